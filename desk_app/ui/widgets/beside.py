"""Two parts beside each other while there is room for both, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk_app.ui import theme

_LEAST, _LIST_LEAST, _LIST_HEIGHT = 260, 300, 220


class Beside(QWidget):
    """A list at the left and its form at the right.

    It never asks for the width of both, so that what holds it does not scroll sideways.
    """

    def __init__(self, left: QWidget, right: QWidget, *, shares: tuple[int, int] = (3, 2)) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP + theme.GAP // 2)
        for part, share in zip((left, right), shares, strict=True):
            self._row.addWidget(part, share)

    @property
    def is_stacked(self) -> bool:
        """Whether they stand one below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        widest = max(part.minimumSizeHint().width() for part in (self._left, self._right))
        return QSize(min(hint.width(), widest), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look, direction = theme.current(), QBoxLayout.Direction
        needed = self._row.spacing() + sum(
            max(part.minimumSizeHint().width(), look.px(least))
            for part, least in ((self._left, _LIST_LEAST), (self._right, _LEAST))
        )
        stacked = event.size().width() < needed
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._left.setMinimumHeight(look.px(_LIST_HEIGHT) if stacked else 0)
