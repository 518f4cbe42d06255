"""Working time: the days of the calendar and the hours of a field, half day by half day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from desk_app.domain.hours import Half, OfficeHours
from desk_app.domain.office import VIETNAM
from desk_app.domain.workdays import Day, DayStatus, WorkCalendar

_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One step of the counting: a day that counted, or a day off that was passed over.

    `half_days` is what the step counted, 0 for a day passed over; `total` the half days counted so
    far. A day can come twice: as a whole one, and again for the half day that ends a term.
    """

    day: Day
    half_days: int
    total: int


@dataclass(frozen=True, slots=True)
class WorkTime:
    """When a field is worked on. A day with one half counts as half a day."""

    calendar: WorkCalendar
    hours: OfficeHours

    def day(self, day: date) -> Day:
        """What a day is for the field, and why."""
        found = self.calendar.day(day)
        is_open = self.hours.on(found).is_open
        if is_open == found.is_open:
            return found
        return replace(found, status=DayStatus.HOURS_WORK if is_open else DayStatus.HOURS_OFF)

    def halves(self, day: date) -> tuple[Half, ...]:
        """The halves of a day that are worked."""
        return self.hours.on(self.calendar.day(day)).halves

    def is_open(self, day: date) -> bool:
        """Whether the field is worked on that day."""
        return bool(self.halves(day))

    def open_from(self, day: date) -> date:
        """`day` if it is open, else the next open day."""
        while not self.is_open(day):
            day += _ONE
        return day

    def next_open(self, day: date) -> date:
        """The first open day after `day`."""
        return self.open_from(day + _ONE)

    def opening(self, day: date) -> datetime:
        """When an open day begins."""
        return at(day, self.halves(day)[0].opens)

    def closing(self, day: date) -> datetime:
        """When an open day ends."""
        return at(day, self.halves(day)[-1].closes)

    def at_hour(self, day: date, clock: time) -> datetime:
        """The moment of an open day at an hour, or the nearest one in its hours."""
        half = self._half(day, clock)
        return at(day, min(max(clock, half.opens), half.closes))

    def moment_from(self, moment: datetime) -> datetime:
        """A moment chosen by a person: itself on an open day, else the next open day at its hour,
        or the nearest one in the hours of that day."""
        if self.is_open(moment.date()):
            return moment
        return self.at_hour(self.next_open(moment.date()), moment.time())

    def days_between(self, after: date, until: date) -> int:
        """How many open days come after a day, up to another one, that one included."""
        span = (until - after).days
        return sum(self.is_open(after + i * _ONE) for i in range(1, span + 1))

    def halves_between(self, start: datetime, end: datetime) -> int:
        """How many halves lie between two moments: 0 within one half."""
        if end.date() < start.date():
            return 0
        if end.date() == start.date():
            return max(self._place(end) - self._place(start), 0)
        count = len(self.halves(start.date())) - 1 - self._place(start)
        days = ((start + i * _ONE).date() for i in range(1, (end.date() - start.date()).days))
        return count + sum(len(self.halves(day)) for day in days) + self._place(end) + 1

    def after(self, start: datetime, half_days: int) -> tuple[datetime, tuple[CountedDay, ...]]:
        """The moment so many halves after one in office hours, and how they were counted.

        Into a half like its own it keeps its hour, as far as that half goes. Into the other half,
        it is as long after that half opens as it was after its own opened; at closing at the
        latest.
        """
        first = self._half(start.date(), start.time())
        early = self._is_first(start.date(), first)
        counted: list[CountedDay] = []
        landed, gathered = (start.date(), first), 0
        for total, place in enumerate(self._following(*landed, half_days), 1):
            landed = place
            gathered += 1
            # Seen from a morning, a day is counted when its morning comes; from an afternoon, when
            # its last half comes.
            edge = 0 if early else -1
            if total == half_days or self.halves(landed[0])[edge] == landed[1]:
                counted.append(CountedDay(self.day(landed[0]), gathered, total))
                gathered = 0
        return self._kept(start, first, *landed), tuple(self._with_days_off(start.date(), counted))

    def passed_over(self, after: date, before: date, total: int) -> Iterator[CountedDay]:
        """The closed days between two days."""
        for i in range(1, (before - after).days):
            yield CountedDay(self.day(after + i * _ONE), 0, total)

    def _following(self, day: date, half: Half, count: int) -> Iterator[tuple[date, Half]]:
        """The `count` halves after one, with their days."""
        place = self.halves(day).index(half)
        while count:
            place += 1
            while place == len(self.halves(day)):
                day, place = self.next_open(day), 0
            yield day, self.halves(day)[place]
            count -= 1

    def _with_days_off(self, start: date, counted: list[CountedDay]) -> Iterator[CountedDay]:
        before, total = start, 0
        for step in counted:
            yield from self.passed_over(before, step.day.date, total)
            yield step
            before, total = step.day.date, step.total

    def _kept(self, start: datetime, first: Half, day: date, half: Half) -> datetime:
        """The moment in `half` that keeps the hour `start` has in `first`."""
        if self._is_morning(start.date(), first) == self._is_morning(day, half):
            clock = start.time()
        else:
            waited = max(_minutes(start.time()) - _minutes(first.opens), 0)
            minutes = _minutes(half.opens) + waited
            clock = time(minutes // 60, minutes % 60) if minutes < _DAY else half.closes
        return at(day, min(max(clock, half.opens), half.closes))

    def _half(self, day: date, clock: time) -> Half:
        """The half of an open day that an hour lies in, or lies after."""
        halves = self.halves(day)
        return next((half for half in reversed(halves) if half.opens <= clock), halves[0])

    def _place(self, moment: datetime) -> int:
        """Which half of its day a moment lies in or after; -1 on a closed day."""
        halves = self.halves(moment.date())
        return halves.index(self._half(moment.date(), moment.time())) if halves else -1

    def _is_first(self, day: date, half: Half) -> bool:
        return self.halves(day)[0] == half and len(self.halves(day)) > 1

    def _is_morning(self, day: date, half: Half) -> bool:
        return self.hours.on(self.calendar.day(day)).morning == half


_DAY = 24 * 60


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def at(day: date, clock: time) -> datetime:
    """A moment in Vietnam, to the minute."""
    return datetime.combine(day, time(clock.hour, clock.minute), VIETNAM)
