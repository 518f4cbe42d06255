"""A chart's picture on the screen: edges on whole pixels at every magnification."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desk_app.domain.charts import Role
from desk_app.domain.picture import (
    FILLS,
    Area,
    Box,
    Fill,
    Ink,
    Letters,
    Picture,
    Stroke,
    Trace,
    hatching,
)
from desk_app.ui import theme
from desk_app.ui.palettes import Tone, blend

_TONES = {
    Role.PLAIN: Tone.FRESH,
    Role.SECOND: Tone.FRESH,
    Role.GOOD: Tone.READY,
    Role.FAIR: Tone.READY,
    Role.POOR: Tone.OVERDUE,
}
_LIGHT, _BEHIND_HATCHING = 0.35, 0.15
_HATCH_STEP, _COURSE, _DOT = 5, 2, 3.5


def letters() -> Letters:
    """The letters of charts at the text size chosen."""
    look = theme.current()
    metrics = {ink: QFontMetricsF(_font(ink)) for ink in Ink}
    return Letters(look.px(theme.LABEL), lambda text, ink: metrics[ink].horizontalAdvance(text))


def paint(painter: QPainter, picture: Picture) -> None:
    """Draw a picture at the painter's origin, in the palette chosen."""
    painter.save()
    for stroke in picture.strokes:
        if stroke.trace is not Trace.COURSE:
            _paint_line(painter, stroke)
    for area in picture.areas:
        _paint_area(painter, area)
    _paint_course(painter, picture)
    palette = theme.current().palette
    for words in picture.words:
        painter.setFont(_font(words.ink))
        painter.setPen(QColor(palette.muted if words.ink is Ink.MUTED else palette.ink))
        painter.drawText(QPointF(words.left, words.base), words.text)
    painter.restore()


def snapped(painter: QPainter, box: Box) -> QRectF:
    """A box with its edges moved onto whole pixels of the device, where they are sharp."""
    to_device = painter.deviceTransform()
    placed = to_device.mapRect(QRectF(box.left, box.top, box.width, box.height))
    left, top = round(placed.left()), round(placed.top())
    right, bottom = round(placed.right()), round(placed.bottom())
    from_device, _ = to_device.inverted()
    return from_device.mapRect(QRectF(left, top, max(1, right - left), max(1, bottom - top)))


def _font(ink: Ink) -> QFont:
    weight = QFont.Weight.DemiBold if ink is Ink.STRONG else QFont.Weight.Normal
    return theme.current().font(theme.LABEL, weight)


def _paint_line(painter: QPainter, stroke: Stroke) -> None:
    palette = theme.current().palette
    (left, top), (right, bottom) = stroke.points
    colour = palette.edge if stroke.trace is Trace.BASE else palette.line
    thin = Box(left, top, max(right - left, 1), max(bottom - top, 1))
    painter.fillRect(snapped(painter, thin), QColor(colour))


def _paint_area(painter: QPainter, area: Area) -> None:
    palette = theme.current().palette
    colour = palette.tone(_TONES[area.role])
    place = snapped(painter, area.box)
    painter.fillRect(place, QColor(colour))
    inside = place.adjusted(1, 1, -1, -1)
    fill = FILLS[area.role]
    if fill is Fill.SOLID or inside.width() < 1 or inside.height() < 1:
        return
    share = _LIGHT if fill is Fill.LIGHT else _BEHIND_HATCHING
    box = Box(inside.left(), inside.top(), inside.width(), inside.height())
    painter.fillRect(snapped(painter, box), QColor(blend(colour, palette.card, share=share)))
    if fill is Fill.HATCHED:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 1.4))
        for low, high in hatching(box, theme.current().px(_HATCH_STEP)):
            painter.drawLine(QPointF(*low), QPointF(*high))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_course(painter: QPainter, picture: Picture) -> None:
    look = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.colour(_TONES[Role.PLAIN])
    painter.setPen(QPen(colour, _COURSE))
    for stroke in picture.strokes:
        if stroke.trace is Trace.COURSE:
            painter.drawPolyline([QPointF(*point) for point in stroke.points])
    painter.setPen(QPen(QColor(look.palette.card), _COURSE))
    painter.setBrush(colour)
    for point in picture.dots:
        painter.drawEllipse(QPointF(*point), look.px(1) * _DOT + 1, look.px(1) * _DOT + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
