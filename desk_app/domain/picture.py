"""A drawing as a value: areas, strokes, dots and words, each in its place.

The screen and the paper draw the same picture, so they cannot differ. Measures are in whatever the
drawer counts in, from the upper left corner.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.charts import Role

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return self.left + self.width / 2


class Ink(StrEnum):
    """How words look."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"


class Trace(StrEnum):
    """What a stroke is: a tick's hairline, the line that bars stand on, the course of a line."""

    TICK = "tick"
    BASE = "base"
    COURSE = "course"


class Fill(StrEnum):
    """How an area is filled, so that colour is not all that tells roles apart."""

    SOLID = "solid"
    LIGHT = "light"
    HATCHED = "hatched"


FILLS = {
    Role.PLAIN: Fill.SOLID,
    Role.SECOND: Fill.LIGHT,
    Role.GOOD: Fill.SOLID,
    Role.FAIR: Fill.LIGHT,
    Role.POOR: Fill.HATCHED,
}


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters a picture is written in: their size, and how wide a text is in them, which for
    strong ones may be more."""

    size: float
    width: Callable[[str, Ink], float]


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle with the look of a role."""

    box: Box
    role: Role


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    trace: Trace


@dataclass(frozen=True, slots=True)
class Words:
    """A text on one line from `left`, standing on `base`."""

    text: str
    left: float
    base: float
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything to draw, in this order. `slots` are where the categories stand: what is pointed
    at."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    areas: tuple[Area, ...]
    dots: tuple[Point, ...]
    words: tuple[Words, ...]
    slots: tuple[Box, ...]


def hatching(box: Box, step: float) -> list[tuple[Point, Point]]:
    """Strokes at 45° that fill a box, `step` apart along its edge, each inside it."""
    strokes = []
    reach = step
    while reach < box.width + box.height:
        low = (box.left + max(0.0, reach - box.height), box.bottom - max(0.0, box.height - reach))
        high = (box.left + min(reach, box.width), box.top + max(0.0, reach - box.width))
        strokes.append((low, high))
        reach += step
    return strokes
