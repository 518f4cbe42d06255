"""The course of a dossier's term: what set its appointment, so that it can be counted anew.

When the working calendar changes, an appointment is counted again from the bottom: the reception,
then each pause. What a person chose – another day at the reception, an apology, a second stage –
stays, unless it fell on a day off; then it goes to the next working day.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.domain.entries import (
    DossierAccepted,
    DossierExtended,
    DossierReceived,
    Fact,
    FeeAsked,
    FeePaid,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.timetable import Timetable


class Turn(StrEnum):
    """What happened to the term."""

    COUNTED = "counted"
    """It began and was counted by the rules."""
    CHOSEN = "chosen"
    """A person chose the appointment."""
    APOLOGISED = "apologised"
    """A person chose another appointment too late for it to count."""
    PAUSED = "paused"
    RESUMED = "resumed"


@dataclass(frozen=True, slots=True)
class Mark:
    """One turn of the term: when, and the appointment it set, if any."""

    turn: Turn
    at: datetime
    due_at: datetime | None = None


Course = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An appointment as told to the citizen, and the moment that counts for the figures."""

    due_at: datetime | None
    limit_at: datetime | None


def begun(intake: DossierReceived) -> Course:
    """The course of a dossier that was just received."""
    by_hand = intake.due_reason or intake.term.kind is TermKind.NONE
    turn = Turn.CHOSEN if by_hand else Turn.COUNTED
    return (Mark(turn, intake.received_at, intake.due_at),)


def after(course: Course, fact: Fact, at: datetime, *, in_time: bool) -> Course:
    """The course after one more entry; `in_time` says whether an apology made now counts."""
    match fact:
        case SupplementRequested() | FeeAsked():
            return course if _stands(course) else (*course, Mark(Turn.PAUSED, at))
        case SupplementReceived(due_at=due_at) | FeePaid(due_at=due_at):
            return (*course, Mark(Turn.RESUMED, at, due_at))
        case DossierExtended(due_at=due_at):
            turn = Turn.CHOSEN if in_time else Turn.APOLOGISED
            return (*course, Mark(turn, at, due_at))
        case SecondStageBegun(due_at=due_at):
            return (*course, Mark(Turn.CHOSEN, at, due_at))
        case DossierAccepted() as fact:
            turn = Turn.COUNTED if fact.calendar else Turn.CHOSEN
            return (Mark(turn, fact.received_at, fact.due_at),)
        case _:
            return course


def recounted(course: Course, table: Timetable, field: str, term: Term) -> Standing:
    """The appointment by this table; None where there is none."""
    due: datetime | None = None
    limit: datetime | None = None
    paused: datetime | None = None
    for mark in course:
        match mark:
            case Mark(Turn.PAUSED, at):
                paused = at
            case Mark(Turn.RESUMED, at):
                if limit is not None and paused is not None:
                    limit = table.resumed(
                        field, term, due_at=limit, paused_at=paused, resumed_at=at
                    ).due_at
                due, paused = limit, None
            case Mark(due_at=None):
                due = limit = None
            case Mark(Turn.COUNTED, at):
                due = limit = table.appointment(field, at, term).due_at
            case Mark(turn, due_at=datetime() as chosen):
                due = table.chosen(field, chosen)
                limit = limit if turn is Turn.APOLOGISED else due
    return Standing(due, limit)


def _stands(course: Course) -> bool:
    """Whether the clock stands already."""
    turns = [mark.turn for mark in course if mark.turn in (Turn.PAUSED, Turn.RESUMED)]
    return turns[-1:] == [Turn.PAUSED]
