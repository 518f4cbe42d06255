"""What happens when: stories that sleep until their next moment, under one clock that moves."""

from collections.abc import Iterator
from datetime import datetime
from heapq import heappop, heappush

Story = Iterator[datetime]
"""Acts of one person or office: whenever it is woken it does what is due and tells its next
moment; it ends when nothing is left."""


class MovingClock:
    """A clock that stands where it was put."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The moment it stands at."""
        return self.now


class Agenda:
    """Wakes stories in order of time; those of the same moment in the order they were put in."""

    def __init__(self, clock: MovingClock) -> None:
        self._clock = clock
        self._waiting: list[tuple[datetime, int, Story]] = []
        self._count = 0

    def put(self, at: datetime, story: Story) -> None:
        """Wake a story at a moment that has not passed."""
        self._count += 1
        heappush(self._waiting, (at, self._count, story))

    def run(self, until: datetime) -> None:
        """Live up to a moment, that moment included; what comes later stays undone."""
        while self._waiting and self._waiting[0][0] <= until:
            at, _, story = heappop(self._waiting)
            assert at >= self._clock.now, "a story went back in time"
            self._clock.now = at
            following = next(story, None)
            if following is not None:
                self.put(following, story)
