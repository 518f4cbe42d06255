"""The course of a dossier's term: what set its appointment, so that it can be counted anew.

When the working calendar changes, an appointment is counted again from the bottom: the reception,
then each pause, then the second stage by its own term. What a person chose – another day at the
reception, an apology, a second stage whose term is not known – stays, unless it fell on a day off;
then it goes to the next working day.
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
    """One turn of the term: when, and the appointment it set, if any; `term` from here on, if it is
    another than that of the reception."""

    turn: Turn
    at: datetime
    due_at: datetime | None = None
    term: Term | None = None


Course = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An appointment as told to the citizen, the moment that counts for the figures, and the term
    that runs."""

    due_at: datetime | None
    limit_at: datetime | None
    term: Term


@dataclass(frozen=True, slots=True)
class Promise:
    """The appointment of a second stage, and the moment its term was counted from."""

    at: datetime
    due_at: datetime


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
        case SecondStageBegun() as fact:
            return (*course, _second(fact, at))
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
        term = mark.term or term
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
    return Standing(due, limit, term)


def promised(
    course: Course, table: Timetable, field: str, term: Term, second: Term
) -> Promise | None:
    """The appointment of a second stage not yet begun, by this table: counted from when the first
    one was to be ready. None where that has no appointment.

    Pauses and apologies do not move it: they are not told on the receipt that promised it.
    """
    first = recounted(course[:1], table, field, term).due_at
    due = table.appointment(field, first, second).due_at if first else None
    return Promise(first, due) if first and due else None


def _second(fact: SecondStageBegun, at: datetime) -> Mark:
    """The beginning of the second stage, counted where its term was kept."""
    if fact.term is None or fact.since is None:
        return Mark(Turn.CHOSEN, at, fact.due_at)
    return Mark(Turn.COUNTED, fact.since, fact.due_at, fact.term)


def _stands(course: Course) -> bool:
    """Whether the clock stands already."""
    turns = [mark.turn for mark in course if mark.turn in (Turn.PAUSED, Turn.RESUMED)]
    return turns[-1:] == [Turn.PAUSED]
