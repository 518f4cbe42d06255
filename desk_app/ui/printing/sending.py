"""The way of one paper to its printer: note it – send – enter in the history that it came out."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.print_jobs import PaperJob
from desk_app.services.documents import PaperKind, PrinterGone
from desk_app.services.print_jobs import PrintUndecided
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import Binding
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper somebody wants."""

    dossier: Dossier
    kind: PaperKind

    @property
    def key(self) -> tuple[str, PaperKind]:
        """Which paper it is, however often it is asked for."""
        return self.dossier.uid, self.kind


class Sending(QObject):
    """Sends papers one after the other. A paper is noted before it is sent and entered in the
    history when the print system has taken it: what the printer refuses is not in the history, and
    a power cut in between leaves a note that nobody knows.

    Signals:
        sent_off: The print system took the paper. Carries the `Wanted` and the `Binding`.
        printer_gone: The printer is not there; nothing was printed. Carries the same.
        undecided: A print of it before was cut short; nothing was printed. Carries the error.
        listed: The list of prints has changed.
    """

    sent_off = Signal(object, object)
    printer_gone = Signal(object, object)
    undecided = Signal(object)
    listed = Signal()

    def __init__(
        self, owner: QObject, desk: Desk, tasks: TaskRunner, session: Session, printers: Printers
    ) -> None:
        super().__init__(owner)
        self._desk, self._tasks, self._session = desk, tasks, session
        self._printers = printers
        self._under_way: set[tuple[str, PaperKind]] = set()

    def send(self, wanted: Wanted, printer: Binding) -> None:
        """Print a paper on the printer and the sheet chosen. Asked again while it is under way, it
        is the same key pressed twice, and one paper comes out."""
        if wanted.key in self._under_way:
            return
        self._under_way.add(wanted.key)
        desk, by = self._desk, self._session.officer

        def note() -> tuple[PrintJob, Binding, PaperJob]:
            chosen = bindings.binding(desk.settings, wanted.kind).on(printer.printer, printer.size)
            dossier = desk.lookup.by_uid(wanted.dossier.uid)
            paper = desk.documents.numbered(dossier, wanted.kind, size=chosen.size, by=by)
            noted = desk.print_jobs.begin(
                dossier,
                paper=wanted.kind.value,
                size=chosen.size.value,
                reprint=paper.reprint,
                printer=chosen.printer,
                by=by,
            )
            return chosen.job(paper.pdf, dossier.code), chosen, noted

        self._tasks.run(
            self,
            note,
            done=lambda noted: self._hand_over(wanted, *noted),
            failed=lambda problem: self._not_begun(wanted, problem),
        )

    def _not_begun(self, wanted: Wanted, problem: DeskError) -> None:
        self._under_way.discard(wanted.key)
        if isinstance(problem, PrintUndecided):
            self.undecided.emit(problem)
        else:
            self._tasks.refused.emit(problem)

    def _hand_over(self, wanted: Wanted, job: PrintJob, chosen: Binding, noted: PaperJob) -> None:
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _taken: self._enter(wanted, chosen, noted),
            failed=lambda problem: self._refuse(wanted, chosen, noted, problem),
        )

    def _enter(self, wanted: Wanted, chosen: Binding, noted: PaperJob) -> None:
        desk = self._desk

        def enter() -> None:
            desk.print_jobs.taken(noted)
            bindings.bind(desk.settings, wanted.kind, chosen)

        def done(_nothing: None) -> None:
            self._under_way.discard(wanted.key)
            self.listed.emit()
            self.sent_off.emit(wanted, chosen)

        self._tasks.run(self, enter, done=done)

    def _refuse(
        self, wanted: Wanted, chosen: Binding, noted: PaperJob, problem: DeskError
    ) -> None:  # fmt: skip
        def done(_nothing: None) -> None:
            self._under_way.discard(wanted.key)
            self.listed.emit()
            if isinstance(problem, PrinterGone):
                self.printer_gone.emit(wanted, chosen)
            else:
                self._tasks.refused.emit(problem)

        self._tasks.run(self, lambda: self._desk.print_jobs.refused(noted), done=done)
