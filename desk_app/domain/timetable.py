"""The table that appointments are counted by: the days, the hours, and its version by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from desk_app.domain import chain, deadlines, hours
from desk_app.domain.deadlines import Appointment, Resumption
from desk_app.domain.holidays import is_weekend
from desk_app.domain.hours import HoursRule, OfficeHours
from desk_app.domain.procedure import Term
from desk_app.domain.workdays import Day, WorkCalendar
from desk_app.domain.worktime import WorkTime

_ONE = timedelta(days=1)
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Version:
    """The table of one year by name: "Lịch 2026, bản 3 – 1f2a".

    `number` is 1 as shipped and grows with each change in force. `digest` is of what the table
    says: who reads the same four letters over the telephone has the same days and hours, whatever
    program they came with.
    """

    year: int
    number: int
    digest: str

    def __str__(self) -> str:
        """As entries keep it: 2026.3-1f2a."""
        return f"{self.year}.{self.number}-{self.digest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Days and hours as they hold for one office.

    `rules` are the hours that differ from the usual week, later ones stronger. `day_changes` counts
    what units changed in a year, `hour_changes` what they changed in the hours. Names of years are
    worked out once: every appointment asks for them.
    """

    calendar: WorkCalendar
    rules: tuple[HoursRule, ...] = ()
    day_changes: Mapping[int, int]
    hour_changes: int = 0
    _named: dict[int, Version] = field(default_factory=dict, init=False, repr=False, compare=False)

    def hours(self, name: str) -> OfficeHours:
        """The hours of a field of procedures; of "" those of fields without their own."""
        return hours.of_field(self.rules, name)

    def fields(self) -> tuple[str, ...]:
        """The fields with hours of their own."""
        return tuple(sorted({rule.field for rule in self.rules if rule.field}))

    def special_days(self, year: int) -> list[Day]:
        """The days of a year that are not what their weekday says."""
        first = date(year, 1, 1)
        days = (self.calendar.day(first + i * _ONE) for i in range(366))
        return [
            day for day in days if day.date.year == year and day.is_open == is_weekend(day.date)
        ]

    def version(self, year: int) -> Version:
        """The table of a year by name."""
        if year not in self._named:
            self._named[year] = self._version(year)
        return self._named[year]

    def _version(self, year: int) -> Version:
        number = 1 + self.day_changes.get(year, 0) + self.hour_changes
        days = [(day.date.isoformat(), day.status.value) for day in self.special_days(year)]
        weeks = [(name, _written(self.hours(name))) for name in ("", *self.fields())]
        digest = chain.digest(repr((days, weeks)).encode())
        return Version(year, number, digest.hex()[:_DIGITS])

    def versions(self, start: date, end: date) -> str:
        """The tables that an appointment from one day to another rests on, as entries keep it."""
        return " ".join(str(self.version(year)) for year in range(start.year, end.year + 1))

    def appointment(self, field: str, received_at: datetime, term: Term) -> Appointment:
        """The appointment of a dossier of a field, see `deadlines.appointment`."""
        found = deadlines.appointment(self.calendar, self.hours(field), received_at, term)
        if found.due_at is None:
            return found
        calendar = self.versions(found.received_at.date(), found.due_at.date())
        return replace(found, calendar=calendar)

    def resumed(
        self, field: str, term: Term, *, due_at: datetime, paused_at: datetime, resumed_at: datetime
    ) -> Resumption:
        """The appointment after a pause, see `deadlines.resumed`."""
        found = deadlines.resumed(
            self.calendar, self.hours(field), term,
            due_at=due_at, paused_at=paused_at, resumed_at=resumed_at,
        )  # fmt: skip
        return replace(found, calendar=self.versions(resumed_at.date(), found.due_at.date()))

    def chosen(self, field: str, moment: datetime) -> datetime:
        """A moment that a person chose; if it fell on a day off, the next open day."""
        return WorkTime(self.calendar, self.hours(field)).moment_from(moment)


def _written(week: OfficeHours) -> list[str]:
    """The hours of a week as text: "0730-1130 1330-1700" for each day."""
    return [
        " ".join(f"{half.opens:%H%M}-{half.closes:%H%M}" for half in day.halves)
        for day in week.week
    ]
