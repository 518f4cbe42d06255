"""The working calendar on the system page, at work."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.ui.session import Session
from desk_app.ui.settings.calendar_panel import CalendarPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import dates, say


class CalendarScreen(QObject):
    """Joins the calendar with its service.

    Signals:
        saved: A day was changed. Carries the words and the moment.
        changed: Appointments may be different now.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(
        self, panel: CalendarPanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.year_asked.connect(self._show_year)
        panel.changed.connect(self._change)

    def reload(self) -> None:
        """Show the year shown before, or this one."""
        self._show_year(self._panel.year or self._desk.clock().year)

    def _show_year(self, year: int) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.calendar.special_days(year),
            done=lambda days: self._panel.show_year(year, days),
        )

    def _change(self, day: date | None, kind: str, name: str, basis: str) -> None:
        if day is None:
            self._panel.show_problem(say("settings.day.unreadable"))
            return
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.calendar.set_day(day, kind, name=name, basis=basis, by=by),
            done=lambda _: self._changed(day),
        )

    def _changed(self, day: date) -> None:
        self._panel.clear()
        self.saved.emit(say("settings.day.saved", day=dates.day(day)), self._desk.clock())
        self._show_year(day.year)
        self.changed.emit(None)
