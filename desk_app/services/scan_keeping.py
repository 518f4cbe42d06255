"""Making room: scans of dossiers closed long ago, which the upper level holds, need not stay here.

Nothing of this is entered: it concerns this PC alone, and the entries go on naming the scans.
"""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.dossier import Dossier
from desk_app.domain.office import Office
from desk_app.services import Clock
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import scan_wants


@dataclass(frozen=True, slots=True)
class Droppable:
    """How many scans, and their bytes."""

    scans: int
    size: int


class ScanKeeping:
    """Drops scans from this PC, and asks for them back."""

    def __init__(
        self, workspace: Workspace, store: ScanStore, office: Office, clock: Clock
    ) -> None:  # fmt: skip
        self._workspace = workspace
        self._store = store
        self._office = office
        self._clock = clock

    def droppable(self) -> Droppable:
        """What `drop` would take out of the store."""
        found = self._found()
        return Droppable(len(found), sum(size for _, size in found))

    def drop(self) -> Droppable:
        """Take out of the store what the upper level is known to hold and what belongs to dossiers
        closed for twelve months. Killed in between, it leaves files that the next time removes.

        Raises `OnlyReads` at the upper level, which keeps every scan, and `StorageUnavailable`.
        """
        self._office.must_work()
        found = self._found()
        with self._workspace.change():
            self._workspace.held_scans.dropped(digest for digest, _ in found)
        for digest in self._workspace.held_scans.all_dropped():
            self._store.drop(digest)
        return Droppable(len(found), sum(size for _, size in found))

    def ask_back(self, dossier: Dossier) -> int:
        """Ask the upper level for what was dropped of a dossier; gives how many scans. They come
        with one of its next bundles. Raises `OnlyReads`."""
        self._office.must_work()
        with self._workspace.change():
            digests = [scan.sha256 for scan in dossier.scans]
            return len(self._workspace.held_scans.ask_back(digests))

    def _found(self) -> list[tuple[str, int]]:
        return scan_wants.droppable(self._workspace, _a_year_before(self._clock().date()))


def _a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February the day before it."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)
