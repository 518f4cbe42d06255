"""Early, on time, late: the one definition that lists, slips and reports share.

By calendar date, as the consolidated statistics of provinces do: an appointment names an hour for
the citizen's convenience, but a result of the same day is on time. The end point is the moment the
result existed, not the moment it was fetched (Decision 766/QĐ-TTg, group 2).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desk_app.domain.lifecycle import ENDED_WITHOUT_RESULT, PAUSED, State
from desk_app.domain.period import Period
from desk_app.domain.spans import Span


class Timeliness(StrEnum):
    """Trước hạn, đúng hạn, quá hạn."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def judge(ended: date, due: date | None) -> Timeliness:
    """How a dossier that ended on `ended` (or still ran on that day) stands to its due day.

    Without an appointment it is on time.
    """
    if due is None or ended == due:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if ended < due else Timeliness.LATE


def may_extend_on(day: date, due: date | None) -> bool:
    """Whether an apology on `day` is in time to move the appointment that counts: no later than one
    day before it (Decree 61/2018/NĐ-CP article 19, kept by Decree 118/2025/NĐ-CP)."""
    return due is not None and day < due


class Urgency(StrEnum):
    """How an open dossier stands to its appointment now."""

    PAUSED = "paused"
    """The clock stands: the office waits for the citizen."""
    CALM = "calm"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"


def urgency(now: datetime, due_at: datetime | None) -> Urgency:
    """Overdue after the appointed day, due today on it, soon within 24 hours before it."""
    if due_at is None:
        return Urgency.CALM
    if now.date() > due_at.date():
        return Urgency.OVERDUE
    if now.date() == due_at.date():
        return Urgency.TODAY
    return Urgency.SOON if due_at - now <= timedelta(hours=24) else Urgency.CALM


def standing(
    now: datetime, due_at: datetime | None, ended_at: datetime | None, state: State
) -> Urgency | Timeliness:
    """What a list says about a dossier's term: how urgent it is, or, once the handling ended, how
    it was kept. One that ended without a result is never early."""
    if ended_at is None:
        return Urgency.PAUSED if state in PAUSED else urgency(now, due_at)
    kept = judge(ended_at.date(), due_at.date() if due_at else None)
    if kept is Timeliness.EARLY and state in ENDED_WITHOUT_RESULT:
        return Timeliness.ON_TIME
    return kept


@dataclass(frozen=True, slots=True)
class Counted:
    """How one dossier counts in form II.06a for a period: where it came from, and how it ended or
    stands. Exactly one of `ended` and `overdue` is known."""

    carried: bool
    ended: Timeliness | None
    overdue: bool | None


def standing_in(period: Period, stood: Span | None) -> Counted | None:
    """How a dossier counts in the figures of a period, as of its last day; None when it does not.

    `stood` is how it stood at the end of the period. Form II.06a has variants; these are ours:

    - received: by the day of reception, both ends of the period included; what was not, or not
      yet, received (portal states 1 and 3) is nowhere;
    - carried over: received before the period and not ended before it;
    - ended: the day the result existed, or the day it was refused, stopped or withdrawn;
    - early, on time, late: by days, without hours; without appointment it is on time;
    - refused, stopped or withdrawn: never early; on time unless its day had passed, so column 9
      includes what was sent back or withdrawn;
    - waiting for the citizen: not ended, and within its term in column 12, however long it waits;
    - asked twice for papers: late, whatever the days say (Decision 766/QĐ-TTg);
    - an apology in time moves the day that counts, one that came too late does not;
    - not ended and its day before the last day of the period: overdue.
    """
    if stood is None or stood.received_on is None or stood.received_on > period.end:
        return None
    if stood.ended_on is not None and stood.ended_on < period.start:
        return None
    carried = stood.received_on < period.start
    if stood.ended_on is None:
        passed = stood.due_on is not None and stood.due_on < period.end
        return Counted(carried, None, stood.late or (passed and stood.state not in PAUSED))
    found = Timeliness.LATE if stood.late else judge(stood.ended_on, stood.due_on)
    if found is Timeliness.EARLY and stood.state in ENDED_WITHOUT_RESULT:
        found = Timeliness.ON_TIME
    return Counted(carried, found, None)
