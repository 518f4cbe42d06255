"""The appointment (hẹn trả kết quả): when a dossier is due, and how the days were counted.

The day of reception is day 0 and counting starts on the next day (Civil Code 2015 article 147).
A dossier keeps its hour of the day: received on Friday at 09:32 with five working days, it is due
on the next Friday at 09:32. A half day moves it to the other half of a working day, from morning
to the same afternoon or from afternoon to the next working morning, as long after that half opens
as it was received after its own half opened, at closing at the latest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import Day, OfficeHours, WorkCalendar

SAME_DAY_UNTIL = time(15, 0)
"""From this hour on a same-day result is due the next working day (Decree 23/2015/NĐ-CP
article 7 for certification; the civil-status procedures say the same)."""

_ONE = timedelta(days=1)


class UnreadableTerm(DeskError):
    """A text is not a term: "5wd", "2.5wd", "15d", "same-day" or "none"."""

    code = "unreadable-term"
    exit_code = 30
    told = frozenset({"text"})


class Adjustment(StrEnum):
    """A moment that was moved, and why."""

    BEFORE_OPENING = "before-opening"
    LUNCH = "lunch"
    AFTER_CLOSING = "after-closing"
    DAY_OFF = "day-off"
    LATE_SAME_DAY = "late-same-day"
    """A same-day dossier came at 15:00 or later."""
    PUSHED_OFF = "pushed-off"
    """The last calendar day was a day off, so the term ends on the next working day (Civil Code
    2015 article 148)."""


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One step of the counting: a day that counted, or a day off that was passed over.

    `half_days` is what the step counted, 0 for a day passed over; `total` the half days counted so
    far. A day can come twice: as a whole one, and again for the half day that ends a term.
    """

    day: Day
    half_days: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """When the result is due (None without appointment), and why.

    `counted_from` is the reception moved into office hours. `days` are, by date, all steps from
    the reception to the due day, a day off on which it was received included. Not among them
    are day 0 and a due day that was not itself counted (same-day, pushed off).
    """

    term: Term
    received_at: datetime
    counted_from: datetime
    due_at: datetime | None
    days: tuple[CountedDay, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()


def appointment(
    calendar: WorkCalendar, hours: OfficeHours, received_at: datetime, term: Term
) -> Appointment:
    """The appointment of a dossier received at `received_at` (with its zone); to the minute."""
    assert received_at.tzinfo is not None, received_at
    received_at = received_at.astimezone(VIETNAM)
    counted_from, moved = _into_hours(calendar, hours, received_at)
    due_at, counted, pushed = _due(calendar, hours, counted_from, term)
    before = received_at.date() - (_ONE if moved is Adjustment.DAY_OFF else timedelta())
    waited = _passed_over(calendar, before, counted_from.date(), 0)
    return Appointment(
        term=term,
        received_at=received_at,
        counted_from=counted_from,
        due_at=due_at,
        days=() if due_at is None else (*waited, *counted),
        adjustments=tuple(each for each in (moved, pushed) if each is not None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """When the result is due after the clock stood, and why.

    `left` are the days (working days or calendar days, as the term counts) that were left when it
    stopped; None for same-day procedures, and when it was late already: then the due moment stays.
    `days` are the steps from the day the clock ran again to the due day.
    """

    paused_at: datetime
    resumed_at: datetime
    was_due_at: datetime
    due_at: datetime
    left: int | None
    days: tuple[CountedDay, ...] = ()


def resumed(
    calendar: WorkCalendar,
    hours: OfficeHours,
    term: Term,
    *,
    due_at: datetime,
    paused_at: datetime,
    resumed_at: datetime,
) -> Resumption:
    """The appointment after a pause: what was left of the term when the clock stopped is counted
    again from the day it runs, which is day 0 as the day of reception was.

    Time spent waiting for the citizen is not the office's (Decision 766/QĐ-TTg, group 2); the day
    of the request still is, the day of the answer no longer. The hour of the day stays.
    """
    stays = Resumption(
        paused_at=paused_at, resumed_at=resumed_at, was_due_at=due_at, due_at=due_at, left=None
    )  # fmt: skip
    if paused_at.date() > due_at.date():
        return stays
    if term.kind is TermKind.SAME_DAY:
        again = appointment(calendar, hours, resumed_at, term)
        assert again.due_at is not None, "a same-day procedure has an appointment"
        return replace(stays, due_at=again.due_at, days=again.days)
    start, _ = _into_hours(calendar, hours, resumed_at)
    start = datetime.combine(start.date(), due_at.timetz())
    if term.kind is TermKind.CALENDAR_DAYS:
        left = (due_at.date() - paused_at.date()).days
        due, days, _ = _after_calendar_days(calendar, start, left)
    else:
        left = calendar.working_between(paused_at.date(), due_at.date())
        due, days, _ = _after_working_days(calendar, hours, start, 2 * left)
    assert due is not None
    if due <= resumed_at:
        # Nothing was left but some hours of a day: the citizen's answer deserves a working day.
        due = _at(calendar.next_working(due.date()), due.time())
    return replace(stays, due_at=due, left=left, days=days)


def parse_term(text: str) -> Term:
    """The term written as "5wd", "2.5wd", "15d", "same-day" or "none"."""
    if text in (TermKind.SAME_DAY, TermKind.NONE):
        return Term(TermKind(text))
    found = re.fullmatch(r"(0|[1-9][0-9]{0,2})(\.5)?(wd|d)", text)
    half_days = int(found[1]) * 2 + bool(found[2]) if found else 0
    if not found or not half_days or (found[2] and found[3] == TermKind.CALENDAR_DAYS):
        raise UnreadableTerm(text=text)
    return Term(TermKind(found[3]), half_days)


_Due = tuple[datetime | None, tuple[CountedDay, ...], Adjustment | None]


def _due(calendar: WorkCalendar, hours: OfficeHours, start: datetime, term: Term) -> _Due:
    match term.kind:
        case TermKind.WORKING_DAYS:
            return _after_working_days(calendar, hours, start, term.half_days)
        case TermKind.CALENDAR_DAYS:
            return _after_calendar_days(calendar, start, term.half_days // 2)
        case TermKind.SAME_DAY:
            return _same_day(calendar, hours, start)
        case TermKind.NONE:
            return None, (), None


def _into_hours(
    calendar: WorkCalendar, hours: OfficeHours, moment: datetime
) -> tuple[datetime, Adjustment | None]:
    """The moment itself in office hours, else the next opening, and why it was moved."""
    day, clock = moment.date(), moment.time()
    if not calendar.is_working(day):
        return _at(calendar.next_working(day), hours.morning_opens), Adjustment.DAY_OFF
    if clock < hours.morning_opens:
        return _at(day, hours.morning_opens), Adjustment.BEFORE_OPENING
    if hours.morning_closes <= clock < hours.afternoon_opens:
        return _at(day, hours.afternoon_opens), Adjustment.LUNCH
    if clock >= hours.afternoon_closes:
        return _at(calendar.next_working(day), hours.morning_opens), Adjustment.AFTER_CLOSING
    return moment, None


def _after_working_days(
    calendar: WorkCalendar, hours: OfficeHours, start: datetime, half_days: int
) -> _Due:
    steps: list[CountedDay] = []
    day = start.date()
    for number in range(1, half_days // 2 + 1):
        following = calendar.next_working(day)
        steps += _passed_over(calendar, day, following, len(steps) and steps[-1].total)
        steps.append(CountedDay(calendar.day(following), 2, 2 * number))
        day = following
    if half_days % 2 == 0:
        return _at(day, start.time()), tuple(steps), None
    following = day if start.time() < hours.morning_closes else calendar.next_working(day)
    steps += _passed_over(calendar, day, following, half_days - 1)
    steps.append(CountedDay(calendar.day(following), 1, half_days))
    return _at(following, _other_half(hours, start.time())), tuple(steps), None


def _after_calendar_days(calendar: WorkCalendar, start: datetime, days: int) -> _Due:
    first = start.date()
    counted = tuple(
        CountedDay(calendar.day(first + i * _ONE), 2, 2 * i) for i in range(1, days + 1)
    )
    last = first + days * _ONE
    due = calendar.working_from(last)
    pushed = tuple(_passed_over(calendar, last, due, 2 * days))
    return (
        _at(due, start.time()),
        counted + pushed,
        Adjustment.PUSHED_OFF if due != last else None,
    )


def _same_day(calendar: WorkCalendar, hours: OfficeHours, start: datetime) -> _Due:
    day = start.date()
    if start.time() < SAME_DAY_UNTIL:
        return _at(day, hours.afternoon_closes), (), None
    due = calendar.next_working(day)
    skipped = tuple(_passed_over(calendar, day, due, 0))
    return _at(due, hours.afternoon_closes), skipped, Adjustment.LATE_SAME_DAY


def _passed_over(
    calendar: WorkCalendar, after: date, before: date, total: int
) -> Iterator[CountedDay]:
    """The days off between two days."""
    for i in range(1, (before - after).days):
        yield CountedDay(calendar.day(after + i * _ONE), 0, total)


def _other_half(hours: OfficeHours, clock: time) -> time:
    """The hour in the other half of the day that is as long after its opening."""
    if clock < hours.morning_closes:
        waited = _minutes(clock) - _minutes(hours.morning_opens)
        opens, closes = hours.afternoon_opens, hours.afternoon_closes
    else:
        waited = _minutes(clock) - _minutes(hours.afternoon_opens)
        opens, closes = hours.morning_opens, hours.morning_closes
    minutes = min(_minutes(opens) + waited, _minutes(closes))
    return time(minutes // 60, minutes % 60)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _at(day: date, clock: time) -> datetime:
    """The moment on `day`, to the minute."""
    return datetime.combine(day, time(clock.hour, clock.minute), VIETNAM)
