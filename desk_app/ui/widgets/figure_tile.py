"""One number that matters, and the way to the list behind it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desk_app.ui import icons, theme
from desk_app.ui.palettes import Tone

_INSET = 16


class FigureTile(QAbstractButton):
    """A big number with its label. Clicking, Space or Enter opens the list: `clicked`."""

    def __init__(self, label: str, *, icon: str, tone: Tone) -> None:
        super().__init__()
        self._label, self._icon_name, self._tone, self._figure = label, icon, tone, "–"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(label)

    def show_figure(self, figure: int | str) -> None:
        """Show a number, or a short word where there is none."""
        self._figure = str(figure)
        self.setAccessibleName(f"{self._label}: {self._figure}")
        self.update()

    def figure(self) -> str:
        """What is shown."""
        return self._figure

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(180), look.px(96))

    def minimumSizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(120), look.px(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = look.px(20)
        box = QRectF(self.rect()).adjusted(_INSET, 12, -_INSET, -12)
        icons.draw(
            painter,
            self._icon_name,
            QRectF(box.right() - side, box.top(), side, side),
            look.palette.tone(self._tone),
        )
        painter.setPen(look.colour(self._tone))
        painter.setFont(look.font(theme.FIGURE, QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._figure)
        painter.setPen(QColor(look.palette.ink))
        painter.setFont(look.font(theme.TEXT))
        room = int(box.width())
        words = painter.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_ground(self, painter: QPainter) -> None:
        palette = theme.current().palette
        edge, width = (palette.focus, 2.0) if self.hasFocus() else (palette.line, 1.0)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(palette.raised if self.underMouse() else palette.card))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)
