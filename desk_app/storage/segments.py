"""Sealed segments: lines packed together, whosever they are. They are never changed again."""

from collections.abc import Iterable, Iterator

import zstandard

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.storage.driver import Database, StorageUnavailable


class Segments:
    """The sealed segments of every journal row. `put` is called inside `Workspace.change()`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._pack = zstandard.ZstdCompressor(level=3)
        self._unpack = zstandard.ZstdDecompressor()
        self._last: tuple[bytes, list[bytes]] = (b"", [])

    def put(self, j: int, segment: Segment) -> None:
        """Keep a segment of row `j`."""
        z = self._pack.compress(b"".join(line + b"\n" for line in segment.lines))
        self._db.execute(
            "INSERT INTO segment (j, a, b, prev, head, sig, z) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (j, segment.a, segment.b, segment.prev, segment.head, segment.sig, z),
        )

    def replace_line(self, j: int, n: int, line: bytes) -> None:
        """Keep another line at the place of one that is held: what is left of an erased one."""
        row = self._around(j, n)
        assert row is not None, "no segment has that line"
        a, body = row[0], self._lines_of(row[4])
        body[n - a] = line
        z = self._pack.compress(b"".join(each + b"\n" for each in body))
        self._db.execute("UPDATE segment SET z = ? WHERE j = ? AND a = ?", (z, j, a))
        self._last = (b"", [])

    def of(self, j: int, *, after: int = 0) -> Iterator[Segment]:
        """The segments of a row whose last line is beyond `after`, in order."""
        for a in self.starts(j, after=after):
            yield self.one(j, a)

    def starts(self, j: int, *, after: int = 0) -> list[int]:
        """The first line's number of each segment that reaches beyond `after`, in order."""
        rows = self._db.execute(
            "SELECT a FROM segment WHERE j = ? AND b > ? ORDER BY a", (j, after)
        )
        return [a for (a,) in rows.fetchall()]

    def one(self, j: int, a: int) -> Segment:
        """The segment that begins with line `a`."""
        jid, b, prev, head, sig, z = self._db.execute(
            "SELECT jid, b, prev, head, sig, z FROM segment JOIN journal USING (j) "
            "WHERE j = ? AND a = ?",
            (j, a),
        ).fetchone()
        return Segment(
            jid, a, b, bytes(prev), bytes(head), bytes(sig), tuple(self._lines_of(z))
        )  # fmt: skip

    def head(self, j: int) -> bytes:
        """The hash after the last sealed line of a row."""
        row = self._db.execute(
            "SELECT head FROM segment WHERE j = ? ORDER BY a DESC LIMIT 1", (j,)
        ).fetchone()
        return bytes(row[0]) if row else chain.START

    def line(self, j: int, n: int) -> bytes | None:
        """One line by its place, or None when no segment of the row has it."""
        row = self._around(j, n)
        if row is None:
            return None
        a, _, _, head, z = row
        # By its hash: a segment whose sealing was rolled back may be sealed otherwise later.
        if self._last[0] != head:
            self._last = (head, self._lines_of(z))
        return self._last[1][n - a]

    def lines_at(self, j: int, numbers: Iterable[int]) -> Iterator[bytes | None]:
        """Lines by their places, in ascending order: each segment is unpacked once. None for those
        that no segment has."""
        a, b, body = 1, 0, list[bytes]()
        for n in numbers:
            if not a <= n <= b:
                row = self._around(j, n)
                if row is None:
                    yield None
                    continue
                a, b, *_, z = row
                body = self._lines_of(z)
            yield body[n - a]

    def hash_after(self, j: int, n: int) -> bytes | None:
        """The hash of a row after a line, or None when no segment of the row has the line."""
        row = self._around(j, n)
        if row is None:
            return None
        a, b, prev, head, z = row
        return head if n == b else chain.head(prev, self._lines_of(z)[: n - a + 1])

    def _around(self, j: int, n: int) -> tuple[int, int, bytes, bytes, bytes] | None:
        row = self._db.execute(
            "SELECT a, b, prev, head, z FROM segment WHERE j = ? AND a <= ? AND b >= ? "
            "ORDER BY a DESC LIMIT 1",
            (j, n, n),
        ).fetchone()
        if row is None:
            return None
        a, b, prev, head, z = row
        return a, b, bytes(prev), bytes(head), z

    def _lines_of(self, z: bytes) -> list[bytes]:
        try:
            body: bytes = self._unpack.decompress(z)
        except zstandard.ZstdError as problem:
            raise StorageUnavailable(reason="damaged") from problem
        return body.split(b"\n")[:-1]
