"""The numbers of papers that no one paper carries: void, missing, double, or in a paper book."""

from desk_app.domain import numbering
from desk_app.domain.numbering import Gap
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
    for series in workspace.paper_numbers.series(unit, year):
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
        notes=() if rows else (words("numbers.all-there"),),
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
    rows: list[tuple[Cell, ...]] = []
    for use in gap.uses:
        dossier = workspace.dossiers.get(use.dossier) if use.dossier else None
        code = dossier.code if dossier else ""
        moment = dates.day_hour(use.at)
        rows.append((*span, use.words, code, moment, names.get(use.actor, use.actor)))
    return rows
