"""Lines that were erased by law: which they are, and what stands in their place.

An erasure holds for a line wherever it lies and whenever it comes. What is kept of the line is its
digest, so the chain closes and the seal holds; what is read is the line the upper level put in its
place, so that whoever holds the same entries sees the same dossier. A line that somebody else
erased is believed only when the upper level's word for it is here: otherwise a carrier could blank
what he likes.
"""

from collections.abc import Iterable
from dataclasses import replace

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import Entry, ErasedLine, Fact, RecordErased
from desk_app.storage.dossiers import Dossiers
from desk_app.storage.driver import Database
from desk_app.storage.exchanged import Exchanged
from desk_app.storage.held_scans import HeldScans
from desk_app.storage.journal import Journal


class Erasures:
    """What was erased. Everything that writes is called inside `Workspace.change()`."""

    FACTS: tuple[type[Fact], ...] = (RecordErased,)

    def __init__(
        self,
        db: Database,
        journal: Journal,
        dossiers: Dossiers,
        exchanged: Exchanged,
        held_scans: HeldScans,
    ) -> None:
        self._db = db
        self._journal = journal
        self._dossiers = dossiers
        self._exchanged = exchanged
        self._held_scans = held_scans

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """An erasure is about no entity that has versions."""
        return (-1, ())

    def fold(self, entries: Iterable[Entry]) -> None:
        """Erase what an upper level ordered, here and now; the order of a desk erases nothing."""
        touched: dict[str, None] = {}
        for entry in entries:
            assert isinstance(entry.fact, RecordErased)
            if self._journal.is_upper(entry.jid):
                for line in entry.fact.lines:
                    touched |= dict.fromkeys(self._erase(line))
        if touched:
            scans = self._held_scans.of_dossiers(list(touched))
            self._dossiers.fold_anew(list(touched))
            self._held_scans.erased(touched, scans)

    def known(self, segment: Segment) -> bool:
        """Whether every erased line in a segment is one that we were told of in these words."""
        return all(
            line in self._words(segment.jid, n, chain.digest(line))
            for n, line in enumerate(segment.lines, segment.a)
            if chain.is_erased(line)
        )

    def applied(self, segment: Segment) -> Segment:
        """The segment with what stands in place of its lines that were erased."""
        rows = self._db.execute(
            "SELECT DISTINCT n, digest FROM erased_line WHERE jid = ? AND n BETWEEN ? AND ?",
            (segment.jid, segment.a, segment.b),
        ).fetchall()
        if not rows:
            return segment
        body = list(segment.lines)
        for n, digest in rows:
            if chain.digest(body[n - segment.a]) == digest:
                body[n - segment.a] = self._words(segment.jid, n, digest)[0]
        return replace(segment, lines=tuple(body))

    def _words(self, jid: str, n: int, digest: bytes) -> list[bytes]:
        """What may stand in place of a line, that which holds first: the shortest, since a line
        that was emptied may be dropped later, and the two orders may come in any order."""
        rows = self._db.execute(
            "SELECT kept FROM erased_line WHERE jid = ? AND n = ? AND digest = ? "
            "ORDER BY length(kept), kept",
            (jid, n, digest),
        )
        return [bytes(kept) for (kept,) in rows.fetchall()]

    def _erase(self, line: ErasedLine) -> list[str]:
        """Erase one line wherever we hold it; gives what it was about."""
        digest = bytes.fromhex(line.digest)
        kept = chain.erased_as(digest, line.instead.encode())
        self._db.execute(
            "INSERT OR IGNORE INTO erased_line (jid, n, digest, kept) VALUES (?, ?, ?, ?)",
            (line.jid, line.n, digest, kept),
        )
        holds = self._words(line.jid, line.n, digest)[0]
        self._exchanged.put_held(map(self.applied, self._exchanged.held()))
        return [
            entity
            for position in self._journal.all()
            if position.jid == line.jid
            and (entity := self._journal.erase(position, line.n, digest, holds))
        ]
