"""The working calendar: which days are open, and why the others are not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from desk_app.domain.entries import CalendarDaySet
from desk_app.domain.holidays import Holiday, Law, by_law, compensated, is_weekend, law_of

_ONE = timedelta(days=1)
_Date = date  # `Day` has a field of this name


class DayStatus(StrEnum):
    """What a day is for the office."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    COMPENSATION = "compensation"
    """Nghỉ bù: off because a holiday fell on a weekly day off."""
    SWAPPED_OFF = "swapped-off"
    """Nghỉ hoán đổi: off by notice, worked on another day."""
    SWAPPED_WORK = "swapped-work"
    """Ngày làm bù: a weekly day off that is worked by notice."""
    OFFICE_OFF = "office-off"
    OFFICE_WORK = "office-work"
    HOURS_OFF = "hours-off"
    """A weekday without office hours."""
    HOURS_WORK = "hours-work"
    """A weekly day off with office hours, for one field perhaps."""

    @property
    def is_open(self) -> bool:
        """Whether the office works."""
        return self in _OPEN


_OPEN = frozenset(
    {DayStatus.WORKING, DayStatus.SWAPPED_WORK, DayStatus.OFFICE_WORK, DayStatus.HOURS_WORK}
)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar.

    `name` is a `Holiday`, or the office's own words for a day it changed; `basis` is a `Law`, or
    the notice as written. `partner` is the other day of a swap.
    """

    date: _Date
    status: DayStatus
    name: str = ""
    basis: str = ""
    partner: _Date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the office works on it."""
        return self.status.is_open


@dataclass(frozen=True, slots=True)
class YearNotice:
    """What was announced for one year: from which day the five days of Tết run, and which
    neighbour of 2 September is off (None before 2021)."""

    year: int
    tet_from: date
    second_national: date | None
    basis: str


@dataclass(frozen=True, slots=True)
class Swap:
    """A working day given off and made up on a weekly day off (hoán đổi ngày làm việc)."""

    off: date
    worked: date
    basis: str


@dataclass(frozen=True, slots=True)
class Notices:
    """The yearly notices of the government on days off and swapped days."""

    years: tuple[YearNotice, ...] = ()
    swaps: tuple[Swap, ...] = ()


def parse_calendar(text: str) -> Notices:
    """The notices in the text of `resources/calendars/vietnam.json`.

    The file ships with the program, so a text that does not fit is a fault of ours: ValueError or
    KeyError.
    """
    table = json.loads(text)
    years = tuple(
        YearNotice(
            row["year"],
            date.fromisoformat(row["tet_from"]),
            date.fromisoformat(row["second_national"]) if row["second_national"] else None,
            row["basis"],
        )
        for row in table["years"]
    )
    swaps = tuple(
        Swap(date.fromisoformat(row["off"]), date.fromisoformat(row["worked"]), row["basis"])
        for row in table["swaps"]
    )
    return Notices(years, swaps)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days of an office: the law, the yearly notices over it, the office's changes over both.

    Compensation follows the law and the notices; a change by the office moves no other day.
    """

    years: Mapping[int, YearNotice]
    swapped: Mapping[date, Day]
    changed: Mapping[date, Day]

    @classmethod
    def standard(cls, notices: Notices) -> WorkCalendar:
        """The calendar of the country, without an office's changes."""
        swapped = {}
        for swap in notices.swaps:
            off, worked = DayStatus.SWAPPED_OFF, DayStatus.SWAPPED_WORK
            swapped[swap.off] = Day(swap.off, off, "", swap.basis, swap.worked)
            swapped[swap.worked] = Day(swap.worked, worked, "", swap.basis, swap.off)
        years = {notice.year: notice for notice in notices.years}
        return cls(MappingProxyType(years), MappingProxyType(swapped), MappingProxyType({}))

    def with_changes(self, changes: Iterable[CalendarDaySet]) -> WorkCalendar:
        """This calendar after the changes of one office, in the order given; the last one for a
        day holds, and any status but off and work takes earlier changes back."""
        changed = dict(self.changed)
        for change in changes:
            day = _changed(change)
            if day is None:
                changed.pop(change.day, None)
            else:
                changed[change.day] = day
        return replace(self, changed=MappingProxyType(changed))

    def day(self, day: date) -> Day:
        """What `day` is, and why."""
        # A datetime equals no key below and would pass for an ordinary day.
        assert not isinstance(day, datetime), day
        found = self.changed.get(day) or self.swapped.get(day)
        found = found or _days_off(day.year, self.years.get(day.year)).get(day)
        if found is not None:
            return found
        if is_weekend(day):
            return Day(day, DayStatus.WEEKEND, "", Law.FORTY_HOURS)
        return Day(day, DayStatus.WORKING)

    def is_working(self, day: date) -> bool:
        """Whether the office works on `day`."""
        return self.day(day).is_open

    def working_from(self, day: date) -> date:
        """`day` if the office works on it, else the next day on which it does."""
        while not self.is_working(day):
            day += _ONE
        return day

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        return self.working_from(day + _ONE)

    def add(self, start: date, workdays: int) -> date:
        """The day that is `workdays` working days after `start` (`start` not counted); `start`
        itself for 0."""
        for _ in range(workdays):
            start = self.next_working(start)
        return start

    def working_between(self, after: date, until: date) -> int:
        """How many working days come after a day, up to another one, that one included."""
        days = (after + i * _ONE for i in range(1, (until - after).days + 1))
        return sum(self.is_working(day) for day in days)


_CHANGES = {
    ("off", ""): DayStatus.OFFICE_OFF,
    ("off", "holiday"): DayStatus.HOLIDAY,
    ("off", "compensation"): DayStatus.COMPENSATION,
    ("off", "swap"): DayStatus.SWAPPED_OFF,
    ("work", ""): DayStatus.OFFICE_WORK,
    ("work", "swap"): DayStatus.SWAPPED_WORK,
}


def _changed(change: CalendarDaySet) -> Day | None:
    """The day as a unit set it, None when it took an earlier change back. A kind that is not known
    or lacks what it needs is the office's own day off or day of work."""
    named = change.partner is not None if change.kind == "swap" else bool(change.name)
    kind = change.kind if named else ""
    plain = _CHANGES.get((change.status, ""))
    status = _CHANGES.get((change.status, kind), plain)
    if status is None:
        return None
    return Day(change.day, status, change.name, change.basis, change.partner)


@lru_cache(maxsize=128)
def _days_off(year: int, notice: YearNotice | None) -> Mapping[date, Day]:
    tet_from, second = (notice.tet_from, notice.second_national) if notice else (None, None)
    holidays = by_law(year, tet_from, second)
    days: dict[date, Day] = {}
    for status, found in (
        (DayStatus.HOLIDAY, holidays),
        (DayStatus.COMPENSATION, compensated(holidays)),
    ):
        for day, holiday in found:
            days[day] = Day(day, status, holiday, _basis(day, holiday, notice))
    return MappingProxyType(days)


def _basis(day: date, holiday: Holiday, notice: YearNotice | None) -> str:
    """The notice where it decided the day, else the law."""
    decided = holiday is Holiday.TET or (notice and day == notice.second_national)
    return (notice.basis if notice and decided else "") or law_of(holiday, day.year)
