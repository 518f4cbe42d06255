"""Days as chance makes them, in whole offices on the disk: desks write, sticks go astray, bundles
come late, twice or not at all, PCs stop in the middle. Afterwards everything that survived anywhere
is at the upper level, once. `simulator` plays many more, with copied and restored PCs."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.services.exchange import NothingToImport
from desk_app.storage.workspace import Workspace
from desk_app.sync import agreeing, stick
from desk_app.sync.stick import StickGone
from tests import moves
from tests.builders import MONDAY, workspace_of
from tests.offices import Ticking, enrol_each_other, receive_now, ticking_office

SCHEDULES, ACTS = 10, 25
UNITS = {"A": "13498", "B": "13498", "N": "13489", "up": "351"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two desks of one commune, one of another and their district, all enrolled; both desks of the
    commune know four dossiers. Closed."""
    folder = tmp_path_factory.mktemp("template")
    carried = folder / "stick"
    clock = Ticking()
    made = {
        name: ticking_office(folder / name, unit, desk="B" if name == "B" else "A", clock=clock)
        for name, unit in UNITS.items()
    }
    for name in "ABN":
        enrol_each_other(made[name], made["up"], folder / "cards")
    for name in "ABAB":
        receive_now(made[name])
    for _ in range(2):
        for writers, readers in (("ABN", ["up"]), (["up"], "ABN")):
            files = [file for name in writers for file in made[name].exchange.export(carried).files]
            for name in readers:
                made[name].exchange.take_in(files)
    for desk in made.values():
        desk.close()
    return folder


class World:
    """Offices, the sticks that lie about, and a day of chance."""

    def __init__(self, template: Path, folder: Path, seed: int) -> None:
        self.random, self.folder, self.clock = Random(seed), folder, Ticking()
        self.sticks: list[Path] = []
        self._used = 0
        self.offices: dict[str, Desk] = {}
        for name in UNITS:
            shutil.copytree(template / name, folder / name)
            self._open(name)

    def _open(self, name: str) -> None:
        self.offices[name] = bootstrap.open_desk(
            self.folder / name, clock=self.clock, hurried=True
        )  # fmt: skip

    def close(self) -> None:
        for desk in self.offices.values():
            desk.close()

    @property
    def upper(self) -> Desk:
        return self.offices["up"]

    # ---- what may happen

    def somebody_receives(self) -> None:
        receive_now(self._desk(), f"Người Mẫu {self.random.randrange(1000)}")

    def somebody_moves_a_dossier(self) -> None:
        desk = self._desk()
        if known := desk.lookup.newest():
            moves.by_chance(desk, self.random.choice(known), self.random)

    def the_upper_level_changes_a_day(self) -> None:
        day = MONDAY.date() + timedelta(days=self.random.randrange(9))
        status = self.random.choice(["off", "work", "usual"])
        self.upper.calendar.set_day(day, status, name="Lụt", basis="Thông báo mẫu", by="o01")

    def somebody_exports(self) -> None:
        self.export(self.random.choice(list(UNITS)))

    def the_pc_stops_before_the_bundle_is_on_the_stick(self) -> None:
        put = stick.put

        def gone(folder: Path, *values: Any, **named: Any) -> Path:
            if folder.name == "outbox":
                return put(folder, *values, **named)
            raise StickGone

        name = self.random.choice(list(UNITS))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(stick, "put", gone)
            with pytest.raises(StickGone):
                self.export(name)
        self.offices[name].close()
        self._open(name)

    def a_stick_comes_somewhere(self) -> None:
        if self.sticks:
            self._take_in(self.random.choice(list(UNITS)), [self.random.choice(self.sticks)])

    def every_stick_comes_to_somebody(self) -> None:
        if self.sticks:
            self._take_in(self.random.choice(list(UNITS)), self._shuffled())

    def a_stick_is_lost(self) -> None:
        if self.sticks:
            self.sticks.pop(self.random.randrange(len(self.sticks)))

    # ---- how it is done

    def act(self, *happenings: Callable[["World"], None]) -> None:
        self.random.choice(happenings)(self)

    def export(self, name: str) -> None:
        self._used += 1
        root = self.folder / f"stick{self._used}"
        self.offices[name].exchange.export(root)
        self.sticks.append(root)

    def meet(self) -> None:
        """One round in which nothing goes wrong: everybody's bundles up, then the answer down."""
        for name in "ABN":
            self.export(name)
        self._take_in("up", self._shuffled())
        self.export("up")
        for name in "ABN":
            self._take_in(name, self._shuffled())

    def _take_in(self, name: str, sticks: list[Path]) -> None:
        with suppress(NothingToImport):  # nothing but bundles of one's own
            self.offices[name].exchange.take_in(sticks)

    def _shuffled(self) -> list[Path]:
        return self.random.sample(self.sticks, len(self.sticks))

    def _desk(self) -> Desk:
        return self.offices[self.random.choice("ABN")]


DAYS = (
    World.somebody_receives,
    World.somebody_moves_a_dossier,
    World.somebody_moves_a_dossier,
    World.the_upper_level_changes_a_day,
    World.somebody_exports,
    World.somebody_exports,
    World.the_pc_stops_before_the_bundle_is_on_the_stick,
    World.a_stick_comes_somewhere,
    World.a_stick_comes_somewhere,
    World.every_stick_comes_to_somebody,
    World.a_stick_is_lost,
)
"""What may happen."""


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _file: None)


@pytest.fixture(autouse=True)
def _compared_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreeing, "EVERY", timedelta())


@pytest.fixture
def world(template: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[World]:
    made = World(template, tmp_path, request.param)
    yield made
    made.close()


def picture(desk: Desk, *units: str) -> dict[str, Dossier]:
    return {each.uid: each for each in desk.lookup.newest() if each.intake.unit in units}


def tables(workspace: Workspace, units: Iterable[str]) -> set[tuple[object, ...]]:
    """What units have set, as folded rows."""
    rows = [*workspace.rows("officer"), *workspace.rows("calendar_day")]
    return {row for row in rows if not set(units).isdisjoint(row)}


@pytest.mark.parametrize("world", range(SCHEDULES), indirect=True)
def test_nothing_is_lost_and_nothing_is_there_twice(world: World) -> None:
    for _ in range(ACTS):
        world.act(*DAYS)
    for _ in range(2):
        world.meet()

    seen = workspace_of(world.upper)
    for name in "ABN":
        desk, unit = world.offices[name], UNITS[name]
        own = workspace_of(desk).journal.own()
        at_upper = seen.journal.get(own.jid)
        assert at_upper is not None
        assert (at_upper.n, at_upper.h) == (own.n, own.h)
        assert picture(desk, unit) == picture(world.upper, unit)
        assert tables(workspace_of(desk), (unit, "351")) == tables(seen, (unit, "351"))
    for desk in world.offices.values():
        standing = desk.exchange.standing()
        assert (standing.held, standing.forked, standing.waiting) == (0, 0, ())
        assert standing.differing == ()
        assert not desk.checking.check().findings
