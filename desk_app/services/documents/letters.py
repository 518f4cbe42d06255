"""The letters to an applicant: what each says, taken from the dossier."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from desk_app.domain import folding
from desk_app.domain.dossier import Dossier, Step
from desk_app.domain.forms import edition
from desk_app.domain.lifecycle import State
from desk_app.domain.person import Party
from desk_app.printing.apology import ApologyData, apology_pdf
from desk_app.printing.refusal import RefusalData, refusal_pdf
from desk_app.printing.stop_notice import StopNoticeData, stop_notice_pdf
from desk_app.printing.supplement_request import SupplementRequestData, supplement_request_pdf
from desk_app.printing.withdrawal import WithdrawalData, withdrawal_pdf
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import (
    NothingToTell,
    PaperKind,
    Print,
    step_of,
)
from desk_app.storage.workspace import Workspace

_ENDS = {
    State.REFUSED: PaperKind.REFUSAL,
    State.STOPPED: PaperKind.STOP_NOTICE,
    State.WITHDRAWN: PaperKind.WITHDRAWAL,
}


class Letters:
    """Makes supplement requests, refusals, apologies, stop notices and withdrawal confirmations."""

    def __init__(self, workspace: Workspace, issuer: Issuer) -> None:
        self._workspace = workspace
        self._issuer = issuer

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""
        return (PaperKind.SUPPLEMENT_REQUEST, PaperKind.APOLOGY, *_ENDS.values())

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """A letter for each thing that happened to the dossier."""
        found = [PaperKind.SUPPLEMENT_REQUEST] if dossier.requests else []
        found += [PaperKind.APOLOGY] if dossier.extensions else []
        return found + ([_ENDS[dossier.end.state]] if dossier.end else [])

    def pdf(self, wanted: Print) -> bytes:
        """One of them. Raises `NothingToTell`, `PaperNeedsSheet` and `FontMissing`."""
        match wanted.kind:
            case PaperKind.SUPPLEMENT_REQUEST:
                return supplement_request_pdf(self.request(wanted), size=wanted.size)
            case PaperKind.APOLOGY:
                return apology_pdf(self.apology(wanted), size=wanted.size)
            case PaperKind.REFUSAL:
                return refusal_pdf(self.refusal(wanted), size=wanted.size)
            case PaperKind.STOP_NOTICE:
                return stop_notice_pdf(self._stop(wanted), size=wanted.size)
            case _:
                return withdrawal_pdf(self._withdrawal(wanted), size=wanted.size)

    def refusal(self, wanted: Print) -> RefusalData:
        """What a refusal says. Raises `NothingToTell`."""
        return RefusalData(**self._common(wanted), reason=self._ended(wanted))

    def apology(self, wanted: Print) -> ApologyData:
        """What the newest apology says. Raises `NothingToTell`."""
        common, dossier = self._common(wanted), wanted.dossier
        promise = dossier.extensions[-1].fact
        return ApologyData(
            **common,
            office=self._issuer.agency_name(),
            received_at=dossier.intake.received_at,
            due_at=self._due_before(wanted),
            reason=promise.reason,
            new_due_at=promise.due_at,
        )

    def request(self, wanted: Print) -> SupplementRequestData:
        """What the newest supplement request says. Raises `NothingToTell`."""
        common = self._common(wanted)
        asked = wanted.dossier.requests[-1].fact
        return SupplementRequestData(
            **common,
            contents=asked.contents,
            reason=asked.reason,
            until=asked.answer_by,
            again=asked.again,
            guide=self._issuer.officer(wanted.by),
            phone=self._issuer.phone(wanted.by),
        )

    def _stop(self, wanted: Print) -> StopNoticeData:
        return StopNoticeData(
            **self._common(wanted),
            office=self._issuer.agency_name(),
            received_at=wanted.dossier.intake.received_at,
            due_at=wanted.dossier.due_at,
            reason=self._ended(wanted),
        )

    def _withdrawal(self, wanted: Print) -> WithdrawalData:
        dossier = wanted.dossier
        brought = tuple(paper for each in dossier.supplements for paper in each.papers)
        return WithdrawalData(
            **self._common(wanted),
            received_at=dossier.intake.received_at,
            reason=self._ended(wanted),
            papers=dossier.intake.papers + brought,
        )

    def _ended(self, wanted: Print) -> str:
        """Why the handling ended the way this letter tells of."""
        end = wanted.dossier.end
        if end is None or _ENDS[end.state] is not wanted.kind:
            raise NothingToTell(dossier=wanted.dossier.code)
        return end.reason

    def _common(self, wanted: Print) -> dict[str, Any]:
        """The fields of `Letter`."""
        step, intake = _step(wanted), wanted.dossier.intake
        return {
            **self._issuer.said(wanted),
            "edition": edition(step.at.date()),
            "applicant": _reachable(intake.owner, intake.submitter),
            "submitter": intake.submitter,
            "request": intake.procedure_name,
            "made_at": step.at,
        }

    def _due_before(self, wanted: Print) -> datetime | None:
        """The appointment that the newest apology could not keep."""
        step = _step(wanted)
        entries = self._workspace.journal.entries_of(wanted.dossier.uid)
        told = [entry for entry in entries if entry.ref == step.ref]
        earlier = [entry for entry in entries if not told or entry.order < told[0].order]
        before = folding.fold(earlier)
        return before.due_at if before else wanted.dossier.intake.due_at


def _step(wanted: Print) -> Step:
    step = step_of(wanted.dossier, wanted.kind)
    if step is None:
        raise NothingToTell(dossier=wanted.dossier.code)
    return step


def _reachable(owner: Party, submitter: Party) -> Party:
    """The owner, reached where the submitter is when there is no other way."""
    if owner.phone or owner.email:
        return owner
    return replace(owner, phone=submitter.phone, email=submitter.email)
