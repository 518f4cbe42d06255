"""Work outside the GUI thread: a lane for the database, one aside, answers in the GUI thread."""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desk_app.domain.errors import DeskError
from desk_app.ui.tidying import Tidying

T = TypeVar("T")
log = logging.getLogger(__name__)

WAIT_SHOWN_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class _Answer:
    owner: QObject
    value: Any
    problem: BaseException | None
    done: Callable[[Any], None] | None
    failed: Callable[[DeskError], None] | None


class TaskRunner(QObject):
    """Runs work one after the other on a thread of its own, and brings the answers back.

    The lane owns the workspace: whatever touches the database goes through here, and only through
    here. Work sees no widget; it gets values and returns a value.

    Signals:
        refused: Work ended in a `DeskError` and nobody took it. Carries the error.
        waiting_changed: Work has been under way for 300 ms (True), or is no longer (False).
        idle: The last piece of work is done and its answer delivered.
    """

    refused = Signal(object)
    waiting_changed = Signal(bool)
    idle = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tidying = Tidying(self)
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._under_way = 0
        self._waiting = False
        self._closed = False
        self._patience = QTimer(self, singleShot=True, interval=WAIT_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._say_waiting)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is waiting, under way, or its answer not yet delivered."""
        return self._under_way > 0

    @property
    def closed(self) -> bool:
        """Whether the lanes have ended; nothing more may be handed in."""
        return self._closed

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Run `work` on the lane; then `done` or `failed` in the GUI thread.

        The answer is dropped if `owner` is gone by then. Without `failed` a `DeskError` is emitted
        as `refused`. Any other exception is a fault of ours and goes to `sys.excepthook`.
        """
        self._submit(self._lane, owner, work, done, failed)

    def run_aside(
        self,
        owner: QObject,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        """As `run`, but beside the lane: for slow work that gets plain values only and never
        touches the database, such as asking a printer. It holds up no saving."""
        self._submit(self._aside, owner, work, done, failed)

    def close(self) -> None:
        """Finish what was handed in, then end the lanes. Answers not yet delivered are lost."""
        self._closed = True
        self._lane.shutdown(wait=True)
        self._aside.shutdown(wait=True)
        self._tidying.end()

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[DeskError], None] | None,
    ) -> None:
        self._under_way += 1
        if not self._patience.isActive() and not self._waiting:
            self._patience.start()
        lane.submit(self._work, owner, work, done, failed)

    def _work(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[DeskError], None] | None,
    ) -> None:
        value, problem = None, None
        try:
            value = work()
        except Exception as error:  # noqa: BLE001 - the lane's one door: the answer carries it to the GUI thread
            problem = error
        self._answered.emit(_Answer(owner, value, problem, done, failed))

    def _deliver(self, answer: _Answer) -> None:
        self._under_way -= 1
        if not self.busy:
            self._stop_waiting()
        try:
            if not isinstance(answer.problem, DeskError | None):
                problem = answer.problem
                sys.excepthook(type(problem), problem, problem.__traceback__)
            elif shiboken6.isValid(answer.owner):
                self._hand_out(answer)
        finally:
            if not self.busy:
                self.idle.emit()

    def _hand_out(self, answer: _Answer) -> None:
        if answer.problem is None:
            if answer.done is not None:
                answer.done(answer.value)
            return
        assert isinstance(answer.problem, DeskError)
        log.info("refused: %s", answer.problem.code)
        if answer.failed is not None:
            answer.failed(answer.problem)
        else:
            self.refused.emit(answer.problem)

    def _say_waiting(self) -> None:
        self._waiting = True
        self.waiting_changed.emit(True)

    def _stop_waiting(self) -> None:
        self._patience.stop()
        if self._waiting:
            self._waiting = False
            self.waiting_changed.emit(False)
