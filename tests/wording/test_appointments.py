"""An appointment in words, as the desk shows it."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app import wording
from desk_app.domain.deadlines import Adjustment, UnreadableTerm, appointment, parse_term
from desk_app.domain.holidays import Holiday, Law
from desk_app.domain.hours import OfficeHours
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import Day, DayStatus, WorkCalendar
from desk_app.wording import appointments
from tests.domain.calendars import VIETNAM_DAYS, at, calendars, change, moments


@pytest.fixture(autouse=True)
def _vietnamese_again() -> Iterator[None]:
    yield
    wording.use("vi")


def explained(received: str, term: str, calendar: WorkCalendar = VIETNAM_DAYS) -> str:
    return appointments.explain(
        appointment(calendar, OfficeHours(), at(received), parse_term(term))
    )


def lines(received: str, term: str) -> list[str]:
    return appointments.explain_days(
        appointment(VIETNAM_DAYS, OfficeHours(), at(received), parse_term(term))
    )


@pytest.mark.parametrize(
    ("received", "term", "text"),
    [
        (
            "2026-11-23 15:20",
            "same-day",
            "Nhận 15:20 Thứ Hai 23/11, sau 15:00 → ngày làm việc kế tiếp; "
            "Thứ Ba 24/11 nghỉ (Ngày Văn hóa Việt Nam).",
        ),
        (
            "2023-10-27 09:32",
            "5wd",
            "Nhận 09:32 Thứ Sáu 27/10; 5 ngày làm việc; trừ 2 ngày cuối tuần.",
        ),
        (
            "2026-02-12 16:45",
            "1.5wd",
            "Nhận 16:45 Thứ Năm 12/02; 1,5 ngày làm việc; trừ 4 ngày cuối tuần; "
            "16/02 – 20/02 nghỉ (Tết Âm lịch).",
        ),
        (
            "2025-12-31 06:00",
            "6wd",
            "Nhận 06:00 Thứ Tư 31/12, trước giờ làm việc → tính từ 07:30; 6 ngày làm việc; "
            "trừ 2 ngày cuối tuần; Thứ Năm 01/01 nghỉ (Tết Dương lịch); "
            "Thứ Sáu 02/01 nghỉ, làm bù ngày 10/01/2026; "
            "Thứ Bảy 10/01 làm bù cho ngày 02/01/2026.",
        ),
        (
            "2026-11-11 11:45",
            "10d",
            "Nhận 11:45 Thứ Tư 11/11, trong giờ nghỉ trưa → tính từ 13:30; 10 ngày; "
            "hết hạn Thứ Bảy 21/11 là ngày nghỉ → ngày làm việc kế tiếp.",
        ),
        (
            "2026-11-13 18:00",
            "1wd",
            "Nhận 18:00 Thứ Sáu 13/11, sau giờ làm việc → tính từ 07:30 Thứ Hai 16/11; "
            "1 ngày làm việc.",
        ),
        (
            "2026-11-14 09:00",
            "none",
            "Nhận 09:00 Thứ Bảy 14/11, ngoài ngày làm việc → tính từ 07:30 Thứ Hai 16/11; "
            "thủ tục không hẹn ngày trả.",
        ),
    ],
)
def test_the_paragraph_beside_the_appointment(received: str, term: str, text: str) -> None:
    assert explained(received, term) == text


def test_the_paragraph_in_english() -> None:
    wording.use("en")
    assert explained("2026-11-23 15:20", "same-day") == (
        "Received 15:20 Monday 23/11, after 15:00 → the next working day; "
        "Tuesday 24/11 off (Vietnamese Culture Day)."
    )


def test_each_day_has_its_line() -> None:
    assert lines("2026-11-20 09:00", "2.5wd") == [
        "Thứ Bảy 21/11: nghỉ cuối tuần, không tính",
        "Chủ Nhật 22/11: nghỉ cuối tuần, không tính",
        "Thứ Hai 23/11: ngày thứ 1",
        "Thứ Ba 24/11: nghỉ (Ngày Văn hóa Việt Nam), không tính",
        "Thứ Tư 25/11: ngày thứ 2",
        "Thứ Tư 25/11: thêm nửa ngày, đủ 2,5 ngày",
    ]


def test_calendar_days_say_that_days_off_count() -> None:
    assert lines("2026-11-23 09:00", "1d") == [
        "Thứ Ba 24/11: ngày thứ 1 – nghỉ (Ngày Văn hóa Việt Nam), vẫn tính",
    ]


def test_a_made_up_day_says_for_which_it_counts() -> None:
    assert lines("2026-01-09 09:00", "1wd") == [
        "Thứ Bảy 10/01: ngày thứ 1 – làm bù cho ngày 02/01/2026",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [("Lụt", "cơ quan nghỉ (Lụt)"), ("", "cơ quan nghỉ")],
)
def test_a_day_the_office_changed_is_told_in_its_own_words(name: str, text: str) -> None:
    day = date(2026, 9, 8)
    calendar = VIETNAM_DAYS.with_changes([change(day, "off", name)])
    assert appointments.why(calendar.day(day)) == text
    assert f"Thứ Ba 08/09 {text}" in explained("2026-09-07 09:00", "1wd", calendar)


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("5wd", "5 ngày làm việc", "5 working days"),
        ("1wd", "1 ngày làm việc", "1 working day"),
        ("2.5wd", "2,5 ngày làm việc", "2.5 working days"),
        ("15d", "15 ngày", "15 days"),
        ("same-day", "trong ngày", "the same day"),
        ("none", "không hẹn ngày trả", "no appointment"),
    ],
)
def test_a_term_in_words(text: str, vietnamese: str, english: str) -> None:
    assert appointments.term(parse_term(text)) == vietnamese
    wording.use("en")
    assert appointments.term(parse_term(text)) == english


def test_the_law_or_the_notice_behind_a_day_is_named() -> None:
    assert appointments.basis(VIETNAM_DAYS.day(date(2026, 11, 24))) == "Nghị quyết 28/2026/QH16"
    assert appointments.basis(VIETNAM_DAYS.day(date(2026, 1, 2))) == (
        "Công văn 12729/VPCP-KGVX ngày 25/12/2025"
    )
    assert appointments.basis(VIETNAM_DAYS.day(date(2026, 11, 23))) == ""


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_there_are_words_for_everything_that_can_happen(language: str) -> None:
    wording.use(language)
    day = date(2026, 9, 2)
    for status in DayStatus:
        assert appointments.why(Day(day, status, "Lụt", "", day))
    for holiday in Holiday:
        assert appointments.name(Day(day, DayStatus.HOLIDAY, holiday))
    for law in Law:
        assert appointments.basis(Day(day, DayStatus.HOLIDAY, "", law))
    for move in Adjustment:
        assert wording.say(f"appointment.{move}", moment="", limit="", day="")
    assert "5x" in wording.error(UnreadableTerm(text="5x"))


@given(calendars, moments, st.sampled_from(TermKind), st.integers(1, 20))
def test_any_appointment_can_be_explained(
    calendar: WorkCalendar, received: datetime, kind: TermKind, count: int
) -> None:
    counted = kind in (TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS)
    found = appointment(calendar, OfficeHours(), received, Term(kind, 2 * count if counted else 0))
    assert appointments.explain(found).endswith(".")
    assert len(appointments.explain_days(found)) == len(found.days)
