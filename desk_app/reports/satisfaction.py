"""How satisfied citizens were: shares, with the number of slips they rest on."""

from collections.abc import Callable

from desk_app.domain.period import Period
from desk_app.domain.satisfaction import Shares
from desk_app.domain.shares import percent
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.domain.vietnamese import sort_key
from desk_app.reports.received import period_text
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, vietnamese


def satisfaction(
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
    """Slips of results returned in the period: counts and shares, one row per field or unit."""
    groups = workspace.figures.slips(period, by=by, unit=unit)
    groups.sort(key=lambda slips: sort_key(name(slips.group)))
    counted = [(slips.group, Shares(slips.very, slips.yes, slips.no)) for slips in groups]
    total = Shares(
        sum(shares.very for _, shares in counted),
        sum(shares.yes for _, shares in counted),
        sum(shares.no for _, shares in counted),
    )
    return Table(
        name="satisfaction",
        title=words("report.satisfaction.title", unit=reporting.upper()),
        facts=(
            (words("report.unit.reporting"), reporting),
            (words("report.unit.receiving"), receiving),
            (words("report.period"), period_text(period, words)),
        ),
        columns=_columns(by, words),
        rows=tuple(
            (index, name(group), *_cells(shares))
            for index, (group, shares) in enumerate(counted, start=1)
        ),
        totals=(None, words("report.total"), *_cells(total)),
        notes=(words("report.satisfaction.note"),),
    )


def _cells(shares: Shares) -> tuple[Cell, ...]:
    cells: list[Cell] = [shares.slips]
    for count in (shares.very, shares.yes, shares.no, shares.very + shares.yes):
        cells += [count, percent(shares.per_mille(count))]
    return tuple(cells)


def _columns(by: str, words: Words) -> tuple[Column, ...]:
    answers = ("very", "yes", "no", "satisfied")
    pairs = [
        Column(
            words(f"report.satisfaction.column.{part}"),
            group=words(f"report.satisfaction.group.{answer}"),
            align=Align.RIGHT,
        )
        for answer in answers
        for part in ("slips", "share")
    ]
    return (
        Column(words("report.column.number"), align=Align.CENTRE, weight=0.5),
        Column(words(f"report.06a.column.{by}"), weight=3.2),
        Column(words("report.satisfaction.column.all"), align=Align.RIGHT),
        *pairs,
    )
