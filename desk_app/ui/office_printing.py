"""Sends reports and other papers of the office to the printers chosen for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.office_papers import OfficePaper
from desk_app.domain.print_jobs import REPORT, PaperJob
from desk_app.ui.printing import bindings
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say

_Noted = tuple[PrintJob, PaperJob]


class OfficePrinting(QObject):
    """Prints a paper of the office without asking anything, on the printer chosen for its kind.

    Signals:
        saved: The paper is with the printer. Carries the words and the moment.
        paper_taken: The print system took a paper. Carries the `OfficePaper` and the printer.
        paper_not_printed: A paper did not come out. Carries the `OfficePaper` and why: no-printer,
            or refused, with the words told as for any problem.
        listed: The list of prints has changed.
        refused: No printer has been chosen on this PC. Carries the words.
    """

    saved = Signal(str, datetime)
    paper_taken = Signal(object, str)
    paper_not_printed = Signal(object, str)
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
        self._under_way: set[OfficePaper] = set()

    def print(self, title: str, pdf: bytes) -> None:
        """Print a report, named by its title, once the printer is known."""
        desk, by = self._desk, self._session.officer

        def note() -> _Noted | None:
            chosen = bindings.binding(desk.settings, REPORT)
            if not chosen.printer:
                return None
            noted = desk.print_jobs.begin_report(title, printer=chosen.printer, by=by)
            return chosen.job(pdf, title), noted

        self._tasks.run(self, note, done=lambda noted: self._send(noted, "report", _Watch()))

    def print_paper(self, paper: OfficePaper) -> None:
        """Print a paper as it is now. Asked again while it is under way, it is the same key
        pressed twice, and one paper comes out."""
        if paper in self._under_way:
            return
        self._under_way.add(paper)
        desk, by = self._desk, self._session.officer

        def over() -> None:
            self._under_way.discard(paper)

        def taken(printer: str) -> None:
            over()
            self.paper_taken.emit(paper, printer)

        def not_printed(why: str) -> None:
            over()
            self.paper_not_printed.emit(paper, why)

        def note() -> _Noted | None:
            chosen = bindings.binding(desk.settings, paper.kind)
            if not chosen.printer:
                return None
            sheet = desk.office_papers.numbered(paper, size=chosen.size, by=by)
            noted = desk.print_jobs.begin_office(sheet, printer=chosen.printer, by=by)
            return chosen.job(sheet.pdf, sheet.title), noted

        def failed(problem: DeskError) -> None:
            not_printed("refused")
            self._tasks.refused.emit(problem)

        watch = _Watch(say(f"paper-kind.{paper.kind.value}"), taken, not_printed)
        self._tasks.run(
            self, note, done=lambda noted: self._send(noted, "paper", watch), failed=failed
        )

    def _send(self, noted: _Noted | None, what: str, watch: "_Watch") -> None:
        if noted is None:
            watch.not_printed("no-printer")
            self.refused.emit(say(f"window.no-printer.{what}", paper=watch.paper))
            return
        job, listed = noted
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _taken: self._enter(listed, what, watch),
            failed=lambda problem: self._refuse(listed, problem, watch),
        )

    def _enter(self, listed: PaperJob, what: str, watch: "_Watch") -> None:
        def done(_nothing: None) -> None:
            self.saved.emit(
                say(f"window.printed.{what}", printer=listed.printer), self._desk.clock()
            )
            self.listed.emit()
            watch.taken(listed.printer)

        self._tasks.run(self, lambda: self._desk.print_jobs.taken(listed), done=done)

    def _refuse(self, listed: PaperJob, problem: DeskError, watch: "_Watch") -> None:
        def done(_nothing: None) -> None:
            self.listed.emit()
            watch.not_printed("refused")
            self._tasks.refused.emit(problem)

        self._tasks.run(self, lambda: self._desk.print_jobs.refused(listed), done=done)


def _nothing(_word: str) -> None:
    """A report is made anew each time, so two of one name are two papers."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Who hears what became of a paper: `taken` the printer, `not_printed` why. `paper` names its
    kind."""

    paper: str = ""
    taken: Callable[[str], None] = _nothing
    not_printed: Callable[[str], None] = _nothing
