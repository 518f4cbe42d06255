"""The journal: append-only lines, their chain, sealed segments, own and foreign alike."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import zstandard

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import Entry, Fact, UnknownFact
from desk_app.storage import lines
from desk_app.storage.driver import Database, execute_many

Sign = Callable[[bytes], bytes]

_SELECT = "SELECT j, jid, office, desk, epoch, key, state, branch_of, n, h FROM journal"


@dataclass(frozen=True, slots=True)
class Position:
    """A journal row and where it stands: its newest line's number and the hash after it."""

    j: int
    jid: str
    office: str
    desk: str
    epoch: int
    key: bytes
    state: str
    branch_of: int | None
    n: int
    h: bytes


class Journal:
    """Lines and segments of every journal this workspace holds.

    Everything that writes is called inside `Workspace.change()`.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._pack = zstandard.ZstdCompressor(level=3)
        self._unpack = zstandard.ZstdDecompressor()
        self._last: tuple[int, int, list[bytes]] = (0, 0, [])

    # ---- positions

    def own(self) -> Position:
        """Our own open journal. Every workspace that has been set up has one."""
        found = self._positions("state = 'own'", ())
        assert found, "no journal has been opened here"
        return found[0]

    def get(self, jid: str) -> Position | None:
        """The trunk of a journal, or None when we hold nothing of it."""
        found = self._positions("jid = ? AND branch_of IS NULL", (jid,))
        return found[0] if found else None

    def row(self, j: int) -> Position:
        """A journal or branch by its row number."""
        return self._positions("j = ?", (j,))[0]

    def all(self) -> list[Position]:
        """Every journal and branch, in the order we met them."""
        return self._positions("1", ())

    def _positions(self, where: str, values: Sequence[Any]) -> list[Position]:
        rows = self._db.execute(f"{_SELECT} WHERE {where} ORDER BY j", values)
        return [Position(*row) for row in rows.fetchall()]

    # ---- our own lines

    def open_own(
        self, genesis: bytes, *, office: str, desk: str, epoch: int, key: bytes
    ) -> Position:
        """Begin our own journal with its first line; a former one is left behind."""
        self._db.execute("UPDATE journal SET state = 'left' WHERE state = 'own'")
        self._db.execute(
            "INSERT INTO journal (jid, office, desk, epoch, key, state, n, h) "
            "VALUES (?, ?, ?, ?, ?, 'own', 1, ?)",
            (chain.jid_of(genesis), office, desk, epoch, key, chain.head(chain.START, [genesis])),
        )
        self._db.execute("INSERT INTO tail (n, line) VALUES (1, ?)", (genesis,))
        return self.own()

    def append(
        self, fact: Fact, *, actor: str, at: datetime, entity: str, v: int, parents: tuple[str, ...]
    ) -> Entry:
        """Add a line to our own journal and say which entry it is."""
        own = self.own()
        line = lines.encode(
            own.n + 1, at, actor, fact, entity=entity, v=v, parents=parents
        )  # fmt: skip
        assert len(line) <= chain.MAX_LINE_BYTES, "a form let through more than a line can hold"
        self._db.execute("INSERT INTO tail (n, line) VALUES (?, ?)", (own.n + 1, line))
        self._db.execute(
            "UPDATE journal SET n = n + 1, h = ? WHERE j = ?",
            (chain.step(own.h, chain.digest(line)), own.j),
        )
        if entity:
            self._db.execute(
                "INSERT INTO eidx (e, j, n) VALUES (?, ?, ?)", (entity, own.j, own.n + 1)
            )
        return lines.decode(own.jid, line)

    def seal_tail(self, sign: Sign) -> int:
        """Seal our unsealed lines into segments, once and for ever. Gives how many there were."""
        own = self.own()
        tail = [
            (n, bytes(line)) for n, line in self._db.execute("SELECT n, line FROM tail ORDER BY n")
        ]
        prev = self._sealed_head(own.j)
        for group in _cut(tail):
            a, b = group[0][0], group[-1][0]
            body = tuple(line for _, line in group)
            head = chain.head(prev, body)
            sig = sign(chain.seal_message(own.jid, a, prev, b, head))
            self._store(own.j, Segment(own.jid, a, b, prev, head, sig, body))
            self._db.execute("DELETE FROM tail WHERE n BETWEEN ? AND ?", (a, b))
            prev = head
        return len(tail)

    def _sealed_head(self, j: int) -> bytes:
        row = self._db.execute(
            "SELECT head FROM segment WHERE j = ? ORDER BY a DESC LIMIT 1", (j,)
        ).fetchone()
        return bytes(row[0]) if row else chain.START

    # ---- segments

    def adopt(self, segment: Segment, *, j: int) -> list[Entry]:
        """Store a verified segment that continues row `j` and give its entries.

        Entries of kinds we do not know are noted, so that an upgrade can fold them.
        """
        self._store(j, segment)
        self._db.execute(
            "UPDATE journal SET n = ?, h = ? WHERE j = ?", (segment.b, segment.head, j)
        )
        entries = [lines.decode(segment.jid, line) for line in segment.lines]
        execute_many(
            self._db,
            "INSERT OR IGNORE INTO eidx (e, j, n) VALUES (?, ?, ?)",
            [(entry.entity, j, entry.n) for entry in entries if entry.entity],
        )
        unread = {entry.fact.kind for entry in entries if isinstance(entry.fact, UnknownFact)}
        execute_many(
            self._db,
            "INSERT OR IGNORE INTO unread_kind (j, a, kind) VALUES (?, ?, ?)",
            [(j, segment.a, kind) for kind in sorted(unread)],
        )
        return entries

    def add_foreign(
        self, jid: str, *, office: str, desk: str, epoch: int, key: bytes,
        branch_of: int | None = None, n: int = 0, h: bytes = chain.START,
    ) -> int:  # fmt: skip
        """A row for a journal met for the first time, or for a branch of a forked one."""
        state = "foreign" if branch_of is None else "branch"
        cursor = self._db.execute(
            "INSERT INTO journal (jid, office, desk, epoch, key, state, branch_of, n, h) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (jid, office, desk, epoch, key, state, branch_of, n, h),
        )
        return int(cursor.lastrowid or 0)

    def segments(self, j: int, *, after: int = 0) -> Iterator[Segment]:
        """The sealed segments of a row whose last line is beyond `after`, in order."""
        rows = self._db.execute(
            "SELECT a, b, prev, head, sig, z FROM segment WHERE j = ? AND b > ? ORDER BY a",
            (j, after),
        ).fetchall()
        jid = self.row(j).jid
        for a, b, prev, head, sig, z in rows:
            body = tuple(self._lines_of(z))
            yield Segment(jid, a, b, bytes(prev), bytes(head), bytes(sig), body)

    def starts_at(self, prev: bytes) -> list[tuple[int, int, int, bytes]]:
        """Segments that leave the position `prev`, as (row, a, b, head)."""
        rows = self._db.execute("SELECT j, a, b, head FROM segment WHERE prev = ?", (prev,))
        return [(j, a, b, bytes(head)) for j, a, b, head in rows.fetchall()]

    def knows(self, jid: str, h: bytes) -> int | None:
        """The number of the line after which a journal has the hash `h`, where segments meet."""
        if h == chain.START:
            return 0
        row = self._db.execute(
            "SELECT b FROM segment JOIN journal USING (j) WHERE jid = ? AND head = ? "
            "UNION SELECT n FROM journal WHERE jid = ? AND h = ?",
            (jid, h, jid, h),
        ).fetchone()
        return row[0] if row else None

    def _store(self, j: int, segment: Segment) -> None:
        z = self._pack.compress(b"".join(line + b"\n" for line in segment.lines))
        self._db.execute(
            "INSERT INTO segment (j, a, b, prev, head, sig, z) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (j, segment.a, segment.b, segment.prev, segment.head, segment.sig, z),
        )

    def _lines_of(self, z: bytes) -> list[bytes]:
        body: bytes = self._unpack.decompress(z)
        return body.split(b"\n")[:-1]

    # ---- reading entries

    def line(self, j: int, n: int) -> bytes:
        """One line by its place."""
        row = self._db.execute(
            "SELECT a, z FROM segment WHERE j = ? AND a <= ? ORDER BY a DESC LIMIT 1", (j, n)
        ).fetchone()
        if row is None or n >= row[0] + len(self._cached(j, *row)):
            tail = self._db.execute("SELECT line FROM tail WHERE n = ?", (n,)).fetchone()
            return bytes(tail[0])
        a, z = row
        line: bytes = self._cached(j, a, z)[n - a]
        return line

    def _cached(self, j: int, a: int, z: bytes) -> list[bytes]:
        if self._last[:2] != (j, a):
            self._last = (j, a, self._lines_of(z))
        return self._last[2]

    def entries_of(self, entity: str) -> list[Entry]:
        """Every entry about an entity, from all journals in force."""
        places = self._db.execute(
            "SELECT j, jid, eidx.n FROM eidx JOIN journal USING (j) "
            "WHERE e = ? AND state != 'branch' ORDER BY j, eidx.n",
            (entity,),
        ).fetchall()
        return [lines.decode(jid, self.line(j, n)) for j, jid, n in places]

    def entries(self) -> Iterator[list[Entry]]:
        """Every entry in force, a segment's worth at a time: what a rebuild folds."""
        for position in self.all():
            if position.state == "branch":
                continue
            for segment in self.segments(position.j):
                yield [lines.decode(position.jid, line) for line in segment.lines]
            if position.state == "own":
                tail = self._db.execute("SELECT line FROM tail ORDER BY n").fetchall()
                yield [lines.decode(position.jid, bytes(line)) for (line,) in tail]

    def genesis(self, j: int) -> bytes:
        """The first line of a journal."""
        return self.line(j, 1)

    # ---- checking

    def findings(self, verify: Callable[[bytes, bytes, bytes], bool]) -> list[str]:
        """What is wrong with chains and seals: each journal is walked from its first line.

        `verify(key, message, signature)` tells whether a signature holds.
        """
        found: list[str] = []
        for position in self.all():
            base = self.row(position.branch_of) if position.branch_of else None
            found += self._broken(position, verify, following=base is None)
        return found

    def _broken(
        self, position: Position, verify: Callable[[bytes, bytes, bytes], bool], *, following: bool
    ) -> Iterable[str]:
        h, n = chain.START, 0
        for segment in self.segments(position.j):
            message = chain.seal_message(
                position.jid, segment.a, segment.prev, segment.b, segment.head
            )
            name = f"{position.jid} {segment.a}–{segment.b}"
            if following and (segment.prev != h or segment.a != n + 1):
                yield f"gap: {name}"
            if chain.head(segment.prev, segment.lines) != segment.head:
                yield f"chain: {name}"
            if not verify(position.key, message, segment.sig):
                yield f"seal: {name}"
            h, n = segment.head, segment.b
        if position.state == "own":
            tail = [bytes(row[0]) for row in self._db.execute("SELECT line FROM tail ORDER BY n")]
            h, n = chain.head(h, tail), n + len(tail)
        if (n, h) != (position.n, position.h):
            yield f"tip: {position.jid}"


def _cut(tail: list[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    group: list[tuple[int, bytes]] = []
    size = 0
    for n, line in tail:
        if len(group) == chain.MAX_LINES or size + len(line) + 1 > chain.MAX_SEGMENT_BYTES:
            yield group
            group, size = [], 0
        group.append((n, line))
        size += len(line) + 1
    if group:
        yield group
