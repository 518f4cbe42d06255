"""What journals said about devices: up to where one is believed, and whom to encrypt to for it.

The word of an upper level counts for every journal but its own; of two upper levels, as after the
loss of the first one's key, the one that was enrolled last is heard first, and its word also says
up to where the other one is believed. What `stops` gives follows from the words and from who is
enrolled, in whatever order they came.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk_app.domain.entries import DeviceRestored, DeviceRevoked, Entry, Fact, ReadersSet
from desk_app.storage.driver import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A device is believed up to its line `last`; `at`, `reason` and `by` (a journal) are those of
    the word that says so."""

    last: int
    at: datetime
    reason: str
    by: str


class Devices:
    """The words in force. They are kept while other tables are made anew, since they say which
    entries those are made of."""

    FACTS: tuple[type[Fact], ...] = (DeviceRevoked, DeviceRestored, ReadersSet)

    def __init__(self, db: Database) -> None:
        self._db = db

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """Words about devices have no entity: their order is that of the journal they are in."""
        return -1, ()

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep the word of each. Call inside `Workspace.change()`."""
        sql = "INSERT OR IGNORE INTO device_word VALUES (?, ?, ?, ?, ?, ?, ?)"
        for entry in entries:
            self._db.execute(sql, _row(entry))

    def stops(self) -> dict[str, Stop]:
        """Up to where the revoked journals are believed. Our own one is always believed here."""
        found = self._all_stops()
        if found:
            found.pop(self._own(), None)
        return found

    def readers(self) -> Mapping[str, tuple[str, ...]]:
        """The readers that journals have named in their own lines, the one in use first."""
        rows = self._db.execute(
            "SELECT by_jid, value FROM device_word WHERE word = 'readers' ORDER BY by_jid, n"
        )
        return {jid: tuple(value.split()) for jid, value in rows.fetchall()}

    def _all_stops(self) -> dict[str, Stop]:
        rows = self._db.execute(
            "SELECT by_jid, n, about, value, at, reason FROM device_word "
            "WHERE word != 'readers' ORDER BY by_jid, n"
        ).fetchall()
        found: dict[str, Stop | None] = {}
        speakers = self._speakers() if rows else []
        for place, speaker in enumerate(speakers):
            heard = found.get(speaker)
            said = [row for row in rows if row[0] == speaker and _counts(row[1], heard)]
            for about, stop in _latest(said).items():
                if about not in speakers[: place + 1]:
                    found.setdefault(about, stop)
        return {jid: stop for jid, stop in found.items() if stop is not None}

    def _speakers(self) -> list[str]:
        """The upper levels, the one to be heard first in front: ourselves, then the newest."""
        own = self._db.execute(
            "SELECT jid FROM journal WHERE state IN ('own', 'left') AND desk = '-' ORDER BY j DESC"
        ).fetchall()
        others = self._db.execute(
            "SELECT jid FROM peer WHERE role = 'upper' AND trusted_at IS NOT NULL "
            "ORDER BY trusted_at DESC, jid"
        ).fetchall()
        return list(dict.fromkeys(jid for (jid,) in (*own, *others)))

    def _own(self) -> str:
        row = self._db.execute("SELECT jid FROM journal WHERE state = 'own'").fetchone()
        return str(row[0]) if row else ""


def _counts(n: int, heard: Stop | None) -> bool:
    return heard is None or n <= heard.last


def _latest(said: list[tuple[Any, ...]]) -> dict[str, Stop | None]:
    """What one journal said last about each device; None where it took a revocation back."""
    latest: dict[str, Stop | None] = {}
    for by, _n, about, last, at, reason in said:
        moment = datetime.fromisoformat(at)
        latest[about] = Stop(last=int(last), at=moment, reason=reason, by=by) if last else None
    return latest


def _row(entry: Entry) -> tuple[Any, ...]:
    at = entry.at.isoformat(timespec="milliseconds")
    match entry.fact:
        case DeviceRevoked() as fact:
            what = ("revoked", fact.jid, str(fact.last), at, fact.reason)
        case DeviceRestored() as fact:
            what = ("restored", fact.jid, "", at, fact.reason)
        case ReadersSet() as fact:
            what = ("readers", entry.jid, " ".join(fact.readers), at, fact.reason)
        case _:
            raise AssertionError(entry.fact)
    return (entry.jid, entry.n, *what)
