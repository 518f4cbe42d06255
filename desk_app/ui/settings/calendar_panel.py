"""The special days of a year, and a form to change one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.workdays import Day, DayStatus
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.beside import Beside
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import appointments, say

_STATUSES = ("off", "work", "usual")
_KINDS = ("", "holiday", "compensation", "swap")
_KIND_OF = {
    DayStatus.HOLIDAY: "holiday",
    DayStatus.COMPENSATION: "compensation",
    DayStatus.SWAPPED_OFF: "swap",
    DayStatus.SWAPPED_WORK: "swap",
}


@dataclass(frozen=True, slots=True)
class DayDraft:
    """A day as the clerk wants it; None for a day that cannot be read.

    `status` is off, work or usual, `kind` as in `CalendarDaySet`, `unit` the unit it is for.
    """

    day: date | None
    status: str
    name: str = ""
    basis: str = ""
    kind: str = ""
    partner: date | None = None
    unit: str = ""


class CalendarPanel(QWidget):
    """The days that differ from their weekday.

    Signals:
        year_asked: The clerk asked for another year. Carries it.
        unit_asked: The clerk asked for the table of another unit.
        changed: A day is to be changed. Carries the `DayDraft`.
    """

    year_asked = Signal(int)
    unit_asked = Signal()
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.year = 0
        self._rows = RowsModel[Day](_columns(), self)
        self.table = TableView(self._rows, name=say("settings.calendar"), stretch=1)
        self.table.setProperty("bare", "true")
        self.before = ActionButton("", icon="minus")
        self.before.setAccessibleName(say("settings.year.before"))
        self.after = ActionButton("", icon="plus")
        self.after.setAccessibleName(say("settings.year.after"))
        self._year = text(role=Role.HEADING)
        self._year.setWordWrap(False)
        self.day = Field(say("settings.day"), DateEdit())
        self.status = RadioRow(
            say("settings.day.status"),
            [(status, say(f"settings.day.{status}")) for status in _STATUSES],
        )
        self.kind = Field(
            say("settings.day.kind"),
            OptionBox([Option(kind, say(f"settings.day.kind.{kind or 'own'}")) for kind in _KINDS]),
        )
        self.partner = Field(say("settings.day.partner"), DateEdit())
        self.unit = Field(say("settings.unit"), OptionBox([Option("", "")]))
        self._version, self._picked = text(role=Role.MUTED), text(role=Role.MUTED)
        self.name = Field(say("settings.day.name"), TextEdit())
        self.basis = Field(say("settings.day.notice"), TextEdit(), optional=True)
        self.save = ActionButton(say("settings.day.save"), kind=Kind.PRIMARY)
        self._lay_out()
        self._walk = EnterWalk(
            (self.partner.input, self.name.input, self.basis.input, self.save), self
        )
        self._connect()

    def offer_units(self, units: Sequence[tuple[str, str]]) -> None:
        """Let the clerk choose for which unit, by code and name; one unit needs no choice."""
        self.unit.input.offer([Option(code, name) for code, name in units])
        self.unit.setVisible(len(units) > 1)

    def draft(self) -> DayDraft:
        """The day as it is to be."""
        kind = self.kind.input.value()
        return DayDraft(
            day=self.day.input.day(),
            status=self.status.value(),
            name=self.name.input.value(),
            basis=self.basis.input.value(),
            kind=kind,
            partner=self.partner.input.day() if kind == "swap" else None,
            unit=self.unit.input.value(),
        )

    def show_year(self, year: int, days: Sequence[Day], version: str) -> None:
        """Show the special days of a year, and the name of its table."""
        self.year = year
        self._version.setText(version)
        self._year.setText(f"{say('settings.year')} {year}")
        self._rows.show(days)
        self._show_picked()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the day."""
        self.day.show_problem(words)
        if words:
            self.day.setFocus()

    def show_partner_problem(self, words: str) -> None:
        """Say what is wrong with the other day of a swap."""
        self.partner.show_problem(words)
        self.partner.setFocus()

    def clear(self) -> None:
        """Empty the form for the next day."""
        self.show_problem("")
        self.partner.show_problem("")
        for each in (self.day, self.partner):
            each.input.show_day(None)
        self.kind.input.show_value("")
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
        there.add(self._version)
        there.add(text(say("settings.calendar.hint"), Role.MUTED))
        there.add_rest(self.table)
        there.add(self._picked)
        change = Card(say("settings.day.change"))
        for part in (self.unit, self.day, self.status):
            change.add(part)
        change.add_row(self.kind, self.partner)
        for below in (self.name, self.basis, self.save):
            change.add(below)
        for hidden in (self.unit, self.partner):
            hidden.hide()
        change.add(text(say("settings.day.kept"), Role.MUTED))
        change.add_gap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(Beside(there, change))

    def _connect(self) -> None:
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.save.clicked.connect(self._on_save)
        self.day.input.returnPressed.connect(self.status.setFocus)
        self.kind.input.currentIndexChanged.connect(self._on_kind)
        self.unit.input.currentIndexChanged.connect(self.unit_asked)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._show_picked)

    def _show_picked(self) -> None:
        """What is too long for a line of the table: the whole of it, and what it follows."""
        row = self.table.current_row()
        picked = self._rows.rows()[row : row + 1] if row >= 0 else ()
        whole = [
            part for day in picked for part in (appointments.why(day), appointments.basis(day))
        ]
        self._picked.setText(" · ".join(filter(None, whole)))

    def _on_before(self) -> None:
        self.year_asked.emit(self.year - 1)

    def _on_after(self) -> None:
        self.year_asked.emit(self.year + 1)

    def _on_activated(self, index: QModelIndex) -> None:
        picked = self._rows.row(index)
        self.day.input.show_day(picked.date)
        self.partner.input.show_day(picked.partner)
        self.kind.input.show_value(_KIND_OF.get(picked.status, ""))
        self.name.input.show_text(appointments.name(picked))
        self.basis.input.show_text(appointments.basis(picked))
        self.status.setFocus()

    def _on_kind(self) -> None:
        self.partner.setVisible(self.kind.input.value() == "swap")

    def _on_save(self) -> None:
        self.changed.emit(self.draft())


def _columns() -> list[Column[Day]]:
    return [
        Column(
            say("settings.day"),
            lambda each: f"{say(f'weekday.{each.date.weekday()}')}, {each.date:%d/%m}",
        ),
        Column(say("settings.day.what"), appointments.why),
    ]
