"""The rhythm of a year at a desk: which days are full, and when people come and officers work."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from desk_app.domain.holidays import Holiday
from desk_app.domain.hours import AFTERNOON, MORNING, Half
from desk_app.domain.office import VIETNAM
from desk_app.domain.workdays import Day, DayStatus

_ONE = timedelta(days=1)
_WEEKDAYS = (1.4, 1.05, 0.95, 0.95, 1.05, 0.8, 0.8)
"""Mondays are full. The last two are weekends worked instead of another day."""
_RUSH_DAYS = 10
_RUSH = 1.35
"""Before Tết everybody wants his papers in order …"""
_QUIET_DAYS = 5
_QUIET = 0.5
"""… and after it nobody is in a hurry."""
_HALF_HOURS = (3, 6, 8, 8, 7, 6, 4, 2, 5, 7, 6, 5, 4, 2, 1)
"""How many come in each half hour of office time, from the opening on."""


@dataclass(frozen=True, slots=True)
class OfficeTime:
    """Time as an office has it: open days in order, and the minutes of each."""

    days: tuple[date, ...]
    morning: Half = MORNING
    afternoon: Half = AFTERNOON

    @property
    def day_minutes(self) -> int:
        """How many minutes an open day has."""
        return _minutes(self.afternoon.closes) - self._opens - self._pause

    def at(self, day: date, minutes: float) -> datetime:
        """The moment when an open day is so many minutes of office time old, to the second."""
        clock = self._opens + minutes + (self._pause if minutes >= self._before_lunch else 0)
        return datetime.combine(day, time(0), VIETNAM) + timedelta(seconds=int(clock * 60))

    def after(self, moment: datetime, minutes: float) -> datetime:
        """The moment so many minutes of office time later; lunch, nights and days off pass."""
        days, rest = divmod(self._passed(moment) + minutes, self.day_minutes)
        return self.at(self.later(moment.date(), int(days)), rest)

    def later(self, day: date, count: int) -> date:
        """The open day that is `count` open days after another; before it below 0."""
        return self.days[bisect_left(self.days, day) + count]

    def between(self, start: date, end: date) -> int:
        """How many open days come after `start`, up to and including `end`."""
        return bisect_right(self.days, end) - bisect_right(self.days, start)

    def _passed(self, moment: datetime) -> float:
        gone = moment.hour * 60 + moment.minute + moment.second / 60 - self._opens
        return gone if gone < self._before_lunch else gone - self._pause

    @property
    def _opens(self) -> int:
        return _minutes(self.morning.opens)

    @property
    def _before_lunch(self) -> int:
        return _minutes(self.morning.closes) - self._opens

    @property
    def _pause(self) -> int:
        return _minutes(self.afternoon.opens) - _minutes(self.morning.closes)


def open_days(year: int, special_days: Callable[[int], Iterable[Day]]) -> tuple[date, ...]:
    """The open days of a year and of the one after it, so that what is begun in December can
    end. `special_days` tells the days that are not what their weekday says."""
    unusual = {day.date: day for each in (year, year + 1) for day in special_days(each)}
    span = (date(year + 2, 1, 1) - date(year, 1, 1)).days
    days = (date(year, 1, 1) + i * _ONE for i in range(span))
    return tuple(
        day for day in days
        if (unusual[day].is_open if day in unusual else day.weekday() < 5)
    )  # fmt: skip


def tet(special_days: Iterable[Day]) -> date:
    """The first day off of Tết in a year."""
    return min(
        day.date for day in special_days
        if day.name == Holiday.TET and day.status is DayStatus.HOLIDAY
    )  # fmt: skip


def arrivals(
    random: Random,
    office: OfficeTime,
    days: list[date],
    count: int,
    *,
    tet_from: date,
    demand: Callable[[date], float],
) -> list[datetime]:
    """When `count` people come on some of the open days, in order of time.

    `demand` tells how much is asked for on a day of the year, before weekday and Tết.
    """
    weights = [
        demand(day) * _WEEKDAYS[day.weekday()] * _around_tet(office, day, tet_from) for day in days
    ]
    chosen = random.choices(days, weights, k=count)
    return sorted(office.at(day, _arrival(random)) for day in chosen)


def _around_tet(office: OfficeTime, day: date, tet_from: date) -> float:
    if day < tet_from:
        return _RUSH if office.between(day, tet_from) < _RUSH_DAYS else 1.0
    return _QUIET if office.between(tet_from, day) <= _QUIET_DAYS else 1.0


def _arrival(random: Random) -> float:
    half_hour = random.choices(range(len(_HALF_HOURS)), _HALF_HOURS)[0]
    return half_hour * 30 + random.random() * 30


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
