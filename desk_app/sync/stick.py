"""Putting a file on a stick or into a shared folder that may vanish at any moment.

A file is there whole or not at all under its name, and no earlier file is ever touched. Only what
was read back from the medium counts as written; the writer then still has to eject the stick.
Names and folders are hints for people: whoever reads believes only what is sealed inside.
"""

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, ClassVar, TypeVar

from desk_app.domain.errors import DeskError

BLOCK_BYTES = 1024 * 1024
MARGIN_BYTES = 1024 * 1024
"""Left free beside the file, for what the file system itself needs."""
MAX_BYTES = 1024 * 1024 * 1024
NOTE = "DOCTOI.TXT"
_TOP = "MOTCUA"
_DOWNWARD = "CAPTREN"
_PATIENCE_SECONDS = (0.1, 0.2, 0.4, 0.8)
"""A virus scanner holds a new file for a moment."""

T = TypeVar("T")


class StickFull(DeskError):
    """No room: nothing was written."""

    code = "stick-full"
    exit_code = 81
    told: ClassVar[frozenset[str]] = frozenset({"megabytes"})


class StickReadOnly(DeskError):
    """The stick or folder cannot be written to."""

    code = "stick-read-only"
    exit_code = 82


class StickLied(DeskError):
    """What was read back is not what was written: the medium is worn out or false."""

    code = "stick-lied"
    exit_code = 83


class StickGone(DeskError):
    """The stick or folder did not answer any more."""

    code = "stick-gone"
    exit_code = 84


class FileUnreadable(DeskError):
    """A file is not there, or the medium did not give its content."""

    code = "file-unreadable"
    exit_code = 86
    told: ClassVar[frozenset[str]] = frozenset({"name"})


class NameTaken(DeskError):
    """A file with other content has the name already."""

    code = "name-taken"
    exit_code = 85
    told: ClassVar[frozenset[str]] = frozenset({"name"})


class Files:
    """The calls to the file system; tests put faults into them."""

    def make_folder(self, folder: Path) -> None:
        """The folder exists afterwards, with all above it."""
        folder.mkdir(parents=True, exist_ok=True)

    def free_bytes(self, folder: Path) -> int:
        """Room left on the medium."""
        return shutil.disk_usage(folder).free

    def exists(self, path: Path) -> bool:
        """Whether anything has that name."""
        return path.exists()

    def create(self, path: Path) -> BinaryIO:
        """A new file, open for writing; FileExistsError when there is one."""
        return path.open("xb", buffering=0)

    def write(self, file: BinaryIO, block: bytes) -> int:
        """How many bytes of the block went in."""
        return file.write(block)

    def flush(self, file: BinaryIO) -> None:
        """The content is on the medium afterwards, as far as the system can say."""
        os.fsync(file.fileno())

    def blocks(self, path: Path) -> Iterator[bytes]:
        """The content from the medium, past the system's cache where it offers that."""
        with path.open("rb", buffering=0) as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while block := file.read(BLOCK_BYTES):
                yield block

    def rename(self, old: Path, new: Path) -> None:
        """`new` was free a moment ago."""
        old.rename(new)

    def flush_folder(self, folder: Path) -> None:
        """The names are on the medium afterwards; Windows does that when the stick is ejected."""
        if os.name == "posix":
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def remove(self, path: Path) -> None:
        """The name is free afterwards."""
        path.unlink(missing_ok=True)

    def wait(self, seconds: float) -> None:
        """Let a virus scanner finish."""
        time.sleep(seconds)


REAL = Files()


def bundle_name(office: str, desk: str, no: int, bundle_id: str) -> str:
    """13498-A-000123-9F3C.QMC; the upper level's desk "-" is left out. Legal on FAT32 and NTFS."""
    parts = (office, *([] if desk == "-" else [desk]), f"{no:06d}", bundle_id[:4].upper())
    return "-".join(parts) + ".QMC"


def upward(root: Path, office: str) -> Path:
    """The folder on a stick or share for bundles that `office` made."""
    return root / _TOP / office


def downward(root: Path) -> Path:
    """The folder on a stick or share for bundles of the upper level."""
    return root / _TOP / _DOWNWARD


def found(root: Path) -> list[Path]:
    """Every bundle by its ending: in `root` itself and in the folders made by `upward` and
    `downward`. Empty where there is none; raises StickGone."""
    try:
        folders = [root, *sorted((root / _TOP).glob("*"))]
        return [
            path
            for folder in folders
            if folder.is_dir()
            for path in sorted(folder.iterdir())
            if path.suffix.upper() == ".QMC" and path.is_file()
        ]
    except OSError as problem:
        raise StickGone from problem


def room(folder: Path, files: Files = REAL) -> int:
    """How many bytes a file may have that is put into a folder. Raises StickGone and
    StickReadOnly."""
    with _as_ours(0):
        files.make_folder(folder)
        return min(files.free_bytes(folder) - MARGIN_BYTES, MAX_BYTES - 1)


def names(folder: Path) -> set[str]:
    """The names of what lies in a folder, which may not be there. Raises StickGone."""
    with _as_ours(0):
        return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def size(path: Path) -> int:
    """The bytes of a file that somebody brought. Raises `FileUnreadable`."""
    try:
        return path.stat().st_size
    except OSError as problem:
        raise FileUnreadable(name=path.name) from problem


def content(path: Path) -> bytes:
    """What is in a file that somebody brought. Raises `FileUnreadable`."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise FileUnreadable(name=path.name) from problem


def leave_note(root: Path, text: str, files: Files = REAL) -> None:
    """Say whose stick it is and whom to call, unless a note is there already."""
    if not files.exists(root / _TOP / NOTE):
        content = "\ufeff" + "\r\n".join([*text.splitlines(), ""])
        put(root / _TOP, NOTE, content.encode(), files)


def put(folder: Path, name: str, content: bytes, files: Files = REAL) -> Path:
    """The file `name` in `folder`, written, read back and compared. Writing it again is nothing.

    Raises StickFull, StickReadOnly, StickLied, StickGone and NameTaken; then nothing new is left.
    """
    assert len(content) < MAX_BYTES
    target = folder / name
    with _as_ours(len(content)), ExitStack() as undo:
        files.make_folder(folder)
        if files.exists(target):
            if not _holds(files, target, content):
                raise NameTaken(name=name)
            return target
        if files.free_bytes(folder) < len(content) + MARGIN_BYTES:
            raise _full(len(content))
        draft, file = _draft(files, folder)
        undo.callback(_forget, files, draft)
        _write(files, file, content)
        _require(files, draft, content)
        if files.exists(target):
            raise NameTaken(name=name)
        _patiently(files, lambda: files.rename(draft, target))
        undo.callback(_forget, files, target)
        files.flush_folder(folder)
        _require(files, target, content)
        undo.pop_all()
    return target


def _draft(files: Files, folder: Path) -> tuple[Path, BinaryIO]:
    """A new file beside the target, under an 8.3 name that another writer does not use."""
    for number in range(1, 100_000):
        path = folder / f"~QM{number:05d}.TMP"
        with suppress(FileExistsError):
            return path, _patiently(files, partial(files.create, path))
    raise StickGone


def _write(files: Files, file: BinaryIO, content: bytes) -> None:
    with file:
        at = 0
        while at < len(content):
            at += files.write(file, content[at : at + BLOCK_BYTES])
        files.flush(file)


def _require(files: Files, path: Path, content: bytes) -> None:
    if not _holds(files, path, content):
        raise StickLied


def _holds(files: Files, path: Path, content: bytes) -> bool:
    def read_back() -> bytes:
        total = sha256()
        for block in files.blocks(path):
            total.update(block)
        return total.digest()

    return _patiently(files, read_back) == sha256(content).digest()


def _patiently(files: Files, act: Callable[[], T]) -> T:
    for seconds in _PATIENCE_SECONDS:
        with suppress(PermissionError):
            return act()
        files.wait(seconds)
    return act()


def _forget(files: Files, path: Path) -> None:
    with suppress(OSError):
        _patiently(files, lambda: files.remove(path))


def _full(size: int) -> StickFull:
    return StickFull(megabytes=-(-(size + MARGIN_BYTES) // 1_000_000))


@contextmanager
def _as_ours(size: int) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise _full(size) from problem
        if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
            raise StickReadOnly from problem
        raise StickGone from problem
