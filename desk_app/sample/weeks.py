"""A few busy weeks after the year, so that a desk to try has work on it."""

from datetime import datetime
from pathlib import Path
from random import Random

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.office import VIETNAM
from desk_app.sample import requests, rhythm
from desk_app.sample.agenda import Agenda, MovingClock
from desk_app.sample.conduct import Conduct
from desk_app.sample.people import People
from desk_app.sample.rhythm import OfficeTime
from desk_app.sample.visits import Visits
from desk_app.sample.working import Commune

_CONDUCT = Conduct(
    dossiers=0,
    early=0.4,
    late=0.1,
    next_day=0.05,
    asked=0.12,
    ended=0.03,
    very=0.6,
    unhappy=0.03,
    answered=0.8,
)
"""Not without fault: a list of what is overdue must have something to show."""

_DAYS, _A_DAY = 13, 7
_STOPS = 150
"""Minutes of office time into the last day."""


def go_on(folder: Path, *, year: int, seed: int = 1) -> None:
    """Live on at a desk that has had its `year`, and stop in the middle of a morning."""
    clock = MovingClock(datetime(year + 1, 1, 1, 8, tzinfo=VIETNAM))
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    try:
        _live(desk, clock, year + 1, Random(f"{seed} {year} weeks"))  # noqa: S311  # no secret
    finally:
        desk.close()


def _live(desk: Desk, clock: MovingClock, year: int, random: Random) -> None:
    special_days = desk.calendar.special_days
    office = OfficeTime(rhythm.open_days(year, special_days))
    days = list(office.days[:_DAYS])
    commune = Commune(
        desk=desk,
        officers={each.officer: each.name for each in desk.settings.officers()},
        office=office,
        conduct=_CONDUCT,
        random=random,
    )
    visits = Visits(commune, People(random, desk.office.unit), clock)
    agenda = Agenda(clock)
    for moment in rhythm.arrivals(
        random, office, days, _DAYS * _A_DAY,
        tet_from=rhythm.tet(special_days(year)), demand=requests.demand_of_all,
    ):  # fmt: skip
        agenda.put(moment, visits.visit())
    agenda.run(until=office.at(days[-1], _STOPS))
