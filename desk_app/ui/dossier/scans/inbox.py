"""Watching the scan folder while a dossier is on the page."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.services.scan_inbox import InboxView
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error

_LOOK_MS = 2000
"""Asked again and again: no system tells reliably of changes in a share on the network."""


class InboxWatch(QObject):
    """Looks into the scan folder every two seconds while one of `places` is in sight, beside the
    lane.

    Signals:
        folder_told: The folder that is watched. Carries the path, or None.
        seen: What waits there. Carries the `InboxView` and the folder.
        troubled: The folder cannot be looked into. Carries the words.
    """

    folder_told = Signal(object)
    seen = Signal(object, object)
    troubled = Signal(str)

    def __init__(self, places: Sequence[QWidget], desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(places[0])
        self._places, self._desk, self._tasks = tuple(places), desk, tasks
        self._folder: Path | None = None
        self._looking = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look_if_seen)
        self._timer.start()

    def begin(self) -> None:
        """Ask which folder it is, and look at once."""
        self._tasks.run(self, self._desk.scans.folder, done=self._on_folder)

    def watch(self, folder: Path) -> None:
        """Watch another folder from now on."""
        self._tasks.run(
            self,
            lambda: self._desk.scans.set_folder(folder),
            done=lambda _: self._on_folder(folder),
        )

    def look(self) -> None:
        """Look into the folder now."""
        folder = self._folder
        if folder is None or self._looking:
            return
        self._looking = True
        self._tasks.run_aside(
            self,
            lambda: self._desk.scan_inbox.look(folder),
            done=lambda view: self._ask_known(view, folder),
            failed=self._on_trouble,
        )

    def _look_if_seen(self) -> None:
        if any(place.isVisible() for place in self._places):
            self.look()

    def _on_folder(self, folder: Path | None) -> None:
        self._folder = folder
        self.folder_told.emit(folder)
        self.look()

    def _ask_known(self, view: InboxView, folder: Path) -> None:
        """A sheet that is in a dossier already, but could not be removed, is not offered again."""
        if not view.waiting:
            self._tell(view, folder, frozenset())
            return
        digests = [each.sha256 for each in view.waiting]
        self._tasks.run(
            self,
            lambda: self._desk.scans.taken_before(digests),
            done=lambda known: self._tell(view, folder, known),
        )

    def _tell(self, view: InboxView, folder: Path, known: frozenset[str]) -> None:
        self._looking = False
        if folder == self._folder:
            new = tuple(each for each in view.waiting if each.sha256 not in known)
            self.seen.emit(replace(view, waiting=new), folder)

    def _on_trouble(self, problem: DeskError) -> None:
        self._looking = False
        self.troubled.emit(error(problem))
