"""Form II.06a/VPCP/KSTT: how dossiers were received and settled in a period."""

from collections.abc import Callable

from desk_app.domain.period import Period
from desk_app.domain.tables import Align, Column, Table
from desk_app.domain.vietnamese import sort_key
from desk_app.storage.figures import Flow
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, dates, vietnamese

_RECEIVED = ("received", "received.within", "received.within", "received")
_SETTLED = ("settled",) * 4
_OPEN = ("open",) * 3
_TITLES = (
    "total", "online", "direct", "before", "total", "early", "on-time", "late", "total", "within",
    "overdue",
)  # fmt: skip


def received(
    workspace: Workspace,
    period: Period,
    *,
    unit: str | None,
    by: str,
    name: Callable[[str], str],
    reporting: str,
    receiving: str,
    words: Words = vietnamese,
) -> Table:
    """The 13 columns of II.06a, one row per field or unit.

    `unit` counts one unit's dossiers only; `by` is "field" or "unit", and `name` says what a
    group is called; `words` says the titles. Columns: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10,
    11 = 12 + 13 and 3 = 7 + 11.
    """
    flows = workspace.figures.flow(period, by=by, unit=unit)
    flows.sort(key=lambda flow: sort_key(name(flow.group)))
    rows = [_cells(flow) for flow in flows]
    totals = [sum(row[i] for row in rows) for i in range(len(_TITLES))]
    return Table(
        name="II.06a",
        form=words("report.06a.form"),
        title=words("report.06a.title", unit=reporting.upper()),
        facts=(
            (words("report.unit.reporting"), reporting),
            (words("report.unit.receiving"), receiving),
            (words("report.period"), period_text(period, words)),
            (words("report.measure"), words("report.06a.measure")),
        ),
        columns=_columns(by, words),
        rows=tuple(
            (index, name(flow.group), *row)
            for index, (flow, row) in enumerate(zip(flows, rows, strict=True), start=1)
        ),
        totals=(None, words("report.total"), *totals),
    )


def _cells(flow: Flow) -> tuple[int, ...]:
    received_all = flow.online + flow.other + flow.before
    settled = flow.early + flow.on_time + flow.late
    return (
        received_all, flow.online, flow.other, flow.before,
        settled, flow.early, flow.on_time, flow.late,
        flow.within + flow.overdue, flow.within, flow.overdue,
    )  # fmt: skip


def _columns(by: str, words: Words) -> tuple[Column, ...]:
    figures = (
        Column(
            words(f"report.06a.column.{title}"),
            group=words(f"report.06a.group.{group}"),
            align=Align.RIGHT,
        )
        for title, group in zip(_TITLES, _RECEIVED + _SETTLED + _OPEN, strict=True)
    )
    return (
        Column(words("report.column.number"), align=Align.CENTRE, weight=0.5),
        Column(words(f"report.06a.column.{by}"), weight=3.2),
        *figures,
    )


def period_text(period: Period, words: Words) -> str:
    """Từ ngày 01/01/2020 đến ngày 31/12/2020."""
    return words(
        "report.period.text", start=dates.day(period.start), end=dates.day(period.end)
    )  # fmt: skip
