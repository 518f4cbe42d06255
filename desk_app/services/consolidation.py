"""The upper level's own questions: which commune is where, and how much came in."""

from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.charts import Chart
from desk_app.domain.office import Office
from desk_app.domain.period import Period, so_far
from desk_app.domain.units import Unit, there_on
from desk_app.hub.communes import Standing, standings
from desk_app.hub.weeks import CommuneWeeks, weeks_of
from desk_app.reports.asked import Asked
from desk_app.reports.charts import kept
from desk_app.reports.overview import Glance, Measure, course, glance, ranking
from desk_app.reports.source import Counted, Told, has_counts_alone
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words

__all__ = [
    "Commune",
    "Consolidation",
    "Glance",
    "Measure",
    "Overview",
    "Weeks",
    "WrongClock",
]

Commune = Standing
"""A commune as the upper level sees it."""
Weeks = CommuneWeeks
"""A commune's last weeks as the upper level sees them."""

_WEEKS = 8


@dataclass(frozen=True, slots=True)
class WrongClock:
    """A PC whose clock is `off`: ahead, or back behind what it said before (negative)."""

    office: str
    desk: str
    off: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All units at a glance: their figures together, who stands where, how it has gone, and how
    many of `units` have told about everything up to the end."""

    measure: Measure
    figures: Glance
    ranking: Chart
    course: Chart
    units: int
    told: int


class Consolidation:
    """Shows the communes below."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = units

    def communes(self) -> list[Standing]:
        """Every commune of the district or province, whether it ever sent something or not."""
        today = self._clock().date()
        return standings(self._workspace, self._there_on(today), today)

    def weeks(self) -> list[Weeks]:
        """What came of each commune in the last eight weeks."""
        today = self._clock().date()
        return weeks_of(self._workspace, self._there_on(today), today, count=_WEEKS)

    def _there_on(self, day: date) -> list[Unit]:
        below = [unit for unit in self._units if unit.parent == self._office.unit.code]
        return there_on(below, self._office.unit, day)

    def wrong_clocks(self) -> list[WrongClock]:
        """The PCs whose clock is wrong, by their newest bundles."""
        exchanged = self._workspace.exchanged
        return [
            WrongClock(peer.office, peer.desk, record.clock_off)
            for record in exchanged.wrong_clocks()
            if (peer := exchanged.peer(record.jid))
        ]

    def received_in(self, period: Period) -> int:
        """How many dossiers the communes received in a period."""
        flows = self._workspace.figures.flow(period, by="unit")
        return sum(flow.online + flow.other for flow in flows)

    def overview(self, period: Period, measure: Measure, *, words: Words) -> Overview:
        """All units at a glance in a period, one measure of them in detail. A period under way ends
        today. Where no dossiers are, what the levels below have counted is shown."""
        told = self._workspace.day_counts
        counted = has_counts_alone(self._workspace, self._office)
        source: Counted = Told(told) if counted else self._workspace
        until = so_far(period, self._clock().date())
        names = {unit.code: unit.name for unit in self._units}
        expected = {unit.code for unit in there_on(self._units, self._office.unit, until.end)}
        if counted:
            names = told.units()
            expected = set(names)
        asked = Asked(
            period=until, unit=None, by="unit",
            name=lambda code: names.get(code, code), words=words,
        )  # fmt: skip
        reaches = told.reach() if counted else self._workspace.reach()
        return Overview(
            measure=measure,
            figures=glance(source, asked),
            ranking=ranking(source, asked, measure),
            course=course(source, asked, measure),
            units=len(expected),
            told=sum(reaches.get(code, date.min) >= until.end for code in expected),
        )

    def kept_in(self, period: Period, *, words: Words) -> Chart:
        """What share of its dossiers each commune settled early or on time in a period."""
        names = {unit.code: unit.name for unit in self._units}
        asked = Asked(
            period=period,
            unit=None,
            by="unit",
            name=lambda code: names.get(code, code),
            words=words,
        )
        return kept(self._workspace, asked)
