"""Holidays and working days against the law, the notices and an independent table."""

import json
from datetime import date, datetime, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.holidays import (
    Holiday,
    Law,
    by_law,
    compensated,
    is_weekend,
    usual_second_national,
    usual_tet,
)
from desk_app.domain.workdays import (
    Day,
    DayStatus,
    Notices,
    WorkCalendar,
    parse_calendar,
)
from desk_app.paths import resource
from tests.domain.calendars import VIETNAM_DAYS, calendars, change, days, every_day, shipped

YEARS = range(2018, 2028)


def test_the_shipped_table_covers_2018_to_2027() -> None:
    assert [notice.year for notice in shipped().years] == list(YEARS)


def test_the_shipped_table_says_only_what_is_read() -> None:
    table = json.loads(resource("calendars/vietnam.json").read_text("utf-8"))
    assert set(table) == {"about", "years", "swaps", "hours"}
    for row in table["years"]:
        assert set(row) == {"year", "tet_from", "second_national", "basis"}
        assert (row["second_national"] is None) == (row["year"] < 2021)


def test_a_table_that_does_not_fit_is_a_fault() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        parse_calendar("")
    with pytest.raises(KeyError):
        parse_calendar('{"years": []}')


@pytest.mark.parametrize("year", YEARS)
def test_days_off_agree_with_an_independent_table(year: int) -> None:
    table = holidays.country_holidays("VN", years=year, language="vi")
    theirs = {day for day in table if day.year == year and not is_weekend(day)}
    if year == 2026:
        # The package does not know letter 12729/VPCP-KGVX of 25 December 2025.
        theirs.add(date(2026, 1, 2))
    ours = {
        day
        for day in every_day()
        if day.year == year and not is_weekend(day) and not VIETNAM_DAYS.is_working(day)
    }
    assert ours == theirs


def test_weekends_are_worked_only_by_notice() -> None:
    worked = [day for day in every_day() if is_weekend(day) and VIETNAM_DAYS.is_working(day)]
    assert worked == [
        date(2019, 1, 5), date(2019, 5, 4), date(2024, 5, 4), date(2025, 4, 26),
        date(2026, 1, 10), date(2026, 8, 22),
    ]  # fmt: skip


def test_a_swap_gives_a_working_day_off_and_takes_a_weekend_day() -> None:
    for swap in shipped().swaps:
        assert not is_weekend(swap.off)
        assert is_weekend(swap.worked)
        off, worked = VIETNAM_DAYS.day(swap.off), VIETNAM_DAYS.day(swap.worked)
        assert (off.status, off.partner) == (DayStatus.SWAPPED_OFF, swap.worked)
        assert (worked.status, worked.partner) == (DayStatus.SWAPPED_WORK, swap.off)
        assert off.basis


@pytest.mark.parametrize("year", YEARS)
def test_the_guess_before_the_notice_is_what_was_announced(year: int) -> None:
    notice = next(each for each in shipped().years if each.year == year)
    assert usual_tet(year) == notice.tet_from
    if notice.second_national:
        assert usual_second_national(year) == notice.second_national


def test_culture_day_is_off_from_2026() -> None:
    assert VIETNAM_DAYS.is_working(date(2025, 11, 24))
    day = VIETNAM_DAYS.day(date(2026, 11, 24))
    assert day == Day(day.date, DayStatus.HOLIDAY, Holiday.CULTURE, Law.CULTURE_DAY)


def test_national_day_has_two_days_from_2021() -> None:
    assert [d for d, h in by_law(2020) if h is Holiday.NATIONAL] == [date(2020, 9, 2)]
    assert [d for d, h in by_law(2021) if h is Holiday.NATIONAL] == [
        date(2021, 9, 2),
        date(2021, 9, 3),
    ]


def test_the_law_behind_a_holiday_changes_with_its_year() -> None:
    assert VIETNAM_DAYS.day(date(2020, 9, 2)).basis == Law.LABOUR_CODE_2012
    assert VIETNAM_DAYS.day(date(2021, 9, 2)).basis == Law.LABOUR_CODE_2019


def test_the_notice_is_the_basis_only_of_days_it_decided() -> None:
    assert VIETNAM_DAYS.day(date(2027, 2, 4)).basis.startswith("Dự kiến")
    assert VIETNAM_DAYS.day(date(2027, 9, 3)).basis.startswith("Dự kiến")
    assert VIETNAM_DAYS.day(date(2027, 9, 2)).basis == Law.LABOUR_CODE_2019
    assert VIETNAM_DAYS.day(date(2027, 1, 1)).basis == Law.LABOUR_CODE_2019


def test_two_holidays_on_one_weekend_are_compensated_one_after_the_other() -> None:
    # 2023: Hùng Kings Saturday 29 April, then Sunday 30 April, then Monday 1 May.
    for day, name in (
        (date(2023, 5, 2), Holiday.HUNG_KINGS),
        (date(2023, 5, 3), Holiday.REUNIFICATION),
    ):
        found = VIETNAM_DAYS.day(day)
        assert (found.status, found.name) == (DayStatus.COMPENSATION, name)
    assert VIETNAM_DAYS.is_working(date(2023, 5, 4))


@given(st.integers(2013, 2100))
def test_each_holiday_gives_one_day_off_beside_the_weekend(year: int) -> None:
    given_days = by_law(year)
    off = [day for day, _ in given_days if not is_weekend(day)]
    off += [day for day, _ in compensated(given_days)]
    assert not any(map(is_weekend, off))
    assert len(off) == len(set(off)) == 10 + (year >= 2021) + (year >= 2026)


def test_years_without_notice_follow_the_law() -> None:
    calendar = WorkCalendar.standard(Notices())
    assert calendar.day(date(2035, 9, 3)).status is DayStatus.HOLIDAY
    assert calendar.day(date(2035, 9, 4)).status is DayStatus.COMPENSATION
    assert calendar.is_working(date(2026, 1, 2))


def test_an_office_change_holds_over_everything() -> None:
    swapped, holiday, usual = date(2026, 1, 2), date(2026, 9, 2), date(2026, 9, 7)
    calendar = VIETNAM_DAYS.with_changes(
        [change(swapped, "work"), change(holiday, "work"), change(usual, "off", "Bão số 3")]
    )
    assert calendar.day(swapped).status is DayStatus.OFFICE_WORK
    assert calendar.is_working(holiday)
    assert calendar.day(usual) == Day(usual, DayStatus.OFFICE_OFF, "Bão số 3")


def test_usual_takes_an_office_change_back_to_what_the_notice_said() -> None:
    swapped = date(2026, 1, 2)
    calendar = VIETNAM_DAYS.with_changes([change(swapped, "work")])
    calendar = calendar.with_changes([change(swapped, "usual")])
    assert calendar.day(swapped) == VIETNAM_DAYS.day(swapped)


def test_an_office_change_leaves_the_calendar_it_was_made_from() -> None:
    day = date(2026, 9, 7)
    VIETNAM_DAYS.with_changes([change(day, "off")])
    assert VIETNAM_DAYS.is_working(day)


def test_a_moment_is_not_taken_for_a_day() -> None:
    with pytest.raises(AssertionError):
        VIETNAM_DAYS.day(datetime(2026, 9, 2, 8, 0))  # noqa: DTZ001 - the zone does not matter


@given(calendars, days, st.integers(0, 40), st.integers(0, 40))
def test_adding_working_days_is_additive(
    calendar: WorkCalendar, start: date, first: int, then: int
) -> None:
    assert calendar.add(calendar.add(start, first), then) == calendar.add(start, first + then)


@given(calendars, days, st.integers(1, 40))
def test_as_many_open_days_lie_behind_as_were_added(
    calendar: WorkCalendar, start: date, count: int
) -> None:
    end = calendar.add(start, count)
    passed = [start + timedelta(days=i) for i in range(1, (end - start).days + 1)]
    assert calendar.is_working(end)
    assert sum(map(calendar.is_working, passed)) == count


@given(calendars, days)
def test_the_next_working_day_is_later_and_working_from_may_be_the_day(
    calendar: WorkCalendar, day: date
) -> None:
    assert calendar.next_working(day) > day
    assert (calendar.working_from(day) == day) == calendar.is_working(day)


@given(calendars, days)
def test_a_closed_day_says_on_what_it_rests(calendar: WorkCalendar, day: date) -> None:
    found = calendar.day(day)
    assert found.date == day
    if not found.is_open:
        assert found.basis or found.status is DayStatus.OFFICE_OFF
