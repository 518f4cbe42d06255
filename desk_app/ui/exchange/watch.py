"""Notices that a stick was put in, and whether it is the desk's own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.bootstrap import Desk
from desk_app.services.sticks import Drive
from desk_app.ui.tasks import TaskRunner

LOOK_MS = 3_000

Marked = list[tuple[Drive, str]]
"""Sticks with their marks."""


class StickWatch(QObject):
    """Looks every three seconds, beside the lane. Only when the system has mounted something else
    than before are the sticks themselves looked at.

    Signals:
        known_came: The desk's own stick was put in, and there is something to do with it. Carries
            the `Drive`.
    """

    known_came = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._signature: str | None = None
        self._before: set[str] = set()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now, unless the program is about to end."""
        if self._tasks.closed:
            self._timer.stop()
            return
        self._tasks.run_aside(self, self._desk.sticks.signature, done=self._on_signature)

    def _on_signature(self, signature: str) -> None:
        if signature != self._signature:
            self._signature = signature
            self._tasks.run_aside(self, self._marked, done=self._on_marked)

    def _marked(self) -> Marked:
        sticks = self._desk.sticks
        return [(drive, sticks.mark(drive.root)) for drive in sticks.plugged_in()]

    def _on_marked(self, found: Marked) -> None:
        marks = {mark for _, mark in found if mark}
        came = [(drive, mark) for drive, mark in found if mark and mark not in self._before]
        self._before = marks
        if came:
            self._tasks.run(self, lambda: self._known(came), done=self._on_known)

    def _known(self, came: Sequence[tuple[Drive, str]]) -> Drive | None:
        """The known one among them, when something is to go out or to come in."""
        known = self._desk.exchange.known_stick()
        for drive, mark in came:
            if known is not None and mark == known.mark:
                standing = self._desk.exchange.standing()
                news = standing.not_exported or self._desk.exchange.on_stick(drive.root).new
                return drive if news or standing.due else None
        return None

    def _on_known(self, drive: Drive | None) -> None:
        if drive is not None:
            self.known_came.emit(drive)
