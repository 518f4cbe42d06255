"""Bundles come in step by step on the lane, so that the clerk's own work goes in between."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.domain.errors import DeskError
from desk_app.services.exchange import Step, Steps, TakenIn
from desk_app.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class _Asked:
    steps: Steps
    done: Callable[[Sequence[TakenIn]], None]
    failed: Callable[[DeskError], None]


class TakingIn(QObject):
    """Runs one import at a time; another that is asked for meanwhile comes after it.

    Signals:
        busy_changed: Bundles are coming in (True), or no longer (False).
        progressed: How far it is. Carries a `Step`.
        cut_off: The window is about to close; the rest comes next time. Carries the last `Step`.
    """

    busy_changed = Signal(bool)
    progressed = Signal(object)
    cut_off = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked: deque[_Asked] = deque()
        self._last: Step | None = None
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether bundles are coming in."""
        return bool(self._asked)

    def run(
        self,
        steps: Steps,
        *,
        done: Callable[[Sequence[TakenIn]], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Take in step by step, then call `done` with what became of each file, or `failed`."""
        self._asked.append(_Asked(steps, done, failed))
        if len(self._asked) == 1:
            self.busy_changed.emit(True)
            self._go_on()

    def stop(self) -> None:
        """Take no further step: the window closes when this one is done."""
        self._stopped = True
        if self._last is not None:
            self.cut_off.emit(self._last)

    def _go_on(self) -> None:
        if self._stopped or self._tasks.closed:
            return  # what has its place is kept, and the file lies in the inbox
        steps = self._asked[0].steps
        self._tasks.run(self, lambda: _next(steps), done=self._on_step, failed=self._on_failed)

    def _on_step(self, answer: Step | list[TakenIn]) -> None:
        if isinstance(answer, Step):
            self._last = answer
            self.progressed.emit(answer)
            self._go_on()
        else:
            self._end().done(answer)

    def _on_failed(self, problem: DeskError) -> None:
        self._end().failed(problem)

    def _end(self) -> _Asked:
        ended = self._asked.popleft()
        self._last = None
        if self._asked:
            self._go_on()
        else:
            self.busy_changed.emit(False)
        return ended


def _next(steps: Steps) -> Step | list[TakenIn]:
    """The next step, or what became of each file when there is none."""
    try:
        return next(steps)
    except StopIteration as end:
        results: list[TakenIn] = end.value
        return results
