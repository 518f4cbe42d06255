"""Finding dossiers: by code, by scan, by what people remember; lists of work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain import codes
from desk_app.domain.codes import UnreadableCode
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.domain.errors import DeskError
from desk_app.domain.timeliness import Urgency, urgency
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace

_PAGE = 500


class NoSuchDossier(DeskError):
    """Nothing is known under this code here."""

    code = "no-such-dossier"
    exit_code = 25
    told = frozenset({"text"})


class Listing(StrEnum):
    """The lists of work, in the order of their urgency."""

    DUE_TODAY = "due-today"
    OVERDUE = "overdue"
    WORKING = "working"
    WAITING = "waiting"
    PRESENTED = "presented"
    READY = "ready"
    NEWEST = "newest"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Counts:
    """The questions of the home page."""

    due_today: int
    overdue: int
    working: int
    waiting: int
    presented: int
    ready: int
    received_today: int


class Lookup:
    """Answers questions about dossiers; changes nothing."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def get(self, code: str) -> Dossier:
        """The dossier with this code, written or scanned, with whatever the scanner or an input
        method made of it. Raises `NoSuchDossier`."""
        found = self._coded(code)
        if not found:
            raise NoSuchDossier(text=code.strip()[:40])
        return found[0]

    def _coded(self, text: str) -> list[Dossier]:
        digits = codes.scan_digits(text)
        if digits:
            return self._workspace.dossiers.by_scan_code(digits)
        try:
            return self._workspace.dossiers.by_code(str(codes.parse_code(text)))
        except UnreadableCode:
            return []

    def by_uid(self, uid: str) -> Dossier:
        """The dossier with this identity, as it stands now. Raises `NoSuchDossier`."""
        found = self._workspace.dossiers.get(uid)
        if found is None:
            raise NoSuchDossier(text=uid)
        return found

    def find(self, typed: str) -> list[Dossier]:
        """Up to 50 dossiers that match what was typed, newest first."""
        return self._workspace.search.find(typed) if typed.strip() else []

    def open_ones(self) -> list[Dossier]:
        """Dossiers whose result has not been returned, the most urgent first, up to 500."""
        return self._workspace.dossiers.open_ones(limit=_PAGE)

    def newest(self) -> list[Dossier]:
        """The dossiers received last, up to 500."""
        return self._workspace.dossiers.newest(limit=_PAGE)

    def due_by(self, day: date) -> list[Dossier]:
        """Dossiers without a result that are due on `day` or earlier."""
        return self._workspace.dossiers.due_by(day, limit=_PAGE)

    def listed(self, listing: Listing) -> list[Dossier]:
        """One list of work as of now, the most urgent first, up to 500."""
        dossiers, today = self._workspace.dossiers, self._clock().date()
        lists: dict[Listing, Callable[[], list[Dossier]]] = {
            Listing.DUE_TODAY: lambda: dossiers.due_on(today, limit=_PAGE),
            Listing.OVERDUE: lambda: dossiers.overdue(today, limit=_PAGE),
            Listing.WORKING: lambda: dossiers.working(limit=_PAGE),
            Listing.PRESENTED: lambda: dossiers.presented(limit=_PAGE),
            Listing.WAITING: lambda: dossiers.waiting(limit=_PAGE),
            Listing.DISPUTED: lambda: dossiers.disputed(limit=_PAGE),
            Listing.READY: lambda: dossiers.ready(limit=_PAGE),
            Listing.NEWEST: lambda: dossiers.newest(limit=_PAGE),
        }
        return lists[listing]()

    def counts(self) -> Counts:
        """What is due, overdue, being worked on and ready, as of now."""
        found = self._workspace.dossiers.counts(self._clock().date())
        return Counts(
            due_today=found["today"],
            overdue=found["overdue"],
            working=found["working"],
            waiting=found["waiting"],
            presented=found["presented"],
            ready=found["ready"],
            received_today=found["received"],
        )

    def held_by(self, holder: str) -> list[Dossier]:
        """Dossiers that somebody works on, the most urgent first, up to 500."""
        return self._workspace.dossiers.held_by(holder, limit=_PAGE)

    def holders(self) -> dict[str, int]:
        """Who works on how many dossiers without a result; "" for those nobody was given."""
        return self._workspace.dossiers.holders()

    def at_stage(self, stage: Stage) -> list[Dossier]:
        """Dossiers without a result that are at a stage, the most urgent first, up to 500."""
        return self._workspace.dossiers.at_stage(stage.value, limit=_PAGE)

    def stages(self) -> dict[Stage, int]:
        """How many dossiers without a result are at each stage."""
        found = self._workspace.dossiers.stages()
        return {stage: found[stage.value] for stage in Stage if stage.value in found}

    def urgency(self, dossier: Dossier) -> Urgency:
        """How the dossier stands to its appointment now."""
        return urgency(self._clock(), dossier.due_at)
