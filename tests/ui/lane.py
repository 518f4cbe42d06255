"""Work on the lane and wait for its answer, as only a test may."""

from collections.abc import Callable
from typing import TypeVar, cast

from pytestqt.qtbot import QtBot

from desk_app.ui.main_window import MainWindow
from desk_app.ui.tasks import TaskRunner

T = TypeVar("T")


class Lane:
    """The thread that owns the desk's database."""

    def __init__(self, qtbot: QtBot, tasks: TaskRunner) -> None:
        self._qtbot, self._tasks = qtbot, tasks

    def do(self, work: Callable[[], T]) -> T:
        """Run work there and give its answer."""
        answers: list[object] = []
        self._tasks.run(self._tasks, work, done=answers.append)
        self.settle()
        return cast(T, answers[0])

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self._tasks.busy)


def shown(qtbot: QtBot, window: MainWindow, width: int = 1366, height: int = 768) -> None:
    """Show the window with the cursor in the search box, as after a start."""
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
