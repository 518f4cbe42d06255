"""A dossier (hồ sơ) as the fold of its entries.

The state is a function of the *set* of entries: whoever holds the same entries sees the same
dossier, in whatever order they came. Hence the fold is total: it never refuses an entry. What a
person may do next is checked before an entry is made (`lifecycle.check`), not here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desk_app.domain import lifecycle
from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    DossierReceived,
    Entry,
    Fact,
    PaperPrinted,
    RatingGiven,
    ResultReturned,
)
from desk_app.domain.lifecycle import Move, State

FACTS: tuple[type[Fact], ...] = (
    DossierReceived, DossierHandedOver, DossierFinished, ResultReturned, RatingGiven, PaperPrinted,
)  # fmt: skip
"""The facts a dossier is made of. Others may name it as their entity: they change nothing."""

_MOVES = {
    DossierHandedOver: Move.HAND_OVER,
    DossierFinished: Move.FINISH,
    ResultReturned: Move.RETURN,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a dossier's history: what, when, by whom, and the words that go with it."""

    kind: str
    at: datetime
    actor: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dossier as it stands after the entries folded so far.

    `handed_to`, `finished_at`, `finish`, `returned_at`, `handback` and `rating` are unknown until
    it happened; of two results or two returns the first in order holds. `disputed`: two desks
    moved it without knowing of each other, and a person should look; a move made in knowledge of
    both settles it. `heads` are the references of the newest entries, which the next
    entry names as parents; `aware` those of the newest move and of entries made knowing it.
    """

    uid: str
    intake: DossierReceived
    state: State = State.RECEIVED
    handed_to: str = ""
    finished_at: datetime | None = None
    finish: DossierFinished | None = None
    returned_at: datetime | None = None
    handback: ResultReturned | None = None
    rating: RatingGiven | None = None
    rated_at: datetime | None = None
    printed: tuple[tuple[str, int], ...] = ()
    history: tuple[Step, ...] = ()
    v: int = 0
    heads: tuple[str, ...] = ()
    aware: tuple[str, ...] = ()
    disputed: bool = False

    @property
    def code(self) -> str:
        """Mã hồ sơ, as people read it."""
        return self.intake.code

    def times_printed(self, paper: str) -> int:
        """How often a paper of this kind went to the printer."""
        return dict(self.printed).get(paper, 0)

    def after(self, entry: Entry) -> Dossier:
        """The dossier after one more entry of it, in folding order."""
        return replace(
            self,
            **_moved(self, entry),
            **_told(self, entry),
            history=(*self.history, Step(entry.fact.KIND, entry.at, entry.actor, _note(entry))),
            v=max(self.v, entry.v),
            heads=tuple(sorted((set(self.heads) - set(entry.parents)) | {entry.ref})),
        )


def fold(entries: Iterable[Entry]) -> Dossier | None:
    """The dossier that a set of entries about one entity describes.

    None while the reception itself has not arrived: the other entries wait in the journal.
    Entries of other kinds, and of kinds this program does not know, are passed over.
    """
    dossier: Dossier | None = None
    waiting: list[Entry] = []
    own = (entry for entry in entries if isinstance(entry.fact, FACTS))
    for entry in sorted(own, key=lambda each: each.order):
        if dossier is not None:
            dossier = dossier.after(entry)
        elif isinstance(entry.fact, DossierReceived):
            dossier = Dossier(uid=entry.entity, intake=entry.fact).after(entry)
            for early in waiting:
                dossier = dossier.after(early)
        else:
            waiting.append(entry)
    return dossier


def _told(dossier: Dossier, entry: Entry) -> dict[str, Any]:
    """What the entry says, as changed fields."""
    match fact := entry.fact:
        case DossierHandedOver():
            return {"handed_to": fact.to}
        case DossierFinished() if dossier.finish is None:
            return {"finish": fact, "finished_at": entry.at}
        case ResultReturned() if dossier.handback is None:
            return {"handback": fact, "returned_at": entry.at}
        case RatingGiven() if dossier.rating is None:
            return {"rating": fact, "rated_at": entry.at}
        case PaperPrinted():
            counts = dict(dossier.printed)
            counts[fact.paper] = counts.get(fact.paper, 0) + 1
            return {"printed": tuple(sorted(counts.items()))}
        case _:
            return {}


def _moved(dossier: Dossier, entry: Entry) -> dict[str, Any]:
    """Where the entry moves the dossier and whether that is disputed, as changed fields."""
    parents = set(entry.parents)
    knew_move = not dossier.aware or not parents.isdisjoint(dossier.aware)
    move = _MOVES.get(type(entry.fact))
    if move is None:
        return {"aware": (*dossier.aware, entry.ref)} if knew_move else {}
    knew_all = parents >= set(dossier.heads)
    return {
        "state": lifecycle.further(dossier.state, lifecycle.target(move)),
        "aware": (entry.ref,),
        "disputed": not knew_all and (dossier.disputed or not knew_move),
    }


def _note(entry: Entry) -> str:
    match entry.fact:
        case DossierHandedOver(to=to, note=note):
            return " · ".join(filter(None, (to, note)))
        case DossierFinished(result=result, number=number):
            return " · ".join(filter(None, (result, number)))
        case ResultReturned(collector=collector):
            return collector.name
        case PaperPrinted(paper=paper):
            return paper
        case _:
            return ""
