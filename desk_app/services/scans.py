"""Scanning papers in (quét giấy tờ): files into dossiers, and out again."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from desk_app.domain import scans
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded, ScanWithdrawn
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office
from desk_app.domain.scans import ScanCutOff, ScanDamaged, ScanMissing
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace

_FOLDER = "scan-folder"
_NAME_LETTERS = 120
_DIGEST_LETTERS = 8
"""How much of a digest a person must type at least."""


class ScanUnreadable(DeskError):
    """The file is not there, or its medium did not give its content."""

    code = "scan-unreadable"
    exit_code = 47
    told = frozenset({"name"})


class ScanReasonMissing(DeskError):
    """A scan is taken out of a dossier with a reason."""

    code = "scan-reason-missing"
    exit_code = 48


class NoSuchScan(DeskError):
    """The dossier has no scan with this digest, or more than one that begins so."""

    code = "no-such-scan"
    exit_code = 121
    told = frozenset({"digest"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A dossier with its new scans; `left` are files that could not be removed afterwards."""

    dossier: Dossier
    left: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    path: Path
    mark: os.stat_result
    fact: ScanAdded


class Scans:
    """Adds scans to dossiers, shows and withdraws them.

    A withdrawn scan stays in the store: another dossier, or the same one at another desk, may go on
    naming it. Elsewhere a scan is missing until it came, some bundles after its entry.
    """

    def __init__(
        self, workspace: Workspace, store: ScanStore, office: Office, clock: Clock
    ) -> None:  # fmt: skip
        self._workspace = workspace
        self._store = store
        self._office = office
        self._clock = clock

    # ---- in

    def add(self, dossier: Dossier, files: Sequence[Path], *, by: str, paper: str = "") -> Dossier:
        """Take files in as scans of one paper of the dossier, all of them or none; the files stay
        where they are. A scan that the dossier has already is entered again only for another paper.

        Raises `OnlyReads`, `ScanUnreadable`, `StorageUnavailable` and what `media_of` raises.
        """
        self._office.must_work()
        return self._entered(dossier, self._kept(files, paper), by=by)

    def take(
        self,
        dossier: Dossier,
        files: Sequence[Path],
        *,
        by: str,
        paper: str = "",
        besides: Sequence[Path] = (),
    ) -> Taken:
        """Add `files` and `besides` as `add` does, all or none; then remove `files`, since their
        scans are safe. A file that was changed meanwhile or cannot be removed is left;
        `taken_before` knows it."""
        self._office.must_work()
        kept = self._kept([*files, *besides], paper)
        dossier = self._entered(dossier, kept, by=by)
        removed = {each.path: _removed(each) for each in kept[: len(files)]}
        return Taken(dossier, tuple(path for path, gone in removed.items() if not gone))

    def _kept(self, files: Sequence[Path], paper: str) -> list[_Kept]:
        """Everything is looked at before anything is kept, and read back before it is entered."""
        for path in files:
            _judged(path)
        kept = [self._keep(path, paper) for path in files]
        for each in kept:
            self._store.verify(each.fact)
        return kept

    def _keep(self, path: Path, paper: str) -> _Kept:
        mark, media = _judged(path)
        with _Source(path) as source:
            digest, size = self._store.keep(cast(BinaryIO, source))
        if _changed(path, mark) or size != mark.st_size:
            raise ScanCutOff(name=path.name)
        name = nfc(path.name)[:_NAME_LETTERS]
        fact = ScanAdded(sha256=digest, media=media, size=size, name=name, paper=nfc(paper))
        return _Kept(path, mark, fact)

    def _entered(self, dossier: Dossier, kept: Iterable[_Kept], *, by: str) -> Dossier:
        now = self._clock()
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            has = {(scan.sha256, scan.paper) for scan in stored.scans}
            for fact in dict.fromkeys(each.fact for each in kept):
                self._workspace.held_scans.add(fact.sha256, dossier.uid)
                if (fact.sha256, fact.paper) not in has:
                    self._workspace.record(fact, actor=by, at=now, entity=dossier.uid)
                    has.add((fact.sha256, fact.paper))
            return self._workspace.dossiers.current(dossier.uid)

    # ---- out

    def find(self, dossier: Dossier, digest: str) -> ScanAdded:
        """The scan of a dossier by its digest or the beginning of it. Raises `NoSuchScan`."""
        wanted = digest.strip().lower()
        found = [scan for scan in dossier.scans if scan.sha256.startswith(wanted)]
        if len(found) != 1 or len(wanted) < _DIGEST_LETTERS:
            raise NoSuchScan(digest=digest.strip()[:64])
        return found[0]

    def content(self, scan: ScanAdded) -> bytes:
        """The content, compared with its digest; it is never written to the disk unsealed. Raises
        `ScanMissing` and `ScanDamaged`; others are asked for such a scan from then on."""
        try:
            return self._store.content(scan)
        except (ScanMissing, ScanDamaged):
            with self._workspace.change():
                self._workspace.held_scans.lost([scan.sha256])
            raise

    def here(self, dossier: Dossier) -> frozenset[str]:
        """The digests of the dossier's scans that are on this PC."""
        return frozenset(scan.sha256 for scan in dossier.scans if self._store.has(scan.sha256))

    def withdraw(self, dossier: Dossier, scan: ScanAdded, *, reason: str, by: str) -> Dossier:
        """Take a scan out of the dossier. Raises `OnlyReads`, `ScanReasonMissing` and, when it was
        taken out meanwhile, `NoSuchScan`."""
        self._office.must_work()
        fact = ScanWithdrawn(sha256=scan.sha256, reason=nfc(reason))
        if not fact.reason:
            raise ScanReasonMissing
        with self._workspace.change():
            self.find(self._workspace.dossiers.current(dossier.uid), scan.sha256)
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)

    # ---- the scan folder

    def folder(self) -> Path | None:
        """The folder that the scanner of this PC writes into, None while none is set."""
        kept = self._workspace.settings.get(_FOLDER)
        return Path(kept) if kept else None

    def set_folder(self, folder: Path | None) -> None:
        """Watch another folder, or none."""
        with self._workspace.change():
            self._workspace.settings.put(_FOLDER, str(folder.absolute()) if folder else "")

    def taken_before(self, digests: Iterable[str]) -> frozenset[str]:
        """Those of the contents that were taken into some dossier here and are still in it."""
        return frozenset(each for each in digests if self._is_in(each))

    def _is_in(self, digest: str) -> bool:
        uids = self._workspace.held_scans.dossiers_of(digest)
        dossiers = (self._workspace.dossiers.current(uid) for uid in uids)
        return any(scan.sha256 == digest for dossier in dossiers for scan in dossier.scans)


class _Source:
    """A file that is read; what its medium fails us is told apart from what our own disk does."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> "_Source":
        try:
            self._file = self._path.open("rb")
        except OSError as problem:
            raise ScanUnreadable(name=self._path.name) from problem
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def read(self, size: int) -> bytes:
        try:
            return self._file.read(size)
        except OSError as problem:
            raise ScanUnreadable(name=self._path.name) from problem

    def ends(self, size: int) -> tuple[bytes, bytes]:
        """The first and the last bytes of a file of this size."""
        head = self.read(scans.ENDS_BYTES)
        self._file.seek(max(0, size - scans.ENDS_BYTES))
        return head, self.read(scans.ENDS_BYTES)


def _judged(path: Path) -> tuple[os.stat_result, scans.Media]:
    with _Source(path) as source:
        mark = path.stat()
        head, tail = source.ends(mark.st_size)
    return mark, scans.media_of(path.name, mark.st_size, head, tail)


def _changed(path: Path, mark: os.stat_result) -> bool:
    try:
        now = path.stat()
    except OSError:
        return True
    return (now.st_size, now.st_mtime_ns) != (mark.st_size, mark.st_mtime_ns)


def _removed(kept: _Kept) -> bool:
    if not kept.path.exists():
        return True
    if _changed(kept.path, kept.mark):
        return False
    with suppress(OSError):
        kept.path.unlink()
        return True
    return False
