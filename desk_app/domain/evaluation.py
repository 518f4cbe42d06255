"""Evaluation of how dossiers are settled (Decree 61/2018/NĐ-CP chapter V): points and bands.

Nine indicators with 2, 1 or 0 points each. Indicators 1, 2, 3, 4 and 7 follow from the dossiers;
5, 6, 8 and a part of 9 are about things no dossier tells, so the unit says them. A unit's points in
an indicator that dossiers give are the average of its dossiers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.lifecycle import PAUSED
from desk_app.domain.spans import Span
from desk_app.domain.timeliness import Timeliness, judge

MOST = 18
"""Nine indicators, two points each."""
_POINTS = {Timeliness.EARLY: 2, Timeliness.ON_TIME: 1, Timeliness.LATE: 0}


class Band(StrEnum):
    """Xếp loại of a unit."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    AVERAGE = "average"
    WEAK = "weak"


class Duty(StrEnum):
    """Mức hoàn thành nhiệm vụ of the officers who worked on a dossier."""

    WHOLE = "whole"
    MOSTLY = "mostly"
    BELOW = "below"


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """The points of one dossier, by indicator: 1 the time it took, 2 the time of each hand it went
    through, 3 how often the citizen had to complete it, 4 how many offices he had to contact,
    7 how he was treated."""

    time: int
    steps: int
    visits: int
    offices: int
    conduct: int

    @property
    def total(self) -> int:
        """The officers' points: 1 + 2 + 3 + 4 + 7, as the printed heading says. A program known
        to us adds indicator 6, too, which is not about officers."""
        return self.time + self.steps + self.visits + self.offices + self.conduct


def points(
    *,
    ended: Timeliness,
    spans: Sequence[Span],
    requests: int,
    comes_to_the_desk: bool,
    complained: bool,
) -> Points:
    """The points of a dossier that ended.

    `requests` for papers: none 2, one 1, more 0. `comes_to_the_desk`: handed in or collected there
    is one office, else none; nobody has to contact more than one. `complained`: an unhappy slip is
    what the desk knows of complaints; without one, an early result has 2, one on time 1. A late one
    has 0, since the scale asks for a result in time.
    """
    steps = judged_steps(spans)
    worst = max(steps, key=list(Timeliness).index) if steps else ended
    return Points(
        time=_POINTS[ended],
        steps=_POINTS[worst],
        visits=max(0, 2 - requests),
        offices=1 if comes_to_the_desk else 2,
        conduct=0 if complained else _POINTS[ended],
    )


def judged_steps(spans: Sequence[Span]) -> list[Timeliness]:
    """How each step with a day of its own was kept, in order. A step during which the clock stood
    is not judged: its day was not moved."""
    found = []
    for first, last, done_on in _steps(spans):
        paused = any(span.state in PAUSED for span in spans[first : last + 1])
        if spans[first].step_due_on is not None and done_on is not None and not paused:
            found.append(judge(done_on, spans[first].step_due_on))
    return found


def _steps(spans: Sequence[Span]) -> Iterable[tuple[int, int, date | None]]:
    """Runs of spans in one hand: the first, the last, and the day it gave the dossier on."""
    first = 0
    for index, span in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        if span.ended_on is not None:
            yield first, index, span.ended_on
            return
        if following is None:
            yield first, index, None
        elif _hand(following) != _hand(span):
            yield first, index, following.since
            first = index + 1


def _hand(span: Span) -> tuple[str, str, date | None]:
    return span.holder, span.stage, span.step_due_on


def average(points: Sequence[int]) -> int | None:
    """The average of points in tenths of a point, rounded half up; None of nothing."""
    count = len(points)
    return (sum(points) * 20 + count) // (2 * count) if count else None


def online_points(
    *, offered_percent: int, received: int, online: int, late: int
) -> int:  # fmt: skip
    """Indicator 9. `offered_percent` of the eligible procedures are offered online (level 3 and 4);
    `online` of `received` dossiers came that way, `late` of all ended too late or are overdue.

    2 points: at least 20 % offered, at least 30 % of dossiers online and none late. 1 point: at
    least 15 % of dossiers online. Without dossiers nothing came online.
    """
    share = online * 100 // received if received else 0
    if offered_percent >= 20 and share >= 30 and not late:
        return 2
    return 1 if share >= 15 else 0


def band(tenths: int) -> Band:
    """What a unit's points, in tenths, make it."""
    limits = ((150, Band.EXCELLENT), (120, Band.GOOD), (90, Band.FAIR), (60, Band.AVERAGE))
    return next((each for limit, each in limits if tenths >= limit), Band.WEAK)


def duty(tenths: int) -> Duty:
    """What the officers' points of a dossier, in tenths, say of their duty."""
    if tenths >= 50:
        return Duty.WHOLE
    return Duty.MOSTLY if tenths >= 35 else Duty.BELOW
