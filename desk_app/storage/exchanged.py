"""Who we exchange bundles with, what went and came, what waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from desk_app.storage.devices import Devices
from desk_app.storage.driver import Database
from desk_app.storage.held_segments import HeldSegments
from desk_app.storage.known_peers import KnownPeers


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRecord:
    """A bundle that went out or came in. `result` is one word: made, exported, taken-in, known,
    waiting, refused-<code>. `own_to` is the newest line of our own journal in one that went out, 0
    for none. Of one that came: whose `office` made it and when, by its own clock
    (unknown for what came before this was noted), whether it `brought` anything, and how many of
    its lines were held for others or stood on a branch when it came, and how far the clock of its
    writer was wrong."""

    id: str
    dir: str
    jid: str
    no: int
    name: str
    sha256: str
    at: datetime
    result: str
    lines: int
    own_to: int = 0
    office: str = ""
    made_at: datetime | None = None
    brought: bool = True
    held: int = 0
    forked: int = 0
    clock_off: timedelta = timedelta()


class Exchanged(KnownPeers, HeldSegments):
    """Peers, bundles and held segments. What writes is called inside `Workspace.change()`."""

    def __init__(self, db: Database, devices: Devices) -> None:
        HeldSegments.__init__(self, db)
        KnownPeers.__init__(self, db, devices)

    def put_bundle(self, record: BundleRecord) -> None:
        """Note a bundle that went or came."""
        row = {
            "id": record.id, "dir": record.dir, "jid": record.jid, "no": record.no,
            "name": record.name, "sha256": record.sha256, "at": record.at.isoformat(),
            "result": record.result, "lines": record.lines, "own_to": record.own_to,
            "office": record.office,
            "made_at": _text(record.made_at) or "", "brought": int(record.brought),
            "held": record.held, "forked": record.forked,
            "clock_off": int(record.clock_off.total_seconds()),
        }  # fmt: skip
        self._db.table("bundle").insert(row, replace=True)

    def bundle(self, sha256: str) -> BundleRecord | None:
        """An incoming bundle we have met, by its content."""
        return self._first("dir = 'in' AND sha256 = ?", (sha256,))

    def made(self, sha256: str) -> bool:
        """Whether a bundle with this content is one of our own."""
        return self._first("dir = 'out' AND sha256 = ?", (sha256,)) is not None

    def wrote(self, name: str) -> bool:
        """Whether we remember to have written a bundle of this name."""
        return self._first("dir = 'out' AND name = ?", (name,)) is not None

    def taken_in(self, bundle_id: str) -> bool:
        """Whether a bundle with this id was taken in before."""
        return (
            self._first("dir = 'in' AND id = ? AND result = 'taken-in'", (bundle_id,)) is not None
        )

    def next_no(self, jid: str) -> int:
        """The number of our next bundle."""
        row = self._db.execute(
            "SELECT max(no) FROM bundle WHERE dir = 'out' AND jid = ?", (jid,)
        ).fetchone()
        return (row[0] or 0) + 1

    def two_voiced(self) -> set[str]:
        """The journals that gave one number to two bundles: two PCs write in them."""
        rows = self._db.execute(
            "SELECT DISTINCT jid FROM bundle WHERE dir = 'in' AND id != '' "
            "GROUP BY jid, no HAVING count(DISTINCT id) > 1"
        )
        return {jid for (jid,) in rows.fetchall()}

    def bundles(self, *, direction: str, limit: int) -> list[BundleRecord]:
        """The newest bundles that went ("out") or came ("in")."""
        return self._records("dir = ? ORDER BY at DESC, name LIMIT ?", (direction, limit))

    def by_name(self, names: Sequence[str]) -> list[BundleRecord]:
        """The bundles we met or made under these names."""
        return self._records(
            "name IN (SELECT value FROM json_each(?))", (msgspec.json.encode(names).decode(),)
        )

    def exported(self, jid: str) -> list[BundleRecord]:
        """Every bundle of our journal `jid` that was wholly written to a stick or folder."""
        return self._records("dir = 'out' AND result = 'exported' AND jid = ? ORDER BY no", (jid,))

    def exported_to(self, jid: str) -> int:
        """Up to which line our journal `jid` has been written to a stick or folder."""
        row = self._db.execute(
            "SELECT max(own_to) FROM bundle WHERE dir = 'out' AND result = 'exported' AND jid = ?",
            (jid,),
        ).fetchone()
        return row[0] or 0

    def heard(self) -> dict[str, datetime]:
        """By journal, when a bundle of it was last taken in."""
        rows = self._db.execute(
            "SELECT jid, max(at) FROM bundle WHERE dir = 'in' AND result = 'taken-in' GROUP BY jid"
        ).fetchall()
        return {jid: datetime.fromisoformat(at) for jid, at in rows}

    def newest_of_uppers(self) -> datetime | None:
        """When a bundle of an upper level was last taken in; None when none ever was."""
        row = self._db.execute(
            "SELECT max(bundle.at) FROM bundle JOIN peer USING (jid) "
            "WHERE dir = 'in' AND result = 'taken-in' AND role = 'upper'"
        ).fetchone()
        return datetime.fromisoformat(row[0]) if row[0] else None

    def made_since(self, day: date) -> list[BundleRecord]:
        """The bundles that came and were made on a day or later, taken in or waiting."""
        return self._records(
            "dir = 'in' AND made_at >= ? AND result IN ('taken-in', 'waiting') ORDER BY made_at",
            (day.isoformat(),),
        )

    def wrong_clocks(self) -> list[BundleRecord]:
        """The newest bundle of each journal, of those by which its clock is wrong."""
        return self._records(
            "dir = 'in' AND clock_off != 0 AND no = (SELECT max(no) FROM bundle AS newest WHERE "
            "newest.dir = 'in' AND newest.jid = bundle.jid) ORDER BY office, jid",
            (),
        )

    def waiting(self) -> list[BundleRecord]:
        """Bundles of journals nobody has enrolled yet, oldest first."""
        return self._records("dir = 'in' AND result = 'waiting' ORDER BY at", ())

    def _first(self, where: str, values: Sequence[Any]) -> BundleRecord | None:
        found = self._records(where, values)
        return found[0] if found else None

    def _records(self, where: str, values: Sequence[Any]) -> list[BundleRecord]:
        rows = self._db.query(f"SELECT * FROM bundle WHERE {where}", values)  # noqa: S608  # literals of this class
        return [_bundle(row) for row in rows]


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _bundle(row: Mapping[str, Any]) -> BundleRecord:
    return BundleRecord(
        **{
            **row,
            "at": datetime.fromisoformat(row["at"]),
            "made_at": datetime.fromisoformat(row["made_at"]) if row["made_at"] else None,
            "brought": bool(row["brought"]),
            "clock_off": timedelta(seconds=row["clock_off"]),
        }
    )
