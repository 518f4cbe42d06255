"""The life cycle of a dossier: states, moves, and which move is lawful when.

The states are those of the national portal's exchange (1 to 10), which a desk meets in every
other system it types into; `PORTAL` gives their numbers.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from desk_app.domain.errors import DeskError


class State(StrEnum):
    """Trạng thái hồ sơ. Of two states reached without knowing of each other the later member holds:
    the order goes along the way through the office, then through the ends, the one that cannot be
    taken back in real life last."""

    PRESENTED = "presented"
    RECEIVED = "received"
    HANDED_OVER = "handed_over"
    FEE_DUE = "fee_due"
    WAITING = "waiting"
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    TURNED_AWAY = "turned_away"
    REFUSED = "refused"
    RETURNED = "returned"


PORTAL: Mapping[State, int] = MappingProxyType(
    {
        State.PRESENTED: 1,  # Mới đăng ký
        State.RECEIVED: 2,  # Được tiếp nhận
        State.TURNED_AWAY: 3,  # Không được tiếp nhận
        State.HANDED_OVER: 4,  # Đang xử lý
        State.WAITING: 5,  # Yêu cầu bổ sung giấy tờ
        State.FEE_DUE: 6,  # Yêu cầu thực hiện nghĩa vụ tài chính
        State.WITHDRAWN: 7,  # Công dân yêu cầu rút hồ sơ
        State.STOPPED: 8,  # Dừng xử lý
        State.REFUSED: 8,  # a refusal after reception ends the handling, too
        State.FINISHED: 9,  # Đã xử lý xong
        State.RETURNED: 10,  # Đã trả kết quả
    }
)
"""The number of each state in the portal's exchange."""

OUTSIDE = frozenset({State.PRESENTED, State.TURNED_AWAY})
"""States of dossiers that were never received: they are in no figure (portal states 1 and 3)."""

PAUSED = frozenset({State.WAITING, State.FEE_DUE})
"""States in which the clock stands: the office waits for the citizen."""

WORKING = frozenset({State.RECEIVED, State.HANDED_OVER, *PAUSED})
"""States in which the office owes a result."""

ENDED_WITHOUT_RESULT = frozenset({State.WITHDRAWN, State.STOPPED, State.REFUSED, State.TURNED_AWAY})
"""Ends at which nothing waits to be collected."""

ENDS = frozenset({*ENDED_WITHOUT_RESULT, State.RETURNED})
"""States that only a move taken back leads out of."""


_PLACES = {state: place for place, state in enumerate(State)}


class Move(StrEnum):
    """Bước xử lý: what a person does to a dossier."""

    ACCEPT = "accept"
    HAND_OVER = "hand-over"
    REQUEST_SUPPLEMENT = "request-supplement"
    SUPPLEMENTED = "supplemented"
    ASK_FEE = "ask-fee"
    FEE_PAID = "fee-paid"
    EXTEND = "extend"
    REFUSE = "refuse"
    STOP = "stop"
    WITHDRAW = "withdraw"
    FINISH = "finish"
    SECOND_STAGE = "second-stage"
    RETURN = "return"


_AT_WORK = frozenset({State.RECEIVED, State.HANDED_OVER})

# Handing over is the rule (Decree 61/2018 Art. 18), but a same-day procedure is often finished by
# the clerk who received it, and certified copies are even returned at once: hence two sources.
# A move without target leaves the dossier where it is.
_RULES: Mapping[Move, tuple[frozenset[State], State | None]] = MappingProxyType(
    {
        Move.ACCEPT: (frozenset({State.PRESENTED}), State.RECEIVED),
        Move.HAND_OVER: (_AT_WORK, State.HANDED_OVER),
        Move.REQUEST_SUPPLEMENT: (frozenset({State.PRESENTED, *_AT_WORK}), State.WAITING),
        Move.SUPPLEMENTED: (frozenset({State.WAITING}), State.HANDED_OVER),
        Move.ASK_FEE: (_AT_WORK, State.FEE_DUE),
        Move.FEE_PAID: (frozenset({State.FEE_DUE}), State.HANDED_OVER),
        Move.EXTEND: (WORKING, None),
        Move.REFUSE: (frozenset({State.PRESENTED, *WORKING}), State.REFUSED),
        Move.STOP: (WORKING, State.STOPPED),
        Move.WITHDRAW: (frozenset({State.PRESENTED, *WORKING}), State.WITHDRAWN),
        Move.FINISH: (_AT_WORK, State.FINISHED),
        Move.SECOND_STAGE: (frozenset({State.FINISHED}), State.HANDED_OVER),
        Move.RETURN: (frozenset({State.FINISHED}), State.RETURNED),
    }
)


class IllegalMove(DeskError):
    """The dossier is not in a state that this move starts from."""

    code = "illegal-move"
    exit_code = 20
    told = frozenset({"dossier", "now", "wanted"})


def may(state: State, move: Move) -> bool:
    """Whether `move` is lawful for a dossier in `state`."""
    return state in _RULES[move][0]


def lawful(state: State) -> tuple[Move, ...]:
    """The moves that are lawful for a dossier in `state`."""
    return tuple(move for move in Move if may(state, move))


def target(move: Move, state: State, *, handed: bool) -> State:
    """The state in which `move` leaves a dossier that was in `state`; `handed` says whether it was
    handed over to somebody before. Total: a move made elsewhere in ignorance of ours has a target,
    too."""
    match move:
        case Move.REFUSE if state is State.PRESENTED:
            return State.TURNED_AWAY
        case Move.REQUEST_SUPPLEMENT if state is State.PRESENTED:
            return State.PRESENTED
        case Move.SUPPLEMENTED | Move.FEE_PAID if not handed:
            return State.RECEIVED
        case _:
            return _RULES[move][1] or state


def check(dossier_code: str, state: State, move: Move) -> None:
    """Raise `IllegalMove` unless `move` is lawful for a dossier in `state`."""
    if not may(state, move):
        raise IllegalMove(dossier=dossier_code, now=state.value, wanted=move.value)


def further(states: Iterable[State]) -> State:
    """Of states reached without knowing of each other, the one further along."""
    return max(states, key=_PLACES.__getitem__)
