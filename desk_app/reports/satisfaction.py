"""How satisfied citizens were: shares, with the number of slips they rest on."""

from desk_app.domain.satisfaction import Shares
from desk_app.domain.shares import percent
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.source import Counted
from desk_app.wording import Words


def satisfaction(source: Counted, asked: Asked) -> Table:
    """Slips given in the period: counts and shares, one row per field or unit."""
    groups = source.figures.slips(asked.period, by=asked.by, unit=asked.unit)
    groups = asked.sorted(groups, lambda slips: asked.name(slips.group))
    counted = [(slips.group, Shares(slips.very, slips.yes, slips.no)) for slips in groups]
    total = Shares(
        sum(shares.very for _, shares in counted),
        sum(shares.yes for _, shares in counted),
        sum(shares.no for _, shares in counted),
    )
    words = asked.words
    return Table(
        name="satisfaction",
        title=asked.title("satisfaction"),
        facts=asked.facts,
        columns=(
            asked.number(), asked.text(f"report.06a.column.{asked.by}", 3.2), *_columns(words)
        ),
        rows=tuple(
            (index, asked.name(group), *_cells(shares))
            for index, (group, shares) in enumerate(counted, start=1)
        ),
        totals=(None, words("report.total"), *_cells(total)),
        notes=(words("report.satisfaction.note"),),
    )  # fmt: skip


def _cells(shares: Shares) -> tuple[Cell, ...]:
    cells: list[Cell] = [shares.slips]
    for count in (shares.very, shares.yes, shares.no, shares.very + shares.yes):
        cells += [count, percent(shares.per_mille(count))]
    return tuple(cells)


def _columns(words: Words) -> tuple[Column, ...]:
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
    return (Column(words("report.satisfaction.column.all"), align=Align.RIGHT), *pairs)
