"""Numbers of papers: never twice, never backwards, and every hole has its word."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import numbering
from desk_app.domain.codes import DESKS
from desk_app.domain.errors import DeskError
from desk_app.domain.numbering import (
    Book,
    NumberNotReached,
    NumberReasonMissing,
    NumberTaken,
    NumberUse,
    NumberVoidAlready,
    Use,
    Why,
)
from tests.builders import MONDAY


def use(number: int, what: Use = Use.GIVEN, minutes: int = 0, **differing: str) -> NumberUse:
    """Something that happened to a number, some minutes after Monday morning."""
    words = {"paper": f"giấy {minutes}"} if what is Use.GIVEN else {"words": "lý do thử"}
    return NumberUse(
        number=number, use=what, at=MONDAY + timedelta(minutes=minutes), actor="o01",
        **{**words, **differing},
    )  # fmt: skip


def lines(uses: list[NumberUse]) -> list[tuple[int, int, Why]]:
    return [(gap.first, gap.last, gap.why) for gap in numbering.gaps(uses)]


def test_a_series_begins_with_one_and_goes_on() -> None:
    assert numbering.following([]) == 1
    assert numbering.following([use(1), use(2)]) == 3


def test_a_series_goes_on_from_the_paper_book() -> None:
    book = use(57, Use.STARTED)
    assert numbering.following([book]) == 57
    assert numbering.following([book, use(57)]) == 58


def test_a_void_number_is_not_given_again() -> None:
    assert numbering.following([use(1), use(2, Use.VOIDED)]) == 3


@given(st.lists(st.sampled_from(list(Use)), max_size=30))
def test_no_number_is_ever_given_twice(steps: list[Use]) -> None:
    uses: list[NumberUse] = []
    for minutes, step in enumerate(steps):
        number = numbering.following(uses)
        uses.append(use(number + 2 if step is Use.STARTED else number, step, minutes))
    given_out = [each.number for each in uses if each.use is Use.GIVEN]
    assert sorted(set(given_out)) == given_out
    told = {n for first, last, _ in lines(uses) for n in range(first, last + 1)}
    assert told | set(given_out) == set(range(1, numbering.following(uses)))
    assert not told & set(given_out)
    assert Why.MISSING not in {why for _, _, why in lines(uses)}


@given(
    st.sampled_from(DESKS), st.sampled_from(DESKS), st.sampled_from(list(Book)),
    st.integers(1, 9999),
)  # fmt: skip
def test_desks_that_never_met_write_different_numbers(
    one: str, other: str, book: Book, number: int
) -> None:
    here, there = (
        numbering.written(number, numbering.series(book, desk), "BPTNTKQ") for desk in (one, other)
    )
    assert (here == there) == (one == other)


def test_a_number_is_written_with_its_symbol() -> None:
    assert numbering.written(12, numbering.series(Book.REFUSAL, "A"), "TTPVHCC") == "12/PTC-TTPVHCC"
    assert numbering.written(12, numbering.series(Book.APOLOGY, "B"), "") == "12/PXL.B"
    assert numbering.written(None, "PBS", "TTPVHCC") == "………/PBS-TTPVHCC"


def test_the_gap_list_tells_book_void_and_missing_numbers_apart() -> None:
    uses = [
        use(57, Use.STARTED), use(57, minutes=1), use(58, Use.VOIDED, 2), use(61, minutes=3),
        use(80, Use.STARTED, 4), use(80, minutes=5),
    ]  # fmt: skip
    assert lines(uses) == [
        (1, 56, Why.BOOK),
        (58, 58, Why.VOIDED),
        (59, 60, Why.MISSING),
        (62, 79, Why.BOOK),
    ]


def test_a_start_comes_before_what_was_given_in_the_same_moment() -> None:
    assert lines([use(57), use(57, Use.STARTED)]) == [(1, 56, Why.BOOK)]


def test_a_void_number_keeps_its_reason_on_the_list() -> None:
    given_to = use(1, dossier="hoSoThu000000000000001")
    (gap,) = numbering.gaps([given_to, use(1, Use.VOIDED, 1, words="in nhầm mẫu")])
    assert gap.uses[0].words == "in nhầm mẫu"
    assert gap.uses[1:] == (given_to,)


def test_a_number_on_two_papers_is_listed_with_both() -> None:
    uses = [use(1, paper="một"), use(1, minutes=1, paper="hai"), use(2, minutes=2)]
    (gap,) = numbering.gaps(uses)
    assert (gap.first, gap.why, [each.paper for each in gap.uses]) == (1, Why.TWICE, ["một", "hai"])


@pytest.mark.parametrize(
    ("number", "reason", "refusal"),
    [
        (0, "x", NumberNotReached),
        (4, "x", NumberNotReached),
        (2, "x", NumberVoidAlready),
        (1, "", NumberReasonMissing),
    ],
)
def test_a_number_is_not_declared_void_without_cause(
    number: int, reason: str, refusal: type[DeskError]
) -> None:
    with pytest.raises(refusal):
        numbering.check_void([use(1), use(2, Use.VOIDED)], number, reason)


def test_the_next_number_can_be_passed_over() -> None:
    numbering.check_void([use(1)], 2, "tờ phôi bị rách")


def test_a_series_never_goes_back() -> None:
    uses = [use(1), use(2)]
    with pytest.raises(NumberTaken) as told:
        numbering.check_start(uses, 2)
    assert told.value.facts["following"] == "3"
    numbering.check_start(uses, 3)
