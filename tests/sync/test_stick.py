"""Writing to a stick: whole or not at all, whatever fails and whenever."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from desk_app.domain.errors import DeskError
from desk_app.sync import medium, stick
from desk_app.sync.medium import Files
from desk_app.sync.stick import (
    NameTaken,
    StickFull,
    StickGone,
    StickLied,
    StickReadOnly,
    put,
)
from tests.sync.sticks import Faulty

NAME = "13498-A-000124-77AA.QMC"
CONTENT = os.urandom(medium.BLOCK_BYTES * 2 + 17)


def test_fault_injection_covers_every_call_of_the_seam() -> None:
    seam = {name for name in vars(Files) if not name.startswith("_")}
    assert seam <= set(vars(Faulty))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A stick that holds an earlier bundle."""
    made = stick.upward(tmp_path, "13498")
    made.mkdir(parents=True)
    (made / "13498-A-000123-9F3C.QMC").write_bytes(b"earlier")
    return made


def inside(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


EARLIER = {"13498-A-000123-9F3C.QMC": b"earlier"}


def calls_needed(tmp_path: Path) -> int:
    files = Faulty()
    put(tmp_path / "probe", NAME, CONTENT, files)
    return len(files.calls)


def test_a_bundle_is_written_beside_earlier_ones(folder: Path) -> None:
    assert put(folder, NAME, CONTENT) == folder / NAME
    assert inside(folder) == {**EARLIER, NAME: CONTENT}


def test_folders_are_made(tmp_path: Path) -> None:
    put(stick.downward(tmp_path), NAME, b"x")
    assert (tmp_path / "MOTCUA" / "CAPTREN" / NAME).read_bytes() == b"x"


@pytest.mark.parametrize(
    "code", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENODEV, errno.ENOENT]
)
def test_one_fault_anywhere_leaves_nothing_new(folder: Path, tmp_path: Path, code: int) -> None:
    for first in range(1, calls_needed(tmp_path) + 1):
        files = Faulty(first, 1, code)
        try:
            put(folder, NAME, CONTENT, files)
        except (StickFull, StickReadOnly, StickGone):
            assert inside(folder) == EARLIER, files.calls
        else:
            assert code == errno.EACCES, files.calls  # waited for the virus scanner
            assert inside(folder) == {**EARLIER, NAME: CONTENT}
            (folder / NAME).unlink()


def test_a_stick_pulled_out_at_any_call_leaves_no_half_bundle(folder: Path, tmp_path: Path) -> None:
    for first in range(1, calls_needed(tmp_path) + 1):
        files = Faulty(first, 1_000, errno.ENODEV)
        with pytest.raises(StickGone):
            put(folder, NAME, CONTENT, files)
        left = inside(folder)
        assert left.pop(NAME, CONTENT) == CONTENT, files.calls
        left = {name: old for name, old in left.items() if not name.startswith("~QM")}
        assert left == EARLIER, files.calls
        (folder / NAME).unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, StickFull),
        (errno.EROFS, StickReadOnly),
        (errno.EACCES, StickReadOnly),
        (errno.EIO, StickGone),
    ],
)
def test_the_fault_is_told_as_what_it_is(
    folder: Path, code: int, expected: type[DeskError]
) -> None:
    with pytest.raises(expected):
        put(folder, NAME, CONTENT, Faulty(1, 1_000, code))


def test_patience_with_a_virus_scanner_ends(folder: Path) -> None:
    files = Faulty()
    put(folder, NAME, CONTENT, files)
    rename = files.calls.index("rename") + 1
    (folder / NAME).unlink()
    put(folder, NAME, CONTENT, Faulty(rename, 4, errno.EACCES))
    (folder / NAME).unlink()
    with pytest.raises(StickReadOnly):
        put(folder, NAME, CONTENT, Faulty(rename, 5, errno.EACCES))
    assert inside(folder) == EARLIER


class Small(Files):
    """A stick with exactly so much room."""

    def __init__(self, free: int) -> None:
        self.free = free

    def free_bytes(self, folder: Path) -> int:
        return self.free


def test_room_is_asked_for_before_anything_is_written(folder: Path) -> None:
    needed = len(CONTENT) + stick.MARGIN_BYTES
    with pytest.raises(StickFull) as caught:
        put(folder, NAME, CONTENT, Small(needed - 1))
    assert caught.value.facts == {"megabytes": 4}
    assert inside(folder) == EARLIER
    put(folder, NAME, CONTENT, Small(needed))


class Forgetful(Files):
    """A worn stick: it takes every byte and keeps others."""

    def write(self, file: BinaryIO, block: bytes) -> int:
        return super().write(file, bytes(len(block)))

    def rename(self, old: Path, new: Path) -> None:
        raise AssertionError("what was not read back never gets its name")


class ForgetfulLater(Files):
    """A worn stick that loses the content after the file was renamed."""

    def rename(self, old: Path, new: Path) -> None:
        super().rename(old, new)
        new.write_bytes(b"")


@pytest.mark.parametrize("files", [Forgetful(), ForgetfulLater()])
def test_a_stick_that_lies_is_found_out(folder: Path, files: Files) -> None:
    with pytest.raises(StickLied):
        put(folder, NAME, CONTENT, files)
    assert inside(folder) == EARLIER


class Sipping(Files):
    """A system that takes fewer bytes at a time than it is given."""

    def write(self, file: BinaryIO, block: bytes) -> int:
        return super().write(file, block[:100_003])


def test_short_writes_are_continued(folder: Path) -> None:
    put(folder, NAME, CONTENT, Sipping())
    assert inside(folder)[NAME] == CONTENT


def test_writing_the_same_again_is_nothing(folder: Path) -> None:
    put(folder, NAME, CONTENT)
    before = (folder / NAME).stat()
    assert put(folder, NAME, CONTENT) == folder / NAME
    assert (folder / NAME).stat().st_mtime_ns == before.st_mtime_ns


def test_another_file_of_that_name_is_never_touched(folder: Path) -> None:
    (folder / NAME).write_bytes(b"somebody else's")
    with pytest.raises(NameTaken):
        put(folder, NAME, CONTENT)
    assert inside(folder) == {**EARLIER, NAME: b"somebody else's"}


class Racing(Files):
    """A shared folder where somebody takes the name while we write."""

    def flush(self, file: BinaryIO) -> None:
        super().flush(file)
        Path(file.name).with_name(NAME).write_bytes(b"theirs")


def test_a_name_taken_meanwhile_is_left_alone(folder: Path) -> None:
    with pytest.raises(NameTaken):
        put(folder, NAME, CONTENT, Racing())
    assert inside(folder) == {**EARLIER, NAME: b"theirs"}


def test_leftovers_of_others_are_not_used_or_removed(folder: Path) -> None:
    (folder / "~QM00001.TMP").write_bytes(b"another desk is writing")
    put(folder, NAME, CONTENT)
    with pytest.raises(StickLied):
        put(folder, "13498-A-000125-0000.QMC", CONTENT, Forgetful())
    assert inside(folder) == {
        **EARLIER, NAME: CONTENT, "~QM00001.TMP": b"another desk is writing",
    }  # fmt: skip


def test_names_say_office_desk_number_and_begin_of_the_id() -> None:
    assert stick.bundle_name("13498", "A", 123, "9f3c" + "0" * 28) == "13498-A-000123-9F3C.QMC"
    assert stick.bundle_name("351", "-", 7, "00ab" + "0" * 28) == "351-000007-00AB.QMC"


def test_bundles_are_found_by_their_ending_in_all_folders(tmp_path: Path) -> None:
    for path in ("a.qmc", "MOTCUA/13498/B.QMC", "MOTCUA/CAPTREN/c.Qmc", "MOTCUA/13498/~QM00001.TMP",
                 "MOTCUA/DOCTOI.TXT", "other/d.QMC"):  # fmt: skip
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    (tmp_path / "folder.QMC").mkdir()
    names = [path.relative_to(tmp_path).as_posix() for path in stick.found(tmp_path)]
    assert names == ["a.qmc", "MOTCUA/13498/B.QMC", "MOTCUA/CAPTREN/c.Qmc"]
    assert stick.found(tmp_path / "nowhere") == []


def test_the_note_is_left_once(tmp_path: Path) -> None:
    stick.leave_note(tmp_path, "USB của xã Thử Nghiệm\nGọi 0000 000 000")
    stick.leave_note(tmp_path, "another")
    note = (tmp_path / "MOTCUA" / "DOCTOI.TXT").read_bytes()
    assert note.decode("utf-8-sig") == "USB của xã Thử Nghiệm\r\nGọi 0000 000 000\r\n"
