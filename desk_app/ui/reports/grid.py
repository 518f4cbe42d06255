"""A report's table on the screen, with grouped headings and a row of totals."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desk_app.domain.money import grouped
from desk_app.domain.tables import Align, Cell, Table, headings
from desk_app.ui import theme
from desk_app.ui.models.rows import CENTRE, LEFT, RIGHT, Column, RowsModel
from desk_app.ui.widgets.grouped_header import GroupedHeader
from desk_app.wording import say

_ALIGN = {Align.LEFT: LEFT, Align.CENTRE: CENTRE, Align.RIGHT: RIGHT}
_ROW, _FIGURE, _NAME = 30, 46, 140
_NAME_AT = 1
_MOST, _LOOKED_AT, _WORDY = 260, 200, 3
"""A column of words is no wider than this, its end is in the tip; a list of thousands of dossiers
has its widths from the first ones."""

Row = tuple[Cell, ...]


class ReportGrid(QTableView):
    """Shows one `Table`. Scrolls sideways when the window is narrower than its titles."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("reports.table"))
        self._header = GroupedHeader(self)
        self._is_list = False
        self.setHorizontalHeader(self._header)
        self.setProperty("bare", "true")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().px(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_table(self, table: Table) -> None:
        """Show this table instead."""
        totals = [table.totals] if table.totals is not None else []
        self._is_list = sum(column.align is Align.LEFT for column in table.columns) > _WORDY
        columns = [
            Column(column.title, _text(at), _ALIGN[column.align], _roles(at, table))
            for at, column in enumerate(table.columns)
        ]
        model = RowsModel[Row](columns, self)
        model.show([*table.rows, *totals])
        self._header.show_headings(headings(table.columns))
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """No title's word is broken; what is left goes to the names."""
        model = self.model()
        if model is None:
            return
        look, used = theme.current(), 0
        for column in range(model.columnCount()):
            if column == _NAME_AT:
                continue
            least = look.px(_FIGURE) if column > _NAME_AT else look.px(40)
            width = max(self._header.narrowest(column), least, self._widest(column))
            self._header.resizeSection(column, width)
            used += width
        left = self.viewport().width() - used
        self._header.resizeSection(_NAME_AT, max(look.px(_NAME), self._name_width(), left))

    def _name_width(self) -> int:
        """What the names take in a list, whose other columns are wider than the window anyway."""
        return self._widest(_NAME_AT) if self._is_list else 0

    def _widest(self, column: int) -> int:
        model, metrics = self.model(), self.fontMetrics()
        rows = min(model.rowCount(), _LOOKED_AT)
        texts = (model.index(row, column).data() for row in range(rows))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return min(widest + 3 * theme.GAP, theme.current().px(_MOST))


def _text(at: int) -> Callable[[Row], str]:
    def words(row: Row) -> str:
        cell = row[at]
        if cell is None:
            return ""
        return grouped(cell) if isinstance(cell, int) else str(cell)

    return words


def _roles(at: int, table: Table) -> dict[int, Callable[[Row], Any]]:
    def font(row: Row) -> QFont | None:
        if row is not table.totals:
            return None
        return theme.current().font(theme.TEXT, QFont.Weight.DemiBold)

    def ground(row: Row) -> QColor | None:
        return QColor(theme.current().palette.raised) if row is table.totals else None

    roles = Qt.ItemDataRole
    return {
        roles.FontRole: font,
        roles.BackgroundRole: ground,
        roles.ToolTipRole: _text(at),
    }
