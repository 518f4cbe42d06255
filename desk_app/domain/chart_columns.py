"""Standing columns and courses: ticks at the left, categories along the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk_app.domain import chart_axis
from desk_app.domain.chart_drawing import Drawing
from desk_app.domain.chart_words import centred, shown_step, wrapped
from desk_app.domain.charts import Chart, Kind, Measure
from desk_app.domain.money import grouped
from desk_app.domain.picture import Area, Box, Ink, Point, Trace

HEIGHT, LEAST_HEIGHT = 15.0, 9.0
"""In sizes of the letters: as wanted, and at least."""
_HEAD, _FOOT = 1.4, 1.9
"""Above the highest tick: a figure. Below the base line: the names of the categories."""
_TICK_GAP, _COLUMN = 0.7, 3.2
_FULL = 1000


@dataclass(frozen=True, slots=True)
class _Scale:
    """From values to heights."""

    ticks: tuple[int, ...]
    plot: Box

    def y(self, value: float) -> float:
        """Where a value lies."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.bottom - self.plot.height * (value - low) / (high - low)


def place_standing(drawing: Drawing, chart: Chart, room: Box) -> None:
    """Draw the columns or the course of a chart into a room."""
    size = drawing.letters.size
    ticks = _ticks(chart)
    labels = [_tick_label(chart, tick) for tick in ticks]
    margin = max(drawing.letters.width(label, Ink.MUTED) for label in labels) + _TICK_GAP * size
    top, bottom = room.top + _HEAD * size, room.bottom - _FOOT * size
    plot = Box(margin, top, room.width - margin, bottom - top)
    scale = _Scale(ticks, plot)
    for tick, label in zip(ticks, labels, strict=True):
        trace = Trace.TICK if tick != ticks[0] else Trace.BASE
        drawing.stroke((plot.left, scale.y(tick)), (plot.right, scale.y(tick)), trace)
        left = margin - _TICK_GAP * size - drawing.letters.width(label, Ink.MUTED)
        drawing.write(label, left, scale.y(tick), Ink.MUTED)
    wide = plot.width / len(chart.categories)
    slots = [
        Box(plot.left + at * wide, room.top, wide, room.height)
        for at in range(len(chart.categories))
    ]
    drawing.slots.extend(slots)
    _write_categories(drawing, chart, slots, room)
    if chart.kind is Kind.LINE:
        _draw_course(drawing, chart, slots, scale)
    else:
        _stand_columns(drawing, chart, slots, scale)


def _ticks(chart: Chart) -> tuple[int, ...]:
    if chart.measure is Measure.COUNT:
        return chart_axis.counts(chart.most())
    if chart.kind is Kind.COLUMNS:
        return chart_axis.shares(0)
    shares = [chart.share(at) for at in range(len(chart.categories))]
    return chart_axis.shares(min(share for share in shares if share is not None))


def _tick_label(chart: Chart, tick: int) -> str:
    return grouped(tick) if chart.measure is Measure.COUNT else f"{tick // 10} %"


def _write_categories(drawing: Drawing, chart: Chart, slots: Sequence[Box], room: Box) -> None:
    letters = drawing.letters
    labels = [wrapped(each.label, room.width / 2, 1, letters)[0] for each in chart.categories]
    boxes = [
        centred(letters.width(label, Ink.PLAIN), slot.middle, room)
        for label, slot in zip(labels, slots, strict=True)
    ]
    step = shown_step(boxes, 0.5 * letters.size)
    middle = room.bottom - 0.7 * letters.size
    for label, (left, _) in list(zip(labels, boxes, strict=True))[::step]:
        drawing.write(label, left, middle)


def _stand_columns(drawing: Drawing, chart: Chart, slots: Sequence[Box], scale: _Scale) -> None:
    size, width = drawing.letters.size, drawing.letters.width
    wide = min(0.7 * slots[0].width, _COLUMN * size)
    places = range(len(slots))
    fits = all(
        width(chart.figure_of(at), Ink.STRONG) + 0.4 * size <= slots[at].width for at in places
    )
    for at in places:
        whole = _FULL / (chart.total(at) or 1) if chart.measure is Measure.PER_CENT else 1
        low = 0
        for part in chart.series:
            high = low + part.values[at]
            if part.values[at]:
                top, bottom = scale.y(high * whole), scale.y(low * whole)
                box = Box(slots[at].middle - wide / 2, top, wide, bottom - top)
                drawing.areas.append(Area(box, part.role))
            low = high
        if fits and low:
            figure = chart.figure_of(at)
            left = slots[at].middle - width(figure, Ink.STRONG) / 2
            drawing.write(figure, left, scale.y(low * whole) - 0.7 * size, Ink.STRONG)


def _draw_course(drawing: Drawing, chart: Chart, slots: Sequence[Box], scale: _Scale) -> None:
    """A dot for each category that has a value, joined to its neighbour when that has one, too."""
    values = [
        chart.share(at) if chart.measure is Measure.PER_CENT else chart.total(at)
        for at in range(len(slots))
    ]
    points = [
        None if value is None else (slot.middle, scale.y(value))
        for slot, value in zip(slots, values, strict=True)
    ]
    for one, other in pairwise(points):
        if one and other:
            drawing.stroke(one, other, Trace.COURSE)
    drawing.dots.extend(point for point in points if point)
    _write_figures(drawing, chart, points, scale)


def _write_figures(
    drawing: Drawing, chart: Chart, points: Sequence[Point | None], scale: _Scale
) -> None:
    """Above the points; below those that the course comes down to, out of its way. That shares
    are per cent is said by the ticks."""
    size, width = drawing.letters.size, drawing.letters.width
    wide = scale.plot.width / len(points)
    figures = [chart.figure_of(at).removesuffix(" %") for at in range(len(points))]
    spans = [
        centred(width(figure, Ink.STRONG), scale.plot.left + (at + 0.5) * wide, scale.plot)
        for at, figure in enumerate(figures)
    ]
    for at in range(0, len(points), shown_step(spans, 0.5 * size)):
        if point := points[at]:
            lower = _is_valley(points, at) and point[1] + 1.5 * size < scale.plot.bottom
            middle = point[1] + (1.0 if lower else -0.9) * size
            drawing.write(figures[at], spans[at][0], middle, Ink.STRONG)


def _is_valley(points: Sequence[Point | None], at: int) -> bool:
    """Whether a point lies lower than its neighbours on the average."""
    here = points[at]
    beside = [point for point in (*points[max(0, at - 1) : at], *points[at + 1 : at + 2]) if point]
    if here is None or not beside:
        return False
    return here[1] > sum(point[1] for point in beside) / len(beside)
