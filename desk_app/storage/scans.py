"""Scans of papers: sealed files beside the database.

A scan lies in `scans/ab/abcdef…`, named by a keyed digest of its content: whoever gets hold of the
disk cannot ask whether a paper he knows is among them. Entries and bundles name it by its plain
SHA-256, which every PC can tell; both are read by those alone who may read the scan.

It is written under another name, flushed and renamed; the entry about it is recorded after that. So
a power cut leaves a scan that nobody names yet, which is taken in again, or a draft, which is
removed, but never an entry without its scan. Scans are only added, and dropped when the upper level
holds them: a backup that copies the database first and this folder afterwards has every scan the
database expects. The printed recovery code brings the key back with the database's.
"""

import errno
import hmac
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from desk_app.domain.entries import ScanAdded
from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.storage import pieces
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.pieces import PiecesBroken

_DRAFT = ".tmp"
_STALE_SECONDS = 24 * 3600
_PATIENCE_SECONDS = (0.1, 0.2, 0.4)
"""A virus scanner holds a new file for a moment."""
_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
}


class ScanStore:
    """The folder with the sealed files of one workspace."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """`key` stays the same as long as the folder; the folder need not be there yet."""
        self._folder = folder
        self._key = key

    def keep(self, source: BinaryIO) -> tuple[str, int]:
        """Seal all of `source` into the store; it is on the disk when this returns. Gives the
        SHA-256 (hex) and size of the content.

        Content that is there already is written anew, which mends a damaged copy. Raises
        `StorageUnavailable`; then nothing was changed.
        """
        with _failing_disk():
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = self._folder / (secrets.token_hex(8) + _DRAFT)
            try:
                with draft.open("xb") as file:
                    digest, size = pieces.seal(source, file, self._key)
                    file.flush()
                    os.fsync(file.fileno())
                target = self._place(digest)
                target.parent.mkdir(exist_ok=True)
                self._drop_stale(draft)
                _replace(draft, target)
            except BaseException:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)
                raise
            _flush_folder(target.parent)
            _flush_folder(self._folder)
        return digest, size

    def content(self, scan: ScanAdded) -> bytes:
        """The content of a scan. Raises `ScanMissing` and `ScanDamaged`."""
        whole = BytesIO()
        for piece in self.pieces(scan):
            whole.write(piece)
        return whole.getvalue()

    def verify(self, scan: ScanAdded) -> int:
        """Read a scan from the disk and compare; gives its size in bytes. Raises `ScanMissing` and
        `ScanDamaged`."""
        return sum(len(piece) for piece in self.pieces(scan))

    def glance(self, scan: ScanAdded) -> None:
        """See whether a scan is there and as long as it should be, without reading it. Raises
        `ScanMissing` and `ScanDamaged`."""
        try:
            size = self._place(scan.sha256).stat().st_size
        except OSError as problem:
            raise ScanMissing(name=scan.name) from problem
        if size != pieces.sealed_size(scan.size):
            raise ScanDamaged(name=scan.name)

    def has(self, digest: str) -> bool:
        """Whether there is a file for a content, sound or not."""
        return self._place(digest).exists()

    def drop(self, digest: str) -> None:
        """Take a content out of the store, if it is there. Raises `StorageUnavailable`."""
        with _failing_disk():
            self._place(digest).unlink(missing_ok=True)

    def pieces(self, scan: ScanAdded) -> Iterator[bytes]:
        """The content of a scan, piece by piece: only after the last one is it known to be whole.
        Raises `ScanMissing` and `ScanDamaged`."""
        whole = sha256()
        try:
            with self._place(scan.sha256).open("rb") as file:
                for piece in pieces.unseal(file, self._key):
                    whole.update(piece)
                    yield piece
        except FileNotFoundError as problem:
            raise ScanMissing(name=scan.name) from problem
        except (PiecesBroken, OSError) as problem:
            raise ScanDamaged(name=scan.name) from problem
        if whole.hexdigest() != scan.sha256:
            raise ScanDamaged(name=scan.name)

    def _place(self, digest: str) -> Path:
        name = hmac.digest(self._key, b"name " + digest.encode(), "sha256").hex()
        return self._folder / name[:2] / name

    def _drop_stale(self, ours: Path) -> None:
        """Remove drafts that a power cut left a day before ours; a younger one may be another
        program's at work."""
        before = ours.stat().st_mtime - _STALE_SECONDS
        for draft in self._folder.glob(f"*{_DRAFT}"):
            with suppress(OSError):
                if draft.stat().st_mtime < before:
                    draft.unlink()


@contextmanager
def _failing_disk() -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        reason = _REASONS.get(problem.errno or 0, "disk-error")
        raise StorageUnavailable(reason=reason) from problem


def _replace(draft: Path, target: Path) -> None:
    for seconds in _PATIENCE_SECONDS:
        with suppress(PermissionError):
            draft.replace(target)
            return
        time.sleep(seconds)
    draft.replace(target)


def _flush_folder(folder: Path) -> None:
    """The names are on the disk afterwards; Windows does that by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
