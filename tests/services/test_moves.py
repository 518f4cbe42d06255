"""Each move in each state through the services: made, or refused with its sentence and no trace."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.conflicts import FIELDS
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierCorrected, FeePart, FeeReceived
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import IllegalMove, Move, State
from desk_app.domain.office import VIETNAM
from desk_app.services.correcting import (
    CorrectionEmpty,
    NothingToUndo,
    NotInConflict,
    UndoReasonMissing,
)
from desk_app.services.processing import (
    AppointmentPassed,
    AskedBefore,
    NothingAskedFor,
    NotYetLaw,
    WhyMissing,
)
from tests import moves
from tests.acts import (
    contested,
    fee_due,
    fee_taken,
    finished,
    presented,
    received,
    returned,
    waiting,
)
from tests.builders import Clock, a_party, workspace_of
from tests.storage.desks import everything

IN_2025 = datetime(2025, 10, 1, 9, tzinfo=VIETNAM)


def _moved(start: Callable[[Desk], Dossier], move: Move) -> Callable[[Desk], Dossier]:
    return lambda desk: moves.MOVES[move](desk, start(desk))


STANDING: dict[State, Callable[[Desk], Dossier]] = {
    State.PRESENTED: presented,
    State.RECEIVED: received,
    State.HANDED_OVER: _moved(received, Move.HAND_OVER),
    State.FEE_DUE: fee_due,
    State.WAITING: waiting,
    State.FINISHED: finished,
    State.WITHDRAWN: _moved(received, Move.WITHDRAW),
    State.STOPPED: _moved(received, Move.STOP),
    State.TURNED_AWAY: _moved(presented, Move.REFUSE),
    State.REFUSED: _moved(received, Move.REFUSE),
    State.RETURNED: returned,
}


@pytest.fixture
def later_desk(training_desk: Desk, moving_clock: Clock) -> Desk:
    """The desk when every move has its law."""
    moving_clock.now = IN_2025
    return training_desk


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", moves.MOVES)
def test_a_move_is_made_or_refused_with_its_sentence(
    later_desk: Desk, state: State, move: Move
) -> None:
    dossier = STANDING[state](later_desk)
    assert dossier.state is state
    before = everything(workspace_of(later_desk))
    if lifecycle.may(state, move):
        after = moves.MOVES[move](later_desk, dossier)
        handed = bool(dossier.handed_to)
        assert after.state is lifecycle.target(move, state, handed=handed)
        assert later_desk.lookup.by_uid(dossier.uid) == after
        return
    with pytest.raises(IllegalMove) as told:
        moves.MOVES[move](later_desk, dossier)
    sentence = wording.vietnamese(f"error.{told.value.code}", **told.value.facts)
    assert dossier.code in sentence
    assert everything(workspace_of(later_desk)) == before


def _refused(desk: Desk, problem: type[DeskError], act: Callable[[], object]) -> None:
    before = everything(workspace_of(desk))
    with pytest.raises(problem):
        act()
    assert everything(workspace_of(desk)) == before


# ---- reasons


@pytest.mark.parametrize("verb", ["refuse", "stop", "withdraw"])
def test_what_takes_something_from_the_citizen_says_why(later_desk: Desk, verb: str) -> None:
    dossier = received(later_desk)
    act = getattr(later_desk.processing, verb)
    _refused(later_desk, WhyMissing, lambda: act(dossier, reason="  ", by="o01"))


def test_a_supplement_request_names_papers_and_a_reason(training_desk: Desk) -> None:
    dossier, ask = received(training_desk), training_desk.processing.request_supplement
    _refused(
        training_desk, NothingAskedFor,
        lambda: ask(dossier, contents=(" ",), reason="thiếu", by="o01"),
    )  # fmt: skip
    _refused(
        training_desk, WhyMissing, lambda: ask(dossier, contents=("Giấy",), reason="", by="o01")
    )


def test_stopping_on_request_begins_with_its_decree(
    training_desk: Desk, moving_clock: Clock
) -> None:
    moving_clock.now = datetime(2025, 6, 30, 9, tzinfo=VIETNAM)
    dossier, stop = received(training_desk), training_desk.processing.stop
    _refused(training_desk, NotYetLaw, lambda: stop(dossier, reason="đề nghị", by="o01"))
    moving_clock.now = datetime(2025, 7, 1, 9, tzinfo=VIETNAM)
    assert stop(dossier, reason="đề nghị", by="o01").state is State.STOPPED


# ---- papers asked for


def test_a_second_request_warns_needs_a_reason_and_is_late_by_law(training_desk: Desk) -> None:
    ask = training_desk.processing.request_supplement
    once = training_desk.processing.supplemented(waiting(training_desk), papers=(), by="o01")
    assert not once.late_by_law
    _refused(
        training_desk, AskedBefore,
        lambda: ask(once, contents=("Giấy",), reason="thiếu", by="o01"),
    )  # fmt: skip
    twice = ask(once, contents=("Giấy",), reason="thiếu", again="giấy cũ hết hạn", by="o01")
    assert twice.late_by_law
    assert twice.requests[-1].fact.again == "giấy cũ hết hạn"


def test_the_clock_stands_while_the_citizen_looks_for_papers(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = training_desk.processing.hand_over(received(training_desk), to="o02", by="o01")
    due = dossier.due_at
    assert due is not None
    asked = training_desk.processing.request_supplement(
        dossier, contents=("Giấy mẫu",), reason="thiếu giấy", by="o01"
    )
    assert asked.paused_at == moving_clock.now
    moving_clock.pass_by(days=7)
    expected = training_desk.processing.resumption(asked)
    came = training_desk.processing.supplemented(asked, papers=(), by="o01")
    assert expected is not None
    assert came.due_at == came.limit_at == expected.due_at > due
    assert came.paused_at is None
    assert came.state is State.HANDED_OVER


# ---- a new appointment


def test_an_apology_in_time_moves_the_day_that_counts(training_desk: Desk) -> None:
    dossier = received(training_desk)
    assert dossier.due_at is not None
    later = dossier.due_at + timedelta(days=5)
    early = training_desk.processing.extension(dossier)
    extended = training_desk.processing.extend(dossier, due_at=later, reason="chờ", by="o01")
    assert early.in_time is (dossier.due_at.date() > training_desk.clock().date())
    assert extended.due_at == later
    assert (extended.limit_at == later) is early.in_time


def test_an_appointment_is_moved_forward_only(training_desk: Desk) -> None:
    dossier = received(training_desk)
    extend = training_desk.processing.extend
    _refused(
        training_desk, AppointmentPassed,
        lambda: extend(dossier, due_at=training_desk.clock(), reason="chờ", by="o01"),
    )  # fmt: skip
    assert dossier.due_at is not None
    due = dossier.due_at
    _refused(
        training_desk, AppointmentPassed, lambda: extend(dossier, due_at=due, reason="x", by="o01")
    )


# ---- taking back


@pytest.mark.parametrize("move", moves.MOVES)
def test_a_move_taken_back_leaves_the_dossier_as_it_was_and_a_line_in_the_history(
    later_desk: Desk, move: Move
) -> None:
    start = next(state for state in State if lifecycle.may(state, move) and state in STANDING)
    before = STANDING[start](later_desk)
    after = moves.MOVES[move](later_desk, before)
    back = later_desk.correcting.undo(after, by="o01")
    told = {"history", "undone", "v", "heads", "spans"}
    for name in set(before.__dataclass_fields__) - told:
        assert getattr(back, name) == getattr(before, name), name
    assert [step.undone for step in back.history[-2:]] == [True, False]
    assert len(back.history) == len(before.history) + 2


def test_after_ten_seconds_taking_back_needs_a_reason(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier, undo = returned(training_desk), training_desk.correcting.undo
    moving_clock.pass_by(minutes=10)
    _refused(training_desk, UndoReasonMissing, lambda: undo(dossier, by="o01"))
    back = undo(dossier, by="o01", reason="trả nhầm người")
    assert back.state is State.FINISHED
    assert back.handback is None
    assert back.undone[-1].reason == "trả nhầm người"


def test_a_reception_by_mistake_is_in_no_figure_but_in_the_history(training_desk: Desk) -> None:
    back = training_desk.correcting.undo(received(training_desk), by="o01")
    assert back.state is State.TURNED_AWAY
    assert training_desk.lookup.open_ones() == []
    assert training_desk.lookup.get(back.code).history[0].undone


def test_a_taken_back_move_is_not_taken_back_again(training_desk: Desk) -> None:
    undo = training_desk.correcting.undo
    once = undo(finished(training_desk), by="o01")
    twice = undo(once, by="o01")
    assert twice.state is State.TURNED_AWAY
    _refused(training_desk, NothingToUndo, lambda: undo(twice, by="o01"))


def test_a_cancelled_fee_receipt_says_why(training_desk: Desk) -> None:
    dossier, undo = fee_taken(training_desk), training_desk.correcting.undo_fee
    ref = dossier.fees[0][0]
    _refused(training_desk, UndoReasonMissing, lambda: undo(dossier, ref, by="o01", reason=""))
    assert undo(dossier, ref, by="o01", reason="ghi nhầm").fees == ()


# ---- corrections and conflicts


def test_a_correction_changes_only_what_it_names(training_desk: Desk) -> None:
    dossier = received(training_desk)
    owner = a_party(name="Lê Thị Thử")
    fact = DossierCorrected(reason="ghi nhầm tên", owner=owner)
    corrected = training_desk.correcting.correct(dossier, fact, by="o01")
    assert corrected.intake.owner == owner
    for field in set(FIELDS) - {"owner"}:
        assert getattr(corrected.intake, field) == getattr(dossier.intake, field)
    assert [each.uid for each in training_desk.lookup.find("Lê Thị Thử")] == [dossier.uid]


@pytest.mark.parametrize(
    "fact",
    [
        DossierCorrected(reason="không đổi gì"),
        DossierCorrected(reason="", note="đổi mà không nói vì sao"),
    ],
)
def test_an_empty_correction_is_refused(training_desk: Desk, fact: DossierCorrected) -> None:
    dossier = received(training_desk)
    _refused(
        training_desk, CorrectionEmpty,
        lambda: training_desk.correcting.correct(dossier, fact, by="o01"),
    )  # fmt: skip


def test_a_person_settles_what_two_desks_did(training_desk: Desk) -> None:
    dossier = contested(training_desk)
    assert dossier.disputed
    chosen = next(each for each in dossier.branches if each.state is State.FINISHED)
    settled = training_desk.correcting.settle(dossier, chosen.ref, reason="đã hỏi", by="o01")
    assert (settled.state, settled.disputed) == (State.FINISHED, False)
    _refused(
        training_desk, NotInConflict,
        lambda: training_desk.correcting.settle(settled, chosen.ref, reason="x", by="o01"),
    )  # fmt: skip


def test_a_fee_receipt_stays_when_another_step_is_taken_back(training_desk: Desk) -> None:
    dossier = training_desk.processing.finish(fee_taken(training_desk), result="Giấy", by="o01")
    assert isinstance(dossier.fees[0][1], FeeReceived)
    assert isinstance(dossier.fees[0][1].parts[0], FeePart)
    assert training_desk.correcting.undo(dossier, by="o01").fees == dossier.fees
