"""The page of the communes' weeks: a grid, and what the chosen week asks for."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desk_app.domain.weeks import WeekState
from desk_app.services.consolidation import Weeks
from desk_app.ui import theme
from desk_app.ui.weeks.grid import WeeksModel
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.dates import day

_ROOMY, _OLDEST = 1020, 2


class WeeksForm(QWidget):
    """Layout of the weeks' page.

    Signals:
        shown: The page came into view.
        act_asked: What a week asks for is wanted. Carries the row's `Weeks`, the Monday and the
            `WeekState`.
    """

    shown = Signal()
    act_asked = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._opened = True
        self._model = WeeksModel(self)
        self.table = TableView(self._model, name=say("weeks.table"))
        self.table.setProperty("bare", "true")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._what, self._now = text(role=Role.STRONG), text(role=Role.MUTED)
        self._now.setWordWrap(True)
        self.act = ActionButton("", kind=Kind.PRIMARY)
        self._lay_out()
        self.table.activated.connect(self._on_act)
        self.act.clicked.connect(self._on_act)
        self.table.selectionModel().currentChanged.connect(self._say)
        self._say()

    def show_weeks(self, rows: Sequence[Weeks]) -> None:
        """Show these, those that take no part yet last; what needs an act most urgently is chosen
        when the page was just opened, and then the cell chosen stays so."""
        rows = sorted(rows, key=_takes_no_part)
        before = self.table.currentIndex()
        stays = self.chosen() and not self._opened
        at = (before.row(), before.column()) if stays else _neediest(rows)
        self._opened = False
        self._model.show(rows)
        header = self.table.horizontalHeader()
        if self._model.columnCount():
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._leave_room()
        self.table.setCurrentIndex(self._model.index(*at))
        self._say()

    def chosen(self) -> tuple[Weeks, date, WeekState] | None:
        """The commune, the Monday and the state of the cell picked."""
        return self._model.at(self.table.currentIndex())

    def words(self) -> str:
        """What the page says of the cell picked, in one text."""
        return f"{self._what.text()}\n{self._now.text()}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._opened = True
        self.table.setFocus()
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        """The two oldest weeks go before the names of communes are cut off."""
        narrow = self.width() < theme.current().px(_ROOMY)
        for column in range(1, 1 + _OLDEST):
            self.table.setColumnHidden(column, narrow)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        card = Card(say("weeks.table"), hint=say("weeks.hint"))
        card.add_rest(self.table)
        column.addWidget(card, 1)
        below = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._what)
        words.addWidget(self._now)
        row.addLayout(words, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        below.body.addLayout(row)
        column.addWidget(below)

    def _say(self, *_indexes: QModelIndex) -> None:
        found = self.chosen()
        self.act.setVisible(found is not None)
        if found is None:
            self._what.setText(say("weeks.choose"))
            self._now.setText("")
            return
        row, monday, state = found
        days = {"start": day(monday), "end": day(monday + timedelta(days=6))}
        self._what.setText(say(f"weeks.what.{state}", unit=row.unit.name, **days))
        self._now.setText(say(f"weeks.now.{state}", unit=row.unit.name))
        self.act.rename(say(f"weeks.act.{state}"))

    def _on_act(self) -> None:
        found = self.chosen()
        if found is not None:
            self.act_asked.emit(*found)


def _takes_no_part(row: Weeks) -> bool:
    return all(state is WeekState.BEFORE for _, state in row.weeks)


def _neediest(rows: Sequence[Weeks]) -> tuple[int, int]:
    """The cell that needs an act first, the newest of them."""
    urgent = list(WeekState)
    cells = [
        (urgent.index(state), -at, number)
        for number, row in enumerate(rows)
        for at, (_, state) in enumerate(row.weeks)
    ]
    if not cells:
        return (0, 0)
    _, at, number = min(cells)
    return (number, 1 - at)
