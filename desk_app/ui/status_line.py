"""The bottom line: is the data safe, what waits to go out, does the printer answer."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import ElidedText
from desk_app.wording import say

_MOTTO_FROM = 1180


class Segment(Enum):
    """The places of the bottom line, from the left; the value is the icon."""

    SAFE = "safe"
    WAITING = "exchange"
    PRINTER = "printer"


class StatusLine(QFrame):
    """Three facts with an icon and a word each, and the motto where there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bottom")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(24)
        self._parts = {segment: _Part(segment) for segment in Segment}
        for part in self._parts.values():
            row.addWidget(part)
        row.addStretch()
        self._motto = ElidedText(say("app.motto"), align=Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._motto)

    def show_fact(self, segment: Segment, words: str, tone: Tone | None = None) -> None:
        """Say a fact at its place; the tone colours the icon. Empty words hide the segment."""
        self._parts[segment].show_fact(words, tone)

    def fact(self, segment: Segment) -> str:
        """What is said at a place."""
        return self._parts[segment].words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """The facts go before the motto, at every width and text size."""
        self._motto.setVisible(self.window().width() >= theme.current().px(_MOTTO_FROM))


class _Part(QWidget):
    def __init__(self, segment: Segment) -> None:
        super().__init__()
        self._name = segment.value
        self._icon = IconLabel(self._name, size=14)
        self.words = ElidedText()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        self.hide()

    def show_fact(self, words: str, tone: Tone | None) -> None:
        self._icon.show_icon(self._name, tone)
        self.words.setText(words)
        self.setVisible(bool(words))
