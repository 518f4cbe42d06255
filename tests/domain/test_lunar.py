"""The lunar calendar against known days and an independent table."""

from datetime import date

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import lunar


def _named(year: int, name: str) -> date:
    table = holidays.country_holidays("VN", years=year, language="vi", observed=False)
    return next(day for day, found in table.items() if found == name)


@pytest.mark.parametrize("year", range(1990, 2101))
def test_tet_agrees_with_an_independent_table(year: int) -> None:
    assert lunar.lunar_new_year(year) == _named(year, "Tết Nguyên Đán")


@pytest.mark.parametrize("year", range(2007, 2101))
def test_hung_kings_day_agrees_with_an_independent_table(year: int) -> None:
    assert lunar.solar(year, 3, 10) == _named(year, "Ngày Giỗ Tổ Hùng Vương")


@pytest.mark.parametrize(
    "day", [date(1968, 1, 29), date(1985, 1, 21), date(2007, 2, 17), date(2030, 2, 2)]
)
def test_tet_is_the_vietnamese_one_where_china_has_another_day(day: date) -> None:
    assert lunar.lunar_new_year(day.year) == day


def test_a_leap_month_comes_after_the_month_it_repeats() -> None:
    # 2023 had two second months, 2025 two sixth ones.
    assert lunar.solar(2023, 2, 1) == date(2023, 2, 20)
    assert lunar.solar(2023, 2, 1, leap=True) == date(2023, 3, 22)
    assert lunar.solar(2023, 3, 1) == date(2023, 4, 20)
    assert lunar.solar(2025, 6, 1, leap=True) == date(2025, 7, 25)


def test_the_last_months_belong_to_the_lunar_year_before_tet() -> None:
    assert lunar.solar(2025, 12, 29) == date(2026, 2, 16)
    assert lunar.solar(2025, 11, 1) == date(2025, 12, 20)


@pytest.mark.parametrize(
    ("month", "day", "leap"),
    [(0, 1, False), (13, 1, False), (1, 0, False), (12, 30, False), (3, 1, True)],
)
def test_a_day_the_year_does_not_have_is_refused(month: int, day: int, leap: bool) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        lunar.solar(2025, month, day, leap)


@given(st.integers(1970, 2100), st.integers(1, 12))
def test_lunar_days_follow_one_another(year: int, month: int) -> None:
    first = lunar.solar(year, month, 1)
    assert (lunar.solar(year, month, 29) - first).days == 28
    following = lunar.solar(year + month // 12, month % 12 + 1, 1)
    assert (following - first).days in (29, 30, 58, 59, 60)
