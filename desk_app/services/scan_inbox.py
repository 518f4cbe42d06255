"""The folder that a scanner writes into, and what is waiting there."""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from desk_app.domain import scans
from desk_app.domain.errors import DeskError
from desk_app.domain.scans import Media, NotAScan, ScanCutOff, ScanTooLarge

_MOST = 500
"""Files looked at in one pass."""


class ScanFolderGone(DeskError):
    """The scan folder is not there, or may not be read."""

    code = "scan-folder-gone"
    exit_code = 49
    told = frozenset({"folder"})


@dataclass(frozen=True, slots=True)
class WaitingScan:
    """A whole file in the scan folder. `changed_ns` is when the scanner wrote it last."""

    path: Path
    sha256: str
    media: Media
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class InboxView:
    """What waits, oldest first; `others` counts files that no dossier takes."""

    waiting: tuple[WaitingScan, ...] = ()
    others: int = 0


class ScanInbox:
    """Looks into scan folders. Knows no database: it may be asked beside the lane that has it, so
    that a slow share holds up no saving."""

    def __init__(self) -> None:
        self._seen: dict[Path, tuple[int, int]] = {}
        self._known: dict[tuple[Path, int, int], WaitingScan | None] = {}

    def look(self, folder: Path) -> InboxView:
        """What waits in a folder. A file counts from the second look at which it has not changed,
        and only with its end: a scanner shows its files while it writes them. Raises
        `ScanFolderGone`."""
        try:
            files = sorted(path for path in folder.iterdir() if path.is_file())[:_MOST]
        except OSError as problem:
            raise ScanFolderGone(folder=str(folder)) from problem
        marks = {path: mark for path in files if (mark := _mark(path))}
        resting = [(path, mark) for path, mark in marks.items() if self._seen.get(path) == mark]
        self._seen = marks
        self._known = {
            (path, *mark): self._known.get((path, *mark)) or _read(path, mark)
            for path, mark in resting
        }
        found = [each for each in self._known.values() if each]
        found.sort(key=lambda each: (each.changed_ns, each.path))
        return InboxView(tuple(found), len(resting) - len(found))

    def content(self, path: Path) -> bytes:
        """The content of a file before it is taken in; empty when it is gone or too large."""
        try:
            with path.open("rb") as file:
                content = file.read(scans.MAX_BYTES + 1)
        except OSError:
            return b""
        return content if len(content) <= scans.MAX_BYTES else b""


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _read(path: Path, mark: tuple[int, int]) -> WaitingScan | None:
    """The file, None when it is no scan or cannot be opened yet."""
    size, changed_ns = mark
    try:
        with path.open("rb") as file:
            head = file.read(scans.ENDS_BYTES)
            file.seek(-min(size, scans.ENDS_BYTES), 2)
            media = scans.media_of(path.name, size, head, file.read(scans.ENDS_BYTES))
            file.seek(0)
            return WaitingScan(
                path, file_digest(file, "sha256").hexdigest(), media, size, changed_ns
            )
    except (OSError, NotAScan, ScanCutOff, ScanTooLarge):
        return None
