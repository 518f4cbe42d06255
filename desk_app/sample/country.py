"""Many units at once: how long upper levels need for a country's bundles.

Question: how does taking in scale? Decision: a process and a database for each group of units, each
an upper level of its own; who asks about all of them asks the server to which all publish, since
every key there begins with the unit. Because a file of the database has one writer, and writing is
nine tenths of the work: of 130 units' bundles, opening and verifying took 8 % of the time, so doing
that ahead in other processes would gain no more. Instead of one database that many feed.

Each unit is set up, works and exports through the same services as a real one, but briefly; what it
leaves is its card and its bundles. Then, for each number of groups, the same bundles are taken in,
each time in another order, and must come to the same figures.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
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
_AT_ONCE = 400
_ANSWERS = (Answer.VERY, Answer.YES, Answer.YES, Answer.NO)

Picture = list[tuple[str, ...]]
Progress = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Everything taken in by a number of groups at a time: in how many seconds, how many lines,
    and in how many seconds it was published; None where there is no server."""

    groups: int
    seconds: float
    lines: int
    published: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMade:
    """What was made and measured. `uppers` are the workspaces by the number of groups. `alike` says
    whether every number of groups, and the server, came to the same figures."""

    units: int
    dossiers: int
    bytes: int
    uppers: dict[int, tuple[Path, ...]]
    timings: tuple[Timing, ...]
    alike: bool


@dataclass(frozen=True, slots=True)
class _Card:
    """An upper level's card, and the digits to compare."""

    path: Path
    digits: str


@dataclass(frozen=True, slots=True)
class _Order:
    """What it takes to play one unit, as another process can."""

    unit: Unit
    folder: Path
    stick: Path
    cards: tuple[_Card, ...]
    dossiers: int


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a unit leaves: its card and its bundles."""

    card: _Card
    bundles: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """The units of one upper level, as another process takes them in."""

    folder: Path
    brought: tuple[_Brought, ...]
    seed: int
    server: str


def make_country(
    folder: Path,
    *,
    units: int,
    dossiers: int,
    groups: Sequence[int],
    server: str = "",
    progress: Progress = lambda _what, _done, _all: None,
) -> CountryMade:
    """Make `units` units with `dossiers` each below a folder, and take their bundles in by each of
    the numbers of `groups`. Raises `SetUpAlready`, and what publishing raises where there is a
    `server`."""
    upper_unit, (pattern, *_) = units_of(_YEAR)
    uppers = {
        count: tuple(folder / f"upper-{count}" / str(at + 1) for at in range(count))
        for count in groups
    }
    cards = {place: _set_up(place, upper_unit) for places in uppers.values() for place in places}
    orders = [
        _Order(
            _unit(pattern, number), folder / "unit", folder / "stick",
            tuple(cards[places[number % len(places)]] for places in uppers.values()), dossiers,
        )
        for number in range(units)
    ]  # fmt: skip
    brought = list(_played(orders, max(groups), progress))
    timings, pictures = [], []
    for count, places in uppers.items():
        parts = [
            _Group(place, tuple(brought[at::count]), count, server)
            for at, place in enumerate(places)
        ]
        timing, rows = _taken_in(parts)
        progress("taken-in", count, max(groups))
        timings.append(timing)
        pictures += [rows, _on_the_server(places[0], server)] if server else [rows]
    return CountryMade(
        units=units,
        dossiers=units * dossiers,
        bytes=sum(file.stat().st_size for each in brought for file in each.bundles),
        uppers=uppers,
        timings=tuple(timings),
        alike=all(rows == pictures[0] for rows in pictures),
    )


def _unit(pattern: Unit, number: int) -> Unit:
    """An invented unit that stands where a real one does."""
    return replace(
        pattern, code=f"{number + 1:05d}", name=f"Xã Số {number + 1}", level=Level.COMMUNE,
        mark_2020=f"H99.{number % 100:02d}.{number:03d}",
    )  # fmt: skip


def _clock() -> MovingClock:
    return MovingClock(datetime(_YEAR, 3, 2, 8, tzinfo=VIETNAM))


def _set_up(folder: Path, unit: Unit) -> _Card:
    clock = _clock()
    office = Office(unit=unit, desk="-", role=Role.UPPER, training=True)
    bootstrap.set_up(folder, office, officer="Phòng Nội vụ", clock=clock)
    upper = bootstrap.open_desk(folder, clock=clock, hurried=True)
    try:
        return _Card(upper.enrolment.write_card(folder), upper.enrolment.own_card().fingerprint)
    finally:
        upper.close()


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
        for card in order.cards:
            desk.enrolment.enrol(card.path, fingerprint=card.digits, by=CLERK)
        for _ in range(order.dossiers):
            _work(desk, random, clock)
        return _Brought(
            card=_Card(
                desk.enrolment.write_card(order.stick), desk.enrolment.own_card().fingerprint
            ),
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


def _taken_in(groups: Sequence[_Group]) -> tuple[Timing, Picture]:
    """All groups at a time, each in a process of its own."""
    with ProcessPoolExecutor(len(groups), mp_context=get_context("spawn")) as pool:
        list(pool.map(_enrol, groups))
        began = perf_counter()
        lines = sum(pool.map(_take_in, groups))
        seconds = perf_counter() - began
        began = perf_counter()
        found = list(pool.map(_count, groups))
        published = perf_counter() - began
    timing = Timing(
        groups=len(groups), seconds=round(seconds, 2), lines=lines,
        published=round(published, 2) if groups[0].server else None,
    )  # fmt: skip
    return timing, sorted(row for rows in found for row in rows)


@contextmanager
def _upper(folder: Path) -> Iterator[Desk]:
    clock = _clock()
    clock.now += timedelta(days=200)
    upper = bootstrap.open_desk(folder, clock=clock, hurried=True)
    try:
        yield upper
    finally:
        upper.close()


def _enrol(group: _Group) -> None:
    with _upper(group.folder) as upper:
        for each in group.brought:
            upper.enrolment.enrol(each.card.path, fingerprint=each.card.digits, by=CLERK)


def _take_in(group: _Group) -> int:
    """Take a group's bundles in, in an order of its own; how many lines were new."""
    files = [file for each in group.brought for file in each.bundles]
    Random(group.seed).shuffle(files)  # noqa: S311  # no secret
    with _upper(group.folder) as upper:
        return sum(
            taken.new
            for start in range(0, len(files), _AT_ONCE)
            for taken in upper.exchange.take_in(files[start : start + _AT_ONCE])
        )


def _count(group: _Group) -> Picture:
    """The figures of a group, published where there is a server."""
    with _upper(group.folder) as upper:
        if group.server:
            upper.publishing.publish(group.server, full=True)
        return _picture(upper.reporting.table("II.06a", period.year(_YEAR)))


def _on_the_server(folder: Path, server: str) -> Picture:
    with _upper(folder) as upper:
        return _picture(upper.reporting.table("II.06a", period.year(_YEAR), server=server))


def _picture(table: Table) -> Picture:
    """What a table says of each unit, whatever its number in the row and its name here."""
    return sorted(tuple(map(str, row[1:])) for row in table.rows)
