"""The weeks' page at work: each state of a week has its one act."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desk_app.bootstrap import Desk
from desk_app.domain.weeks import WeekState
from desk_app.services.consolidation import Weeks
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.weeks.form import WeeksForm
from desk_app.wording import say
from desk_app.wording.dates import day

_PAGES = {
    WeekState.WAITING: "exchange",
    WeekState.HELD: "forks",
    WeekState.FORKED: "forks",
    WeekState.BEFORE: "exchange",
}
_TO_REMIND = {WeekState.MISSING, WeekState.LATE, WeekState.RUNNING}


class WeeksScreen(QObject):
    """Joins the weeks' page to the consolidation service.

    Signals:
        asked: Another page is wanted, where the week can be put in order. Carries its key.
        report_asked: Last month's report of a commune is wanted. Carries its unit's code.
        notice: Something was done that the person should know. Carries the words.
    """

    asked = Signal(str)
    report_asked = Signal(str)
    notice = Signal(str)

    def __init__(self, form: WeeksForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        form.shown.connect(self.reload)
        form.act_asked.connect(self._act)

    def reload(self) -> None:
        """Show how the weeks stand now."""
        self._tasks.run(self, self._desk.consolidation.weeks, done=self._form.show_weeks)

    def _act(self, row: Weeks, monday: date, state: WeekState) -> None:
        if state in _PAGES:
            self.asked.emit(_PAGES[state])
        elif state in _TO_REMIND:
            self._remind(row, monday)
        else:
            self.report_asked.emit(row.unit.code)

    def _remind(self, row: Weeks, monday: date) -> None:
        """Put the reminder where it can be pasted into a message to the commune."""
        days = {"start": day(monday), "end": day(monday + timedelta(days=6))}
        words = say("weeks.reminder", unit=row.unit.name, **days)
        QGuiApplication.clipboard().setText(words)
        self.notice.emit(say("weeks.reminder.copied"))
