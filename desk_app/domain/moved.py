"""What moves when the working calendar changes: a dossier whose appointments are others by it."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain import course
from desk_app.domain.course import Promise
from desk_app.domain.dossier import Dossier
from desk_app.domain.timetable import Timetable


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An open dossier whose appointment, or that of its second stage, is another by the calendar
    as it is now.

    `limit_at` is the moment that counts for the figures, `second` the appointment of a second stage
    if that is another one, and `calendar` the version counted by.
    """

    dossier: Dossier
    due_at: datetime
    limit_at: datetime
    second: Promise | None
    calendar: str

    @property
    def was_due_at(self) -> datetime:
        """What the citizen was told."""
        assert self.dossier.due_at is not None, "only what has an appointment moves"
        return self.dossier.due_at

    @property
    def phone(self) -> str:
        """Where to reach the citizen; "" when nobody left a number."""
        intake = self.dossier.intake
        return intake.submitter.phone or intake.owner.phone


def moved(dossier: Dossier, table: Timetable) -> Moved | None:
    """How a dossier moves by a table; None when it stays, or has no appointment."""
    intake = dossier.intake
    now = course.recounted(dossier.course, table, intake.field, intake.term)
    if dossier.due_at is None or now.due_at is None or now.limit_at is None:
        return None
    second = _second(dossier, table)
    if (now.due_at, now.limit_at, second) == (dossier.due_at, dossier.limit_at, None):
        return None
    last = max(now.due_at, second.due_at) if second else now.due_at
    calendar = table.versions(intake.received_at.date(), last.date())
    return Moved(
        dossier=dossier, due_at=now.due_at, limit_at=now.limit_at, second=second, calendar=calendar
    )  # fmt: skip


def promised(dossier: Dossier, table: Timetable) -> Promise | None:
    """The appointment of the second stage by a table; None without one, when its term was not
    kept, and once it began."""
    intake = dossier.intake
    if intake.second_term is None or dossier.second_stage_at is not None:
        return None
    return course.promised(dossier.course, table, intake.field, intake.term, intake.second_term)


def _second(dossier: Dossier, table: Timetable) -> Promise | None:
    found, intake = promised(dossier, table), dossier.intake
    told = (intake.second_at, intake.second_due_at)
    return found if found and (found.at, found.due_at) != told else None
