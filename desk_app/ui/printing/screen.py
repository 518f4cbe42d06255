"""Joins the preview and the printers to the papers of a dossier."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services.documents import Paper, PaperKind, PrinterGone, Size
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import Binding
from desk_app.ui.printing.form import PrintingForm
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class _Wanted:
    dossier: Dossier
    kind: PaperKind


class PrintingScreen(QObject):
    """Prints a paper at once where a printer is chosen for it; else shows it and asks.

    Signals:
        shown: The preview has something to show.
        saved: A paper is on its way or in a file. Carries the words and the moment.
        issued: A paper went out, so the history has a new line. Carries the dossier's uid.
        printer_told: Which printer is chosen for receipts. Carries its name, empty for none.
        left: The clerk is done with the preview.
    """

    shown = Signal()
    saved = Signal(str, object)
    issued = Signal(str)
    printer_told = Signal(str)
    left = Signal()

    def __init__(
        self,
        form: PrintingForm,
        desk: Desk,
        tasks: TaskRunner,
        session: Session,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._printers = printers or Printers()
        self._wanted: _Wanted | None = None
        self._sending = False
        form.size_asked.connect(self._show_size)
        form.print_asked.connect(self._print_chosen)
        form.save_asked.connect(self._save)
        form.left.connect(self.left)

    def tell_printer(self) -> None:
        """Tell which printer is chosen for receipts."""
        self._tasks.run(
            self._form,
            lambda: bindings.binding(self._desk.settings, PaperKind.RECEIPT).printer,
            done=self.printer_told.emit,
        )

    def print_now(self, dossier: Dossier, kind: PaperKind) -> None:
        """Print on the printer chosen for this kind of paper, without asking anything. Without
        one, or when it is gone, the preview says so."""
        wanted = _Wanted(dossier, kind)

        def bound(chosen: Binding) -> None:
            if chosen.printer:
                self._check(wanted, chosen)
            else:
                self._open(wanted, chosen, say("printing.no-printer-chosen"))

        self._with_binding(kind, bound)

    def show(self, dossier: Dossier, kind: PaperKind) -> None:
        """Show a paper before it is printed or saved."""
        wanted = _Wanted(dossier, kind)
        self._with_binding(kind, lambda chosen: self._open(wanted, chosen, ""))

    # ---- showing

    def _with_binding(self, kind: PaperKind, then: Callable[[Binding], None]) -> None:
        desk = self._desk
        self._tasks.run(self._form, lambda: bindings.binding(desk.settings, kind), done=then)

    def _open(self, wanted: _Wanted, chosen: Binding, why: str) -> None:
        self._wanted = wanted
        self._form.show_why(why)
        self._form.show_printers(None, chosen.printer)
        self._form.show_problem("printer", "")
        name = f"{wanted.kind.value}-{wanted.dossier.code}.pdf"
        self._form.show_file(str(_documents() / name))
        self._tasks.run_aside(
            self._form,
            self._printers.names,
            done=lambda names: self._show_printers(wanted, names, chosen.printer),
        )
        self._preview(wanted, chosen.size, opening=True)

    def _show_printers(self, wanted: _Wanted, names: list[str], chosen: str) -> None:
        if wanted is self._wanted:
            self._form.show_printers(names, chosen)

    def _show_size(self, size: Size) -> None:
        if self._wanted is not None:
            self._preview(self._wanted, size, opening=False)

    def _preview(self, wanted: _Wanted, size: Size, *, opening: bool) -> None:
        desk, by = self._desk, self._session.officer

        def work() -> Paper:
            stored = desk.lookup.by_uid(wanted.dossier.uid)
            return desk.documents.preview(stored, wanted.kind, size=size, by=by)

        def done(paper: Paper) -> None:
            if wanted is not self._wanted:
                return
            self._form.show_paper(say(f"paper-kind.{wanted.kind.value}"), paper, size)
            if opening:
                self.shown.emit()

        self._tasks.run(self._form, work, done=done)

    # ---- printing

    def _print_chosen(self) -> None:
        if self._wanted is None:
            return
        chosen = self._form.chosen()
        if not chosen.printer:
            self._form.show_problem("printer", say("printing.choose-first"))
            return
        self._form.show_problem("printer", "")
        self._check(self._wanted, chosen)

    def _check(self, wanted: _Wanted, chosen: Binding) -> None:
        """Ask for the printer first: a paper that cannot be printed is not in the history."""
        if self._sending:
            return
        self._sending = True

        def gone(problem: DeskError) -> None:
            self._sending = False
            assert isinstance(problem, PrinterGone)
            self._open(wanted, chosen, say("printing.printer-gone", printer=chosen.printer))

        self._tasks.run_aside(
            self._form,
            lambda: self._printers.check(chosen.printer),
            done=lambda _there: self._issue(wanted, chosen),
            failed=gone,
        )

    def _issue(self, wanted: _Wanted, chosen: Binding) -> None:
        desk, by = self._desk, self._session.officer

        def work() -> Paper:
            bindings.bind(desk.settings, wanted.kind, chosen)
            return desk.documents.issue(wanted.dossier, wanted.kind, size=chosen.size, by=by)

        self._tasks.run(
            self._form,
            work,
            done=lambda paper: self._send(wanted, chosen, paper),
            failed=self._refused,
        )

    def _send(self, wanted: _Wanted, chosen: Binding, paper: Paper) -> None:
        job = PrintJob(paper.pdf, wanted.dossier.code, chosen.printer)
        words = say("printing.under-way", paper=say(f"paper-kind.{wanted.kind.value}"))
        self.saved.emit(words, self._desk.clock())
        if wanted.kind is PaperKind.RECEIPT:
            self.printer_told.emit(chosen.printer)
        self.issued.emit(wanted.dossier.uid)
        self._tasks.run_aside(
            self._form,
            lambda: self._printers.send(job),
            done=self._sent,
            failed=self._refused,
        )
        if self._wanted is not None:
            self._wanted = None
            self.left.emit()

    def _sent(self, _nothing: None) -> None:
        self._sending = False

    def _refused(self, problem: DeskError) -> None:
        self._sending = False
        self._tasks.refused.emit(problem)

    # ---- saving

    def _save(self, path: str) -> None:
        wanted, size = self._wanted, self._form.chosen().size
        if wanted is None:
            return
        if not path:
            self._form.show_problem("file", say("printing.file-missing"))
            return
        self._form.show_problem("file", "")
        desk, by, file = self._desk, self._session.officer, Path(path).expanduser()

        def done(paper: Paper) -> None:
            self.saved.emit(say("printing.saved", file=file.name), self._desk.clock())
            self.issued.emit(wanted.dossier.uid)
            if wanted is self._wanted:
                self._preview(wanted, size, opening=False)

        self._tasks.run(
            self._form,
            lambda: desk.documents.save(wanted.dossier, wanted.kind, size=size, by=by, file=file),
            done=done,
        )


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
