"""What can be done with a dossier: its moves, and what puts them right; each with its key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.forms import STOPPING_FROM
from desk_app.domain.lifecycle import Move, State


class Deed(StrEnum):
    """What is done to a dossier besides moving it."""

    CORRECT = "correct"
    KEYED = "keyed"
    UNDO = "undo"
    SETTLE = "settle"


Act = Move | Deed


@dataclass(frozen=True, slots=True)
class Look:
    """The key of an act and its icon."""

    key: str
    icon: str


LOOKS: Mapping[Act, Look] = {
    Deed.SETTLE: Look("Ctrl+W", "warn"),
    Move.ACCEPT: Look("Ctrl+T", "receive"),
    Move.HAND_OVER: Look("Ctrl+G", "arrow-right"),
    Move.FINISH: Look("Ctrl+K", "check"),
    Move.RETURN: Look("F4", "return"),
    Move.SUPPLEMENTED: Look("Ctrl+B", "plus"),
    Move.FEE_PAID: Look("Ctrl+O", "coins"),
    Move.REQUEST_SUPPLEMENT: Look("F6", "pencil"),
    Move.EXTEND: Look("F8", "calendar"),
    Move.SECOND_STAGE: Look("Ctrl+D", "arrow-right"),
    Move.ASK_FEE: Look("Ctrl+N", "coins"),
    Move.REFUSE: Look("F7", "cross"),
    Move.WITHDRAW: Look("Ctrl+U", "undo"),
    Move.STOP: Look("Ctrl+H", "pause"),
    Deed.CORRECT: Look("Ctrl+I", "pencil"),
    Deed.KEYED: Look("Ctrl+M", "upload"),
    Deed.UNDO: Look("Ctrl+Z", "undo"),
}
"""In the order of the page: what goes on first, what ends it or puts it right after."""

DAILY = frozenset(list(LOOKS)[:10])
"""Acts of the daily work; the others stand apart from them."""

_FOLLOWING = (
    Move.ACCEPT, Move.SUPPLEMENTED, Move.FEE_PAID, Move.HAND_OVER, Move.FINISH, Move.RETURN,
)  # fmt: skip


def offered(dossier: Dossier, today: date) -> tuple[Act, ...]:
    """What may be done with a dossier now, in the order of the page."""
    if dossier.newer:
        return ()
    return tuple(act for act in LOOKS if _is_offered(dossier, act, today))


def following(dossier: Dossier) -> Act | None:
    """What usually comes next; None when nothing does."""
    if dossier.newer:
        return None
    if dossier.disputed:
        return Deed.SETTLE
    found = [move for move in _FOLLOWING if lifecycle.may(dossier.state, move)]
    if dossier.handed_to and Move.HAND_OVER in found:
        found.remove(Move.HAND_OVER)
    return found[0] if found else None


def _is_offered(dossier: Dossier, act: Act, today: date) -> bool:
    match act:
        case Move.STOP if today < STOPPING_FROM:
            return False
        case Move.SECOND_STAGE:
            staged = dossier.intake.second_at is not None and dossier.second_stage_at is None
            return staged and lifecycle.may(dossier.state, Move.SECOND_STAGE)
        case Move():
            return lifecycle.may(dossier.state, act)
        case Deed.SETTLE:
            return dossier.disputed
        case Deed.UNDO:
            step = dossier.last_move
            return step is not None and not step.undone
        case _:
            return dossier.state is not State.TURNED_AWAY
