"""Recording what a form holds, and seeing its paper beforehand, both on the lane."""

from collections.abc import Mapping

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    ConflictSettled,
    DossierAccepted,
    DossierCorrected,
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierKeyed,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Fact,
    FeeAsked,
    FeePaid,
    MoveUndone,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.services.documents import Paper, PaperKind, Size

_PAPERS: Mapping[type[Fact], PaperKind] = {
    DossierAccepted: PaperKind.RECEIPT,
    SupplementRequested: PaperKind.SUPPLEMENT_REQUEST,
    DossierExtended: PaperKind.APOLOGY,
    DossierRefused: PaperKind.REFUSAL,
    DossierStopped: PaperKind.STOP_NOTICE,
    DossierWithdrawn: PaperKind.WITHDRAWAL,
}


def paper_of(fact: type[Fact]) -> PaperKind | None:
    """The paper that goes with a move; None for one without."""
    return _PAPERS.get(fact)


def paper_as_if(desk: Desk, dossier: Dossier, fact: Fact, *, by: str) -> Paper:
    """The paper of a move that is not made yet."""
    return desk.documents.drafted(dossier, fact, size=Size.A4, by=by)


def record(desk: Desk, dossier: Dossier, fact: Fact, *, by: str) -> Dossier:
    """Do what the fact says; the dossier after it. Raises what the service behind it raises."""
    match fact:
        case DossierRefused() | DossierStopped() | DossierWithdrawn():
            return _end(desk, dossier, fact, by=by)
        case MoveUndone() | DossierCorrected() | ConflictSettled() | DossierKeyed():
            return _put_right(desk, dossier, fact, by=by)
        case _:
            return _move(desk, dossier, fact, by=by)


def _move(desk: Desk, dossier: Dossier, fact: Fact, *, by: str) -> Dossier:
    do = desk.processing
    match fact:
        case DossierAccepted():
            return desk.presenting.accept(dossier, by=by)
        case DossierHandedOver(to=to, note=note, stage=stage, due_at=due_at):
            return do.hand_over(dossier, to=to, note=note, stage=stage, due_at=due_at, by=by)
        case DossierFinished(result=result, number=number, abstract=abstract):
            return do.finish(dossier, result=result, number=number, abstract=abstract, by=by)
        case DossierExtended(due_at=due_at, reason=reason):
            return do.extend(dossier, due_at=due_at, reason=reason, by=by)
        case SecondStageBegun(due_at=due_at, note=note):
            return do.second_stage(dossier, due_at=due_at, note=note, by=by)
        case _:
            return _wait(desk, dossier, fact, by=by)


def _wait(desk: Desk, dossier: Dossier, fact: Fact, *, by: str) -> Dossier:
    do = desk.processing
    match fact:
        case SupplementRequested() as asked:
            return do.request_supplement(
                dossier, contents=asked.contents, reason=asked.reason, answer_by=asked.answer_by,
                again=asked.again, by=by,
            )  # fmt: skip
        case SupplementReceived(papers=papers, note=note):
            return do.supplemented(dossier, papers=papers, note=note, by=by)
        case FeeAsked(amount_dong=amount_dong, reason=reason):
            return do.ask_fee(dossier, amount_dong=amount_dong, reason=reason, by=by)
        case FeePaid(proof=proof):
            return do.fee_paid(dossier, proof=proof, by=by)
        case _:
            raise TypeError(fact)


def _end(
    desk: Desk,
    dossier: Dossier,
    fact: DossierRefused | DossierStopped | DossierWithdrawn,
    *,
    by: str,
) -> Dossier:
    match fact:
        case DossierRefused(reason=reason):
            return desk.processing.refuse(dossier, reason=reason, by=by)
        case DossierStopped(reason=reason):
            return desk.processing.stop(dossier, reason=reason, by=by)
        case DossierWithdrawn(reason=reason):
            return desk.processing.withdraw(dossier, reason=reason, by=by)


def _put_right(
    desk: Desk,
    dossier: Dossier,
    fact: MoveUndone | DossierCorrected | ConflictSettled | DossierKeyed,
    *,
    by: str,
) -> Dossier:
    match fact:
        case MoveUndone(reason=reason):
            return desk.correcting.undo(dossier, reason=reason, by=by)
        case DossierCorrected():
            return desk.correcting.correct(dossier, fact, by=by)
        case ConflictSettled(ref=ref, reason=reason):
            return desk.correcting.settle(dossier, ref, reason=reason, by=by)
        case DossierKeyed(code=code):
            return desk.correcting.keyed(dossier, code=code, by=by)
