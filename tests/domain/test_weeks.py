"""A commune's weeks: received, late, missing, double, forked, waiting."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.weeks import Arrival, WeekState, last_weeks, monday, week_state

WEEK, TODAY, SINCE = date(2020, 3, 2), date(2020, 3, 25), date(2020, 1, 6)
FRIDAY = date(2020, 3, 6)


def _state(*arrivals: Arrival, today: date = TODAY, since: date | None = SINCE) -> WeekState:
    return week_state(WEEK, arrivals, since=since, today=today)


def _came(days: int = 0, **more: bool) -> Arrival:
    return Arrival(made_on=FRIDAY, came_on=FRIDAY + timedelta(days=days), **more)


def test_a_bundle_made_in_the_week_and_brought_soon_is_received() -> None:
    assert _state(_came()) == _state(_came(9)) == WeekState.RECEIVED


def test_what_comes_more_than_a_week_after_it_is_late() -> None:
    assert _state(_came(10)) == WeekState.LATE


def test_a_later_bundle_brings_an_earlier_week_late_and_not_never() -> None:
    later = Arrival(made_on=date(2020, 3, 13), came_on=date(2020, 3, 13))
    assert _state(later) == WeekState.LATE


def test_an_earlier_bundle_tells_nothing_of_a_later_week() -> None:
    earlier = Arrival(made_on=date(2020, 2, 28), came_on=date(2020, 3, 6))
    assert _state(earlier) == WeekState.MISSING


def test_a_week_is_missing_only_when_it_is_over() -> None:
    assert _state() == WeekState.MISSING
    assert _state(today=date(2020, 3, 8)) == WeekState.RUNNING


def test_a_commune_that_did_not_take_part_yet_lacks_nothing() -> None:
    assert _state(since=None) == _state(since=date(2020, 3, 9)) == WeekState.BEFORE
    assert _state(since=date(2020, 3, 8)) == WeekState.MISSING


@pytest.mark.parametrize(
    ("arrival", "state"),
    [
        (_came(waits=True), WeekState.WAITING),
        (_came(forked=True), WeekState.FORKED),
        (_came(held=True), WeekState.HELD),
        (_came(brought=False), WeekState.DUPLICATE),
    ],
)
def test_what_needs_a_person_is_shown_before_what_is_only_late(
    arrival: Arrival, state: WeekState
) -> None:
    assert _state(arrival) == state
    if state is not WeekState.DUPLICATE:
        assert _state(arrival, _came()) == state
    else:
        assert _state(arrival, _came()) == WeekState.RECEIVED


def test_a_bundle_that_waits_is_shown_for_a_commune_that_nobody_enrolled() -> None:
    assert _state(_came(waits=True), since=None) == WeekState.WAITING


@given(st.dates(date(2018, 1, 1), date(2030, 1, 1)), st.integers(1, 12))
def test_the_last_weeks_follow_each_other_and_end_with_this_one(today: date, count: int) -> None:
    weeks = last_weeks(today, count)
    assert len(weeks) == count
    assert weeks[-1] == monday(today) <= today < weeks[-1] + timedelta(days=7)
    assert all(after - before == timedelta(days=7) for before, after in pairwise(weeks))
