"""How a commune's bundles came, week by week (lịch nhận gói).

A bundle carries everything its reader lacks, so one made later brings an earlier week as well: that
week then came late and is not lost. A week that nothing tells about is missing once it is over.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

GRACE_DAYS = 7
"""A stick that comes within a week after the week it tells about is in time."""


class WeekState(StrEnum):
    """What became of a commune's week, what needs an act first."""

    WAITING = "waiting"
    """A bundle came whose writer nobody has enrolled."""
    FORKED = "forked"
    """A journal went on in two ways; a person has to decide."""
    HELD = "held"
    """Lines came that have to wait for others before them."""
    MISSING = "missing"
    LATE = "late"
    DUPLICATE = "duplicate"
    """Only bundles came that had come before."""
    RECEIVED = "received"
    RUNNING = "running"
    """The week is not over and nothing came yet."""
    BEFORE = "before"
    """The commune did not take part yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A bundle of a commune: when it was made and when it came; whether it waits for an enrolment,
    whether it brought anything, and whether lines of it wait or stand on a branch until now."""

    made_on: date
    came_on: date
    waits: bool = False
    brought: bool = True
    held: bool = False
    forked: bool = False


def monday(day: date) -> date:
    """The day a week begins."""
    return day - timedelta(days=day.weekday())


def last_weeks(today: date, count: int) -> list[date]:
    """The Mondays of the last `count` weeks, the oldest first, this one included."""
    return [monday(today) - timedelta(weeks=back) for back in reversed(range(count))]


def week_state(
    week: date, arrivals: Sequence[Arrival], *, since: date | None, today: date
) -> WeekState:
    """What became of the week that begins on the Monday `week`. `since` is when the commune's
    first desk was enrolled, None when none is."""
    sunday = week + timedelta(days=6)
    of_week = [each for each in arrivals if week <= each.made_on <= sunday]
    for state, is_so in (
        (WeekState.WAITING, any(each.waits for each in of_week)),
        (WeekState.FORKED, any(each.forked for each in of_week)),
        (WeekState.HELD, any(each.held for each in of_week)),
    ):
        if is_so:
            return state
    if since is None or sunday < since:
        return WeekState.BEFORE
    return _in_order(sunday, of_week, arrivals, today)


def _in_order(
    sunday: date, of_week: Sequence[Arrival], arrivals: Sequence[Arrival], today: date
) -> WeekState:
    until = sunday + timedelta(days=GRACE_DAYS)
    in_time = [each for each in of_week if each.came_on <= until]
    if any(each.brought for each in in_time):
        return WeekState.RECEIVED
    if in_time:
        return WeekState.DUPLICATE
    if any(each.made_on >= sunday - timedelta(days=6) and not each.waits for each in arrivals):
        return WeekState.LATE
    return WeekState.MISSING if sunday < today else WeekState.RUNNING
