"""Whether the clock of another PC is right, as far as its bundles show.

Old PCs lose their clock with the battery: it starts in 2000 or jumps. Nothing is refused for that
and nothing is put in another order; people are told, since a receipt with a wrong day is worthless.
"""

from datetime import datetime, timedelta

TOLERANCE = timedelta(minutes=10)


def off(said: datetime, now: datetime, *, before: datetime | None = None) -> timedelta:
    """How far a clock is wrong that `said` it is this late, when `now` the bundle is here: ahead
    of us, or back behind what it said itself in a bundle `before` (negative). Zero when nothing
    shows."""
    if said - now > TOLERANCE:
        return said - now
    if before is not None and before - said > TOLERANCE:
        return said - before
    return timedelta()
