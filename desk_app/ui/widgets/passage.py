"""A few lines of text that wrap; Enter and Tab leave them, as they leave a line."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desk_app.domain.reasons import BLANK
from desk_app.ui.widgets.text_edit import clean

_FRAME = 20
_GOING_ON = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason)
_BLANK = re.compile(f"{BLANK}")


class Passage(QPlainTextEdit):
    """One passage of text, such as a reason. Its first blank is marked when the cursor comes, so
    that what is typed fills it."""

    def __init__(self, *, lines: int = 2) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._fit()

    def value(self) -> str:
        """The text, cleaned, in one line."""
        return clean(self.toPlainText())

    def show_text(self, words: str) -> None:
        """Show a text, the cursor at its end."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def has_blank(self) -> bool:
        """Whether something is left to be filled in."""
        return BLANK in self.toPlainText()

    def mark_blank(self) -> None:
        """Mark the first blank; without one the cursor goes to the end."""
        found = _BLANK.search(self.toPlainText())
        cursor = self.textCursor()
        if found is None:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(found.start())
            cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _GOING_ON:
            self.mark_blank()

    def _fit(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        self.setFixedHeight(self._lines * line + _FRAME)
