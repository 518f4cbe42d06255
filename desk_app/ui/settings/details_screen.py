"""What papers say of the office on the system page, at work."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.entries import OfficeDetailsSet
from desk_app.ui.session import Session
from desk_app.ui.settings.details_panel import DetailsPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class DetailsScreen(QObject):
    """Joins the details with their service.

    Signals:
        saved: They were kept. Carries the words and the moment.
    """

    saved = Signal(str, datetime)

    def __init__(
        self, panel: DetailsPanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.saved.connect(self._keep)

    def reload(self) -> None:
        """Show them as they are kept now."""
        self._tasks.run(self, self._desk.settings.details, done=self._panel.show_details)

    def _keep(self, details: OfficeDetailsSet) -> None:
        desk, by = self._desk, self._session.officer

        def done(kept: OfficeDetailsSet) -> None:
            self._panel.show_kept(kept)
            self.saved.emit(say("settings.office.saved"), desk.clock())

        self._tasks.run(
            self,
            lambda: desk.settings.set_details(details, by=by),
            done=done,
            failed=lambda problem: self._panel.show_problem(error(problem)),
        )
