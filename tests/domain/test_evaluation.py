"""Points and bands of Decree 61, worked by hand."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.evaluation import (
    Band,
    Duty,
    average,
    band,
    duty,
    judged_steps,
    online_points,
    points,
)
from desk_app.domain.lifecycle import State
from desk_app.domain.spans import Span
from desk_app.domain.timeliness import Timeliness

DAY = date(2020, 3, 2)
EARLY, ON_TIME, LATE = Timeliness


def span(day: int, holder: str = "", due: int | None = None, **changes: Any) -> Span:
    """How a dossier stood from a day on; days are counted from 2 March."""
    ended = changes.pop("ended", None)
    return Span(
        since=DAY + timedelta(days=day),
        state=changes.pop("state", State.HANDED_OVER),
        holder=holder,
        step_due_on=None if due is None else DAY + timedelta(days=due),
        ended_on=None if ended is None else DAY + timedelta(days=ended),
    )


def a_score(ended: Timeliness = ON_TIME, **changes: Any) -> dict[str, int]:
    plain: dict[str, Any] = {
        "spans": (), "requests": 0, "comes_to_the_desk": True, "complained": False,
    }  # fmt: skip
    found = points(ended=ended, **plain | changes)
    return {
        name: getattr(found, name) for name in ("time", "steps", "visits", "offices", "conduct")
    }


@pytest.mark.parametrize(("ended", "given"), [(EARLY, 2), (ON_TIME, 1), (LATE, 0)])
def test_time_and_conduct_follow_the_end(ended: Timeliness, given: int) -> None:
    found = a_score(ended)
    assert (found["time"], found["steps"], found["conduct"]) == (given, given, given)


def test_a_complaint_takes_all_points_for_conduct() -> None:
    assert a_score(EARLY, complained=True)["conduct"] == 0


@pytest.mark.parametrize(("requests", "given"), [(0, 2), (1, 1), (2, 0), (5, 0)])
def test_each_request_for_papers_costs_a_point(requests: int, given: int) -> None:
    assert a_score(requests=requests)["visits"] == given


def test_who_never_comes_to_the_desk_contacts_no_office() -> None:
    assert a_score(comes_to_the_desk=False)["offices"] == 2
    assert a_score(comes_to_the_desk=True)["offices"] == 1


def test_each_step_is_judged_by_the_day_it_was_given_on() -> None:
    spans = (span(0), span(1, "o02", 3), span(2, "o03", 4), span(6, "o03", 4, ended=6))
    assert judged_steps(spans) == [EARLY, LATE]
    assert a_score(EARLY, spans=spans)["steps"] == 0


def test_a_step_that_waited_for_the_citizen_is_not_judged() -> None:
    spans = (
        span(0, "o02", 1), span(1, "o02", 1, state=State.WAITING), span(5, "o02", 1),
        span(6, "o03", 7), span(7, "o03", 7, ended=7),
    )  # fmt: skip
    assert judged_steps(spans) == [ON_TIME]


def test_without_days_of_their_own_steps_are_as_good_as_the_whole() -> None:
    assert a_score(EARLY, spans=(span(0, "o02"), span(1, "o02", ended=1)))["steps"] == 2


def test_a_step_that_still_runs_is_not_judged() -> None:
    assert judged_steps((span(0, "o02", 1),)) == []


def test_the_officers_total_leaves_out_indicator_6() -> None:
    found = points(
        ended=EARLY, spans=(), requests=0, comes_to_the_desk=False, complained=False
    )  # fmt: skip
    assert found.total == 10


@pytest.mark.parametrize(
    ("tenths", "found"),
    [
        (180, Band.EXCELLENT), (150, Band.EXCELLENT), (149, Band.GOOD), (120, Band.GOOD),
        (119, Band.FAIR), (90, Band.FAIR), (89, Band.AVERAGE), (60, Band.AVERAGE), (59, Band.WEAK),
        (0, Band.WEAK),
    ],
)  # fmt: skip
def test_bands_begin_at_their_points(tenths: int, found: Band) -> None:
    assert band(tenths) is found


@pytest.mark.parametrize(
    ("tenths", "found"),
    [(50, Duty.WHOLE), (49, Duty.MOSTLY), (35, Duty.MOSTLY), (34, Duty.BELOW)],
)
def test_duty_begins_at_its_points(tenths: int, found: Duty) -> None:
    assert duty(tenths) is found


@pytest.mark.parametrize(
    ("offered", "received", "online", "late", "given"),
    [
        (20, 10, 3, 0, 2), (19, 10, 3, 0, 1), (20, 10, 3, 1, 1), (20, 100, 29, 0, 1),
        (0, 100, 15, 5, 1), (100, 100, 14, 0, 0), (100, 0, 0, 0, 0),
    ],
)  # fmt: skip
def test_online_service_has_its_thresholds(
    offered: int, received: int, online: int, late: int, given: int
) -> None:
    found = online_points(offered_percent=offered, received=received, online=online, late=late)
    assert found == given


@given(st.lists(st.integers(0, 2), min_size=1))
def test_an_average_lies_within_its_points(given: list[int]) -> None:
    found = average(given)
    assert found is not None
    assert 10 * min(given) <= found <= 10 * max(given)
    assert abs(found * len(given) - 10 * sum(given)) * 2 <= len(given)


def test_there_is_no_average_of_nothing() -> None:
    assert average([]) is None
