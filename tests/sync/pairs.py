"""Desks and their upper level in memory, and sticks between them, for tests of single rules."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.services.exchange import TakenIn
from tests.offices import Ticking
from tests.sync import simulator
from tests.sync.simulator import UPPER, Copy, Node

from desk_app.sync.machine import Facts  # isort: skip


class Office:
    """Desks A, B … of one commune and their district, who trust each other."""

    def __init__(self, folder: Path, desks: int) -> None:
        self.folder, self.clock, self._used = folder, Ticking(), 0
        self.nodes = {
            name: self.node(name, copy) for name, copy in simulator.template(desks).items()
        }

    def node(self, name: str, copy: Copy, *, called: str = "", facts: Facts | None = None) -> Node:
        """A PC that starts from a copy."""
        folder = self.folder / (called or name)
        return Node(simulator.office_of(name), self.clock, copy, folder, facts or Facts())

    @property
    def upper(self) -> Node:
        return self.nodes[UPPER]

    def __getitem__(self, name: str) -> Node:
        return self.nodes[name]

    def write(self, node: Node, text: str, entity: int = 0) -> None:
        node.write(text, simulator.ENTITIES[entity])

    def stick(self, node: Node) -> Path:
        """A stick with what somebody exports."""
        self._used += 1
        root = self.folder / f"stick{self._used}"
        node.exchange.export(root)
        return root

    def bring(self, writer: Node, *readers: Node) -> list[TakenIn]:
        """What the last of the readers said to the writer's stick."""
        root = self.stick(writer)
        return [result for reader in readers for result in reader.exchange.take_in([root])]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two desks and the district."""
    yield from _opened(Office(tmp_path, 2))


@pytest.fixture
def one_desk(tmp_path: Path) -> Iterator[Office]:
    """One desk and the district."""
    yield from _opened(Office(tmp_path, 1))


def _opened(made: Office) -> Iterator[Office]:
    yield made
    for node in made.nodes.values():
        node.workspace.close()
    shutil.rmtree(made.folder)
