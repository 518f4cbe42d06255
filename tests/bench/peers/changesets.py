# mypy: ignore-errors
"""SQLite changesets (apsw): recorded while rows are inserted, applied to another file.

`python changesets.py COUNT FOLDER` in an environment that has apsw; prints JSON.
"""

import json
import sys
import zlib
from pathlib import Path

import apsw
from plain import INSERT, SCHEMA, raw_insert, records, seconds


def _database(file):
    database = apsw.Connection(str(file))
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(SCHEMA)
    return database


def main(count, folder):
    rows = records(count)
    raw = raw_insert(folder / "raw.db", rows)
    sender, receiver = _database(folder / "sender.db"), _database(folder / "receiver.db")
    session = apsw.Session(sender, "main")
    session.attach()

    def insert():
        with sender:
            sender.executemany(INSERT, rows)

    recorded = seconds(insert)
    made = []
    exported = seconds(lambda: made.append(session.changeset()))

    def apply():
        with receiver:
            apsw.Changeset.apply(made[0], receiver, conflict=lambda *_: apsw.SQLITE_CHANGESET_OMIT)

    applied, again = seconds(apply), seconds(apply)
    told = {
        "raw": raw, "send": recorded - raw + exported, "receive": applied, "again": again,
        "bytes": len(zlib.compress(made[0])) / count,
    }  # fmt: skip
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
