"""Early, on time, late: the one definition that lists, slips and reports share.

By calendar date, as the consolidated statistics of provinces do: an appointment names an hour for
the citizen's convenience, but a result of the same day is on time. The end point is the moment the
result existed, not the moment it was fetched (Decision 766/QĐ-TTg, group 2).
"""

from datetime import date, datetime, timedelta
from enum import StrEnum


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


class Urgency(StrEnum):
    """How an open dossier stands to its appointment now."""

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
    now: datetime, due_at: datetime | None, finished_at: datetime | None
) -> Urgency | Timeliness:
    """What a list says about a dossier's term: how urgent it is, or, once there is a result, how
    it was kept."""
    if finished_at is None:
        return urgency(now, due_at)
    return judge(finished_at.date(), due_at.date() if due_at else None)
