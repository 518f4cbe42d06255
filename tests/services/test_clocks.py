"""A desk whose clock is wrong: the upper level sees it, the desk is told, nothing is lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.services.exchange import TakenIn
from tests.builders import MONDAY, Clock
from tests.offices import DISTRICT, THANH_HAI, enrol_each_other, established, receive_now

Pair = tuple[Desk, Clock, Desk, Clock]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    one, other = Clock(MONDAY), Clock(MONDAY)
    desk = established(tmp_path / "a", THANH_HAI, one)
    upper = established(tmp_path / "up", DISTRICT, other)
    enrol_each_other(desk, upper, tmp_path / "cards")
    yield desk, one, upper, other
    desk.close()
    upper.close()


def carry(writer: Desk, reader: Desk, stick: Path) -> TakenIn:
    stick.mkdir()
    (taken,) = reader.exchange.take_in(list(writer.exchange.export(stick).files))
    return taken


def test_a_clock_from_the_future_is_told_at_both_ends_and_its_work_is_taken(
    pair: Pair, tmp_path: Path
) -> None:
    desk, clock, upper, _ = pair
    clock.pass_by(days=3)
    receive_now(desk)
    taken = carry(desk, upper, tmp_path / "up1")
    assert (taken.result, taken.clock_off) == ("taken-in", timedelta(days=3))
    (wrong,) = upper.consolidation.wrong_clocks()
    assert (wrong.office, wrong.desk, wrong.off) == (THANH_HAI, "A", timedelta(days=3))
    assert len(upper.lookup.newest()) == 1
    (note,) = carry(upper, desk, tmp_path / "down1").notes
    assert "13498-A" in note
    assert "3 ngày" in note


def test_a_clock_put_right_is_remarked_no_more(pair: Pair, tmp_path: Path) -> None:
    desk, clock, upper, other = pair
    clock.pass_by(days=3)
    carry(desk, upper, tmp_path / "up1")
    for each in (clock, other):
        each.now = MONDAY + timedelta(days=4)
    assert carry(desk, upper, tmp_path / "up2").clock_off == timedelta()
    assert upper.consolidation.wrong_clocks() == []
    assert carry(upper, desk, tmp_path / "down1").notes == ()


def test_a_clock_that_lost_its_battery_is_seen_by_the_bundle_before(
    pair: Pair, tmp_path: Path
) -> None:
    desk, clock, upper, _ = pair
    carry(desk, upper, tmp_path / "up1")
    clock.now = MONDAY.replace(year=2000)
    assert carry(desk, upper, tmp_path / "up2").clock_off < timedelta(days=-7000)
    assert [each.desk for each in upper.consolidation.wrong_clocks()] == ["A"]
