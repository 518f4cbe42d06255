"""The charts of the work: what is late and open, by officer and by step; the points of the unit."""

from collections import Counter
from collections.abc import Callable, Sequence

from desk_app.domain import evaluation as rules
from desk_app.domain.charts import Category, Chart, Kind, Measure, Role, Series, ranked
from desk_app.domain.spans import Span
from desk_app.reports.asked import Asked
from desk_app.reports.evaluation import INDICATORS, tenths_of
from desk_app.reports.standings import Standing, standings
from desk_app.reports.workload import StepCount, stage_name, step_counts
from desk_app.storage.figures import Flow, Which
from desk_app.storage.workspace import Workspace

_MOST = 20


def overdue_charts(workspace: Workspace, asked: Asked) -> tuple[Chart, ...]:
    """What was late, by who had it and by its step, with and without an apology."""
    found = standings(workspace, asked, Which.LATE, ())
    return (
        _late(found, asked, "holder", lambda span: asked.holder_name(span.holder)),
        _late(found, asked, "stage", lambda span: stage_name(span.stage, asked)),
    )


def officer_charts(workspace: Workspace, asked: Asked) -> tuple[Chart, ...]:
    """What each has settled, and what each still has."""
    flows = workspace.figures.flow(asked.period, by="holder", unit=asked.unit)
    settled: dict[tuple[Role, str], Callable[[Flow], int]] = {
        (Role.GOOD, "early"): lambda flow: flow.early,
        (Role.FAIR, "on-time"): lambda flow: flow.on_time,
        (Role.POOR, "late"): lambda flow: flow.late,
    }
    still: dict[tuple[Role, str], Callable[[Flow], int]] = {
        (Role.PLAIN, "within"): lambda flow: flow.within,
        (Role.POOR, "overdue"): lambda flow: flow.overdue,
    }
    return (
        _by_holder("settled", flows, settled, asked),
        _by_holder("open", flows, still, asked),
    )


def step_charts(workspace: Workspace, asked: Asked) -> tuple[Chart, ...]:
    """What is at each step: running, waiting for the citizen, overdue."""
    words, found = asked.words, step_counts(workspace, asked)

    def part(title: str, role: Role, count: Callable[[StepCount], int]) -> Series:
        return Series(words(f"chart.{title}"), role, tuple(map(count, found.values())))

    names = [stage_name(stage, asked) for stage in found]
    chart = Chart(
        name="open-by-stage",
        title=words("chart.title.open-by-stage"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=tuple(Category(name, name) for name in names),
        series=(
            part("within", Role.PLAIN, lambda step: step.open - step.held),
            part("waiting", Role.SECOND, lambda step: step.held - step.overdue),
            part("overdue", Role.POOR, lambda step: step.overdue),
        ),
    )
    return (chart,)


def point_charts(workspace: Workspace, asked: Asked) -> tuple[Chart, ...]:
    """The points of the nine indicators of Decree 61, of those that are known."""
    words, whole = asked.words, 10 * rules.MOST // len(INDICATORS)
    known = [
        (name, tenths)
        for name, tenths in tenths_of(workspace, asked).items()
        if tenths is not None
    ]  # fmt: skip
    known.sort()
    labels = [f"{name}. {words(f'report.evaluation.indicator.{name}')}" for name, _ in known]
    missing = ", ".join(name for name in INDICATORS if name not in dict(known))
    chart = Chart(
        name="points-by-indicator",
        title=words("chart.title.points-by-indicator"),
        kind=Kind.BARS,
        measure=Measure.POINTS,
        figure=words("chart.points"),
        categories=tuple(Category(label, label) for label in labels),
        series=(
            Series(words("chart.reached"), Role.GOOD, tuple(tenths for _, tenths in known)),
            Series(words("chart.lost"), Role.POOR, tuple(whole - tenths for _, tenths in known)),
        ),
        note=words("chart.note.missing", indicators=missing) if missing else "",
    )
    return (chart,)


def by_channel(flows: Sequence[Flow], asked: Asked) -> Chart:
    """What came in, in person or online, by field or by unit."""
    words = asked.words
    chart = Chart(
        name=f"received-by-{asked.by}",
        title=words(f"chart.title.received-by-{asked.by}"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=_named([asked.name(flow.group) for flow in flows]),
        series=(
            Series(words("chart.direct"), Role.PLAIN, tuple(flow.other for flow in flows)),
            Series(words("chart.online"), Role.SECOND, tuple(flow.online for flow in flows)),
        ),
    )
    return ranked(chart, _MOST, lambda count: words(f"chart.rest.{asked.by}", count=count))


def _late(
    found: Sequence[Standing], asked: Asked, by: str, name: Callable[[Span], str]
) -> Chart:  # fmt: skip
    words = asked.words
    counts = Counter((name(each.span), each.span.apologised) for each in found)
    names = asked.sorted({whose for whose, _ in counts}, str)
    chart = Chart(
        name=f"overdue-by-{by}",
        title=words(f"chart.title.overdue-by-{by}"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=_named(names),
        series=(
            Series(words("chart.apologised"), Role.FAIR, tuple(counts[w, True] for w in names)),
            Series(words("chart.silent"), Role.POOR, tuple(counts[w, False] for w in names)),
        ),
    )
    return ranked(chart, _MOST, lambda count: words(f"chart.rest.{by}", count=count))


def _by_holder(
    what: str,
    flows: Sequence[Flow],
    parts: dict[tuple[Role, str], Callable[[Flow], int]],
    asked: Asked,
) -> Chart:
    """Of those who have any."""
    words = asked.words
    flows = [flow for flow in flows if any(count(flow) for count in parts.values())]
    chart = Chart(
        name=f"{what}-by-holder",
        title=words(f"chart.title.{what}-by-holder"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=_named([asked.holder_name(flow.group) for flow in flows]),
        series=tuple(
            Series(words(f"chart.{title}"), role, tuple(map(count, flows)))
            for (role, title), count in parts.items()
        ),
    )
    return ranked(chart, _MOST, lambda count: words("chart.rest.holder", count=count))


def _named(names: Sequence[str]) -> tuple[Category, ...]:
    return tuple(Category(name, name) for name in names)
