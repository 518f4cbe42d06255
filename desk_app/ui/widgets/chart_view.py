"""A chart that is looked at, and read out value by value with the arrow keys."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desk_app.domain.chart_layout import least_height, placed
from desk_app.domain.charts import Chart, Kind
from desk_app.domain.picture import Picture
from desk_app.ui import theme
from desk_app.ui.widgets import chart_paint

_WIDE, _NARROW, _INSET = 480, 240, 8
"""Widths in pixels at the smallest text size, and the room for the frame of the focus."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChartView(QWidget):
    """Draws one chart as large as it may. Arrows, Home and End walk its values, the mouse points
    at them; the value is the widget's accessible description.

    Signals:
        read: A value was walked to or pointed at. Carries its words.
    """

    read = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._picture: Picture | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart, with no value chosen."""
        self._chart, self._at = chart, -1
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription("")
        self._place()
        self.updateGeometry()

    def picture(self) -> Picture | None:
        """What is drawn now; None where there is nothing to draw."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Low: a page that scrolls would else grow, where the chart may as well be drawn closer."""
        return QSize(theme.current().px(_WIDE), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        narrow = theme.current().px(_NARROW)
        if self._chart is None or self._chart.is_empty:
            return QSize(narrow, 0)
        inner = max(narrow, self.width()) - 2 * _INSET
        least = least_height(self._chart, inner, chart_paint.letters())
        return QSize(narrow, ceil(least) + 2 * _INSET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._slots()) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if key in _STEPS:
            self._choose(min(max(self._at + _STEPS[key], 0), last))
        elif key in ends:
            self._choose(ends[key])
        else:
            super().keyPressEvent(event)
            return
        self._keep_in_sight()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        for at, slot in enumerate(self._slots()):
            if slot.contains(place):
                self._choose(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0:
            self._choose(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        chosen, palette = self._chosen(), theme.current().palette
        ground = QPainterPath()
        ground.addRoundedRect(chosen, 6, 6)
        painter.fillPath(ground, QColor(palette.raised))
        painter.translate(_INSET, _INSET)
        chart_paint.paint(painter, self._picture)
        painter.translate(-_INSET, -_INSET)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.strokePath(ground, QPen(QColor(palette.focus), 2))

    def _chosen(self) -> QRectF:
        """The place of the value chosen; empty when none is."""
        if self._at < 0:
            return QRectF()
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        spare = 6 if self._chart is not None and self._chart.kind is Kind.BARS else 1
        return self._slots()[self._at].adjusted(-spare, 0, spare, 0).intersected(inside)

    def _slots(self) -> list[QRectF]:
        slots = self._picture.slots if self._picture else ()
        shift = QPointF(_INSET, _INSET)
        return [
            QRectF(each.left, each.top, each.width, each.height).translated(shift) for each in slots
        ]

    def _choose(self, at: int) -> None:
        if self._chart is None or not 0 <= at < len(self._slots()) or at == self._at:
            return
        self._at = at
        words = self._chart.reading(at)
        self.setAccessibleDescription(words)
        self.read.emit(words)
        self.update()

    def _keep_in_sight(self) -> None:
        """Where the chart is higher than the frame that scrolls it, follow the value."""
        frame = self.parentWidget()
        while frame is not None and not isinstance(frame, QScrollArea):
            frame = frame.parentWidget()
        page = frame.widget() if frame is not None else None
        if frame is not None and page is not None and self._at >= 0:
            slot = self._slots()[self._at]
            place = self.mapTo(page, slot.center().toPoint())
            frame.ensureVisible(place.x(), place.y(), 0, round(slot.height()))

    def _place(self) -> None:
        """Lay the chart out for the room there is, at least for the room it needs."""
        self._picture = None
        if self._chart is not None and not self._chart.is_empty:
            written = chart_paint.letters()
            width = max(self.width(), theme.current().px(_NARROW)) - 2 * _INSET
            least = least_height(self._chart, width, written)
            height = max(self.height() - 2 * _INSET, least)
            self._picture = placed(self._chart, width, height, written)
        self.update()
