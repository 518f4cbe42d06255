"""The life of a dossier through the services: wrong steps are refused and leave no trace."""

import unicodedata
from collections.abc import Callable

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import IllegalMove, State
from desk_app.domain.satisfaction import AlreadyRated, Answer, NotYetReturned, ReasonMissing
from desk_app.services.documents import NoResultYet, PaperKind, Size
from tests.acts import finished, received, returned
from tests.builders import Clock, a_dossier, a_party, workspace_of
from tests.storage.desks import everything

Step = Callable[[Desk, Dossier], Dossier]
Made = Callable[[Desk], Dossier]


def hand_over(desk: Desk, dossier: Dossier) -> Dossier:
    return desk.processing.hand_over(dossier, to="o02", by="o01")


def finish(desk: Desk, dossier: Dossier) -> Dossier:
    return desk.processing.finish(dossier, result="Giấy mẫu", by="o01")


def give(desk: Desk, dossier: Dossier) -> Dossier:
    return desk.returning.return_result(dossier, collector=a_party(), relation="owner", by="o01")


def rate(desk: Desk, dossier: Dossier) -> Dossier:
    return desk.returning.rate(dossier, Answer.YES, by="o01")


def rated(desk: Desk) -> Dossier:
    return rate(desk, returned(desk))


@pytest.mark.parametrize(
    ("made", "step", "refusal"),
    [
        (received, give, IllegalMove),
        (finished, hand_over, IllegalMove),
        (finished, finish, IllegalMove),
        (returned, hand_over, IllegalMove),
        (returned, finish, IllegalMove),
        (returned, give, IllegalMove),
        (received, rate, NotYetReturned),
        (finished, rate, NotYetReturned),
        (rated, rate, AlreadyRated),
    ],
)
def test_a_wrong_step_is_refused_and_leaves_no_trace(
    training_desk: Desk, made: Made, step: Step, refusal: type[DeskError]
) -> None:
    dossier = made(training_desk)
    before = everything(workspace_of(training_desk))
    with pytest.raises(refusal) as told:
        step(training_desk, dossier)
    assert told.value.facts["dossier"] == dossier.code
    assert everything(workspace_of(training_desk)) == before


def test_a_step_is_judged_by_what_is_stored_not_by_what_the_screen_shows(
    training_desk: Desk,
) -> None:
    shown = finished(training_desk)
    give(training_desk, shown)
    with pytest.raises(IllegalMove):
        give(training_desk, shown)
    assert len(training_desk.lookup.get(shown.code).history) == 3


def test_dissatisfaction_needs_a_reason(training_desk: Desk) -> None:
    dossier = returned(training_desk)
    before = everything(workspace_of(training_desk))
    with pytest.raises(ReasonMissing):
        training_desk.returning.rate(dossier, Answer.NO, reason=" \u200b ", by="o01")
    assert everything(workspace_of(training_desk)) == before
    slip = training_desk.returning.rate(dossier, Answer.NO, reason="chờ lâu", by="o01").rating
    assert slip is not None
    assert (slip.answer, slip.reason) == (Answer.NO, "chờ lâu")


@pytest.mark.parametrize("step", [hand_over, finish, give, rate])
def test_a_dossier_that_is_not_here_is_a_fault_and_writes_nothing(
    training_desk: Desk, step: Step
) -> None:
    before = everything(workspace_of(training_desk))
    with pytest.raises(AssertionError):
        step(training_desk, a_dossier())
    assert everything(workspace_of(training_desk)) == before


def test_a_step_gives_the_dossier_as_it_stands(training_desk: Desk, moving_clock: Clock) -> None:
    dossier = received(training_desk)
    states = []
    for step in (hand_over, finish, give, rate):
        moving_clock.pass_by(hours=1)
        dossier = step(training_desk, dossier)
        states.append(dossier.state)
        assert dossier == training_desk.lookup.get(dossier.code)
        assert dossier.history[-1].at == moving_clock.now
    assert states == [State.HANDED_OVER, State.FINISHED, State.RETURNED, State.RETURNED]


def test_text_of_every_step_is_made_one_spelling(training_desk: Desk) -> None:
    spread = unicodedata.normalize("NFD", " Trần  Thị Thử ")
    desk, dossier = training_desk, received(training_desk)
    desk.processing.hand_over(dossier, to=spread, note=spread, by="o01")
    desk.processing.finish(dossier, result=spread, number=spread, abstract=spread, by="o01")
    collector = a_party(name=spread, address=spread, number="9990 9000 0001")
    dossier = desk.returning.return_result(
        dossier, collector=collector, relation="authorised", authority=spread, by="o01"
    )  # fmt: skip
    assert dossier.handback is not None
    assert dossier.finish is not None
    texts = {
        dossier.handed_to, dossier.finish.result, dossier.finish.number, dossier.finish.abstract,
        dossier.handback.collector.name, dossier.handback.collector.address,
        dossier.handback.authority,
    }  # fmt: skip
    assert texts == {"Trần Thị Thử"}
    assert dossier.handback.collector.number == "999090000001"


def test_a_paper_that_cannot_be_made_is_not_in_the_history(training_desk: Desk) -> None:
    dossier = finished(training_desk)
    before = everything(workspace_of(training_desk))
    with pytest.raises(NoResultYet):
        training_desk.documents.issue(dossier, PaperKind.RESULTS_SLIP, size=Size.A4, by="o01")
    assert everything(workspace_of(training_desk)) == before


def test_the_second_print_is_a_reprint_and_a_preview_is_none(training_desk: Desk) -> None:
    dossier = received(training_desk)
    kind, size = PaperKind.RECEIPT, Size.A5
    prints = [
        training_desk.documents.preview(dossier, kind, size=size, by="o01").reprint,
        training_desk.documents.issue(dossier, kind, size=size, by="o01").reprint,
        training_desk.documents.issue(dossier, kind, size=size, by="o01").reprint,
    ]
    assert prints == [0, 0, 1]
    assert training_desk.lookup.get(dossier.code).times_printed("receipt") == 2
