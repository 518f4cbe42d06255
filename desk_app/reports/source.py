"""What a report counts: dossiers here, published rows on a server, or counts told from below."""

from typing import Protocol

from desk_app.domain.period import Period
from desk_app.domain.spans import Span
from desk_app.storage.figures import Flow, Slips, Which


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
