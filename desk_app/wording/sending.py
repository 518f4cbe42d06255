"""Words about sending bundles: the day of it, how long it takes, what is on the stick."""

from desk_app.domain.export_day import ExportDay
from desk_app.wording import say


def export_day(day: ExportDay | None) -> str:
    """Thứ Sáu hằng tuần; ngày 25 hằng tháng; không nhắc."""
    if day is None:
        return say("export-day.none")
    if day.weekday:
        return say("export-day.weekly", weekday=say(f"weekday.{day.weekday - 1}"))
    return say("export-day.monthly", day=day.day)


def duration(seconds: int) -> str:
    """20 giây; 3 phút."""
    if seconds < 60:
        return say("duration.seconds", count=seconds)
    return say("duration.minutes", count=-(-seconds // 60))
