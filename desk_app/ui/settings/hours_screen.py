"""The office hours on the system page, at work."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.hours import DayHours, OfficeHours, UnreadableHours, read_hours
from desk_app.ui.session import Session
from desk_app.ui.settings.calendar_screen import unit_name
from desk_app.ui.settings.hours_panel import HoursPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class HoursScreen(QObject):
    """Joins the hours with the calendar service.

    Signals:
        saved: Hours were changed. Carries the words and the moment.
        changed: Appointments may be different now.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(self, panel: HoursPanel, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        self._shown = OfficeHours()
        panel.offer_units([(unit.code, unit_name(desk, unit)) for unit in desk.calendar.units])
        panel.field_asked.connect(self._show_field)
        panel.changed.connect(self._keep)
        panel.usual_asked.connect(self._take_back)

    def reload(self) -> None:
        """Show the hours as they are now."""
        self._tasks.run(self, self._desk.calendar.fields, done=self._panel.offer_fields)
        self._show_field()

    def _show_field(self) -> None:
        field, unit = self._panel.field.input.value(), self._panel.unit.input.value()
        self._tasks.run(self, lambda: self._desk.calendar.hours(field, unit=unit), done=self._show)

    def _show(self, week: OfficeHours) -> None:
        self._shown = week
        self._panel.show_hours(week)

    def _keep(self) -> None:
        changed: dict[int, DayHours | None] = {}
        for weekday, typed in enumerate(self._panel.typed()):
            try:
                hours = read_hours(typed)
            except UnreadableHours:
                self._panel.show_problem(weekday, say("settings.hours.unreadable"))
                return
            if hours != self._shown.week[weekday]:
                changed[weekday] = hours
        self._set(changed)

    def _take_back(self) -> None:
        self._set(dict.fromkeys(range(7)))

    def _set(self, changed: dict[int, DayHours | None]) -> None:
        field, unit = self._panel.field.input.value(), self._panel.unit.input.value()
        by = self._session.officer

        def work() -> None:
            for weekday, hours in changed.items():
                self._desk.calendar.set_hours(field, weekday, hours, unit=unit, by=by)

        self._tasks.run(self, work, done=lambda _: self._kept())

    def _kept(self) -> None:
        self.saved.emit(say("settings.hours.saved"), self._desk.clock())
        self._show_field()
        self.changed.emit(None)
