"""What units set: procedures, calendar days and hours, officers. The newest entry of each holds.

Procedures and calendar days lie over what is shipped with the program, so that an office works
from the first minute and its upper level can correct a term or a day off without a new program.
"""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from desk_app.domain.entries import (
    CalendarDaySet,
    Entry,
    Fact,
    OfficeDetailsSet,
    OfficeHoursSet,
    OfficerSet,
    ProcedureSet,
)
from desk_app.domain.hours import HoursRule, rule_of
from desk_app.domain.procedure import Procedure
from desk_app.domain.timetable import Timetable
from desk_app.domain.workdays import Notices, WorkCalendar
from desk_app.storage.driver import Database

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Shipped:
    """The catalogue, the calendar's notices and the hours that come with the program."""

    procedures: tuple[Procedure, ...]
    notices: Notices
    hours: tuple[HoursRule, ...] = ()


class _Latest(ABC, Generic[F]):
    """Rows that each keep the newest entry of one entity, by folding order.

    `place` is that order, as text that sorts like it, followed by the entry's reference.
    """

    FACTS: tuple[type[Fact], ...]
    _TABLE: str
    _KEY: tuple[str, ...]

    def __init__(self, db: Database) -> None:
        self._db = db
        self._decode = msgspec.json.Decoder(self.FACTS[0]).decode

    def entity(self, *key: str) -> str | None:
        """The entity that holds a key, so that a change is made on top of it."""
        where = " AND ".join(f"{name} = ?" for name in self._KEY)
        row = self._db.execute(f"SELECT e FROM {self._TABLE} WHERE {where}", key).fetchone()  # noqa: S608  # literals
        return row[0] if row else None

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """The version and the newest entry of an entity, for the next entry to name."""
        row = self._db.execute(
            f"SELECT place FROM {self._TABLE} WHERE e = ?", (entity,)  # noqa: S608  # literals
        ).fetchone()  # fmt: skip
        if row is None:
            return 0, ()
        v, *_, ref = row[0].split(" ")
        return int(v), (ref,)

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep the newest entry of each. Call inside `Workspace.change()`."""
        names = ", ".join((*self._KEY, "e", "place", "value"))
        marks = ", ".join("?" * (len(self._KEY) + 3))
        sql = (
            f"INSERT INTO {self._TABLE} ({names}) VALUES ({marks}) "  # noqa: S608  # literals
            f"ON CONFLICT ({', '.join(self._KEY)}) DO UPDATE SET e = excluded.e, "
            "place = excluded.place, value = excluded.value WHERE excluded.place > place"
        )
        for entry in entries:
            self._db.execute(sql, self._row(entry))

    def _row(self, entry: Entry) -> tuple[Any, ...]:
        fact: Any = entry.fact
        place = f"{entry.v:09d} {entry.at.isoformat()} {entry.jid} {entry.n:09d} {entry.ref}"
        return (*self._key_of(fact), entry.entity, place, msgspec.json.encode(fact))

    @abstractmethod
    def _key_of(self, fact: F) -> tuple[str, ...]:
        """What a fact is about, as the columns of `_KEY`."""

    def stamp(self, unit: str) -> tuple[str, ...]:
        """What changes whenever the unit sets something: the places of what it has set."""
        sql = f"SELECT place FROM {self._TABLE} WHERE unit = ?"  # noqa: S608  # literals
        return tuple(row[0] for row in self._db.execute(sql, (unit,)).fetchall())

    def changes_of(self, unit: str) -> Iterator[tuple[F, int]]:
        """What one unit has set, and how often it was set until then."""
        rows = self._db.execute(
            f"SELECT value, place FROM {self._TABLE} WHERE unit = ? "  # noqa: S608  # literals
            f"ORDER BY {', '.join(self._KEY)}",
            (unit,),
        )
        for value, place in rows.fetchall():
            yield self._decode(value), int(place.split(" ")[0])  # type: ignore[misc]  # the class of FACTS

    def _values(self, where: str, values: tuple[str, ...]) -> list[F]:
        rows = self._db.execute(
            f"SELECT value FROM {self._TABLE} WHERE {where} ORDER BY {', '.join(self._KEY)}",  # noqa: S608  # literals
            values,
        )
        return [self._decode(row[0]) for row in rows.fetchall()]  # type: ignore[misc]  # the class of FACTS


class Procedures(_Latest[ProcedureSet]):
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


class CalendarDays(_Latest[CalendarDaySet]):
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


class HoursByUnit(_Latest[OfficeHoursSet]):
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


class OfficeDetails(_Latest[OfficeDetailsSet]):
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


class Officers(_Latest[OfficerSet]):
    """Officers by their identity."""

    FACTS = (OfficerSet,)
    _TABLE = "officer"
    _KEY = ("officer", "unit")

    def _key_of(self, fact: OfficerSet) -> tuple[str, ...]:
        return fact.officer, fact.unit

    def of(self, unit: str) -> list[OfficerSet]:
        """The officers of one unit."""
        return self._values("unit = ?", (unit,))
