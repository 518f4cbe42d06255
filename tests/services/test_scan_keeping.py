"""A scan may leave this PC only when an upper level is known to hold it and nobody needs it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.scans import ScanMissing
from desk_app.services.exchange import Partner
from desk_app.services.scan_keeping import Droppable
from desk_app.sync import scan_wants
from tests import offices, scanned
from tests.builders import Clock, workspace_of
from tests.offices import BY, DISTRICT, THANH_HAI, at, bring, enrol_each_other, established
from tests.scanned import lay

NOTHING = Droppable(0, 0)
SIZE = len(scanned.png())
CLOSED, A_YEAR_LATER = "2020-02-10", "2021-02-10"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A desk and its district, which holds the scan of a dossier closed on a day, and has said so;
    and the uid of the dossier."""
    folder, clock = tmp_path_factory.mktemp("kept"), Clock(at(CLOSED))
    desk = established(folder / "A", THANH_HAI, clock)
    upper = established(folder / "up", DISTRICT, clock)
    enrol_each_other(desk, upper, folder / "cards")
    dossier = with_scan(desk)
    offices.settle(desk, dossier)
    for _ in range(2):
        bring(desk, upper, folder / "stick")
        bring(upper, desk, folder / "stick")
    desk.close()
    upper.close()
    return folder, dossier.uid


class Place:
    """Copies of both, open, a year later."""

    def __init__(self, folder: Path, uid: str) -> None:
        self.clock = Clock(at(A_YEAR_LATER))
        self.desk, self.upper = (
            bootstrap.open_desk(folder / name, clock=self.clock, hurried=True)
            for name in ("A", "up")
        )
        self.stick, self.uid = folder / "stick", uid

    def dossier(self) -> Dossier:
        return self.desk.lookup.by_uid(self.uid)

    def up(self) -> None:
        bring(self.desk, self.upper, self.stick)

    def down(self) -> None:
        bring(self.upper, self.desk, self.stick)

    def droppable(self) -> int:
        return self.desk.scan_keeping.droppable().scans

    def said(self, change: Callable[[Partner], Partner]) -> None:
        """Change what the desk knows of the district."""
        workspace = workspace_of(self.desk)
        peer = workspace.exchanged.peer(self.upper.enrolment.own_card().jid)
        assert peer is not None
        with workspace.change():
            workspace.exchanged.put_peer(change(peer))


@pytest.fixture
def place(kept: tuple[Path, str], tmp_path: Path) -> Iterator[Place]:
    folder, uid = kept
    for name in ("A", "up"):
        shutil.copytree(folder / name, tmp_path / name)
    made = Place(tmp_path, uid)
    yield made
    made.desk.close()
    made.upper.close()


def with_scan(desk: Desk, number: int = 1) -> Dossier:
    file = lay(desk.folder.parent / "scanner", "1.png", scanned.png(number))
    return desk.scans.add(offices.receive_now(desk), [file], by=BY)


def files(desk: Desk) -> list[Path]:
    return [path for path in (desk.folder / "scans").rglob("*") if path.is_file()]


def test_a_scan_that_the_upper_level_holds_can_go_and_is_not_missed(place: Place) -> None:
    desk = place.desk
    assert desk.scan_keeping.droppable() == Droppable(1, SIZE)
    assert desk.scan_keeping.drop() == Droppable(1, SIZE)
    assert files(desk) == []
    assert desk.scan_keeping.droppable() == NOTHING
    assert desk.scans.here(place.dossier()) == frozenset()
    with pytest.raises(ScanMissing):
        desk.scans.content(place.dossier().scans[0])
    assert desk.exchange.standing().lacking_scans == 0
    assert desk.checking.check(read_scans=True).findings == ()
    assert len(files(place.upper)) == 1


def test_what_was_dropped_can_be_asked_for_again(place: Place) -> None:
    place.desk.scan_keeping.drop()
    assert place.desk.scan_keeping.ask_back(place.dossier()) == 1
    assert place.desk.scan_keeping.ask_back(place.dossier()) == 0
    place.up()
    place.down()
    assert place.desk.scans.content(place.dossier().scans[0]) == scanned.png()


def test_a_drop_that_was_cut_off_is_finished_by_the_next(place: Place) -> None:
    digest = place.dossier().scans[0].sha256
    with workspace_of(place.desk).change():
        workspace_of(place.desk).held_scans.dropped([digest])
    assert len(files(place.desk)) == 1
    assert place.desk.scan_keeping.drop() == NOTHING
    assert files(place.desk) == []


def test_twelve_months_are_waited_for(place: Place) -> None:
    place.clock.set("2021-02-09")
    assert place.droppable() == 0
    place.clock.set(A_YEAR_LATER)
    assert place.droppable() == 1


def test_a_leap_day_is_a_year_after_the_day_before(place: Place) -> None:
    place.clock.set("2024-02-29")
    assert place.droppable() == 1


def test_nothing_goes_before_the_upper_level_knows_all_of_the_dossier(place: Place) -> None:
    folder = lay(place.stick.parent / "late", "2.png", scanned.png(2))
    place.desk.scans.add(place.dossier(), [folder], by=BY)
    assert place.droppable() == 0
    place.up()
    assert place.droppable() == 0
    place.down()
    assert place.droppable() == 1
    place.up()
    place.down()
    assert place.droppable() == 2


def test_what_an_open_dossier_names_too_stays(place: Place) -> None:
    with_scan(place.desk)
    place.up()
    place.down()
    assert place.droppable() == 0


def test_what_the_upper_level_lost_stays(place: Place) -> None:
    files(place.upper)[0].unlink()
    assert place.upper.checking.check().findings
    place.down()
    assert place.droppable() == 0
    place.up()
    place.down()
    assert place.droppable() == 1


def test_an_upper_level_that_went_back_to_an_older_copy_is_believed(place: Place) -> None:
    place.said(lambda peer: replace(peer, have={}))
    assert place.droppable() == 0


def test_a_version_that_takes_no_scans_in_holds_none(place: Place) -> None:
    place.said(lambda peer: replace(peer, want=(), wants_all=False))
    assert place.droppable() == 0


def test_a_list_that_is_not_complete_says_nothing_about_the_others(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_scan(place.desk, 2)
    with_scan(place.desk, 3)
    place.up()
    monkeypatch.setattr(scan_wants, "MAX_WANT", 1)
    place.down()
    assert place.droppable() == 0
    monkeypatch.undo()
    place.down()
    assert place.droppable() == 1


def test_the_word_of_another_desk_counts_for_nothing(place: Place) -> None:
    place.said(lambda peer: replace(peer, role="desk", office=THANH_HAI))
    assert place.droppable() == 0
