"""Hours by weekday and field: Saturday mornings, short days, and how they are counted."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.deadlines import appointment, parse_term
from desk_app.domain.entries import OfficeHoursSet
from desk_app.domain.hours import (
    AFTERNOON,
    CLOSED,
    MORNING,
    WHOLE_DAY,
    DayHours,
    Half,
    HoursRule,
    OfficeHours,
    UnreadableHours,
    of_field,
    parse_hours,
    read_hours,
    rule_of,
    written_hours,
)
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import DayStatus, WorkCalendar
from desk_app.domain.worktime import WorkTime
from desk_app.paths import resource
from tests.domain.calendars import VIETNAM_DAYS, at, calendars, change, days, moments

RESIDENCE = "Đăng ký, quản lý cư trú"
RULES = parse_hours(resource("calendars/vietnam.json").read_text("utf-8"))
SATURDAYS = of_field(RULES, RESIDENCE)

_halves = st.sampled_from([DayHours(MORNING), DayHours(None, AFTERNOON), WHOLE_DAY, CLOSED])
weeks = (
    st.lists(_halves, min_size=7, max_size=7)
    .filter(lambda week: any(day.is_open for day in week[:5]))
    .map(lambda week: OfficeHours(tuple(week)))
)
terms = st.one_of(
    st.integers(1, 40).map(lambda n: Term(TermKind.WORKING_DAYS, n)),
    st.integers(1, 40).map(lambda n: Term(TermKind.CALENDAR_DAYS, 2 * n)),
    st.just(Term(TermKind.SAME_DAY)),
)


def due(received: str, term: str, hours: OfficeHours = SATURDAYS) -> datetime:
    found = appointment(VIETNAM_DAYS, hours, at(received), parse_term(term)).due_at
    assert found is not None
    return found


# ---- which hours hold


def test_residence_is_worked_on_saturday_morning_and_other_fields_are_not() -> None:
    saturday = VIETNAM_DAYS.day(date(2026, 11, 14))
    assert SATURDAYS.on(saturday) == DayHours(MORNING)
    assert of_field(RULES, "Hộ tịch").on(saturday) == CLOSED


def test_a_holiday_on_saturday_is_off_for_every_field() -> None:
    assert SATURDAYS.on(VIETNAM_DAYS.day(date(2026, 2, 14))).is_open
    assert not SATURDAYS.on(VIETNAM_DAYS.day(date(2022, 1, 1))).is_open


def test_a_saturday_worked_in_place_of_a_friday_has_the_hours_of_that_friday() -> None:
    friday = DayHours(Half(time(7, 0), time(11, 0)))
    hours = OfficeHours((*(WHOLE_DAY,) * 4, friday, CLOSED, CLOSED))
    assert hours.on(VIETNAM_DAYS.day(date(2026, 1, 10))) == friday


def test_a_weekend_worked_by_the_office_has_the_hours_of_its_first_open_weekday() -> None:
    calendar = VIETNAM_DAYS.with_changes([change(date(2026, 11, 15), "work")])
    assert SATURDAYS.on(calendar.day(date(2026, 11, 15))) == WHOLE_DAY


def test_hours_of_one_field_are_stronger_than_those_of_all_and_later_ones_than_earlier() -> None:
    early, late = DayHours(MORNING), DayHours(None, AFTERNOON)
    rules = [HoursRule("Hộ tịch", 0, early), HoursRule("", 0, CLOSED), HoursRule("", 1, late)]
    assert of_field(rules, "Hộ tịch").week[:3] == (early, late, WHOLE_DAY)
    assert of_field(rules, "Chứng thực").week[:2] == (CLOSED, late)
    assert of_field([*rules, HoursRule("Hộ tịch", 0, late)], "Hộ tịch").week[0] == late


def test_an_office_that_is_never_open_has_the_usual_week() -> None:
    rules = [HoursRule("", weekday, CLOSED) for weekday in range(7)]
    assert of_field(rules, "Hộ tịch") == OfficeHours()


def test_a_weekday_without_hours_says_so() -> None:
    hours = OfficeHours((WHOLE_DAY, WHOLE_DAY, CLOSED, WHOLE_DAY, WHOLE_DAY, CLOSED, CLOSED))
    found = appointment(VIETNAM_DAYS, hours, at("2026-11-10 09:00"), parse_term("1wd"))
    assert found.due_at == at("2026-11-12 09:00")
    assert [step.day.status for step in found.days] == [DayStatus.HOURS_OFF, DayStatus.WORKING]


# ---- counting with them


@pytest.mark.parametrize(
    ("received", "term", "due_at"),
    [
        # Friday afternoon, one day: Saturday morning, Monday morning.
        ("2026-11-13 15:00", "1wd", "2026-11-16 09:00"),
        # Friday morning, one day: Friday afternoon, Saturday morning.
        ("2026-11-13 09:00", "1wd", "2026-11-14 09:00"),
        # Seven days from Monday: 5.5 until Saturday, 1.5 in the week after.
        ("2026-11-02 09:00", "7wd", "2026-11-10 15:00"),
        # Saturday morning, one day: Monday morning and afternoon.
        ("2026-11-14 09:00", "1wd", "2026-11-16 15:00"),
        # Saturday afternoon is after closing.
        ("2026-11-14 14:00", "1wd", "2026-11-17 07:30"),
        # Same day on a Saturday: until its closing; after 15:00 on Friday until then, too.
        ("2026-11-14 09:00", "same-day", "2026-11-14 11:30"),
        ("2026-11-13 15:20", "same-day", "2026-11-14 11:30"),
        # Ten days that end on a Saturday afternoon end at its closing.
        ("2026-11-11 15:00", "10d", "2026-11-21 11:30"),
    ],
)
def test_a_saturday_morning_counts_as_half_a_day(received: str, term: str, due_at: str) -> None:
    assert due(received, term) == at(due_at)


def test_the_days_told_add_up_on_saturdays_too() -> None:
    found = appointment(VIETNAM_DAYS, SATURDAYS, at("2026-11-13 15:00"), parse_term("1wd"))
    told = [(step.day.date.day, step.day.status, step.total) for step in found.days]
    assert told == [
        (14, DayStatus.HOURS_WORK, 1), (15, DayStatus.WEEKEND, 1), (16, DayStatus.WORKING, 2),
    ]  # fmt: skip


def test_a_day_that_closes_earlier_ends_the_term_at_its_closing() -> None:
    friday = DayHours(MORNING, Half(time(13, 30), time(16, 0)))
    hours = OfficeHours((*(WHOLE_DAY,) * 4, friday, CLOSED, CLOSED))
    assert due("2026-11-12 16:40", "1wd", hours) == at("2026-11-13 16:00")


@given(calendars, weeks, moments, terms)
def test_a_due_moment_lies_in_the_hours_of_an_open_day(
    calendar: WorkCalendar, hours: OfficeHours, received: datetime, term: Term
) -> None:
    found = appointment(calendar, hours, received, term).due_at
    assert found is not None
    halves = WorkTime(calendar, hours).halves(found.date())
    assert any(half.opens <= found.time() <= half.closes for half in halves)


@given(calendars, weeks, moments, terms, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_who_comes_later_is_not_served_earlier_whatever_the_hours(
    calendar: WorkCalendar, hours: OfficeHours, received: datetime, term: Term, later: timedelta
) -> None:
    first = appointment(calendar, hours, received, term).due_at
    second = appointment(calendar, hours, received + later, term).due_at
    assert first is not None
    assert second is not None
    assert first <= second


@given(calendars, weeks, moments, terms, days)
def test_a_day_off_more_makes_nothing_due_earlier(
    calendar: WorkCalendar, hours: OfficeHours, received: datetime, term: Term, day: date
) -> None:
    before = appointment(calendar, hours, received, term).due_at
    near = received.date() + timedelta(days=day.toordinal() % 40)
    after = appointment(calendar.with_changes([change(near, "off")]), hours, received, term).due_at
    assert before is not None
    assert after is not None
    assert before <= after


@given(calendars, weeks, moments, st.integers(0, 40), st.integers(0, 40))
def test_counting_half_days_is_additive_in_days(
    calendar: WorkCalendar, hours: OfficeHours, received: datetime, first: int, then: int
) -> None:
    work = WorkTime(calendar, hours)
    start = appointment(calendar, hours, received, Term(TermKind.WORKING_DAYS, 1)).counted_from
    at_once = work.after(start, first + then)[0]
    in_two = work.after(work.after(start, first)[0], then)[0]
    assert at_once.date() == in_two.date()
    assert work.halves_between(start, at_once) == first + then


@given(calendars, weeks, moments, st.integers(1, 40))
def test_what_was_counted_adds_up_and_every_closed_day_between_is_told(
    calendar: WorkCalendar, hours: OfficeHours, received: datetime, count: int
) -> None:
    found = appointment(calendar, hours, received, Term(TermKind.WORKING_DAYS, count))
    assert found.due_at is not None
    assert sum(step.half_days for step in found.days) == count
    assert found.days[-1].total == count
    start, end = found.counted_from.date(), found.due_at.date()
    told = {step.day.date for step in found.days if step.day.date > start}
    between = {start + timedelta(days=i) for i in range(1, (end - start).days + 1)}
    assert told == between
    for step in found.days:
        assert bool(step.half_days) == step.day.is_open


# ---- writing them down


def test_hours_are_read_as_people_write_them() -> None:
    assert read_hours("7:30-11:30 13:30-17:00") == WHOLE_DAY
    assert read_hours("7h30–11h30") == DayHours(MORNING)
    assert read_hours("13:30-17:00") == DayHours(None, AFTERNOON)
    assert read_hours("-") == CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7:30",
        "11:30-7:30",
        "7:30-14:00 13:30-17:00",
        "7:30-8:00 9:00-10:00",
        "25:00-26:00",
        "x",
    ],
)
def test_anything_else_are_no_hours(text: str) -> None:
    with pytest.raises(UnreadableHours) as caught:
        read_hours(text)
    assert caught.value.facts == {"text": text}


@given(_halves)
def test_hours_that_were_written_are_read_as_they_were(hours: DayHours) -> None:
    assert read_hours(written_hours(hours)) == hours


def test_hours_of_an_entry_are_in_order() -> None:
    plain = {"unit": "13498", "field": "", "weekday": 5}
    morning = {"morning_opens": time(7), "morning_closes": time(11)}
    assert rule_of(OfficeHoursSet(**plain, **morning)).hours == DayHours(Half(time(7), time(11)))  # type: ignore[arg-type]  # a table
    for wrong in (
        {"morning_opens": time(7)},
        {"morning_opens": time(11), "morning_closes": time(7)},
        {"morning_opens": time(7), "morning_closes": time(7)},
        {**morning, "afternoon_opens": time(10), "afternoon_closes": time(12)},
        {"weekday": 7},
    ):
        with pytest.raises(ValueError, match="weekday"):
            OfficeHoursSet(**{**plain, **wrong})  # type: ignore[arg-type]  # a table


def test_a_half_closes_after_it_opens_and_the_afternoon_follows_the_morning() -> None:
    with pytest.raises(ValueError, match="opens"):
        Half(time(8), time(8))
    with pytest.raises(ValueError, match="afternoon"):
        DayHours(MORNING, Half(time(11), time(12)))
