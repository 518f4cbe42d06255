"""The appointment: examples from decrees and a real receipt, then properties."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk_app.domain.deadlines import (
    Adjustment,
    Appointment,
    UnreadableTerm,
    appointment,
    parse_term,
)
from desk_app.domain.hours import AFTERNOON, MORNING, DayHours, Half, OfficeHours
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import DayStatus, WorkCalendar
from tests.domain.calendars import VIETNAM_DAYS, at, calendars, change, moments

HOURS = OfficeHours()

working_terms = st.integers(1, 60).map(lambda n: Term(TermKind.WORKING_DAYS, n))
calendar_terms = st.integers(1, 60).map(lambda n: Term(TermKind.CALENDAR_DAYS, 2 * n))
terms = st.one_of(working_terms, calendar_terms, st.just(Term(TermKind.SAME_DAY)))


def due(received: str, term: str, calendar: WorkCalendar = VIETNAM_DAYS) -> Appointment:
    return appointment(calendar, HOURS, at(received), parse_term(term))


def test_a_real_receipt_of_2023_comes_out_the_same() -> None:
    # Received Friday 27/10/2023 at 09:32 with five working days, due Friday 03/11/2023.
    assert due("2023-10-27 09:32", "5wd").due_at == at("2023-11-03 09:32")


def test_the_day_of_reception_is_day_zero() -> None:
    found = due("2026-11-09 08:00", "1wd")
    assert found.due_at == at("2026-11-10 08:00")
    assert [step.day.date for step in found.days] == [date(2026, 11, 10)]


def test_working_days_pass_over_weekend_holiday_and_swapped_day() -> None:
    # Thursday 1 January off, Friday 2 January swapped with Saturday 10 January, which counts.
    found = due("2025-12-31 10:00", "6wd")
    assert found.due_at == at("2026-01-10 10:00")
    skipped = [step.day.status for step in found.days if not step.half_days]
    assert skipped == [
        DayStatus.HOLIDAY, DayStatus.SWAPPED_OFF, DayStatus.WEEKEND, DayStatus.WEEKEND,
    ]  # fmt: skip
    assert found.days[-1].day.status is DayStatus.SWAPPED_WORK


def test_an_office_closed_by_flood_moves_the_appointment() -> None:
    calendar = VIETNAM_DAYS.with_changes([change(date(2026, 9, 8), "off")])
    assert due("2026-09-07 09:00", "1wd", calendar).due_at == at("2026-09-09 09:00")


@pytest.mark.parametrize(
    ("received", "counted_from", "why"),
    [
        ("2026-11-10 06:59", "2026-11-10 07:30", Adjustment.BEFORE_OPENING),
        ("2026-11-10 11:30", "2026-11-10 13:30", Adjustment.LUNCH),
        ("2026-11-10 13:29", "2026-11-10 13:30", Adjustment.LUNCH),
        ("2026-11-10 17:00", "2026-11-11 07:30", Adjustment.AFTER_CLOSING),
        ("2026-11-13 18:00", "2026-11-16 07:30", Adjustment.AFTER_CLOSING),
        ("2026-11-14 09:00", "2026-11-16 07:30", Adjustment.DAY_OFF),
        ("2026-11-24 09:00", "2026-11-25 07:30", Adjustment.DAY_OFF),
    ],
)
def test_a_reception_outside_office_hours_counts_from_the_next_opening(
    received: str, counted_from: str, why: Adjustment
) -> None:
    found = due(received, "3wd")
    assert found.counted_from == at(counted_from)
    assert found.adjustments == (why,)
    assert found.due_at == due(counted_from, "3wd").due_at


@pytest.mark.parametrize("received", ["2026-11-10 07:30", "2026-11-10 11:29", "2026-11-10 13:30"])
def test_a_reception_in_office_hours_is_not_moved(received: str) -> None:
    found = due(received, "3wd")
    assert (found.counted_from, found.adjustments) == (at(received), ())


@pytest.mark.parametrize(
    ("received", "due_at"),
    [
        ("2026-11-10 08:00", "2026-11-10 17:00"),
        ("2026-11-10 14:59", "2026-11-10 17:00"),
        ("2026-11-10 15:00", "2026-11-11 17:00"),
        ("2026-11-10 17:30", "2026-11-11 17:00"),
        ("2026-11-13 15:20", "2026-11-16 17:00"),
        ("2026-11-23 15:20", "2026-11-25 17:00"),
        ("2025-11-23 08:00", "2025-11-24 17:00"),
    ],
)
def test_a_same_day_result_is_due_at_closing_or_the_next_day_from_15_00(
    received: str, due_at: str
) -> None:
    assert due(received, "same-day").due_at == at(due_at)


@pytest.mark.parametrize(
    ("received", "term", "due_at"),
    [
        ("2026-11-10 09:00", "0.5wd", "2026-11-10 15:00"),
        ("2026-11-10 11:20", "0.5wd", "2026-11-10 17:00"),
        ("2026-11-10 14:00", "0.5wd", "2026-11-11 08:00"),
        ("2026-11-10 16:59", "0.5wd", "2026-11-11 10:59"),
        ("2026-11-13 14:00", "0.5wd", "2026-11-16 08:00"),
        ("2026-11-10 09:00", "2.5wd", "2026-11-12 15:00"),
        ("2026-11-10 14:00", "2.5wd", "2026-11-13 08:00"),
    ],
)
def test_a_half_day_moves_to_the_other_half_of_a_working_day(
    received: str, term: str, due_at: str
) -> None:
    assert due(received, term).due_at == at(due_at)


def test_calendar_days_count_days_off_and_end_on_a_working_day() -> None:
    # Ten days from Wednesday 11 November end on Saturday 21 November.
    found = due("2026-11-11 09:00", "10d")
    assert found.due_at == at("2026-11-23 09:00")
    assert found.adjustments == (Adjustment.PUSHED_OFF,)
    assert [step.half_days for step in found.days] == [2] * 10 + [0]
    assert due("2026-11-11 09:00", "9d").adjustments == ()


def test_a_day_off_on_which_it_was_received_is_told_among_the_days() -> None:
    found = due("2026-11-14 09:00", "1wd")
    assert [(step.day.date.day, step.half_days) for step in found.days] == [
        (14, 0), (15, 0), (17, 2),
    ]  # fmt: skip
    assert [step.day.date.day for step in due("2026-11-13 18:00", "1wd").days] == [14, 15, 17]


def test_a_procedure_without_appointment_has_none() -> None:
    found = due("2026-11-14 09:00", "none")
    assert (found.due_at, found.days) == (None, ())


def test_an_appointment_is_to_the_minute_and_in_the_time_of_vietnam() -> None:
    utc = datetime(2023, 10, 27, 2, 32, 41, 5, tzinfo=UTC)
    found = appointment(VIETNAM_DAYS, HOURS, utc, parse_term("5wd"))
    assert found.due_at == at("2023-11-03 09:32")
    assert found.due_at.utcoffset() == timedelta(hours=7)


def test_a_moment_without_zone_is_our_fault() -> None:
    with pytest.raises(AssertionError):
        appointment(VIETNAM_DAYS, HOURS, datetime(2026, 1, 5, 8), parse_term("1wd"))  # noqa: DTZ001 - meant


def test_offices_with_other_hours_close_and_open_by_theirs() -> None:
    day = DayHours(Half(time(7, 0), MORNING.closes), Half(AFTERNOON.opens, time(16, 30)))
    hours = OfficeHours((day,) * 5 + (DayHours(),) * 2)
    early = appointment(VIETNAM_DAYS, hours, at("2026-11-10 07:05"), parse_term("1wd"))
    assert early.adjustments == ()
    same = appointment(VIETNAM_DAYS, hours, at("2026-11-10 07:05"), parse_term("same-day"))
    assert same.due_at == at("2026-11-10 16:30")


@given(calendars, moments, terms)
def test_a_due_day_is_an_open_day_and_its_hour_an_office_hour(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    found = appointment(calendar, HOURS, received, term)
    assert found.due_at is not None
    assert calendar.is_working(found.due_at.date())
    assert MORNING.opens <= found.due_at.time() <= AFTERNOON.closes
    assert not MORNING.closes < found.due_at.time() < AFTERNOON.opens


@given(calendars, moments, terms)
def test_nothing_is_due_before_it_was_received(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    found = appointment(calendar, HOURS, received, term)
    assert found.due_at is not None
    assert received <= found.counted_from < found.due_at


@given(calendars, moments, terms, st.timedeltas(timedelta(0), timedelta(days=9)))
@example(
    VIETNAM_DAYS,
    at("2026-11-10 11:29"),
    Term(TermKind.WORKING_DAYS, 1),
    timedelta(minutes=1),
)
def test_who_comes_later_is_not_served_earlier(
    calendar: WorkCalendar, received: datetime, term: Term, later: timedelta
) -> None:
    first = appointment(calendar, HOURS, received, term).due_at
    second = appointment(calendar, HOURS, received + later, term).due_at
    assert first is not None
    assert second is not None
    assert first <= second


@given(calendars, moments, terms)
def test_what_was_counted_adds_up_to_the_term(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    found = appointment(calendar, HOURS, received, term)
    total = 0
    for step in found.days:
        total += step.half_days
        assert step.total == total
    assert total == term.half_days


@given(calendars, moments, terms)
def test_each_day_passed_over_is_a_day_off(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    for step in appointment(calendar, HOURS, received, term).days:
        assert step.day == calendar.day(step.day.date)
        if not step.half_days:
            assert not step.day.is_open


@given(calendars, moments, working_terms)
def test_working_days_pass_over_every_day_off_and_count_every_open_day(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    found = appointment(calendar, HOURS, received, term)
    assert found.due_at is not None
    start, end = found.counted_from.date(), found.due_at.date()
    between = [start + timedelta(days=i) for i in range(1, (end - start).days + 1)]
    steps = [step for step in found.days if step.day.date > start]
    assert {step.day.date for step in steps} == set(between)
    assert all(bool(step.half_days) == step.day.is_open for step in steps)


@given(calendars, moments, calendar_terms)
def test_calendar_days_end_straight_or_are_pushed_to_the_next_open_day(
    calendar: WorkCalendar, received: datetime, term: Term
) -> None:
    found = appointment(calendar, HOURS, received, term)
    assert found.due_at is not None
    last = found.counted_from.date() + timedelta(days=term.half_days // 2)
    assert found.due_at.date() == calendar.working_from(last)
    assert (Adjustment.PUSHED_OFF in found.adjustments) == (not calendar.is_working(last))


@given(calendars, moments, st.integers(1, 30))
def test_whole_days_keep_the_hour(calendar: WorkCalendar, received: datetime, count: int) -> None:
    found = appointment(calendar, HOURS, received, Term(TermKind.WORKING_DAYS, 2 * count))
    assert found.due_at is not None
    start = found.counted_from
    assert (found.due_at.hour, found.due_at.minute) == (start.hour, start.minute)
    assert found.due_at.date() == calendar.add(start.date(), count)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("5wd", Term(TermKind.WORKING_DAYS, 10)),
        ("2.5wd", Term(TermKind.WORKING_DAYS, 5)),
        ("0.5wd", Term(TermKind.WORKING_DAYS, 1)),
        ("15d", Term(TermKind.CALENDAR_DAYS, 30)),
        ("same-day", Term(TermKind.SAME_DAY)),
        ("none", Term(TermKind.NONE)),
    ],
)
def test_terms_are_written_like_this(text: str, term: Term) -> None:
    assert parse_term(text) == term


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "wd",
        "d",
        "0wd",
        "0d",
        "05wd",
        "2.5d",
        "2,5wd",
        "1.25wd",
        "-1wd",
        "5 wd",
        "٥wd",
        "5wd\n",
    ],
)
def test_anything_else_is_no_term(text: str) -> None:
    with pytest.raises(UnreadableTerm) as caught:
        parse_term(text)
    assert caught.value.facts == {"text": text}


@given(st.text("0123456789.,wdsamenoy- ", max_size=6))
def test_no_text_breaks_the_reading_of_terms(text: str) -> None:
    with suppress(UnreadableTerm):
        term = parse_term(text)
        assert bool(term.half_days) is (
            term.kind in {TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS}
        )
