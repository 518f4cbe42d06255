"""Which office this installation is: its unit, its desk, its role."""

import re
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.units import Unit

VIETNAM = timezone(timedelta(hours=7))
"""The country's time. Fixed: there is no summer time, and a PC may have no zone database."""


class Section(StrEnum):
    """What the reception desk is called on papers."""

    ONE_STOP = "one-stop"
    """Bộ phận Tiếp nhận và Trả kết quả (Decree 61/2018/NĐ-CP)."""
    CENTRE = "centre"
    """Trung tâm Phục vụ hành chính công (Decree 118/2025/NĐ-CP)."""


_CENTRES_FROM = date(2025, 7, 1)


def section(day: date) -> Section:
    """What the desk of a commune is called on a day."""
    return Section.CENTRE if day >= _CENTRES_FROM else Section.ONE_STOP


class Role(StrEnum):
    """What the program is here for."""

    DESK = "desk"
    UPPER = "upper"


class OnlyReads(DeskError):
    """The upper level reads the dossiers of its communes; it receives, moves and prints none."""

    code = "only-reads"
    exit_code = 31
    told = frozenset({"unit"})


class TaxCodeUnreadable(DeskError):
    """A tax code (mã số thuế) of an organisation has ten digits, its branches' three more."""

    code = "tax-code-unreadable"
    exit_code = 4
    told = frozenset({"number"})


def tax_code(text: str) -> str:
    """A tax code as papers write it, "0700999001" or "0700999001-001"; "" for none. Raises
    `TaxCodeUnreadable`."""
    digits = re.sub(r"[\s.-]", "", text)
    if not digits:
        return ""
    if not re.fullmatch(r"[0-9]{10}([0-9]{3})?", digits):
        raise TaxCodeUnreadable(number=text)
    return "-".join(filter(None, (digits[:10], digits[10:])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The unit, the desk's letter (A … J, "-" at the upper level) and whether this is training:
    sample data, marked on every paper, never mixed with real ones."""

    unit: Unit
    desk: str
    role: Role
    training: bool = False

    @property
    def authorities(self) -> tuple[str, ...]:
        """The units whose catalogue and calendar hold here, the upper one first."""
        return (self.unit.parent, self.unit.code)

    def officer(self, number: int) -> str:
        """The identity of the officer entered here as `number`: "o01" at desk A and at the upper
        level, "b01" at desk B, so that desks that never met give out different ones."""
        mark = self.desk.lower() if self.desk in "BCDEFGHIJ" else "o"
        return f"{mark}{number:02d}"

    def must_work(self) -> None:
        """Raise `OnlyReads` unless dossiers are worked on here."""
        if self.role is not Role.DESK:
            raise OnlyReads(unit=self.unit.name)
