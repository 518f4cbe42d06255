"""The desk of the stories."""

import pytest

from desk_app.bootstrap import Desk
from tests.builders import Clock
from tests.walks.scene import Story


@pytest.fixture
def story(training_desk: Desk, moving_clock: Clock) -> Story:
    """A training desk in Thanh Hải on Monday, 2 March 2020."""
    return Story(training_desk, moving_clock)
