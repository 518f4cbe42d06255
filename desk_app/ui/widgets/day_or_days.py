"""A day to come: typed as a number of working days, or as a day."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import appointments, say


class DayOrDays(QWidget):
    """A number is the so-manieth working day to come. Below it stands which day is meant.

    Signals:
        edited: Another day is meant.
    """

    edited = Signal()

    def __init__(self, label: str, *, optional: bool = False) -> None:
        super().__init__()
        self._coming: tuple[date, ...] = ()
        self._at: datetime | None = None
        self.field = Field(label, _Typed(), optional=optional)
        self._said = text(role=Role.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._said)
        self.field.input.textChanged.connect(self._on_edited)

    def offer(self, coming: Sequence[date], at: datetime) -> None:
        """Begin empty: `coming` are the working days to come, the hour of the day is that of
        `at`."""
        self._coming, self._at = tuple(coming), at
        self.field.input.setText("")
        self.field.show_problem("")
        self._say()

    def show_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.field.input.show_day(day)

    def moment(self) -> datetime | None:
        """The moment meant; None when nothing is typed, or nothing that can be read."""
        day = self._day()
        if day is None or self._at is None:
            return None
        return datetime.combine(day, self._at.timetz())

    def is_unreadable(self) -> bool:
        """Whether something stands here that is no day to come."""
        return bool(self.field.input.text().strip()) and self._day() is None

    def check(self, *, needed: bool = False) -> bool:
        """Whether it can be taken as it is; if not, say so and go there. `needed`: a day must be
        given."""
        missing = needed and not self.field.input.text().strip()
        if not missing and not self.is_unreadable():
            return True
        self.field.show_problem(say("days.missing" if missing else "days.unreadable"))
        self.field.setFocus()
        return False

    def said(self) -> str:
        """What is said about the day."""
        return self._said.text()

    def _day(self) -> date | None:
        typed = self.field.input.text().strip()
        if typed.isascii() and typed.isdigit() and len(typed) <= 2:
            return self._coming[int(typed) - 1] if 1 <= int(typed) <= len(self._coming) else None
        return self.field.input.day()

    def _say(self) -> None:
        moment = self.moment()
        self._said.setText(appointments.weekday_hour(moment) if moment else say("days.like"))

    def _on_edited(self) -> None:
        self._say()
        self.field.forget()
        self.edited.emit()


class _Typed(DateEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("")
