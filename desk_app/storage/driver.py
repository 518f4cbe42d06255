"""The database driver: SQLCipher under sqlite-utils, its pragmas and its errors."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    "DatabaseFault",
    "Migrations",
    "StorageUnavailable",
    "WorkspaceTooNew",
    "connect",
    "execute_many",
    "integrity_findings",
    "translated",
    "version",
]

DatabaseFault = dbapi2.Error
"""What the driver raises. Nobody outside this room sees it."""

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


@contextmanager
def translated() -> Iterator[None]:
    """Turn the environment's failures into `StorageUnavailable`; our own mistakes pass through."""
    try:
        yield
    except DatabaseFault as fault:
        reason = _ENVIRONMENT.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF)
        if reason is None and "not a database" in str(fault):
            reason = "wrong-key"
        if reason is None:
            raise
        raise StorageUnavailable(reason=reason) from fault


def connect(path: Path, key: bytes) -> Database:
    """Open the encrypted file with its raw 32-byte key; make it when it is missing.

    Statements commit by themselves unless a transaction is open. Raises `StorageUnavailable`,
    also for a wrong key.
    """
    assert len(key) == 32
    with translated():
        connection = dbapi2.connect(str(path), isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
    return Database(connection, execute_plugins=False)


def execute_many(db: Database, sql: str, rows: list[tuple[Any, ...]]) -> None:
    """Run one statement for many rows: the two hot loops of folding and taking in."""
    db.conn.executemany(sql, rows)


def integrity_findings(db: Database) -> list[str]:
    """What SQLite itself finds wrong with the file; empty when all is well."""
    findings = [row[0] for row in db.execute("PRAGMA integrity_check").fetchall()]
    findings += [str(row) for row in db.execute("PRAGMA foreign_key_check").fetchall()]
    return [each for each in findings if each != "ok"]


def version() -> str:
    """The SQLite that is inside, e.g. 3.53.4."""
    return str(dbapi2.sqlite_version)
