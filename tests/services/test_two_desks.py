"""Random lives of dossiers at two desks and an upper level: all three see the same in the end."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from tests import moves
from tests.builders import workspace_of
from tests.offices import Ticking, bring, enrol_each_other, receive_now, ticking_office

OFFICES = {"A": "13498", "B": "13498", "up": "351"}
TABLES = ("dossier", "dossier_span", "dossier_tail")
PLACES = st.sampled_from("AB")
CHANCES = st.integers(0, 2**32)

_template: list[Path] = []


@pytest.fixture(autouse=True, scope="module")
def _offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Two desks of a commune and its district that trust each other; both desks know two
    dossiers."""
    folder, clock = tmp_path_factory.mktemp("template"), Ticking()
    made = {
        name: ticking_office(folder / name, unit, desk="B" if name == "B" else "A", clock=clock)
        for name, unit in OFFICES.items()
    }
    for one, other in (("A", "up"), ("B", "up"), ("A", "B")):
        enrol_each_other(made[one], made[other], folder / "cards" / f"{one}{other}")
    for name in "AB":
        receive_now(made[name])
    for number, (writer, reader) in enumerate((("A", "B"), ("B", "A"))):
        bring(made[writer], made[reader], folder / f"first{number}")
    for desk in made.values():
        desk.close()
    _template.append(folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _file: None)
        yield
    _template.clear()


class Lives(RuleBasedStateMachine):
    """People at two desks who do whatever may be done, and sticks that travel now and then."""

    @initialize()
    def open_the_offices(self) -> None:
        self._folder = TemporaryDirectory(prefix="lives")
        self._sticks = 0
        clock = Ticking()
        self.offices: dict[str, Desk] = {}
        for name in OFFICES:
            target = Path(self._folder.name) / name
            shutil.copytree(_template[0] / name, target)
            self.offices[name] = bootstrap.open_desk(target, clock=clock, hurried=True)

    @rule(place=PLACES, chance=CHANCES)
    def somebody_does_something(self, place: str, chance: int) -> None:
        desk, random = self.offices[place], Random(chance)
        if random.random() < 0.05:
            receive_now(desk)
        moves.by_chance(desk, random.choice(desk.lookup.newest()), random)

    @rule(way=st.sampled_from([("A", "B"), ("B", "A"), ("A", "up"), ("B", "up")]))
    def a_stick_travels(self, way: tuple[str, str]) -> None:
        writer, reader = way
        self._sticks += 1
        bring(
            self.offices[writer], self.offices[reader],
            Path(self._folder.name) / f"stick{self._sticks}",
        )  # fmt: skip

    @invariant()
    def a_dossier_stands_where_its_furthest_branch_does(self) -> None:
        for place in "AB":
            for each in self.offices[place].lookup.newest():
                assert each.state is lifecycle.further(branch.state for branch in each.branches)

    def teardown(self) -> None:
        if not hasattr(self, "offices"):
            return
        try:
            for way in (("A", "B"), ("B", "A"), ("A", "up"), ("B", "up")):
                self.a_stick_travels(way)
            pictures = []
            for desk in self.offices.values():
                workspace = workspace_of(desk)
                before = [workspace.digest(table) for table in TABLES]
                workspace.rebuild()
                assert [workspace.digest(table) for table in TABLES] == before
                pictures.append({each.uid: each for each in desk.lookup.newest()})
            assert pictures[0] == pictures[1] == pictures[2]
        finally:
            for desk in self.offices.values():
                desk.close()
            self._folder.cleanup()


Lives.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
test_two_desks_and_the_upper_level_agree = Lives.TestCase
