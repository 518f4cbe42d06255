"""The history of a dossier, told so that its citizen could follow it."""

from collections.abc import Mapping

from desk_app.domain import money
from desk_app.domain.dossier import Dossier, Step
from desk_app.domain.entries import (
    DossierExtended,
    DossierHandedOver,
    MoveUndone,
    PaperPrinted,
    RatingGiven,
    SupplementReceived,
)
from desk_app.domain.lifecycle import ENDED_WITHOUT_RESULT, State
from desk_app.ui.dossier import facts
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.time_line import Happening
from desk_app.wording import dates, say

_MARKS: dict[str, tuple[str, Tone]] = {
    "dossier.presented.1": ("dossier", Tone.FRESH),
    "dossier.received.1": ("receive", Tone.FRESH),
    "dossier.accepted.1": ("receive", Tone.FRESH),
    "dossier.handed_over.1": ("half-circle", Tone.WORKING),
    "supplement.requested.1": ("pencil", Tone.WAITING),
    "supplement.received.1": ("plus", Tone.WORKING),
    "dossier.fee_asked.1": ("coins", Tone.WAITING),
    "dossier.fee_paid.1": ("coins", Tone.WORKING),
    "dossier.extended.1": ("calendar", Tone.SOON),
    "dossier.rescheduled.1": ("calendar", Tone.DONE),
    "dossier.refused.1": ("cross", Tone.REFUSED),
    "dossier.stopped.1": ("pause", Tone.REFUSED),
    "dossier.withdrawn.1": ("undo", Tone.REFUSED),
    "dossier.finished.1": ("check", Tone.READY),
    "dossier.second_stage.1": ("half-circle", Tone.WORKING),
    "dossier.returned.1": ("square-check", Tone.DONE),
    "dossier.move_undone.1": ("undo", Tone.DONE),
    "dossier.corrected.1": ("pencil", Tone.DONE),
    "dossier.conflict_settled.1": ("exchange", Tone.DONE),
    "dossier.keyed.1": ("upload", Tone.DONE),
    "fee.received.1": ("coins", Tone.DONE),
    "rating.given.1": ("star", Tone.SOON),
    "paper.printed.1": ("printer", Tone.DONE),
    "record.emptied.1": ("cross", Tone.DONE),
}


def happenings(dossier: Dossier, officers: Mapping[str, str]) -> list[Happening]:
    """Every line of the history. `officers` gives names; an unknown officer keeps the number."""
    return [_happening(dossier, step, officers) for step in dossier.history]


def now(dossier: Dossier) -> str:
    """Who has it now and until when, or what the office waits for."""
    due = facts.due(dossier)
    match dossier.state:
        case State.HANDED_OVER:
            return _in_hand(dossier, due)
        case State.WAITING:
            asked = dossier.requests[-1].fact if dossier.requests else None
            return say(
                "dossier.now.waiting" + (".until" if asked and asked.answer_by else ""),
                since=_paused(dossier),
                contents="; ".join(asked.contents) if asked else "",
                until=dates.day(asked.answer_by) if asked and asked.answer_by else "",
            )
        case State.FEE_DUE:
            amount = money.grouped(dossier.fee_asked.amount_dong) if dossier.fee_asked else ""
            return say("dossier.now.fee_due", since=_paused(dossier), amount=amount)
        case state if state in ENDED_WITHOUT_RESULT:
            return say(
                "dossier.now.ended",
                state=say(f"state.{state.value}"),
                moment=dates.day_hour(dossier.end_at) if dossier.end_at else "",
                reason=dossier.end.reason if dossier.end else "",
            )
        case state:
            at = dates.day_hour(dossier.returned_at) if dossier.returned_at else ""
            return say(f"dossier.now.{state.value}", due=due, moment=at)


def _in_hand(dossier: Dossier, due: str) -> str:
    stage = say(f"stage.{dossier.stage.value}") if dossier.stage else ""
    holder = dossier.handed_to or stage or say("dossier.now.office")
    who = f"{holder} ({stage})" if dossier.handed_to and stage else holder
    if dossier.step_due_at is None:
        return say("dossier.now.handed_over", who=who, due=due)
    step_due = dates.day(dossier.step_due_at.date())
    return say("dossier.now.handed_over.step", who=who, due=due, step_due=step_due)


def _paused(dossier: Dossier) -> str:
    return dates.day_hour(dossier.paused_at) if dossier.paused_at else ""


def _happening(dossier: Dossier, step: Step, officers: Mapping[str, str]) -> Happening:
    icon, tone = _MARKS.get(step.kind, ("dot", Tone.DONE))
    return Happening(
        what=say(f"kind.{step.kind}"),
        moment=dates.day_hour(step.at),
        who=officers.get(step.actor, step.actor),
        note=_note(dossier, step),
        icon=icon,
        tone=Tone.DONE if step.undone else tone,
        struck=step.undone,
    )


def _note(dossier: Dossier, step: Step) -> str:
    match step.kind:
        case PaperPrinted.KIND:
            words = say(f"paper-kind.{step.note}")
        case RatingGiven.KIND if dossier.rating:
            words = facts.rating(dossier.rating)
        case DossierHandedOver.KIND if step.note:
            words = f"→ {step.note}"
        case DossierExtended.KIND | SupplementReceived.KIND:
            words = " · ".join(filter(None, (_new_due(dossier, step), step.note)))
        case MoveUndone.KIND:
            words = _taken_back(dossier, step)
        case _:
            words = step.note
    return words


def _new_due(dossier: Dossier, step: Step) -> str:
    """The appointment that a line brought."""
    if step.undone:
        return ""
    if step.kind == DossierExtended.KIND:
        found = next((each for each in dossier.extensions if each.at == step.at), None)
        if found is None:
            return ""
        counts = "" if found.in_time else ".late"
        return say(f"dossier.story.new-due{counts}", due=dates.day_hour(found.fact.due_at))
    same = [each for each in dossier.history if each.kind == step.kind and not each.undone]
    at = dossier.supplements[same.index(step)].due_at
    return say("dossier.story.new-due", due=dates.day_hour(at)) if at else ""


def _taken_back(dossier: Dossier, step: Step) -> str:
    undone = next((each for each in dossier.undone if each.at == step.at), None)
    which = next((each for each in dossier.history if undone and each.ref == undone.ref), None)
    kind = say(f"kind.{which.kind}") if which else ""
    return " · ".join(filter(None, (kind, step.note)))
