"""Scans lie sealed beside the database, whole or not at all."""

import errno
import os
import time
from io import BytesIO
from pathlib import Path

import pytest

from desk_app.domain.entries import ScanAdded
from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.scans import ScanStore
from tests import scanned
from tests.storage.file_faults import FileCalls, PowerCut

KEY = bytes(range(32))
CONTENT = scanned.jpeg() + bytes(150_000) + b"\xff\xd9"
"""Three pieces."""


@pytest.fixture
def store(tmp_path: Path) -> ScanStore:
    return ScanStore(tmp_path / "scans", KEY)


def kept(store: ScanStore, content: bytes = CONTENT) -> ScanAdded:
    digest, size = store.keep(BytesIO(content))
    return ScanAdded(sha256=digest, media="image/jpeg", size=size, name="tờ khai mẫu.jpg")


def files(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "scans").rglob("*") if path.is_file())


def test_a_scan_comes_back_as_it_went_in(store: ScanStore) -> None:
    scan = kept(store)
    assert store.content(scan) == CONTENT
    store.verify(scan)
    store.glance(scan)
    assert store.has(scan.sha256)


def test_the_disk_shows_neither_content_nor_digest(store: ScanStore, tmp_path: Path) -> None:
    scan = kept(store, b"Nguyen Van Thu" * 9000)
    (file,) = files(tmp_path)
    assert file.parent.name == file.name[:2]
    assert b"Nguyen" not in file.read_bytes()
    assert scan.sha256[:16] not in file.name
    other = ScanStore(tmp_path / "other", bytes(32))
    kept(other, b"Nguyen Van Thu" * 9000)
    assert next((tmp_path / "other").rglob("*/*")).name != file.name


def test_the_same_content_lies_there_once(store: ScanStore, tmp_path: Path) -> None:
    assert kept(store) == kept(store)
    assert len(files(tmp_path)) == 1
    kept(store, CONTENT + b"x")
    assert len(files(tmp_path)) == 2


def test_a_scan_that_was_never_here_is_missing(store: ScanStore) -> None:
    scan = ScanAdded(sha256="ab" * 32, media="image/png", size=9, name="tờ khai mẫu.png")
    for ask in (store.content, store.verify, store.glance):
        with pytest.raises(ScanMissing) as told:
            ask(scan)
        assert told.value.facts == {"name": "tờ khai mẫu.png"}
    assert not store.has(scan.sha256)


def test_a_flipped_bit_at_any_place_is_told(store: ScanStore, tmp_path: Path) -> None:
    scan = kept(store, b"a small paper")
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        for ask in (store.content, store.verify):
            with pytest.raises(ScanDamaged):
                ask(scan)
    file.write_bytes(whole)
    store.verify(scan)


@pytest.mark.parametrize("length", [0, 10, 27, 28, 70_000, -1])
def test_a_shortened_file_is_told_even_at_a_glance(
    store: ScanStore, tmp_path: Path, length: int
) -> None:
    scan = kept(store)
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:length])
    for ask in (store.content, store.verify, store.glance):
        with pytest.raises(ScanDamaged):
            ask(scan)


def test_a_file_under_the_name_of_another_is_told(store: ScanStore, tmp_path: Path) -> None:
    kept(store, b"one")
    (first,) = files(tmp_path)
    other = kept(store, b"two")
    (second,) = set(files(tmp_path)) - {first}
    first.replace(second)
    with pytest.raises(ScanDamaged):
        store.content(other)


def test_another_key_finds_nothing(store: ScanStore, tmp_path: Path) -> None:
    scan = kept(store)
    with pytest.raises(ScanMissing):
        ScanStore(tmp_path / "scans", bytes(32)).content(scan)


def test_a_damaged_scan_is_mended_by_scanning_it_in_again(store: ScanStore, tmp_path: Path) -> None:
    scan = kept(store)
    (file,) = files(tmp_path)
    file.write_bytes(b"")
    assert kept(store) == scan
    assert store.content(scan) == CONTENT


def calls_of_keeping(store: ScanStore) -> int:
    with FileCalls().watching() as calls:
        kept(store)
    return calls.seen


def test_the_power_can_go_at_any_call_and_no_half_file_counts(tmp_path: Path) -> None:
    count = calls_of_keeping(ScanStore(tmp_path / "measured", KEY))
    assert count > 8
    scan = kept(ScanStore(tmp_path / "measured", KEY))
    for at in range(1, count + 1):
        folder = tmp_path / f"cut {at}"
        with FileCalls(at, power=True).watching(), pytest.raises(PowerCut):
            kept(ScanStore(folder, KEY))
        again = ScanStore(folder, KEY)
        if again.has(scan.sha256):
            assert again.content(scan) == CONTENT
        assert again.content(kept(again)) == CONTENT


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "disk-error"),
    ],
)
def test_a_disk_that_fails_is_told_and_nothing_is_left(
    tmp_path: Path, number: int, reason: str
) -> None:
    count = calls_of_keeping(ScanStore(tmp_path / "measured", KEY))
    for at in range(1, count + 1):
        folder = tmp_path / f"full {at}"
        with FileCalls(at, number=number).watching(), pytest.raises(StorageUnavailable) as told:
            kept(ScanStore(folder, KEY))
        assert told.value.facts["reason"] == reason
        left = [path for path in folder.rglob("*") if path.is_file()]
        assert [path for path in left if path.suffix == ".tmp"] == []
        assert ScanStore(folder, KEY).content(kept(ScanStore(folder, KEY))) == CONTENT


def test_a_virus_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    store: ScanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, held = Path.replace, iter([True, True, False])
    waited: list[float] = []

    def while_held(draft: Path, target: Path) -> Path:
        if next(held):
            raise PermissionError
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", while_held)
    monkeypatch.setattr(time, "sleep", waited.append)
    assert store.content(kept(store)) == CONTENT
    assert len(waited) == 2


def test_a_folder_that_may_not_be_written_to_is_told(
    store: ScanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_paths: Path) -> Path:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "replace", forbidden)
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    with pytest.raises(StorageUnavailable) as told:
        kept(store)
    assert told.value.facts["reason"] == "permission"


def test_what_a_power_cut_left_is_removed_a_day_later(store: ScanStore, tmp_path: Path) -> None:
    kept(store)
    young, old = (tmp_path / "scans" / name for name in ("1.tmp", "2.tmp"))
    young.write_bytes(b"another program is at work")
    old.write_bytes(b"half")
    yesterday = young.stat().st_mtime - 25 * 3600
    os.utime(old, (yesterday, yesterday))
    kept(store)
    assert young.exists()
    assert not old.exists()
