"""A line of text that is cleaned when it is left, never while it is typed."""

import re
import unicodedata

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def clean(typed: str) -> str:
    """`typed` in composed letters, without unseen characters and without needless spaces.

    Input methods leave U+202F and its like behind; any space becomes one plain space.
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", typed)).split())


class TextEdit(QLineEdit):
    """One line of text."""

    def show_text(self, words: str) -> None:
        """Show a text from its beginning."""
        self.setText(words)
        self.setCursorPosition(0)

    def value(self) -> str:
        """The text, cleaned."""
        return clean(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        neat = self.value()
        if neat != self.text():
            self.setText(neat)
        self.setCursorPosition(0)
        super().focusOutEvent(event)
