"""A dossier is a function of the set of its entries, whatever order they came in."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierAccepted,
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Entry,
    Fact,
    FeeAsked,
    FeePaid,
    PaperPrinted,
    RatingGiven,
    ResultReturned,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.folding import fold
from desk_app.domain.lifecycle import IllegalMove, Move, State
from desk_app.domain.satisfaction import Answer
from tests.builders import MONDAY, a_dossier, a_party, a_reception, an_entry, chained, refs

HANDED_OVER = DossierHandedOver(to="o02", note="hồ sơ mẫu")
FINISHED = DossierFinished(result="Giấy mẫu", number="01/TEST")
RETURNED = ResultReturned(collector=a_party(), relation="submitter")
PRINTED = PaperPrinted(paper="receipt", size="A5")
ASKED = SupplementRequested(contents=("Giấy mẫu",), reason="thiếu giấy")
DUE = MONDAY + timedelta(days=7)
MOVES: dict[Move, Fact] = {
    Move.ACCEPT: DossierAccepted(received_at=MONDAY, due_at=DUE),
    Move.HAND_OVER: HANDED_OVER,
    Move.REQUEST_SUPPLEMENT: ASKED,
    Move.SUPPLEMENTED: SupplementReceived(papers=(), due_at=DUE),
    Move.ASK_FEE: FeeAsked(amount_dong=50_000, reason="lệ phí mẫu"),
    Move.FEE_PAID: FeePaid(proof="BL-01", due_at=DUE),
    Move.EXTEND: DossierExtended(due_at=DUE + timedelta(days=3), reason="chờ xác minh mẫu"),
    Move.REFUSE: DossierRefused(reason="không thuộc thẩm quyền"),
    Move.STOP: DossierStopped(reason="người dân đề nghị"),
    Move.WITHDRAW: DossierWithdrawn(reason="người dân rút"),
    Move.FINISH: FINISHED,
    Move.SECOND_STAGE: SecondStageBegun(due_at=DUE),
    Move.RETURN: RETURNED,
}


def rated(answer: Answer = Answer.YES) -> RatingGiven:
    return RatingGiven(answer=answer)


def test_every_order_of_arrival_gives_the_same_dossier() -> None:
    whole = chained(a_reception(), HANDED_OVER, PRINTED, FINISHED)
    other = an_entry(FINISHED, jid="b", n=2, v=2, parents=("a1",))
    expected = fold([*whole, other])
    assert expected is not None
    assert expected.state is State.FINISHED
    for order in permutations([*whole, other]):
        assert fold(order) == expected


def test_a_life_goes_through_the_four_states() -> None:
    facts = (HANDED_OVER, FINISHED, RETURNED)
    states = [a_dossier(*facts[:count]).state for count in range(4)]
    assert states == [State.RECEIVED, State.HANDED_OVER, State.FINISHED, State.RETURNED]


def test_what_happened_is_kept_with_its_moment_and_its_words() -> None:
    dossier = a_dossier(HANDED_OVER, PRINTED, FINISHED, RETURNED, rated())
    assert dossier.handed_to == "o02"
    assert dossier.finished_at == MONDAY + timedelta(minutes=4)
    assert dossier.returned_at == MONDAY + timedelta(minutes=5)
    assert dossier.rated_at == MONDAY + timedelta(minutes=6)
    assert [step.note for step in dossier.history] == [
        "", "o02 · hồ sơ mẫu", "receipt", "Giấy mẫu · 01/TEST", "Nguyễn Văn Thử", "",
    ]  # fmt: skip


def test_entries_wait_until_the_reception_arrives() -> None:
    reception, *later = chained(a_reception(), HANDED_OVER, FINISHED)
    assert fold(later) is None
    found = fold([*later, reception])
    assert found is not None
    assert found.state is State.FINISHED


def test_an_entry_that_claims_to_come_before_the_reception_is_not_lost() -> None:
    early = an_entry(PRINTED, jid="b", v=0)
    found = fold([early, an_entry()])
    assert found is not None
    assert found.times_printed("receipt") == 1


@pytest.mark.parametrize("minutes", [-5, 5])
def test_of_two_moves_that_did_not_know_of_each_other_the_further_one_holds(minutes: int) -> None:
    reception = an_entry()
    here = an_entry(HANDED_OVER, n=2, parents=("a1",))
    there = an_entry(
        FINISHED, jid="b", v=2, parents=("a1",), at=here.at + timedelta(minutes=minutes)
    )
    found = fold([reception, here, there])
    assert found is not None
    assert found.state is State.FINISHED
    assert found.disputed
    assert found.heads == ("a2", "b1")


def test_a_move_that_knows_both_sides_settles_the_dispute() -> None:
    here = an_entry(HANDED_OVER, n=2, parents=("a1",))
    there = an_entry(FINISHED, jid="b", v=2, parents=("a1",))
    settled = an_entry(RETURNED, n=3, v=3, parents=("a2", "b1"))
    found = fold([an_entry(), here, there, settled])
    assert found is not None
    assert (found.state, found.disputed) == (State.RETURNED, False)
    half = an_entry(RETURNED, n=3, v=3, parents=("b1",))
    found = fold([an_entry(), here, there, half])
    assert found is not None
    assert found.disputed


def test_a_print_elsewhere_is_no_dispute() -> None:
    printed = an_entry(PRINTED, jid="b", v=2, parents=("a1",))
    first = an_entry(HANDED_OVER, n=2, parents=("a1",))
    again = an_entry(HANDED_OVER, n=3, parents=("a2",))
    found = fold([an_entry(), printed, first, again])
    assert found is not None
    assert not found.disputed
    assert found.state is State.HANDED_OVER


def test_a_move_is_known_through_what_was_made_on_top_of_it() -> None:
    here = an_entry(HANDED_OVER, n=2, parents=("a1",))
    printed = an_entry(PRINTED, n=3, parents=("a2",))
    elsewhere = an_entry(PRINTED, jid="b", v=2, parents=("a1",))
    finished = an_entry(FINISHED, n=4, parents=("a3",))
    found = fold([an_entry(), here, printed, elsewhere, finished])
    assert found is not None
    assert not found.disputed


def test_of_two_results_and_two_returns_the_first_holds_with_its_moment() -> None:
    whole = chained(a_reception(), FINISHED, RETURNED)
    other = DossierFinished(result="Giấy khác")
    second = ResultReturned(collector=a_party(name="Trần Thị Thử"), relation="authorised")
    foreign = [
        an_entry(other, jid="b", n=2, v=2, parents=("a1",), at=MONDAY + timedelta(hours=1)),
        an_entry(second, jid="b", n=3, v=3, parents=("b2",), at=MONDAY + timedelta(hours=2)),
    ]
    found = fold([*whole, *foreign])
    assert found is not None
    assert (found.finish, found.finished_at) == (FINISHED, whole[1].at)
    assert (found.handback, found.returned_at) == (RETURNED, whole[2].at)
    assert found.disputed


def test_a_dossier_is_rated_once_and_the_first_slip_holds() -> None:
    slips = [
        an_entry(rated(Answer.NO), jid="b", n=9, v=5, at=MONDAY + timedelta(hours=2)),
        an_entry(rated(Answer.VERY), n=5, v=5, at=MONDAY + timedelta(hours=1)),
    ]
    whole = chained(a_reception(), HANDED_OVER, FINISHED, RETURNED)
    for order in permutations(slips):
        found = fold([*whole, *order])
        assert found is not None
        assert found.rating == rated(Answer.VERY)
        assert found.rated_at == MONDAY + timedelta(hours=1)


def test_prints_are_counted_by_paper() -> None:
    slip = PaperPrinted(paper="results-slip", size="A4")
    dossier = a_dossier(PRINTED, slip, PRINTED)
    assert (dossier.times_printed("receipt"), dossier.times_printed("results-slip")) == (2, 1)
    assert dossier.times_printed("nothing") == 0


def test_wrong_clocks_change_nothing_but_ties() -> None:
    right = chained(a_reception(), HANDED_OVER, FINISHED, RETURNED)
    wrong = [
        an_entry(e.fact, n=e.n, parents=e.parents, at=MONDAY.replace(year=2099 - 20 * e.n))
        for e in right
    ]
    one, other = fold(right), fold(wrong)
    assert one is not None
    assert other is not None
    assert (one.state, one.heads, one.v, one.disputed) == (
        other.state, other.heads, other.v, other.disputed,
    )  # fmt: skip


def test_the_next_entry_names_the_newest_ones() -> None:
    whole = chained(a_reception(), HANDED_OVER, FINISHED)
    found = fold(whole)
    assert found is not None
    assert found.heads == refs(whole)[-1:]
    assert found.v == 3


_facts = st.sampled_from([*MOVES.values(), PRINTED, rated(), rated(Answer.NO)])


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Entries of three desks, each made on top of some of those before."""
    made = [an_entry()]
    for n in range(draw(st.integers(1, 7))):
        known = draw(st.lists(st.sampled_from(made), min_size=1, max_size=3, unique_by=id))
        made.append(
            an_entry(
                draw(_facts),
                jid=draw(st.sampled_from("abc")),
                n=n + 2,
                v=1 + max(entry.v for entry in known),
                parents=refs(known),
                at=MONDAY + timedelta(minutes=draw(st.integers(-3, 3))),
            )
        )
    return made


@settings(max_examples=60)
@given(histories(), st.randoms(use_true_random=False))
def test_any_history_folds_alike_from_any_order(history: list[Entry], random: object) -> None:
    shuffled = list(history)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    assert fold(shuffled) == fold(history)


@settings(max_examples=60)
@given(histories())
def test_the_furthest_of_the_moves_that_did_not_know_of_each_other_holds(
    history: list[Entry],
) -> None:
    dossier = fold(history)
    assert dossier is not None
    assert dossier.state is lifecycle.further(branch.state for branch in dossier.branches)
    assert dossier.disputed is (len(dossier.branches) > 1)


class Life(RuleBasedStateMachine):
    """A dossier in the hands of people who try everything."""

    @initialize()
    def receive(self) -> None:
        self.entries = [an_entry()]
        self.ends: list[Dossier] = []

    @property
    def dossier(self) -> Dossier:
        found = fold(self.entries)
        assert found is not None
        return found

    @rule(move=st.sampled_from(Move))
    def attempt(self, move: Move) -> None:
        before = self.dossier
        try:
            lifecycle.check(before.code, before.state, move)
        except IllegalMove:
            assert not lifecycle.may(before.state, move)
            return
        assert before.state not in lifecycle.ENDS
        self._add(MOVES[move])
        handed = bool(before.handed_to)
        assert self.dossier.state is lifecycle.target(move, before.state, handed=handed)

    @rule(fact=st.sampled_from([PRINTED, rated()]))
    def touch(self, fact: Fact) -> None:
        before = self.dossier
        self._add(fact)
        assert self.dossier.state is before.state

    def _add(self, fact: Fact) -> None:
        n = len(self.entries) + 1
        self.entries.append(an_entry(fact, n=n, parents=self.dossier.heads))

    @invariant()
    def an_end_stays_an_end(self) -> None:
        if self.ends:
            assert self.dossier.state is self.ends[0].state
            assert self.dossier.closed_at == self.ends[0].closed_at
        elif self.dossier.state in lifecycle.ENDS:
            self.ends.append(self.dossier)

    @invariant()
    def one_desk_alone_has_no_dispute(self) -> None:
        assert not self.dossier.disputed


Life.TestCase.settings = settings(max_examples=20, stateful_step_count=12)
test_a_returned_dossier_never_moves = Life.TestCase
