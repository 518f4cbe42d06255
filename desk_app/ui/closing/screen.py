"""Joins the page that closes a day to the services that check, count and print it."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.office_papers import OfficePaper
from desk_app.services.checking import Health
from desk_app.services.documents import Size
from desk_app.ui import data_state
from desk_app.ui.closing.form import ClosingForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner


class ClosingScreen(QObject):
    """Check, sheet, stick: three times Enter.

    Signals:
        office_asked: The sheet is to be printed. Carries the `OfficePaper`.
        asked: The clerk goes on to another page. Carries its key.
    """

    office_asked = Signal(object)
    asked = Signal(str)

    def __init__(self, form: ClosingForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._sheet, self._day = b"", date.min
        form.check_asked.connect(self._check)
        form.print_asked.connect(self._print)
        form.export_asked.connect(self._export)

    def reload(self) -> None:
        """Draw the sheet as of now; what was done today stays done."""
        desk, by = self._desk, self._session.officer

        def draw() -> tuple[date, bytes]:
            today = desk.clock().date()
            return today, desk.closing.pdf(today, size=Size.A4, by=by)

        self._tasks.run(self._form, draw, done=self._show)

    def _show(self, drawn: tuple[date, bytes]) -> None:
        if drawn[0] != self._day:
            self._form.begin()
        self._day, self._sheet = drawn
        self._form.show_day(*drawn)

    def _check(self) -> None:
        def done(health: Health) -> None:
            self._form.show_checked(len(health.findings))

        self._tasks.run(self._form, lambda: data_state.check(self._desk), done=done)

    def _print(self) -> None:
        if self._sheet:
            self.office_asked.emit(OfficePaper.closing(self._day))
            self._form.show_printed()

    def _export(self) -> None:
        self.asked.emit("exchange")
