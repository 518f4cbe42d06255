"""The communes' page at work."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.services.consolidation import WrongClock
from desk_app.ui.hub.form import HubForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from desk_app.wording.clock_remarks import span


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
        asked = self._desk.consolidation
        self._tasks.run(self, asked.communes, done=self._form.show_communes)
        self._tasks.run(self, asked.wrong_clocks, done=self._show_clocks)

    def _show_clocks(self, wrong: Sequence[WrongClock]) -> None:
        told = [
            say("clock.one", office=each.office, desk=each.desk, span=span(each.off))
            for each in wrong
        ]
        self._form.show_clocks(say("clock.listed", clocks="; ".join(told)) if told else "")
