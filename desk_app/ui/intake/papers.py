"""The papers handed in: ticked with their usual counts, changed by single keys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desk_app.domain.entries import PaperReceived
from desk_app.ui.intake.counts_table import NAME, CountsModel, CountsTable, Index
from desk_app.wording import say

_COUNTS = ("originals", "certified", "copies")
_TITLES = ("intake.paper", *(f"intake.{count}" for count in _COUNTS))


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper the procedure asks for: with the counts given, and whether it was handed in."""

    paper: PaperReceived
    ticked: bool


class PapersModel(CountsModel):
    """Papers as rows, counts as columns. The rows are never changed, only replaced."""

    def __init__(self) -> None:
        super().__init__(_TITLES, range(1, 1 + len(_COUNTS)))
        self._rows: tuple[PaperRow, ...] = ()

    def show(self, rows: Sequence[PaperRow]) -> None:
        """Show these papers instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[PaperRow, ...]:
        """The papers as they stand now."""
        return self._rows

    def tick(self, row: int, ticked: bool) -> None:
        """Say whether a paper was handed in."""
        self._put(row, replace(self._rows[row], ticked=ticked))

    def count(self, index: Index) -> int:
        """The count in a cell, 0 in the column of names."""
        if index.column() == NAME:
            return 0
        return int(getattr(self._rows[index.row()].paper, _COUNTS[index.column() - 1]))

    def set_count(self, index: Index, count: int) -> None:
        """Change a count; a paper that is counted was handed in."""
        row = self._rows[index.row()]
        paper = _counted(row.paper, _COUNTS[index.column() - 1], min(count, self.most))
        self._put(index.row(), PaperRow(paper, row.ticked or count > 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, named = self._rows[index.row()], index.column() == NAME
        if role == Qt.ItemDataRole.DisplayRole:
            return _name(row.paper) if named else self._count_words(row, index)
        if role == Qt.ItemDataRole.ToolTipRole and named:
            return _name(row.paper)
        if role == Qt.ItemDataRole.CheckStateRole and named:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and not named:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:  # fmt: skip
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME:
            return False
        self.tick(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _count_words(self, row: PaperRow, index: Index) -> str:
        count = self.count(index)
        return str(count) if count and row.ticked else "–"

    def _put(self, at: int, row: PaperRow) -> None:
        self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(_TITLES) - 1))


class PapersTable(CountsTable):
    """The papers, worked by keys: Space ticks, digits count, arrows move.

    Signals:
        changed: A tick or a count was changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        self._papers = PapersModel()
        super().__init__(self._papers, name=say("intake.papers"))
        self._papers.dataChanged.connect(self.changed)

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show these papers."""
        self._papers.show(rows)
        self.selectionModel().setCurrentIndex(
            self._papers.index(0, NAME), QItemSelectionModel.SelectionFlag.Clear
        )

    def rows(self) -> tuple[PaperRow, ...]:
        """The papers as they stand now."""
        return self._papers.rows()

    def papers(self) -> tuple[PaperReceived, ...]:
        """The papers that were handed in."""
        return tuple(row.paper for row in self.rows() if row.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.text() == " ":
            self._papers.tick(index.row(), not self.rows()[index.row()].ticked)
        else:
            super().keyPressEvent(event)


def _counted(paper: PaperReceived, which: str, count: int) -> PaperReceived:
    match which:
        case "originals":
            return replace(paper, originals=count)
        case "certified":
            return replace(paper, certified=count)
        case _:
            return replace(paper, copies=count)


def _name(paper: PaperReceived) -> str:
    return say("intake.shown-only", name=paper.name) if paper.shown_only else paper.name
