"""Who we exchange bundles with, what went and came, what waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from desk_app.domain.entries import JournalOpened
from desk_app.domain.office import Role
from desk_app.storage import lines
from desk_app.storage.devices import Devices, Stop
from desk_app.storage.driver import Database
from desk_app.storage.held_segments import HeldSegments

Tips = dict[str, list[tuple[int, str]]]
"""Per journal the tips held, as number and hash (hex); more than one only after a fork."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A journal we know of. `trusted_at` is when a person compared its fingerprint, `trusted_by`
    that officer, or the journal and line of the upper level's word; `stop` is up to where it is
    believed after it was revoked. `no` is the number of its newest bundle taken in, `at` when its
    writer made that (by the writer's clock, but never later than it was taken in), `have` what it
    said its writer holds, `lacks` the places before which it has not everything, and `want` the
    scans it said it lacks (`wants_all`: those are all, and it takes scans in); `readers` are the
    age recipients that a bundle for it is encrypted to."""

    jid: str
    office: str
    office_name: str
    desk: str
    role: str
    genesis: bytes
    readers: tuple[str, ...]
    trusted_at: datetime | None = None
    no: int = 0
    have: Tips = field(default_factory=dict)
    lacks: Tips = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    at: datetime | None = None
    want: tuple[str, ...] = ()
    wants_all: bool = False
    trusted_by: str = ""
    stop: Stop | None = None


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


class Exchanged(HeldSegments):
    """Peers, bundles and held segments. What writes is called inside `Workspace.change()`."""

    def __init__(self, db: Database, devices: Devices) -> None:
        super().__init__(db)
        self._devices = devices

    # ---- peers

    def peers(self) -> list[Peer]:
        """Every journal we know of, by office and desk."""
        return self._peers("1", ())

    def peer(self, jid: str) -> Peer | None:
        """One journal we know of."""
        found = self._peers("jid = ?", (jid,))
        return found[0] if found else None

    def journals_per_office(self) -> dict[str, int]:
        """How many journals we know of each office."""
        rows = self._db.execute("SELECT office, count(*) FROM peer GROUP BY office")
        return dict(rows.fetchall())

    def peers_about(self, office: str) -> list[Peer]:
        """The journals that an office's dossiers follow from: its own and those of upper levels."""
        return self._peers("office = ? OR role = ?", (office, Role.UPPER.value))

    def _peers(self, where: str, values: Sequence[Any]) -> list[Peer]:
        sql = f"SELECT * FROM peer WHERE {where} ORDER BY office, desk, jid"  # noqa: S608  # literals of this class
        rows = self._db.query(sql, values)
        stops, readers = self._devices.stops(), self._devices.readers()
        return [_as_told(_peer(row), stops, readers) for row in rows]

    def newest_numbers(self) -> dict[str, int]:
        """The number of the newest bundle taken in from each journal that sent one."""
        rows = self._db.execute("SELECT jid, no FROM peer WHERE no != 0 ORDER BY jid").fetchall()
        return {jid: no for jid, no in rows}

    def put_peer(self, peer: Peer) -> None:
        """Keep what we know of a journal."""
        row = {
            "jid": peer.jid, "office": peer.office, "office_name": peer.office_name,
            "desk": peer.desk, "role": peer.role, "genesis": peer.genesis,
            "readers": " ".join(peer.readers),
            "trusted_at": _text(peer.trusted_at), "no": peer.no,
            "have": msgspec.json.encode(peer.have).decode(),
            "lacks": msgspec.json.encode(peer.lacks).decode(),
            "seen": msgspec.json.encode(peer.seen).decode(), "at": _text(peer.at),
            "want": msgspec.json.encode(peer.want).decode(), "wants_all": int(peer.wants_all),
            "trusted_by": peer.trusted_by,
        }  # fmt: skip
        self._db.table("peer").insert(row, replace=True)
        self._note_heir(peer)

    def _note_heir(self, peer: Peer) -> None:
        """A journal that continues another takes its place, until that one speaks again."""
        before = predecessor(peer.genesis)
        if before:
            self._db.execute(
                "INSERT OR IGNORE INTO heir (jid, heir, no) "
                "VALUES (?, ?, coalesce((SELECT no FROM peer WHERE jid = ?), 0))",
                (before, peer.jid, before),
            )

    def heirs(self, jid: str) -> list[str]:
        """The journals that continue a journal; more than one after it was copied."""
        rows = self._db.execute("SELECT heir FROM heir WHERE jid = ? ORDER BY heir", (jid,))
        return [heir for (heir,) in rows.fetchall()]

    def silent(self) -> set[str]:
        """The journals that a trusted one continues and that sent nothing since we heard of it."""
        rows = self._db.execute(
            "SELECT peer.jid FROM heir JOIN peer USING (jid) "
            "JOIN peer AS next ON next.jid = heir.heir "
            "GROUP BY peer.jid HAVING max(next.trusted_at) IS NOT NULL AND peer.no <= max(heir.no)"
        )
        return {jid for (jid,) in rows.fetchall()}

    # ---- bundles

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


def predecessor(genesis: bytes) -> str:
    """The journal that the one with this first line says it continues, "" for none."""
    try:
        opened = lines.decode("", genesis).fact
    except ValueError:
        return ""
    return opened.before_jid if isinstance(opened, JournalOpened) else ""


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _as_told(peer: Peer, stops: Mapping[str, Stop], readers: Mapping[str, tuple[str, ...]]) -> Peer:
    """A peer with what journals have said since: its own new readers, that it was revoked, or that
    whoever vouched for it was, before that word."""
    voucher, _, n = peer.trusted_by.partition(" ")
    void = bool(n) and voucher in stops and int(n) > stops[voucher].last
    return replace(
        peer,
        readers=readers.get(peer.jid, peer.readers),
        trusted_at=None if void else peer.trusted_at,
        stop=stops.get(peer.jid),
    )


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


def _peer(row: Mapping[str, Any]) -> Peer:
    return Peer(
        **{
            **row,
            "genesis": bytes(row["genesis"]),
            "readers": tuple(row["readers"].split()),
            "trusted_at": row["trusted_at"] and datetime.fromisoformat(row["trusted_at"]),
            "have": msgspec.json.decode(row["have"], type=Tips),
            "lacks": msgspec.json.decode(row["lacks"], type=Tips),
            "seen": msgspec.json.decode(row["seen"], type=dict[str, int]),
            "at": row["at"] and datetime.fromisoformat(row["at"]),
            "want": msgspec.json.decode(row["want"], type=tuple[str, ...]),
            "wants_all": bool(row["wants_all"]),
        }
    )
