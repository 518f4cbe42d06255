"""Which charts belong to a report, made of the same counts as its table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from desk_app.domain.charts import Category, Chart, Kind, Measure, Role, Series, ranked
from desk_app.domain.period import Period, month, months_to
from desk_app.reports import chart_days, work_charts
from desk_app.reports.asked import Asked
from desk_app.reports.fee_charts import fee_charts
from desk_app.reports.source import Counted
from desk_app.storage.figures import Flow
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words

_MOST = 20
"""How many fields or units are drawn; a province has more than a hundred communes."""

_OTHERS: Mapping[str, Callable[[Workspace, Asked], tuple[Chart, ...]]] = {
    "fees": fee_charts,
    "overdue": work_charts.overdue_charts,
    "officers": work_charts.officer_charts,
    "steps": work_charts.step_charts,
    "evaluation": work_charts.point_charts,
}


def charts_of(workspace: Workspace, report: str, about: Asked) -> tuple[Chart, ...]:
    """The charts of a report; none for one that is a list. A chart without figures is empty."""
    if report in _OTHERS:
        return _OTHERS[report](workspace, about)
    return counted_charts(workspace, report, about)


def counted_charts(source: Counted, report: str, about: Asked) -> tuple[Chart, ...]:
    """The charts that can be made of counts alone; none for other reports."""
    match report:
        case "II.06a":
            flows = source.figures.flow(about.period, by=about.by, unit=about.unit)
            return (
                received_course(source, about),
                kept_course(source, about),
                _settled(flows, about),
                _kept(flows, about),
                work_charts.by_channel(flows, about),
            )
        case "satisfaction":
            return (satisfied(source, about),)
        case _:
            return ()


def kept(source: Counted, about: Asked) -> Chart:
    """The shares settled early or on time alone, the lowest first."""
    return _kept(source.figures.flow(about.period, by=about.by, unit=about.unit), about)


def received_course(source: Counted, about: Asked) -> Chart:
    """By day of reception, or by month when the days are many."""
    flows = source.figures.flow(about.period, by="day", unit=about.unit)
    words, course = about.words, chart_days.course(about.period)
    days = [date.fromisoformat(flow.group) for flow in flows]
    direct = course.sums(zip(days, (flow.other for flow in flows), strict=True))
    online = course.sums(zip(days, (flow.online for flow in flows), strict=True))
    name = f"received-by-{course.by}"
    return Chart(
        name=name,
        title=words(f"chart.title.{name}"),
        kind=Kind.COLUMNS,
        figure=words("chart.total"),
        categories=course.categories(words),
        series=(
            Series(words("chart.direct"), Role.PLAIN, direct),
            Series(words("chart.online"), Role.SECOND, online),
        ),
    )


def kept_course(source: Counted, about: Asked) -> Chart:
    """The twelve months to the end of the period, as of that end, from the first that has a
    dossier; more when the period is longer."""
    words, end = about.words, about.period.end
    start = min(months_to(end, 12)[0], about.period.start.replace(day=1))
    flows = source.figures.flow(Period(start, end), by="month-ended", unit=about.unit)
    ended = {date.fromisoformat(f"{flow.group}-01"): flow for flow in flows if flow.group}
    places = [min(ended)] if ended else []
    while places and month(places[-1]).end < end:
        places.append(month(places[-1]).end + timedelta(days=1))
    nothing = Flow("", 0, 0, 0, 0, 0, 0, 0, 0)
    return Chart(
        name="kept-by-month",
        title=words("chart.title.kept-by-month"),
        kind=Kind.LINE,
        measure=Measure.PER_CENT,
        figure=words("chart.kept"),
        categories=tuple(chart_days.month_category(place, words) for place in places),
        series=_parts([ended.get(place, nothing) for place in places], words),
        note=words("chart.note.months"),
    )


def _settled(flows: Sequence[Flow], about: Asked) -> Chart:
    chart = Chart(
        name=f"settled-by-{about.by}",
        title=about.words(f"chart.title.settled-by-{about.by}"),
        kind=Kind.BARS,
        figure=about.words("chart.total"),
        categories=groups([flow.group for flow in flows], about),
        series=_parts(flows, about.words),
    )
    return ranked(chart, _MOST, rest(about))


def _kept(flows: Sequence[Flow], about: Asked) -> Chart:
    words = about.words
    chart = Chart(
        name=f"kept-by-{about.by}",
        title=words(f"chart.title.kept-by-{about.by}"),
        kind=Kind.BARS,
        measure=Measure.PER_CENT,
        figure=words("chart.kept"),
        categories=groups([flow.group for flow in flows], about),
        series=_parts(flows, words),
        note=words("chart.note.lowest-first"),
    )
    return ranked(chart, _MOST, rest(about))


def satisfied(source: Counted, about: Asked) -> Chart:
    slips, words = source.figures.slips(about.period, by=about.by, unit=about.unit), about.words
    chart = Chart(
        name=f"satisfied-by-{about.by}",
        title=words(f"chart.title.satisfied-by-{about.by}"),
        kind=Kind.BARS,
        measure=Measure.PER_CENT,
        figure=words("chart.satisfied"),
        categories=groups([each.group for each in slips], about),
        series=(
            Series(words("chart.very"), Role.GOOD, tuple(each.very for each in slips)),
            Series(words("chart.yes"), Role.FAIR, tuple(each.yes for each in slips)),
            Series(words("chart.no"), Role.POOR, tuple(each.no for each in slips)),
        ),
        note=words("chart.note.slips"),
    )
    return ranked(chart, _MOST, rest(about))


def _parts(flows: Sequence[Flow], words: Words) -> tuple[Series, ...]:
    return (
        Series(words("chart.early"), Role.GOOD, tuple(flow.early for flow in flows)),
        Series(words("chart.on-time"), Role.FAIR, tuple(flow.on_time for flow in flows)),
        Series(words("chart.late"), Role.POOR, tuple(flow.late for flow in flows)),
    )


def groups(names: Sequence[str], about: Asked) -> tuple[Category, ...]:
    return tuple(Category(about.name(group), about.name(group)) for group in names)


def rest(about: Asked) -> Callable[[int], str]:
    return lambda count: about.words(f"chart.rest.{about.by}", count=count)
