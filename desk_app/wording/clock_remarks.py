"""How wrong a clock is, in words."""

from datetime import timedelta

from desk_app.wording import Words, say

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def remark(off: timedelta) -> str:
    """What to say of the clock of a sender that is `off`, ahead or back."""
    key = "clock.fast" if off > timedelta() else "clock.back"
    return say(key, span=span(off))


def span(off: timedelta, words: Words = say) -> str:
    """By how much, in the unit people would use."""
    size = abs(off)
    for name, unit in (("days", 2 * _DAY), ("hours", 2 * _HOUR)):
        if size >= unit:
            return words(f"clock.span.{name}", count=round(size / (unit / 2)))
    return words("clock.span.minutes", count=round(size / timedelta(minutes=1)))
