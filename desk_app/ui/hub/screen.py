"""The communes' page at work."""

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.ui.hub.form import HubForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner


class HubScreen(QObject):
    """Joins the communes' page to the consolidation service.

    Signals:
        report_asked: Last month's report of a commune is wanted. Carries its unit's code.
    """

    report_asked = Signal(str)

    def __init__(self, form: HubForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        form.shown.connect(self.reload)
        form.opened.connect(self.report_asked)

    def reload(self) -> None:
        """Show how the communes stand now."""
        self._tasks.run(
            self, self._desk.consolidation.communes, done=self._form.show_communes
        )  # fmt: skip
