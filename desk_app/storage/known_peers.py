"""The journals we exchange with: what each said of itself, what it holds, which continues which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import msgspec

from desk_app.domain.entries import JournalOpened
from desk_app.domain.office import Role
from desk_app.storage import lines
from desk_app.storage.devices import Devices, Stop
from desk_app.storage.driver import Database

Tips = dict[str, list[tuple[int, str]]]
"""Per journal the tips held, as number and hash (hex); more than one only after a fork."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A journal we know of. `trusted_at` is when a person compared its fingerprint, `trusted_by`
    that officer, or the journal and line of the upper level's word (a former self of an upper level
    has that before it is trusted); `stop` is up to where it is believed after it was revoked. `no`
    is the number of its newest bundle taken in, `at` when its writer made that (by the writer's
    clock, but never later than it was taken in), `have` what it said its writer holds, `lacks` the
    places before which it has not everything, and `want` the scans it said it lacks (`wants_all`:
    those are all, and it takes scans in); `readers` are the age recipients that a bundle for it is
    encrypted to."""

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


class KnownPeers:
    """What writes is called inside `Workspace.change()`."""

    def __init__(self, db: Database, devices: Devices) -> None:
        self._db = db
        self._devices = devices

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
        before = predecessor(peer.genesis)
        if before:
            self.take_place(before, by=peer.jid)

    def take_place(self, jid: str, *, by: str) -> None:
        """Note that a journal is written instead of another, until that one speaks again."""
        self._db.execute(
            "INSERT OR IGNORE INTO heir (jid, heir, no) "
            "VALUES (?, ?, coalesce((SELECT no FROM peer WHERE jid = ?), 0))",
            (jid, by, jid),
        )

    def heirs(self, jid: str) -> list[str]:
        """The journals that continue a journal; more than one after it was copied."""
        rows = self._db.execute(
            "SELECT heir, genesis FROM heir JOIN peer ON peer.jid = heir "
            "WHERE heir.jid = ? ORDER BY heir",
            (jid,),
        ).fetchall()
        return [heir for heir, genesis in rows if predecessor(bytes(genesis)) == jid]

    def instead_of(self, jid: str) -> list[bytes]:
        """The first lines of the trusted journals that took the place of another."""
        rows = self._db.execute(
            "SELECT genesis FROM heir JOIN peer ON peer.jid = heir "
            "WHERE heir.jid = ? AND trusted_at IS NOT NULL",
            (jid,),
        )
        return [bytes(genesis) for (genesis,) in rows.fetchall()]

    def silent(self) -> set[str]:
        """The journals whose place a trusted one took and that sent nothing since we heard."""
        rows = self._db.execute(
            "SELECT peer.jid FROM heir JOIN peer USING (jid) "
            "JOIN peer AS next ON next.jid = heir.heir "
            "GROUP BY peer.jid HAVING max(next.trusted_at) IS NOT NULL AND peer.no <= max(heir.no)"
        )
        return {jid for (jid,) in rows.fetchall()}


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
        trusted_by="" if void else peer.trusted_by,
        stop=stops.get(peer.jid),
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
