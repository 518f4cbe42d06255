"""Which scans the dossiers name, and which of them are in the store of this PC.

A content that is here must be here: the check tells when it is not. One that a dossier names and
that is not here is lacking, and is asked for; so is one that was lost or damaged since. What was
dropped on purpose is neither.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desk_app.domain.entries import ScanAdded
from desk_app.storage.driver import Database, execute_in_parts, execute_many

_LACKING = "coalesce(scan_kept.state, 'lost') = 'lost'"


@dataclass(frozen=True, slots=True)
class Held:
    """A scan that ought to be in the store, and the uid of a dossier that names it."""

    scan: ScanAdded
    dossier: str


class HeldScans:
    """What is in the store and what ought to be. What writes is called inside
    `Workspace.change()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # ---- what was done with the store

    def add(self, digest: str, dossier: str) -> None:
        """A scan was taken in on this PC, for a dossier, and is in the store now."""
        self._db.execute(
            "INSERT OR IGNORE INTO scan_held (sha256, dossier) VALUES (?, ?)", (digest, dossier)
        )
        self.arrived([digest])

    def arrived(self, digests: Iterable[str]) -> None:
        """Contents are in the store now."""
        self._put(digests, "here")

    def lost(self, digests: Iterable[str]) -> None:
        """Contents that were here are gone or damaged: they are lacking from now on."""
        self._put([each for each in digests if self._state(each) == "here"], "lost")

    def dropped(self, digests: Iterable[str]) -> None:
        """Contents are taken out of the store for good."""
        self._put(digests, "dropped")

    def ask_back(self, digests: Iterable[str]) -> list[str]:
        """Of the contents those that were dropped: they are lacking from now on."""
        back = [each for each in digests if self._state(each) == "dropped"]
        self._put(back, "lost")
        return back

    def erased(self, dossiers: Iterable[str], digests: Iterable[str]) -> None:
        """The law asks that these contents go with those dossiers, unless others have them too:
        `ScanStore.drop` takes out what `to_erase` names."""
        for uid in dossiers:
            self._db.execute("DELETE FROM scan_held WHERE dossier = ?", (uid,))
        for digest in digests:
            self._db.execute(
                "UPDATE scan_kept SET state = 'erased' WHERE sha256 = :digest "
                "AND NOT EXISTS (SELECT 1 FROM scan_named WHERE sha256 = :digest) "
                "AND NOT EXISTS (SELECT 1 FROM scan_held WHERE sha256 = :digest)",
                {"digest": digest},
            )

    def forget(self, digest: str) -> None:
        """A content that was to be erased is out of the store, and nothing tells that it was in."""
        self._db.execute("DELETE FROM scan_kept WHERE sha256 = ? AND state = 'erased'", (digest,))
        self._db.execute("DELETE FROM scan_sent WHERE sha256 = ?", (digest,))

    def sent(self, digests: Iterable[str], name: str, asked: str) -> None:
        """Contents went into the file `name`, as readers had `asked` for them."""
        rows = [(digest, name, asked) for digest in digests]
        execute_many(self._db, "INSERT INTO scan_sent (sha256, name, asked) VALUES (?, ?, ?)", rows)

    def _put(self, digests: Iterable[str], state: str) -> None:
        for digest in digests:
            self._db.execute(
                "INSERT OR REPLACE INTO scan_kept (sha256, state) VALUES (?, ?)", (digest, state)
            )

    def _state(self, digest: str) -> str:
        row = self._db.execute(
            "SELECT state FROM scan_kept WHERE sha256 = ?", (digest,)
        ).fetchone()  # fmt: skip
        return str(row[0]) if row else ""

    # ---- questions

    def dossiers_of(self, digest: str) -> list[str]:
        """The uids of the dossiers that a content was taken in for, withdrawn or not."""
        sql = "SELECT dossier FROM scan_held WHERE sha256 = ? ORDER BY dossier"
        return [uid for (uid,) in self._db.execute(sql, (digest,)).fetchall()]

    def expected(self) -> Iterator[Held]:
        """Every scan that is in the store or was lost from it, by dossier."""
        rows = self._db.execute(
            "SELECT s.sha256, s.media, s.size, d.uid FROM scan_named s JOIN dossier d USING (id) "
            "JOIN scan_kept k USING (sha256) WHERE k.state IN ('here', 'lost') "
            "ORDER BY d.uid, s.sha256"
        )
        for digest, media, size, uid in rows.fetchall():
            scan = ScanAdded(sha256=digest, media=media, size=size, name=digest[:12])
            yield Held(scan, uid)

    def lacking(self, *, offices: Collection[str] | None = None, limit: int) -> list[str]:
        """The contents that dossiers name and that are not here, oldest dossiers first; of the
        dossiers of some offices or of all."""
        values = tuple(sorted(offices or ()))
        where = "1" if offices is None else f"d.unit IN ({','.join('?' * len(values))})"
        rows = self._db.execute(
            "SELECT s.sha256 FROM dossier d JOIN scan_named s USING (id) "  # noqa: S608  # marks
            f"LEFT JOIN scan_kept USING (sha256) WHERE {_LACKING} AND {where} "
            "GROUP BY s.sha256 ORDER BY min(d.id), s.sha256 LIMIT ?",
            (*values, limit),
        )
        return [digest for (digest,) in rows.fetchall()]

    def is_lacking(self, digest: str) -> bool:
        """Whether a dossier names a content that is not here."""
        row = self._db.execute(
            "SELECT 1 FROM scan_named LEFT JOIN scan_kept USING (sha256) "  # noqa: S608  # literal
            f"WHERE sha256 = ? AND {_LACKING}",
            (digest,),
        ).fetchone()
        return row is not None

    def lacking_count(self) -> int:
        """How many contents dossiers name that are not here."""
        row = self._db.execute(
            "SELECT count(DISTINCT sha256) FROM scan_named "  # noqa: S608  # literal
            f"LEFT JOIN scan_kept USING (sha256) WHERE {_LACKING}"
        ).fetchone()
        return int(row[0])

    def here(self, digests: Iterable[str]) -> list[ScanAdded]:
        """Of some contents those that are in the store and that dossiers name, oldest dossiers
        first. Each is named after its digest."""
        sql = (
            "SELECT min(s.id), s.sha256, s.media, s.size FROM scan_named s "
            "JOIN scan_kept k USING (sha256) WHERE s.sha256 IN ({}) AND k.state = 'here' "
            "GROUP BY s.sha256"
        )
        return [
            ScanAdded(sha256=digest, media=media, size=size, name=digest[:12])
            for _, digest, media, size in sorted(execute_in_parts(self._db, sql, list(digests)))
        ]

    def to_erase(self) -> list[str]:
        """Contents that were erased by law and may be in the store yet."""
        rows = self._db.execute("SELECT sha256 FROM scan_kept WHERE state = 'erased'")
        return [digest for (digest,) in rows.fetchall()]

    def of_dossiers(self, uids: list[str]) -> list[str]:
        """The contents that dossiers name, and those taken in here for them and withdrawn."""
        named = "SELECT sha256 FROM scan_named JOIN dossier USING (id) WHERE uid IN ({})"
        taken = "SELECT sha256 FROM scan_held WHERE dossier IN ({})"
        found = [row for sql in (named, taken) for row in execute_in_parts(self._db, sql, uids)]
        return sorted({digest for (digest,) in found})

    def files_of(self, digest: str, asked: str) -> set[str]:
        """The names of our files that a content went into since readers `asked` for it."""
        sql = "SELECT name FROM scan_sent WHERE sha256 = ? AND asked = ?"
        return {name for (name,) in self._db.execute(sql, (digest, asked)).fetchall()}

    def all_dropped(self) -> list[str]:
        """Every content that was dropped and not asked for again."""
        rows = self._db.execute("SELECT sha256 FROM scan_kept WHERE state = 'dropped'")
        return [digest for (digest,) in rows.fetchall()]

    def offices_of(self, digest: str) -> set[str]:
        """The offices whose dossiers name a content."""
        rows = self._db.execute(
            "SELECT DISTINCT d.unit FROM scan_named s JOIN dossier d USING (id) WHERE s.sha256 = ?",
            (digest,),
        )
        return {unit for (unit,) in rows.fetchall()}

    def of_closed(self, day: date) -> list[tuple[str, int]]:
        """Contents that are here and that only dossiers name that were closed on `day` or earlier,
        with their sizes in bytes; oldest dossiers first."""
        rows = self._db.execute(
            "SELECT s.sha256, max(s.size) FROM scan_named s JOIN dossier d USING (id) "
            "JOIN scan_kept k USING (sha256) WHERE k.state = 'here' GROUP BY s.sha256 "
            "HAVING max(coalesce(d.closed_on, '9999-12-31')) <= ? ORDER BY min(d.id), s.sha256",
            (day.isoformat(),),
        )
        return [(str(digest), int(size)) for digest, size in rows.fetchall()]

    def named_by(self, digest: str) -> list[str]:
        """The uids of the dossiers that name a content."""
        rows = self._db.execute(
            "SELECT d.uid FROM scan_named s JOIN dossier d USING (id) WHERE s.sha256 = ? "
            "ORDER BY d.uid",
            (digest,),
        )
        return [uid for (uid,) in rows.fetchall()]
