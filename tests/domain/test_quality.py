"""The rates of Decision 766: end points, two decimals, NA."""

from datetime import timedelta

import pytest

from desk_app.domain.entries import DossierFinished, Fact, SupplementReceived, SupplementRequested
from desk_app.domain.folding import fold
from desk_app.domain.quality import NOTHING, rate, ratio, within_term, written
from tests.builders import MONDAY, a_reception, an_entry

DUE = MONDAY + timedelta(days=7)
ASKED = SupplementRequested(contents=("Giấy mẫu",), reason="thiếu giấy")
DONE = DossierFinished(result="Giấy mẫu")


def kept(*later: tuple[int, Fact], end: int) -> bool:
    """Whether a dossier due after seven days, with facts after so many days, is within its term at
    the end of a day."""
    entries = [an_entry(a_reception(due_at=DUE))]
    for n, (days, fact) in enumerate(later, 2):
        parents = (entries[-1].ref,)
        entries.append(an_entry(fact, n=n, at=MONDAY + timedelta(days=days), parents=parents))
    dossier = fold(entries)
    assert dossier is not None
    return within_term(dossier, (MONDAY + timedelta(days=end)).date())


def test_a_running_dossier_ends_with_the_period() -> None:
    assert kept(end=7)
    assert not kept(end=8)


def test_a_settled_dossier_ends_with_its_result() -> None:
    assert kept((7, DONE), end=30)
    assert not kept((8, DONE), end=30)


def test_one_that_waits_for_papers_ends_with_the_request() -> None:
    assert kept((7, ASKED), end=30)
    assert not kept((8, ASKED), end=30)


def test_one_that_was_asked_twice_is_late() -> None:
    answered = SupplementReceived(papers=(), due_at=DUE)
    assert kept((1, ASKED), (2, answered), (3, DONE), end=30)
    assert not kept((1, ASKED), (2, answered), (3, ASKED), end=4)


@pytest.mark.parametrize(
    ("count", "whole", "text"),
    [(1, 3, "33,33"), (2, 3, "66,67"), (5, 5, "100,00"), (0, 7, "0,00"), (1, 0, NOTHING)],
)
def test_rates_have_two_decimals_and_nothing_is_na(count: int, whole: int, text: str) -> None:
    assert written(rate(count, whole)) == text


def test_an_average_time_has_two_decimals_too() -> None:
    assert written(ratio(10, 4)) == "2,50"
    assert written(ratio(1, 8)) == "0,13"
    assert written(-50) == "-0,50"
