"""The paper of a form beside it, drawn anew when the clerk pauses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desk_app.domain.errors import DeskError
from desk_app.services.documents import Paper
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.paper_view import PaperView

PAUSE_MS = 250

Drawing = Callable[[], Paper]
"""Draws a paper; runs off the window."""


class Previewing(QObject):
    """Draws the paper of the form that is open."""

    def __init__(self, view: PaperView, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._tasks = view, tasks
        self._read: Callable[[], Drawing] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def begin(self, read: Callable[[], Drawing]) -> None:
        """From now on draw what a form says: `read` reads it, in the window."""
        self._read = read
        self._view.show_paper(b"")
        self._draw()

    def end(self) -> None:
        """No form with a paper is open."""
        self._pause.stop()
        self._read = None

    def edited(self) -> None:
        """Something was typed: draw it when the clerk pauses."""
        if self._read is not None:
            self._pause.start()

    def _draw(self) -> None:
        read = self._read
        if read is None:
            return

        def done(paper: Paper) -> None:
            if read is self._read:
                self._view.show_again(paper.pdf)

        def failed(_problem: DeskError) -> None:
            self._view.show_paper(b"")

        self._tasks.run(self, read(), done=done, failed=failed)
