"""What units set: procedures, calendar days and hours, officers. The newest entry of each holds.

Procedures and calendar days lie over what is shipped with the program, so that an office works
from the first minute and its upper level can correct a term or a day off without a new program.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desk_app.domain.entries import (
    CalendarDaySet,
    OfficeDetailsSet,
    OfficeHoursSet,
    OfficerSet,
    ProcedureSet,
)
from desk_app.domain.hours import HoursRule, rule_of
from desk_app.domain.procedure import Procedure
from desk_app.domain.timetable import Timetable
from desk_app.domain.units import Unit
from desk_app.domain.workdays import Notices, WorkCalendar
from desk_app.storage.driver import Database
from desk_app.storage.latest import Latest


@dataclass(frozen=True, slots=True)
class Shipped:
    """The catalogue, the calendar's notices, the hours and the units that come with the
    program."""

    procedures: tuple[Procedure, ...]
    notices: Notices
    hours: tuple[HoursRule, ...] = ()
    units: tuple[Unit, ...] = ()


class Procedures(Latest[ProcedureSet]):
    """Procedures that units have set, over the catalogue shipped with the program."""

    FACTS = (ProcedureSet,)
    _TABLE = "procedure"
    _KEY = ("unit", "code", "valid_from")

    def __init__(self, db: Database, shipped: Shipped) -> None:
        super().__init__(db)
        self._shipped = shipped.procedures

    def on(self, day: date, *, units: tuple[str, ...]) -> list[Procedure]:
        """The procedures valid on a day; of several sources the last of `units` wins, then the
        one set by a unit over the one shipped. By code."""
        found = {each.code: each for each in self._shipped if each.valid_on(day)}
        for unit in units:
            changed = (fact.procedure for fact in self.of(unit))
            found |= {each.code: each for each in changed if each.valid_on(day)}
        return sorted(found.values(), key=lambda each: each.code)

    def one(self, code: str, day: date, *, units: tuple[str, ...]) -> Procedure | None:
        """The procedure that has a code on a day, chosen as `on` chooses."""
        found = [each for each in self._shipped if each.code == code]
        for unit in units:
            changed = self._values("unit = ? AND code = ?", (unit, code))
            found += [fact.procedure for fact in changed]
        return next((each for each in reversed(found) if each.valid_on(day)), None)

    def _key_of(self, fact: ProcedureSet) -> tuple[str, ...]:
        return fact.unit, fact.procedure.code, fact.procedure.valid_from.isoformat()

    def of(self, unit: str) -> list[ProcedureSet]:
        """What one unit has set."""
        return self._values("unit = ?", (unit,))


class CalendarDays(Latest[CalendarDaySet]):
    """Days of the working calendar that units have changed."""

    FACTS = (CalendarDaySet,)
    _TABLE = "calendar_day"
    _KEY = ("unit", "day")

    def __init__(self, db: Database, shipped: Shipped) -> None:
        super().__init__(db)
        self._standard = WorkCalendar.standard(shipped.notices)

    def calendar(self, *, units: tuple[str, ...]) -> WorkCalendar:
        """The working calendar with the changes of `units`, the last of them strongest."""
        return self._standard.with_changes(change for unit in units for change in self.of(unit))

    def _key_of(self, fact: CalendarDaySet) -> tuple[str, ...]:
        return fact.unit, fact.day.isoformat()

    def of(self, unit: str) -> list[CalendarDaySet]:
        """What one unit has changed."""
        return self._values("unit = ?", (unit,))


class HoursByUnit(Latest[OfficeHoursSet]):
    """Office hours that units have set."""

    FACTS = (OfficeHoursSet,)
    _TABLE = "office_hours"
    _KEY = ("unit", "field", "weekday")

    def _key_of(self, fact: OfficeHoursSet) -> tuple[str, ...]:
        return fact.unit, fact.field, str(fact.weekday)


class Timetables:
    """The working calendar and the hours together, as they hold for an office."""

    def __init__(self, days: CalendarDays, hours: HoursByUnit, shipped: Shipped) -> None:
        self._days = days
        self._hours = hours
        self._shipped = shipped.hours
        self._made: dict[tuple[str, ...], tuple[tuple[str, ...], Timetable]] = {}

    def of(self, units: tuple[str, ...]) -> Timetable:
        """The table of `units`, the last of them strongest. It is made anew when a unit changed
        something: every appointment asks for it."""
        stamp = tuple(
            part
            for unit in units
            for each in (self._days, self._hours)
            for part in each.stamp(unit)
        )
        if units not in self._made or self._made[units][0] != stamp:
            self._made[units] = stamp, self._make(units)
        return self._made[units][1]

    def _make(self, units: tuple[str, ...]) -> Timetable:
        rules, hour_changes = list(self._shipped), 0
        day_changes: Counter[int] = Counter()
        for unit in units:
            for day, times in self._days.changes_of(unit):
                day_changes[day.day.year] += times
            for hours, times in self._hours.changes_of(unit):
                hour_changes += times
                if not hours.usual:
                    rules.append(rule_of(hours))
        return Timetable(
            calendar=self._days.calendar(units=units), rules=tuple(rules),
            day_changes=day_changes, hour_changes=hour_changes,
        )  # fmt: skip


class OfficeDetails(Latest[OfficeDetailsSet]):
    """What papers say of a unit besides its name."""

    FACTS = (OfficeDetailsSet,)
    _TABLE = "office_details"
    _KEY = ("unit",)

    def _key_of(self, fact: OfficeDetailsSet) -> tuple[str, ...]:
        return (fact.unit,)

    def of(self, unit: str) -> OfficeDetailsSet:
        """Those of a unit, all empty where nobody set any."""
        kept = self._values("unit = ?", (unit,))
        nothing = OfficeDetailsSet(
            unit=unit, phone="", tax_code="", receipt_form="", receipt_symbol=""
        )
        return kept[0] if kept else nothing


class Officers(Latest[OfficerSet]):
    """Officers by their identity."""

    FACTS = (OfficerSet,)
    _TABLE = "officer"
    _KEY = ("officer", "unit")

    def _key_of(self, fact: OfficerSet) -> tuple[str, ...]:
        return fact.officer, fact.unit

    def of(self, unit: str) -> list[OfficerSet]:
        """The officers of one unit."""
        return self._values("unit = ?", (unit,))
