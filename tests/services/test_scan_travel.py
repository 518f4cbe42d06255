"""Scans travel after the entries: asked for, sent to whoever may see them, kept when they are whole."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.domain.errors import DeskError
from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.services.exchange import Exported, TakenIn, scan_bundles
from desk_app.sync import stick as sticks
from tests import offices, scanned
from tests.builders import Clock, workspace_of
from tests.offices import BY, DISTRICT, KIEN_KHE, THANH_HAI, at, enrol_each_other, established
from tests.scanned import lay

Offices = dict[str, Desk]


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-01-02"))


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two desks of Thanh Hải, one of Kiện Khê and the district, which trusts them and they it."""
    folder, clock = tmp_path_factory.mktemp("offices"), Clock(at("2020-01-02"))
    made = {
        "A": established(folder / "A", THANH_HAI, clock),
        "B": established(folder / "B", THANH_HAI, clock, desk="B"),
        "K": established(folder / "K", KIEN_KHE, clock),
        "up": established(folder / "up", DISTRICT, clock),
    }
    for name in "ABK":
        enrol_each_other(made[name], made["up"], folder / "cards")
    for desk in made.values():
        desk.close()
    return folder


@pytest.fixture
def joined(set_up: Path, tmp_path: Path, moment: Clock) -> Iterator[Offices]:
    """Copies of those offices, open."""
    made = {}
    for name in ("A", "B", "K", "up"):
        shutil.copytree(set_up / name, tmp_path / name)
        made[name] = bootstrap.open_desk(tmp_path / name, clock=moment, hurried=True)
    yield made
    for desk in made.values():
        desk.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def scanned_in(desk: Desk, *contents: bytes) -> Dossier:
    """A dossier with these scans."""
    dossier = offices.receive_now(desk)
    folder = desk.folder.parent / "scanner"
    files = [lay(folder, f"{n}.bin", each) for n, each in enumerate(contents)]
    return desk.scans.add(dossier, files, by=BY)


def carry(writer: Desk, reader: Desk, stick: Path) -> tuple[Exported, list[TakenIn]]:
    made = writer.exchange.export(stick)
    return made, reader.exchange.take_in(made.files)


def there_and_back(desk: Desk, upper: Desk, stick: Path) -> None:
    """The entries go up, and the word what is lacking comes down."""
    carry(desk, upper, stick)
    carry(upper, desk, stick)


def pictures(desk: Desk, dossier: Dossier) -> list[bytes]:
    """The scans of a dossier as they are at an office."""
    return [desk.scans.content(scan) for scan in desk.lookup.by_uid(dossier.uid).scans]


# ---- asked for, sent, kept


def test_a_scan_is_a_grey_tile_until_it_came(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.jpeg(), scanned.pdf())
    made, _ = carry(desk, upper, stick)
    assert (made.scans, made.scans_left) == (0, 0)
    assert upper.exchange.standing().lacking_scans == 2
    assert upper.scans.here(upper.lookup.by_uid(dossier.uid)) == frozenset()
    with pytest.raises(ScanMissing):
        pictures(upper, dossier)

    carry(upper, desk, stick)
    made, came = carry(desk, upper, stick)

    assert (made.scans, made.scans_left, len(made.files)) == (2, 0, 2)
    assert [(each.result, each.scans) for each in came] == [("taken-in", 0), ("taken-in", 2)]
    assert pictures(upper, dossier) == [scanned.jpeg(), scanned.pdf()]
    assert upper.exchange.standing().lacking_scans == 0
    assert upper.checking.check(read_scans=True).findings == ()


def test_a_scan_goes_again_until_it_is_acknowledged(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    desk.exchange.export(stick.parent / "lost")
    made, _ = carry(desk, upper, stick)
    assert made.scans == 1
    carry(upper, desk, stick)
    made, _ = carry(desk, upper, stick)
    assert made.scans == 0


def test_the_same_scan_of_two_offices_is_stored_once(joined: Offices, stick: Path) -> None:
    upper = joined["up"]
    dossiers = [scanned_in(joined[name], scanned.png()) for name in "AK"]
    for name in "AK":
        there_and_back(joined[name], upper, stick)
    came = [carry(joined[name], upper, stick)[1][-1] for name in "AK"]
    assert [each.scans for each in came] == [1, 0]
    assert [pictures(upper, each) for each in dossiers] == [[scanned.png()]] * 2
    kept = [path for path in (upper.folder / "scans").rglob("*") if path.is_file()]
    assert len(kept) == 1


def test_desks_of_one_office_get_each_other_s_scans_through_the_upper_level(
    joined: Offices, stick: Path
) -> None:
    dossier = scanned_in(joined["A"], scanned.png())
    for name in "ABA":
        there_and_back(joined[name], joined["up"], stick)
    carry(joined["up"], joined["B"], stick)
    carry(joined["B"], joined["up"], stick)
    carry(joined["up"], joined["B"], stick)
    assert pictures(joined["B"], dossier) == [scanned.png()]


def test_a_commune_is_not_sent_the_scans_of_another(joined: Offices, stick: Path) -> None:
    upper, other = joined["up"], joined["K"]
    dossier = scanned_in(joined["A"], scanned.png(1))
    scanned_in(other, scanned.png(2))
    for name in "AAK":
        there_and_back(joined[name], upper, stick)
    asked = [dossier.scans[0].sha256]
    peer = workspace_of(upper).exchanged.peer(other.enrolment.own_card().jid)
    assert peer is not None
    with workspace_of(upper).change():
        workspace_of(upper).exchanged.put_peer(replace(peer, want=tuple(asked)))
    made = upper.exchange.export(stick / "down")
    assert made.scans == 0


def test_an_office_is_asked_for_its_own_scans_only(joined: Offices, stick: Path) -> None:
    upper = joined["up"]
    mine, others = (scanned_in(joined[name], scanned.png(n)) for n, name in enumerate("AK"))
    for name in "AK":
        carry(joined[name], upper, stick)
    for name in "AK":
        carry(upper, joined[name], stick)
    for name, dossier in (("A", mine), ("K", others)):
        peer = workspace_of(joined[name]).exchanged.peer(upper.enrolment.own_card().jid)
        assert peer is not None
        assert (peer.want, peer.wants_all) == ((dossier.scans[0].sha256,), True)


def test_what_no_entry_names_is_not_kept(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    made = desk.exchange.export(stick)
    desk.scans.withdraw(dossier, dossier.scans[0], reason="Nhầm", by=BY)
    carry(desk, upper, stick)
    (came,) = upper.exchange.take_in([made.files[-1]])
    assert (came.result, came.scans) == ("taken-in", 0)
    assert not (upper.folder / "scans").exists()
    assert upper.exchange.standing().lacking_scans == 0
