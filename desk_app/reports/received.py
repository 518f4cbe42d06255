"""Form II.06a/VPCP/KSTT: how dossiers were received and settled in a period."""

from desk_app.domain.tables import Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.source import Counted
from desk_app.storage.figures import Flow

_RECEIVED = ("received", "received.within", "received.within", "received")
_SETTLED = ("settled",) * 4
_OPEN = ("open",) * 3
_TITLES = (
    "total", "online", "direct", "before", "total", "early", "on-time", "late", "total", "within",
    "overdue",
)  # fmt: skip


def received(source: Counted, asked: Asked) -> Table:
    """The 13 columns of II.06a, one row per field or unit.

    Columns: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13 and 3 = 7 + 11. The form has variants; the
    one counted here is told by `timeliness.standing_in` and by the note below the table.
    """
    words = asked.words
    flows = source.figures.flow(asked.period, by=asked.by, unit=asked.unit)
    flows = asked.sorted(flows, lambda flow: asked.name(flow.group))
    rows = [cells(flow) for flow in flows]
    totals = [sum(row[i] for row in rows) for i in range(len(_TITLES))]
    return Table(
        name="II.06a",
        form=words("report.06a.form"),
        title=asked.title("06a"),
        facts=(*asked.facts, (words("report.measure"), words("report.06a.measure"))),
        columns=(
            asked.number(),
            asked.text(f"report.06a.column.{asked.by}", 3.2),
            *_figures(asked),
        ),
        rows=tuple(
            (index, asked.name(flow.group), *row)
            for index, (flow, row) in enumerate(zip(flows, rows, strict=True), start=1)
        ),
        totals=(None, words("report.total"), *totals),
        notes=(words("report.06a.note"),),
    )


def cells(flow: Flow) -> tuple[int, ...]:
    """Columns 3 to 13 of the form."""
    received_all = flow.online + flow.other + flow.before
    settled = flow.early + flow.on_time + flow.late
    return (
        received_all, flow.online, flow.other, flow.before,
        settled, flow.early, flow.on_time, flow.late,
        flow.within + flow.overdue, flow.within, flow.overdue,
    )  # fmt: skip


def _figures(asked: Asked) -> list[Column]:
    return [
        asked.figure(f"report.06a.column.{title}", group=f"report.06a.group.{group}")
        for title, group in zip(_TITLES, _RECEIVED + _SETTLED + _OPEN, strict=True)
    ]
