"""Plain records of dossiers, and what their raw insert costs: the measure of each peer.

Runs in the environment of a peer, so it knows nothing of ours.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import process_time

FIELDS = ("id", "code", "name", "number", "address", "phone", "procedure", "state", "at")
SCHEMA = f"CREATE TABLE dossier ({', '.join(f'{name} TEXT' for name in FIELDS)}, PRIMARY KEY (id))"
INSERT = f"INSERT INTO dossier VALUES ({', '.join('?' * len(FIELDS))})"  # noqa: S608  # only question marks


def records(count: int) -> list[tuple[str, ...]]:
    """Invented dossiers."""
    return [
        (
            f"{n:032x}", f"H42.18-200302-{n}", f"Nguyễn Văn Thử {n}", f"9990{n:08d}", "Xóm Mẫu",
            f"09{n * 7919 % 10**8:08d}", "2.000815", "returned", "2020-03-02T08:30:00+07:00",
        )
        for n in range(count)
    ]  # fmt: skip


def seconds(act: Callable[[], object]) -> float:
    """The processor time that an act takes."""
    began = process_time()
    act()
    return process_time() - began


def raw_insert(file: Path, rows: list[tuple[str, ...]]) -> float:
    """What inserting the records takes when nothing else is done."""
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(SCHEMA)

    def insert() -> None:
        database.execute("BEGIN")
        database.executemany(INSERT, rows)
        database.execute("COMMIT")

    taken = seconds(insert)
    database.close()
    return taken
