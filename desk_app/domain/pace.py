"""How long something will still take, judged by how long it has taken."""

from math import ceil

_SURE_AFTER_SECONDS = 2
_SURE_AFTER = 0.02
_ROUGH_FROM = 30
_ROUGHLY = 10


def seconds_left(done: int, total: int, elapsed: float) -> int | None:
    """Seconds until `total`, when `done` took `elapsed` seconds; None as long as that says little.

    Never promises too little: rounded up, from half a minute on to tens, so that it does not jump.
    """
    if elapsed < _SURE_AFTER_SECONDS or done < total * _SURE_AFTER or not done:
        return None
    left = elapsed / done * (total - done)
    return ceil(left / _ROUGHLY) * _ROUGHLY if left >= _ROUGH_FROM else ceil(left)
