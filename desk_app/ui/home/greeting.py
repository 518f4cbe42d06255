"""The first lines of a home page, and the quiet last ones."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.wording import say
from desk_app.wording.dates import day


class Greeting(QWidget):
    """Who is greeted, and which day it is."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._day = ElidedText(role=Role.LEAD), ElidedText(role=Role.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._day)

    def show_greeting(self, name: str, today: date) -> None:
        """Greet somebody on a day."""
        self._name.setText(say("home.greeting", name=name))
        weekday = say(f"weekday.{today.weekday()}")
        self._day.setText(say("home.today", weekday=weekday, day=day(today)))


def motto() -> QWidget:
    """What the office promises to live by, in one quiet line; the bottom line has the rest."""
    return ElidedText(say("home.motto"), Role.MUTED, align=Qt.AlignmentFlag.AlignHCenter)
