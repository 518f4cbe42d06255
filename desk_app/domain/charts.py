"""A chart as a value: what a report shows to whoever would rather look than read figures.

It holds counts only. A share is made of them where it is shown or read out, so that a chart and
the table beside it cannot disagree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.domain.money import grouped
from desk_app.domain.shares import one_decimal, per_mille, percent


class Kind(StrEnum):
    """How a chart is drawn: lying bars for names, standing columns for days, a line for a course
    of shares. Bars and columns are stacked when there are several series."""

    BARS = "bars"
    COLUMNS = "columns"
    LINE = "line"


class Measure(StrEnum):
    """What the length of a bar and the figure beside it say: how many, the share kept, or the
    points reached of all that can be, drawn as bars; points are counted in tenths."""

    COUNT = "count"
    PER_CENT = "per-cent"
    POINTS = "points"


class Role(StrEnum):
    """What a series means, which gives it its look everywhere.

    Good, fair and poor are early, on time and late, or very satisfied, satisfied and not
    satisfied. Plain and second have no judgement in them.
    """

    PLAIN = "plain"
    SECOND = "second"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class Category:
    """One place on the chart: its label, and how it is read out ("3", "Thứ Ba, 03/03/2020")."""

    label: str
    full: str


@dataclass(frozen=True, slots=True)
class Series:
    """One part of every bar: what it counts, and a value of 0 or more for each category."""

    title: str
    role: Role
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Categories with one or more series over them.

    `figure` is what the figure of a category says: "Tổng số" of a count, "Trước và đúng hạn" of a
    share. A share is of all series but the poor one. `note` is a line below the chart.
    """

    name: str
    title: str
    kind: Kind
    measure: Measure = Measure.COUNT
    figure: str
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    note: str = ""

    def __post_init__(self) -> None:
        assert all(len(part.values) == len(self.categories) for part in self.series)
        assert all(value >= 0 for part in self.series for value in part.values)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for part in self.series for value in part.values)

    def total(self, at: int) -> int:
        """What all series of a category add up to."""
        return sum(part.values[at] for part in self.series)

    def most(self) -> int:
        """The largest of the totals."""
        return max(self.total(at) for at in range(len(self.categories)))

    def kept(self, at: int) -> int:
        """What the series that are not poor add up to."""
        return sum(part.values[at] for part in self.series if part.role is not Role.POOR)

    def share(self, at: int) -> int | None:
        """The share kept, in tenths of a percent; None where nothing was counted."""
        return per_mille(self.kept(at), self.total(at))

    def figure_of(self, at: int) -> str:
        """The figure written beside a category."""
        if self.measure is Measure.COUNT:
            return grouped(self.total(at))
        if self.measure is Measure.POINTS:
            return f"{one_decimal(self.kept(at))} / {one_decimal(self.total(at))}"
        return percent(self.share(at))

    def basis_of(self, at: int) -> str:
        """What a share rests on, as "15/16"; empty for others."""
        if self.measure is not Measure.PER_CENT:
            return ""
        return f"{grouped(self.kept(at))}/{grouped(self.total(at))}"

    def reading(self, at: int) -> str:
        """A category read out, with its figure first."""
        parts = [f"{part.title} {grouped(part.values[at])}" for part in self.series]
        figure, basis = self.figure_of(at), self.basis_of(at)
        if self.measure is Measure.POINTS:
            parts = [f"{self.figure} {figure}"]
        elif basis:
            parts.insert(0, f"{self.figure} {figure} ({basis})")
        elif len(parts) > 1:
            parts.insert(0, f"{self.figure} {figure}")
        else:
            parts = [figure]
        return f"{self.categories[at].full}: {'; '.join(parts)}"


def ranked(chart: Chart, most: int, rest: Callable[[int], str]) -> Chart:
    """The chart in the order in which it is looked at, with at most `most` categories.

    Counts run from the largest; shares from the lowest, without those that rest on nothing. What
    has no room is joined to one category, named by `rest` with how many it joins: after the
    largest counts, or between the lowest and the highest shares.
    """
    assert most >= 3, most
    order = list(range(len(chart.categories)))
    if chart.measure is Measure.COUNT:
        order.sort(key=lambda at: -chart.total(at))
        before, after = most - 1, 0
    else:
        order = [at for at in order if chart.total(at)]
        order.sort(key=lambda at: (chart.share(at), -chart.total(at)))
        before, after = most // 2, most - 1 - most // 2
    if len(order) <= most:
        return _picked(chart, [[at] for at in order], "")
    end = len(order) - after
    joined = order[before:end]
    groups = [[at] for at in order[:before]] + [joined] + [[at] for at in order[end:]]
    return _picked(chart, groups, rest(len(joined)))


def _picked(chart: Chart, groups: Sequence[Sequence[int]], rest: str) -> Chart:
    """Each group as one category; a group of several is called `rest`."""
    return replace(
        chart,
        categories=tuple(
            chart.categories[group[0]] if len(group) == 1 else Category(rest, rest)
            for group in groups
        ),
        series=tuple(
            replace(part, values=tuple(sum(part.values[at] for at in group) for group in groups))
            for part in chart.series
        ),
    )
