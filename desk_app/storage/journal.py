"""The journal: append-only lines and the entries in them, our own and foreign alike."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import dropwhile, groupby
from operator import itemgetter
from typing import Any

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import KINDS, Entry, Fact, JournalOpened, UnknownFact
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Role
from desk_app.storage import lines
from desk_app.storage.anchor import Reached
from desk_app.storage.devices import Stop
from desk_app.storage.driver import Database, execute_in_parts, execute_many
from desk_app.storage.segments import Segments

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

    @property
    def in_force(self) -> bool:
        """Whether its entries are folded; those of the branches of a fork are only kept."""
        return self.state != "branch"


@dataclass(frozen=True, slots=True)
class Place:
    """A line and where it stands."""

    jid: str
    n: int
    line: bytes


class TextTooLong(DeskError):
    """One act with its notes is longer than a journal line can hold; nothing was written."""

    code = "text-too-long"
    exit_code = 89


class Journal:
    """The journals this workspace holds; `sealed` are their segments.

    Everything that writes is called inside `Workspace.change()`. `stops` says up to where revoked
    journals are believed.
    """

    def __init__(self, db: Database, stops: Callable[[], Mapping[str, Stop]] = dict) -> None:
        self._db = db
        self._stops = stops
        self.sealed = Segments(db)

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

    def branches(self, jid: str) -> list[Position]:
        """A journal with all its branches, in the order we met them."""
        return self._positions("jid = ?", (jid,))

    def ours(self) -> list[Position]:
        """Our own open journal and those we left, oldest first."""
        return self._positions("state IN ('own', 'left')", ())

    def reached(self) -> Reached:
        """How far our own journal has come."""
        row = self._db.execute("SELECT jid, n, h FROM journal WHERE state = 'own'").fetchone()
        return Reached(row[0], row[1], bytes(row[2]))

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
        if len(line) > chain.MAX_LINE_BYTES:
            raise TextTooLong
        return self._put(own, line)

    def index(self, j: int, entries: Iterable[Entry]) -> None:
        """Note where the entries of each entity stand."""
        places = [(entry.entity, j, entry.n) for entry in entries if entry.entity]
        execute_many(self._db, "INSERT OR IGNORE INTO eidx (e, j, n) VALUES (?, ?, ?)", places)

    def seal_tail(self, sign: Sign) -> int:
        """Seal our unsealed lines into segments, once and for ever. Gives how many there were."""
        own = self.own()
        tail = self.tail()
        prev, b = self.sealed.head(own.j), own.n - len(tail)
        for body in _cut(tail):
            a, b = b + 1, b + len(body)
            head = chain.head(prev, body)
            sig = sign(chain.seal_message(own.jid, a, prev, b, head))
            self.sealed.put(own.j, Segment(own.jid, a, b, prev, head, sig, body))
            self._db.execute("DELETE FROM tail WHERE n BETWEEN ? AND ?", (a, b))
            prev = head
        return len(tail)

    def give_up_tail(self) -> list[bytes]:
        """Leave our journal where it is sealed, for its key is gone: the lines after that, which
        nobody else can have, are taken out of it and given, the first line of all excepted."""
        own, tail = self.own(), self.tail()
        sealed = own.n - len(tail)
        self._db.execute(
            "UPDATE journal SET state = 'left', n = ?, h = ? WHERE j = ?",
            (sealed, self.sealed.head(own.j), own.j),
        )
        self._db.execute("DELETE FROM tail")
        self._db.execute("DELETE FROM eidx WHERE j = ? AND n > ?", (own.j, sealed))
        return tail if sealed else tail[1:]

    def take_over(self, given_up: Iterable[bytes]) -> None:
        """Write lines that were given up into our new journal. What was folded is to be folded
        anew."""
        refs: dict[str, str] = {}
        for old in given_up:
            own = self.own()
            line = lines.moved(old, own.n + 1, refs)
            refs[chain.ref(chain.digest(old))] = chain.ref(chain.digest(line))
            self._put(own, line)

    def _put(self, own: Position, line: bytes) -> Entry:
        self._db.execute("INSERT INTO tail (n, line) VALUES (?, ?)", (own.n + 1, line))
        self._db.execute(
            "UPDATE journal SET n = n + 1, h = ? WHERE j = ?",
            (chain.step(own.h, chain.digest(line)), own.j),
        )
        entry = lines.decode(own.jid, line)
        self.index(own.j, [entry])
        return entry

    # ---- the lines of others

    def adopt(self, segment: Segment, *, j: int) -> list[Entry]:
        """Store a verified segment that continues row `j` and give its entries.

        Entries of kinds we do not know are noted, so that an upgrade can fold them.
        """
        self.sealed.put(j, segment)
        self._db.execute(
            "UPDATE journal SET n = ?, h = ? WHERE j = ?", (segment.b, segment.head, j)
        )
        entries = _decoded(segment.jid, self._only_here(self.row(j), segment))
        self.index(j, entries)
        unread = {entry.fact.kind for entry in entries if isinstance(entry.fact, UnknownFact)}
        execute_many(
            self._db,
            "INSERT OR IGNORE INTO unread_kind (j, a, kind) VALUES (?, ?, ?)",
            [(j, segment.a, kind) for kind in sorted(unread)],
        )
        return entries

    def add_foreign(
        self,
        jid: str,
        *,
        office: str,
        desk: str,
        epoch: int,
        key: bytes,
        branch_of: int | None = None,
        n: int = 0,
        h: bytes = chain.START,
    ) -> int:
        """A row for a journal met for the first time, or for a branch of a forked one."""
        state = "foreign" if branch_of is None else "branch"
        cursor = self._db.execute(
            "INSERT INTO journal (jid, office, desk, epoch, key, state, branch_of, n, h) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (jid, office, desk, epoch, key, state, branch_of, n, h),
        )
        return int(cursor.lastrowid or 0)

    def _only_here(self, position: Position, segment: Segment) -> tuple[bytes, ...]:
        """The lines of a segment that no row we met before has: one that was cut otherwise begins
        with lines that are known, and those must not count twice."""
        if position.branch_of is None:
            return segment.lines
        earlier = [each for each in self.branches(position.jid) if each.j < position.j]
        if not any(self.holds(each, segment.a, _after_first(segment)) for each in earlier):
            return segment.lines
        h, known = segment.prev, 0
        for number, line in enumerate(segment.lines, 1):
            h = chain.step(h, chain.digest(line))
            if not any(self.holds(each, segment.a + number - 1, h) for each in earlier):
                break
            known = number
        return segment.lines[known:]

    def let_count(self, j: int, *, counts: bool) -> list[Entry]:
        """Put a branch in force, or out of it. Gives the entries on it."""
        state = "foreign" if counts else "branch"
        self._db.execute("UPDATE journal SET state = ? WHERE j = ?", (state, j))
        return self.entries_on(self.row(j))

    def entries_on(self, position: Position, *, after: int = 0) -> list[Entry]:
        """The entries beyond line `after` that a row has and no row we met before."""
        return [
            entry for segment in self.sealed.of(position.j, after=after)
            for entry in _decoded(position.jid, self._only_here(position, segment))
            if entry.n > after
        ]  # fmt: skip

    def begins_after(self, position: Position) -> tuple[int, bytes]:
        """The place that a row begins behind: the number and the hash of the line before it."""
        starts = self.sealed.starts(position.j)
        if not starts:
            return position.n, position.h
        first = self.sealed.one(position.j, starts[0])
        return first.a - 1, first.prev

    def parts_after(self, position: Position) -> tuple[int, bytes]:
        """The place that a branch parts after from the rows we met before: the number and the hash
        of the last line in common."""
        first = self.sealed.one(position.j, self.sealed.starts(position.j)[0])
        common = first.lines[: len(first.lines) - len(self._only_here(position, first))]
        return first.a - 1 + len(common), chain.head(first.prev, common)

    def goes_on(self, position: Position) -> bool:
        """Whether another row continues the journal behind the end of this one."""
        rows = self._db.execute(
            "SELECT 1 FROM segment JOIN journal USING (j) WHERE jid = ? AND j != ? AND prev = ?",
            (position.jid, position.j, position.h),
        )
        if rows.fetchone():
            return True
        if not position.n:
            return False  # every row passes the beginning, whatever it lacks behind it
        others = [each for each in self.branches(position.jid) if each.j != position.j]
        return any(each.n > position.n and self.holds(each, position.n, position.h)
                   for each in others)  # fmt: skip

    def leaves_from(self, jid: str, prev: bytes) -> bool:
        """Whether some segment of a journal that we hold begins after the hash `prev`."""
        rows = self._db.execute(
            "SELECT 1 FROM segment JOIN journal USING (j) WHERE jid = ? AND prev = ?", (jid, prev)
        )
        return rows.fetchone() is not None

    def holds(self, position: Position, n: int, h: bytes) -> bool:
        """Whether a row has the hash `h` after line `n`, be that between segments or within one.

        Equal hashes after a line mean equal lines up to it. A branch holds what is on it, not what
        came before it left.
        """
        if n in (0, position.n):
            return h == (position.h if n else chain.START)
        found = self.sealed.hash_after(position.j, n)
        if found is None and position.state == "own" and n < position.n:
            found = chain.head(self.sealed.head(position.j), self.tail()[: n - position.n])
        return found == h

    # ---- lines that are erased

    def erase(self, position: Position, n: int, digest: bytes, kept: bytes) -> str:
        """Keep `kept` in place of line `n` of a row, when the row has the line with that digest.
        Gives what the line was about, "" when there was nothing to erase."""
        sealed = self.sealed.line(position.j, n)
        if sealed is None and not (position.state == "own" and n <= position.n):
            return ""  # not come yet, or before the branch leaves
        line = sealed or self.line(position.j, n)
        if chain.digest(line) != digest or line == kept:
            return ""
        if sealed:
            self.sealed.replace_line(position.j, n, kept)
        else:
            self._db.execute("UPDATE tail SET line = ? WHERE n = ?", (kept, n))
        self._db.execute("DELETE FROM eidx WHERE j = ? AND n = ?", (position.j, n))
        self.index(position.j, [lines.decode(position.jid, kept)])
        return lines.decode(position.jid, line).entity

    # ---- kinds an older program did not know

    def now_readable(self) -> list[tuple[int, int]]:
        """Segments, as (row, a), with kinds that could not be read when they came and can now."""
        rows = self._db.execute("SELECT DISTINCT j, a, kind FROM unread_kind ORDER BY j, a")
        return sorted({(j, a) for j, a, kind in rows.fetchall() if kind in KINDS})

    def take_up(self, place: tuple[int, int]) -> list[Entry]:
        """The entries in force of such a segment, which does not count as unread any more."""
        known = [(*place, kind) for kind in KINDS]
        execute_many(
            self._db, "DELETE FROM unread_kind WHERE j = ? AND a = ? AND kind = ?", known
        )  # fmt: skip
        position = self.row(place[0])
        if not position.in_force:
            return []
        return _decoded(position.jid, self._only_here(position, self.sealed.one(*place)))

    # ---- reading entries

    def line(self, j: int, n: int) -> bytes:
        """One line by its place."""
        line = self.sealed.line(j, n)
        if line is None:
            (unsealed,) = self._db.execute("SELECT line FROM tail WHERE n = ?", (n,)).fetchone()
            return bytes(unsealed)
        return line

    def counts(self, entities: list[str]) -> dict[str, int]:
        """How many entries we hold about each entity, those on branches included."""
        sql = "SELECT e, count(*) FROM eidx WHERE e IN ({}) GROUP BY e"
        return dict(execute_in_parts(self._db, sql, entities))

    def last_of(self, entity: str) -> dict[int, int]:
        """The number of the last line about an entity in each row, branches included."""
        rows = self._db.execute("SELECT j, max(n) FROM eidx WHERE e = ? GROUP BY j", (entity,))
        return {int(j): int(n) for j, n in rows.fetchall()}

    def entries_of(self, entity: str) -> list[Entry]:
        """Every entry about an entity, from all journals in force."""
        places = self._db.execute(
            "SELECT j, jid, eidx.n FROM eidx JOIN journal USING (j) "
            "WHERE e = ? AND state != 'branch' ORDER BY j, eidx.n",
            (entity,),
        ).fetchall()
        return self.believed([lines.decode(jid, self.line(j, n)) for j, jid, n in places])

    def believed(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those that no revoked journal wrote after the line it is believed up to."""
        stops = self._stops()
        return [each for each in entries if not (s := stops.get(each.jid)) or each.n <= s.last]

    def after(self, position: Position, n: int) -> list[Entry]:
        """The entries of a row after its line `n`, in order."""
        found: list[Entry] = []
        for segment in self.sealed.of(position.j, after=n):
            found += _decoded(position.jid, segment.lines)
        return [entry for entry in found if entry.n > n]

    def entries_of_each(self, entities: list[str]) -> dict[str, list[Entry]]:
        """`entries_of` for many entities at once."""
        sql = (
            "SELECT j, eidx.n, jid, e FROM eidx JOIN journal USING (j) "
            "WHERE e IN ({}) AND state != 'branch'"
        )
        found: dict[str, list[Entry]] = {entity: [] for entity in entities}
        places = sorted(execute_in_parts(self._db, sql, entities))
        for j, here in groupby(places, key=itemgetter(0)):
            wanted = list(here)
            sealed = self.sealed.lines_at(j, (n for _, n, *_ in wanted))
            for (_, n, jid, entity), line in zip(wanted, sealed, strict=True):
                found[entity].append(lines.decode(jid, line or self.line(j, n)))
        return found

    def places_of(self, entity: str) -> list[Place]:
        """Every line about an entity, those on branches included."""
        rows = self._db.execute(
            "SELECT j, jid, eidx.n FROM eidx JOIN journal USING (j) WHERE e = ? ORDER BY j, eidx.n",
            (entity,),
        ).fetchall()
        return [Place(jid, n, self.line(j, n)) for j, jid, n in rows]

    def entries(self) -> Iterator[tuple[Position, list[Entry]]]:
        """Every entry, a segment's worth at a time, with its journal: what a rebuild goes over."""
        for position in self.all():
            for segment in self.sealed.of(position.j):
                yield position, _decoded(position.jid, self._only_here(position, segment))
            if position.state == "own":
                yield position, _decoded(position.jid, self.tail())

    def entries_since(self, j: int, n: int) -> list[Entry]:
        """The entries of a journal or branch after its line `n`, in order."""
        body = [line for segment in self.sealed.of(j, after=n) for line in segment.lines]
        if self.row(j).state == "own":
            body += self.tail()
        return [entry for entry in _decoded(self.row(j).jid, body) if entry.n > n]

    def written_since(self, day: date) -> list[Entry]:
        """Our own entries, in order, from the first one of `day` or later on: all that was written
        after it. A segment whose last line is older ends the search."""
        own = self.own()
        found = _decoded(own.jid, self.tail())
        for a in reversed(self.sealed.starts(own.j)):
            if found and found[0].at.date() < day:
                break
            found = _decoded(own.jid, self.sealed.one(own.j, a).lines) + found
        return list(dropwhile(lambda entry: entry.at.date() < day, found))

    def head_after(self, n: int) -> bytes:
        """The hash of our own journal after its line `n`."""
        own = self.own()
        found = self.sealed.hash_after(own.j, n)
        if found is not None:
            return found
        tail = self.tail()
        return chain.head(self.sealed.head(own.j), tail[: n - own.n + len(tail)])

    def tail(self) -> list[bytes]:
        """The lines of our own journal that are not sealed yet, in order."""
        rows = self._db.execute("SELECT line FROM tail ORDER BY n").fetchall()
        return [bytes(line) for (line,) in rows]

    def genesis(self, j: int) -> bytes:
        """The first line of a journal."""
        return self.line(j, 1)

    def is_upper(self, jid: str) -> bool:
        """Whether a journal that stands here says of itself that an upper level writes it."""
        position = self.get(jid)
        assert position is not None, "an entry that is folded stands in a journal"
        opened = lines.decode(jid, self.genesis(position.j)).fact
        return isinstance(opened, JournalOpened) and opened.role == Role.UPPER


def _after_first(segment: Segment) -> bytes:
    return chain.step(segment.prev, chain.digest(segment.lines[0]))


def _decoded(jid: str, body: Iterable[bytes]) -> list[Entry]:
    return [lines.decode(jid, line) for line in body]


def _cut(tail: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
    group: list[bytes] = []
    size = 0
    for line in tail:
        if len(group) == chain.MAX_LINES or size + len(line) + 1 > chain.MAX_SEGMENT_BYTES:
            yield tuple(group)
            group, size = [], 0
        group.append(line)
        size += len(line) + 1
    if group:
        yield tuple(group)
