"""The table of dossiers: it gives up columns rather than words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from desk_app.domain.lifecycle import State
from desk_app.ui import theme
from desk_app.ui.models.rows import RowsModel
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.worklist import rows
from desk_app.wording import say

_TEXTS = {
    rows.CODE: "000.00.00.H00-000000-0000",
    rows.OWNER: "Nguyễn Thị Hoàng Oanh",
    rows.PROCEDURE: "Đăng ký khai sinh lưu",
    rows.RECEIVED: "00/00/0000",
    rows.DUE: "00/00/0000",
}
_SHORT_CODE = "…000000-0000"
_BADGE_FRAME = 42
_GIVEN_UP = (rows.RECEIVED, rows.CODE, rows.DUE, rows.PROCEDURE)
"""In this order, when the window is narrow or the letters are large; the pane has them too. Of a
code only the beginning is given up, which is the same for a whole office."""


class DossierTable(TableView):
    """Rows of dossiers. Whatever is typed goes to the search box.

    Signals:
        typed: The clerk typed letters or digits. Carries them.
        turned: The clerk pressed Left (-1) or Right (1).
    """

    typed = Signal(str)
    turned = Signal(int)

    def __init__(self, model: RowsModel[rows.DossierRow]) -> None:
        super().__init__(model, name=say("worklist.name"), stretch=rows.PROCEDURE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegateForColumn(rows.CODE, _Tail(self))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in turns:
            self.turned.emit(turns[Qt.Key(event.key())])
        elif event.text().strip() and event.text().isprintable() and not command:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = _widths()
        hidden: set[int] = set()
        for column in _GIVEN_UP:
            if sum(widths[each] for each in widths.keys() - hidden) <= self.viewport().width():
                break
            if column == rows.CODE:
                widths[column] = _text_width(_SHORT_CODE)
            else:
                hidden.add(column)
        stretched = rows.OWNER if rows.PROCEDURE in hidden else rows.PROCEDURE
        mode = QHeaderView.ResizeMode
        for column, width in widths.items():
            stretch = column == stretched
            self.setColumnHidden(column, column in hidden)
            self.horizontalHeader().setSectionResizeMode(
                column, mode.Stretch if stretch else mode.Fixed
            )
            if not stretch:
                self.setColumnWidth(column, width)


class _Tail(QStyledItemDelegate):
    """A code that does not fit keeps the day and the number."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - 2 * theme.GAP
        if option.fontMetrics.horizontalAdvance(option.text) > room:
            option.text = "…" + option.text.partition("-")[2]


def _widths() -> dict[int, int]:
    label = QFontMetrics(theme.current().font(theme.LABEL))
    said = {
        rows.STATE: [say(f"state.{state.value}") for state in State],
        rows.LEFT: [say("left.today", hour="00:00"), say("left.over", days=100)],
    }
    frame = theme.current().px(_BADGE_FRAME) + 2 * theme.GAP
    badges = {
        column: max(map(label.horizontalAdvance, words)) + frame for column, words in said.items()
    }
    return {column: _text_width(words) for column, words in _TEXTS.items()} | badges


def _text_width(words: str) -> int:
    look = theme.current()
    return QFontMetrics(look.font(theme.TEXT)).horizontalAdvance(words) + 2 * theme.GAP + 4
