"""Shares of satisfied citizens add up and round half up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.satisfaction import Answer, Shares, shares

_counts = st.integers(0, 5000)


def test_slips_are_counted_by_answer() -> None:
    answers = [Answer.VERY, Answer.NO, Answer.VERY, Answer.YES]
    assert shares(answers) == Shares(very=2, yes=1, no=1)
    assert shares([]) == Shares(0, 0, 0)


@pytest.mark.parametrize(
    ("count", "slips", "per_mille"),
    [(1, 3, 333), (2, 3, 667), (1, 2, 500), (1, 2000, 1), (1, 2001, 0), (3, 2000, 2), (7, 7, 1000)],
)
def test_halves_are_rounded_up(count: int, slips: int, per_mille: int) -> None:
    assert Shares(count, 0, slips - count).per_mille(count) == per_mille


def test_without_slips_there_is_no_share() -> None:
    assert Shares(0, 0, 0).per_mille(0) is None


@settings(max_examples=100)
@given(_counts, _counts, _counts)
def test_the_satisfied_and_the_rest_make_a_whole(very: int, yes: int, no: int) -> None:
    found = Shares(very, yes, no)
    satisfied, rest = found.per_mille(very + yes), found.per_mille(no)
    if satisfied is None or rest is None:
        assert found.slips == 0
        return
    assert satisfied + rest in {1000, 1001}  # two exact halves are both rounded up
    parts = [found.per_mille(each) or 0 for each in (very, yes, no)]
    assert abs(sum(parts) - 1000) <= 1
    assert abs(satisfied * found.slips - 1000 * (very + yes)) * 2 <= found.slips


@settings(max_examples=50)
@given(st.lists(st.sampled_from(Answer), max_size=30))
def test_every_slip_is_counted_once(answers: list[Answer]) -> None:
    assert shares(answers).slips == len(answers)
