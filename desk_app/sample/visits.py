"""Somebody comes to the desk and wants something that is on offer that day."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count

from desk_app.domain.procedure import Procedure
from desk_app.sample import life, requests
from desk_app.sample.agenda import MovingClock, Story
from desk_app.sample.people import People
from desk_app.sample.working import Commune


class Visits:
    """The people of a commune at its desk."""

    def __init__(self, commune: Commune, people: People, clock: MovingClock) -> None:
        self._commune, self._people, self._clock = commune, people, clock
        self._offered: tuple[date, dict[str, Procedure]] = (date.min, {})
        self._notices = count(1)

    def visit(self) -> Story:
        """Somebody comes; the rest is the way of the dossier."""
        desk, random, now = self._commune.desk, self._commune.random, self._clock()
        offered = self._on_offer(now.date())
        demand = requests.drawn_demand(random, now.date(), offered.__contains__)
        procedure = offered[demand.code]
        papers = desk.intake.usual_papers(procedure)
        somebody = self._people.somebody(now.date())
        draft = requests.draft(
            random, somebody, procedure, papers, portal_code=_portal_code(now, next(self._notices))
        )
        draft = self._people.for_whom(draft, now.date())
        if desk.intake.appointment(draft) is None:
            given = desk.calendar.due(now, requests.given_term(demand))
            draft = replace(draft, due_at=given.due_at)
        yield from life.way(self._commune, demand, draft, procedure.result)

    def _on_offer(self, day: date) -> dict[str, Procedure]:
        if self._offered[0] != day:
            procedures = self._commune.desk.procedures.on_offer()
            self._offered = day, {each.code: each for each in procedures}
        return self._offered[1]


def _portal_code(now: datetime, number: int) -> str:
    """A code as on a notice of the portal, of an agency that does not exist."""
    return f"000.99.99.G15-{now:%y%m%d}-{number:04d}"
