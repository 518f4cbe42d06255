"""Papers are scanned into a dossier: kept sealed, entered once, safe before the original goes."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.scans import NotAScan, ScanCutOff, ScanDamaged, ScanMissing, ScanTooLarge
from desk_app.services.scans import NoSuchScan, ScanReasonMissing, ScanUnreadable
from tests import offices, scanned
from tests.acts import received
from tests.builders import MONDAY, Clock, an_office, workspace_of
from tests.scanned import lay
from tests.storage.desks import everything
from tests.storage.faults import Injected, Statements

BY = "o01"


def store_files(desk: Desk) -> list[Path]:
    return sorted(path for path in (desk.folder / "scans").rglob("*") if path.is_file())


@pytest.fixture
def dossier(training_desk: Desk) -> Dossier:
    return received(training_desk)


# ---- adding


def test_a_file_is_added_and_stays_where_it_is(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    file = lay(tmp_path, "Tờ khai.jpg", scanned.jpeg())
    added = training_desk.scans.add(dossier, [file], paper="Tờ khai mẫu", by=BY)
    (scan,) = added.scans
    assert (scan.name, scan.media, scan.paper) == ("Tờ khai.jpg", "image/jpeg", "Tờ khai mẫu")
    assert scan.size == file.stat().st_size
    assert training_desk.scans.content(scan) == file.read_bytes()
    assert training_desk.scans.here(added) == {scan.sha256}
    assert added.history[-1].kind == "scan.added.1"


def test_a_name_in_pieces_of_letters_is_kept_whole(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    file = lay(tmp_path, "To\u031b\u0300 khai " + "a" * 150 + ".png", scanned.png())
    (scan,) = training_desk.scans.add(dossier, [file], by=BY).scans
    assert scan.name.startswith("Tờ khai aaa")
    assert len(scan.name) == 120


def test_the_same_scan_is_entered_once_for_one_paper(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    file, twin = (lay(tmp_path, name, scanned.png()) for name in ("1.png", "2.png"))
    added = training_desk.scans.add(dossier, [file, twin], paper="Tờ khai mẫu", by=BY)
    again = training_desk.scans.add(added, [file], paper="Tờ khai mẫu", by=BY)
    assert len(again.scans) == 1
    assert len(again.history) == len(dossier.history) + 1
    assert len(store_files(training_desk)) == 1
    moved = training_desk.scans.add(again, [file], paper="Giấy khác", by=BY)
    assert [scan.paper for scan in moved.scans] == ["Giấy khác"]
    assert len(store_files(training_desk)) == 1


def test_one_scan_may_belong_to_two_dossiers(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    other = received(training_desk)
    file = lay(tmp_path, "1.pdf", scanned.pdf())
    both = [training_desk.scans.add(each, [file], by=BY) for each in (dossier, other)]
    training_desk.scans.withdraw(both[0], both[0].scans[0], reason="Nhầm hồ sơ", by=BY)
    assert training_desk.scans.content(both[1].scans[0]) == scanned.pdf()
    assert len(store_files(training_desk)) == 1
    assert training_desk.checking.check(read_scans=True).findings == ()


REFUSED: dict[str, tuple[bytes, type[DeskError]]] = {
    "nothing": (b"", NotAScan),
    "a program called PDF": (b"MZ\x90\x00" + bytes(400), NotAScan),
    "half a picture": (scanned.jpeg()[:-20], ScanCutOff),
    "too much": (b"%PDF-1.7" + bytes(20 * 1024**2) + b"%%EOF", ScanTooLarge),
}


@pytest.mark.parametrize(("content", "error"), REFUSED.values(), ids=REFUSED)
def test_one_file_that_is_refused_refuses_all_and_leaves_nothing(
    training_desk: Desk, dossier: Dossier, tmp_path: Path, content: bytes, error: type[DeskError]
) -> None:
    good, bad = lay(tmp_path, "1.jpg", scanned.jpeg()), lay(tmp_path, "2.pdf", content)
    before = everything(workspace_of(training_desk))
    with pytest.raises(error):
        training_desk.scans.add(dossier, [good, bad], by=BY)
    assert everything(workspace_of(training_desk)) == before
    assert store_files(training_desk) == []


def test_a_file_that_is_not_there_is_told(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    for path in (tmp_path / "nowhere.pdf", tmp_path):
        with pytest.raises(ScanUnreadable) as told:
            training_desk.scans.add(dossier, [path], by=BY)
        assert told.value.facts == {"name": path.name}


def test_a_fault_at_any_statement_leaves_the_dossier_as_it_was(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    folder = tmp_path / "scanner"
    files = [lay(folder, f"{n}.jpg", scanned.jpeg(n)) for n in (1, 2)]
    before = everything(workspace_of(training_desk))
    failed = 0
    while True:
        with Statements(fails=failed + 1).watching():
            try:
                training_desk.scans.take(dossier, files, by=BY)
            except Injected:
                failed += 1
                assert all(file.exists() for file in files)
                assert everything(workspace_of(training_desk)) == before
                continue
        break
    assert failed > 3
    assert not any(file.exists() for file in files)
    now = training_desk.lookup.by_uid(dossier.uid)
    assert [training_desk.scans.content(scan) for scan in now.scans] == [
        scanned.jpeg(1), scanned.jpeg(2),
    ]  # fmt: skip


@given(
    contents=st.lists(st.binary(min_size=1, max_size=400), min_size=1, max_size=4, unique=True),
    paper=st.sampled_from(["", "Tờ khai mẫu"]),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_in_a_scan_comes_back(
    training_desk: Desk, tmp_path: Path, contents: list[bytes], paper: str
) -> None:
    whole = [b"%PDF-1.7\n" + content + b"\n%%EOF" for content in contents]
    files = [lay(tmp_path, f"{n}.pdf", content) for n, content in enumerate(whole)]
    dossier = training_desk.scans.add(received(training_desk), files, paper=paper, by=BY)
    assert [training_desk.scans.content(scan) for scan in dossier.scans] == whole


# ---- taking from the scanner's folder


def test_what_is_taken_is_removed_when_it_is_safe(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    taken = training_desk.scans.take(dossier, [file], by=BY)
    assert taken.left == ()
    assert not file.exists()
    assert training_desk.scans.content(taken.dossier.scans[0]) == scanned.jpeg()


def test_what_is_taken_besides_stays_and_a_bad_one_refuses_all(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    waiting, chosen = lay(tmp_path, "1.jpg", scanned.jpeg(1)), lay(tmp_path, "2.jpg", b"MZ")
    with pytest.raises(NotAScan):
        training_desk.scans.take(dossier, [waiting], besides=[chosen], by=BY)
    assert waiting.exists()
    assert training_desk.lookup.by_uid(dossier.uid).scans == ()
    chosen.write_bytes(scanned.jpeg(2))
    taken = training_desk.scans.take(dossier, [waiting], besides=[chosen], by=BY)
    assert [scan.name for scan in taken.dossier.scans] == ["1.jpg", "2.jpg"]
    assert (waiting.exists(), chosen.exists()) == (False, True)


def test_what_cannot_be_removed_is_known_and_not_entered_twice(
    training_desk: Desk, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", _held_by_another_program)
        taken = training_desk.scans.take(dossier, [file], by=BY)
    assert taken.left == (file,)
    (scan,) = taken.dossier.scans
    assert training_desk.scans.taken_before([scan.sha256, "ab" * 32]) == {scan.sha256}
    again = training_desk.scans.take(taken.dossier, [file], by=BY)
    assert again.dossier.history == taken.dossier.history
    assert not file.exists()


def _held_by_another_program(*_args: object, **_options: object) -> None:
    raise PermissionError


def test_a_file_the_scanner_goes_on_writing_is_not_taken(
    training_desk: Desk, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    store = training_desk.scans._store
    keep = store.keep

    def while_it_grows(source: object) -> tuple[str, int]:
        done = keep(source)  # type: ignore[arg-type]  # what the service gives
        with file.open("ab") as more:
            more.write(b"more")
        return done

    monkeypatch.setattr(store, "keep", while_it_grows)
    with pytest.raises(ScanCutOff):
        training_desk.scans.take(dossier, [file], by=BY)
    assert file.exists()
    assert training_desk.lookup.by_uid(dossier.uid).scans == ()


def test_the_original_stays_when_the_copy_is_not_what_it_was(
    training_desk: Desk, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    store = training_desk.scans._store
    keep = store.keep

    def on_a_worn_disk(source: object) -> tuple[str, int]:
        done = keep(source)  # type: ignore[arg-type]  # what the service gives
        (copy,) = store_files(training_desk)
        copy.write_bytes(bytes(copy.stat().st_size))
        return done

    monkeypatch.setattr(store, "keep", on_a_worn_disk)
    with pytest.raises(ScanDamaged):
        training_desk.scans.take(dossier, [file], by=BY)
    assert file.exists()
    assert training_desk.lookup.by_uid(dossier.uid).scans == ()


def test_a_file_taken_out_of_a_wrong_dossier_may_be_taken_into_the_right_one(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    wrong = training_desk.scans.add(dossier, [file], by=BY)
    (scan,) = wrong.scans
    training_desk.scans.withdraw(wrong, scan, reason="Nhầm hồ sơ", by=BY)
    assert training_desk.scans.taken_before([scan.sha256]) == frozenset()


# ---- withdrawing


def test_a_scan_is_withdrawn_with_its_reason_and_the_history_keeps_it(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    added = training_desk.scans.add(dossier, [lay(tmp_path, "1.png", scanned.png())], by=BY)
    (scan,) = added.scans
    with pytest.raises(ScanReasonMissing):
        training_desk.scans.withdraw(added, scan, reason="  ", by=BY)
    left = training_desk.scans.withdraw(added, scan, reason="Nhầm hồ sơ", by=BY)
    assert left.scans == ()
    kinds = [step.kind for step in left.history]
    assert kinds[-2:] == ["scan.added.1", "scan.withdrawn.1"]
    with pytest.raises(NoSuchScan):
        training_desk.scans.withdraw(added, scan, reason="Lần nữa", by=BY)


def test_a_scan_is_found_by_the_beginning_of_its_digest(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    files = [lay(tmp_path, f"{n}.png", scanned.png(n)) for n in range(3)]
    added = training_desk.scans.add(dossier, files, by=BY)
    for scan in added.scans:
        assert training_desk.scans.find(added, f" {scan.sha256[:8].upper()} ") == scan
    for wrong in ("", added.scans[0].sha256[:7], "ffffffffff", "*"):
        with pytest.raises(NoSuchScan):
            training_desk.scans.find(added, wrong)


# ---- checking, keys, power


def test_a_check_names_the_dossier_of_a_missing_or_damaged_scan(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    added = training_desk.scans.add(dossier, [lay(tmp_path, "1.jpg", scanned.jpeg())], by=BY)
    (scan,), (file,) = added.scans, store_files(training_desk)
    check, place = training_desk.checking.check, f"{scan.sha256[:12]} of {dossier.code}"
    assert check(read_scans=True).findings == ()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert check().findings == ()
    assert check(read_scans=True).findings == (f"scan-damaged: {place}",)
    file.write_bytes(whole[:-1])
    assert check().findings == (f"scan-damaged: {place}",)
    file.unlink()
    assert check().findings == (f"scan-missing: {place}",)
    with pytest.raises(ScanMissing):
        training_desk.scans.content(scan)
    assert training_desk.scans.here(added) == frozenset()


def test_a_scan_of_another_desk_is_missing_and_no_fault(tmp_path: Path) -> None:
    clock = Clock()
    desk = offices.ticking_office(tmp_path / "desk", "13498", clock=clock)
    upper = offices.ticking_office(tmp_path / "upper", "351", clock=clock)
    offices.enrol_each_other(desk, upper, tmp_path / "cards")
    dossier = desk.scans.add(received(desk), [lay(tmp_path, "1.jpg", scanned.jpeg())], by=BY)
    offices.bring(desk, upper, tmp_path / "stick")
    brought = upper.lookup.by_uid(dossier.uid)
    assert brought.scans == dossier.scans
    assert upper.scans.here(brought) == frozenset()
    with pytest.raises(ScanMissing):
        upper.scans.content(brought.scans[0])
    assert upper.checking.check(read_scans=True).findings == ()
    desk.close()
    upper.close()


def test_the_recovery_code_brings_the_scans_back(tmp_path: Path) -> None:
    folder, clock = tmp_path / "desk", Clock()
    made = bootstrap.set_up(folder, an_office(), officer="Cán bộ Thử", clock=clock)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    dossier = desk.scans.add(received(desk), [lay(tmp_path, "1.jpg", scanned.jpeg())], by=BY)
    desk.close()
    (folder / "keys" / "database.key").unlink()
    bootstrap.recover(folder, made.recovery_code)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    assert desk.scans.content(desk.lookup.by_uid(dossier.uid).scans[0]) == scanned.jpeg()
    assert desk.checking.check(read_scans=True).findings == ()
    desk.close()


def test_nothing_of_a_scan_lies_anywhere_unsealed(
    training_desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    canary = b"Nguyen Thi Chim Yen 999012345678"
    file = lay(tmp_path / "scanner", "chim yen.pdf", b"%PDF-1.7\n" + canary + b"\n%%EOF")
    taken = training_desk.scans.take(dossier, [file], by=BY)
    assert canary in training_desk.scans.content(taken.dossier.scans[0])
    read = 0
    for path in tmp_path.rglob("*"):
        if path.is_file():
            read += 1
            assert canary not in path.read_bytes(), path
            assert "chim" not in path.name
    assert read > 4


_SCANNING = """
import sys
from pathlib import Path
from desk_app import bootstrap
from tests.builders import Clock, a_draft

desk = bootstrap.open_desk(Path(sys.argv[1]), clock=Clock())
dossier = desk.intake.register(a_draft(), by="o01")
number = 0
while True:
    number += 1
    file = Path(sys.argv[2]) / f"{dossier.code}-{number}.pdf"
    file.write_bytes(b"%PDF-1.7 " + file.name.encode() + bytes(700_000) + b"%%EOF")
    desk.scans.take(dossier, [file], by="o01")
    print(file.name, flush=True)
"""


def test_every_scan_that_was_called_taken_is_there_after_the_power_went(tmp_path: Path) -> None:
    folder, scanner = tmp_path / "desk", tmp_path / "scanner"
    bootstrap.set_up(folder, an_office(), officer="Cán bộ Thử", clock=lambda: MONDAY)
    scanner.mkdir()
    told: list[str] = []
    for seconds in (0.03, 0.2, 0.11):
        told += _killed_after(folder, scanner, seconds)
        desk = bootstrap.open_desk(folder, clock=lambda: MONDAY)
        assert desk.checking.check(read_scans=True).findings == ()
        dossiers = desk.lookup.newest()
        contents = {scan.name: desk.scans.content(scan) for each in dossiers for scan in each.scans}
        desk.close()
        assert set(told) <= set(contents)
        assert all(name.encode() in content for name, content in contents.items())
        # What was not taken is still in the scanner's folder: no paper is in neither place.
        assert not {path.name for path in scanner.iterdir()} & set(told)
    assert len(told) >= 3


def _killed_after(folder: Path, scanner: Path, seconds: float) -> list[str]:
    command = [sys.executable, "-c", _SCANNING, str(folder), str(scanner)]
    here = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        told = first + child.stdout.read()
    return [line for line in told.split("\n")[:-1] if line]
