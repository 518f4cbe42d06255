"""Receiving a dossier (tiếp nhận)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import msgspec

from desk_app.domain import catalogue, codes, idcard, intake
from desk_app.domain.deadlines import Appointment
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierReceived, PaperReceived
from desk_app.domain.idcard import IdCard
from desk_app.domain.intake import DraftIncomplete, IntakeDraft
from desk_app.domain.office import Office
from desk_app.domain.person import Party
from desk_app.domain.procedure import Procedure, Term, TermKind
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

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

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
        return self._appointment(draft, self._procedure(draft.procedure, now.date()), now)

    def check(self, draft: IntakeDraft) -> Mapping[str, str]:
        """What is not right yet: field → code of a sentence."""
        now = self._clock()
        procedure = self._procedure(draft.procedure, now.date())
        return intake.check(intake.cleaned(draft), procedure, now)

    def usual_papers(self, procedure: Procedure) -> tuple[PaperReceived, ...]:
        """The papers ticked before the clerk looks."""
        return intake.usual_papers(procedure)

    # ---- saving

    def register(self, draft: IntakeDraft, *, by: str, slot: str = "") -> Dossier:
        """Save a reception: the dossier exists when this returns. A kept draft goes with it.

        Raises `OnlyReads` and `DraftIncomplete`; call `check` first to show a person what is
        missing.
        """
        self._office.must_work()
        now = self._clock()
        draft = intake.cleaned(draft)
        procedure = self._procedure(draft.procedure, now.date())
        problems = intake.check(draft, procedure, now)
        if procedure is None or problems:
            raise DraftIncomplete(fields=", ".join(f"{k}: {v}" for k, v in problems.items()))
        uid = new_uid()
        with self._workspace.change():
            fact = self._received(draft, procedure, now)
            self._workspace.record(fact, actor=by, at=now, entity=uid)
            if slot:
                self._workspace.drafts.drop(slot)
            return self._workspace.dossiers.current(uid)

    def _received(self, draft: IntakeDraft, procedure: Procedure, now: datetime) -> DossierReceived:
        unit, desk, day = self._office.unit, self._office.desk, now.date()
        last = self._workspace.dossiers.last_serial(unit.code, desk, day)
        count = codes.desk_and_count(last)[1] + 1 if last else 1
        computed = self._appointment(draft, procedure, now)
        due_at, calendar = draft.due_at, ""
        if due_at is None and computed:
            due_at, calendar = computed.due_at, computed.calendar
        return DossierReceived(
            code=codes.dossier_code(unit, desk, day, count),
            scan_code=codes.scan_code(unit.code, day, codes.serial_of(desk, count)),
            unit=unit.code,
            home_unit=unit.code,
            desk=desk,
            procedure=procedure.code,
            procedure_name=procedure.name,
            field=procedure.field,
            term=_term(draft, procedure) or Term(TermKind.NONE),
            channel=draft.channel,
            submitter=draft.submitter,
            owner=draft.owner or draft.submitter,
            papers=draft.papers,
            sets=draft.sets,
            received_at=now,
            due_at=due_at,
            due_reason=draft.due_reason if draft.due_at else "",
            return_way=draft.return_way,
            authority=draft.authority,
            fee_dong=draft.fee_dong,
            note=draft.note,
            calendar=calendar,
        )

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
        self, draft: IntakeDraft, procedure: Procedure | None, now: datetime
    ) -> Appointment | None:
        term = _term(draft, procedure)
        if term is None or procedure is None:
            return None
        table = self._workspace.timetables.of(self._office.authorities)
        return table.appointment(procedure.field, now, term)


def _term(draft: IntakeDraft, procedure: Procedure | None) -> Term | None:
    way = procedure.way(draft.channel) if procedure else None
    return way.term if way else None
