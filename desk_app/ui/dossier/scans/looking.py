"""Joins the large view of a scan to the store it comes from."""

from PySide6.QtCore import QObject, QSize, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.domain.errors import DeskError
from desk_app.ui.dossier.scans import pictures
from desk_app.ui.dossier.scans.pictures import Page
from desk_app.ui.dossier.scans.viewer import ScanViewer
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class ScanLooking(QObject):
    """Shows the scans of a dossier one after the other. Their content stays in memory, one at a
    time, and is forgotten when the clerk leaves.

    Signals:
        shown: A scan is to be shown: bring the viewer into sight.
        left: The clerk is done.
    """

    shown = Signal()
    left = Signal()

    def __init__(self, viewer: ScanViewer, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(viewer)
        self._viewer, self._desk, self._tasks = viewer, desk, tasks
        self._scans: tuple[ScanAdded, ...] = ()
        self._at, self._content = 0, b""
        self._wanted: tuple[int, int, QSize] | None = None
        viewer.page_asked.connect(self._draw)
        viewer.other_asked.connect(self._step)
        viewer.left.connect(self._leave)

    def open(self, dossier: Dossier, digest: str) -> None:
        """Show a scan of a dossier."""
        self._scans = dossier.scans
        self._at = [scan.sha256 for scan in dossier.scans].index(digest)
        self.shown.emit()
        self._load()

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._scans):
            self._at += by
            self._load()

    def _load(self) -> None:
        at, scan = self._at, self._scans[self._at]
        self._content = b""
        place = say("scans.place", number=at + 1, count=len(self._scans))
        self._viewer.begin(scan.paper or scan.name, place)

        def done(content: bytes) -> None:
            if at == self._at:
                self._content = content
                self._viewer.ask()

        def failed(problem: DeskError) -> None:
            if at == self._at:
                self._viewer.show_trouble(error(problem))

        self._tasks.run(self, lambda: self._desk.scans.content(scan), done=done, failed=failed)

    def _draw(self, number: int, room: QSize) -> None:
        content, wanted = self._content, (self._at, number, room)
        if not content:
            return
        self._wanted = wanted

        def done(page: Page) -> None:
            if wanted == self._wanted:
                self._viewer.show_page(page.image, page.count)

        self._tasks.run_aside(self, lambda: pictures.draw(content, number, room), done=done)

    def _leave(self) -> None:
        self._content, self._wanted = b"", None
        self._viewer.forget()
        self.left.emit()
