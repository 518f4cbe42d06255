"""A large button: what one can do, and one sentence about it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desk_app.ui import icons, theme

_INSET, _ICON, _WIDTH = 20, 28, 560
_WRAP = int(Qt.TextFlag.TextWordWrap)


class BigChoice(QAbstractButton):
    """A card to press: icon, heading, sentence. Enter, Space or a click: `clicked`."""

    def __init__(self, words: str, hint: str, *, icon: str) -> None:
        super().__init__()
        self._hint, self._icon_name = hint, icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(240), self.heightForWidth(_WIDTH))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        head = QFontMetrics(self._head_font()).height()
        return head + self._hint_height(width) + 2 * _INSET + theme.GAP // 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = look.palette
        edge, width = (palette.focus, 2.0) if self.hasFocus() else (palette.line, 1.0)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(palette.raised if self.underMouse() else palette.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        side = look.px(_ICON)
        place = QRectF(_INSET, (self.height() - side) / 2, side, side)
        icons.draw(painter, self._icon_name, place, palette.accent)
        left, room = self._left(), self.width() - self._left() - _INSET
        painter.setFont(self._head_font())
        painter.setPen(QColor(palette.ink))
        head = painter.fontMetrics().height()
        painter.drawText(QRect(left, _INSET, room, head), 0, self.text())
        painter.setFont(look.font(theme.TEXT))
        painter.setPen(QColor(palette.muted))
        top = _INSET + head + theme.GAP // 2
        painter.drawText(QRect(left, top, room, self.height() - top), _WRAP, self._hint)

    def _left(self) -> int:
        return 2 * _INSET + theme.current().px(_ICON)

    def _head_font(self) -> QFont:
        return theme.current().font(theme.HEADING, QFont.Weight.DemiBold)

    def _hint_height(self, width: int) -> int:
        room = QRect(0, 0, width - self._left() - _INSET, 10_000)
        metrics = QFontMetrics(theme.current().font(theme.TEXT))
        return metrics.boundingRect(room, _WRAP, self._hint).height()
