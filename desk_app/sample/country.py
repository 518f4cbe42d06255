"""Many units at once: how long an upper level needs for a country's bundles.

Each unit is set up, works and exports through the same services as a real one, but briefly; what it
leaves is its card and its bundle. Then upper levels that know all cards take the same bundles in,
each with another number of processes and in another order, and must come to the same tables.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import period
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Party, Sex
from desk_app.domain.satisfaction import Answer
from desk_app.domain.tables import Table
from desk_app.domain.units import Level, Unit
from desk_app.sample import names
from desk_app.sample.agenda import MovingClock
from desk_app.sample.district import units_of
from desk_app.sample.working import CLERK

_YEAR = 2020
_PROCEDURES = ("2.000815", "1.001193", "1.000894")
_AT_ONCE = 500
_ANSWERS = (Answer.VERY, Answer.YES, Answer.YES, Answer.NO)

Progress = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One upper level that took everything in: with how many processes, and in how many seconds."""

    workers: int
    seconds: float
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMade:
    """What was made and measured. `alike` says whether all upper levels came to the same figures;
    `published` is how many seconds publishing took, None where nothing was published."""

    units: int
    dossiers: int
    bytes: int
    uppers: tuple[Path, ...]
    timings: tuple[Timing, ...]
    alike: bool
    published: float | None


@dataclass(frozen=True, slots=True)
class _Order:
    """What it takes to play one unit, as another process can."""

    unit: Unit
    folder: Path
    stick: Path
    card: Path
    digits: str
    dossiers: int


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a unit leaves: its card with the digits to compare, and its bundles."""

    card: Path
    digits: str
    bundles: tuple[Path, ...]


def make_country(
    folder: Path,
    *,
    units: int,
    dossiers: int,
    workers: Sequence[int],
    server: str = "",
    progress: Progress = lambda _what, _done, _all: None,
) -> CountryMade:
    """Make `units` units with `dossiers` each below a folder, and let one upper level for each of
    `workers` take their bundles in with so many processes. Raises `SetUpAlready`, and what
    publishing raises where there is a `server`."""
    upper_unit, (pattern, *_) = units_of(_YEAR)
    first = _set_up(folder / "upper", upper_unit)
    stick = folder / "stick"
    card = first.enrolment.write_card(stick)
    digits = first.enrolment.own_card().fingerprint
    orders = [
        _Order(_unit(pattern, number), folder / "unit", stick, card, digits, dossiers)
        for number in range(1, units + 1)
    ]
    brought = list(_played(orders, max(workers), progress))
    for done, each in enumerate(brought, start=1):
        first.enrolment.enrol(each.card, fingerprint=each.digits, by=CLERK)
        if done % _AT_ONCE == 0:
            progress("enrolled", done, units)
    first.close()
    uppers = [folder / f"upper-{count}" for count in workers]
    for place in uppers:
        shutil.copytree(folder / "upper", place)
    files = [file for each in brought for file in each.bundles]
    timings, tables = [], []
    for place, count in zip(uppers, workers, strict=True):
        timing, table = _taken_in(place, files, count, progress)
        timings.append(timing)
        tables.append(table)
    return CountryMade(
        units=units,
        dossiers=units * dossiers,
        bytes=sum(file.stat().st_size for file in files),
        uppers=tuple(uppers),
        timings=tuple(timings),
        alike=all(table == tables[0] for table in tables),
        published=_published(uppers[0], server) if server else None,
    )


def _unit(pattern: Unit, number: int) -> Unit:
    """An invented unit that stands where a real one does."""
    return replace(
        pattern, code=f"{number:05d}", name=f"Xã Số {number}", level=Level.COMMUNE,
        mark_2020=f"H99.{number % 100:02d}.{number:03d}",
    )  # fmt: skip


def _clock() -> MovingClock:
    return MovingClock(datetime(_YEAR, 3, 2, 8, tzinfo=VIETNAM))


def _set_up(folder: Path, unit: Unit) -> Desk:
    clock = _clock()
    office = Office(unit=unit, desk="-", role=Role.UPPER, training=True)
    bootstrap.set_up(folder, office, officer="Phòng Nội vụ", clock=clock)
    return bootstrap.open_desk(folder, clock=clock, hurried=True)


def _played(orders: list[_Order], workers: int, progress: Progress) -> Iterator[_Brought]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for done, brought in enumerate(pool.map(_play, orders, chunksize=4), start=1):
            if done % 100 == 0 or done == len(orders):
                progress("played", done, len(orders))
            yield brought


def _play(order: _Order) -> _Brought:
    """One unit from its set-up to its bundle; what it was made in is thrown away."""
    clock, folder = _clock(), order.folder / order.unit.code
    random = Random(order.unit.code)  # noqa: S311  # no secret
    office = Office(unit=order.unit, desk="A", role=Role.DESK, training=True)
    bootstrap.set_up(folder, office, officer=_person(random).name, clock=clock)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    try:
        desk.enrolment.enrol(order.card, fingerprint=order.digits, by=CLERK)
        for _ in range(order.dossiers):
            _work(desk, random, clock)
        return _Brought(
            card=desk.enrolment.write_card(order.stick),
            digits=desk.enrolment.own_card().fingerprint,
            bundles=desk.exchange.export(order.stick).files,
        )
    finally:
        desk.close()
        shutil.rmtree(folder)


def _person(random: Random) -> Party:
    sex = random.choice(list(Sex))
    return Party(name=names.full_name(random, sex), phone="0900000000", sex=sex)


def _work(desk: Desk, random: Random, clock: MovingClock) -> None:
    """A dossier received, mostly settled, mostly returned, at times with a slip."""
    clock.now += timedelta(minutes=random.randint(5, 400))
    person = _person(random)
    draft = IntakeDraft(submitter=person, procedure=random.choice(_PROCEDURES))
    dossier = desk.intake.register(draft, by=CLERK)
    if random.random() < 0.9:
        clock.now += timedelta(minutes=random.randint(5, 2000))
        dossier = desk.processing.finish(dossier, result="Giấy mẫu", by=CLERK)
        dossier = desk.returning.return_result(
            dossier, collector=person, relation="owner", by=CLERK
        )
        if random.random() < 0.4:
            answer = random.choice(_ANSWERS)
            desk.returning.rate(dossier, answer, by=CLERK, reason="mẫu")


def _taken_in(
    place: Path, files: Iterable[Path], workers: int, progress: Progress
) -> tuple[Timing, Table]:
    """Take the files in, in an order of its own, and count everything."""
    clock = _clock()
    clock.now += timedelta(days=200)
    shuffled = list(files)
    Random(workers).shuffle(shuffled)  # noqa: S311  # no secret
    upper = bootstrap.open_desk(place, clock=clock, hurried=True)
    try:
        began, lines = perf_counter(), 0
        for start in range(0, len(shuffled), _AT_ONCE - 1):
            part = shuffled[start : start + _AT_ONCE - 1]
            lines += sum(each.new for each in upper.exchange.take_in(part, workers=workers))
            progress("taken-in", start + len(part), len(shuffled))
        seconds = perf_counter() - began
        table = upper.reporting.table("II.06a", period.year(_YEAR))
    finally:
        upper.close()
    return Timing(workers=workers, seconds=round(seconds, 2), lines=lines), table


def _published(place: Path, server: str) -> float:
    upper = bootstrap.open_desk(place, clock=_clock(), hurried=True)
    try:
        began = perf_counter()
        upper.publishing.publish(server, full=True)
        return round(perf_counter() - began, 2)
    finally:
        upper.close()
