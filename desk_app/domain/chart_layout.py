"""Where everything of a chart stands: one layout for the screen and for paper.

All distances grow with the letters, so a chart looks the same at every text size. Labels that would
touch are left out, evenly; figures are written at all columns or at none.
"""

from collections.abc import Sequence

from desk_app.domain import chart_bars, chart_columns
from desk_app.domain.chart_drawing import Drawing
from desk_app.domain.charts import Chart, Kind, Series
from desk_app.domain.picture import Area, Box, Ink, Letters, Picture, Point

_LINE, _LEGEND_GAP = 1.4, 0.7
"""The legend's lines and the gap below it, in sizes of the letters, as all distances."""
_SQUARE, _SQUARE_GAP, _NEXT = 0.8, 0.45, 1.2


def natural_height(chart: Chart, width: float, letters: Letters) -> float:
    """How high a chart wants to be at a width."""
    return _height(chart, width, letters, row=chart_bars.ROW, standing=chart_columns.HEIGHT)


def least_height(chart: Chart, width: float, letters: Letters) -> float:
    """How low it can be drawn."""
    return _height(
        chart, width, letters, row=chart_bars.LEAST_ROW, standing=chart_columns.LEAST_HEIGHT
    )


def _height(chart: Chart, width: float, letters: Letters, *, row: float, standing: float) -> float:
    content = row * max(1, len(chart.categories)) if chart.kind is Kind.BARS else standing
    return _legend_height(chart, width, letters) + content * letters.size


def placed(chart: Chart, width: float, height: float, letters: Letters) -> Picture:
    """The picture of a chart that fills a width and a height.

    It is not empty, and the height is at least `least_height`.
    """
    drawing = Drawing(letters)
    legend = _legend_height(chart, width, letters)
    if legend:
        _draw_legend(drawing, chart.series, width)
    room = Box(0, legend, width, height - legend)
    if chart.kind is Kind.BARS:
        chart_bars.place_bars(drawing, chart, room)
    else:
        chart_columns.place_standing(drawing, chart, room)
    return Picture(
        width=width,
        height=height,
        strokes=tuple(drawing.strokes),
        areas=tuple(drawing.areas),
        dots=tuple(drawing.dots),
        words=tuple(drawing.words),
        slots=tuple(drawing.slots),
    )


def _draw_legend(drawing: Drawing, series: Sequence[Series], width: float) -> None:
    """Which look means what, from the upper left corner."""
    size = drawing.letters.size
    places = _legend_places(series, width, drawing.letters)
    for part, (left, top) in zip(series, places, strict=True):
        middle = top + _LINE * size / 2
        side = _SQUARE * size
        drawing.areas.append(Area(Box(left, middle - side / 2, side, side), part.role))
        drawing.write(part.title, left + side + _SQUARE_GAP * size, middle, Ink.MUTED)


def _legend_places(series: Sequence[Series], width: float, letters: Letters) -> list[Point]:
    """Where each series is named; a name that does not fit begins a line."""
    size, places, left, top = letters.size, [], 0.0, 0.0
    for part in series:
        wide = (_SQUARE + _SQUARE_GAP) * size + letters.width(part.title, Ink.MUTED)
        if left and left + wide > width:
            left, top = 0.0, top + _LINE * size
        places.append((left, top))
        left += wide + _NEXT * size
    return places


def _legend_height(chart: Chart, width: float, letters: Letters) -> float:
    """None for one series, whose title says it, nor for a line, which is of all series."""
    if len(chart.series) < 2 or chart.kind is Kind.LINE:
        return 0.0
    lowest = _legend_places(chart.series, width, letters)[-1][1]
    return lowest + (_LINE + _LEGEND_GAP) * letters.size
