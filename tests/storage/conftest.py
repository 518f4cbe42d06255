"""For tests of this room that open files by the hundred."""

import pytest

from desk_app.storage import driver


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file waits for the disk: what a power cut leaves is made by the test itself."""
    monkeypatch.setattr(driver, "_PRAGMAS", (*driver._PRAGMAS, "PRAGMA synchronous = OFF"))
