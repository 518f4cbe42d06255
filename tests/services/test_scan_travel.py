"""Scans travel after the entries: asked for, sent to whoever may see them, kept when whole."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.services.exchange import Exported, Partner, TakenIn, scan_bundles
from desk_app.services.exchange.scan_bundles import ScanReceiving
from desk_app.storage.driver import StorageUnavailable
from desk_app.sync import blobs
from desk_app.sync import stick as sticks
from desk_app.sync.medium import Files
from desk_app.sync.refusals import ScanBundleTooLarge
from tests import offices, scanned
from tests.builders import Clock, workspace_of
from tests.offices import BY, DISTRICT, KIEN_KHE, THANH_HAI, at, enrol_each_other, established
from tests.scanned import lay
from tests.storage.file_faults import FileCalls

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


def large(number: int) -> bytes:
    """A document of about 200 KB that does not shrink."""
    return b"%PDF-1.7\n" + Random(number).randbytes(200_000) + b"\n%%EOF\n"  # need not be secret


def store(desk: Desk) -> list[Path]:
    """The files in an office's store."""
    return [path for path in (desk.folder / "scans").rglob("*") if path.is_file()]


def stored(desk: Desk) -> Path:
    """The file of the one scan in an office's store."""
    (found,) = store(desk)
    return found


def put(desk: Desk, peer: Partner) -> None:
    """Change what an office knows of another."""
    with workspace_of(desk).change():
        workspace_of(desk).exchanged.put_peer(peer)


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
    made, _ = carry(desk, upper, stick.parent / "other")
    assert made.scans == 0


def test_one_stick_carries_a_scan_once_until_its_reader_asks_again(
    joined: Offices, stick: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    made = desk.exchange.export(stick)
    assert (made.scans, len(made.files)) == (1, 2)
    again = desk.exchange.export(stick)
    assert (again.scans, again.scans_left, len(again.files)) == (0, 0, 1)
    made.files[-1].unlink()
    made = desk.exchange.export(stick)
    assert made.scans == 1
    carry(upper, desk, stick)
    assert desk.exchange.export(stick).scans == 1


def test_the_same_scan_of_two_offices_is_stored_once(joined: Offices, stick: Path) -> None:
    upper = joined["up"]
    dossiers = [scanned_in(joined[name], scanned.png()) for name in "AK"]
    for name in "AK":
        there_and_back(joined[name], upper, stick)
    came = [carry(joined[name], upper, stick)[1][-1] for name in "AK"]
    assert [each.scans for each in came] == [1, 0]
    assert [pictures(upper, each) for each in dossiers] == [[scanned.png()]] * 2
    assert len(store(upper)) == 1


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
    assert upper.scans.here(upper.lookup.by_uid(dossier.uid)) == set(asked)
    peer = workspace_of(upper).exchanged.peer(other.enrolment.own_card().jid)
    assert peer is not None
    put(upper, replace(peer, want=tuple(asked)))
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


# ---- what may go wrong


def room_for(monkeypatch: pytest.MonkeyPatch, stick: Path, free: int) -> None:
    """Let a stick have room for so many bytes of new files."""

    def used() -> int:
        return sum(path.stat().st_size for path in stick.rglob("*.QMC"))

    size = used() + free + sticks.MARGIN_BYTES
    monkeypatch.setattr(Files, "free_bytes", lambda *_: size - used())


def test_a_full_stick_ends_the_scans_quietly_and_says_how_many_wait(
    joined: Offices, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, *(large(n) for n in range(3)))
    there_and_back(desk, upper, stick)
    room_for(monkeypatch, stick, 500_000)
    made, came = carry(desk, upper, stick)
    assert (made.scans, made.scans_left) == (2, 1)
    assert came[-1].scans == 2
    monkeypatch.undo()
    carry(upper, desk, stick)
    made, _ = carry(desk, upper, stick)
    assert (made.scans, made.scans_left) == (1, 0)
    assert pictures(upper, dossier) == [large(n) for n in range(3)]


def test_the_oldest_dossiers_go_first(
    joined: Offices, stick: Path, moment: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, upper = joined["A"], joined["up"]
    younger = scanned_in(desk, large(1))
    moment.set("2019-12-30")
    older = scanned_in(desk, large(2))
    there_and_back(desk, upper, stick)
    room_for(monkeypatch, stick, 300_000)
    carry(desk, upper, stick)
    assert pictures(upper, older) == [large(2)]
    assert upper.scans.here(upper.lookup.by_uid(younger.uid)) == frozenset()


def test_no_room_for_any_scan_leaves_the_entries_written(
    joined: Offices, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, upper = joined["A"], joined["up"]
    scanned_in(desk, large(1))
    there_and_back(desk, upper, stick)
    offices.receive_now(desk)
    room_for(monkeypatch, stick, 100_000)
    made = desk.exchange.export(stick)
    assert (len(made.files), made.scans, made.scans_left) == (1, 0, 1)


def test_scans_are_cut_into_bundles(
    joined: Offices, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, upper = joined["A"], joined["up"]
    monkeypatch.setattr(scan_bundles, "PART_BYTES", 500_000)
    scanned_in(desk, *(large(n) for n in range(5)))
    there_and_back(desk, upper, stick)
    made, came = carry(desk, upper, stick)
    assert [each.scans for each in came] == [0, 2, 2, 1]
    assert made.scans == 5
    numbers = [each.no for each in desk.exchange.standing().sent]
    assert sorted(numbers) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"rotten")])
def test_a_scan_that_was_lost_or_damaged_is_asked_for_again(
    joined: Offices, stick: Path, spoil: Callable[[Path], object]
) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    carry(desk, upper, stick)
    carry(upper, desk, stick)
    spoil(stored(upper))
    with pytest.raises((ScanMissing, ScanDamaged)):
        pictures(upper, dossier)
    carry(upper, desk, stick)
    made, _ = carry(desk, upper, stick)
    assert made.scans == 1
    assert pictures(upper, dossier) == [scanned.png()]


def test_the_check_asks_again_for_what_it_finds_damaged(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    carry(desk, upper, stick)
    content = bytearray(stored(upper).read_bytes())
    content[-1] ^= 1
    stored(upper).write_bytes(content)
    told = (f"scan-damaged: {dossier.scans[0].sha256[:12]} of {dossier.code}",)
    assert upper.checking.check().findings == ()
    assert upper.checking.check(read_scans=True).findings == told
    assert upper.exchange.standing().lacking_scans == 1
    assert upper.checking.check(read_scans=True).findings == told


def test_a_damaged_scan_is_not_sent_and_comes_back_from_whoever_has_it(
    joined: Offices, stick: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    carry(desk, upper, stick)
    stored(desk).write_bytes(b"rotten")
    made, _ = carry(desk, upper, stick.parent / "other")
    assert (made.scans, made.scans_left) == (0, 0)
    assert desk.exchange.standing().lacking_scans == 1
    carry(desk, upper, stick)
    made, _ = carry(upper, desk, stick)
    assert made.scans == 1
    assert pictures(desk, dossier) == [scanned.png()]


def test_nothing_of_a_damaged_bundle_is_kept(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    scanned_in(desk, large(1), large(2))
    there_and_back(desk, upper, stick)
    *_, file = desk.exchange.export(stick).files
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    (result,) = upper.exchange.take_in([lay(stick, "DAMAGED.QMC", bytes(content))])
    assert result.problem is not None
    assert (result.result, result.problem.code) == ("refused", "damaged-bundle")
    assert not (upper.folder / "scans").exists()
    (result,) = upper.exchange.take_in([file])
    assert result.scans == 2


def test_a_scan_of_another_type_is_left_out_and_told(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    smuggled = b"MZ" + bytes(500)
    digest, size = desk.scans._store.keep(BytesIO(smuggled))
    fact = ScanAdded(sha256=digest, media="image/png", size=size, name="x.png")
    with workspace_of(desk).change():
        workspace_of(desk).record(fact, actor=BY, at=desk.clock(), entity=dossier.uid)
        workspace_of(desk).held_scans.add(digest, dossier.uid)
    there_and_back(desk, upper, stick)
    _, came = carry(desk, upper, stick)
    assert (came[-1].scans, came[-1].unfit_scans) == (1, 1)
    assert upper.scans.here(upper.lookup.by_uid(dossier.uid)) == {dossier.scans[0].sha256}


def test_scans_of_a_journal_that_nobody_enrolled_wait(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    there_and_back(desk, upper, stick)
    *_, file = desk.exchange.export(stick).files
    jid = desk.enrolment.own_card().jid
    peer = workspace_of(upper).exchanged.peer(jid)
    assert peer is not None
    put(upper, replace(peer, trusted_at=None))
    (result,) = upper.exchange.take_in([file])
    assert result.result == "waiting"
    put(upper, peer)
    (result,) = upper.exchange.take_in_waiting()
    assert (result.result, result.scans) == ("taken-in", 1)
    assert pictures(upper, dossier) == [scanned.png()]


def test_a_file_larger_than_any_bundle_is_not_read(
    joined: Offices, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs, "MAX_SEALED", 1000)
    (result,) = joined["up"].exchange.take_in([lay(stick, "X.QMC", bytes(1001))])
    assert isinstance(result.problem, ScanBundleTooLarge)
    assert not (joined["up"].folder / "inbox").exists()


def test_a_full_disk_leaves_the_scans_to_be_taken_in_later(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png(), scanned.jpeg())
    there_and_back(desk, upper, stick)
    *_, file = desk.exchange.export(stick).files
    for number in count(1):
        try:
            with FileCalls(number).watching():
                (result,) = upper.exchange.take_in([file])
        except StorageUnavailable:
            assert upper.checking.check(read_scans=True).findings == ()
            assert upper.exchange.standing().lacking_scans == 2
        else:
            break
    assert number > 8
    assert result.scans == 2
    assert pictures(upper, dossier) == [scanned.png(), scanned.jpeg()]


# ---- erased by law


def test_an_erasure_takes_the_scans_along_everywhere(joined: Offices, stick: Path) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png(), scanned.jpeg())
    dossier = desk.scans.withdraw(dossier, dossier.scans[1], reason="Nhầm", by=BY)
    offices.settle(desk, dossier)
    other = scanned_in(joined["K"], scanned.pdf())
    for name in "AK":
        there_and_back(joined[name], upper, stick)
        carry(joined[name], upper, stick)
    assert len(store(upper)) == len(store(desk)) == 2
    upper.retention.erase([upper.lookup.by_uid(dossier.uid)], basis="Đơn số 01/2020", by=BY)
    assert len(store(upper)) == 1
    assert pictures(upper, other) == [scanned.pdf()]
    carry(upper, desk, stick)
    assert store(desk) == []
    assert [each.exchange.standing().lacking_scans for each in (desk, upper)] == [0, 0]
    for each in (desk, upper):
        assert each.checking.check(read_scans=True).findings == ()


def test_a_scan_that_another_dossier_names_too_survives_an_erasure(
    joined: Offices, stick: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    erased, kept = (scanned_in(desk, scanned.png()) for _ in range(2))
    offices.settle(desk, erased)
    there_and_back(desk, upper, stick)
    carry(desk, upper, stick)
    upper.retention.erase([upper.lookup.by_uid(erased.uid)], basis="Đơn số 01/2020", by=BY)
    carry(upper, desk, stick)
    assert pictures(upper, kept) == pictures(desk, kept) == [scanned.png()]


def test_an_erasure_that_was_cut_off_is_finished_by_the_check(
    joined: Offices, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, upper = joined["A"], joined["up"]
    dossier = scanned_in(desk, scanned.png())
    offices.settle(desk, dossier)
    carry(desk, upper, stick)
    upper.retention.erase([upper.lookup.by_uid(dossier.uid)], basis="Đơn số 01/2020", by=BY)
    with monkeypatch.context() as patch:
        patch.setattr(ScanReceiving, "erase", lambda _: None)
        carry(upper, desk, stick)
    assert len(store(desk)) == 1
    assert desk.checking.check().findings == ()
    assert store(desk) == []
