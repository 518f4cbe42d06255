"""The numbers of papers: given, void, or taken over from a paper book."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desk_app.domain.entries import Entry, Fact, NumbersStarted, NumberVoided, PaperNumbered
from desk_app.domain.numbering import NumberUse, Use
from desk_app.storage.dossiers import Dossiers
from desk_app.storage.driver import Database, execute_many
from desk_app.storage.lines import MAX_COUNT

_PUT = "INSERT OR REPLACE INTO paper_number VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class PaperNumbers:
    """What happened to each number, at every desk this workspace has heard of."""

    FACTS: tuple[type[Fact], ...] = (PaperNumbered, NumberVoided, NumbersStarted)

    def __init__(self, db: Database, dossiers: Dossiers) -> None:
        self._db = db
        self._dossiers = dossiers

    def uses(self, unit: str, series: str, year: int) -> list[NumberUse]:
        """Everything that happened in a series of a year, by number."""
        rows = self._db.execute(
            "SELECT number, use, at, actor, e, paper, words FROM paper_number "
            "WHERE unit = ? AND series = ? AND year = ? ORDER BY number, at, ref",
            (unit, series, year),
        )
        return [
            NumberUse(
                number=number, use=Use(use), at=datetime.fromisoformat(at), actor=actor,
                dossier=entity, paper=paper, words=words,
            )
            for number, use, at, actor, entity, paper, words in rows.fetchall()
        ]  # fmt: skip

    def series(self, unit: str, year: int) -> list[str]:
        """The series of a year that a number was given or set in."""
        rows = self._db.execute(
            "SELECT DISTINCT series FROM paper_number WHERE unit = ? AND year = ? ORDER BY series",
            (unit, year),
        )
        return [str(row[0]) for row in rows.fetchall()]

    def years(self, unit: str) -> list[int]:
        """The years that a number was given or set in."""
        rows = self._db.execute("SELECT DISTINCT year FROM paper_number WHERE unit = ?", (unit,))
        return [int(row[0]) for row in rows.fetchall()]

    def of(self, dossier: str, paper: str) -> tuple[str, int] | None:
        """The series and the number that a paper of a dossier carries: the first one it was given
        that is not void. None while it has none."""
        row = self._db.execute(
            "SELECT series, number FROM paper_number AS given "
            "WHERE e = ? AND paper = ? AND use = 'given' AND NOT EXISTS ("
            "  SELECT 1 FROM paper_number AS void WHERE void.use = 'voided'"
            "  AND void.unit = given.unit AND void.series = given.series"
            "  AND void.year = given.year AND void.number = given.number) "
            "ORDER BY at, ref LIMIT 1",
            (dossier, paper),
        ).fetchone()
        return (str(row[0]), int(row[1])) if row else None

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """A number is given on top of what is known of its dossier; other facts have no entity."""
        return self._dossiers.tip(entity) if entity else (-1, ())

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep a row of each. Call inside `Workspace.change()`."""
        rows = [_row(entry) for entry in entries]
        execute_many(self._db, _PUT, [row for row in rows if _countable(row[2], row[3])])


def _countable(year: int, number: int) -> bool:
    """Whoever writes more than that counts nothing: such a line is kept and not folded."""
    return 1 <= year <= 9999 and 1 <= number <= MAX_COUNT


def _row(entry: Entry) -> tuple[Any, ...]:
    moment = (entry.at.isoformat(timespec="milliseconds"), entry.actor)
    match entry.fact:
        case PaperNumbered() as fact:
            what = (Use.GIVEN, *moment, entry.entity, fact.paper, "")
            key = (fact.unit, fact.series, fact.year, fact.number)
        case NumberVoided() as fact:
            what = (Use.VOIDED, *moment, "", "", fact.reason)
            key = (fact.unit, fact.series, fact.year, fact.number)
        case NumbersStarted() as fact:
            what = (Use.STARTED, *moment, "", "", fact.note)
            key = (fact.unit, fact.series, fact.year, fact.first)
        case _:
            raise AssertionError(entry.fact)
    return (*key, entry.ref, *what)
