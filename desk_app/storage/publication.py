"""What of the folded rows is published: what is counted, and nothing that tells who somebody is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from desk_app.storage.driver import Database, execute_in_parts

_ROWS: Mapping[str, str] = MappingProxyType(
    {
        "dossier": """
            SELECT unit, uid, id, procedure, field, channel, answer, rated_on, received_on,
                finished_on, closed_on
            FROM dossier
        """,
        "dossier_span": """
            SELECT unit, uid, since, until, state, received_on, due_on, ended_on, late, apologised,
                holder, stage, step_due_on
            FROM standing
        """,
        "dossier_fee": """
            SELECT unit, uid, ref, part, taken_on, cancelled_on, charge, name, amount_dong
            FROM taking
        """,
    }
)
_SPAN_TRUTHS = (8, 9)


class Publication:
    """The rows to publish, a unit at a time."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def rows(
        self, unit: str, uids: Sequence[str] | None
    ) -> Mapping[str, Iterator[tuple[Any, ...]]]:
        """The rows of a unit by table, of all its dossiers or of those among some entities."""
        return {table: self._of(table, unit, uids) for table in _ROWS}

    def _of(self, table: str, unit: str, uids: Sequence[str] | None) -> Iterator[tuple[Any, ...]]:
        made: Callable[[Any], tuple[Any, ...]] = _span if table == "dossier_span" else tuple
        if uids is None:
            yield from map(made, self._db.execute(_ROWS[table] + " WHERE unit = ?", (unit,)))
        else:
            sql = _ROWS[table] + " WHERE uid IN ({})"
            found = execute_in_parts(self._db, sql, list(uids))
            yield from (made(row) for row in found if row[0] == unit)


def _span(row: Sequence[Any]) -> tuple[Any, ...]:
    """A span with truths in place of its zeros and ones."""
    first, last = _SPAN_TRUTHS
    return (*row[:first], bool(row[first]), bool(row[last]), *row[last + 1 :])
