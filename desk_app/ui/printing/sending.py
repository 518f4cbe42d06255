"""The way of one paper to its printer: is it there – enter the history – send."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services.documents import Paper, PaperKind
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
    """Sends papers one after the other; the printer is asked before anything is entered, so that
    a paper that cannot be printed is not in the history.

    Signals:
        sent_off: The paper is entered and on its way. Carries the `Wanted` and the `Binding`.
        printer_gone: The printer is not there; nothing was entered. Carries the same.
    """

    sent_off = Signal(object, object)
    printer_gone = Signal(object, object)

    def __init__(
        self, owner: QObject, desk: Desk, tasks: TaskRunner, session: Session, printers: Printers
    ) -> None:
        super().__init__(owner)
        self._desk, self._tasks, self._session = desk, tasks, session
        self._printers = printers
        self._under_way: set[tuple[str, PaperKind]] = set()

    def send(self, wanted: Wanted, chosen: Binding) -> None:
        """Print a paper on the printer chosen. Asked again while it is under way, it is the same
        key pressed twice, and one paper comes out."""
        if wanted.key in self._under_way:
            return
        self._under_way.add(wanted.key)
        self._tasks.run_aside(
            self,
            lambda: self._printers.check(chosen.printer),
            done=lambda _there: self._issue(wanted, chosen),
            failed=lambda _problem: self._gone(wanted, chosen),
        )

    def _gone(self, wanted: Wanted, chosen: Binding) -> None:
        self._under_way.discard(wanted.key)
        self.printer_gone.emit(wanted, chosen)

    def _issue(self, wanted: Wanted, chosen: Binding) -> None:
        desk, by = self._desk, self._session.officer

        def work() -> Paper:
            bindings.bind(desk.settings, wanted.kind, chosen)
            return desk.documents.issue(wanted.dossier, wanted.kind, size=chosen.size, by=by)

        self._tasks.run(
            self,
            work,
            done=lambda paper: self._hand_over(wanted, chosen, paper),
            failed=lambda problem: self._refused(wanted, problem),
        )

    def _hand_over(self, wanted: Wanted, chosen: Binding, paper: Paper) -> None:
        job = PrintJob(paper.pdf, wanted.dossier.code, chosen.printer)
        self.sent_off.emit(wanted, chosen)
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _nothing: self._under_way.discard(wanted.key),
            failed=lambda problem: self._refused(wanted, problem),
        )

    def _refused(self, wanted: Wanted, problem: DeskError) -> None:
        self._under_way.discard(wanted.key)
        self._tasks.refused.emit(problem)
