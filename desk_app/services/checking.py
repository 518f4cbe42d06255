"""Checking what is there: file, chains, seals, folded tables."""

from dataclasses import dataclass

from desk_app.storage import driver
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
    """Checks the workspace, and rebuilds its folded tables."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def check(self) -> Health:
        """Walk the file, every chain and every seal; when they are sound, fold the tables anew
        and tell which were different before."""
        findings = self._workspace.findings(verify)
        if findings:
            return Health(0, tuple(findings), driver.version())
        before = self._digests()
        entries = self._workspace.rebuild()
        after = self._digests()
        wrong = [f"folded: {name}" for name in FOLDED_TABLES if before[name] != after[name]]
        return Health(entries, tuple(wrong), driver.version())

    def _digests(self) -> dict[str, bytes]:
        return {name: self._workspace.digest(name) for name in FOLDED_TABLES}
