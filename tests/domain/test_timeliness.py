"""Early, on time, late – by the day; urgency by the appointment."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.lifecycle import State
from desk_app.domain.timeliness import Timeliness, Urgency, judge, standing, urgency
from tests.builders import MONDAY

DUE = date(2020, 3, 9)
_ORDER = [Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE]


@pytest.mark.parametrize(
    ("ended", "verdict"),
    [
        (date(2020, 3, 8), Timeliness.EARLY),
        (date(2020, 3, 9), Timeliness.ON_TIME),
        (date(2020, 3, 10), Timeliness.LATE),
    ],
)
def test_the_day_decides(ended: date, verdict: Timeliness) -> None:
    assert judge(ended, DUE) is verdict


def test_without_an_appointment_a_dossier_is_on_time() -> None:
    assert judge(DUE, None) is Timeliness.ON_TIME
    assert urgency(MONDAY, None) is Urgency.CALM


@settings(max_examples=100)
@given(st.dates(), st.dates(), st.dates())
def test_who_ends_later_is_never_judged_better(one: date, other: date, due: date) -> None:
    first, last = sorted((one, other))
    assert _ORDER.index(judge(first, due)) <= _ORDER.index(judge(last, due))


DUE_AT = MONDAY.replace(day=9, hour=16, minute=30)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (DUE_AT - timedelta(days=1, minutes=1), Urgency.CALM),
        (DUE_AT - timedelta(days=1), Urgency.SOON),
        (DUE_AT.replace(day=8, hour=23, minute=59), Urgency.SOON),
        (DUE_AT.replace(hour=0, minute=0), Urgency.TODAY),
        (DUE_AT + timedelta(hours=2), Urgency.TODAY),
        (DUE_AT.replace(day=10, hour=0, minute=0), Urgency.OVERDUE),
    ],
)
def test_urgency_grows_towards_the_appointment(now: datetime, found: Urgency) -> None:
    assert urgency(now, DUE_AT) is found


@settings(max_examples=60)
@given(st.integers(-90 * 24 * 60, 90 * 24 * 60))
def test_a_list_calls_overdue_exactly_what_a_report_calls_late(minutes: int) -> None:
    now = DUE_AT + timedelta(minutes=minutes)
    late = judge(now.date(), DUE_AT.date()) is Timeliness.LATE
    assert (urgency(now, DUE_AT) is Urgency.OVERDUE) == late


def test_an_open_dossier_stands_by_its_urgency() -> None:
    for now in (DUE_AT - timedelta(days=9), DUE_AT, DUE_AT + timedelta(days=1)):
        assert standing(now, DUE_AT, None, State.RECEIVED) is urgency(now, DUE_AT)
        assert standing(now, DUE_AT, None, State.WAITING) is Urgency.PAUSED


@settings(max_examples=50)
@given(later=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900)))
def test_a_result_on_its_day_stays_on_time_however_late_one_looks(later: timedelta) -> None:
    finished = DUE_AT.replace(hour=17)
    assert standing(finished + later, DUE_AT, finished, State.FINISHED) is Timeliness.ON_TIME
    assert standing(finished + later, None, finished, State.FINISHED) is Timeliness.ON_TIME


def test_a_result_after_its_day_is_late() -> None:
    finished = DUE_AT + timedelta(days=1)
    assert standing(finished, DUE_AT, finished, State.RETURNED) is Timeliness.LATE


def test_a_dossier_that_ended_without_a_result_is_never_early() -> None:
    before = DUE_AT - timedelta(days=3)
    assert standing(before, DUE_AT, before, State.FINISHED) is Timeliness.EARLY
    assert standing(before, DUE_AT, before, State.REFUSED) is Timeliness.ON_TIME
