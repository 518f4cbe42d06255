"""Facts that an upper level tells the level above it: counts by day, no person and no dossier."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureDay:
    """What one office did with one procedure on one day: dossiers received online and otherwise,
    settled early, on time and late, and satisfaction slips by answer."""

    procedure: str
    field: str
    online: int = 0
    other: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    very: int = 0
    yes: int = 0
    no: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureOpen:
    """What one office had not settled of one procedure: within its time, and overdue."""

    procedure: str
    field: str
    within: int = 0
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounted(Fact):
    """What the dossiers of an office tell about a day, as they stand when it is counted. A later
    one about the same office and day replaces it: late bundles and corrections change the past."""

    KIND = "level.day_counted.1"
    unit: str
    unit_name: str
    day: date
    procedures: tuple[ProcedureDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounted(Fact):
    """What an office had open at the end of the day on which it was counted. A later one about the
    same office and day replaces it."""

    KIND = "level.open_counted.1"
    unit: str
    unit_name: str
    day: date
    procedures: tuple[ProcedureOpen, ...]
