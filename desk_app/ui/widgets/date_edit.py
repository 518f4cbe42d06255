"""A day typed the way people write days."""

import re
from datetime import date

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from desk_app.wording import dates, say

_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")
_APART = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(typed: str) -> date | None:
    """The day meant by `01021990`, `1/2/1990`, `01-02-1990`, `1 2 1990` or `1990-02-01`.

    None for anything else, and for a day that never was. The year has four digits.
    """
    typed = typed.strip()
    for shape in (_TOGETHER, _APART):
        if found := shape.fullmatch(typed):
            day, month, year = map(int, found.groups())
            return _real(year, month, day)
    if found := _YEAR_FIRST.fullmatch(typed):
        year, month, day = map(int, found.groups())
        return _real(year, month, day)
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateEdit(QLineEdit):
    """One field for a day. It takes anything; on leaving, a readable day is written neatly."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(say("field.day_like"))

    def day(self) -> date | None:
        """The day typed; None when the field is empty or cannot be read."""
        return read_day(self.text())

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText("" if day is None else dates.day(day))

    def is_unreadable(self) -> bool:
        """Whether something stands here that is no day."""
        return bool(self.text().strip()) and self.day() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        day = self.day()
        if day is not None:
            self.show_day(day)
        super().focusOutEvent(event)
