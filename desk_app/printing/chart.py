"""A report's charts on paper: the pictures of the screen, drawn as lines, areas and letters."""

from collections.abc import Sequence

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from desk_app.domain.chart_layout import least_height, natural_height, placed
from desk_app.domain.charts import Chart, Kind, Role
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
from desk_app.printing.fonts import Face, width, writable
from desk_app.printing.page import BARE, together
from desk_app.printing.sheets import Sheet
from desk_app.printing.text import Side, heading, plain, style
from desk_app.wording import vietnamese

INKS = {
    Role.PLAIN: "#005A9C",
    Role.SECOND: "#005A9C",
    Role.GOOD: "#00664F",
    Role.FAIR: "#00664F",
    Role.POOR: "#B00020",
}
"""The colours of roles, as the windows have them. Fills tell them apart on a grey printer, too."""
_LIGHT, _BEHIND_HATCHING = 0.35, 0.12
_GREYS = {Trace.TICK: 0.82, Trace.BASE: 0.45}
_HAIRLINE, _COURSE, _HATCH, _HATCH_STEP, _DOT = 0.4, 1.4, 0.6, 3.2, 2.2
_BETWEEN = 24.0
_HIGH = 24.0
"""How high bars may stand on paper before they move together, in sizes of the letters."""


def charts_story(charts: Sequence[Chart], about: str, at: Sheet) -> list[Flowable]:
    """`charts` two by two; `about` says of whom and when. Raises `FontMissing`."""
    room = (at.inner - _BETWEEN) / 2
    title = vietnamese("chart.annex").upper()
    story: list[Flowable] = [
        heading(title, style(at.title, Face.BOLD, Side.CENTRE), at.inner),
        plain(about, style(at.body - 1, Face.ITALIC, Side.CENTRE, at.gap)),
    ]
    for first in range(0, len(charts), 2):
        pair = [_block(chart, room, at) for chart in charts[first : first + 2]]
        cells = [pair[0], "", pair[1] if len(pair) > 1 else ""]
        row = Table([cells], colWidths=[room, _BETWEEN, room], style=BARE)
        row.spaceBefore = at.gap * 3
        story.append(row)
    return story


def _block(chart: Chart, room: float, at: Sheet) -> Flowable:
    parts = [
        plain(chart.title, style(at.body - 1, Face.BOLD)),
        Spacer(1, at.gap),
        _Drawn(chart, room, at.small),
    ]
    if chart.note:
        parts.append(plain(chart.note, style(at.small, Face.ITALIC, before=at.gap)))
    return together(parts, room)


class _Drawn(Flowable):
    """A chart at a width, in letters of a size."""

    def __init__(self, chart: Chart, room: float, size: float) -> None:
        super().__init__()
        letters = _letters(size)
        high = natural_height(chart, room, letters)
        if chart.kind is Kind.BARS:
            high = min(high, max(_HIGH * size, least_height(chart, room, letters)))
        self._size = size
        self._picture = placed(chart, room, high, letters)

    def wrap(self, _room: float, _high: float) -> tuple[float, float]:
        return self._picture.width, self._picture.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self._picture.height)
        canvas.scale(1, -1)
        _draw_shapes(canvas, self._picture)
        canvas.restoreState()
        _draw_words(canvas, self._picture, self._size)


def _letters(size: float) -> Letters:
    return Letters(size, lambda text, ink: width(writable(text), _face(ink), size))


def _face(ink: Ink) -> Face:
    return Face.BOLD if ink is Ink.STRONG else Face.REGULAR


def _draw_shapes(canvas: Canvas, picture: Picture) -> None:
    for stroke in picture.strokes:
        if stroke.trace is not Trace.COURSE:
            canvas.setLineWidth(_HAIRLINE)
            canvas.setStrokeGray(_GREYS[stroke.trace])
            _draw_stroke(canvas, stroke)
    for area in picture.areas:
        _draw_area(canvas, area)
    course = HexColor(INKS[Role.PLAIN])
    canvas.setStrokeColor(course)
    canvas.setLineWidth(_COURSE)
    for stroke in picture.strokes:
        if stroke.trace is Trace.COURSE:
            _draw_stroke(canvas, stroke)
    canvas.setFillColor(course)
    canvas.setStrokeColor(white)
    for x, y in picture.dots:
        canvas.circle(x, y, _DOT, stroke=1, fill=1)


def _draw_stroke(canvas: Canvas, stroke: Stroke) -> None:
    (left, top), (right, bottom) = stroke.points
    canvas.line(left, top, right, bottom)


def _draw_area(canvas: Canvas, area: Area) -> None:
    colour, fill = HexColor(INKS[area.role]), FILLS[area.role]
    inset = _HAIRLINE / 2
    box = area.box
    inside = Box(
        box.left + inset,
        box.top + inset,
        max(0.0, box.width - 2 * inset),
        max(0.0, box.height - 2 * inset),
    )
    shares = {Fill.SOLID: 1.0, Fill.LIGHT: _LIGHT, Fill.HATCHED: _BEHIND_HATCHING}
    canvas.setFillColor(_mixed(colour, shares[fill]))
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(_HAIRLINE)
    canvas.rect(inside.left, inside.top, inside.width, inside.height, stroke=1, fill=1)
    if fill is Fill.HATCHED:
        canvas.setLineWidth(_HATCH)
        for low, high in hatching(inside, _HATCH_STEP):
            canvas.line(*low, *high)


def _mixed(colour: Color, share: float) -> Color:
    """A colour on white paper, so much of it. Mixed here: printers do not all know transparency."""
    red, green, blue = (1 - share * (1 - part) for part in colour.rgb())
    return Color(red, green, blue)


def _draw_words(canvas: Canvas, picture: Picture, size: float) -> None:
    for words in picture.words:
        canvas.setFont(_face(words.ink).value, size)
        canvas.setFillGray(0.35 if words.ink is Ink.MUTED else 0)
        canvas.drawString(words.left, picture.height - words.base, writable(words.text))
