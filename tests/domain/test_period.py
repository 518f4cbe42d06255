"""Periods of reports: whole months and years, and quarters from the 15th to the 14th."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.period import (
    Period,
    month,
    month_before,
    months_to,
    quarter_before,
    so_far,
    year,
)

_days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@settings(max_examples=100)
@given(_days)
def test_a_month_begins_on_its_first_day_and_ends_before_the_next(day: date) -> None:
    found = month(day)
    assert found.start <= day <= found.end
    assert found.start.day == 1
    assert (found.end + timedelta(days=1)).day == 1
    assert found.start.month == found.end.month


@settings(max_examples=100)
@given(_days)
def test_months_follow_each_other_without_gap(day: date) -> None:
    assert month_before(day).end + timedelta(days=1) == month(day).start


def test_february_of_a_leap_year_has_29_days() -> None:
    assert month(date(2020, 2, 5)) == Period(date(2020, 2, 1), date(2020, 2, 29))
    assert month_before(date(2020, 1, 31)) == Period(date(2019, 12, 1), date(2019, 12, 31))


def test_a_year_is_its_twelve_months() -> None:
    assert year(2024) == Period(month(date(2024, 1, 9)).start, month(date(2024, 12, 9)).end)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(AssertionError):
        Period(date(2020, 1, 2), date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        ("2020-03-14", "2019-09-15", "2019-12-14"),
        ("2020-03-15", "2019-12-15", "2020-03-14"),
        ("2020-06-14", "2019-12-15", "2020-03-14"),
        ("2020-06-15", "2020-03-15", "2020-06-14"),
        ("2020-12-31", "2020-09-15", "2020-12-14"),
        ("2021-01-01", "2020-09-15", "2020-12-14"),
    ],
)
def test_quarters_run_from_the_15th_to_the_14th(day: str, start: str, end: str) -> None:
    expected = Period(date.fromisoformat(start), date.fromisoformat(end))

    assert quarter_before(date.fromisoformat(day)) == expected


@settings(max_examples=100)
@given(_days)
def test_quarters_follow_each_other_without_gap(day: date) -> None:
    newest = quarter_before(day)

    assert newest.end < day <= newest.end + timedelta(days=92)
    assert quarter_before(newest.end).end == newest.start - timedelta(days=1)


def test_a_period_under_way_ends_today() -> None:
    january = Period(date(2020, 1, 1), date(2020, 1, 31))

    assert so_far(january, date(2020, 1, 15)) == Period(january.start, date(2020, 1, 15))
    assert so_far(january, date(2020, 2, 1)) == january
    assert so_far(january, date(2019, 12, 1)) == Period(january.start, january.start)


@pytest.mark.parametrize("day", [date(2020, 12, 1), date(2020, 12, 31)])
def test_twelve_months_end_with_that_of_the_day(day: date) -> None:
    months = months_to(day, 12)
    assert months == [date(2020, number, 1) for number in range(1, 13)]


def test_months_reach_back_over_the_year() -> None:
    assert months_to(date(2021, 3, 31), 12)[0] == date(2020, 4, 1)
