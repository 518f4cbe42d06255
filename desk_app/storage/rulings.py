"""What upper levels said about journals that parted: what counts, and what is lost for good."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk_app.domain.entries import Entry, Fact, ForkAccepted, ForkRefused, GapAccepted
from desk_app.storage.driver import Database, execute_many
from desk_app.storage.lines import MAX_COUNT

_PUT = "INSERT OR REPLACE INTO branch_ruling VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Word(StrEnum):
    """What was said about a place."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the journal `writer` last said about the place after line `n` of the journal `jid`:
    the branch it lies on counts or not, or the lines from `first` to it are lost for good."""

    jid: str
    n: int
    h: bytes
    word: Word
    first: int
    at: datetime
    writer: str


class Rulings:
    """The words about forks and gaps, by the journal they are about."""

    FACTS: tuple[type[Fact], ...] = (ForkAccepted, ForkRefused, GapAccepted)

    def __init__(self, db: Database) -> None:
        self._db = db

    def by(self, writers: Collection[str]) -> list[Ruling]:
        """The newest word about each place among those that the journals `writers` said."""
        rows = self._db.execute(
            "SELECT jid, n, h, word, first, at, writer FROM branch_ruling "
            "ORDER BY v, at, writer, line"
        )
        newest = {
            (jid, n, bytes(h), word == Word.GAP): Ruling(
                jid, n, bytes(h), Word(word), first, datetime.fromisoformat(at), writer
            )
            for jid, n, h, word, first, at, writer in rows.fetchall()
            if writer in writers
        }
        return list(newest.values())

    def any(self) -> bool:
        """Whether anybody ever said something."""
        return self._db.execute("SELECT 1 FROM branch_ruling LIMIT 1").fetchone() is not None

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """The newest version among the words about a journal."""
        row = self._db.execute(
            "SELECT max(v) FROM branch_ruling WHERE jid = ?", (entity,)
        ).fetchone()
        return (-1 if row[0] is None else int(row[0])), ()

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep a row for each place. Call inside `Workspace.change()`."""
        rows = [row for entry in entries for row in _rows(entry)]
        execute_many(self._db, _PUT, [row for row in rows if _countable(row)])


def _countable(row: tuple[Any, ...]) -> bool:
    """Whoever names a place that no journal can have says nothing."""
    return 1 <= row[1] <= MAX_COUNT and 0 <= row[4] <= MAX_COUNT and len(row[2]) == 32


def _rows(entry: Entry) -> Iterator[tuple[Any, ...]]:
    said = (entry.v, entry.at.isoformat(timespec="milliseconds"), entry.jid, entry.n)
    match entry.fact:
        case GapAccepted() as fact:
            yield (fact.jid, fact.last, _hash(fact.head), Word.GAP.value, fact.first, *said)
        case ForkAccepted() | ForkRefused() as fact:
            word = Word.ACCEPTED if isinstance(fact, ForkAccepted) else Word.REFUSED
            for end in fact.ends:
                yield (fact.jid, end.n, _hash(end.hash), word.value, 0, *said)
        case _:
            raise AssertionError(entry.fact)


def _hash(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
