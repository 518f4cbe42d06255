"""Segments that cannot be placed yet."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from desk_app.domain.chain import Segment
from desk_app.storage.driver import Database


class HeldSegments:
    """What waits for its place. What writes is called inside `Workspace.change()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def hold(self, segment: Segment, *, reason: str, since: datetime) -> None:
        """Keep a verified segment until its place is known; one that waits already is kept once."""
        self._db.execute(
            "INSERT OR IGNORE INTO held (id, jid, a, prev, head, reason, since, bytes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (_place(segment), segment.jid, segment.a, segment.prev, segment.head, reason,
             since.isoformat(), msgspec.msgpack.encode(segment)),
        )  # fmt: skip

    def held(self) -> list[Segment]:
        """Segments that wait for their place, by journal and number."""
        rows = self._db.execute("SELECT bytes FROM held ORDER BY jid, a, id").fetchall()
        return [msgspec.msgpack.decode(row[0], type=Segment) for row in rows]

    def holds_any(self) -> bool:
        """Whether any segment waits for its place."""
        return self._db.execute("SELECT 1 FROM held LIMIT 1").fetchone() is not None

    def put_held(self, segments: Iterable[Segment]) -> None:
        """Keep segments that wait as they are given now: with lines that were erased meanwhile."""
        for segment in segments:
            self._db.execute(
                "UPDATE held SET bytes = ? WHERE id = ?",
                (msgspec.msgpack.encode(segment), _place(segment)),
            )

    def let_go(self, segment: Segment) -> None:
        """Forget that a segment waited: it has its place now."""
        self._db.execute("DELETE FROM held WHERE id = ?", (_place(segment),))

    def held_per_journal(self) -> Mapping[str, int]:
        """How many lines wait, by journal."""
        counts: dict[str, int] = {}
        for (content,) in self._db.execute("SELECT bytes FROM held"):
            segment = msgspec.msgpack.decode(content, type=Segment)
            counts[segment.jid] = counts.get(segment.jid, 0) + len(segment.lines)
        return counts

    def held_bytes(self) -> Mapping[str, int]:
        """How many bytes wait, by journal. Reads none of them."""
        rows = self._db.execute("SELECT jid, sum(length(bytes)) FROM held GROUP BY jid")
        return dict(rows.fetchall())


def _place(segment: Segment) -> str:
    return f"{segment.jid} {segment.a} {segment.head.hex()}"
