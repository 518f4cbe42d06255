"""The numbers of papers that no one paper carries: void, missing, double, or in a paper book."""

from collections.abc import Iterable

from desk_app.domain import numbering
from desk_app.domain.numbering import Book, Gap, NumberUse, Why
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, dates, vietnamese

_COLUMNS = (
    ("series", Align.LEFT, 1.0),
    ("first", Align.CENTRE, 0.8),
    ("last", Align.CENTRE, 0.8),
    ("why", Align.LEFT, 1.4),
    ("words", Align.LEFT, 3.0),
    ("dossier", Align.LEFT, 2.2),
    ("at", Align.LEFT, 1.4),
    ("by", Align.LEFT, 1.6),
)


def paper_numbers(
    workspace: Workspace, unit: str, year: int, *, reporting: str, words: Words = vietnamese
) -> Table:
    """One line for each number, or run of numbers, that needs a word; in order, by series. Says of
    every series how far it has come."""
    names = {each.officer: each.name for each in workspace.officers.of(unit)}
    rows: list[tuple[Cell, ...]] = []
    reached = []
    known = workspace.paper_numbers.series(unit, year)
    for series in known:
        uses = workspace.paper_numbers.uses(unit, series, year)
        reached.append(_reached(series, numbering.following(uses) - 1, words))
        for gap in numbering.gaps(uses):
            rows += _rows(workspace, series, gap, names, words)
    return Table(
        name="paper-numbers",
        title=words("numbers.title", year=year),
        facts=(
            (words("numbers.unit"), reporting),
            (words("numbers.reached"), "; ".join(reached) or words("numbers.none")),
        ),
        columns=tuple(
            Column(words(f"numbers.column.{name}"), "", align, weight)
            for name, align, weight in _COLUMNS
        ),
        rows=tuple(rows),
        notes=(*(() if rows else (words("numbers.all-there"),)), *_legend(known, words)),
    )


def _reached(series: str, number: int, words: Words) -> str:
    """ "12/PBS", with a dash for a series that only starts."""
    return f"{number or '–'}/{series}"


def _rows(
    workspace: Workspace, series: str, gap: Gap, names: dict[str, str], words: Words
) -> list[tuple[Cell, ...]]:
    """A line for a gap; a number on several papers has one for each."""
    span = (series, gap.first, gap.last, words(f"numbers.why.{gap.why}"))
    if not gap.uses:
        return [(*span, "", "", "", "")]
    told = gap.uses if gap.why is Why.TWICE else gap.uses[:1]
    return [
        (
            *span,
            use.words,
            _code(workspace, (use, *gap.uses)),
            dates.day_hour(use.at),
            names.get(use.actor, use.actor),
        )
        for use in told
    ]


def _code(workspace: Workspace, uses: Iterable[NumberUse]) -> str:
    """The code of the first dossier that is named; "" for none, or one that did not come yet."""
    uid = next((use.dossier for use in uses if use.dossier), "")
    dossier = workspace.dossiers.get(uid) if uid else None
    return dossier.code if dossier else ""


def _legend(series: Iterable[str], words: Words) -> tuple[str, ...]:
    """What the symbols stand for."""
    known = {book.value for book in Book}
    books = sorted({each.partition(".")[0] for each in series} & known)
    return tuple(f"{book}: {words(f'numbers.series.{book}')}." for book in books)
