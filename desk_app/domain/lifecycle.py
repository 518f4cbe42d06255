"""The life cycle of a dossier: states, moves, and which move is lawful when."""

from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.errors import DeskError


class State(StrEnum):
    """Trạng thái hồ sơ. The order of the members is the order of the way through the office."""

    RECEIVED = "received"
    HANDED_OVER = "handed_over"
    FINISHED = "finished"
    RETURNED = "returned"


class Move(StrEnum):
    """Bước xử lý: what a person does to a dossier."""

    HAND_OVER = "hand-over"
    FINISH = "finish"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class _Rule:
    allowed_from: frozenset[State]
    to: State


# Handing over is the rule (Decree 61/2018 Art. 18), but a same-day procedure is often finished by
# the clerk who received it, and certified copies are even returned at once: hence two sources.
_RULES: dict[Move, _Rule] = {
    Move.HAND_OVER: _Rule(frozenset({State.RECEIVED, State.HANDED_OVER}), State.HANDED_OVER),
    Move.FINISH: _Rule(frozenset({State.RECEIVED, State.HANDED_OVER}), State.FINISHED),
    Move.RETURN: _Rule(frozenset({State.FINISHED}), State.RETURNED),
}


class IllegalMove(DeskError):
    """The dossier is not in a state that this move starts from."""

    code = "illegal-move"
    exit_code = 20
    told = frozenset({"dossier", "now", "wanted"})


def may(state: State, move: Move) -> bool:
    """Whether `move` is lawful for a dossier in `state`."""
    return state in _RULES[move].allowed_from


def target(move: Move) -> State:
    """The state a dossier is in after `move`."""
    return _RULES[move].to


def check(dossier_code: str, state: State, move: Move) -> None:
    """Raise `IllegalMove` unless `move` is lawful for a dossier in `state`."""
    if not may(state, move):
        raise IllegalMove(dossier=dossier_code, now=state.value, wanted=move.value)


def further(one: State, other: State) -> State:
    """Of two states reached without knowing of each other, the one further along holds."""
    order = list(State)
    return max(one, other, key=order.index)
