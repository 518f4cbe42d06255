"""The sample district: an upper level and its communes live through one year."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import msgspec

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import period
from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.tables import Table
from desk_app.domain.units import Level, Unit
from desk_app.sample.agenda import MovingClock
from desk_app.sample.commune import Order, Played, play
from desk_app.sample.working import CLERK
from desk_app.services.reporting import STATUTORY

_ON_THE_WAY = timedelta(days=3)
"""How long a stick travels."""


class NoDistrict(DeskError):
    """The table of units knows no upper level that lasted through the whole year."""

    code = "no-district"
    exit_code = 19
    told = frozenset({"year"})


@dataclass(frozen=True, slots=True)
class Advance:
    """How far the making has come: what was done ("played" a year, "taken-in" a month's bundles),
    by which unit, and how many of how many are done."""

    done: str
    unit: Unit
    count: int
    total: int


Progress = Callable[[Advance], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneMade:
    """One commune of the district: its workspace, its dossiers and its bundles on the stick."""

    unit: str
    name: str
    pilot: bool
    folder: Path
    dossiers: int
    bundles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictMade:
    """What was made. `lines` is how many journal lines the upper level has taken in; `reports`
    are the statutory reports on the year, written at the upper level."""

    year: int
    seed: int
    upper: Path
    stick: Path
    communes: tuple[CommuneMade, ...]
    dossiers: int
    lines: int
    reports: tuple[Path, ...]


def make_district(
    folder: Path,
    *,
    year: int = 2020,
    seed: int = 1,
    share: float = 1.0,
    workers: int = 2,
    progress: Progress = lambda _: None,
) -> DistrictMade:
    """Make a district below a folder: `upper`, one folder by code for each commune, and `stick`.

    `share` is the part of a year's dossiers that is made. With `workers` above 1 communes are
    played in that many processes; the story is the same. Raises `NoDistrict` and `SetUpAlready`.
    """
    upper_unit, communes = units_of(year)
    clock = MovingClock(datetime(year, 1, 1, 8, tzinfo=VIETNAM))
    upper = _set_up_upper(folder / "upper", upper_unit, clock)
    try:
        stick = folder / "stick"
        card = upper.enrolment.write_card(stick)
        digits = upper.enrolment.own_card().fingerprint
        orders = [
            Order(
                unit=unit, folder=folder / unit.code, stick=stick, upper_card=card,
                upper_digits=digits, year=year, seed=seed, share=share,
            )
            for unit in communes
        ]  # fmt: skip
        played = _play_all(orders, workers, progress)
        lines = _consolidate(upper, clock, played, progress)
        _acknowledge(upper, clock, played, stick)
        reports = _report(upper, folder / "reports", year)
    finally:
        upper.close()
    return DistrictMade(
        year=year, seed=seed, upper=folder / "upper", stick=stick,
        communes=tuple(_made(each) for each in played),
        dossiers=sum(each.dossiers for each in played), lines=lines, reports=reports,
    )  # fmt: skip


def units_of(year: int) -> tuple[Unit, tuple[Unit, ...]]:
    """The upper level of a year and the communes below it. Raises `NoDistrict`."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    lasting = [unit for unit in bootstrap.units() if unit.valid_on(first) and unit.valid_on(last)]
    for upper in lasting:
        if upper.level is not Level.COMMUNE:
            return upper, tuple(unit for unit in lasting if unit.parent == upper.code)
    raise NoDistrict(year=year)


def _set_up_upper(folder: Path, unit: Unit, clock: MovingClock) -> Desk:
    office = Office(unit=unit, desk="-", role=Role.UPPER, training=True)
    bootstrap.set_up(folder, office, officer="Phòng Nội vụ", clock=clock)
    return bootstrap.open_desk(folder, clock=clock, hurried=True)


def _play_all(orders: list[Order], workers: int, progress: Progress) -> list[Played]:
    """Every commune's year, the largest first so that no process is left with much at the end."""
    done: dict[str, Played] = {}
    for each in _in_processes(orders, workers) if workers > 1 else map(play, orders):
        done[each.unit.code] = each
        progress(Advance("played", each.unit, len(done), len(orders)))
    return [done[order.unit.code] for order in orders]


def _in_processes(orders: list[Order], workers: int) -> Iterator[Played]:
    largest_first = sorted(orders, key=lambda order: not order.unit.pilot)
    # A process is begun anew rather than copied: a copy would share open files and threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for finished in as_completed([pool.submit(play, order) for order in largest_first]):
            yield finished.result()


def _consolidate(
    upper: Desk, clock: MovingClock, communes: Iterable[Played], progress: Progress
) -> int:
    """Enrol every desk and take in every bundle, in the order the sticks arrive. Gives how many
    lines came in."""
    arriving: dict[datetime, list[Path]] = {}
    for each in communes:
        upper.enrolment.enrol(each.card, fingerprint=each.digits, by=CLERK)
        for made_at, file in each.bundles:
            arriving.setdefault(made_at + _ON_THE_WAY, []).append(file)
    lines = 0
    for number, at in enumerate(sorted(arriving), start=1):
        clock.now = at
        lines += sum(taken.new for taken in upper.exchange.take_in(arriving[at]))
        progress(Advance("taken-in", upper.office.unit, number, len(arriving)))
    return lines


def _acknowledge(upper: Desk, clock: MovingClock, communes: Iterable[Played], stick: Path) -> None:
    """The stick goes back: every desk learns that the upper level holds its year."""
    coming_down = upper.exchange.export(stick).files
    clock.now += _ON_THE_WAY
    for each in communes:
        desk = bootstrap.open_desk(each.folder, clock=clock, hurried=True)
        try:
            desk.exchange.take_in([coming_down[0].parent])
        finally:
            desk.close()


def _report(upper: Desk, folder: Path, year: int) -> tuple[Path, ...]:
    """Every report on the year, all communes together, as PDF, spreadsheet and JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in STATUTORY:
        table = upper.reporting.table(name, period.year(year))
        charts = upper.reporting.charts(name, period.year(year))
        for ending, content in _forms(upper, table, charts).items():
            path = folder / f"{name}-{year}.{ending}"
            path.write_bytes(content)
            written.append(path)
    return tuple(written)


def _forms(upper: Desk, table: Table, charts: Sequence[Chart]) -> dict[str, bytes]:
    return {
        "pdf": upper.reporting.pdf(table, charts),
        "xlsx": upper.reporting.xlsx(table),
        "json": msgspec.json.encode(table),
    }


def _made(played: Played) -> CommuneMade:
    return CommuneMade(
        unit=played.unit.code, name=played.unit.name, pilot=played.unit.pilot,
        folder=played.folder, dossiers=played.dossiers, bundles=len(played.bundles),
    )  # fmt: skip
