"""The working calendar on the system page, at work."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.office import Role
from desk_app.domain.timetable import Version
from desk_app.domain.units import Unit
from desk_app.domain.workdays import Day
from desk_app.ui.session import Session
from desk_app.ui.settings.calendar_panel import CalendarPanel, DayDraft
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import appointments, dates, say


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
        panel.offer_units([(unit.code, unit_name(desk, unit)) for unit in desk.calendar.units])
        panel.year_asked.connect(self._show_year)
        panel.unit_asked.connect(self.reload)
        panel.changed.connect(self._change)

    def reload(self) -> None:
        """Show the year shown before, or this one."""
        self._show_year(self._panel.year or self._desk.clock().year)

    def _show_year(self, year: int) -> None:
        unit, calendar = self._panel.draft().unit, self._desk.calendar
        self._tasks.run(
            self,
            lambda: (calendar.special_days(year, unit=unit), calendar.version(year, unit=unit)),
            done=lambda found: self._show(year, *found),
        )

    def _show(self, year: int, days: list[Day], version: Version) -> None:
        self._panel.show_year(year, days, appointments.calendar(str(version)))

    def _change(self, draft: DayDraft) -> None:
        day, partner = draft.day, draft.partner
        if day is None:
            self._panel.show_problem(say("settings.day.unreadable"))
            return
        if draft.kind == "swap" and partner is None and draft.status != "usual":
            self._panel.show_partner_problem(say("settings.day.unreadable"))
            return
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.calendar.set_day(
                day, draft.status, name=draft.name, basis=draft.basis, by=by, unit=draft.unit,
                kind=draft.kind if draft.status != "usual" else "", partner=partner,
            ),
            done=lambda _: self._changed(day),
        )  # fmt: skip

    def _changed(self, day: date) -> None:
        self._panel.clear()
        self.saved.emit(say("settings.day.saved", day=dates.day(day)), self._desk.clock())
        self._show_year(day.year)
        self.changed.emit(None)


def unit_name(desk: Desk, unit: Unit) -> str:
    """The unit as the choice says it: the upper level's own table holds for all below it."""
    whole = unit == desk.office.unit and desk.office.role is Role.UPPER
    return say("settings.unit.all", name=unit.name) if whole else unit.name
