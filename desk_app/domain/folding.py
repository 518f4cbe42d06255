"""Folding entries into a dossier.

The dossier is a function of the *set* of its entries: whoever holds the same entries sees the same
dossier, in whatever order they came. Hence the fold is total: it never refuses an entry. What a
person may do next is checked before an entry is made (`lifecycle.check`), not here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from desk_app.domain import course, lifecycle, spans
from desk_app.domain.conflicts import Branch, known
from desk_app.domain.dossier import Dossier, Step, Undone, changed, grown
from desk_app.domain.effects import told
from desk_app.domain.entries import (
    ConflictSettled,
    DossierAccepted,
    DossierCorrected,
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierKeyed,
    DossierPresented,
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
    MoveUndone,
    PaperPrinted,
    RatingGiven,
    RecordEmptied,
    ResultReturned,
    ScanAdded,
    ScanWithdrawn,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
    UnknownFact,
)
from desk_app.domain.history import note
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.spans import Span

MOVES: dict[type[Fact], Move] = {
    DossierAccepted: Move.ACCEPT,
    DossierHandedOver: Move.HAND_OVER,
    SupplementRequested: Move.REQUEST_SUPPLEMENT,
    SupplementReceived: Move.SUPPLEMENTED,
    FeeAsked: Move.ASK_FEE,
    FeePaid: Move.FEE_PAID,
    DossierExtended: Move.EXTEND,
    DossierRefused: Move.REFUSE,
    DossierStopped: Move.STOP,
    DossierWithdrawn: Move.WITHDRAW,
    DossierFinished: Move.FINISH,
    SecondStageBegun: Move.SECOND_STAGE,
    ResultReturned: Move.RETURN,
}
"""The move that each moving fact records."""

FACTS: tuple[type[Fact], ...] = (
    DossierPresented, DossierReceived, *MOVES, DossierRescheduled, MoveUndone, DossierCorrected,
    ConflictSettled, DossierKeyed, FeeReceived, ScanAdded, ScanWithdrawn, RatingGiven,
    PaperPrinted, RecordEmptied, UnknownFact,
)  # fmt: skip
"""The facts a dossier is made of. Others may name it as their entity: they change nothing."""

_STANDING = (
    "state", "stage", "intake", "limit_at", "end_at", "finished_at", "requests", "extensions",
    "handed_to", "step_due_at",
)  # fmt: skip
"""What a span tells of a dossier."""
_standing = attrgetter(*_STANDING)

_Birth = DossierReceived | DossierPresented


def fold(entries: Iterable[Entry]) -> Dossier | None:
    """The dossier that a set of entries about one entity describes.

    None while the reception itself has not arrived: the other entries wait in the journal.
    Entries of other kinds are passed over; one of a kind this program does not know keeps its
    place, so that what its writer knew is known.
    """
    own = sorted((each for each in entries if isinstance(each.fact, FACTS)), key=lambda e: e.order)
    birth = next((each for each in own if isinstance(each.fact, _Birth)), None)
    if birth is None:
        return None
    own.remove(birth)
    dossier = _born(birth)
    for count, entry in enumerate(own):
        if isinstance(entry.fact, MoveUndone):
            dossier = _taken_back(birth, own[:count], dossier, entry, entry.fact)
        else:
            dossier = grown(dossier, _changes(dossier, entry))
    return dossier


def after(dossier: Dossier, entry: Entry) -> Dossier:
    """The dossier after one more entry of it, in folding order. For a `MoveUndone` all entries are
    needed: see `fold`."""
    return changed(dossier, _changes(dossier, entry))


def _changes(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    changes = {**_moved(dossier, entry), **told(dossier, entry), **_passed(dossier, entry)}
    if not changes.keys().isdisjoint(_STANDING):
        changes["spans"] = _spans(dossier, changes, entry)
    return changes


def _born(entry: Entry) -> Dossier:
    if isinstance(entry.fact, DossierPresented):
        intake, state = entry.fact.intake, State.PRESENTED
    else:
        assert isinstance(entry.fact, DossierReceived)
        intake, state = entry.fact, State.RECEIVED
    dossier = Dossier(
        uid=entry.entity, intake=intake, state=state, due_at=intake.due_at, limit_at=intake.due_at,
        course=course.begun(intake), calendar=intake.calendar,
        branches=(Branch(entry.ref, state),),
    )  # fmt: skip
    passed = _passed(dossier, entry)
    return grown(dossier, {**passed, "spans": _spans(dossier, passed, entry)})


def _taken_back(
    birth: Entry, before: Sequence[Entry], dossier: Dossier, entry: Entry, fact: MoveUndone
) -> Dossier:
    """The dossier as if the entries that were taken back had not been made; what the figures saw
    until now stays."""
    cancelled = dict(dossier.fees).get(fact.ref)
    undone = (*dossier.undone, Undone(fact.ref, entry.at, fact.reason, cancelled))
    refs = {each.ref for each in undone}
    found = _born(birth)
    if birth.ref in refs:
        # Received by mistake: to the figures it is as if it had been turned away.
        gone = Branch(birth.ref, State.TURNED_AWAY)
        found = replace(found, state=gone.state, branches=(gone,), end_at=entry.at)
    for each in before:
        passed = each.ref in refs or isinstance(each.fact, MoveUndone)
        found = _passing(found, each) if passed else after(found, each)
    history = tuple(replace(step, undone=step.ref in refs) for step in found.history)
    found = replace(found, history=history, undone=undone, spans=dossier.spans)
    return replace(_passing(found, entry), spans=_spans(found, {}, entry))


def _moved(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """The branches that the entry leaves, the one it makes and those it did not know of, as
    changed fields."""
    if isinstance(entry.fact, ConflictSettled):
        chosen = [each for each in dossier.branches if each.ref == entry.fact.ref]
        if not chosen:
            return {}
        state = chosen[0].state
    else:
        move = MOVES.get(type(entry.fact))
        if move is None:
            return {}
        state = lifecycle.target(move, dossier.state, handed=bool(dossier.handed_to))
    unknown = _unknown_branches(dossier, entry)
    branches = (*unknown, Branch(entry.ref, state))
    return {"branches": branches, "state": lifecycle.further(each.state for each in branches)}


def _unknown_branches(dossier: Dossier, entry: Entry) -> tuple[Branch, ...]:
    if set(entry.parents) >= set(dossier.heads):
        return ()
    knew = known(entry.parents, dossier.lineage)
    return tuple(branch for branch in dossier.branches if branch.ref not in knew)


def _passing(dossier: Dossier, entry: Entry) -> Dossier:
    """The dossier with one more line of history."""
    return changed(dossier, _passed(dossier, entry))


def _passed(dossier: Dossier, entry: Entry) -> Mapping[str, Any]:
    """One more line of history, as changed fields."""
    step = Step(
        entry.fact.KIND, entry.at, entry.actor, note(entry.fact), entry.ref, entry.parents
    )  # fmt: skip
    return {
        "history": (*dossier.history, step),
        "v": max(dossier.v, entry.v),
        "heads": tuple(sorted((set(dossier.heads) - set(entry.parents)) | {entry.ref})),
    }


def _spans(dossier: Dossier, changes: Mapping[str, Any], entry: Entry) -> tuple[Span, ...]:
    """The spans of a dossier that the entry changes so: the one that begins now is the last."""
    now = {**dict(zip(_STANDING, _standing(dossier), strict=True)), **changes}
    state, stage = now["state"], now["stage"]
    ended = now["end_at" if state in lifecycle.ENDED_WITHOUT_RESULT else "finished_at"]
    span = Span(
        since=entry.at.date(),
        state=state,
        received_on=None if state in lifecycle.OUTSIDE else now["intake"].received_at.date(),
        due_on=_day(now["limit_at"]),
        ended_on=_day(ended),
        late=len(now["requests"]) > 1,
        apologised=bool(now["extensions"]),
        holder=now["handed_to"],
        stage=stage.value if stage else "",
        step_due_on=_day(now["step_due_at"]),
    )
    return spans.followed(dossier.spans, span)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
