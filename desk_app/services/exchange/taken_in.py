"""What became of a file that came in, and how far one is that is being taken in."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import timedelta

from desk_app.domain.errors import DeskError


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of one file. `result` is taken-in, known, waiting, refused, unfinished (in a
    folder, perhaps still being copied), passed-over (for somebody else, among others on a
    stick); `problem` the error of the last four; or later: `left` more files are there than are
    taken in at a time. Lines: newly in force, known already, held for a gap, kept as a fork, kept
    as those of a revoked device, not matching their seal or unreadable (then the file is kept,
    too), and of devices unknown here (they come again). Scans: newly kept, and those that are no
    JPEG, PNG or PDF. `clock_off` is how far the writer's clock is wrong, `notes` are the sender's
    remarks for people."""

    name: str
    result: str
    office: str = ""
    office_name: str = ""
    desk: str = ""
    new: int = 0
    known: int = 0
    held: int = 0
    forked: int = 0
    stopped: int = 0
    refused: int = 0
    unknown: int = 0
    scans: int = 0
    unfit_scans: int = 0
    clock_off: timedelta = timedelta()
    notes: tuple[str, ...] = ()
    problem: DeskError | None = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """How far a file is after one step of taking in: its lines that have their place so far, and
    all that are in it. None of them before it has been verified whole."""

    name: str
    done: int
    total: int


Steps = Generator[Step, None, list[TakenIn]]
"""Taking in, step by step. Between two steps the database is free: others may read and write, and
whoever stops there loses nothing, since the next time goes on. The end gives what became of each
file."""


def nobody(_step: Step) -> None:
    """Watches nothing."""


def finished(steps: Steps, watcher: Callable[[Step], None] = nobody) -> list[TakenIn]:
    """What taking in comes to when nobody waits for the database; `watcher` hears each step."""
    while True:
        try:
            watcher(next(steps))
        except StopIteration as end:
            results: list[TakenIn] = end.value
            return results
