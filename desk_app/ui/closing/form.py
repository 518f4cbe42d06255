"""The layout of the page that closes a day."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import dates, say


class ClosingForm(QWidget):
    """Three steps one below the other, each done by Enter, and the sheet of the day beside them.

    Signals:
        check_asked: The clerk wants the data checked.
        print_asked: The clerk wants the sheet printed.
        export_asked: The clerk wants to go on to the stick.
    """

    check_asked = Signal()
    print_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet = PaperView()
        self._day = text(role=Role.LEAD)
        self.check = _Step(1, "check", icon="safe")
        self.print = _Step(2, "print", icon="printer")
        self.export = _Step(3, "export", icon="exchange")
        self._steps = (self.check, self.print, self.export)
        self._lay_out()
        self.check.button.clicked.connect(self.check_asked)
        self.print.button.clicked.connect(self.print_asked)
        self.export.button.clicked.connect(self.export_asked)
        self._walk = EnterWalk([step.button for step in self._steps], self)

    def show_day(self, day: date, sheet: bytes) -> None:
        """Show the sheet of a day."""
        self._day.setText(
            say("day-end.day", weekday=say(f"weekday.{day.weekday()}"), day=dates.day(day))
        )
        self.sheet.show_again(sheet)

    def begin(self) -> None:
        """Nothing was done yet; the first step stands out."""
        for step in self._steps:
            step.say("", None)
        self._mark(self.check)

    def show_checked(self, findings: int) -> None:
        """The data was checked; sound data leads to the next step."""
        if findings:
            self.check.say(say("day-end.check.faulty", count=findings), Tone.OVERDUE)
            return
        self.check.say(say("day-end.check.sound"), Tone.READY)
        self._follow(self.print)

    def show_sending(self) -> None:
        """The sheet is being sent; whether it comes out is not known."""
        self.print.say(say("day-end.print.sending"), None)

    def show_taken(self, printer: str) -> None:
        """The print system took the sheet: on to the next step."""
        self.print.say(say("day-end.print.taken", printer=printer), Tone.READY)
        self._follow(self.export)

    def show_not_printed(self, why: str) -> None:
        """Nothing came out; `why` is no-printer or refused. The step stays."""
        self.print.say(say(f"day-end.print.{why}"), Tone.OVERDUE)
        self._mark(self.print)

    def _mark(self, following: "_Step") -> None:
        for step in self._steps:
            step.button.show_kind(Kind.PRIMARY if step is following else Kind.SECONDARY)

    def _follow(self, following: "_Step") -> None:
        self._mark(following)
        following.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card(say("day-end.title"))
        card.add(self._day)
        card.add(text(say("day-end.means"), Role.MUTED))
        for step in self._steps:
            card.body.addSpacing(8)
            card.add(step)
        left = QVBoxLayout()
        left.setContentsMargins(20, 16, 0, 16)
        left.addWidget(card)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addWidget(self.sheet, 3)


class _Step(QWidget):
    """A button, and what came of it."""

    def __init__(self, number: int, name: str, *, icon: str) -> None:
        super().__init__()
        self.button = ActionButton(f"{number}. {say(f'day-end.{name}')}", icon=icon)
        self._icon, self._words = IconLabel("check", Tone.READY), text(role=Role.MUTED)
        self._icon.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button)
        column.addLayout(row)

    def say(self, words: str, tone: Tone | None) -> None:
        self._words.setText(words)
        self._icon.setVisible(tone is not None)
        if tone is not None:
            self._icon.show_icon("check" if tone is Tone.READY else "warn", tone)

    def said(self) -> str:
        return self._words.text()
