"""The numbers of papers: how far each series is, and the ones to account for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.numbering import Book
from desk_app.domain.tables import Table
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.settings.gap_card import GapCard
from desk_app.ui.widgets.beside import Beside
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import AmountEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

VOID, START = "void", "start"
_FEW_ROWS = 72


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """How far a series is: its symbol, and the next number to give out."""

    book: Book
    series: str
    following: int


@dataclass(frozen=True, slots=True)
class NumberDraft:
    """What is to happen to a number: `act` is `VOID` or `START`, `words` its reason or note.
    `number` is 0 or None where none can be read."""

    act: str
    row: SeriesRow
    number: int | None
    words: str


class NumbersPanel(QWidget):
    """The series of a year, a form for one number, and the list of those to account for.

    Signals:
        year_asked: The clerk asked for another year.
        asked: Something is to happen to a number. Carries the `NumberDraft`.
    """

    year_asked = Signal()
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = RowsModel[SeriesRow](_columns(), self)
        self.table = TableView(self._rows, name=say("settings.numbers"))
        self.table.setProperty("bare", "true")
        # As high as there is room for; two lists must not make the page scroll.
        self.table.setMinimumHeight(_FEW_ROWS)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.year = Field(say("settings.numbers.year"), OptionBox([Option(0, "")]))
        self.act = RadioRow(
            say("settings.numbers.act"),
            [(act, say(f"settings.numbers.act.{act}")) for act in (VOID, START)],
            in_a_row=1,
        )
        self.number = Field("", AmountEdit())
        self.words = Field("", TextEdit())
        self.do = ActionButton("", kind=Kind.PRIMARY)
        self.gaps = GapCard()
        self._title = text(role=Role.HEADING)
        self._lay_out()
        self._show_act()
        self._join()

    def offer_years(self, years: Sequence[int]) -> None:
        """Let the clerk choose among these."""
        self.year.input.offer([Option(year, str(year)) for year in years])

    def show_numbers(self, rows: Sequence[SeriesRow], gaps: Table) -> None:
        """Show how far the series are and which numbers need a word."""
        picked = self.table.current_row()
        self._rows.show(rows)
        self.table.selectRow(max(picked, 0))
        self.gaps.show_gaps(gaps)
        self._show_picked()

    def offer_place(self, path: Path) -> None:
        """Offer a path for the list."""
        self.gaps.offer_place(path)

    def show_problem(self, number: str = "", words: str = "") -> None:
        """Say what is wrong with the number or its words, and go there; empty takes it away."""
        for field, problem in ((self.words, words), (self.number, number)):
            field.show_problem(problem)
            if problem:
                field.setFocus()

    def clear(self) -> None:
        """Empty the form for the next number."""
        self.show_problem()
        self.number.input.clear()
        self.words.input.clear()
        self.table.setFocus()

    def _lay_out(self) -> None:
        there = Card(say("settings.numbers"))
        there.add(text(say("settings.numbers.hint"), Role.MUTED))
        there.add_rest(self.table)
        change = Card()
        change.add(self._title)
        change.add(self.act)
        change.add_row(self.number, self.year, shares=(2, 1))
        change.add(self.words)
        change.add(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(Beside(there, change, shares=(5, 4)), 5)
        column.addWidget(self.gaps, 3)

    def _join(self) -> None:
        self._walk = EnterWalk(
            (self.number.input, self.year.input, self.words.input, self.do),
            self,
            passes=lambda stop: stop is self.year.input,
        )
        self.table.selectionModel().currentRowChanged.connect(self._show_picked)
        self.table.activated.connect(self._on_activated)
        self.year.input.currentIndexChanged.connect(self.year_asked)
        self.act.picked.connect(self._show_act)
        self.do.clicked.connect(self._on_do)

    def _on_activated(self) -> None:
        self.number.setFocus()

    def _show_picked(self) -> None:
        row = self.table.current_row()
        if row >= 0:
            self._title.setText(say(f"numbers.series.{self._rows.rows()[row].book}"))

    def _show_act(self) -> None:
        act = self.act.value()
        self.show_problem()
        self.number.rename(say(f"settings.numbers.number.{act}"))
        self.words.rename(say(f"settings.numbers.words.{act}"))
        self.do.rename(say(f"settings.numbers.do.{act}"))

    def _on_do(self) -> None:
        row = self.table.current_row()
        if row >= 0:
            number, words = self.number.input.amount(), self.words.input.value()
            draft = NumberDraft(self.act.value(), self._rows.rows()[row], number, words)
            self.asked.emit(draft)


def _columns() -> list[Column[SeriesRow]]:
    return [
        Column(say("settings.numbers.paper"), lambda row: say(f"numbers.series.{row.book}")),
        Column(say("settings.numbers.symbol"), lambda row: row.series),
        Column(say("settings.numbers.next"), lambda row: str(row.following), RIGHT),
    ]
