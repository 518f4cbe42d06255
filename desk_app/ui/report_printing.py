"""Sends a report to the printer chosen for reports."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.print_jobs import REPORT, PaperJob
from desk_app.ui.printing import bindings
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class ReportPrinting(QObject):
    """Prints a finished report without asking anything.

    Signals:
        saved: The report is with the printer. Carries the words and the moment.
        listed: The list of prints has changed.
        refused: No printer has been chosen on this PC. Carries the words.
    """

    saved = Signal(str, datetime)
    listed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        session: Session,
        parent: QObject,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._session = desk, tasks, session
        self._printers = printers or Printers()

    def print(self, title: str, pdf: bytes) -> None:
        """Print a report, named by its title, once the printer is known."""
        desk, by = self._desk, self._session.officer

        def note() -> tuple[PrintJob, PaperJob] | None:
            chosen = bindings.binding(desk.settings, REPORT)
            if not chosen.printer:
                return None
            noted = desk.print_jobs.begin_report(title, printer=chosen.printer, by=by)
            return chosen.job(pdf, title), noted

        self._tasks.run(self, note, done=self._send)

    def _send(self, noted: tuple[PrintJob, PaperJob] | None) -> None:
        if noted is None:
            self.refused.emit(say("window.no-printer"))
            return
        job, listed = noted
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _taken: self._enter(listed),
            failed=lambda problem: self._refuse(listed, problem),
        )

    def _enter(self, listed: PaperJob) -> None:
        words = say("window.report-printed", printer=listed.printer)

        def done(_nothing: None) -> None:
            self.saved.emit(words, self._desk.clock())
            self.listed.emit()

        self._tasks.run(self, lambda: self._desk.print_jobs.taken(listed), done=done)

    def _refuse(self, listed: PaperJob, problem: DeskError) -> None:
        def done(_nothing: None) -> None:
            self.listed.emit()
            self._tasks.refused.emit(problem)

        self._tasks.run(self, lambda: self._desk.print_jobs.refused(listed), done=done)
