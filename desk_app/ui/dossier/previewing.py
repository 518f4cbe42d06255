"""The paper of a move beside its form, drawn anew when the clerk pauses."""

from PySide6.QtCore import QObject, QTimer

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services.documents import Paper
from desk_app.ui.dossier import moving
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.paper_view import PaperView

PAUSE_MS = 250


class Previewing(QObject):
    """Draws the paper of the panel that is open."""

    def __init__(self, view: PaperView, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(view)
        self._view, self._desk, self._tasks, self._session = view, desk, tasks, session
        self._panel: MovePanel | None = None
        self._dossier: Dossier | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def begin(self, panel: MovePanel, dossier: Dossier) -> None:
        """Draw the paper of this panel from now on."""
        self._panel, self._dossier = panel, dossier
        self._view.show_paper(b"")
        self._draw()

    def end(self) -> None:
        """No panel with a paper is open."""
        self._pause.stop()
        self._panel = self._dossier = None

    def edited(self) -> None:
        """Something was typed: draw it when the clerk pauses."""
        if self._panel is not None:
            self._pause.start()

    def _draw(self) -> None:
        panel, dossier = self._panel, self._dossier
        if panel is None or dossier is None:
            return
        fact, by = panel.fact(), self._session.officer

        def done(paper: Paper) -> None:
            if panel is self._panel:
                self._view.show_again(paper.pdf)

        def failed(_problem: DeskError) -> None:
            self._view.show_paper(b"")

        self._tasks.run(
            self,
            lambda: moving.paper_as_if(self._desk, dossier, fact, by=by),
            done=done,
            failed=failed,
        )
