"""Which move is lawful when."""

import pytest

from desk_app.domain import lifecycle
from desk_app.domain.lifecycle import IllegalMove, Move, State

# Written out state by state, as an office would: what may be done with a dossier that stands so.
LAWFUL: dict[State, set[Move]] = {
    State.PRESENTED: {Move.ACCEPT, Move.REQUEST_SUPPLEMENT, Move.REFUSE, Move.WITHDRAW},
    State.RECEIVED: {
        Move.HAND_OVER, Move.REQUEST_SUPPLEMENT, Move.ASK_FEE, Move.EXTEND, Move.REFUSE,
        Move.STOP, Move.WITHDRAW, Move.FINISH,
    },
    State.HANDED_OVER: {
        Move.HAND_OVER, Move.REQUEST_SUPPLEMENT, Move.ASK_FEE, Move.EXTEND, Move.REFUSE,
        Move.STOP, Move.WITHDRAW, Move.FINISH,
    },
    State.WAITING: {Move.SUPPLEMENTED, Move.EXTEND, Move.REFUSE, Move.STOP, Move.WITHDRAW},
    State.FEE_DUE: {Move.FEE_PAID, Move.EXTEND, Move.REFUSE, Move.STOP, Move.WITHDRAW},
    State.FINISHED: {Move.SECOND_STAGE, Move.RETURN},
    State.WITHDRAWN: set(),
    State.STOPPED: set(),
    State.TURNED_AWAY: set(),
    State.REFUSED: set(),
    State.RETURNED: set(),
}  # fmt: skip


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", Move)
def test_only_the_lawful_moves_pass(state: State, move: Move) -> None:
    if move in LAWFUL[state]:
        lifecycle.check("mã", state, move)
        return
    with pytest.raises(IllegalMove) as told:
        lifecycle.check("mã", state, move)
    assert told.value.facts == {"dossier": "mã", "now": state.value, "wanted": move.value}


@pytest.mark.parametrize("state", State)
def test_what_may_be_done_is_what_passes(state: State) -> None:
    assert set(lifecycle.lawful(state)) == LAWFUL[state]


def test_nothing_leaves_an_end() -> None:
    assert {state for state, moves in LAWFUL.items() if not moves} == lifecycle.ENDS


def test_every_number_of_the_portal_has_its_state() -> None:
    assert set(lifecycle.PORTAL) == set(State)
    assert set(lifecycle.PORTAL.values()) == set(range(1, 11))


def test_a_refusal_at_the_counter_is_no_refusal_of_a_received_dossier() -> None:
    refused = lifecycle.target(Move.REFUSE, State.PRESENTED, handed=False)
    assert refused is State.TURNED_AWAY
    assert lifecycle.target(Move.REFUSE, State.RECEIVED, handed=False) is State.REFUSED


@pytest.mark.parametrize(("handed", "back"), [(False, State.RECEIVED), (True, State.HANDED_OVER)])
def test_after_a_pause_a_dossier_is_where_it_was(handed: bool, back: State) -> None:
    assert lifecycle.target(Move.SUPPLEMENTED, State.WAITING, handed=handed) is back
    assert lifecycle.target(Move.FEE_PAID, State.FEE_DUE, handed=handed) is back


def test_an_apology_moves_the_appointment_and_nothing_else() -> None:
    for state in lifecycle.WORKING:
        assert lifecycle.target(Move.EXTEND, state, handed=True) is state
