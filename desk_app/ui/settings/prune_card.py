"""The dossiers that are past their time, and the order to erase them."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.services.retention import Past, PastUnit
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say

YEARS = (0, 5, 10, 15, 20, 30, 50, 70)
"""What archives order, in years; 0 stands for a time that nobody has set."""
_FEW_ROWS = 5


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be erased, as it was shown, and on which basis."""

    past: Past
    basis: str


class PruneCard(Card):
    """The time of keeping, what is past it by unit, and the order confirmed by its number.

    Signals:
        years_chosen: Another time of keeping. Carries the years, 0 for none.
        day_asked: What ended before a day? Carries the day, or None for what is no day.
        ordered: Erase what is shown. Carries the `Order`.
    """

    years_chosen = Signal(int)
    day_asked = Signal(object)
    ordered = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("retention.prune"))
        self._past: Past | None = None
        self.years = OptionBox([Option(years, _years(years)) for years in YEARS])
        self.day = Field(say("retention.day"), DateEdit())
        self.told = text(role=Role.STRONG)
        self._rows = RowsModel[PastUnit](_columns(), self)
        self.table = TableView(self._rows, name=say("retention.prune"), stretch=0)
        self.basis = Field(say("retention.basis"), TextEdit())
        self.count = Field(say("retention.count"), TextEdit())
        self.act = ActionButton(say("retention.drop"), icon="minus", kind=Kind.DANGER)
        self.outcome = text()
        self._lay_out()
        self._walk = EnterWalk(
            (self.years, self.day.input, self.basis.input, self.count.input, self.act), self
        )
        self.years.activated.connect(lambda: self.years_chosen.emit(self.years.value()))
        self.day.input.editingFinished.connect(self._on_day)
        self.act.clicked.connect(self._on_act)
        self.show_past(None)

    def show_years(self, years: int, day: date | None) -> None:
        """Show the time of keeping, and the day that follows from it."""
        self.years.show_value(years)
        self.day.input.show_day(day)
        self.day.show_problem("")

    def show_past(self, past: Past | None) -> None:
        """Show what ended before a day; None when no day is named."""
        self._past = past
        self._rows.show(past.units if past else ())
        self.told.setText(_told(past))
        there = past is not None and past.dossiers > 0
        for part in (self.table, self.basis, self.count, self.act):
            part.setVisible(there)
        self._fit(len(self._rows.rows()))
        self.count.show_problem("")

    def show_day_problem(self) -> None:
        """What was typed names no day before which anything can have ended."""
        self.show_past(None)
        self.day.show_problem(say("retention.day.unreadable"))

    def show_count_problem(self, words: str) -> None:
        """Say why the number typed does not confirm the order."""
        self.count.show_problem(words)
        self.count.setFocus()

    def show_done(self, words: str) -> None:
        """It was ordered: say what was done."""
        for field in (self.basis, self.count):
            field.input.clear()
            field.show_problem("")
        self.outcome.setText(words)
        self.day.setFocus()

    def _lay_out(self) -> None:
        self.table.setProperty("bare", "true")
        self.add(text(say("retention.prune.hint"), Role.MUTED))
        self.add_row(Field(say("retention.years"), self.years), self.day)
        self.add(self.told)
        self.add(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.basis, 3, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.count, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(foot)
        last = QHBoxLayout()
        last.addWidget(self.outcome, 1)
        last.addWidget(self.act)
        self.body.addLayout(last)

    def _fit(self, rows: int) -> None:
        """As high as its rows, but not so high that the order below is far away."""
        head = self.table.horizontalHeader().sizeHint().height()
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(head + min(rows, _FEW_ROWS) * row + 2)

    def _on_day(self) -> None:
        day = self.day.input.day()
        if self._past is not None and day == self._past.day:
            return
        self.day.show_problem("")
        if self.day.input.text().strip() or self._past is not None:
            self.day_asked.emit(day)

    def _on_act(self) -> None:
        basis, past = self.basis.input.value(), self._past
        assert past is not None
        sure = self.count.input.value() == str(past.dossiers)
        wrong = say("retention.count.wrong", dossiers=past.dossiers)
        self.count.show_problem("" if sure else wrong)
        self.basis.show_problem("" if basis else say("retention.basis.missing"))
        if not sure:
            self.count.setFocus()
        if not basis:
            self.basis.setFocus()
        if sure and basis:
            self.ordered.emit(Order(past, basis))


def _years(years: int) -> str:
    return say("retention.years.some", years=years) if years else say("retention.years.none")


def _told(past: Past | None) -> str:
    if past is None:
        return say("retention.past.ask")
    if past.oldest is None:
        return say("retention.nothing", day=dates.day(past.day))
    return say(
        "retention.past", dossiers=past.dossiers, units=len(past.units),
        day=dates.day(past.day), oldest=dates.day(past.oldest),
    )  # fmt: skip


def _columns() -> list[Column[PastUnit]]:
    return [
        Column(say("retention.column.unit"), lambda each: each.name),
        Column(say("retention.column.dossiers"), lambda each: str(each.dossiers), RIGHT),
        Column(say("retention.column.oldest"), lambda each: dates.day(each.oldest)),
    ]
