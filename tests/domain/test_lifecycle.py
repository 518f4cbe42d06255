"""Which move is lawful when."""

import pytest

from desk_app.domain import lifecycle
from desk_app.domain.lifecycle import IllegalMove, Move, State

LAWFUL = {
    (State.RECEIVED, Move.HAND_OVER), (State.HANDED_OVER, Move.HAND_OVER),
    (State.RECEIVED, Move.FINISH), (State.HANDED_OVER, Move.FINISH),
    (State.FINISHED, Move.RETURN),
}  # fmt: skip


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", Move)
def test_only_the_lawful_moves_pass(state: State, move: Move) -> None:
    assert lifecycle.may(state, move) is ((state, move) in LAWFUL)
    if (state, move) in LAWFUL:
        lifecycle.check("mã", state, move)
        return
    with pytest.raises(IllegalMove) as told:
        lifecycle.check("mã", state, move)
    assert told.value.facts == {"dossier": "mã", "now": state.value, "wanted": move.value}


def test_nothing_leaves_the_end() -> None:
    assert not any(lifecycle.may(State.RETURNED, move) for move in Move)
