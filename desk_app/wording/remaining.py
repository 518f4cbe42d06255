"""How long a dossier still has, or by how much it is over, in the language spoken now."""

from datetime import datetime

from desk_app.domain.timeliness import Timeliness, Urgency
from desk_app.wording import dates, say


def left(now: datetime, due_at: datetime | None, standing: Urgency | Timeliness) -> str:
    """Còn 3 ngày; Hôm nay, 16:00; Quá 2 ngày; once there is a result: Trước hạn, Đúng hạn, Quá
    hạn. Days are days of the calendar."""
    if isinstance(standing, Timeliness):
        return say(f"timeliness.{standing.value}")
    if standing is Urgency.PAUSED:
        return say("urgency.paused")
    if due_at is None:
        return say("left.none")
    days = (due_at.date() - now.date()).days
    if days == 0:
        return say("left.today", hour=dates.hour(due_at))
    if days < 0:
        return say("left.over-day" if days == -1 else "left.over", days=-days)
    return say("left.day" if days == 1 else "left.days", days=days)
