"""Every lawful thing a person may do to a dossier, by chance: for tests that drive random lives."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierCorrected, PaperReceived
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.satisfaction import Answer
from tests.builders import a_party

BY = "o01"
_Act = Callable[[Desk, Dossier], Dossier]
_LATER = timedelta(days=20)

MOVES: dict[Move, _Act] = {
    Move.ACCEPT: lambda desk, each: desk.presenting.accept(each, by=BY),
    Move.HAND_OVER: lambda desk, each: desk.processing.hand_over(each, to="o02", by=BY),
    Move.REQUEST_SUPPLEMENT: lambda desk, each: desk.processing.request_supplement(
        each, contents=("Giấy mẫu",), reason="thiếu giấy", again="thiếu nữa", by=BY
    ),
    Move.SUPPLEMENTED: lambda desk, each: desk.processing.supplemented(
        each, papers=(PaperReceived(name="Giấy mẫu", originals=1),), by=BY
    ),
    Move.ASK_FEE: lambda desk, each: desk.processing.ask_fee(
        each, amount_dong=8000, reason="lệ phí mẫu", by=BY
    ),
    Move.FEE_PAID: lambda desk, each: desk.processing.fee_paid(each, proof="BL-01", by=BY),
    Move.EXTEND: lambda desk, each: desk.processing.extend(
        each, due_at=max(each.due_at or desk.clock(), desk.clock()) + _LATER,
        reason="chờ xác minh", by=BY,
    ),
    Move.REFUSE: lambda desk, each: desk.processing.refuse(each, reason="sai nơi", by=BY),
    Move.STOP: lambda desk, each: desk.processing.stop(each, reason="đề nghị dừng", by=BY),
    Move.WITHDRAW: lambda desk, each: desk.processing.withdraw(each, reason="rút", by=BY),
    Move.FINISH: lambda desk, each: desk.processing.finish(each, result="Giấy mẫu", by=BY),
    Move.SECOND_STAGE: lambda desk, each: desk.processing.second_stage(
        each, due_at=desk.clock() + _LATER, by=BY
    ),
    Move.RETURN: lambda desk, each: desk.returning.return_result(
        each, collector=each.intake.submitter, relation="owner", by=BY
    ),
}  # fmt: skip
"""How each move is made through the services."""


def undo(desk: Desk, dossier: Dossier) -> Dossier:
    """The last move was a mistake."""
    return desk.correcting.undo(dossier, reason="bấm nhầm", by=BY)


def correct(desk: Desk, dossier: Dossier, name: str) -> Dossier:
    """The owner's name was written wrongly."""
    fact = DossierCorrected(reason="ghi nhầm tên", owner=a_party(name=name))
    return desk.correcting.correct(dossier, fact, by=BY)


def settle(desk: Desk, dossier: Dossier, random: Random) -> Dossier:
    """Somebody looks at what two desks did and says what holds."""
    refs = [each.ref for each in dossier.branches] if len(dossier.branches) > 1 else []
    refs += [value.ref for contest in dossier.contests for value in contest.values]
    return desk.correcting.settle(dossier, random.choice(refs), reason="đã hỏi lại", by=BY)


def by_chance(desk: Desk, dossier: Dossier, random: Random) -> Dossier:
    """One thing that may be done to the dossier, ends and second thoughts less often than work."""
    dossier = desk.lookup.by_uid(dossier.uid)
    lawful = [move for move in lifecycle.lawful(dossier.state) if move in _POSSIBLE]
    work = [move for move in lawful if move not in _RARE]
    if dossier.disputed and random.random() < 0.5:
        return settle(desk, dossier, random)
    if _can_undo(dossier) and random.random() < 0.15:
        return undo(desk, dossier)
    if random.random() < 0.1:
        return correct(desk, dossier, f"Người Mẫu {len(dossier.history)}{random.choice('AB')}")
    if dossier.state is State.RETURNED and dossier.rating is None:
        return desk.returning.rate(dossier, random.choice([Answer.VERY, Answer.YES]), by=BY)
    if not lawful:
        return desk.correcting.keyed(dossier, code=f"MAU-{random.randrange(100)}", by=BY)
    return MOVES[random.choice(work if work and random.random() < 0.8 else lawful)](desk, dossier)


_POSSIBLE = frozenset(MOVES) - {Move.STOP}
_RARE = frozenset({Move.REFUSE, Move.WITHDRAW})


def _can_undo(dossier: Dossier) -> bool:
    last = dossier.last_move
    return last is not None and not last.undone and last.ref != dossier.history[0].ref
