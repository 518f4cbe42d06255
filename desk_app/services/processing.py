"""Working on a dossier: every move but its reception and the return of its result."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desk_app.domain import lifecycle
from desk_app.domain.course import recounted
from desk_app.domain.deadlines import Resumption
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Fact,
    FeeAsked,
    FeePaid,
    PaperReceived,
    SecondStageBegun,
    Stage,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.errors import DeskError
from desk_app.domain.forms import STOPPING_FROM
from desk_app.domain.lifecycle import Move
from desk_app.domain.moved import promised
from desk_app.domain.office import Office
from desk_app.domain.timeliness import may_extend_on
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace


class WhyMissing(DeskError):
    """A move that takes something from the citizen says why."""

    code = "why-missing"
    exit_code = 109
    told = frozenset({"dossier"})


class AskedBefore(DeskError):
    """Papers were asked for before; a second request makes the dossier late and needs its own
    reason."""

    code = "asked-before"
    exit_code = 101
    told = frozenset({"dossier"})


class NothingAskedFor(DeskError):
    """A supplement request says what is missing."""

    code = "nothing-asked-for"
    exit_code = 102
    told = frozenset({"dossier"})


class AppointmentPassed(DeskError):
    """The new appointment lies before the old one, or in the past."""

    code = "appointment-passed"
    exit_code = 103
    told = frozenset({"dossier"})


class NotYetLaw(DeskError):
    """Stopping on request came with Decree 118/2025/NĐ-CP, from 1 July 2025."""

    code = "not-yet-law"
    exit_code = 104
    told = frozenset({"dossier"})


@dataclass(frozen=True, slots=True)
class ExtensionCheck:
    """What an apology would do: `in_time` moves the day that counts, `again` it is not the first.
    Not in time or again: the dossier stays late."""

    in_time: bool
    again: bool


class Processing:
    """Moves dossiers through the office.

    Every verb raises `IllegalMove` when the dossier is not in a state for it, and `OnlyReads`.
    """

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    # ---- from hand to hand

    def hand_over(
        self,
        dossier: Dossier,
        *,
        to: str,
        by: str,
        note: str = "",
        stage: Stage = Stage.OFFICER,
        due_at: datetime | None = None,
    ) -> Dossier:
        """Give the dossier to the next hand, which should be done with its step by `due_at`."""
        fact = DossierHandedOver(to=nfc(to), note=nfc(note), stage=stage, due_at=due_at)
        return self._move(dossier, Move.HAND_OVER, lambda _: fact, by=by)

    # ---- waiting for the citizen

    def request_supplement(
        self,
        dossier: Dossier,
        *,
        contents: tuple[str, ...],
        reason: str,
        by: str,
        answer_by: date | None = None,
        again: str = "",
    ) -> Dossier:
        """Ask for papers, once; the clock stops. Raises `NothingAskedFor`, `WhyMissing`, and
        `AskedBefore` for a second request without `again`, the reason for making it."""
        contents = tuple(filter(None, map(nfc, contents)))
        fact = SupplementRequested(
            contents=contents, reason=nfc(reason), answer_by=answer_by, again=nfc(again)
        )

        def asked(stored: Dossier) -> Fact:
            if not contents:
                raise NothingAskedFor(dossier=stored.code)
            if not fact.reason:
                raise WhyMissing(dossier=stored.code)
            if stored.requests and not fact.again:
                raise AskedBefore(dossier=stored.code)
            return fact

        return self._move(dossier, Move.REQUEST_SUPPLEMENT, asked, by=by)

    def supplemented(
        self, dossier: Dossier, *, papers: tuple[PaperReceived, ...], by: str, note: str = ""
    ) -> Dossier:
        """The papers came; the clock runs again and the appointment moves."""
        papers = tuple(replace(paper, name=nfc(paper.name)) for paper in papers)

        def came(stored: Dossier) -> Fact:
            due = self._resumed(stored)
            due_at, calendar = (due.due_at, due.calendar) if due else (None, "")
            return SupplementReceived(
                papers=papers, due_at=due_at, note=nfc(note), calendar=calendar
            )  # fmt: skip

        return self._move(dossier, Move.SUPPLEMENTED, came, by=by)

    def ask_fee(self, dossier: Dossier, *, amount_dong: int, reason: str, by: str) -> Dossier:
        """Ask the citizen to pay; the clock stops. Raises `WhyMissing`."""
        fact = FeeAsked(amount_dong=amount_dong, reason=self._why(dossier, reason))
        return self._move(dossier, Move.ASK_FEE, lambda _: fact, by=by)

    def fee_paid(self, dossier: Dossier, *, proof: str, by: str) -> Dossier:
        """The proof of payment came; the clock runs again and the appointment moves."""

        def came(stored: Dossier) -> Fact:
            due = self._resumed(stored)
            due_at, calendar = (due.due_at, due.calendar) if due else (None, "")
            return FeePaid(proof=nfc(proof), due_at=due_at, calendar=calendar)

        return self._move(dossier, Move.FEE_PAID, came, by=by)

    def resumption(self, dossier: Dossier) -> Resumption | None:
        """The appointment the dossier would get if the clock ran again now, and why; None for one
        without appointment or whose clock runs."""
        return self._resumed(dossier)

    # ---- a new appointment

    def extension(self, dossier: Dossier) -> ExtensionCheck:
        """What an apology made now would do."""
        limit = dossier.limit_at.date() if dossier.limit_at else None
        again = bool(dossier.extensions)
        return ExtensionCheck(not again and may_extend_on(self._clock().date(), limit), again)

    def extend(self, dossier: Dossier, *, due_at: datetime, reason: str, by: str) -> Dossier:
        """Apologise and name a new appointment. In time and for the first time it moves the day
        that counts; else the dossier stays late, see `extension`. Raises `WhyMissing` and
        `AppointmentPassed`."""
        fact = DossierExtended(due_at=due_at, reason=self._why(dossier, reason))

        def extended(stored: Dossier) -> Fact:
            if due_at <= max(self._clock(), stored.due_at or due_at - timedelta(minutes=1)):
                raise AppointmentPassed(dossier=stored.code)
            return fact

        return self._move(dossier, Move.EXTEND, extended, by=by)

    # ---- ends

    def refuse(self, dossier: Dossier, *, reason: str, by: str) -> Dossier:
        """Refuse to receive or to settle it. Raises `WhyMissing`."""
        fact = DossierRefused(reason=self._why(dossier, reason))
        return self._move(dossier, Move.REFUSE, lambda _: fact, by=by)

    def stop(self, dossier: Dossier, *, reason: str, by: str) -> Dossier:
        """Stop on the applicant's request. Raises `WhyMissing` and `NotYetLaw`."""
        fact = DossierStopped(reason=self._why(dossier, reason))
        if self._clock().date() < STOPPING_FROM:
            raise NotYetLaw(dossier=dossier.code)
        return self._move(dossier, Move.STOP, lambda _: fact, by=by)

    def withdraw(self, dossier: Dossier, *, reason: str, by: str) -> Dossier:
        """The citizen takes it back. Raises `WhyMissing`."""
        fact = DossierWithdrawn(reason=self._why(dossier, reason))
        return self._move(dossier, Move.WITHDRAW, lambda _: fact, by=by)

    def finish(
        self, dossier: Dossier, *, result: str, by: str, number: str = "", abstract: str = ""
    ) -> Dossier:
        """There is a result: its kind, number and abstract."""
        fact = DossierFinished(result=nfc(result), number=nfc(number), abstract=nfc(abstract))
        return self._move(dossier, Move.FINISH, lambda _: fact, by=by)

    def second_stage(
        self, dossier: Dossier, *, due_at: datetime | None, by: str, note: str = ""
    ) -> Dossier:
        """After the first stage's result the second one begins, due at `due_at`. Where that is what
        the receipt promised, it is counted again when the calendar changes."""
        fact = SecondStageBegun(due_at=due_at, note=nfc(note))
        return self._move(dossier, Move.SECOND_STAGE, lambda now: self._counted(now, fact), by=by)

    # ----

    def _counted(self, dossier: Dossier, fact: SecondStageBegun) -> SecondStageBegun:
        """The fact with the term it was counted by, if its appointment is what was promised."""
        table = self._workspace.timetables.of(self._office.authorities)
        promise, since, due_at = promised(dossier, table), dossier.intake.second_at, fact.due_at
        if promise is None or since is None or due_at is None:
            return fact
        if due_at != dossier.intake.second_due_at:
            return fact
        # Promised by a table that changed since, it names none; it is listed as one that moves.
        kept = promise.due_at == due_at
        calendar = table.versions(since.date(), due_at.date()) if kept else ""
        return replace(fact, term=dossier.intake.second_term, since=since, calendar=calendar)

    def _why(self, dossier: Dossier, reason: str) -> str:
        reason = nfc(reason)
        if not reason:
            raise WhyMissing(dossier=dossier.code)
        return reason

    def _resumed(self, dossier: Dossier) -> Resumption | None:
        if dossier.limit_at is None or dossier.paused_at is None:
            return None
        table = self._workspace.timetables.of(self._office.authorities)
        field, term = dossier.intake.field, dossier.intake.term
        # The table may have changed while the clock stood: what was left is counted by it, too.
        now = recounted(dossier.course, table, field, term)
        return table.resumed(
            field, now.term,
            due_at=now.limit_at or dossier.limit_at, paused_at=dossier.paused_at,
            resumed_at=self._clock(),
        )  # fmt: skip

    def _move(
        self, dossier: Dossier, move: Move, fact: Callable[[Dossier], Fact], *, by: str
    ) -> Dossier:
        """Check the move against the dossier as stored, record the fact made of it."""
        self._office.must_work()
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            lifecycle.check(dossier.code, stored.state, move)
            self._workspace.record(fact(stored), actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)
