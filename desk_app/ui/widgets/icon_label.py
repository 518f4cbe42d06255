"""A drawn icon standing alone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui import icons, theme
from desk_app.ui.palettes import Tone


class IconLabel(QWidget):
    """An icon in the colour of a tone (muted without one). The word beside it is another's."""

    def __init__(self, name: str, tone: Tone | None = None, *, size: int = 16) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.current().palette
        colour = palette.muted if self._tone is None else palette.tone(self._tone)
        icons.draw(QPainter(self), self._name, QRectF(self.rect()), colour)
