"""Bars, drawn as lines and areas, so that they print as sharp as they show."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui import theme
from desk_app.ui.palettes import Palette, Tone

_BAR, _ROW, _LEGEND, _LINE, _SQUARE = 16, 32, 28, 20, 10
_LABELS = 0.5
"""The most of the width that labels may take."""


@dataclass(frozen=True, slots=True)
class Series:
    """One part of every bar: what it counts, and its tone."""

    title: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, and a value of 0 or more for each series."""

    label: str
    values: tuple[int, ...]


class BarChart(QWidget):
    """Horizontal bars, stacked when there are several series, each with its total."""

    def __init__(self) -> None:
        super().__init__()
        self._series: tuple[Series, ...] = ()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_bars(self, series: Sequence[Series], bars: Sequence[Bar]) -> None:
        """Show these bars instead. Each has as many values as there are series."""
        assert all(len(bar.values) == len(series) for bar in bars)
        self._series, self._bars = tuple(series), tuple(bars)
        self.setAccessibleName("; ".join(f"{bar.label}: {sum(bar.values)}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        legend = self._legend_height(float(self.width()))
        return QSize(look.px(320), legend + look.px(_ROW) * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.draw(QPainter(self), QRectF(self.rect()), theme.current().palette)

    def draw(self, painter: QPainter, place: QRectF, palette: Palette) -> None:
        """Draw the chart into `place`, on the window or on paper (with the light palette)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        top = place.top()
        if legend := self._legend_height(place.width()):
            self._draw_legend(painter, place, palette)
            top += legend
        metrics = QFontMetricsF(look.font(theme.LABEL))
        labels = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0.0)
        labels = min(labels + 14, place.width() * _LABELS)
        most = max((sum(bar.values) for bar in self._bars), default=0) or 1
        figures = 16 + metrics.horizontalAdvance(f"{most}8")
        unit = (place.width() - labels - figures) / most
        for at, bar in enumerate(self._bars):
            row = QRectF(place.left(), top + at * look.px(_ROW), place.width(), look.px(_ROW))
            self._draw_bar(painter, row, bar, palette, labels=labels, unit=unit)
        painter.restore()

    def _draw_legend(self, painter: QPainter, place: QRectF, palette: Palette) -> None:
        look = theme.current()
        painter.setFont(look.font(theme.LABEL))
        side = look.px(_SQUARE)
        for part, at in zip(self._series, self._legend_places(place.width()), strict=True):
            left, top = place.left() + at.x(), place.top() + at.y()
            painter.setBrush(QColor(palette.tone(part.tone)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(left, top + look.px(4), side, side), 2, 2)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QPointF(left + side + 6, top + look.px(13)), part.title)

    def _legend_places(self, width: float) -> list[QPointF]:
        """Where each series is named; a name that does not fit begins a line."""
        look = theme.current()
        metrics = QFontMetricsF(look.font(theme.LABEL))
        places, left, top = [], 0.0, 0.0
        for part in self._series:
            wide = look.px(_SQUARE) + 6 + metrics.horizontalAdvance(part.title)
            if left and left + wide > width:
                left, top = 0.0, top + look.px(_LINE)
            places.append(QPointF(left, top))
            left += wide + 12
        return places

    def _legend_height(self, width: float) -> int:
        if len(self._series) < 2:
            return 0
        return int(self._legend_places(width)[-1].y()) + theme.current().px(_LEGEND)

    def _draw_bar(
        self,
        painter: QPainter,
        row: QRectF,
        bar: Bar,
        palette: Palette,
        *,
        labels: float,
        unit: float,
    ) -> None:
        look = theme.current()
        painter.setFont(look.font(theme.LABEL))
        painter.setPen(QColor(palette.ink))
        words = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, int(labels - 12)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(row.left(), row.top(), labels, row.height()), middle, words)
        left, height = row.left() + labels, look.px(_BAR)
        top = row.top() + (row.height() - height) / 2
        for part, value in zip(self._series, bar.values, strict=True):
            painter.fillRect(
                QRectF(left, top, max(0.0, value * unit - 1), height),
                QColor(palette.tone(part.tone)),
            )
            left += value * unit
        painter.setPen(QColor(palette.ink))
        painter.setFont(look.font(theme.LABEL, QFont.Weight.DemiBold))
        rest = QRectF(left + 8, row.top(), row.right() - left, row.height())
        painter.drawText(rest, middle, str(sum(bar.values)))
