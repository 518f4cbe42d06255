"""One commune's year: people come, officers work, bundles go onto the stick, in order of time."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Sex
from desk_app.domain.units import Unit
from desk_app.sample import names, requests, rhythm
from desk_app.sample.agenda import Agenda, MovingClock, Story
from desk_app.sample.conduct import conduct
from desk_app.sample.people import People
from desk_app.sample.rhythm import OfficeTime
from desk_app.sample.visits import Visits
from desk_app.sample.working import CLERK, Commune

_TITLES = {
    requests.JUSTICE: "Công chức Tư pháp – Hộ tịch",
    requests.SOCIAL: "Công chức Văn hóa – Xã hội",
    requests.LAND: "Công chức Địa chính – Xây dựng",
    requests.POLICE: "Trưởng Công an",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What it takes to play a commune's year; plain values, so that another process can."""

    unit: Unit
    folder: Path
    stick: Path
    upper_card: Path
    upper_digits: str
    year: int
    seed: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A commune that has had its year: its workspace, its card with the digits to compare, and
    its bundles with the moments they were made."""

    unit: Unit
    folder: Path
    dossiers: int
    card: Path
    digits: str
    bundles: tuple[tuple[datetime, Path], ...]


def play(order: Order) -> Played:
    """Set a commune's desk up, enrol the upper level, and live through the year.

    The story follows from seed, year and commune alone. Raises `SetUpAlready`.
    """
    clock = MovingClock(datetime(order.year, 1, 1, 8, tzinfo=VIETNAM))
    random = Random(f"{order.seed} {order.year} {order.unit.code}")  # noqa: S311  # no secret
    office = Office(unit=order.unit, desk="A", role=Role.DESK, training=True)
    bootstrap.set_up(order.folder, office, officer=_anybody(random), clock=clock)
    desk = bootstrap.open_desk(order.folder, clock=clock, hurried=True)
    try:
        return _Year(desk, clock, random, order).played()
    finally:
        desk.close()


class _Year:
    """The year of one commune, while it lasts."""

    def __init__(self, desk: Desk, clock: MovingClock, random: Random, order: Order) -> None:
        self._desk = desk
        self._clock = clock
        self._order = order
        self._commune = Commune(
            desk=desk,
            officers=_officers(desk, random),
            office=OfficeTime(rhythm.open_days(order.year, desk.calendar.special_days)),
            conduct=conduct(random, order.unit, share=order.share),
            random=random,
        )
        self._visits = Visits(self._commune, People(random, order.unit), clock)
        self._bundles: list[tuple[datetime, Path]] = []

    def played(self) -> Played:
        """Live through the year and tell what came of it."""
        order, enrolment = self._order, self._desk.enrolment
        enrolment.enrol(order.upper_card, fingerprint=order.upper_digits, by=CLERK)
        card = enrolment.write_card(order.stick)
        days = [day for day in self._commune.office.days if day.year == order.year]
        agenda = Agenda(self._clock)
        for moment in self._arrivals(days):
            agenda.put(moment, self._visits.visit())
        exports = self._month_ends(days)
        agenda.put(exports[0], self._exports(exports))
        agenda.run(until=exports[-1])
        return Played(
            unit=order.unit,
            folder=order.folder,
            dossiers=self._commune.conduct.dossiers,
            card=card,
            digits=enrolment.own_card().fingerprint,
            bundles=tuple(self._bundles),
        )

    def _arrivals(self, days: list[date]) -> list[datetime]:
        tet = rhythm.tet(self._desk.calendar.special_days(self._order.year))
        return rhythm.arrivals(
            self._commune.random, self._commune.office, days, self._commune.conduct.dossiers,
            tet_from=tet, demand=requests.demand_of_all,
        )  # fmt: skip

    def _month_ends(self, days: list[date]) -> list[datetime]:
        """The closing hour of the last open day of each month."""
        office = self._commune.office
        last = {day.month: day for day in days}
        return [office.at(day, office.day_minutes) for day in last.values()]

    def _exports(self, moments: list[datetime]) -> Story:
        for following in [*moments[1:], None]:
            made = self._desk.exchange.export(self._order.stick)
            self._bundles += [(self._clock(), file) for file in made.files]
            if following is not None:
                yield following


def _anybody(random: Random) -> str:
    return names.full_name(random, random.choice(list(Sex)))


def _officers(desk: Desk, random: Random) -> dict[str, str]:
    """Enter the officers who work on dossiers; their names by number."""
    found = {}
    for officer, title in _TITLES.items():
        found[officer] = _anybody(random)
        desk.settings.set_officer(found[officer], title=title, by=CLERK, officer=officer)
    return found
