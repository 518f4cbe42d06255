"""The working calendar, which an office can correct, and appointments without a dossier."""

from datetime import date, datetime, timedelta

from desk_app.domain.deadlines import Appointment, appointment
from desk_app.domain.entries import CalendarDaySet
from desk_app.domain.office import Office
from desk_app.domain.procedure import Term
from desk_app.domain.vietnamese import nfc
from desk_app.domain.workdays import Day, OfficeHours, WorkCalendar
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace


class Calendar:
    """Shows and corrects the working calendar."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, hours: OfficeHours
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._hours = hours

    def due(self, received_at: datetime, term: Term) -> Appointment:
        """The appointment for a term, and each day counted or skipped with the reason."""
        return appointment(self._calendar(), self._hours, received_at, term)

    def coming(self, after: date, count: int) -> tuple[date, ...]:
        """The next `count` working days after a day."""
        calendar, days = self._calendar(), [after]
        for _ in range(count):
            days.append(calendar.next_working(days[-1]))
        return tuple(days[1:])

    def special_days(self, year: int) -> list[Day]:
        """The days of a year that are not what their weekday says."""
        calendar = self._calendar()
        first = date(year, 1, 1)
        days = (calendar.day(first + timedelta(days=i)) for i in range(366))
        return [
            day for day in days
            if day.date.year == year and day.status.is_open == (day.date.weekday() >= 5)
        ]  # fmt: skip

    def set_day(self, day: date, status: str, *, name: str, basis: str, by: str) -> None:
        """Make a day "off", "work" or "usual" for this office; `basis` names the notice.

        Appointments given before keep what the receipt says.
        """
        unit = self._office.unit.code
        entity = self._workspace.calendar_days.entity(unit, day.isoformat()) or new_uid()
        fact = CalendarDaySet(unit=unit, day=day, status=status, name=nfc(name), basis=nfc(basis))
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=self._clock(), entity=entity)

    def _calendar(self) -> WorkCalendar:
        return self._workspace.calendar_days.calendar(units=self._office.authorities)
