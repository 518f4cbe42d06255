"""A PostgreSQL server with the rows that units above the district publish to it.

Question: how are the rows of thousands of units kept apart? Decision: every key begins with the
unit, and each table is parted by a hash of it into a fixed number of parts. Because then a question
about one unit reads one part, a question about all reads them side by side, and the rows can be
spread over several machines by the same key. Instead of a part for each unit, which at 3,300 units
would make every question plan over thousands of tables, and a new unit change the schema.

No name, number or address of a citizen is published: only what is counted. The marks tell up to
which line of which journal the rows of a unit rest; they are the hash and not the number alone, so
that a publisher restored from an old copy publishes the unit anew instead of believing them.

Passwords come from where PostgreSQL looks for them by itself (PGPASSWORD, the password file).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

import psycopg
from psycopg import conninfo, errors

from desk_app.storage.figures import Figures
from desk_app.storage.server_refusals import ServerAddressRefused, ServerUnavailable

VERSION: Final = 1
"""Raised whenever a published table is made otherwise: what a former one made is then replaced."""
PARTS: Final = 16

_KEY = 'unit TEXT COLLATE "C" NOT NULL, uid TEXT COLLATE "C" NOT NULL'
_COLUMNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "dossier": {
            "id": "BIGINT", "procedure": "TEXT", "field": "TEXT", "channel": "TEXT",
            "answer": "TEXT", "rated_on": "TEXT", "received_on": "TEXT", "finished_on": "TEXT",
            "closed_on": "TEXT",
        },
        "dossier_span": {
            "since": "TEXT", "until": "TEXT", "state": "TEXT", "received_on": "TEXT",
            "due_on": "TEXT", "ended_on": "TEXT", "late": "BOOLEAN", "apologised": "BOOLEAN",
            "holder": "TEXT", "stage": "TEXT", "step_due_on": "TEXT",
        },
        "dossier_fee": {
            "ref": "TEXT", "part": "BIGINT", "taken_on": "TEXT", "cancelled_on": "TEXT",
            "charge": "TEXT", "name": "TEXT", "amount_dong": "BIGINT",
        },
    }
)  # fmt: skip
"""What is published of each table after unit and uid."""
_MORE_OF_THE_KEY = {"dossier": "", "dossier_span": ", since", "dossier_fee": ", ref, part"}
_VIEWS = """
    CREATE VIEW standing AS
        SELECT s.*, d.id, d.channel, d.field, d.procedure
        FROM dossier_span AS s JOIN dossier AS d USING (unit, uid);
    CREATE VIEW taking AS SELECT * FROM dossier_fee;
    CREATE INDEX ON dossier_span (ended_on);
    CREATE INDEX ON dossier (rated_on) WHERE answer IS NOT NULL;
    CREATE INDEX ON dossier_fee (taken_on);
    CREATE TABLE unit (
        unit TEXT COLLATE "C" PRIMARY KEY,
        name TEXT NOT NULL,
        reaches TEXT,
        app TEXT NOT NULL,
        published_at TIMESTAMPTZ NOT NULL
    );
    CREATE TABLE mark (
        unit TEXT COLLATE "C" NOT NULL,
        jid TEXT NOT NULL,
        n BIGINT NOT NULL,
        h TEXT NOT NULL,
        PRIMARY KEY (unit, jid)
    );
    CREATE TABLE version (version BIGINT NOT NULL);
"""
_NAMED = re.compile(r"(?<!:):([a-z]+)")
_LOCK: Final = 0x514D4331


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to which line of a journal rows rest: its number and the hash after it."""

    n: int
    h: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRows:
    """What is published of a unit: its rows by table, all of them or those of `uids` alone."""

    unit: str
    name: str
    reaches: date | None
    app: str
    at: datetime
    marks: Mapping[str, Mark]
    uids: Sequence[str] | None
    rows: Mapping[str, Iterable[Sequence[Any]]]


class Server:
    """A connection to a server. `figures` asks the published rows what the workspace is asked."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        self.figures = Figures(self._ask)

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Questions within are all answered as of one moment. Raises `ServerUnavailable`, also
        where nothing has been published."""
        with _translated(), self._connection.transaction():
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            _refuse_newer(self._version())
            yield

    def units(self) -> dict[str, tuple[str, date | None]]:
        """Name and reach of each unit that is published, by code."""
        rows = self._connection.execute("SELECT unit, name, reaches FROM unit").fetchall()
        return {
            unit: (name, date.fromisoformat(reaches) if reaches else None)
            for unit, name, reaches in rows
        }

    # ---- publishing

    def prepare(self) -> None:
        """Make the tables where they are not, or were made by a former program."""
        with _translated(), self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s, 0)", (_LOCK,))
            made = self._version() if self._exists() else None
            _refuse_newer(made)
            if made == VERSION:
                return
            self._execute("DROP SCHEMA IF EXISTS mot_cua CASCADE")
            self._execute("CREATE SCHEMA mot_cua")
            for table, columns in _COLUMNS.items():
                self._make(table, columns)
            self._execute(_VIEWS)
            self._connection.execute("INSERT INTO version VALUES (%s)", (VERSION,))

    def marks(self, app: str) -> dict[str, dict[str, Mark]]:
        """The marks of each unit as this version of the program has published it."""
        with _translated():
            rows = self._connection.execute(
                "SELECT unit, jid, n, h FROM mark JOIN unit USING (unit) WHERE app = %s", (app,)
            ).fetchall()
        found: dict[str, dict[str, Mark]] = {}
        for unit, jid, n, h in rows:
            found.setdefault(unit, {})[jid] = Mark(n, h)
        return found

    def put(self, unit: UnitRows) -> int:
        """Put the rows of a unit in the place of its former ones, wholly or not at all. Gives how
        many rows went over."""
        with _translated(), self._connection.transaction():
            self._connection.execute(
                "SELECT pg_advisory_xact_lock(%s, hashtext(%s))", (_LOCK, unit.unit)
            )
            count = sum(self._copied(table, unit) for table in _COLUMNS)
            self._note(unit)
        return count

    def analyze(self) -> None:
        """Let the server learn how much there is, so that it plans well."""
        with _translated():
            for table in _COLUMNS:
                self._execute(f"ANALYZE {table}")

    def _copied(self, table: str, unit: UnitRows) -> int:
        values: list[str | list[str]] = [unit.unit]
        where = "unit = %s"
        if unit.uids is not None:
            where += " AND uid = ANY(%s)"
            values.append(list(unit.uids))
        with self._connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608  # literals
            names = ", ".join(_COLUMNS[table])
            with cursor.copy(f"COPY {table} (unit, uid, {names}) FROM STDIN") as copy:
                for row in unit.rows[table]:
                    copy.write_row(row)
            return max(cursor.rowcount, 0)

    def _note(self, unit: UnitRows) -> None:
        execute = self._connection.execute
        execute("DELETE FROM mark WHERE unit = %s", (unit.unit,))
        for jid, mark in unit.marks.items():
            execute("INSERT INTO mark VALUES (%s, %s, %s, %s)", (unit.unit, jid, mark.n, mark.h))
        reaches = unit.reaches.isoformat() if unit.reaches else None
        execute(
            "INSERT INTO unit VALUES (%s, %s, %s, %s, %s) ON CONFLICT (unit) DO UPDATE SET "
            "name = EXCLUDED.name, reaches = EXCLUDED.reaches, app = EXCLUDED.app, "
            "published_at = EXCLUDED.published_at",
            (unit.unit, unit.name, reaches, unit.app, unit.at),
        )

    def _make(self, table: str, columns: Mapping[str, str]) -> None:
        lines = [
            f'{name} {kind} COLLATE "C"' if kind == "TEXT" else f"{name} {kind}"
            for name, kind in columns.items()
        ]
        self._execute(
            f"CREATE TABLE {table} ({_KEY}, {', '.join(lines)}, "
            f"PRIMARY KEY (unit, uid{_MORE_OF_THE_KEY[table]})) PARTITION BY HASH (unit)"
        )
        for part in range(PARTS):
            self._execute(
                f"CREATE TABLE {table}_{part:02d} PARTITION OF {table} "
                f"FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
            )

    def _exists(self) -> bool:
        row = self._connection.execute("SELECT to_regclass('mot_cua.version')").fetchone()
        return row is not None and row[0] is not None

    def _version(self) -> int:
        row = self._connection.execute("SELECT version FROM version").fetchone()
        return int(row[0]) if row else 0

    def _execute(self, statement: str) -> None:
        self._connection.execute(statement.encode())

    def _ask(self, question: str, values: Mapping[str, str | None]) -> list[Any]:
        named = _NAMED.sub(r"%(\1)s", question)
        with _translated():
            return self._connection.execute(named.encode(), values).fetchall()


def connect(address: str) -> Server:
    """Connect to the server at an address ("host=… dbname=…" or postgresql://…).

    Raises `ServerAddressRefused` and `ServerUnavailable`.
    """
    try:
        parts = conninfo.conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        raise ServerAddressRefused(reason="unreadable") from None
    if parts.get("password"):
        raise ServerAddressRefused(reason="password")
    with _translated():
        connection = psycopg.connect(
            conninfo.make_conninfo(address, connect_timeout=10, application_name="desk-app"),
            autocommit=True,
        )
        connection.execute("SET search_path TO mot_cua")
        connection.execute("SET client_min_messages TO warning")
    return Server(connection)


def _refuse_newer(version: int | None) -> None:
    if version is not None and version > VERSION:
        raise ServerUnavailable(reason="newer")


@contextmanager
def _translated() -> Iterator[None]:
    """Turns what the server and the way to it do wrong into `ServerUnavailable`."""
    try:
        yield
    except (errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction) as problem:
        raise ServerUnavailable(reason="refused") from problem
    except errors.UndefinedTable as problem:
        raise ServerUnavailable(reason="empty") from problem
    except psycopg.OperationalError as problem:
        raise ServerUnavailable(reason="unreachable") from problem
