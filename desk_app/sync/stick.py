"""Putting a file on a stick or into a shared folder that may vanish at any moment.

A file is there whole or not at all under its name, and no earlier file is ever touched. Only what
was read back from the medium counts as written; the writer then still has to eject the stick.
Names and folders are hints for people: whoever reads believes only what is sealed inside.
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, ClassVar, TypeVar

from desk_app.domain.errors import DeskError
from desk_app.sync.medium import BLOCK_BYTES, REAL, Files

MARGIN_BYTES = 1024 * 1024
"""Left free beside the file, for what the file system itself needs."""
MAX_BYTES = 1024 * 1024 * 1024
NOTE = "DOCTOI.TXT"
_TOP = "MOTCUA"
_MARK = "USB.ID"
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


@dataclass(frozen=True, slots=True)
class Progress:
    """How far writing is: bytes written and read back so far, of all that are to be."""

    done: int
    total: int


Watcher = Callable[[Progress], None]
"""Hears how far writing is, block by block."""


def nobody(_progress: Progress) -> None:
    """Watches nothing."""


@dataclass(frozen=True, slots=True)
class Spooled:
    """A file that lies ready on this PC. `digest` is the SHA-256 of what was built."""

    path: Path
    size: int
    digest: bytes

    def blocks(self) -> Iterator[bytes]:
        """Its content, block by block."""
        with self.path.open("rb", buffering=0) as file:
            while block := file.read(BLOCK_BYTES):
                yield block


@dataclass(frozen=True, slots=True)
class _Held:
    """Content that is small, or in memory anyway."""

    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def digest(self) -> bytes:
        return sha256(self.content).digest()

    def blocks(self) -> Iterator[bytes]:
        for at in range(0, len(self.content), BLOCK_BYTES):
            yield self.content[at : at + BLOCK_BYTES]


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
    `downward`, also when somebody chose the folder that holds these. Empty where there is none;
    raises StickGone."""
    try:
        top = root if root.name.upper() == _TOP else root / _TOP
        folders = [root, *sorted(top.glob("*"))]
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
    with _as_ours(0):
        there = files.exists(root / _TOP / NOTE)
    if not there:
        content = "\ufeff" + "\r\n".join([*text.splitlines(), ""])
        put(root / _TOP, NOTE, content.encode(), files)


def mark(root: Path) -> str:
    """The mark that makes a stick known again; empty where it has none. Raises
    `FileUnreadable`."""
    path = root / _TOP / _MARK
    return content(path).decode("ascii", errors="replace").strip() if path.exists() else ""


def set_mark(root: Path, text: str) -> None:
    """Mark a stick. Raises `NameTaken` when it has another mark, and what `put` raises."""
    put(root / _TOP, _MARK, text.encode("ascii"))


def put(
    folder: Path,
    name: str,
    content: bytes | Spooled,
    files: Files = REAL,
    *,
    watcher: Watcher = nobody,
) -> Path:
    """The file `name` in `folder`, written, read back and compared. Writing it again is nothing.

    The medium is written to and read twice: under the draft's name past the cache, and under the
    final name. Raises StickFull, StickReadOnly, StickLied, StickGone and NameTaken; then nothing
    new is left.
    """
    source = _Held(content) if isinstance(content, bytes) else content
    assert source.size < MAX_BYTES
    target = folder / name
    steps = _Steps(files, source, watcher)
    with _as_ours(source.size), ExitStack() as undo:
        files.make_folder(folder)
        if files.exists(target):
            if not steps.holds(target):
                raise NameTaken(name=name)
            return target
        if files.free_bytes(folder) < source.size + MARGIN_BYTES:
            raise _full(source.size)
        draft, file = _draft(files, folder)
        undo.callback(_forget, files, draft)
        steps.write(file)
        steps.require(draft)
        if files.exists(target):
            raise NameTaken(name=name)
        _patiently(files, lambda: files.rename(draft, target))
        undo.callback(_forget, files, target)
        files.flush_name(target)
        steps.require(target)
        undo.pop_all()
    return target


def _draft(files: Files, folder: Path) -> tuple[Path, BinaryIO]:
    """A new file beside the target, under an 8.3 name that another writer does not use."""
    for number in range(1, 100_000):
        path = folder / f"~QM{number:05d}.TMP"
        with suppress(FileExistsError):
            return path, _patiently(files, partial(files.create, path))
    raise StickGone


class _Steps:
    """Writing and reading back one file, with somebody watching."""

    def __init__(self, files: Files, source: _Held | Spooled, watcher: Watcher) -> None:
        self._files, self._source, self._watcher = files, source, watcher
        self._done, self._total = 0, source.size * 3

    def write(self, file: BinaryIO) -> None:
        """All of it, with the medium told to keep it."""
        with file:
            for block in self._source.blocks():
                at = 0
                while at < len(block):
                    at += self._files.write(file, block[at:])
                self._pass(len(block))
            self._files.flush(file)

    def require(self, path: Path) -> None:
        """Raises `StickLied` when the medium gives something else."""
        if not self.holds(path):
            raise StickLied

    def holds(self, path: Path) -> bool:
        """Whether the medium gives what was built."""
        before = self._done

        def read_back() -> bytes:
            total, self._done = sha256(), before
            for block in self._files.blocks(path):
                total.update(block)
                self._pass(len(block))
            return total.digest()

        return _patiently(self._files, read_back) == self._source.digest

    def _pass(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        self._watcher(Progress(self._done, self._total))


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
