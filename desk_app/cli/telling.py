"""A dossier in a line, in a few values, and with its history."""

from datetime import datetime

from desk_app import wording
from desk_app.domain.dossier import Dossier, Step
from desk_app.domain.lifecycle import PORTAL
from desk_app.wording import dates


def due_text(due_at: datetime | None) -> str:
    """An appointment, or a dash."""
    return dates.day_hour(due_at) if due_at else "–"


def line(dossier: Dossier) -> str:
    """Code, state, appointment and owner."""
    state = wording.say(f"state.{dossier.state.value}")
    return f"{dossier.code}  {state}  {due_text(dossier.due_at)}  {dossier.intake.owner.name}"


def summary(dossier: Dossier) -> dict[str, object]:
    """The values that scripts ask for."""
    intake = dossier.intake
    return {
        "code": dossier.code,
        "uid": dossier.uid,
        "scan_code": intake.scan_code,
        "procedure": intake.procedure,
        "owner": intake.owner.name,
        "state": dossier.state,
        "portal_state": PORTAL[dossier.state],
        "received_at": intake.received_at,
        "due_at": dossier.due_at,
        "term": intake.term,
        "disputed": dossier.disputed,
    }


def history(dossier: Dossier) -> list[str]:
    """Every step; then what desks disagree about, with the reference to choose by."""
    told = [f"  {_step(step)}" for step in dossier.history]
    if len(dossier.branches) > 1:
        told += [
            f"  ⚠ {branch.ref}  {wording.say(f'state.{branch.state.value}')}"
            for branch in dossier.branches
        ]
    for contest in dossier.contests:
        told += [
            f"  ⚠ {value.ref}  {contest.field}: {value.fact.reason}" for value in contest.values
        ]
    return told


def _step(step: Step) -> str:
    words = wording.say(f"kind.{step.kind}")
    if step.undone:
        words = f"({wording.say('kind.dossier.move_undone.1')}) {words}"
    return f"{dates.day_hour(step.at)}  {words}  {step.note}".rstrip()
