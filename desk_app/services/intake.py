"""Receiving a dossier (tiếp nhận)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import msgspec

from desk_app.domain import catalogue, codes, idcard, intake, lifecycle
from desk_app.domain.deadlines import Appointment
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierAccepted,
    DossierPresented,
    DossierReceived,
    DossierRefused,
    Fact,
    PaperReceived,
    SupplementRequested,
)
from desk_app.domain.idcard import IdCard
from desk_app.domain.intake import DraftIncomplete, IntakeDraft
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import Office
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Procedure, Term, TermKind
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(IntakeDraft).decode
_RECENT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What the register last knew of a number, and how many dossiers it is in."""

    party: Party
    dossiers: int


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A half-filled reception that was kept."""

    slot: str
    at: datetime
    draft: IntakeDraft


class Intake:
    """Receives dossiers."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        units: tuple[Unit, ...],
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = units

    # ---- before saving

    def card(self, text: str) -> IdCard:
        """The identity card a scanner typed. Raises `UnreadableCard`."""
        return idcard.parse_card(text, today=self._clock().date())

    def known(self, number: str) -> KnownPerson | None:
        """The person or organisation the register knows by this number."""
        found = self._workspace.dossiers.person(number) if number else None
        return KnownPerson(*found) if found else None

    def procedures(self, typed: str = "") -> list[Procedure]:
        """The procedures one may receive today, best match first; most used first for ""."""
        today = self._clock().date()
        used = self._workspace.dossiers.used_procedures(today - _RECENT)
        return catalogue.ranked(self._on_offer(today), typed, used)

    def procedure(self, code: str) -> Procedure | None:
        """A procedure by its code, as valid today."""
        return self._procedure(code, self._clock().date())

    def appointment(self, draft: IntakeDraft) -> Appointment | None:
        """The appointment the draft would get now and why; None while it cannot be computed:
        without procedure, or when the catalogue has no sure term."""
        now = self._clock()
        procedure = self._procedure(draft.procedure, now.date())
        return self._appointment(draft, procedure, intake.filed(draft, now))

    def check(self, draft: IntakeDraft) -> Mapping[str, str]:
        """What is not right yet: field → code of a sentence."""
        now = self._clock()
        procedure = self._procedure(draft.procedure, now.date())
        return self._problems(intake.cleaned(draft), procedure, now)

    def neighbours(self) -> list[Unit]:
        """The other communes of the same upper level today: where a dossier may belong."""
        return self._neighbours(self._clock().date())

    def _neighbours(self, day: date) -> list[Unit]:
        own = self._office.unit
        return [
            each for each in self._units
            if each.parent == own.parent and each.code != own.code and each.valid_on(day)
        ]  # fmt: skip

    def usual_papers(self, procedure: Procedure) -> tuple[PaperReceived, ...]:
        """The papers ticked before the clerk looks."""
        return intake.usual_papers(procedure)

    # ---- saving

    def register(self, draft: IntakeDraft, *, by: str, slot: str = "") -> Dossier:
        """Save a reception: the dossier exists when this returns. A kept draft goes with it. The
        term of an online one runs from the moment it was filed.

        Raises `OnlyReads` and `DraftIncomplete`; call `check` first to show a person what is
        missing.
        """
        self._office.must_work()
        with self._workspace.change():
            uid = self._register(draft, self._clock(), by=by)
            if slot:
                self._workspace.drafts.drop(slot)
            return self._workspace.dossiers.current(uid)

    def register_batch(
        self, drafts: Sequence[IntakeDraft], *, by: str, slots: Sequence[str] = ()
    ) -> list[Dossier]:
        """Save several receptions that one receipt lists, all or none. Kept drafts go with them.
        Raises as `register`."""
        self._office.must_work()
        now = self._clock()
        with self._workspace.change():
            batch = self._next_code(now.date())
            uids = [self._register(draft, now, by=by, batch=batch) for draft in drafts]
            for slot in slots:
                self._workspace.drafts.drop(slot)
            return [self._workspace.dossiers.current(uid) for uid in uids]

    # ---- what is shown but not received

    def check_presented(self, draft: IntakeDraft) -> Mapping[str, str]:
        """What is not right yet about a dossier that is not received: field → code of a
        sentence."""
        return intake.check_presented(intake.cleaned(draft), self._clock())

    def present(self, draft: IntakeDraft, *, by: str, slot: str = "") -> Dossier:
        """Save a dossier before the desk decides about it: the notice of an online one. A kept
        draft goes with it. Raises `OnlyReads` and `DraftIncomplete`."""
        return self._present(draft, None, by=by, slot=slot)

    def turn_away(self, draft: IntakeDraft, *, reason: str, by: str, slot: str = "") -> Dossier:
        """Refuse at the counter, so that the refusal has its paper and its place in the history.
        Raises `OnlyReads` and `DraftIncomplete`."""
        reason = nfc(reason)
        if not reason:
            raise DraftIncomplete(fields="reason: reason-missing")
        return self._present(draft, DossierRefused(reason=reason), by=by, slot=slot)

    def ask_at_the_counter(
        self,
        draft: IntakeDraft,
        *,
        contents: tuple[str, ...],
        reason: str,
        by: str,
        slot: str = "",
    ) -> Dossier:
        """Send a citizen home for papers before anything was received, on the paper the law has
        for it. Raises `OnlyReads` and `DraftIncomplete`."""
        contents, reason = tuple(filter(None, map(nfc, contents))), nfc(reason)
        if not contents or not reason:
            raise DraftIncomplete(fields="contents: contents-missing")
        asked = SupplementRequested(contents=contents, reason=reason)
        return self._present(draft, asked, by=by, slot=slot)

    def accept(self, dossier: Dossier, *, by: str, due_at: datetime | None = None) -> Dossier:
        """Receive a dossier that was presented. The term of an online one runs from the moment it
        was filed, that of one sent home for papers from now. Raises `IllegalMove`, `OnlyReads`,
        and `DraftIncomplete` for one without a procedure."""
        self._office.must_work()
        now = self._clock()
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            lifecycle.check(stored.code, stored.state, Move.ACCEPT)
            if not stored.intake.procedure:
                raise DraftIncomplete(fields="procedure: procedure-missing")
            fact = self.acceptance(stored)
            if due_at is not None:
                fact = replace(fact, due_at=due_at, calendar="")
            self._workspace.record(fact, actor=by, at=now, entity=stored.uid)
            return self._workspace.dossiers.current(stored.uid)

    def acceptance(self, dossier: Dossier) -> DossierAccepted:
        """What accepting a dossier now would record."""
        filed = dossier.intake.channel is Channel.ONLINE and not dossier.requests
        start = dossier.intake.received_at if filed else self._clock()
        found = self._counted(dossier.intake.field, start, dossier.intake.term)
        return DossierAccepted(received_at=start, due_at=found.due_at, calendar=found.calendar)

    def _present(self, draft: IntakeDraft, answer: Fact | None, *, by: str, slot: str) -> Dossier:
        self._office.must_work()
        now, draft, uid = self._clock(), intake.cleaned(draft), new_uid()
        self._refuse_incomplete(intake.check_presented(draft, now))
        procedure = self._procedure(draft.procedure, now.date())
        with self._workspace.change():
            shown = replace(self._received(draft, procedure, now), due_at=None)
            self._workspace.record(DossierPresented(intake=shown), actor=by, at=now, entity=uid)
            if answer is not None:
                self._workspace.record(answer, actor=by, at=now, entity=uid)
            if slot:
                self._workspace.drafts.drop(slot)
            return self._workspace.dossiers.current(uid)

    def _register(self, draft: IntakeDraft, now: datetime, *, by: str, batch: str = "") -> str:
        draft, uid = intake.cleaned(draft), new_uid()
        procedure = self._procedure(draft.procedure, now.date())
        self._refuse_incomplete(self._problems(draft, procedure, now))
        fact = replace(self._received(draft, procedure, now), batch=batch)
        self._workspace.record(fact, actor=by, at=now, entity=uid)
        return uid

    def _problems(
        self, draft: IntakeDraft, procedure: Procedure | None, now: datetime
    ) -> Mapping[str, str]:
        others = {each.code for each in self._neighbours(now.date())}
        home = intake.check_home(draft.home_unit, self._office.unit.code, others, now.date())
        return {**intake.check(draft, procedure, now), **home}

    def _refuse_incomplete(self, problems: Mapping[str, str]) -> None:
        if problems:
            raise DraftIncomplete(fields=", ".join(f"{k}: {v}" for k, v in problems.items()))

    def _received(
        self, draft: IntakeDraft, procedure: Procedure | None, now: datetime
    ) -> DossierReceived:
        unit, desk, day = self._office.unit, self._office.desk, now.date()
        count = self._next_count(day)
        filed = intake.filed(draft, now)
        computed = self._appointment(draft, procedure, filed)
        due_at, calendar = draft.due_at, ""
        if due_at is None and computed:
            due_at, calendar = computed.due_at, computed.calendar
        field = procedure.field if procedure else ""
        second = draft.second_term if due_at else None
        return DossierReceived(
            code=codes.dossier_code(unit, desk, day, count),
            scan_code=codes.scan_code(unit.code, day, codes.serial_of(desk, count)),
            unit=unit.code,
            home_unit=draft.home_unit or unit.code,
            desk=desk,
            procedure=procedure.code if procedure else "",
            procedure_name=procedure.name if procedure else draft.note,
            field=field,
            term=_term(draft, procedure) or Term(TermKind.NONE),
            channel=draft.channel,
            submitter=draft.submitter,
            owner=draft.owner or draft.submitter,
            papers=draft.papers,
            sets=draft.sets,
            received_at=filed,
            due_at=due_at,
            due_reason=draft.due_reason if draft.due_at else "",
            return_way=draft.return_way,
            authority=draft.authority,
            fee_dong=draft.fee_dong,
            note=draft.note,
            calendar=calendar,
            orders=draft.orders,
            second_at=due_at if second else None,
            second_due_at=(
                self._counted(field, due_at, second).due_at if due_at and second else None
            ),
            portal_code=draft.portal_code,
            post_number=draft.post_number,
        )

    def _next_count(self, day: date) -> int:
        beginning = codes.beginning(self._office.unit, self._office.desk, day)
        last = self._workspace.dossiers.last_serial(beginning)
        given = codes.desk_and_count(last)[1] if last else 0
        # Numbers that may have been given out by lines which were lost with an old copy.
        passed_over = int(self._workspace.settings.get(f"serials.after.{beginning}", "0"))
        return max(given, passed_over) + 1

    def _next_code(self, day: date) -> str:
        office = self._office
        return codes.dossier_code(office.unit, office.desk, day, self._next_count(day))

    # ---- drafts

    def keep(self, slot: str, draft: IntakeDraft) -> None:
        """Keep a half-filled reception under a name."""
        with self._workspace.change():
            self._workspace.drafts.keep(slot, _encode(draft).decode(), self._clock())

    def drop(self, slot: str) -> None:
        """Forget a kept reception."""
        with self._workspace.change():
            self._workspace.drafts.drop(slot)

    def kept(self) -> list[KeptDraft]:
        """Half-filled receptions, newest first."""
        return [
            KeptDraft(slot, at, _decode(value)) for slot, at, value in self._workspace.drafts.all()
        ]  # fmt: skip

    # ---- the rules of today

    def _on_offer(self, day: date) -> list[Procedure]:
        return self._workspace.procedures.on(day, units=self._office.authorities)

    def _procedure(self, code: str, day: date) -> Procedure | None:
        return self._workspace.procedures.one(code, day, units=self._office.authorities)

    def _appointment(
        self, draft: IntakeDraft, procedure: Procedure | None, start: datetime
    ) -> Appointment | None:
        term = _term(draft, procedure)
        if procedure is None or term is None:
            return None
        return self._counted(procedure.field, start, term)

    def _counted(self, field: str, start: datetime, term: Term) -> Appointment:
        table = self._workspace.timetables.of(self._office.authorities)
        return table.appointment(field, start, term)


def _term(draft: IntakeDraft, procedure: Procedure | None) -> Term | None:
    way = procedure.way(draft.channel) if procedure else None
    return way.term if way else None
