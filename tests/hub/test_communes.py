"""The upper level sees where each commune stands, and reports say what they rest on."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.period import Period
from desk_app.services.consolidation import Commune
from tests.builders import Clock
from tests.offices import (
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    bring,
    enrol,
    established,
    finish,
    receive,
)

JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-01-02"))


@pytest.fixture
def upper(tmp_path: Path, moment: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "upper", DISTRICT, moment)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, moment: Clock, upper: Desk) -> Iterator[Desk]:
    """Thanh Hải, and the district, know each other."""
    made = established(tmp_path / "desk", THANH_HAI, moment)
    enrol(made, upper, tmp_path / "down")
    enrol(upper, made, tmp_path / "up")
    yield made
    made.close()


def _commune(upper: Desk, code: str = THANH_HAI) -> Commune:
    (found,) = [each for each in upper.consolidation.communes() if each.unit.code == code]
    return found


def _note(upper: Desk, unit: str | None = None) -> str:
    return upper.reporting.table("II.06a", JANUARY, unit=unit).notes[-1]


def test_all_sixteen_communes_are_listed_before_anybody_sent_something(upper: Desk) -> None:
    communes = upper.consolidation.communes()

    assert len(communes) == 16
    assert all(each.silent and not each.desks and each.newest_at is None for each in communes)
    assert sum(each.unit.pilot for each in communes) > 0


def test_a_commune_stands_with_its_desks_its_newest_bundle_and_its_last_day(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    dossier = receive(desk, "2020-01-10", moment, due="2020-01-20")
    finish(desk, dossier, "2020-01-15", moment)
    bring(desk, upper, tmp_path / "stick")
    moment.set("2020-01-16")
    bring(desk, upper, tmp_path / "stick")

    commune = _commune(upper)

    assert (commune.desks, commune.newest_bundle, commune.dossiers, commune.held) == (1, 2, 1, 0)
    assert commune.newest_at == at("2020-01-16")
    assert commune.until == date(2020, 1, 15)
    assert not commune.silent


def test_a_commune_is_silent_after_a_fortnight(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    bring(desk, upper, tmp_path / "stick")

    moment.now += timedelta(days=14)
    assert not _commune(upper).silent

    moment.now += timedelta(days=1)
    assert _commune(upper).silent


def test_the_newest_bundle_counts_whichever_desk_made_it(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    other = established(tmp_path / "other", THANH_HAI, moment, desk="B")
    enrol(other, upper, tmp_path / "down")
    enrol(upper, other, tmp_path / "up-b")
    bring(desk, upper, tmp_path / "stick")
    moment.set("2020-01-20")
    bring(other, upper, tmp_path / "stick-b")
    other.close()

    commune = _commune(upper)

    assert commune.desks == 2
    assert commune.newest_at == at("2020-01-20")


def test_a_bundle_is_as_old_as_its_making_however_late_it_comes(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    receive(desk, "2020-01-10", moment)
    moment.set("2020-01-20")
    made = desk.exchange.export(tmp_path)
    moment.set("2020-02-05")

    upper.exchange.take_in(list(made.files))

    assert _commune(upper).newest_at == at("2020-01-20")
    assert "0/16" in _note(upper)


def test_a_clock_that_runs_ahead_makes_no_bundle_of_the_future(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    moment.set("2031-01-20")
    made = desk.exchange.export(tmp_path)
    moment.set("2020-01-20")

    upper.exchange.take_in(list(made.files))

    assert _commune(upper).newest_at == at("2020-01-20")


def test_a_commune_that_sent_after_the_end_has_told_everything(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    receive(desk, "2020-01-10", moment)
    moment.set("2020-01-31")
    bring(desk, upper, tmp_path / "stick")
    moment.set("2020-02-03")

    note = _note(upper)

    assert note.startswith("Số liệu đến hết kỳ: 1/16 đơn vị.")
    assert "Thanh Hải" not in note
    assert "Thị trấn Kiện Khê" in note
    assert _note(upper, THANH_HAI) == "Số liệu đến hết kỳ: 1/1 đơn vị."


def test_an_entry_of_the_last_day_tells_as_much_as_a_bundle_made_then(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    receive(desk, "2020-01-31", moment)
    moment.set("2020-01-01")
    bring(desk, upper, tmp_path / "stick")
    moment.set("2020-02-03")

    assert _note(upper).startswith("Số liệu đến hết kỳ: 1/16 đơn vị.")


def test_a_desk_reports_about_itself_and_needs_no_such_note(desk: Desk, moment: Clock) -> None:
    receive(desk, "2020-01-10", moment)
    moment.set("2020-02-03")

    assert len(desk.reporting.table("II.06a", JANUARY).notes) == 1


def test_the_upper_level_counts_what_the_communes_count(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path
) -> None:
    for day in ("2020-01-10", "2020-01-12", "2020-01-14"):
        receive(desk, day, moment, due="2020-01-20")
    moment.set("2020-02-03")
    bring(desk, upper, tmp_path / "stick")

    own = desk.reporting.table("II.06a", JANUARY)
    above = upper.reporting.table("II.06a", JANUARY, unit=THANH_HAI)
    everywhere = upper.reporting.table("II.06a", JANUARY)

    assert above.rows == own.rows
    assert everywhere.totals == own.totals
    assert [row[1] for row in everywhere.rows] == ["Xã Thanh Hải"]
    assert upper.reporting.table("II.06a", JANUARY, unit=KIEN_KHE).rows == ()
