"""All units at a glance: four figures, who stands where, and how it has gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.charts import Category, Chart, Kind, Role, Series, ranked
from desk_app.domain.charts import Measure as Shown
from desk_app.domain.period import Period, month, months_to
from desk_app.domain.shares import per_mille
from desk_app.reports.asked import Asked
from desk_app.reports.chart_days import month_category
from desk_app.reports.charts import (
    groups,
    kept,
    kept_course,
    received_course,
    rest,
    satisfied,
)
from desk_app.reports.source import Counted
from desk_app.storage.figures import Slips

_MOST = 20


class Measure(StrEnum):
    """What the units are looked at by."""

    KEPT = "kept"
    """The share settled early or on time."""
    SATISFIED = "satisfied"
    """The share of the slips that say satisfied or very satisfied."""
    OVERDUE = "overdue"
    """How many dossiers are overdue at the end of the period."""
    RECEIVED = "received"
    """How many dossiers came in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The figures of all units together; a share is in tenths of a percent, None without basis."""

    received: int
    kept: int | None
    satisfied: int | None
    overdue: int


def glance(source: Counted, about: Asked) -> Glance:
    """The four figures of a period."""
    flows = source.figures.flow(about.period, by="unit")
    slips = source.figures.slips(about.period, by="unit")
    in_time = sum(flow.early + flow.on_time for flow in flows)
    good = sum(each.very + each.yes for each in slips)
    return Glance(
        received=sum(flow.online + flow.other for flow in flows),
        kept=per_mille(in_time, in_time + sum(flow.late for flow in flows)),
        satisfied=per_mille(good, good + sum(each.no for each in slips)),
        overdue=sum(flow.overdue for flow in flows),
    )


def ranking(source: Counted, about: Asked, measure: Measure) -> Chart:
    """The units in the order in which they are to be looked at."""
    match measure:
        case Measure.KEPT:
            return kept(source, about)
        case Measure.SATISFIED:
            return satisfied(source, about)
    flows, words = source.figures.flow(about.period, by="unit"), about.words
    if measure is Measure.OVERDUE:
        flows = [flow for flow in flows if flow.overdue]
        overdue = tuple(flow.overdue for flow in flows)
        series = [Series(words("overview.overdue"), Role.POOR, overdue)]
    else:
        series = [
            Series(words("chart.direct"), Role.PLAIN, tuple(flow.other for flow in flows)),
            Series(words("chart.online"), Role.SECOND, tuple(flow.online for flow in flows)),
        ]
    chart = Chart(
        name=f"{measure.value}-by-unit",
        title=words(f"overview.by-unit.{measure.value}"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=groups([flow.group for flow in flows], about),
        series=tuple(series),
    )
    return ranked(chart, _MOST, rest(about))


def course(source: Counted, about: Asked, measure: Measure) -> Chart:
    """How it went month by month, up to the end of the period."""
    match measure:
        case Measure.KEPT:
            return kept_course(source, about)
        case Measure.SATISFIED:
            return _satisfied_course(source, about)
        case Measure.OVERDUE:
            return _overdue_course(source, about)
        case Measure.RECEIVED:
            return received_course(source, _year_to(about))


def _months(about: Asked) -> list[date]:
    """The first days of the twelve months up to the end of the period."""
    return months_to(about.period.end, 12)


def _year_to(about: Asked) -> Asked:
    return Asked(
        period=Period(_months(about)[0], about.period.end), unit=None, by="unit",
        name=about.name, words=about.words,
    )  # fmt: skip


def _satisfied_course(source: Counted, about: Asked) -> Chart:
    months, words = _months(about), about.words
    given = source.figures.slips(Period(months[0], about.period.end), by="month-rated")
    slips = {each.group: each for each in given}
    found = [slips.get(f"{day:%Y-%m}", Slips("", 0, 0, 0)) for day in months]
    first = next((at for at, each in enumerate(found) if each.very + each.yes + each.no), 0)
    found, months = found[first:] if slips else [], months[first:] if slips else []
    return Chart(
        name="satisfied-by-month",
        title=words("overview.course.satisfied"),
        kind=Kind.LINE,
        measure=Shown.PER_CENT,
        figure=words("chart.satisfied"),
        categories=_categories(months, about),
        series=(
            Series(words("chart.very"), Role.GOOD, tuple(each.very for each in found)),
            Series(words("chart.yes"), Role.FAIR, tuple(each.yes for each in found)),
            Series(words("chart.no"), Role.POOR, tuple(each.no for each in found)),
        ),
    )


def _overdue_course(source: Counted, about: Asked) -> Chart:
    """What was overdue at the end of each month."""
    months, words = _months(about), about.words
    ends = [min(month(day).end, about.period.end) for day in months]
    counts = [
        sum(flow.overdue for flow in source.figures.flow(Period(end, end), by="unit"))
        for end in ends
    ]
    return Chart(
        name="overdue-by-month",
        title=words("overview.course.overdue"),
        kind=Kind.COLUMNS,
        figure=words("chart.total"),
        categories=_categories(months, about),
        series=(Series(words("overview.overdue"), Role.POOR, tuple(counts)),),
    )


def _categories(months: Sequence[date], about: Asked) -> tuple[Category, ...]:
    return tuple(month_category(day, about.words) for day in months)
