"""Papers of the office itself, about no dossier or about many, and what each is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.period import Period


class OfficeKind(StrEnum):
    """The kinds there are."""

    CLOSING = "closing-sheet"
    REGISTER = "register"
    GUIDANCE = "guidance"
    DOSSIERS_HANDOVER = "dossiers-handover"
    RESULTS_HANDOVER = "results-handover"


SLIPS = frozenset({OfficeKind.DOSSIERS_HANDOVER, OfficeKind.RESULTS_HANDOVER})
"""The kinds that stand in the history of every dossier they name."""


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """One paper: its kind, and what it is about in one line, from which it can be made again."""

    kind: OfficeKind
    about: str

    @classmethod
    def closing(cls, day: date) -> "OfficePaper":
        """The sheet that closes a day."""
        return cls(OfficeKind.CLOSING, day.isoformat())

    @classmethod
    def register(cls, field: str, period: Period) -> "OfficePaper":
        """The book of a field for a period."""
        days = f"{period.start.isoformat()} {period.end.isoformat()}"
        return cls(OfficeKind.REGISTER, f"{days} {field}")

    @classmethod
    def guidance(cls, procedure: str) -> "OfficePaper":
        """The guidance for a procedure, by its code."""
        return cls(OfficeKind.GUIDANCE, procedure)

    @classmethod
    def slip(cls, kind: OfficeKind, dossiers: Iterable[str]) -> "OfficePaper":
        """A slip, one of `SLIPS`, for dossiers by their uids."""
        return cls(kind, " ".join(dossiers))

    def day(self) -> date:
        """The day that is closed."""
        return date.fromisoformat(self.about)

    def field_and_period(self) -> tuple[str, Period]:
        """The field and the period of a register."""
        start, end, field = self.about.split(" ", 2)
        return field, Period(date.fromisoformat(start), date.fromisoformat(end))

    def dossiers(self) -> tuple[str, ...]:
        """The uids of the dossiers a slip names."""
        return tuple(self.about.split()) if self.kind in SLIPS else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSheet:
    """A paper made, ready to be sent: `title` names it in the list of prints, `reprint` is 0 for
    the first print of it, then 1, 2 …"""

    paper: OfficePaper
    title: str
    size: str
    reprint: int
    pdf: bytes
