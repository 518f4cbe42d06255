"""The catalogue on the system page, at work."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.problems import UnreadableExport
from desk_app.services.procedures import Imported
from desk_app.ui.session import Session
from desk_app.ui.settings.catalogue_panel import CataloguePanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class CatalogueScreen(QObject):
    """Joins the list of procedures with its service.

    Signals:
        saved: A file was taken in. Carries the words and the moment.
        changed: Other procedures may be on offer now.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(
        self, panel: CataloguePanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.file_chosen.connect(self._take_in)

    def reload(self) -> None:
        """Show what is on offer today."""
        self._tasks.run(self, self._desk.procedures.on_offer, done=self._panel.show_procedures)

    def _take_in(self, file: Path) -> None:
        by = self._session.officer
        self._panel.choose.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._desk.procedures.import_portal(_text_of(file), by=by),
            done=self._taken_in,
            failed=self._refused,
        )

    def _taken_in(self, brought: Imported) -> None:
        self._panel.choose.setEnabled(True)
        self._panel.show_outcome(brought)
        self.saved.emit(say("settings.saved"), self._desk.clock())
        self.reload()
        self.changed.emit(None)

    def _refused(self, problem: DeskError) -> None:
        self._panel.choose.setEnabled(True)
        self._tasks.refused.emit(problem)


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableExport from problem
