"""A bundle that is large comes in portion by portion: cut off anywhere, it is there once."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.chain import Segment
from desk_app.services.exchange import Portion, TakenIn, finished
from desk_app.services.exchange.applying import PORTION
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.workspace import FOLDED_TABLES
from desk_app.sync import outgoing
from tests.builders import MONDAY, Clock, workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    THANH_HAI,
    Ticking,
    bring,
    enrol_each_other,
    in_portions,
    receive_now,
    ticking_office,
)
from tests.storage.test_disk_full import empty_again, fill

ONE = Portion(segments=1, lines=1)
PARTS = 4


@dataclass
class Places:
    """A desk that wrote in several parts, its upper level, and the folder of both."""

    desk: Desk
    upper: Desk
    folder: Path

    def copy(self, name: str, portion: Portion) -> Desk:
        """The upper level as it was before anything came."""
        shutil.copytree(self.folder / "before", self.folder / name)
        return self.opened(name, portion)

    def opened(self, name: str, portion: Portion) -> Desk:
        made = bootstrap.open_desk(
            self.folder / name, clock=Clock(MONDAY + timedelta(hours=2)), hurried=True
        )
        return in_portions(made, portion)


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Places]:
    """What was written goes out on one stick as one bundle of several segments."""
    clock = Ticking()
    desk = ticking_office(tmp_path / "a", THANH_HAI, clock=clock)
    upper = ticking_office(tmp_path / "up", DISTRICT, clock=clock)
    enrol_each_other(desk, upper, tmp_path / "cards")
    upper.close()
    shutil.copytree(tmp_path / "up", tmp_path / "before")
    for number in range(PARTS):
        receive_now(desk, f"Người Thử {number}")
        shutil.rmtree(tmp_path / "stick", ignore_errors=True)
        desk.exchange.export(tmp_path / "stick")
    yield Places(desk, upper, tmp_path)
    desk.close()


def _rows(desk: Desk) -> dict[str, list[object]]:
    return {table: list(workspace_of(desk).rows(table)) for table in FOLDED_TABLES}


def _record(desk: Desk) -> BundleRecord:
    (record,) = workspace_of(desk).exchanged.bundles(direction="in", limit=9)
    return record


def _commits(desk: Desk) -> list[str]:
    commits: list[str] = []

    def hear(statement: str) -> None:
        if statement == "COMMIT":
            commits.append(statement)

    workspace_of(desk)._db.conn.set_trace_callback(hear)
    return commits


def test_a_bundle_of_one_portion_is_one_transaction(places: Places) -> None:
    upper = places.copy("whole", PORTION)
    commits = _commits(upper)
    (taken,) = upper.exchange.take_in([places.folder / "stick"])
    assert (taken.result, len(commits)) == ("taken-in", 1)
    upper.close()


def test_a_bundle_of_several_portions_is_as_many_transactions_and_one(places: Places) -> None:
    upper = places.copy("parts", ONE)
    commits = _commits(upper)
    upper.exchange.take_in([places.folder / "stick"])
    assert len(commits) == PARTS + 1
    upper.close()


def test_what_a_bundle_brings_does_not_depend_on_the_portions(places: Places) -> None:
    came: list[tuple[list[TakenIn], BundleRecord, dict[str, list[object]]]] = []
    for number, portion in enumerate((PORTION, Portion(2, 1_000), ONE)):
        upper = places.copy(f"{number}", portion)
        results = upper.exchange.take_in([places.folder / "stick"])
        came.append((results, _record(upper), _rows(upper)))
        upper.close()
    assert came[0] == came[1] == came[2]
    assert came[0][0][0].new > PARTS


def test_cut_off_after_any_step_and_taken_in_again_it_is_there_once(places: Places) -> None:
    clean = places.copy("clean", PORTION)
    (whole,) = clean.exchange.take_in([places.folder / "stick"])
    at_most = 0
    while (upper := _cut_off(places, at_most)).exchange.standing().begun:
        assert upper.exchange.take_in([places.folder / "stick"]) == [whole]
        assert upper.exchange.standing().begun == ()
        assert not list((upper.folder / "inbox").iterdir())
        assert (_rows(upper), _record(upper)) == (_rows(clean), _record(clean))
        assert upper.checking.check().findings == ()
        upper.close()
        at_most += 1
    assert at_most == PARTS + PARTS - 2  # all were looked at before the first had its place
    assert (_rows(upper), _record(upper)) == (_rows(clean), _record(clean))
    upper.close()
    clean.close()


def _cut_off(places: Places, at_most: int) -> Desk:
    """The upper level, opened again after its program ended between two steps."""
    name = f"cut-{at_most}"
    upper = places.copy(name, ONE)
    _steps(upper, places.folder / "stick", at_most)
    upper.close()
    return places.opened(name, ONE)


def _steps(desk: Desk, stick: Path, at_most: int) -> None:
    steps = desk.exchange.take_in_steps([stick])
    for _ in range(at_most + 1):
        next(steps)


def test_a_bundle_that_was_cut_off_goes_on_without_its_stick(places: Places) -> None:
    upper = places.copy("gone", ONE)
    _steps(upper, places.folder / "stick", PARTS + 1)
    shutil.rmtree(places.folder / "stick")
    upper.close()
    upper = places.opened("gone", ONE)
    assert 0 < len(upper.lookup.newest()) < PARTS
    (taken,) = upper.exchange.take_in_waiting()
    assert (taken.result, taken.known) == ("taken-in", 0)
    assert len(upper.lookup.newest()) == PARTS
    upper.close()


def test_a_bundle_cut_off_says_what_it_holds_only_when_all_has_its_place(places: Places) -> None:
    upper = places.copy("late", ONE)
    jid = places.desk.enrolment.own_card().jid
    steps = upper.exchange.take_in_steps([places.folder / "stick"])
    seen = []
    for _ in steps:
        peer = workspace_of(upper).exchanged.peer(jid)
        seen.append(peer.no if peer else None)
    assert seen == [0] * (len(seen) - 1) + [PARTS]
    upper.close()


def test_a_portion_that_fails_is_rolled_back_alone(places: Places) -> None:
    upper = places.copy("full", ONE)
    steps = upper.exchange.take_in_steps([places.folder / "stick"])
    while next(steps).done == 0:
        pass
    saved = [_rows(upper)]
    fill(upper)
    with pytest.raises(StorageUnavailable):
        finished(steps, lambda _step: saved.append(_rows(upper)))  # the last page may take one
    assert _rows(upper) == saved[-1]
    empty_again(upper)
    (taken,) = upper.exchange.take_in([places.folder / "stick"])
    assert len(upper.lookup.newest()) == PARTS
    assert taken.new == sum(len(each.lines) for each in _sealed(places.desk))
    upper.close()


def _sealed(desk: Desk) -> list[Segment]:
    journal = workspace_of(desk).journal
    return [
        each for position in journal.all() for each in journal.sealed.of(position.j)
        if position.jid == journal.own().jid
    ]  # fmt: skip


def test_what_one_portion_teaches_holds_for_the_next_ones(places: Places) -> None:
    """The upper level's bundle says that a desk is to be trusted, brings what it wrote, and says
    up to where it is believed."""
    folder, clock = places.folder, places.desk.clock
    upper = places.opened("up", PORTION)
    bring(places.desk, upper, folder / "to the upper level")
    _revoke(upper, places.desk)
    sister = ticking_office(folder / "b", THANH_HAI, desk="B", clock=clock)
    enrol_each_other(sister, upper, folder / "cards2")
    came = _carried(places, upper, sister)
    assert came[0] == came[1]
    assert (came[0][0][0].stopped, came[0][2]) == (2, 2)


def test_the_word_of_an_upper_level_is_heard_first_wherever_it_lies(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle brings what a desk wrote, and behind it the word that revokes the desk."""
    folder, clock = places.folder, places.desk.clock
    upper = places.opened("up", PORTION)
    sister = ticking_office(folder / "b", THANH_HAI, desk="B", clock=clock)
    enrol_each_other(sister, upper, folder / "cards up")
    enrol_each_other(sister, places.desk, folder / "cards across")
    bring(places.desk, upper, folder / "to the upper level")
    _revoke(upper, places.desk)
    own, parts = workspace_of(upper).journal.own().jid, outgoing.parts

    def own_last(*args: Any, **named: Any) -> Iterator[list[Segment]]:
        for part in parts(*args, **named):
            yield sorted(part, key=lambda each: each.jid == own)

    monkeypatch.setattr(outgoing, "parts", own_last)
    came = _carried(places, upper, sister)
    assert came[0] == came[1]
    assert came[0][0][0].stopped == 2


def _revoke(upper: Desk, desk: Desk) -> None:
    """Let a desk be believed no more from its last two lines on."""
    card, last = desk.enrolment.own_card(), workspace_of(desk).journal.own().n - 2
    upper.keys.revoke(
        card.jid, digits=card.fingerprint[-4:], reason="Máy mất", by=BY, last=last
    )  # fmt: skip


def _carried(
    places: Places, upper: Desk, sister: Desk
) -> list[tuple[list[TakenIn], dict[str, list[object]], int]]:
    """What the upper level's bundle is to a desk that takes it in at once, and by segments."""
    upper.exchange.export(places.folder / "down")
    upper.close()
    sister.close()
    came = []
    for name, portion in (("b at once", PORTION), ("b by segments", ONE)):
        shutil.copytree(places.folder / "b", places.folder / name)
        sister = places.opened(name, portion)
        results = sister.exchange.take_in([places.folder / "down"])
        came.append((results, _rows(sister), sister.exchange.standing().stopped))
        sister.close()
    return came
