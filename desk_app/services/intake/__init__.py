"""Receiving a dossier (tiếp nhận).

What a draft would become is in `receptions`; what is shown and not received in `presenting`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from desk_app.domain import catalogue, idcard, intake
from desk_app.domain.deadlines import Appointment
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperReceived
from desk_app.domain.idcard import IdCard
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import Office
from desk_app.domain.person import Party
from desk_app.domain.procedure import Procedure
from desk_app.domain.units import Unit
from desk_app.services import Clock, new_uid
from desk_app.services.intake.receptions import Receptions
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
        self, workspace: Workspace, office: Office, clock: Clock, receptions: Receptions
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._receptions = receptions

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
        return catalogue.ranked(self._receptions.on_offer(today), typed, used)

    def procedure(self, code: str) -> Procedure | None:
        """A procedure by its code, as valid today."""
        return self._receptions.procedure(code, self._clock().date())

    def appointment(self, draft: IntakeDraft) -> Appointment | None:
        """The appointment the draft would get now and why; None while it cannot be computed:
        without procedure, or when the catalogue has no sure term."""
        now = self._clock()
        procedure = self._receptions.procedure(draft.procedure, now.date())
        return self._receptions.appointment(draft, procedure, intake.filed(draft, now))

    def check(self, draft: IntakeDraft) -> Mapping[str, str]:
        """What is not right yet: field → code of a sentence."""
        now = self._clock()
        procedure = self._receptions.procedure(draft.procedure, now.date())
        return self._receptions.problems(intake.cleaned(draft), procedure, now)

    def neighbours(self) -> list[Unit]:
        """The other communes of the same upper level today: where a dossier may belong."""
        return self._receptions.neighbours(self._clock().date())

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
            batch = self._receptions.next_code(now.date())
            uids = [self._register(draft, now, by=by, batch=batch) for draft in drafts]
            for slot in slots:
                self._workspace.drafts.drop(slot)
            return [self._workspace.dossiers.current(uid) for uid in uids]

    def _register(self, draft: IntakeDraft, now: datetime, *, by: str, batch: str = "") -> str:
        draft, uid = intake.cleaned(draft), new_uid()
        procedure = self._receptions.procedure(draft.procedure, now.date())
        self._receptions.refuse(self._receptions.problems(draft, procedure, now))
        fact = replace(self._receptions.received(draft, procedure, now), batch=batch)
        self._workspace.record(fact, actor=by, at=now, entity=uid)
        return uid

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
