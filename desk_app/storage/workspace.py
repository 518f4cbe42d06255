"""One open workspace: the only way to write in it, and the way to its collections."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from desk_app.domain.entries import Entry, Fact
from desk_app.storage import driver, findings, lines, migrations
from desk_app.storage.agreement import Agreement
from desk_app.storage.anchor import Anchoring, Reached
from desk_app.storage.catalogues import (
    CalendarDays,
    HoursByUnit,
    OfficeDetails,
    Officers,
    Procedures,
    Shipped,
    Timetables,
)
from desk_app.storage.day_counts import DayCounts
from desk_app.storage.devices import Devices, Stop
from desk_app.storage.dossiers import Dossiers
from desk_app.storage.erasures import Erasures
from desk_app.storage.exchanged import Exchanged
from desk_app.storage.figures import Figures
from desk_app.storage.handed_down import OfferedReasons, Units
from desk_app.storage.held_scans import HeldScans
from desk_app.storage.journal import Journal
from desk_app.storage.paper_numbers import PaperNumbers
from desk_app.storage.print_jobs import PrintJobs
from desk_app.storage.publication import Publication
from desk_app.storage.rulings import Rulings
from desk_app.storage.search import Search
from desk_app.storage.settings import Drafts, Settings

FOLDED_TABLES = {
    "eidx": "e, j, n",
    "dossier": "id",
    "dossier_span": "id, since",
    "dossier_fee": "id, ref, part",
    "scan_named": "id, sha256",
    "dossier_tail": "tail, id",
    "officer": "officer, unit",
    "office_details": "unit",
    "procedure": "unit, code, valid_from",
    "calendar_day": "unit, day",
    "office_hours": "unit, field, weekday",
    "unit": "code, valid_from",
    "offered_reasons": "unit, occasion",
    "paper_number": "unit, series, year, number, ref",
    "branch_ruling": "jid, n, h, writer, line",
    "day_told": "unit, day, about",
    "day_count": "unit, day, procedure, field",
    "day_open": "unit, day, procedure, field",
}
"""Tables that hold nothing but what follows from the entries, with their keys."""


class _Folded(Protocol):
    @property
    def FACTS(self) -> tuple[type[Fact], ...]: ...  # noqa: N802  # a constant of the class

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]: ...
    def fold(self, entries: Iterable[Entry]) -> None: ...


class Workspace:
    """An encrypted file that is open. One connection, used by one thread."""

    def __init__(self, path: Path, key: bytes, shipped: Shipped) -> None:
        """Open the file, make or upgrade its schema. Raises `StorageUnavailable` and
        `WorkspaceTooNew`; a copy is kept beside the file before an upgrade touches it."""
        self.path = path
        self._anchor: Anchoring | None = None
        self._reached: Reached | None = None
        self._db = driver.connect(path, key)
        try:
            self._upgrade()
            self._wire(shipped)
            self._fold_what_another_program_left()
        except BaseException:
            self._db.close()
            raise

    def _upgrade(self) -> None:
        if migrations.must_upgrade(self._db):
            self._keep_copy()
        migrations.apply(self._db)

    def _wire(self, shipped: Shipped) -> None:
        self.devices = Devices(self._db)
        self.journal = Journal(self._db, self.devices.stops)
        self.dossiers = Dossiers(self._db, self.journal)
        self.officers = Officers(self._db)
        self.office_details = OfficeDetails(self._db)
        self.procedures = Procedures(self._db, shipped)
        self.calendar_days = CalendarDays(self._db, shipped)
        self.office_hours = HoursByUnit(self._db)
        self.units = Units(self._db, self.journal, shipped)
        self.offered_reasons = OfferedReasons(self._db, self.journal)
        self.timetables = Timetables(self.calendar_days, self.office_hours, shipped)
        self.paper_numbers = PaperNumbers(self._db, self.dossiers)
        self.settings = Settings(self._db)
        self.agreement = Agreement(self._db)
        self.drafts = Drafts(self._db)
        self.print_jobs = PrintJobs(self._db)
        self.exchanged = Exchanged(self._db, self.devices)
        self.rulings = Rulings(self._db)
        self.held_scans = HeldScans(self._db)
        self.erasures = Erasures(
            self._db, self.journal, self.dossiers, self.exchanged, self.held_scans
        )
        self.search = Search(self._db, self.dossiers)
        self.figures = Figures(lambda sql, values: self._db.execute(sql, dict(values)).fetchall())
        self.day_counts = DayCounts(self._db)
        self.publication = Publication(self._db)
        folded: tuple[_Folded, ...] = (
            self.dossiers, self.officers, self.procedures, self.calendar_days,
            self.office_hours, self.office_details, self.paper_numbers, self.devices,
            self.rulings, self.erasures, self.day_counts, self.units, self.offered_reasons,
        )  # fmt: skip
        self._folds = {fact: table for table in folded for fact in table.FACTS}

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._db.close()

    @contextmanager
    def change(self) -> Iterator[None]:
        """One unit of work: all of it is saved, or none. Only services open it; not nested."""
        assert not self._db.conn.in_transaction, "a change within a change"
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            reached = self.journal.reached() if self._anchor else None
            self._db.execute("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after a full disk or a read error.
            if self._db.conn.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._drop_anchor(reached)

    def anchored_by(self, anchor: Anchoring) -> None:
        """Keep the place that our journal reaches in `anchor`, from now on, after each commit."""
        self._anchor = anchor
        self._drop_anchor(self.journal.reached())

    def _drop_anchor(self, reached: Reached | None) -> None:
        if self._anchor and reached and reached != self._reached:
            self._anchor.write(reached)
            self._reached = reached

    def record(self, fact: Fact, *, actor: str, at: datetime, entity: str = "") -> Entry:
        """Append a fact to our journal and fold it into the tables. Call inside `change()`."""
        table = self._folds.get(type(fact))
        v, parents = table.tip(entity) if table else (-1, ())
        v = min(v + 1, lines.MAX_COUNT)
        entry = self.journal.append(fact, actor=actor, at=at, entity=entity, v=v, parents=parents)
        self.fold([entry])
        return entry

    def fold(self, entries: Iterable[Entry]) -> list[Entry]:
        """Fold entries into their tables, whosever they are, and give those that count: what a
        revoked device wrote after the line it is believed up to is only kept. Call inside
        `change()`. A word that changes whom we believe has everything folded anew."""
        entries = list(entries)
        words = [entry for entry in entries if isinstance(entry.fact, self.devices.FACTS)]
        if words:
            before = self.devices.stops()
            self.devices.fold(words)
            if self.believe_as_told(before):
                return self.journal.believed(entries)
        believed = self.journal.believed(entries)
        self._fold(believed)
        return believed

    def believe_as_told(self, before: Mapping[str, Stop]) -> bool:
        """Fold everything anew, and say so, when lines we hold count, or no longer count, other
        than `before`, as `Devices.stops` was then. Call inside `change()`."""
        after = self.devices.stops()
        for position in self.journal.all():
            told = [stops.get(position.jid) for stops in (before, after)]
            ends = [stop.last if stop else position.n for stop in told]
            if told[0] != told[1] and min(ends) < position.n:
                self.fold_anew()
                return True
        return False

    def unbelieved(self) -> int:
        """How many lines we keep that revoked devices wrote after the last one that counts."""
        stops = self.devices.stops()
        trunks = [each for each in self.journal.all() if each.in_force and each.jid in stops]
        return sum(max(0, each.n - stops[each.jid].last) for each in trunks)

    def _fold(self, entries: Iterable[Entry]) -> None:
        groups: dict[int, tuple[_Folded, list[Entry]]] = {}
        for entry in entries:
            table = self._folds.get(type(entry.fact))
            if table is not None:
                groups.setdefault(id(table), (table, []))[1].append(entry)
        for table, group in groups.values():
            table.fold(group)

    def rebuild(self) -> int:
        """Drop the folded tables and fold the whole journal anew, in one transaction.

        Gives the number of entries. The tables are the same afterwards, byte for byte; if they
        were not, they were wrong before.
        """
        with self.change():
            return self.fold_anew()

    def fold_anew(self) -> int:
        """As `rebuild`, inside `change()`: after something that was folded does not count any
        more."""
        count = 0
        for table in FOLDED_TABLES:
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608  # literals
        self._db.execute("INSERT INTO dossier_words (dossier_words) VALUES ('delete-all')")
        for position, entries in self.journal.entries():
            self.journal.index(position.j, entries)
            if position.in_force:
                believed = self.journal.believed(entries)
                self._fold(believed)
                count += len(believed)
        self._db.execute(f"PRAGMA user_version = {migrations.FOLD_VERSION}")
        return count

    def _fold_what_another_program_left(self) -> None:
        """Fold anew what was folded otherwise, and what could be kept but not be read."""
        if self._db.execute("PRAGMA user_version").fetchone()[0] != migrations.FOLD_VERSION:
            self.rebuild()
        waiting = self.journal.now_readable()
        if waiting:
            with self.change():
                for place in waiting:
                    self.fold(self.journal.take_up(place))

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Every row of a folded table, by its key: what two workspaces are compared by."""
        sql = f"SELECT * FROM {table} ORDER BY {FOLDED_TABLES[table]}"  # noqa: S608  # literals
        for row in self._db.execute(sql):
            yield tuple(row)

    def digest(self, table: str) -> bytes:
        """A digest of every row of a folded table."""
        whole = sha256()
        for row in self.rows(table):
            whole.update(repr(row).encode())
        return whole.digest()

    def reach(self) -> dict[str, date]:
        """The day up to which each unit has told everything: that of its newest entry, or of the
        making of its newest bundle, since one that brings nothing says that there was nothing."""
        told = self.figures.newest_entry()
        for peer in self.exchanged.peers():
            if peer.trusted_at and peer.at:
                told[peer.office] = max(told.get(peer.office, peer.at.date()), peer.at.date())
        return told

    def findings(self, verify: findings.Verify) -> list[str]:
        """What is wrong with the file; when it is whole, with the chains and seals in it."""
        return driver.integrity_findings(self._db) or findings.of_journals(self.journal, verify)

    def schema(self) -> str:
        """The schema as SQL, for a reviewer and for the test that nothing was made by a typo."""
        return str(self._db.schema)

    def without_waiting_for_the_disk(self) -> None:
        """Do not wait for each commit to reach the disk. For sample data only: a power cut then
        costs a sample that can be made again."""
        self._db.execute("PRAGMA synchronous = OFF")

    def _keep_copy(self) -> None:
        applied = len(migrations.STEPS.applied(self._db))
        copy = self.path.with_name(f"{self.path.stem}-before-{applied + 1:03d}.db")
        copy.unlink(missing_ok=True)
        self._db.execute("VACUUM INTO ?", (str(copy),))
