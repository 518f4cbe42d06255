"""Which office this installation is: its unit, its desk, its role."""

from dataclasses import dataclass
from datetime import timedelta, timezone
from enum import StrEnum

from desk_app.domain.units import Unit

VIETNAM = timezone(timedelta(hours=7))
"""The country's time. Fixed: there is no summer time, and a PC may have no zone database."""


class Role(StrEnum):
    """What the program is here for."""

    DESK = "desk"
    UPPER = "upper"


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
