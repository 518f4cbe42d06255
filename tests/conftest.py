"""What every test needs before anything else is imported; a desk, its clock, no network."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from desk_app.bootstrap import Desk, open_desk
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


@pytest.fixture(scope="session")
def set_up_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a training desk that nobody has worked at, to be copied."""
    folder = tmp_path_factory.mktemp("set-up") / "desk"
    a_desk(folder, Clock()).close()
    return folder


@pytest.fixture
def training_desk(tmp_path: Path, moving_clock: Clock, set_up_desk: Path) -> Iterator[Desk]:
    """A training desk; no unit of work may be open when the test is over."""
    folder = shutil.copytree(set_up_desk, tmp_path / "desk")
    desk = open_desk(folder, clock=moving_clock, hurried=True)
    yield desk
    assert not workspace_of(desk)._db.conn.in_transaction
    desk.close()
