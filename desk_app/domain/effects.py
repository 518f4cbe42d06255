"""What each entry changes in a dossier, besides the state it moves it to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from desk_app.domain.conflicts import FIELDS, Correction
from desk_app.domain.course import after
from desk_app.domain.dossier import Dossier, End, Extension, Request
from desk_app.domain.entries import (
    ConflictSettled,
    DossierAccepted,
    DossierCorrected,
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierKeyed,
    DossierReceived,
    DossierRefused,
    DossierRescheduled,
    DossierStopped,
    DossierWithdrawn,
    Entry,
    Fact,
    FeeAsked,
    FeePaid,
    FeeReceived,
    PaperPrinted,
    RatingGiven,
    ResultReturned,
    ScanAdded,
    ScanWithdrawn,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
    UnknownFact,
)
from desk_app.domain.lifecycle import State
from desk_app.domain.timeliness import may_extend_on

_ENDS: Mapping[type[Fact], State] = {
    DossierRefused: State.REFUSED,
    DossierStopped: State.STOPPED,
    DossierWithdrawn: State.WITHDRAWN,
}


def told(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """What the entry says, as changed fields."""
    match entry.fact:
        case (
            SupplementRequested() | SupplementReceived() | FeeAsked() | FeePaid()
            | DossierAccepted() | DossierExtended() | DossierRescheduled() | SecondStageBegun()
        ):  # fmt: skip
            return _clock(dossier, entry)
        case DossierHandedOver() as fact:
            return {"handed_to": fact.to, "stage": fact.stage, "step_due_at": fact.due_at}
        case DossierFinished() | ResultReturned() | DossierRefused() | DossierStopped():
            return _ending(dossier, entry)
        case DossierWithdrawn():
            return _ending(dossier, entry)
        case DossierCorrected() | ConflictSettled():
            return _corrected(dossier, entry)
        case _:
            return _noted(dossier, entry)


def _clock(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """Entries that stop the clock, start it or move the appointment."""
    changes: Mapping[str, Any] = {}
    in_time = _in_time(dossier, entry.at)
    course = after(dossier.course, entry.fact, entry.at, in_time=in_time)
    match entry.fact:
        case SupplementRequested() as fact:
            requests = (*dossier.requests, Request(entry.at, fact))
            changes = {"requests": requests, "paused_at": dossier.paused_at or entry.at}
        case FeeAsked() as fact:
            changes = {"fee_asked": fact, "paused_at": dossier.paused_at or entry.at}
        case SupplementReceived() as fact:
            supplements = (*dossier.supplements, fact)
            changes = {"supplements": supplements, **_until(fact.due_at, fact.calendar)}
        case FeePaid(due_at=due_at, calendar=calendar):
            changes = _until(due_at, calendar)
        case DossierRescheduled(due_at=due_at) as fact:
            limit = fact.limit_at or due_at
            changes = {
                "due_at": due_at, "limit_at": limit, "calendar": fact.calendar,
                "intake": _second_moved(dossier.intake, fact.second_at, fact.second_due_at),
            }  # fmt: skip
        case DossierExtended() as fact:
            changes = _extended(dossier, entry.at, fact, in_time=in_time)
        case DossierAccepted() as fact:
            intake = replace(
                dossier.intake, received_at=fact.received_at, due_at=fact.due_at,
                due_reason=fact.due_reason, calendar=fact.calendar,
            )  # fmt: skip
            intake = _second_moved(intake, fact.due_at, fact.second_due_at)
            changes = {"intake": intake, **_until(fact.due_at, fact.calendar)}
        case SecondStageBegun(due_at=due_at) as fact:
            first = {"finish": None, "finished_at": None}
            changes = {"second_stage_at": entry.at, **first, **_until(due_at, fact.calendar)}
    return {**changes, "course": course}


def _second_moved(
    intake: DossierReceived, second_at: datetime | None, second_due_at: datetime | None
) -> DossierReceived:
    """The reception with the appointment of the second stage, if it is another one now."""
    if second_due_at is None:
        return intake
    return replace(intake, second_at=second_at, second_due_at=second_due_at)


def _in_time(dossier: Dossier, at: datetime) -> bool:
    """Whether an apology made now moves the day that counts."""
    limit = dossier.limit_at.date() if dossier.limit_at else None
    return not dossier.extensions and may_extend_on(at.date(), limit)


def _extended(
    dossier: Dossier, at: datetime, fact: DossierExtended, *, in_time: bool
) -> Mapping[str, Any]:
    extensions = (*dossier.extensions, Extension(at, fact, in_time))
    counts = {"limit_at": fact.due_at} if in_time else {}
    return {"extensions": extensions, "due_at": fact.due_at, "calendar": "", **counts}


def _until(due_at: datetime | None, calendar: str) -> Mapping[str, Any]:
    return {"due_at": due_at, "limit_at": due_at, "paused_at": None, "calendar": calendar}


def _ending(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """Entries with a result or without one; of two the first holds."""
    match entry.fact:
        case DossierFinished() as fact if dossier.finish is None:
            return {"finish": fact, "finished_at": entry.at}
        case ResultReturned() as fact if dossier.handback is None:
            return {"handback": fact, "returned_at": entry.at}
        case DossierRefused() | DossierStopped() | DossierWithdrawn() as fact if not dossier.end:
            return {"end": End(_ENDS[type(fact)], fact.reason), "end_at": entry.at}
        case _:
            return {}


def _corrected(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """A correction, or the decision for one of several."""
    fact = entry.fact
    if isinstance(fact, ConflictSettled):
        chosen = [each.fact for each in dossier.corrections if each.ref == fact.ref]
        if not chosen:
            return {}
        fact = chosen[0]
    assert isinstance(fact, DossierCorrected)
    correction = Correction(ref=entry.ref, at=entry.at, actor=entry.actor, fact=fact)
    return {
        "corrections": (*dossier.corrections, correction),
        "intake": _put_right(dossier.intake, fact),
    }


def _put_right(intake: DossierReceived, fact: DossierCorrected) -> DossierReceived:
    changes = {field: value for field in FIELDS if (value := getattr(fact, field)) is not None}
    return replace(intake, **changes)


def _noted(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """Entries that add something and move nothing."""
    changes: Mapping[str, Any] = {}
    match entry.fact:
        case RatingGiven() as fact if dossier.rating is None:
            changes = {"rating": fact, "rated_at": entry.at}
        case DossierKeyed() as fact:
            changes = {"keyed": fact.code}
        case FeeReceived() as fact:
            changes = {"fees": (*dossier.fees, (entry.ref, fact))}
        case ScanAdded(sha256=digest) as fact:
            changes = {"scans": (*_scans_but(dossier, digest), fact)}
        case ScanWithdrawn(sha256=digest):
            changes = {"scans": _scans_but(dossier, digest)}
        case PaperPrinted(paper=paper):
            counts = dict(dossier.printed)
            counts[paper] = counts.get(paper, 0) + 1
            changes = {"printed": tuple(sorted(counts.items()))}
        case UnknownFact(closes=True):
            changes = {"newer": True}
    return changes


def _scans_but(dossier: Dossier, digest: str) -> tuple[ScanAdded, ...]:
    return tuple(each for each in dossier.scans if each.sha256 != digest)
