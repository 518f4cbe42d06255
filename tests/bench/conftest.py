"""Measurements are made when they are asked for: `python dev.py bench`."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Leave this folder out unless it was named."""
    named = any(HERE.name in Path(str(each)).parts for each in config.invocation_params.args)
    return None if named else True
