"""Checking what is there: file, chains, seals, folded tables."""

from dataclasses import dataclass

from desk_app.storage import driver
from desk_app.storage.workspace import FOLDED_TABLES, Workspace
from desk_app.sync.keys import verify


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. `findings` is empty when all is well; `entries` were read."""

    entries: int
    findings: tuple[str, ...]
    sqlite: str


class Checking:
    """Checks the workspace, and rebuilds its folded tables."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def check(self) -> Health:
        """Walk the file, every chain and every seal, and compare the folded tables with a fold
        made anew."""
        findings = self._workspace.findings(verify)
        before = self._tables()
        entries = self._workspace.rebuild()
        after = self._tables()
        findings += [f"folded: {name}" for name in FOLDED_TABLES if before[name] != after[name]]
        return Health(entries, tuple(findings), driver.version())

    def _tables(self) -> dict[str, list[tuple[object, ...]]]:
        return {name: self._workspace.rows(name) for name in FOLDED_TABLES}
