"""The appointment (hẹn trả kết quả): when a dossier is due, and how the days were counted.

The day of reception is day 0 and counting starts on the next day (Civil Code 2015 article 147).
A dossier keeps its hour of the day: received on Friday at 09:32 with five working days, it is due
on the next Friday at 09:32. A half day moves it to the other half of a working day, from morning
to the same afternoon or from afternoon to the next working morning, as long after that half opens
as it was received after its own half opened, at closing at the latest. Days with one half, as
Saturday is for residence matters, count as half a day.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.hours import OfficeHours
from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import WorkCalendar
from desk_app.domain.worktime import CountedDay, WorkTime, at

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """When the result is due (None without appointment), and why.

    `calendar` names the version of the table it was counted by, "" where that is not known.

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
    calendar: str = ""


def appointment(
    calendar: WorkCalendar, hours: OfficeHours, received_at: datetime, term: Term
) -> Appointment:
    """The appointment of a dossier received at `received_at` (with its zone); to the minute."""
    assert received_at.tzinfo is not None, received_at
    work = WorkTime(calendar, hours)
    received_at = received_at.astimezone(VIETNAM)
    counted_from, moved = _into_hours(work, received_at)
    due_at, counted, pushed = _due(work, counted_from, term)
    before = received_at.date() - (_ONE if moved is Adjustment.DAY_OFF else timedelta())
    waited = work.passed_over(before, counted_from.date(), 0)
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
    `days` are the steps from the day the clock ran again to the due day. `calendar` is as in an
    `Appointment`.
    """

    paused_at: datetime
    resumed_at: datetime
    was_due_at: datetime
    due_at: datetime
    left: int | None
    days: tuple[CountedDay, ...] = ()
    calendar: str = ""


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
    work = WorkTime(calendar, hours)
    start, _ = _into_hours(work, resumed_at)
    start = datetime.combine(start.date(), due_at.timetz())
    if term.kind is TermKind.CALENDAR_DAYS:
        left = (due_at.date() - paused_at.date()).days
        due, days, _ = _after_calendar_days(work, start, left)
    else:
        left = work.days_between(paused_at.date(), due_at.date())
        stopped = datetime.combine(paused_at.date(), due_at.timetz())
        due, days = work.after(start, work.halves_between(stopped, due_at))
    assert due is not None
    if due <= resumed_at:
        # Nothing was left but some hours of a day: the citizen's answer deserves a working day.
        due = work.at_hour(work.next_open(due.date()), due.time())
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


def _due(work: WorkTime, start: datetime, term: Term) -> _Due:
    match term.kind:
        case TermKind.WORKING_DAYS:
            return *work.after(start, term.half_days), None
        case TermKind.CALENDAR_DAYS:
            return _after_calendar_days(work, start, term.half_days // 2)
        case TermKind.SAME_DAY:
            return _same_day(work, start)
        case TermKind.NONE:
            return None, (), None


def _into_hours(work: WorkTime, moment: datetime) -> tuple[datetime, Adjustment | None]:
    """The moment itself in office hours, else the next opening, and why it was moved."""
    day, clock = moment.date(), moment.time()
    halves = work.halves(day)
    if not halves:
        return work.opening(work.next_open(day)), Adjustment.DAY_OFF
    if clock < halves[0].opens:
        return work.opening(day), Adjustment.BEFORE_OPENING
    if clock >= halves[-1].closes:
        return work.opening(work.next_open(day)), Adjustment.AFTER_CLOSING
    if halves[0].closes <= clock < halves[-1].opens:
        return at(day, halves[-1].opens), Adjustment.LUNCH
    return moment, None


def _after_calendar_days(work: WorkTime, start: datetime, days: int) -> _Due:
    first = start.date()
    counted = tuple(CountedDay(work.day(first + i * _ONE), 2, 2 * i) for i in range(1, days + 1))
    last = first + days * _ONE
    due = work.open_from(last)
    pushed = tuple(work.passed_over(last, due, 2 * days))
    return (
        work.at_hour(due, start.time()),
        counted + pushed,
        Adjustment.PUSHED_OFF if due != last else None,
    )


def _same_day(work: WorkTime, start: datetime) -> _Due:
    day = start.date()
    if start.time() < SAME_DAY_UNTIL:
        return work.closing(day), (), None
    due = work.next_open(day)
    skipped = tuple(work.passed_over(day, due, 0))
    return work.closing(due), skipped, Adjustment.LATE_SAME_DAY
