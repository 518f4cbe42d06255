"""What a report counts: dossiers here, published rows on a server, or counts told from below."""

from dataclasses import dataclass
from typing import Protocol

from desk_app.domain.office import Office, Role
from desk_app.domain.period import Period
from desk_app.domain.spans import Span
from desk_app.storage.day_counts import DayCounts
from desk_app.storage.figures import Flow, Slips, Which
from desk_app.storage.workspace import Workspace


class Counts(Protocol):
    """Answers how many."""

    def flow(self, period: Period, *, by: str, unit: str | None = None) -> list[Flow]:
        """As `Figures.flow`."""

    def slips(self, period: Period, *, by: str, unit: str | None = None) -> list[Slips]:
        """As `Figures.slips`."""


class Stands(Counts, Protocol):
    """Answers as well how each dossier stood."""

    def listed(
        self, period: Period, which: Which, *, unit: str | None = None
    ) -> list[tuple[int, Span]]:
        """As `Figures.listed`."""


@dataclass(frozen=True, slots=True)
class Told:
    """Counts told from below, to be asked as a workspace is."""

    figures: DayCounts


def has_counts_alone(workspace: Workspace, office: Office) -> bool:
    """Whether we are a level that holds no dossiers: counts come from below instead."""
    return office.role is Role.UPPER and not workspace.dossiers.total()


class Counted(Protocol):
    """Where counts are asked."""

    @property
    def figures(self) -> Counts:
        """Who answers."""


class Stood(Protocol):
    """Where each dossier can be asked about, though not who it belongs to."""

    @property
    def figures(self) -> Stands:
        """Who answers."""
