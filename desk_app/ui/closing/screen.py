"""Joins the page that closes a day to the services that check, count and print it."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.office_papers import OfficeKind, OfficePaper
from desk_app.services.checking import Health
from desk_app.ui import data_state
from desk_app.ui.closing.form import ClosingForm
from desk_app.ui.printing import bindings
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
            size = bindings.binding(desk.settings, OfficeKind.CLOSING).size
            sheet = desk.office_papers.sheet(OfficePaper.closing(today), size=size, by=by)
            return today, sheet.pdf

        self._tasks.run(self._form, draw, done=self._show)

    def paper_taken(self, paper: OfficePaper, printer: str) -> None:
        """The print system took a paper of the office."""
        if paper == OfficePaper.closing(self._day):
            self._form.show_taken(printer)

    def paper_not_printed(self, paper: OfficePaper, why: str) -> None:
        """A paper of the office did not come out: no-printer, or refused."""
        if paper == OfficePaper.closing(self._day):
            self._form.show_not_printed(why)

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
            self._form.show_sending()
            self.office_asked.emit(OfficePaper.closing(self._day))

    def _export(self) -> None:
        self.asked.emit("exchange")
