"""The charts of the fees: by day, and by what they were paid for."""

from collections import Counter

from desk_app.domain.charts import Category, Chart, Kind, Role, Series, ranked
from desk_app.reports import chart_days
from desk_app.reports.asked import Asked
from desk_app.reports.fees import NOTED, FeeRow, fee_rows
from desk_app.storage.workspace import Workspace

_MOST = 20


def fee_charts(workspace: Workspace, asked: Asked) -> tuple[Chart, ...]:
    """Of the same rows as the table."""
    rows = fee_rows(workspace, asked)
    return (_by_day(rows, asked), _by_name(rows, asked))


def _by_day(rows: list[FeeRow], asked: Asked) -> Chart:
    words, course = asked.words, chart_days.course(asked.period)
    receipts, noted = (
        course.sums([(row.day, row.dong) for row in rows if (row.charge == NOTED) is apart])
        for apart in (False, True)
    )
    name = f"fees-by-{course.by}"
    return Chart(
        name=name,
        title=words(f"chart.title.{name}"),
        kind=Kind.COLUMNS,
        figure=words("chart.total"),
        categories=course.categories(words),
        series=_series(receipts, noted, asked),
        note=_note(receipts, asked),
    )


def _by_name(rows: list[FeeRow], asked: Asked) -> Chart:
    words = asked.words
    sums: Counter[tuple[str, bool]] = Counter()
    for row in rows:
        sums[row.name, row.charge == NOTED] += row.dong
    names = asked.sorted({name for name, _ in sums}, str)
    receipts, noted = (tuple(sums[name, apart] for name in names) for apart in (False, True))
    chart = Chart(
        name="fees-by-name",
        title=words("chart.title.fees-by-name"),
        kind=Kind.BARS,
        figure=words("chart.total"),
        categories=tuple(Category(name, name) for name in names),
        series=_series(receipts, noted, asked),
        note=_note(receipts, asked),
    )
    return ranked(chart, _MOST, lambda count: words("chart.rest.name", count=count))


def _series(
    receipts: tuple[int, ...], noted: tuple[int, ...], asked: Asked
) -> tuple[Series, ...]:  # fmt: skip
    taken = tuple(max(0, dong) for dong in receipts)
    return (
        Series(asked.words("chart.receipts"), Role.PLAIN, taken),
        Series(asked.words("chart.noted"), Role.SECOND, noted),
    )


def _note(receipts: tuple[int, ...], asked: Asked) -> str:
    """A bar cannot say that more was cancelled than taken; the words do."""
    below = sum(dong < 0 for dong in receipts)
    more = asked.words("chart.note.cancelled", count=below) if below else ""
    return " ".join(filter(None, (asked.words("chart.note.fees"), more)))
