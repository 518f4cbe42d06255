"""Column headings in groups, as statutory forms have them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desk_app.domain.tables import Heading
from desk_app.ui import theme

_SIDE, _ABOVE = 4, 5
_LINES, _STEP = 3, 4
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class GroupedHeader(QHeaderView):
    """A header of several levels. It grows as high as its wrapped titles need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._headings: tuple[Heading, ...] = ()
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self.geometriesChanged)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show these headings; the model below has a column for each of theirs."""
        self._headings = tuple(headings)
        self.geometriesChanged.emit()
        self.viewport().update()

    def narrowest(self, column: int) -> int:
        """The width, in logical pixels, at which a column's own title breaks no word and takes no
        more than three lines."""
        metrics = QFontMetrics(_font())
        own = [each.text for each in self._headings if each.left == each.right == column]
        words = [word for title in own for word in title.split()]
        width = max((metrics.horizontalAdvance(word) for word in words), default=0) + 2
        while any(_height(metrics, title, width) > _LINES * metrics.height() for title in own):
            width += _STEP
        return width + 2 * _SIDE

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), sum(self._heights()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.current().palette
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(palette.raised))
        painter.setFont(_font())
        heights = self._heights()
        for each in self._headings:
            place = self._place(each, heights)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(place.topRight(), place.bottomRight())
            painter.drawLine(place.bottomLeft(), place.bottomRight())
            painter.setPen(QColor(palette.muted))
            painter.drawText(place.adjusted(_SIDE, 0, -_SIDE, 0), _WRAPPED, each.text)

    def _place(self, heading: Heading, heights: list[int]) -> QRect:
        left = self.sectionViewportPosition(heading.left)
        right = self.sectionViewportPosition(heading.right) + self.sectionSize(heading.right)
        top = sum(heights[: heading.top])
        return QRect(left, top, right - left, sum(heights[heading.top : heading.bottom + 1]))

    def _heights(self) -> list[int]:
        """Of each level; a title over several levels adds to the lowest what it lacks."""
        metrics = QFontMetrics(_font())
        depth = max((each.bottom for each in self._headings), default=-1) + 1
        heights = [metrics.height() + 2 * _ABOVE] * depth
        for each in sorted(self._headings, key=lambda heading: heading.bottom - heading.top):
            width = sum(self.sectionSize(at) for at in range(each.left, each.right + 1))
            needed = _height(metrics, each.text, width - 2 * _SIDE) + 2 * _ABOVE
            lacking = needed - sum(heights[each.top : each.bottom + 1])
            heights[each.bottom] += max(0, lacking)
        return heights


def _height(metrics: QFontMetrics, title: str, width: int) -> int:
    room = QRect(0, 0, max(1, width), 10_000)
    return metrics.boundingRect(room, _WRAPPED, title).height()


def _font() -> QFont:
    return theme.current().font(theme.LABEL, QFont.Weight.Medium)
