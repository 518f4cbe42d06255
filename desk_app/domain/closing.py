"""What one day brought at a desk, counted from its own journal."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain import numbering
from desk_app.domain.entries import (
    DossierAccepted,
    DossierFinished,
    DossierPresented,
    DossierReceived,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Entry,
    Fact,
    FeeReceived,
    MoveUndone,
    NumberVoided,
    PaperPrinted,
    ResultReturned,
)

COUNTED: dict[str, tuple[type[Fact], ...]] = {
    "received": (DossierReceived, DossierAccepted),
    "presented": (DossierPresented,),
    "finished": (DossierFinished,),
    "returned": (ResultReturned,),
    "ended": (DossierRefused, DossierStopped, DossierWithdrawn),
}
"""What is counted, by the facts that count as it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Money of one kind taken in a day, in đồng."""

    charge: str
    name: str
    method: str
    amount_dong: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A fee receipt that was cancelled, and why."""

    payment: FeeReceived
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of a desk.

    `counts` are the acts of `COUNTED`; `taken` the money by kind, less that of earlier days whose
    receipts were cancelled; `printed` the papers that left, by kind; `cancelled` the receipts
    cancelled and `voided` the other numbers declared void.
    """

    day: date
    counts: dict[str, int]
    taken: tuple[Taken, ...]
    printed: dict[str, int]
    cancelled: tuple[Cancelled, ...]
    voided: tuple[NumberVoided, ...]

    @property
    def total_dong(self) -> int:
        """All money of the day, in đồng; below zero when more was given back than taken."""
        return sum(each.amount_dong for each in self.taken)


def of_day(entries: Iterable[Entry], day: date, before: Mapping[str, FeeReceived]) -> Day:
    """What the entries of `day` among `entries` amount to; `before` are the payments of earlier
    days, by their entries. What was taken back before the day was over did not happen, but for
    papers: they were printed."""
    own = [entry for entry in entries if entry.at.date() == day]
    undone = {entry.fact.ref for entry in own if isinstance(entry.fact, MoveUndone)}
    held = {entry.ref: entry.fact for entry in own if entry.ref not in undone}
    payments = {**before} | {e.ref: e.fact for e in own if isinstance(e.fact, FeeReceived)}
    facts = list(held.values())
    cancelled = tuple(
        Cancelled(payments[fact.ref], fact.reason)
        for fact in facts
        if isinstance(fact, MoveUndone) and fact.ref in payments
    )
    given_back = [before[ref] for ref in undone if ref in before]
    return Day(
        day=day,
        counts={name: sum(isinstance(f, kinds) for f in facts) for name, kinds in COUNTED.items()},
        taken=_taken([fact for fact in facts if isinstance(fact, FeeReceived)], given_back),
        printed=dict(Counter(e.fact.paper for e in own if isinstance(e.fact, PaperPrinted))),
        cancelled=cancelled,
        voided=_others(facts, cancelled),
    )


def _taken(payments: Sequence[FeeReceived], given_back: Sequence[FeeReceived]) -> tuple[Taken, ...]:
    sums: Counter[tuple[str, str, str]] = Counter()
    for sign, some in ((1, payments), (-1, given_back)):
        for payment in some:
            for part in payment.parts:
                sums[part.charge, part.name, payment.method] += sign * part.amount_dong
    return tuple(
        Taken(charge=charge, name=name, method=method, amount_dong=dong)
        for (charge, name, method), dong in sorted(sums.items())
    )


def _others(facts: Sequence[Fact], cancelled: Sequence[Cancelled]) -> tuple[NumberVoided, ...]:
    """The void numbers that are not told of with their receipts."""
    receipts = {each.payment.receipt for each in cancelled}
    return tuple(
        fact
        for fact in facts
        if isinstance(fact, NumberVoided) and numbering.receipt_of(fact) not in receipts
    )


def grouped_hash(head: bytes) -> str:
    """A hash for reading aloud: groups of four hexadecimal digits."""
    digits = head.hex()
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))
