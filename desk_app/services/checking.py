"""Checking what is there: file, chains, seals, folded tables, scans."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from desk_app.domain.entries import ScanAdded
from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.storage import driver
from desk_app.storage.scan_erasing import erase_scans
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import FOLDED_TABLES, Workspace
from desk_app.sync.keys import verify


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. `findings` is empty when all is well; `entries` were folded anew, none
    when there is something wrong that folding does not mend."""

    entries: int
    findings: tuple[str, ...]
    sqlite: str


class Checking:
    """Checks the workspace and its scans, and rebuilds its folded tables."""

    def __init__(self, workspace: Workspace, scans: ScanStore) -> None:
        self._workspace = workspace
        self._scans = scans

    def check(self, *, read_scans: bool = False) -> Health:
        """Walk the file, every chain and every seal; when they are sound, fold the tables anew
        and tell which were different before. Then see whether every scan that came to this PC is
        there and has its length; with `read_scans` each is read and compared, which takes about
        as long as copying the folder."""
        findings = self._workspace.findings(verify)
        if findings:
            return Health(0, tuple(findings), driver.version())
        before = self._digests()
        entries = self._workspace.rebuild()
        after = self._digests()
        wrong = [f"folded: {name}" for name in FOLDED_TABLES if before[name] != after[name]]
        wrong += self._wrong_scans(read=read_scans)
        return Health(entries, tuple(wrong), driver.version())

    def _wrong_scans(self, *, read: bool) -> Iterator[str]:
        """What is wrong with scans; such a one is asked for from now on."""
        erase_scans(self._workspace, self._scans)
        lost = []
        for held in self._workspace.held_scans.expected():
            if problem := self._problem_of(held.scan, read=read):
                lost.append(held.scan.sha256)
                dossier = self._workspace.dossiers.current(held.dossier)
                yield f"{problem}: {held.scan.name} of {dossier.code}"
        with self._workspace.change():
            self._workspace.held_scans.lost(lost)

    def _problem_of(self, scan: ScanAdded, *, read: bool) -> str:
        """What is wrong with a scan, "" when nothing is. What does not have the length that its
        entry tells is read: the entry may be wrong."""
        try:
            if not read:
                with suppress(ScanDamaged):
                    self._scans.glance(scan)
                    return ""
            self._scans.verify(scan)
        except (ScanMissing, ScanDamaged) as problem:
            return problem.code
        return ""

    def _digests(self) -> dict[str, bytes]:
        return {name: self._workspace.digest(name) for name in FOLDED_TABLES}
