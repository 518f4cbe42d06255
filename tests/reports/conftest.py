"""An open commune's desk with a clock that the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from tests.builders import Clock
from tests.offices import THANH_HAI, at, established


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-01-02"))


@pytest.fixture
def desk(tmp_path: Path, moment: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "desk", THANH_HAI, moment)
    yield made
    made.close()
