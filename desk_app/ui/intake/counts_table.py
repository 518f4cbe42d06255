"""A table in which single keys count: digits make a number, arrows move."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desk_app.ui import theme
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import say

Index = QModelIndex | QPersistentModelIndex
NAME = 0
"""The column of names."""
_PADDING = 18


class CountsModel(QAbstractTableModel):
    """Rows with a name and counts; `most` is the highest count."""

    most = 99

    def __init__(self, titles: Sequence[str], counts: range) -> None:
        """`titles` are keys of sentences, `counts` the columns that hold a count."""
        super().__init__()
        self.titles, self.counts = tuple(titles), counts

    def count(self, index: Index) -> int:
        """The count in a cell, 0 in a column without counts."""
        raise NotImplementedError

    def set_count(self, index: Index, count: int) -> None:
        """Change a count."""
        raise NotImplementedError

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section not in range(len(self.titles)):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(self.titles[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section != NAME:
            return Qt.AlignmentFlag.AlignCenter
        return None


class CountsTable(TableView):
    """Shows a `CountsModel`. A digit typed on a name counts in the first column of counts."""

    def __init__(self, model: CountsModel, *, name: str) -> None:
        self._counted = model
        super().__init__(model, name=name)
        self._typing_at: tuple[int, int] | None = None
        self.setProperty("bare", "true")
        self.setProperty("cells", "true")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_counts()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, typed = self.currentIndex(), event.text()
        if index.isValid() and len(typed) == 1 and typed in "0123456789":
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
        for column, title in enumerate(self._counted.titles):
            if column != NAME:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, metrics.horizontalAdvance(say(title)) + _PADDING)

    def _type_digit(self, index: QModelIndex, digit: int) -> None:
        """Digits typed one after the other in one cell make one count."""
        counts, most = self._counted.counts, self._counted.most
        if index.column() == NAME:
            index = self._counted.index(index.row(), counts.start)
            self.setCurrentIndex(index)
        if index.column() not in counts:
            return
        here = (index.row(), index.column())
        before = self._counted.count(index) if self._typing_at == here else 0
        whole = before * 10 + digit
        self._counted.set_count(index, whole if whole <= most else digit)
        self._typing_at = here
