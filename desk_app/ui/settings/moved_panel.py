"""The appointments that moved with the calendar, and the receipts to print again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.dossier import Dossier
from desk_app.domain.moved import Moved
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say

_FEW_ROWS = 72
_SECOND = 5
"""The column that only a procedure in two stages fills."""


class MovedPanel(QWidget):
    """Two lists: what moves, and whose receipt is no longer right.

    Signals:
        move_asked: Dossiers are to be moved. Carries them, as `Moved`, and the reason.
        print_asked: Receipts are to be printed again. Carries the dossiers.
        opened: A dossier is to be shown. Carries its uid.
    """

    move_asked = Signal(object, str)
    print_asked = Signal(object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._moved = RowsModel[Moved](_moved_columns(), self)
        self.table = TableView(self._moved, name=say("settings.moved"), stretch=1)
        self._stale = RowsModel[Dossier](_stale_columns(), self)
        self.receipts = TableView(self._stale, name=say("settings.moved.receipts"), stretch=1)
        for table in (self.table, self.receipts):
            table.setProperty("bare", "true")
            # As high as there is room for; two lists must not make the page scroll.
            table.setMinimumHeight(_FEW_ROWS)
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.reason = Field(say("settings.moved.reason"), TextEdit())
        self.reason.input.show_text(say("settings.moved.reason.usual"))
        self.all = ActionButton(say("settings.moved.all"), key="F9", kind=Kind.PRIMARY)
        self.one = ActionButton(say("settings.moved.one"))
        self.print = ActionButton(say("settings.moved.print"), key="Ctrl+P", icon="printer")
        self._nothing = text(say("settings.moved.none"), Role.MUTED)
        self._there = Card(say("settings.moved"))
        self._paper = Card(say("settings.moved.receipts"))
        self._lay_out()
        self._walk = EnterWalk((self.reason.input, self.all), self)
        self._connect()

    def show_moved(self, moved: Sequence[Moved], version: str) -> None:
        """Show what moves, by which table."""
        self._moved.show(moved)
        self.table.setColumnHidden(_SECOND, not any(each.second for each in moved))
        self._there.say_hint(version)
        for part in (self.table, self.reason, self.all, self.one):
            part.setVisible(bool(moved))
        self._nothing.setVisible(not moved)

    def show_receipts(self, dossiers: Sequence[Dossier]) -> None:
        """Show whose receipt is no longer right."""
        self._stale.show(dossiers)
        self._paper.setVisible(bool(dossiers))

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the reason."""
        self.reason.show_problem(words)
        if words:
            self.reason.setFocus()

    def _lay_out(self) -> None:
        self._there.add(text(say("settings.moved.hint"), Role.MUTED))
        self._there.add(self._nothing)
        self._there.add_rest(self.table)
        self._there.body.addStretch(0)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.reason, 1)
        for button in (self.one, self.all):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._there.body.addLayout(foot)
        self._paper.add_rest(self.receipts)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(self.print)
        self._paper.body.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._there, 3)
        column.addWidget(self._paper, 2)
        self.show_moved((), "")
        self.show_receipts(())

    def _connect(self) -> None:
        self.all.clicked.connect(lambda: self._ask(self._moved.rows()))
        self.one.clicked.connect(self._on_one)
        self.print.clicked.connect(lambda: self.print_asked.emit(self._stale.rows()))
        self.table.activated.connect(
            lambda index: self.opened.emit(self._moved.row(index).dossier.uid)
        )
        self.receipts.activated.connect(lambda index: self.opened.emit(self._stale.row(index).uid))

    def _on_one(self) -> None:
        row = self.table.current_row()
        self._ask(self._moved.rows()[row : row + 1] if row >= 0 else ())

    def _ask(self, moved: Sequence[Moved]) -> None:
        if moved:
            self.move_asked.emit(moved, self.reason.input.value())


def _moved_columns() -> list[Column[Moved]]:
    return [
        Column(say("settings.moved.code"), lambda each: each.dossier.code),
        Column(say("settings.moved.owner"), lambda each: each.dossier.intake.owner.name),
        Column(say("settings.moved.phone"), lambda each: each.phone or "–"),
        Column(say("settings.moved.was"), lambda each: dates.day_hour(each.was_due_at)),
        Column(say("settings.moved.now"), lambda each: dates.day_hour(each.due_at)),
        Column(
            say("settings.moved.second"),
            lambda each: dates.day_hour(each.second.due_at) if each.second else "",
        ),
    ]


def _stale_columns() -> list[Column[Dossier]]:
    return [
        Column(say("settings.moved.code"), lambda each: each.code),
        Column(say("settings.moved.owner"), lambda each: each.intake.owner.name),
        Column(
            say("settings.moved.now"),
            lambda each: dates.day_hour(each.due_at) if each.due_at else "–",
        ),
    ]
