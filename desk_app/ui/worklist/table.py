"""The table of dossiers: it gives up columns rather than words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desk_app.ui import theme
from desk_app.ui.models import dossier_rows as rows
from desk_app.ui.models.rows import RowsModel
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import say

_WIDEST = {
    rows.CODE: "H56.14-888888-A888 ",
    rows.RECEIVED: "88/88/8888 ",
    rows.DUE: "88/88/8888 ",
    rows.STATE: "Mới tiếp nhận _____",
    rows.LEFT: "Hôm nay, 88:88 _____",
}
_NAME = "Nguyễn Thị Hoàng Oanh"
_GIVEN_UP = (rows.RECEIVED, rows.PROCEDURE, rows.DUE)
"""In this order, when the window is narrow or the letters are large; the pane has them too."""


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
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
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
        widths = {column: self._width(words) for column, words in _WIDEST.items()}
        widths[rows.OWNER] = widths[rows.PROCEDURE] = self._width(_NAME)
        hidden: set[int] = set()
        for column in _GIVEN_UP:
            if sum(widths[each] for each in widths.keys() - hidden) > self.viewport().width():
                hidden.add(column)
        header = self.horizontalHeader()
        stretched = rows.OWNER if rows.PROCEDURE in hidden else rows.PROCEDURE
        for column, width in widths.items():
            self.setColumnHidden(column, column in hidden)
            stretch = column == stretched
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if stretch else mode.Fixed)
            if not stretch:
                self.setColumnWidth(column, width)

    @staticmethod
    def _width(words: str) -> int:
        look = theme.current()
        font = look.font(theme.TEXT, QFont.Weight.Normal)
        return QFontMetrics(font).horizontalAdvance(words) + 2 * theme.GAP
