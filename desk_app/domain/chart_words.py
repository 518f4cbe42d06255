"""Labels of a chart that keep clear of each other: broken, shortened, or left out evenly."""

from collections.abc import Sequence
from itertools import pairwise

from desk_app.domain.picture import Box, Ink, Letters

Span = tuple[float, float]
"""From a left edge to a right edge."""


def wrapped(text: str, room: float, most: int, letters: Letters) -> list[str]:
    """`text` in at most `most` lines of a width; what is too long ends in "…"."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (letters.width(longer, Ink.PLAIN) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return [_shortened(line, room, letters) for line in lines] or [""]


def _shortened(text: str, room: float, letters: Letters) -> str:
    kept, shown = text, text
    while kept and letters.width(shown, Ink.PLAIN) > room:
        kept = kept[:-1]
        shown = f"{kept.rstrip()}…"
    return shown


def centred(width: float, middle: float, room: Box) -> Span:
    """Where words of a width stand, round `middle` but not outside the room."""
    left = min(max(middle - width / 2, room.left), room.right - width)
    return left, left + width


def shown_step(spans: Sequence[Span], gap: float) -> int:
    """Every how many-th of the labels, from the first, can be shown with a gap between them."""
    return next(
        step
        for step in range(1, len(spans) + 1)
        if all(one[1] + gap <= other[0] for one, other in pairwise(spans[::step]))
    )
