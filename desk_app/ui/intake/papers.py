"""The papers handed in: ticked with their usual counts, changed by single keys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desk_app.domain.entries import PaperReceived
from desk_app.ui import theme
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import say

_Index = QModelIndex | QPersistentModelIndex
_COUNTS = ("originals", "certified", "copies")
_TITLES = ("intake.paper", *(f"intake.{count}" for count in _COUNTS))
_MOST = 99
_NAME = 0


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper the procedure asks for: with the counts given, and whether it was handed in."""

    paper: PaperReceived
    ticked: bool


class PapersModel(QAbstractTableModel):
    """Papers as rows, counts as columns. The rows are never changed, only replaced."""

    def __init__(self) -> None:
        super().__init__()
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

    def count(self, index: _Index) -> int:
        """The count in a cell, 0 in the column of names."""
        if index.column() == _NAME:
            return 0
        return int(getattr(self._rows[index.row()].paper, _COUNTS[index.column() - 1]))

    def set_count(self, index: _Index, count: int) -> None:
        """Change a count; a paper that is counted was handed in."""
        row = self._rows[index.row()]
        paper = _counted(row.paper, _COUNTS[index.column() - 1], min(count, _MOST))
        self._put(index.row(), PaperRow(paper, row.ticked or count > 0))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _NAME else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, named = self._rows[index.row()], index.column() == _NAME
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
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:  # fmt: skip
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _NAME:
            return False
        self.tick(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section not in range(len(_TITLES)):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(_TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section != _NAME:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _count_words(self, row: PaperRow, index: _Index) -> str:
        count = self.count(index)
        return str(count) if count and row.ticked else "–"

    def _put(self, at: int, row: PaperRow) -> None:
        self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(_TITLES) - 1))


class PapersTable(TableView):
    """The papers, worked by keys: Space ticks, digits count, arrows move.

    Signals:
        changed: A tick or a count was changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        self._papers = PapersModel()
        super().__init__(self._papers, name=say("intake.papers"))
        self._typing_at: tuple[int, int] | None = None
        self.setProperty("bare", "true")
        self.setProperty("cells", "true")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_counts()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._papers.dataChanged.connect(self.changed)

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show these papers."""
        self._papers.show(rows)
        self.selectionModel().setCurrentIndex(
            self._papers.index(0, _NAME), QItemSelectionModel.SelectionFlag.Clear
        )

    def rows(self) -> tuple[PaperRow, ...]:
        """The papers as they stand now."""
        return self._papers.rows()

    def papers(self) -> tuple[PaperReceived, ...]:
        """The papers that were handed in."""
        return tuple(row.paper for row in self.rows() if row.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, typed = self.currentIndex(), event.text()
        if not index.isValid():
            super().keyPressEvent(event)
        elif typed == " ":
            self._papers.tick(index.row(), not self.rows()[index.row()].ticked)
        elif len(typed) == 1 and typed in "0123456789":
            self._type_digit(index, int(typed))
        else:
            self._typing_at = None
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._typing_at = None
        super().focusInEvent(event)
        self.setCurrentIndex(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_counts()

    def _fit_counts(self) -> None:
        """Columns of counts are as narrow as their titles allow: names need the room."""
        header = self.horizontalHeader()
        metrics = QFontMetrics(theme.current().font(theme.LABEL, QFont.Weight.Medium))
        for column in range(1, len(_TITLES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, metrics.horizontalAdvance(say(_TITLES[column])) + 18)

    def _type_digit(self, index: QModelIndex, digit: int) -> None:
        """Digits typed one after the other in one cell make one count; on a name they count the
        originals."""
        if index.column() == _NAME:
            index = self._papers.index(index.row(), 1)
            self.setCurrentIndex(index)
        here = (index.row(), index.column())
        before = self._papers.count(index) if self._typing_at == here else 0
        whole = before * 10 + digit
        self._papers.set_count(index, whole if whole <= _MOST else digit)
        self._typing_at = here


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
