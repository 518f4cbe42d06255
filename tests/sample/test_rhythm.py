"""Office time has no nights, no lunch and no days off; a year has its rhythm."""

import json
from collections import Counter
from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app import paths
from desk_app.domain.hours import AFTERNOON, MORNING
from desk_app.domain.office import VIETNAM
from desk_app.domain.workdays import Day, WorkCalendar, parse_calendar
from desk_app.sample import requests, rhythm
from desk_app.sample.rhythm import OfficeTime

_NOTICES = parse_calendar(paths.resource("calendars/vietnam.json").read_text("utf-8"))
_CALENDAR = WorkCalendar.standard(_NOTICES)


def _special_days(year: int) -> list[Day]:
    first = date(year, 1, 1).toordinal()
    days = [_CALENDAR.day(date.fromordinal(first + i)) for i in range(365)]
    return [day for day in days if day.is_open == (day.date.weekday() >= 5)]


_OFFICE = OfficeTime(rhythm.open_days(2020, _special_days))
_TET = rhythm.tet(_special_days(2020))
_DAYS_OF_2020 = [day for day in _OFFICE.days if day.year == 2020]

moments = st.builds(
    _OFFICE.at, st.sampled_from(_DAYS_OF_2020), st.floats(0, 449, allow_nan=False)
)  # fmt: skip
waits = st.floats(0, 20 * 450, allow_nan=False)


def _in_hours(moment: datetime) -> bool:
    clock = moment.time()
    morning = MORNING.opens <= clock < MORNING.closes
    afternoon = AFTERNOON.opens <= clock <= AFTERNOON.closes
    return _CALENDAR.is_working(moment.date()) and (morning or afternoon)


@given(moments, waits)
def test_nothing_happens_outside_office_hours(moment: datetime, minutes: float) -> None:
    assert _in_hours(moment)
    assert _in_hours(_OFFICE.after(moment, minutes))


@given(moments, waits)
def test_later_is_never_before(moment: datetime, minutes: float) -> None:
    assert (_OFFICE.after(moment, minutes) - moment).total_seconds() > -1.01


@given(moments, waits, waits)
def test_waiting_twice_is_waiting_longer(moment: datetime, one: float, other: float) -> None:
    stepwise = _OFFICE.after(_OFFICE.after(moment, one), other)
    at_once = _OFFICE.after(moment, one + other)
    gone = [_OFFICE.between(date(2020, 1, 1), each.date()) for each in (stepwise, at_once)]
    assert abs(gone[0] - gone[1]) <= 1
    if gone[0] == gone[1] and (stepwise.hour < 12) == (at_once.hour < 12):
        assert abs((stepwise - at_once).total_seconds()) <= 2


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2020-03-02T08:00", 30, "2020-03-02T08:30"),
        ("2020-03-02T11:20", 20, "2020-03-02T13:40"),
        ("2020-03-02T16:50", 20, "2020-03-03T07:40"),
        ("2020-03-06T16:50", 20, "2020-03-09T07:40"),
        ("2020-01-22T16:50", 20, "2020-01-30T07:40"),
    ],
)
def test_lunch_nights_weekends_and_tet_pass_uncounted(start: str, minutes: int, end: str) -> None:
    moment = datetime.fromisoformat(start).replace(tzinfo=VIETNAM)
    assert _OFFICE.after(moment, minutes) == datetime.fromisoformat(end).replace(tzinfo=VIETNAM)


def _arrivals(seed: int, count: int = 6000) -> list[datetime]:
    return rhythm.arrivals(
        Random(seed), _OFFICE, _DAYS_OF_2020, count,
        tet_from=_TET, demand=requests.demand_of_all,
    )  # fmt: skip


def test_people_come_in_order_on_open_days() -> None:
    found = _arrivals(1)
    assert len(found) == 6000
    assert found == sorted(found)
    assert all(map(_in_hours, found))


def test_mondays_are_full_and_the_days_after_tet_are_quiet() -> None:
    days = Counter(moment.date() for moment in _arrivals(2))
    per_day = {
        weekday: sum(days[day] for day in open_days) / len(open_days)
        for weekday in range(5)
        for open_days in [[day for day in _DAYS_OF_2020 if day.weekday() == weekday]]
    }
    assert max(per_day, key=per_day.__getitem__) == 0
    at_tet = _OFFICE.between(date(2020, 1, 1), _TET)
    rush = sum(days[day] for day in _OFFICE.days[at_tet - 5 : at_tet])
    quiet = sum(days[day] for day in _OFFICE.days[at_tet : at_tet + 5])
    assert quiet < rush / 2


def test_school_enrolment_brings_certified_copies() -> None:
    copies = next(demand for demand in requests.DEMANDS if demand.code == "2.000815")
    assert copies.on(date(2020, 8, 3)) > 1.5 * copies.on(date(2020, 4, 6))


def test_everything_asked_for_is_in_the_catalogue_of_2020() -> None:
    shipped = json.loads(paths.resource("procedures/commune.json").read_text("utf-8"))
    codes = {
        each["code"] for each in shipped["procedures"]
        if each["valid_from"] <= "2020-12-31"
        and (each["valid_to"] is None or each["valid_to"] >= "2020-01-01")
    }  # fmt: skip
    assert {demand.code for demand in requests.DEMANDS} <= codes
