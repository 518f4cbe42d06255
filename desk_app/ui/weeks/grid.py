"""Communes by weeks as a table of badges."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk_app.domain.weeks import WeekState
from desk_app.services.consolidation import Weeks
from desk_app.ui.models.rows import LEFT
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.wording import say
from desk_app.wording.dates import week

_Index = QModelIndex | QPersistentModelIndex

_LOOKS = {
    WeekState.WAITING: ("hourglass", Tone.WAITING),
    WeekState.FORKED: ("exchange", Tone.OVERDUE),
    WeekState.HELD: ("pause", Tone.WAITING),
    WeekState.MISSING: ("warn", Tone.OVERDUE),
    WeekState.LATE: ("clock", Tone.SOON),
    WeekState.DUPLICATE: ("square-check", Tone.DONE),
    WeekState.RECEIVED: ("check", Tone.READY),
    WeekState.RUNNING: ("half-circle", Tone.WORKING),
    WeekState.BEFORE: ("minus", Tone.DONE),
}


class WeeksModel(QAbstractTableModel):
    """A row for each commune: its name, then its weeks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Weeks, ...] = ()

    def show(self, rows: Sequence[Weeks]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, index: _Index) -> tuple[Weeks, date, WeekState] | None:
        """The commune, the Monday and the state of a cell; None for a name and for no cell."""
        if not index.isValid() or not index.column():
            return None
        row = self._rows[index.row()]
        return (row, *row.weeks[index.column() - 1])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        weeks = len(self._rows[0].weeks) if self._rows else 0
        return 0 if parent.isValid() else 1 + weeks

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        found = self.at(index)
        if found is None:
            name = self._rows[index.row()].unit.name
            return name if role == Qt.ItemDataRole.DisplayRole else None
        state = found[2]
        marked = sign(state)
        if role == Qt.ItemDataRole.DisplayRole:
            return marked.word
        return marked if role == SIGN and state is not WeekState.BEFORE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return week(self._rows[0].weeks[section - 1][0]) if section else say("weeks.unit")


def sign(state: WeekState) -> Sign:
    """How a week looks."""
    return Sign(say(f"weeks.state.{state}"), *_LOOKS[state])
