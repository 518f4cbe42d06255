"""The edition of the forms is decided by the day."""

from datetime import date

import pytest

from desk_app.domain.forms import Edition, edition


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 11, 4), Edition.CIRCULAR_2018),
        (date(2025, 7, 1), Edition.CIRCULAR_2018),
        (date(2025, 9, 14), Edition.CIRCULAR_2018),
        (date(2025, 9, 15), Edition.CIRCULAR_2025),
        (date(2026, 11, 24), Edition.CIRCULAR_2025),
    ],
)
def test_form_follows_the_circular_of_its_day(day: date, expected: Edition) -> None:
    assert edition(day) is expected
