"""The export day: the newest one, and whether anything was exported since."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.export_day import ExportDay, parse
from desk_app.domain.pace import seconds_left

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
rules = st.one_of(
    st.integers(1, 7).map(lambda each: ExportDay(weekday=each)),
    st.integers(1, 31).map(lambda each: ExportDay(day=each)),
)


@given(rules, days)
def test_the_newest_day_is_never_later_and_never_longer_ago_than_its_period(
    rule: ExportDay, today: date
) -> None:
    newest = rule.newest(today)
    assert timedelta(0) <= today - newest < timedelta(days=7 if rule.weekday else 31)
    assert rule.newest(newest) == newest


@given(rules, days, days)
def test_an_export_on_the_day_or_after_it_ends_the_reminder(
    rule: ExportDay, today: date, exported: date
) -> None:
    assert rule.is_due(today, None)
    assert not rule.is_due(today, today)
    assert rule.is_due(today, exported) == (exported < rule.newest(today))


@given(rules)
def test_what_is_kept_is_read_again(rule: ExportDay) -> None:
    assert parse(rule.text()) == rule


@pytest.mark.parametrize("text", ["", "none", "weekly:8", "weekly:0", "monthly:32", "daily:1", "5"])
def test_what_is_no_export_day_is_none(text: str) -> None:
    assert parse(text) is None


def test_a_day_the_month_lacks_is_its_last() -> None:
    assert ExportDay(day=31).newest(date(2020, 3, 1)) == date(2020, 2, 29)
    assert ExportDay(day=31).newest(date(2020, 2, 29)) == date(2020, 2, 29)


def test_friday_is_the_newest_until_thursday() -> None:
    friday = ExportDay(weekday=5)
    assert friday.newest(date(2020, 3, 12)) == date(2020, 3, 6)
    assert friday.newest(date(2020, 3, 13)) == date(2020, 3, 13)


@given(st.integers(0, 1000), st.floats(2, 1000))
def test_the_time_left_is_never_told_too_short(done: int, elapsed: float) -> None:
    left = seconds_left(done, 1000, elapsed)
    assert (
        left is None if done < 20 else left is not None and left >= elapsed / done * (1000 - done)
    )


def test_nothing_is_promised_in_the_first_moments() -> None:
    assert seconds_left(500, 1000, 1.9) is None
    assert seconds_left(0, 0, 10) is None
