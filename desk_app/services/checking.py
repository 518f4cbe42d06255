"""Checking what is there: file, chains, seals, folded tables, scans."""

from collections.abc import Iterator
from dataclasses import dataclass

from desk_app.domain.scans import ScanDamaged, ScanMissing
from desk_app.storage import driver
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
        and tell which were different before. Then see whether every scan taken in on this PC is
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
        look = self._scans.verify if read else self._scans.glance
        for held in self._workspace.held_scans.all():
            dossier = self._workspace.dossiers.get(held.dossier)
            if dossier is None:  # its desk was revoked meanwhile
                continue
            for scan in dossier.scans:
                if scan.sha256 != held.sha256:
                    continue
                try:
                    look(scan)
                except (ScanMissing, ScanDamaged) as problem:
                    yield f"{problem.code}: {held.sha256[:12]} of {dossier.code}"

    def _digests(self) -> dict[str, bytes]:
        return {name: self._workspace.digest(name) for name in FOLDED_TABLES}
