"""Dossiers as they stand: the fold of their entries, kept as rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec

from desk_app.domain import chain, folding
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierPresented, DossierReceived, Entry, Fact, MoveUndone
from desk_app.domain.errors import DeskError
from desk_app.domain.period import Period
from desk_app.domain.person import Party
from desk_app.storage import dossier_rows
from desk_app.storage.driver import Database, execute_in_parts, execute_many
from desk_app.storage.journal import Journal

_decode = msgspec.json.Decoder(Dossier).decode

_PERSON = (
    # The second condition of each pair lets SQLite use the index that leaves out the empty ones.
    "(owner_number = :n AND owner_number != '' OR submitter_number = :n AND submitter_number != '')"
)


class ChangedByNewer(DeskError):
    """A newer program changed the dossier in a way this one does not understand; it is only read
    here until this program is upgraded."""

    code = "newer-changed-dossier"
    exit_code = 115
    told = frozenset({"dossier"})


class Dossiers:
    """The dossiers this workspace knows."""

    FACTS = folding.FACTS

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    # ---- questions

    def get(self, uid: str) -> Dossier | None:
        """A dossier by its identity, or None."""
        found = self._many("uid = ?", (uid,))
        return found[0] if found else None

    def current(self, uid: str) -> Dossier:
        """A dossier that is known to be here, as it stands now."""
        found = self.get(uid)
        assert found is not None, f"no dossier {uid} here"
        return found

    def as_of(
        self, dossier: Dossier, day: date, *, reads: Sequence[type[Fact]] | None = None
    ) -> Dossier:
        """The dossier as it was at the end of a day on which it was known: with nothing that was
        done, put right or taken back later.

        `reads`: only what these facts change is looked at, so that a dossier to which none of them
        came later is given as it is now; a report on thousands asks for little.
        """
        later = {step.kind for step in dossier.history if step.at.date() > day}
        if reads is not None:
            later &= {MoveUndone.KIND, *(fact.KIND for fact in reads)}
        if not later:
            return dossier
        entries = self._journal.entries_of(dossier.uid)
        found = folding.fold(each for each in entries if each.at.date() <= day)
        assert found is not None, "it was known on that day"
        return found

    def by_code(self, code: str) -> list[Dossier]:
        """Dossiers with this code, newest first; two only after a clone made a double."""
        return self._many("code = ? ORDER BY id DESC", (code,))

    def by_scan_code(self, scan_code: str) -> list[Dossier]:
        """Dossiers with this scan code, newest first."""
        return self._many("scan_code = ? ORDER BY id DESC", (scan_code,))

    def last_serial(self, beginning: str) -> str:
        """The highest serial among the codes with this beginning (`codes.beginning`), "" when none.

        The highest and not how many: after the loss of a dossier no code is given twice. By the
        codes and not by the day of reception: that of an online dossier is an earlier one, and one
        that was turned away has none.
        """
        row = self._db.execute(
            "SELECT code FROM dossier WHERE code > ? AND code < ? "
            "ORDER BY length(code) DESC, code DESC LIMIT 1",
            (beginning, f"{beginning}~"),
        ).fetchone()
        return str(row[0]).rpartition("-")[2] if row else ""

    def open_ones(self, *, limit: int) -> list[Dossier]:
        """Dossiers whose result has not been returned, the most urgent first."""
        return self._many("closed_on IS NULL ORDER BY due_at IS NULL, due_at, id LIMIT ?", (limit,))

    def due_by(self, day: date, *, limit: int) -> list[Dossier]:
        """Dossiers without a result that are due on `day` or earlier, the most urgent first."""
        return self._many(
            "closed_on IS NULL AND finished_on IS NULL AND paused_on IS NULL AND due_on <= ? "
            "ORDER BY due_at, id LIMIT ?",
            (day.isoformat(), limit),
        )

    def due_on(self, day: date, *, limit: int) -> list[Dossier]:
        """Dossiers without a result that are due on `day`, the most urgent first."""
        return self._unfinished("paused_on IS NULL AND due_on = ?", (day.isoformat(),), limit)

    def overdue(self, day: date, *, limit: int) -> list[Dossier]:
        """Dossiers without a result that were due before `day`, the longest overdue first."""
        return self._unfinished("paused_on IS NULL AND due_on < ?", (day.isoformat(),), limit)

    def working(self, *, limit: int) -> list[Dossier]:
        """Dossiers being worked on, the most urgent first; those without appointment last."""
        return self._unfinished("paused_on IS NULL AND state != 'presented'", (), limit)

    def presented(self, *, limit: int) -> list[Dossier]:
        """Dossiers the desk has not decided about, the oldest first."""
        return self._many(
            "closed_on IS NULL AND finished_on IS NULL AND paused_on IS NULL "
            "AND state = 'presented' ORDER BY id LIMIT ?",
            (limit,),
        )

    def waiting(self, *, limit: int) -> list[Dossier]:
        """Dossiers whose clock stands, the longest waiting first."""
        return self._many(
            "closed_on IS NULL AND finished_on IS NULL AND paused_on IS NOT NULL "
            "ORDER BY paused_on, id LIMIT ?",
            (limit,),
        )

    def held_by(self, holder: str, *, limit: int) -> list[Dossier]:
        """Dossiers that somebody works on, the most urgent first."""
        return self._unfinished("holder = ?", (holder,), limit)

    def holders(self) -> dict[str, int]:
        """Who works on how many dossiers without a result; "" for those nobody was given."""
        rows = self._db.execute(
            "SELECT holder, count(*) FROM dossier WHERE closed_on IS NULL AND finished_on IS NULL "
            "GROUP BY holder ORDER BY holder"
        )
        return {str(holder): int(count) for holder, count in rows.fetchall()}

    def at_stage(self, stage: str, *, limit: int) -> list[Dossier]:
        """Dossiers without a result that are at a stage, the most urgent first."""
        return self._unfinished("stage = ?", (stage,), limit)

    def stages(self) -> dict[str, int]:
        """How many dossiers without a result are at each stage; "" for those nobody was given."""
        rows = self._db.execute(
            "SELECT stage, count(*) FROM dossier WHERE closed_on IS NULL AND finished_on IS NULL "
            "GROUP BY stage ORDER BY stage"
        )
        return {str(stage): int(count) for stage, count in rows.fetchall()}

    def disputed(self, *, limit: int) -> list[Dossier]:
        """Dossiers that desks acted on without knowing of each other, newest first."""
        return self._many("disputed = 1 ORDER BY id DESC LIMIT ?", (limit,))

    def batch(self, code: str) -> list[Dossier]:
        """The dossiers on one receipt, in the order they were received."""
        return self._many("batch = ? AND batch != '' ORDER BY length(code), code", (code,))

    def closed_before(self, day: date) -> list[Dossier]:
        """Dossiers that ended before a day, the oldest first."""
        return self._many("closed_on < ? ORDER BY closed_on, id", (day.isoformat(),))

    def received(self, period: Period, *, field: str | None, limit: int) -> list[Dossier]:
        """Dossiers received in a period, of one field or of all, in the order of reception:
        the register."""
        return self._many(
            "received_on BETWEEN ? AND ? AND (? IS NULL OR field = ?) ORDER BY id LIMIT ?",
            (period.start.isoformat(), period.end.isoformat(), field, field, limit),
        )

    def ready(self, *, limit: int) -> list[Dossier]:
        """Dossiers with a result that waits to be collected, the newest result first."""
        return self._many(
            "closed_on IS NULL AND finished_on IS NOT NULL "
            "ORDER BY finished_on DESC, id DESC LIMIT ?",
            (limit,),
        )

    def newest(self, *, limit: int) -> list[Dossier]:
        """The dossiers received last."""
        return self._many("1 ORDER BY id DESC LIMIT ?", (limit,))

    def counts(self, today: date) -> dict[str, int]:
        """How many open dossiers are due today, overdue, being worked on, waiting for the citizen
        and with a result, and how many were received today."""
        row = self._db.execute(
            """
            SELECT
                count(*) FILTER (WHERE finished_on IS NULL AND paused_on IS NULL AND due_on = :day),
                count(*) FILTER (WHERE finished_on IS NULL AND paused_on IS NULL AND due_on < :day),
                count(*) FILTER (WHERE finished_on IS NULL AND paused_on IS NULL
                    AND state != 'presented'),
                count(*) FILTER (WHERE finished_on IS NULL AND paused_on IS NOT NULL),
                count(*) FILTER (WHERE state = 'presented'),
                count(*) FILTER (WHERE finished_on IS NOT NULL)
            FROM dossier INDEXED BY dossier_standing WHERE closed_on IS NULL
            """,
            {"day": today.isoformat()},
        ).fetchone()
        received = self._db.execute(
            "SELECT count(*) FROM dossier WHERE received_on = ?", (today.isoformat(),)
        ).fetchone()
        return dict(
            zip(
                ("today", "overdue", "working", "waiting", "presented", "ready", "received"),
                (*row, *received),
                strict=True,
            )
        )

    def person(self, number: str) -> tuple[Party, int] | None:
        """What the register last knew about an identity number, and in how many dossiers."""
        newest = self._many(f"{_PERSON} ORDER BY id DESC LIMIT 1", {"n": number})
        if not newest:
            return None
        count = self._db.execute(f"SELECT count(*) FROM dossier WHERE {_PERSON}", {"n": number})  # noqa: S608  # literals
        intake = newest[0].intake
        party = intake.submitter if intake.submitter.number == number else intake.owner
        return party, int(count.fetchone()[0])

    def used_procedures(self, since: date) -> dict[str, int]:
        """How often each procedure was received since a day: what the chooser offers first."""
        rows = self._db.execute(
            "SELECT procedure, count(*) FROM dossier WHERE received_on >= ? GROUP BY procedure",
            (since.isoformat(),),
        )
        return {str(code): int(count) for code, count in rows.fetchall()}

    def total(self) -> int:
        """How many dossiers there are."""
        return int(self._db.execute("SELECT count(*) FROM dossier").fetchone()[0])

    def by_ids(self, ids: Sequence[int]) -> list[Dossier]:
        """Dossiers by row, in the order asked for."""
        marks = ",".join("?" * len(ids))
        rows = self._db.execute(f"SELECT id, value FROM dossier WHERE id IN ({marks})", ids)  # noqa: S608  # only question marks
        found = {row[0]: _decode(row[1]) for row in rows.fetchall()}
        return [found[each] for each in ids]

    def _unfinished(self, where: str, values: Sequence[Any], limit: int) -> list[Dossier]:
        return self._many(
            f"closed_on IS NULL AND finished_on IS NULL AND {where} "
            "ORDER BY due_at IS NULL, due_at, id LIMIT ?",
            (*values, limit),
        )

    def _many(self, where: str, values: Any) -> list[Dossier]:
        rows = self._db.execute(f"SELECT value FROM dossier WHERE {where}", values)  # noqa: S608  # literals of this class
        return [_decode(row[0]) for row in rows.fetchall()]

    # ---- folding

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """The version and the newest entries of a dossier, for the next entry to name. Raises
        `ChangedByNewer`."""
        dossier = self.get(entity)
        if dossier is None:
            return (0, ())
        if dossier.newer:
            raise ChangedByNewer(dossier=dossier.code)
        return (dossier.v, dossier.heads)

    def fold(self, entries: Iterable[Entry]) -> None:
        """Fold entries into the rows. Call inside `Workspace.change()`.

        An entry older than what is folded already makes its dossier be folded anew from the
        journal, so the order of arrival leaves no trace.
        """
        touched: dict[str, list[Entry]] = {}
        for entry in entries:
            if entry.entity:
                touched.setdefault(entry.entity, []).append(entry)
        before = self._values(list(touched))
        # Entries of a dossier we have no row of may have waited for its reception.
        indexed = self._journal.counts([uid for uid in touched if uid not in before])
        after = [
            (before.get(uid), dossier)
            for uid, news in touched.items()
            if (dossier := self._folded(before.get(uid), news, indexed.get(uid, 0)))
        ]
        self._write(after)

    def fold_anew(self, uids: Sequence[str]) -> None:
        """Fold dossiers from the journal, whatever their rows say: entries they were made of have
        been erased. One of which nothing is left goes."""
        for uid, before in self._values(list(uids)).items():
            new = folding.fold(self._journal.entries_of(uid))
            if new is None:
                self._take_out(before)
            else:
                self._write([(before, new)])

    def _folded(self, dossier: Dossier | None, news: list[Entry], indexed: int) -> Dossier | None:
        news.sort(key=lambda entry: entry.order)
        if dossier is None:
            first = news[0]
            if isinstance(first.fact, DossierReceived | DossierPresented) and len(news) == indexed:
                return folding.fold(news)
            return folding.fold(self._journal.entries_of(first.entity))
        if news[0].v <= dossier.v or any(isinstance(each.fact, MoveUndone) for each in news):
            return folding.fold(self._journal.entries_of(dossier.uid))
        for entry in news:
            dossier = folding.after(dossier, entry)
        return dossier

    def _values(self, uids: list[str]) -> dict[str, Dossier]:
        sql = "SELECT value FROM dossier WHERE uid IN ({})"
        found = [_decode(row[0]) for row in execute_in_parts(self._db, sql, uids)]
        return {dossier.uid: dossier for dossier in found}

    def _write(self, changes: list[tuple[Dossier | None, Dossier]]) -> None:
        words, tails = [], []
        spans: list[tuple[Any, ...]] = []
        fees: list[tuple[Any, ...]] = []
        scans: list[tuple[Any, ...]] = []
        for before, new in changes:
            old = before
            if old is not None and not dossier_rows.found_alike(old, new):
                self._take_out(old)
                old = None
            number = self._free_id(new) if old is None else self._id(old)
            row = dossier_rows.row(number, new)
            # One by one, so that the next dossier sees which row number is taken.
            self._db.execute(dossier_rows.PUT, row)
            if old is None:
                words.append((number, *dossier_rows.words(row)))
                tails += [(tail, number) for tail in dossier_rows.tails(new)]
            if old is None or old.spans != new.spans:
                self._drop("dossier_span", old, number)
                spans += dossier_rows.spans(number, new)
            if old is None or old.takings != new.takings:
                self._drop("dossier_fee", old, number)
                fees += dossier_rows.fees(number, new)
            if old is None or old.scans != new.scans:
                self._drop("scan_named", old, number)
                scans += dossier_rows.scans(number, new)
        execute_many(
            self._db, "INSERT INTO dossier_words (rowid, exact, folded) VALUES (?, ?, ?)", words
        )
        execute_many(self._db, "INSERT OR IGNORE INTO dossier_tail (tail, id) VALUES (?, ?)", tails)
        execute_many(self._db, dossier_rows.PUT_SPAN, spans)
        execute_many(self._db, dossier_rows.PUT_FEE, fees)
        execute_many(self._db, dossier_rows.PUT_SCAN, scans)

    def _drop(self, table: str, old: Dossier | None, number: int) -> None:
        """Empty what a table holds of a dossier that had a row before."""
        if old is not None:
            self._db.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608  # literals

    def _take_out(self, dossier: Dossier) -> None:
        row = (self._id(dossier),)
        self._db.execute("DELETE FROM dossier WHERE id = ?", row)
        self._db.execute("DELETE FROM dossier_words WHERE rowid = ?", row)
        self._db.execute("DELETE FROM dossier_span WHERE id = ?", row)
        self._db.execute("DELETE FROM dossier_fee WHERE id = ?", row)
        self._db.execute("DELETE FROM scan_named WHERE id = ?", row)
        tails = [(tail, *row) for tail in dossier_rows.tails(dossier)]
        execute_many(self._db, "DELETE FROM dossier_tail WHERE tail = ? AND id = ?", tails)

    def _id(self, dossier: Dossier) -> int:
        """The row number of a dossier that has a row."""
        row = self._db.execute("SELECT id FROM dossier WHERE uid = ?", (dossier.uid,)).fetchone()
        return int(row[0])

    def _free_id(self, dossier: Dossier) -> int:
        """A row number that grows with the moment of reception and depends on nothing else: the
        seconds since 1970, then 30 bits of the identity's digest. A double (one in a thousand
        million within a second) takes the next free number."""
        seconds = min(max(int(dossier.intake.received_at.timestamp()), 0), 2**33 - 1)
        number = seconds << 30 | int.from_bytes(chain.digest(dossier.uid.encode())[:4]) >> 2
        while self._db.execute("SELECT 1 FROM dossier WHERE id = ?", (number,)).fetchone():
            number += 1
        return number
