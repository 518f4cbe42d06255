"""A clock that is wrong is told, never held against anybody's work."""

from datetime import timedelta

from desk_app.domain.clocks import off
from tests.builders import MONDAY

HOUR, NONE = timedelta(hours=1), timedelta()


def test_a_bundle_from_the_future_shows_a_clock_that_is_fast() -> None:
    assert off(MONDAY + HOUR, MONDAY) == HOUR


def test_minutes_are_no_remark() -> None:
    assert off(MONDAY + timedelta(minutes=10), MONDAY) == NONE
    assert off(MONDAY, MONDAY, before=MONDAY + timedelta(minutes=10)) == NONE


def test_a_stick_that_took_its_time_is_no_wrong_clock() -> None:
    assert off(MONDAY - timedelta(days=30), MONDAY, before=MONDAY - timedelta(days=37)) == NONE


def test_a_bundle_made_before_the_one_before_it_shows_a_clock_put_back() -> None:
    year = timedelta(days=20 * 365)
    assert off(MONDAY - year, MONDAY, before=MONDAY - HOUR) == HOUR - year
