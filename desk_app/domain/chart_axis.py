"""The ticks of a chart's axis: few, whole and easy to say."""

from itertools import count

_STEPS = (1, 2, 5)
_MOST_STEPS = 5
_SHARES = ((900, 20), (800, 50), (500, 100), (0, 200))
"""Where an axis of shares begins, and its step, in tenths of a percent."""


def counts(most: int) -> tuple[int, ...]:
    """From 0 in equal steps to `most` or a little more: two to six whole numbers."""
    assert most >= 0, most
    most = max(most, 1)
    sizes = (first * 10**power for power in count() for first in _STEPS)
    step = next(size for size in sizes if size * _MOST_STEPS >= most)
    return tuple(range(0, most + step, step))


def shares(lowest: int) -> tuple[int, ...]:
    """To 1000 tenths of a percent from below `lowest`, near enough that a course of high shares
    is still seen to move; the ticks say where it begins."""
    begin, step = next((begin, step) for begin, step in _SHARES if lowest >= begin)
    return tuple(range(begin, 1001, step))
