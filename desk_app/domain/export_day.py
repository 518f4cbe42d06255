"""The day on which an office sends its bundles: a weekday, or a day of the month.

Written as `weekly:5` (Friday; Monday is 1) or `monthly:25`; empty for none. A day that the month
does not have is its last one.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONDAY, FRIDAY, SUNDAY, LAST_OF_MONTH = 1, 5, 7, 31


@dataclass(frozen=True, slots=True)
class ExportDay:
    """Either `weekday` (1 Monday … 7 Sunday) or `day` of the month (1 … 31); the other is 0."""

    weekday: int = 0
    day: int = 0

    def text(self) -> str:
        """As it is kept."""
        return f"weekly:{self.weekday}" if self.weekday else f"monthly:{self.day}"

    def newest(self, today: date) -> date:
        """The newest such day, today included."""
        if self.weekday:
            return today - timedelta(days=(today.isoweekday() - self.weekday) % 7)
        here = self._in_month(today)
        return here if here <= today else self._in_month(today.replace(day=1) - timedelta(days=1))

    def is_due(self, today: date, exported: date | None) -> bool:
        """Whether nothing was exported on the newest such day or since."""
        return exported is None or exported < self.newest(today)

    def _in_month(self, month: date) -> date:
        last = monthrange(month.year, month.month)[1]
        return month.replace(day=min(self.day, last))


USUAL = ExportDay(weekday=FRIDAY)
"""What is offered first: the week goes out before it ends."""


def parse(text: str) -> ExportDay | None:
    """The day that was kept; None for none, or for what is no such day."""
    kind, _, number = text.partition(":")
    if not number.isdecimal():
        return None
    if kind == "weekly" and MONDAY <= int(number) <= SUNDAY:
        return ExportDay(weekday=int(number))
    if kind == "monthly" and 1 <= int(number) <= LAST_OF_MONTH:
        return ExportDay(day=int(number))
    return None
