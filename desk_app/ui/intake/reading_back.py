"""The line that is read back to the citizen before saving, and ages of what was put aside."""

from datetime import datetime

from desk_app.domain.idcard import masked
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Procedure
from desk_app.wording import say


def reading_back(
    draft: IntakeDraft, procedure: Procedure | None, due_at: datetime | None, *, due_known: bool
) -> str:
    """Nguyễn Thị Hoa – 001…456 – Chứng thực bản sao – hẹn T3 21/01.

    `due_known` says that `due_at` is worked out: then None means there is no appointment.
    """
    parts = [_who(draft)]
    if draft.submitter.number:
        parts.append(masked(draft.submitter.number))
    if procedure is not None:
        parts.append(procedure.name)
    if due_at is not None:
        weekday = say(f"intake.weekday.{due_at.weekday()}")
        parts.append(say("intake.reading-back.due", weekday=weekday, day=due_at))
    elif due_known:
        parts.append(say("intake.reading-back.no-due"))
    return " – ".join(filter(None, parts)) or say("intake.reading-back.empty")


def who(draft: IntakeDraft) -> str:
    """Whose reception it is, in as far as it is known."""
    return _who(draft) or say("intake.kept.nameless")


def age(at: datetime, now: datetime) -> str:
    """How long ago: vừa xong, 5 phút trước, 2 giờ trước, 3 ngày trước."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return say("intake.age.now")
    if minutes < 60:
        return say("intake.age.minutes", count=minutes)
    if minutes < 24 * 60:
        return say("intake.age.hours", count=minutes // 60)
    return say("intake.age.days", count=minutes // (24 * 60))


def _who(draft: IntakeDraft) -> str:
    submitter = draft.submitter.name
    if draft.owner is None or not draft.owner.name:
        return submitter
    return say("intake.reading-back.for", submitter=submitter, owner=draft.owner.name)
