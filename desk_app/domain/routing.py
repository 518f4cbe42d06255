"""The hands a dossier went through, as the routing slip (phiếu kiểm soát) lists them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.entries import DossierFinished, DossierHandedOver, Entry, Stage
from desk_app.domain.timeliness import Timeliness, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One hand-over (giao, nhận).

    `giver` and `receiver` are who the dossier was with and who got it, "" for the desk. `actor` is
    the officer who entered it. `kept` is how the giver kept the day set for his step, None where
    none was set; the form lets the receiving side write it.
    """

    at: datetime
    giver: str
    giver_stage: Stage
    receiver: str
    receiver_stage: Stage
    actor: str
    kept: Timeliness | None
    note: str = ""


def legs(entries: Iterable[Entry], undone: Collection[str] = ()) -> tuple[Leg, ...]:
    """The hand-overs among the entries of a dossier, without those taken back (`undone` holds
    their references). A result brings the dossier back to the desk; one made at the desk itself
    changes no hands."""
    found: list[Leg] = []
    holder, stage, due_at = "", Stage.DESK, None
    for entry in sorted(entries, key=lambda each: each.order):
        if entry.ref in undone:
            continue
        match entry.fact:
            case DossierHandedOver(to=to, note=note, stage=to_stage, due_at=next_due):
                receiver = "" if to_stage is Stage.DESK else to
            case DossierFinished(result=result, number=number) if stage is not Stage.DESK:
                receiver, to_stage, next_due = "", Stage.DESK, None
                note = " ".join(filter(None, (result, number)))
            case _:
                continue
        kept = judge(entry.at.date(), due_at.date()) if due_at else None
        found.append(
            Leg(
                at=entry.at, giver=holder, giver_stage=stage, receiver=receiver,
                receiver_stage=to_stage, actor=entry.actor, kept=kept, note=note,
            )
        )  # fmt: skip
        holder, stage, due_at = receiver, to_stage, next_due
    return tuple(found)
