"""What is shown at the counter and not received: noted, refused, or asked for papers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desk_app.domain import folding, intake, lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierAccepted,
    DossierPresented,
    DossierReceived,
    DossierRefused,
    Entry,
    Fact,
    SupplementRequested,
)
from desk_app.domain.intake import DraftIncomplete, IntakeDraft
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import Office
from desk_app.domain.procedure import Channel
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock, new_uid
from desk_app.services.intake.receptions import Receptions
from desk_app.storage.workspace import Workspace


class Presenting:
    """Keeps dossiers that are not received, and receives them later."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, receptions: Receptions
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._receptions = receptions

    def check(self, draft: IntakeDraft) -> Mapping[str, str]:
        """What is not right yet about a dossier that is not received: field → code of a
        sentence."""
        return intake.check_presented(intake.cleaned(draft), self._clock())

    def as_if(self, draft: IntakeDraft, *, by: str) -> Dossier:
        """The dossier that would be kept now, complete or not, for the paper beside the form. It
        is in no register: it has the number that the next dossier gets, and uses none up."""
        now, draft = self._clock(), intake.cleaned(draft)
        return _folded(DossierPresented(intake=self._shown(draft, now)), now, by)

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

    def ask_for_papers(
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
                fact = replace(
                    fact, due_at=due_at, calendar="",
                    second_due_at=self._second_due(stored.intake, due_at),
                )  # fmt: skip
            self._workspace.record(fact, actor=by, at=now, entity=stored.uid)
            return self._workspace.dossiers.current(stored.uid)

    def acceptance(self, dossier: Dossier) -> DossierAccepted:
        """What accepting a dossier now would record."""
        shown = dossier.intake
        filed = shown.channel is Channel.ONLINE and not dossier.requests
        start = shown.received_at if filed else self._clock()
        found = self._receptions.counted(shown.field, start, shown.term)
        return DossierAccepted(
            received_at=start, due_at=found.due_at, calendar=found.calendar,
            second_due_at=self._second_due(shown, found.due_at),
        )  # fmt: skip

    def _second_due(self, shown: DossierReceived, first_due: datetime | None) -> datetime | None:
        return self._receptions.second_due(shown.field, first_due, shown.second_term)

    def _present(self, draft: IntakeDraft, answer: Fact | None, *, by: str, slot: str) -> Dossier:
        self._office.must_work()
        now, draft, uid = self._clock(), intake.cleaned(draft), new_uid()
        self._receptions.refuse(intake.check_presented(draft, now))
        with self._workspace.change():
            presented = DossierPresented(intake=self._shown(draft, now))
            self._workspace.record(presented, actor=by, at=now, entity=uid)
            if answer is not None:
                self._workspace.record(answer, actor=by, at=now, entity=uid)
            if slot:
                self._workspace.drafts.drop(slot)
            return self._workspace.dossiers.current(uid)

    def _shown(self, draft: IntakeDraft, now: datetime) -> DossierReceived:
        procedure = self._receptions.procedure(draft.procedure, now.date())
        return replace(self._receptions.received(draft, procedure, now), due_at=None)


def _folded(fact: Fact, now: datetime, by: str) -> Dossier:
    """A dossier of one entry that is in no journal."""
    entry = Entry(
        jid="", n=1, at=now, actor=by, entity=new_uid(), v=1, parents=(), ref="", fact=fact
    )
    found = folding.fold([entry])
    assert found is not None, "the entry is a birth"
    return found
