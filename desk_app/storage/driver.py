"""The database driver: SQLCipher under sqlite-utils, its pragmas and its errors."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from sqlcipher3 import dbapi2

from desk_app.domain.errors import DeskError

# sqlite-utils prefers this name and takes its error classes from it; with the driver's own
# classes its handling of errors works.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

from sqlite_utils import Database, Migrations  # noqa: E402  # the alias must be in place first

__all__ = [
    "Database",
    "LibraryUnfit",
    "Migrations",
    "StorageUnavailable",
    "WorkspaceTooNew",
    "connect",
    "execute_in_parts",
    "execute_many",
    "integrity_findings",
    "refuse_unfit",
    "version",
]

DatabaseFault = dbapi2.Error
"""What the driver raises. Nobody outside this module sees one that a person can act on."""

OLDEST_SQLITE: Final = (3, 51, 3)
"""Before it, two connections with bad timing could damage the file (the WAL-reset fault)."""

APPLICATION_ID: Final = 0x514D4331  # "QMC1"

_PRAGMAS: Final = (
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA journal_mode = WAL",
    # A receipt in a citizen's hand must be known after a power cut: NORMAL forgets commits.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
)

_PART: Final = 500

# SQLite's primary result codes that a person can do something about.
_ENVIRONMENT: Final = {
    3: "permission",
    5: "busy",
    6: "busy",
    8: "read-only",
    10: "disk-error",
    11: "damaged",
    13: "disk-full",
    14: "cannot-open",
    26: "wrong-key",
}


class StorageUnavailable(DeskError):
    """The disk or the file failed us. `reason` is one of the words above; nothing was written."""

    code = "storage-unavailable"
    exit_code = 90
    told = frozenset({"reason"})


class WorkspaceTooNew(DeskError):
    """The file was written by a newer program; it was not touched."""

    code = "workspace-too-new"
    exit_code = 91


class LibraryUnfit(DeskError):
    """The database library of this PC must not be used; `lacks` says what is wrong with it."""

    code = "library-unfit"
    exit_code = 99
    told = frozenset({"lacks"})


class _Translated:
    """Turns the environment's failures into `StorageUnavailable`; our own mistakes pass through."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if not isinstance(fault, DatabaseFault):
            return
        reason = _ENVIRONMENT.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF)
        if reason is None and "not a database" in str(fault):
            reason = "wrong-key"
        if reason is not None:
            raise StorageUnavailable(reason=reason) from fault


_translated = _Translated()


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the driver has no types
    """A page that cannot be read shows when rows are fetched, long after `execute`."""

    def execute(self, *args: Any) -> Any:
        with _translated:
            return super().execute(*args)

    def executemany(self, *args: Any) -> Any:
        with _translated:
            return super().executemany(*args)

    def executescript(self, *args: Any) -> Any:
        with _translated:
            return super().executescript(*args)

    def fetchone(self) -> Any:
        with _translated:
            return super().fetchone()

    def fetchall(self) -> Any:
        with _translated:
            return super().fetchall()

    def __next__(self) -> Any:
        with _translated:
            return super().__next__()


class _Connection(dbapi2.Connection):  # type: ignore[misc]  # the driver has no types
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class _Database(Database):
    """Finds the statements of a script without looking at all of it again after each letter, as
    sqlite-utils does: most of the time in which a workspace is made went there."""

    def executescript(self, sql: str) -> Any:
        cursor, statement = self.conn.cursor(), ""
        *parts, rest = sql.split(";")
        for part in parts:
            statement += f"{part};"
            if dbapi2.complete_statement(statement):  # not when the semicolon is a remark's
                cursor.execute(statement.strip())
                statement = ""
        if last := (statement + rest).strip():
            cursor.execute(last)
        return cursor


def connect(path: Path, key: bytes) -> Database:
    """Open the encrypted file with its raw 32-byte key; make it when it is missing.

    Statements commit by themselves unless a transaction is open. Raises `StorageUnavailable`,
    also for a wrong key, and `LibraryUnfit`.
    """
    assert len(key) == 32
    with _translated:
        connection = dbapi2.connect(str(path), isolation_level=None, factory=_Connection)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            refuse_unfit(connection)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
    # Without recursive triggers, INSERT OR REPLACE would slip past those that keep journal lines.
    return _Database(connection, execute_plugins=False, recursive_triggers=True)


def refuse_unfit(connection: Any, oldest: tuple[int, ...] = OLDEST_SQLITE) -> None:
    """Raise `LibraryUnfit` unless the library is new enough, encrypts and can search words."""
    if dbapi2.sqlite_version_info < oldest:
        raise LibraryUnfit(lacks=f"SQLite {'.'.join(map(str, oldest))}, has {version()}")
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise LibraryUnfit(lacks="SQLCipher")
    if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
        raise LibraryUnfit(lacks="FTS5")


def execute_many(db: Database, sql: str, rows: list[tuple[Any, ...]]) -> None:
    """Run one statement for many rows: the two hot loops of folding and taking in."""
    db.conn.executemany(sql, rows)


def execute_in_parts(
    db: Database, sql: str, values: Sequence[str] | Sequence[int]
) -> Iterator[Any]:
    """The rows of a question about many values, asked a few hundred at a time.

    `{}` in `sql` stands for the question marks.
    """
    for start in range(0, len(values), _PART):
        part = values[start : start + _PART]
        yield from db.execute(sql.format(",".join("?" * len(part))), part).fetchall()


def integrity_findings(db: Database) -> list[str]:
    """What SQLite itself finds wrong with the file; empty when all is well."""
    try:
        findings = [row[0] for row in db.execute("PRAGMA integrity_check").fetchall()]
        findings += [str(row) for row in db.execute("PRAGMA foreign_key_check").fetchall()]
    except StorageUnavailable as problem:
        return [f"file: {problem.facts['reason']}"]
    return [each for each in findings if each != "ok"]


def version() -> str:
    """The SQLite that is inside, e.g. 3.53.4."""
    return str(dbapi2.sqlite_version)
