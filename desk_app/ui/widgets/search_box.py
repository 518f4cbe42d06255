"""The one search box, always on the window."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app.ui import icons, theme
from desk_app.wording import say

PAUSE_MS = 150


class SearchBox(QLineEdit):
    """Takes a number, a name, a phone; asks after a pause, not at every key.

    Signals:
        searched: The clerk paused. Carries the text, stripped; empty when the box was emptied.
        chosen: The clerk pressed Enter. Carries the text, stripped, never empty.
        left: The clerk pressed Escape; the box is empty now.
    """

    searched = Signal(str)
    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(say("search.name"))
        self.setPlaceholderText(say("search.hint"))
        self._picture = QAction(self)
        self.addAction(self._picture, QLineEdit.ActionPosition.LeadingPosition)
        self._tint()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._on_edited)

    def event(self, event: QEvent) -> bool:
        """Escape belongs to this box while the cursor is in it, whatever the page does with it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._pause.stop()
            self.clear()
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pause.stop()
            if self.text().strip():
                self.chosen.emit(self.text().strip())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        self._picture.setIcon(icons.icon("search", theme.current().palette.muted))

    def _on_edited(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self.searched.emit(self.text().strip())
