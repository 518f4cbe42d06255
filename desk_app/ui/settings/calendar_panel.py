"""The special days of a year, and a form to change one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.workdays import Day
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import appointments, dates, say

_KINDS = ("off", "work", "usual")


class CalendarPanel(QWidget):
    """The days that differ from their weekday.

    Signals:
        year_asked: The clerk asked for another year. Carries it.
        changed: A day is to be changed. Carries the day (None if unreadable), the kind ("off",
            "work" or "usual"), the reason and the notice.
    """

    year_asked = Signal(int)
    changed = Signal(object, str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.year = 0
        self._rows = RowsModel[Day](_columns(), self)
        self.table = TableView(self._rows, name=say("settings.calendar"), stretch=3)
        self.table.setProperty("bare", "true")
        self.before = ActionButton("", icon="minus")
        self.before.setAccessibleName(say("settings.year.before"))
        self.after = ActionButton("", icon="plus")
        self.after.setAccessibleName(say("settings.year.after"))
        self._year = text(role=Role.HEADING)
        self.day = Field(say("settings.day"), DateEdit())
        self.kind = RadioRow(
            say("settings.day.kind"), [(kind, say(f"settings.day.{kind}")) for kind in _KINDS]
        )
        self.name = Field(say("settings.day.name"), TextEdit())
        self.basis = Field(say("settings.day.notice"), TextEdit(), optional=True)
        self.save = ActionButton(say("settings.day.save"), kind=Kind.PRIMARY)
        self._lay_out()
        self._walk = EnterWalk((self.name.input, self.basis.input, self.save), self)
        self._connect()

    def show_year(self, year: int, days: Sequence[Day]) -> None:
        """Show the special days of a year."""
        self.year = year
        self._year.setText(f"{say('settings.year')} {year}")
        self._rows.show(days)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the day."""
        self.day.show_problem(words)
        if words:
            self.day.setFocus()

    def clear(self) -> None:
        """Empty the form for the next day."""
        self.show_problem("")
        self.day.input.show_day(None)
        self.name.input.clear()
        self.basis.input.clear()
        self.day.setFocus()

    def _lay_out(self) -> None:
        years = QHBoxLayout()
        years.setSpacing(8)
        years.addWidget(self.before)
        years.addWidget(self._year)
        years.addWidget(self.after)
        years.addStretch()
        there = Card()
        there.body.addLayout(years)
        there.add(text(say("settings.calendar.hint"), Role.MUTED))
        there.add_rest(self.table)
        change = Card(say("settings.day.change"))
        for part in (self.day, self.kind, self.name, self.basis, self.save):
            change.add(part)
        change.add(text(say("settings.day.kept"), Role.MUTED))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(16)
        row.addWidget(there, 3)
        row.addWidget(change, 2)

    def _connect(self) -> None:
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.save.clicked.connect(self._on_save)
        self.day.input.returnPressed.connect(self.kind.setFocus)
        self.table.activated.connect(self._on_activated)

    def _on_before(self) -> None:
        self.year_asked.emit(self.year - 1)

    def _on_after(self) -> None:
        self.year_asked.emit(self.year + 1)

    def _on_activated(self, index: QModelIndex) -> None:
        picked = self._rows.row(index)
        self.day.input.show_day(picked.date)
        self.name.input.show_text(appointments.name(picked))
        self.kind.setFocus()

    def _on_save(self) -> None:
        day: date | None = self.day.input.day()
        self.changed.emit(day, self.kind.value(), self.name.input.value(), self.basis.input.value())


def _columns() -> list[Column[Day]]:
    return [
        Column(say("settings.day"), lambda each: dates.day(each.date)),
        Column(say("settings.weekday"), lambda each: say(f"weekday.{each.date.weekday()}")),
        Column(say("settings.day.what"), appointments.why),
        Column(say("settings.day.basis"), appointments.basis),
    ]
