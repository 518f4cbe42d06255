"""Sends a report to the printer that receipts go to."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.services.documents import PaperKind
from desk_app.ui.printing import bindings
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class ReportPrinting(QObject):
    """Prints a finished report without asking anything.

    Signals:
        saved: The report is with the printer. Carries the words and the moment.
        refused: No printer has been chosen on this PC. Carries the words.
    """

    saved = Signal(str, datetime)
    refused = Signal(str)

    def __init__(
        self, desk: Desk, tasks: TaskRunner, parent: QObject, printers: Printers | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._printers = desk, tasks, printers or Printers()

    def print(self, title: str, pdf: bytes) -> None:
        """Print a report, named by its title, once the printer is known."""
        self._tasks.run(
            self,
            lambda: bindings.binding(self._desk.settings, PaperKind.RECEIPT).printer,
            done=lambda printer: self._send(PrintJob(pdf, title, printer)),
        )

    def _send(self, job: PrintJob) -> None:
        if not job.printer:
            self.refused.emit(say("window.no-printer"))
            return
        words = say("window.report-printed", printer=job.printer)
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _: self.saved.emit(words, self._desk.clock()),
        )
