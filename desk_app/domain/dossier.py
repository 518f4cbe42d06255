"""A dossier (hồ sơ) as it stands: what `folding` makes of its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from desk_app.domain import conflicts, lifecycle, spans
from desk_app.domain.conflicts import Branch, Contest, Correction
from desk_app.domain.course import Course
from desk_app.domain.entries import (
    DossierExtended,
    DossierFinished,
    DossierReceived,
    FeeAsked,
    FeeReceived,
    RatingGiven,
    ResultReturned,
    ScanAdded,
    Stage,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.lifecycle import State
from desk_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a dossier's history: what, when, by whom, and the words that go with it.

    `ref` is its entry and `parents` what that was made on top of. `undone`: it was taken back.
    """

    kind: str
    at: datetime
    actor: str
    note: str = ""
    ref: str = ""
    parents: tuple[str, ...] = ()
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A supplement request and its moment."""

    at: datetime
    fact: SupplementRequested


@dataclass(frozen=True, slots=True)
class Extension:
    """An apology with a new appointment. `in_time`: the new day counts for the figures, too."""

    at: datetime
    fact: DossierExtended
    in_time: bool


@dataclass(frozen=True, slots=True)
class End:
    """The handling ended without a result: refused, stopped or withdrawn, and why."""

    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A move taken back: its entry, when, why; and the fee receipt, if it was one."""

    ref: str
    at: datetime
    reason: str
    fee: FeeReceived | None = None


@dataclass(frozen=True, slots=True)
class Taking:
    """Money taken with a receipt: when, and when the receipt was cancelled; None while it
    holds."""

    ref: str
    fact: FeeReceived
    at: datetime
    cancelled_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dossier as it stands after the entries folded so far.

    `intake` is the reception with its corrections. `due_at` is the appointment the citizen was told
    last, `limit_at` the one that counts for the figures; an apology that came too late moves only
    the first. `course` is what set them, `calendar` the version of the working calendar they were
    counted by last. `paused_at` is when the clock stopped. `handed_to`, `finished_at`, `finish`,
    `end_at`, `end`, `returned_at`, `handback` and `rating` are unknown until it happened; of two
    results or two returns the first in order holds. `branches` has more than one member when desks
    moved it without knowing of each other. `newer` means that a newer program changed it in a way
    that must be understood before anybody acts on it. `heads` are the references of the newest
    entries, which the next entry names as parents.
    """

    uid: str
    intake: DossierReceived
    state: State = State.RECEIVED
    due_at: datetime | None = None
    limit_at: datetime | None = None
    paused_at: datetime | None = None
    course: Course = ()
    calendar: str = ""
    handed_to: str = ""
    stage: Stage | None = None
    step_due_at: datetime | None = None
    requests: tuple[Request, ...] = ()
    supplements: tuple[SupplementReceived, ...] = ()
    fee_asked: FeeAsked | None = None
    extensions: tuple[Extension, ...] = ()
    second_stage_at: datetime | None = None
    finished_at: datetime | None = None
    finish: DossierFinished | None = None
    end: End | None = None
    end_at: datetime | None = None
    returned_at: datetime | None = None
    handback: ResultReturned | None = None
    rating: RatingGiven | None = None
    rated_at: datetime | None = None
    keyed: str = ""
    fees: tuple[tuple[str, FeeReceived], ...] = ()
    scans: tuple[ScanAdded, ...] = ()
    printed: tuple[tuple[str, int], ...] = ()
    history: tuple[Step, ...] = ()
    undone: tuple[Undone, ...] = ()
    corrections: tuple[Correction, ...] = ()
    branches: tuple[Branch, ...] = ()
    spans: tuple[Span, ...] = ()
    newer: bool = False
    v: int = 0
    heads: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Mã hồ sơ, as people read it."""
        return self.intake.code

    @property
    def ended_at(self) -> datetime | None:
        """When the office had done its part: the result existed, or the handling ended without."""
        if self.state in lifecycle.ENDED_WITHOUT_RESULT:
            return self.end_at
        return self.finished_at

    @property
    def closed_at(self) -> datetime | None:
        """When nothing more was to be done: the result was returned, or the handling ended without
        one."""
        if self.state in lifecycle.ENDED_WITHOUT_RESULT:
            return self.end_at
        return self.returned_at if self.state is State.RETURNED else None

    @property
    def late_by_law(self) -> bool:
        """Whether it counts as late whatever its days say: papers may be asked for once (Decision
        766/QĐ-TTg, group 2)."""
        return len(self.requests) > 1

    @property
    def contests(self) -> tuple[Contest, ...]:
        """Fields corrected at two desks that did not know of each other."""
        if len(self.corrections) < 2:
            return ()
        return conflicts.contests(self.corrections, self.lineage)

    @property
    def disputed(self) -> bool:
        """Whether desks acted without knowing of each other and a person should look."""
        return len(self.branches) > 1 or bool(self.contests)

    @property
    def last_move(self) -> Step | None:
        """The newest move, the one that can be taken back; None while there is none, or two."""
        if len(self.branches) != 1:
            return None
        return next((step for step in self.history if step.ref == self.branches[0].ref), None)

    def times_printed(self, paper: str) -> int:
        """How often a paper of this kind went to the printer."""
        return dict(self.printed).get(paper, 0)

    @property
    def takings(self) -> tuple[Taking, ...]:
        """The money taken with it, cancelled receipts included, in the order of the history."""
        held = dict(self.fees)
        cancelled = {each.ref: each for each in self.undone if each.fee}
        found = []
        for step in self.history:
            if step.ref in held:
                found.append(Taking(step.ref, held[step.ref], step.at, None))
            elif step.ref in cancelled:
                undone = cancelled[step.ref]
                assert undone.fee is not None, "only cancelled receipts are among them"
                found.append(Taking(step.ref, undone.fee, step.at, undone.at))
        return tuple(found)

    def stood(self, day: date) -> Span | None:
        """How it stood at the end of `day`; None before it was known."""
        return spans.at(self.spans, day)

    @property
    def lineage(self) -> dict[str, tuple[str, ...]]:
        """What each entry was made on top of."""
        return {step.ref: step.parents for step in self.history}


_NAMES = tuple(field.name for field in fields(Dossier))
_values = attrgetter(*_NAMES)


def changed(dossier: Dossier, changes: Mapping[str, Any]) -> Dossier:
    """The dossier with changed fields, as `replace` makes it. A bundle makes thousands of dossiers
    anew, entry by entry, and `replace` looks at each field in turn: it took most of that time."""
    return Dossier(**{**dict(zip(_NAMES, _values(dossier), strict=True)), **changes})


def grown(dossier: Dossier, changes: Mapping[str, Any]) -> Dossier:
    """The same dossier, changed in its place: for whoever made it and has shown it to nobody yet.
    Folding a whole life makes one dossier so, and not one for each entry."""
    for name, value in changes.items():
        object.__setattr__(dossier, name, value)
    return dossier
