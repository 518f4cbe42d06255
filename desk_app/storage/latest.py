"""Tables that keep the newest entry of each thing that is set."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

import msgspec

from desk_app.domain.entries import Entry, Fact
from desk_app.storage.driver import Database

F = TypeVar("F", bound=Fact)


class Latest(ABC, Generic[F]):
    """Rows that each keep the newest entry of one entity, by folding order.

    `place` is that order, as text that sorts like it, followed by the entry's reference.
    """

    FACTS: tuple[type[Fact], ...]
    _TABLE: str
    _KEY: tuple[str, ...]

    def __init__(self, db: Database) -> None:
        self._db = db
        self._decode = msgspec.json.Decoder(self.FACTS[0]).decode

    def entity(self, *key: str) -> str | None:
        """The entity that holds a key, so that a change is made on top of it."""
        where = " AND ".join(f"{name} = ?" for name in self._KEY)
        row = self._db.execute(f"SELECT e FROM {self._TABLE} WHERE {where}", key).fetchone()  # noqa: S608  # literals
        return row[0] if row else None

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """The version and the newest entry of an entity, for the next entry to name."""
        row = self._db.execute(
            f"SELECT place FROM {self._TABLE} WHERE e = ?", (entity,)  # noqa: S608  # literals
        ).fetchone()  # fmt: skip
        if row is None:
            return 0, ()
        v, *_, ref = row[0].split(" ")
        return int(v), (ref,)

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep the newest entry of each. Call inside `Workspace.change()`."""
        names = ", ".join((*self._KEY, "e", "place", "value"))
        marks = ", ".join("?" * (len(self._KEY) + 3))
        sql = (
            f"INSERT INTO {self._TABLE} ({names}) VALUES ({marks}) "  # noqa: S608  # literals
            f"ON CONFLICT ({', '.join(self._KEY)}) DO UPDATE SET e = excluded.e, "
            "place = excluded.place, value = excluded.value WHERE excluded.place > place"
        )
        for entry in entries:
            self._db.execute(sql, self._row(entry))

    def _row(self, entry: Entry) -> tuple[Any, ...]:
        fact: Any = entry.fact
        place = f"{entry.v:09d} {entry.at.isoformat()} {entry.jid} {entry.n:09d} {entry.ref}"
        return (*self._key_of(fact), entry.entity, place, msgspec.json.encode(fact))

    @abstractmethod
    def _key_of(self, fact: F) -> tuple[str, ...]:
        """What a fact is about, as the columns of `_KEY`."""

    def stamp(self, unit: str) -> tuple[str, ...]:
        """What changes whenever the unit sets something: the places of what it has set."""
        sql = f"SELECT place FROM {self._TABLE} WHERE unit = ?"  # noqa: S608  # literals
        return tuple(row[0] for row in self._db.execute(sql, (unit,)).fetchall())

    def changes_of(self, unit: str) -> Iterator[tuple[F, int]]:
        """What one unit has set, and how often it was set until then."""
        rows = self._db.execute(
            f"SELECT value, place FROM {self._TABLE} WHERE unit = ? "  # noqa: S608  # literals
            f"ORDER BY {', '.join(self._KEY)}",
            (unit,),
        )
        for value, place in rows.fetchall():
            yield self._decode(value), int(place.split(" ")[0])  # type: ignore[misc]  # the class of FACTS

    def _values(self, where: str, values: tuple[str, ...]) -> list[F]:
        rows = self._db.execute(
            f"SELECT value FROM {self._TABLE} WHERE {where} ORDER BY {', '.join(self._KEY)}",  # noqa: S608  # literals
            values,
        )
        return [self._decode(row[0]) for row in rows.fetchall()]  # type: ignore[misc]  # the class of FACTS
