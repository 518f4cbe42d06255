"""The sample office beside the real one: made once, whole or not at all."""

import shutil
from pathlib import Path

from desk_app.sample.district import Progress, make_district
from desk_app.sample.weeks import go_on

_YEAR, _SHARE = 2020, 0.03
_DESK = "13498"


def folder_of(data: Path, role: str) -> Path:
    """Where the sample's "desk" or "upper" level lies below the data folder."""
    return data / "sample" / (_DESK if role == "desk" else "upper")


def is_made(data: Path) -> bool:
    """Whether there is a sample to look at."""
    return (data / "sample").exists()


def make(data: Path, progress: Progress) -> None:
    """Make the sample district. What an earlier, interrupted making left is thrown away first."""
    unfinished = data / "sample-unfinished"
    if unfinished.exists():
        shutil.rmtree(unfinished)
    make_district(unfinished, year=_YEAR, share=_SHARE, workers=1, progress=progress)
    go_on(unfinished / _DESK, year=_YEAR)
    unfinished.rename(data / "sample")
