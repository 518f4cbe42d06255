"""The office's calendar: whose change holds where, swaps as pairs, hours, and what moves."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.hours import MORNING, DayHours
from desk_app.domain.workdays import DayStatus
from desk_app.services.calendar import NotBelow, SwapWithoutPartner
from tests.builders import MONDAY, Clock, a_draft
from tests.offices import (
    BY,
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    bring,
    enrol_each_other,
    established,
)

OFF, WORKED, OTHER = date(2020, 4, 3), date(2020, 4, 11), date(2020, 4, 18)
STORM = date(2020, 3, 4)
MARITAL_STATUS, RESIDENCE = "1.004873", "Đăng ký, quản lý cư trú"


def status(desk: Desk, day: date) -> DayStatus | None:
    """What a special day is; None for an ordinary one."""
    return {each.date: each.status for each in desk.calendar.special_days(day.year)}.get(day)


def swap(desk: Desk, off: date = OFF, worked: date = WORKED) -> None:
    desk.calendar.set_day(
        off, "off", kind="swap", partner=worked, name="Nghỉ lễ", basis="Công văn mẫu", by=BY
    )


def close(desk: Desk, day: date) -> None:
    desk.calendar.set_day(day, "off", name="Bão", basis="", by=BY)


def usual(desk: Desk, day: date) -> None:
    desk.calendar.set_day(day, "usual", name="", basis="", by=BY)


# ---- days


def test_a_swap_sets_both_days_and_each_names_the_other(training_desk: Desk) -> None:
    swap(training_desk)
    days = {each.date: each for each in training_desk.calendar.special_days(2020)}
    assert (days[OFF].status, days[OFF].partner) == (DayStatus.SWAPPED_OFF, WORKED)
    assert (days[WORKED].status, days[WORKED].partner) == (DayStatus.SWAPPED_WORK, OFF)


@pytest.mark.parametrize("taken_back", [OFF, WORKED])
def test_taking_one_half_of_a_swap_back_takes_back_the_other(
    training_desk: Desk, taken_back: date
) -> None:
    swap(training_desk)
    usual(training_desk, taken_back)
    assert (status(training_desk, OFF), status(training_desk, WORKED)) == (None, None)


def test_a_day_swapped_with_another_one_instead_frees_the_first(training_desk: Desk) -> None:
    swap(training_desk)
    swap(training_desk, OFF, OTHER)
    assert status(training_desk, WORKED) is None
    assert status(training_desk, OTHER) is DayStatus.SWAPPED_WORK


def test_a_half_that_was_set_anew_is_left_alone_when_the_other_is_taken_back(
    training_desk: Desk,
) -> None:
    swap(training_desk)
    close(training_desk, WORKED)
    assert status(training_desk, OFF) is None
    close(training_desk, OFF)
    usual(training_desk, WORKED)
    assert status(training_desk, OFF) is DayStatus.OFFICE_OFF


def test_a_swap_needs_its_other_day(training_desk: Desk) -> None:
    before = training_desk.calendar.version(2020)
    for partner in (None, OFF):
        with pytest.raises(SwapWithoutPartner):
            training_desk.calendar.set_day(
                OFF, "off", kind="swap", partner=partner, name="", basis="", by=BY
            )
    assert training_desk.calendar.version(2020) == before


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("", DayStatus.OFFICE_OFF),
        ("holiday", DayStatus.HOLIDAY),
        ("compensation", DayStatus.COMPENSATION),
        ("not-known-yet", DayStatus.OFFICE_OFF),
    ],
)
def test_a_day_off_says_of_what_kind_it_is(
    training_desk: Desk, kind: str, found: DayStatus
) -> None:
    training_desk.calendar.set_day(OFF, "off", kind=kind, name="Ngày mẫu", basis="", by=BY)
    assert status(training_desk, OFF) is found


def test_a_holiday_without_a_name_is_the_offices_own_day_off(training_desk: Desk) -> None:
    training_desk.calendar.set_day(OFF, "off", kind="holiday", name="", basis="", by=BY)
    assert status(training_desk, OFF) is DayStatus.OFFICE_OFF


# ---- whose it is


def test_a_commune_sets_the_calendar_for_itself_only(training_desk: Desk) -> None:
    assert [unit.code for unit in training_desk.calendar.units] == [THANH_HAI]
    with pytest.raises(NotBelow):
        training_desk.calendar.set_day(OFF, "off", name="", basis="", by=BY, unit=KIEN_KHE)
    with pytest.raises(NotBelow):
        training_desk.calendar.special_days(2020, unit=KIEN_KHE)


def test_what_the_upper_level_sets_for_one_commune_holds_there_and_nowhere_else(
    tmp_path: Path,
) -> None:
    clock = Clock(MONDAY)
    upper = established(tmp_path / "upper", DISTRICT, clock)
    flooded = established(tmp_path / "one", THANH_HAI, clock)
    dry = established(tmp_path / "other", KIEN_KHE, clock)
    upper.calendar.set_day(OFF, "off", name="Lụt", basis="", by=BY, unit=THANH_HAI)
    upper.calendar.set_day(OTHER, "work", name="Thi đua", basis="", by=BY)
    upper.calendar.set_hours("", 4, DayHours(MORNING), by=BY)
    for desk in (flooded, dry):
        enrol_each_other(desk, upper, tmp_path / "cards" / desk.office.unit.code)
        bring(upper, desk, tmp_path / "stick")
    assert (status(flooded, OFF), status(flooded, OTHER)) == (
        DayStatus.OFFICE_OFF, DayStatus.OFFICE_WORK,
    )  # fmt: skip
    assert (status(dry, OFF), status(dry, OTHER)) == (None, DayStatus.OFFICE_WORK)
    assert dry.calendar.hours("Hộ tịch").week[4] == DayHours(MORNING)
    assert flooded.calendar.version(2020) == upper.calendar.version(2020, unit=THANH_HAI)
    assert dry.calendar.version(2020) == upper.calendar.version(2020)
    assert dry.calendar.version(2020) != flooded.calendar.version(2020)
    for office in (upper, flooded, dry):
        office.close()


def test_two_desks_that_hold_the_same_entries_name_the_table_the_same(tmp_path: Path) -> None:
    clock = Clock(MONDAY)
    one = established(tmp_path / "a", THANH_HAI, clock)
    other = established(tmp_path / "b", THANH_HAI, clock, desk="B")
    enrol_each_other(one, other, tmp_path / "cards")
    close(one, OFF)
    close(other, OTHER)
    other.calendar.set_hours(RESIDENCE, 5, None, by=BY)
    assert one.calendar.version(2020) != other.calendar.version(2020)
    bring(one, other, tmp_path / "stick")
    bring(other, one, tmp_path / "stick")
    assert one.calendar.version(2020) == other.calendar.version(2020)
    one.close()
    other.close()


# ---- hours


def test_residence_has_its_saturday_until_the_office_closes_it(training_desk: Desk) -> None:
    calendar = training_desk.calendar
    assert RESIDENCE in calendar.fields()
    assert calendar.hours(RESIDENCE).week[5] == DayHours(MORNING)
    calendar.set_hours(RESIDENCE, 5, DayHours(), by=BY)
    assert not calendar.hours(RESIDENCE).week[5].is_open
    calendar.set_hours(RESIDENCE, 5, None, by=BY)
    assert calendar.hours(RESIDENCE).week[5] == DayHours(MORNING)


# ---- what moves


def test_a_dossier_that_waits_is_not_listed_and_gets_the_new_calendar_when_it_runs_again(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = training_desk.intake.register(a_draft(procedure=MARITAL_STATUS), by=BY)
    moving_clock.pass_by(days=1)
    training_desk.processing.request_supplement(
        dossier, contents=("Giấy mẫu",), reason="thiếu", by=BY
    )
    close(training_desk, STORM)
    assert training_desk.calendar.moved() == []
    # Of three days one was used up by Tuesday. The storm kept nobody from working on it: two are
    # left when the papers come on Monday 9 March, so it is due on Wednesday.
    moving_clock.pass_by(days=6)
    resumed = training_desk.processing.supplemented(dossier, papers=(), by=BY)
    assert resumed.due_at == MONDAY + timedelta(days=9)
    assert resumed.calendar == str(training_desk.calendar.version(2020))
    assert training_desk.calendar.moved() == []


def test_a_dossier_with_a_result_is_not_listed(training_desk: Desk) -> None:
    dossier = training_desk.intake.register(a_draft(procedure=MARITAL_STATUS), by=BY)
    training_desk.processing.finish(dossier, result="Giấy mẫu", by=BY)
    close(training_desk, STORM)
    assert training_desk.calendar.moved() == []


def test_a_day_off_taken_back_brings_the_first_appointment_back(training_desk: Desk) -> None:
    dossier = training_desk.intake.register(a_draft(procedure=MARITAL_STATUS), by=BY)
    calendar = training_desk.calendar
    close(training_desk, STORM)
    calendar.reschedule(calendar.moved(), reason="Bão", by=BY)
    usual(training_desk, STORM)
    (back,) = calendar.moved()
    assert back.due_at == dossier.due_at
    assert back.was_due_at == MONDAY + timedelta(days=4)


def test_an_appointment_that_the_clerk_chose_names_no_calendar_and_moves_off_a_day_off(
    training_desk: Desk,
) -> None:
    chosen = MONDAY + timedelta(days=9)
    draft = a_draft(procedure=MARITAL_STATUS, due_at=chosen, due_reason="người dân hẹn")
    dossier = training_desk.intake.register(draft, by=BY)
    assert dossier.calendar == ""
    close(training_desk, STORM)
    assert training_desk.calendar.moved() == []
    close(training_desk, chosen.date())
    (moved,) = training_desk.calendar.moved()
    assert moved.due_at == chosen + timedelta(days=1)
