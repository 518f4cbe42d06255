"""What people come to the desk for, and what they hand in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from desk_app.domain.entries import PaperReceived
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party
from desk_app.domain.procedure import (
    Channel,
    Fee,
    FeeKind,
    FeeUnit,
    Procedure,
    Term,
    TermKind,
)

_ALL_YEAR = frozenset(range(1, 13))
_SCHOOL = frozenset({6, 7, 8, 9})
"""Enrolment: every school and every employer wants certified copies."""
_WEDDINGS = frozenset({1, 10, 11, 12})
"""After the autumn harvest and before Tết."""
_YEAR_END = frozenset({10, 11})
"""Poor households are reviewed once a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """How often one procedure is asked for.

    `often` is a share of a thousand in a usual month; in the months of `season` it is multiplied
    by `peak`. `days` is the appointment the clerk gives, in working days, where the catalogue
    does not surely say the term. `officer` works on it.
    """

    code: str
    often: float
    officer: str
    season: frozenset[int] = _ALL_YEAR
    peak: float = 1.0
    days: int = 3

    def on(self, day: date) -> float:
        """How often it is asked for on a day."""
        return self.often * (self.peak if day.month in self.season else 1.0)


JUSTICE, SOCIAL, LAND, POLICE = "o02", "o03", "o04", "o05"
"""The officers who work on dossiers, by the numbers they are entered under."""

DEMANDS = (
    Demand(code="2.000815", often=430, officer=JUSTICE, season=_SCHOOL, peak=1.8),
    Demand(code="2.000635", often=90, officer=JUSTICE, season=_SCHOOL, peak=1.4),
    Demand(code="1.001193", often=85, officer=JUSTICE),
    Demand(code="2.000884", often=80, officer=JUSTICE),
    Demand(code="1.004873", often=65, officer=JUSTICE, season=_WEDDINGS, peak=1.6),
    Demand(code="1.000894", often=35, officer=JUSTICE, season=_WEDDINGS, peak=2.0),
    Demand(code="1.000656", often=32, officer=JUSTICE, season=frozenset({1, 2, 12}), peak=1.3),
    Demand(code="2.001035", often=25, officer=JUSTICE, days=2),
    Demand(code="1.004222", often=20, officer=POLICE),
    Demand(code="1.004194", often=18, officer=POLICE),
    Demand(code="1.001776", often=18, officer=SOCIAL, days=15),
    Demand(code="1.004884", often=15, officer=JUSTICE, season=_SCHOOL, peak=1.5),
    Demand(code="2.000986", often=12, officer=JUSTICE, days=10),
    Demand(code="1.004859", often=10, officer=JUSTICE, days=3),
    Demand(code="1.001731", often=9, officer=SOCIAL, days=10),
    Demand(code="2.000908", often=8, officer=JUSTICE),
    Demand(code="1.001699", often=8, officer=SOCIAL),
    Demand(code="1.000506", often=6, officer=SOCIAL, season=_YEAR_END, peak=4.0, days=10),
    Demand(code="1.000489", often=4, officer=SOCIAL, season=_YEAR_END, peak=4.0, days=10),
    Demand(code="2.001159", often=6, officer=POLICE),
    Demand(code="2.001406", often=5, officer=JUSTICE, days=2),
    Demand(code="1.001653", often=4, officer=SOCIAL, days=5),
    Demand(code="1.001022", often=3, officer=JUSTICE),
    Demand(code="1.003554", often=3, officer=LAND),
    Demand(code="1.008004", often=3, officer=LAND),
    Demand(code="2.002307", often=2, officer=SOCIAL, days=5),
    Demand(code="2.001019", often=2, officer=JUSTICE, days=2),
    Demand(code="1.002211", often=1, officer=JUSTICE),
    Demand(code="1.004837", often=1, officer=JUSTICE),
)
"""The frequencies are a guess: half are certified copies, most of the rest is civil status. Those
not in the catalogue on a day are not asked for then."""


def demand_of_all(day: date) -> float:
    """How much is asked for on a day, all procedures together."""
    return sum(demand.on(day) for demand in DEMANDS)


def drawn_demand(random: Random, day: date, offered: Callable[[str], bool]) -> Demand:
    """What one person comes for on a day, out of the procedures `offered` then."""
    there = [demand for demand in DEMANDS if offered(demand.code)]
    return random.choices(there, [demand.on(day) for demand in there])[0]


def draft(
    random: Random,
    submitter: Party,
    procedure: Procedure,
    papers: tuple[PaperReceived, ...],
    *,
    portal_code: str,
) -> IntakeDraft:
    """A reception as the clerk fills it in: papers as usual, copies as asked for, the fee; an
    online one under its `portal_code`."""
    way = procedure.way(_channel(random, procedure)) or procedure.ways[0]
    copies = _copies(random, way.fee)
    return IntakeDraft(
        submitter=submitter,
        procedure=procedure.code,
        channel=way.channel,
        papers=tuple(_handed_in(random, paper) for paper in papers),
        sets=copies if way.fee.unit is FeeUnit.COPY else 1,
        return_way=Channel.POST if way.channel is Channel.POST else Channel.DIRECT,
        fee_dong=way.fee.amount_dong * copies if way.fee.kind is FeeKind.AMOUNT else 0,
        portal_code=portal_code if way.channel is Channel.ONLINE else "",
    )


def given_term(demand: Demand) -> Term:
    """The term the clerk gives where the catalogue does not surely say one."""
    return Term(TermKind.WORKING_DAYS, 2 * demand.days)


def _channel(random: Random, procedure: Procedure) -> Channel:
    chosen = random.choices((Channel.DIRECT, Channel.ONLINE, Channel.POST), (95, 4, 1))[0]
    return chosen if procedure.way(chosen) else procedure.ways[0].channel


def _copies(random: Random, fee: Fee) -> int:
    if fee.unit is FeeUnit.CASE:
        return 1
    return random.choices((1, 2, 3, 4, 5, 8), (30, 30, 18, 10, 8, 4))[0]


def _handed_in(random: Random, paper: PaperReceived) -> PaperReceived:
    """Some bring one copy more than asked for."""
    return replace(paper, copies=paper.copies + 1) if random.random() < 0.1 else paper
