"""Lying bars: a label, the bar, its figure and what that rests on."""

from collections.abc import Sequence

from desk_app.domain.chart_drawing import Drawing
from desk_app.domain.chart_words import wrapped
from desk_app.domain.charts import Chart, Measure
from desk_app.domain.picture import Area, Box, Ink, Trace

ROW, LEAST_ROW = 2.6, 1.3
"""The height of a bar's row, in sizes of the letters: as wanted, and at least."""
_BAR, _LEAD = 1.35, 1.2
_LABELS = 0.42
"""The most of the width that labels may take."""


def place_bars(drawing: Drawing, chart: Chart, room: Box) -> None:
    """Draw the bars of a chart from the top of a room, as high as there is room."""
    size, width = drawing.letters.size, drawing.letters.width
    places = range(len(chart.categories))
    row = min(ROW * size, room.height / len(places))
    lines = 2 if row >= 2 * _LEAD * size else 1
    labels = [
        wrapped(each.label, room.width * _LABELS, lines, drawing.letters)
        for each in chart.categories
    ]
    start = max(width(line, Ink.PLAIN) for label in labels for line in label) + 0.8 * size
    figures = max(width(chart.figure_of(at), Ink.STRONG) for at in places) + 0.5 * size
    bases = max(width(chart.basis_of(at), Ink.MUTED) for at in places)
    end = room.right - figures - (bases + 0.9 * size if bases else 0)
    drawing.stroke((start, room.top), (start, room.top + row * len(places)), Trace.BASE)
    for at in places:
        slot = Box(room.left, room.top + at * row, room.width, row)
        drawing.slots.append(slot)
        _write_label(drawing, labels[at], slot)
        reached = _lay_bar(drawing, chart, at, Box(start, slot.top, end - start, row))
        middle = slot.top + row / 2
        drawing.write(chart.figure_of(at), reached + 0.5 * size, middle, Ink.STRONG)
        if basis := chart.basis_of(at):
            drawing.write(basis, room.right - width(basis, Ink.MUTED), middle, Ink.MUTED)


def _write_label(drawing: Drawing, lines: Sequence[str], slot: Box) -> None:
    step = _LEAD * drawing.letters.size
    top = slot.top + slot.height / 2 - step * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        drawing.write(line, slot.left, top + step * number)


def _lay_bar(drawing: Drawing, chart: Chart, at: int, room: Box) -> float:
    """The parts of one bar from the left; where they end."""
    most = chart.most() if chart.measure is Measure.COUNT else chart.total(at)
    high = min(_BAR * drawing.letters.size, 0.72 * room.height)
    top, left = room.top + (room.height - high) / 2, room.left
    for part in chart.series:
        long = room.width * part.values[at] / (most or 1)
        if long:
            drawing.areas.append(Area(Box(left, top, long, high), part.role))
        left += long
    return left
