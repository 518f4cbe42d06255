"""The originals of a certification: names, pages and copies, changed by single keys."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk_app.domain import fees
from desk_app.domain.entries import CopyOrder
from desk_app.domain.intake import MOST_COPIES
from desk_app.domain.money import grouped
from desk_app.ui import theme
from desk_app.ui.intake.counts_table import NAME, CountsModel, CountsTable, Index
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_TITLES = (
    "intake.order.name", "intake.order.pages", "intake.order.copies", "intake.order.electronic",
    "intake.order.fee",
)  # fmt: skip
_PAGES, _COPIES, _ELECTRONIC = 1, 2, 3
_SEEN, _FRAME = 4, 2


def one_page(name: str) -> CopyOrder:
    """One copy of one page, as most people want it."""
    return fees.ordered(name, 1, 1)


def _at_cost(order: CopyOrder) -> CopyOrder:
    return fees.ordered(order.name, order.pages, order.copies, order.electronic)


class OrdersModel(CountsModel):
    """Originals as rows. The rows are never changed, only replaced."""

    most = MOST_COPIES

    def __init__(self) -> None:
        super().__init__(_TITLES, range(_PAGES, _ELECTRONIC + 1))
        self._orders: tuple[CopyOrder, ...] = ()

    def show(self, orders: Sequence[CopyOrder]) -> None:
        """Show these originals instead, at what they cost."""
        self.beginResetModel()
        self._orders = tuple(map(_at_cost, orders))
        self.endResetModel()

    def orders(self) -> tuple[CopyOrder, ...]:
        """The originals as they stand now."""
        return self._orders

    def count(self, index: Index) -> int:
        order = self._orders[index.row()]
        return {
            _PAGES: order.pages, _COPIES: order.copies, _ELECTRONIC: order.electronic,
        }.get(index.column(), 0)  # fmt: skip

    def set_count(self, index: Index, count: int) -> None:
        """Change a count; there are never more electronic copies than copies."""
        order = self._orders[index.row()]
        match index.column():
            case 1:
                changed = replace(order, pages=count)
            case 2:
                changed = replace(order, copies=count, electronic=min(order.electronic, count))
            case _:
                changed = replace(order, electronic=count, copies=max(order.copies, count))
        self._put(index.row(), changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._orders)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        order, named = self._orders[index.row()], index.column() == NAME
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(order, index)
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole if named:
                return order.name
            case Qt.ItemDataRole.ForegroundRole if named and not order.name:
                return QColor(theme.current().palette.muted)
            case Qt.ItemDataRole.TextAlignmentRole if not named:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:  # fmt: skip
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME:
            return False
        self._put(index.row(), replace(self._orders[index.row()], name=str(value)))
        return True

    def _words(self, order: CopyOrder, index: Index) -> str:
        if index.column() == NAME:
            return order.name or say("intake.order.nameless")
        if index.column() in self.counts:
            return str(self.count(index) or "–")
        return grouped(order.fee_dong)

    def _put(self, at: int, order: CopyOrder) -> None:
        self._orders = (*self._orders[:at], _at_cost(order), *self._orders[at + 1 :])
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(_TITLES) - 1))


class OrdersTable(CountsTable):
    """The originals, worked by keys: a letter writes the name, digits count, Delete takes a row
    away.

    Signals:
        changed: Something that is asked for changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        self._orders = OrdersModel()
        super().__init__(self._orders, name=say("intake.orders"))
        self.setItemDelegateForColumn(NAME, _NameDelegate(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._orders.dataChanged.connect(self.changed)
        self._fit_height()

    def show_orders(self, orders: Sequence[CopyOrder]) -> None:
        """Show these originals; the cursor is on the pages of the first."""
        self._orders.show(orders)
        self._go(0, _PAGES)
        self._fit_height()

    def orders(self) -> tuple[CopyOrder, ...]:
        """The originals as they stand now."""
        return self._orders.orders()

    def add_order(self) -> None:
        """One original more; the cursor is on its name, ready to be written."""
        self._orders.show([*self.orders(), one_page("")])
        self._fit_height()
        self._go(len(self.orders()) - 1, NAME)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._take_away(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_height()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edits a name; nothing is opened by it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == NAME:
            self.edit(index)

    def _take_away(self, row: int) -> None:
        """The last one stays: a certification without originals is none."""
        left = [order for at, order in enumerate(self.orders()) if at != row]
        if row < 0 or not left:
            return
        self._orders.show(left)
        self._fit_height()
        self._go(min(row, len(left) - 1), NAME)
        self.changed.emit()

    def _go(self, row: int, column: int) -> None:
        self.setCurrentIndex(self._orders.index(row, column))
        if not self.hasFocus():
            self.clearSelection()

    def _fit_height(self) -> None:
        """As high as its rows, up to a few: below it stand the papers."""
        rows = min(max(1, self._orders.rowCount()), _SEEN)
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows * row + self.horizontalHeader().sizeHint().height() + _FRAME)


class _NameDelegate(QStyledItemDelegate):
    """Writes a name where it stands."""

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = _NameEdit(parent)
        editor.setProperty("cell", "true")
        editor.setAccessibleName(say("intake.order.name"))
        return editor


class _NameEdit(TextEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the writing, which the delegate sees to; the table must not hear it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)
