"""Dossiers as they stand: the fold of their entries, kept as rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec

from desk_app.domain import folding
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierPresented, DossierReceived, Entry, Fact, MoveUndone
from desk_app.domain.errors import DeskError
from desk_app.domain.period import Period
from desk_app.domain.person import Party
from desk_app.storage import dossier_writing
from desk_app.storage.dossier_writing import Change, Kept
from desk_app.storage.driver import Database, execute_in_parts
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
        self, dossiers: Sequence[Dossier], day: date, *, reads: Sequence[type[Fact]]
    ) -> list[Dossier]:
        """The dossiers as they were at the end of a day on which they were known: with nothing that
        was done, put right or taken back later.

        Only what the facts in `reads` change is looked at, so that a dossier to which none of them
        came later is given as it is now; a report on thousands asks for little.
        """
        kinds = {MoveUndone.KIND, *(fact.KIND for fact in reads)}
        changed = [
            each.uid for each in dossiers
            if any(step.kind in kinds and step.at.date() > day for step in reversed(each.history))
        ]  # fmt: skip
        then = {
            uid: folding.fold(entry for entry in entries if entry.at.date() <= day)
            for uid, entries in self._journal.entries_of_each(changed).items()
        }
        assert all(then.values()), "they were known on that day"
        return [then.get(each.uid) or each for each in dossiers]

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

    def closed_by_unit(self, day: date) -> list[tuple[str, int, date]]:
        """Of the dossiers that ended before a day: the units that received them, how many each,
        and when the first ended; by code."""
        rows = self._db.execute(
            "SELECT unit, count(*), min(closed_on) FROM dossier WHERE closed_on < ? "
            "GROUP BY unit ORDER BY unit",
            (day.isoformat(),),
        ).fetchall()
        return [(unit, count, date.fromisoformat(first)) for unit, count, first in rows]

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
        before = self._kept(list(touched))
        # Entries of a dossier we have no row of may have waited for its reception.
        indexed = self._journal.counts([uid for uid in touched if uid not in before])
        changes = [
            Change(kept, dossier)
            for uid, news in touched.items()
            for kept in (before.get(uid),)
            if (dossier := self._folded(kept.dossier if kept else None, news, indexed.get(uid, 0)))
        ]
        dossier_writing.write(self._db, changes)

    def fold_anew(self, uids: Sequence[str]) -> None:
        """Fold dossiers from the journal, whatever their rows say: entries they were made of have
        been erased. One of which nothing is left goes."""
        for uid, before in self._kept(list(uids)).items():
            new = folding.fold(self._journal.entries_of(uid))
            if new is None:
                dossier_writing.take_out(self._db, [before])
            else:
                dossier_writing.write(self._db, [Change(before, new)])

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

    def _kept(self, uids: list[str]) -> dict[str, Kept]:
        sql = "SELECT uid, id, value FROM dossier WHERE uid IN ({})"
        rows = execute_in_parts(self._db, sql, uids)
        return {uid: Kept(number, _decode(value)) for uid, number, value in rows}
