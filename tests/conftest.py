"""What every test needs before anything else is imported; a desk, its clock, no network."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from desk_app.bootstrap import Desk
from tests.builders import Clock, a_desk, workspace_of

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("desk")


@pytest.fixture(autouse=True, scope="session")
def _anchors_of_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("the program asked for the network")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def moving_clock() -> Clock:
    """A clock that stands at a Monday morning of 2020 until it is moved."""
    return Clock()


@pytest.fixture
def training_desk(tmp_path: Path, moving_clock: Clock) -> Iterator[Desk]:
    """A training desk; no unit of work may be open when the test is over."""
    desk = a_desk(tmp_path / "desk", moving_clock)
    yield desk
    assert not workspace_of(desk)._db.conn.in_transaction
    desk.close()
