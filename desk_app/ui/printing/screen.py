"""Joins the preview and the printers to the papers of a dossier."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.services.documents import Paper, PaperKind, Size
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import Binding
from desk_app.ui.printing.documents import documents
from desk_app.ui.printing.form import PrintingForm
from desk_app.ui.printing.printers import Printers
from desk_app.ui.printing.sending import Sending, Wanted
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class PrintingScreen(QObject):
    """Prints a paper at once where a printer is chosen for it; else shows it and asks.

    Signals:
        shown: The preview has something to show.
        saved: A paper is on its way or in a file. Carries the words and the moment.
        issued: A paper went out, so the history has a new line. Carries the dossier's uid.
        printer_told: Which printer is chosen for receipts, and how many papers wait. Carries its
            name, empty for none, and the count.
        undecided: A paper is not printed before a clerk has said what became of a print before.
            Carries the error.
        word_asked: The letter shown is wanted in the office's own wording. Carries the `Dossier`
            and the `PaperKind`.
        left: The clerk is done with the preview.
    """

    shown = Signal()
    saved = Signal(str, object)
    issued = Signal(str)
    printer_told = Signal(str, int)
    undecided = Signal(object)
    word_asked = Signal(object, object)
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
        self._sending = Sending(form, desk, tasks, session, self._printers)
        self._sending.sent_off.connect(self._sent_off)
        self._sending.printer_gone.connect(self._tell_gone)
        self._sending.undecided.connect(self.undecided)
        self._sending.listed.connect(self.tell_printer)
        self._wanted: Wanted | None = None
        form.size_asked.connect(self._show_size)
        form.print_asked.connect(self._print_chosen)
        form.save_asked.connect(self._save)
        form.word_asked.connect(self._on_word)
        form.left.connect(self.left)

    def tell_printer(self) -> None:
        """Tell which printer is chosen for receipts, and how many papers did not come out."""
        desk = self._desk

        def work() -> tuple[str, int]:
            chosen = bindings.binding(desk.settings, PaperKind.RECEIPT)
            return chosen.printer, len(desk.print_jobs.waiting())

        self._tasks.run(self._form, work, done=lambda told: self.printer_told.emit(*told))

    def print_now(self, dossier: Dossier, kind: PaperKind) -> None:
        """Print on the printer chosen for this kind of paper, without asking anything. Without
        one, or when it is gone, the preview says so."""
        wanted = Wanted(dossier, kind)

        def bound(chosen: Binding) -> None:
            if chosen.printer:
                self._sending.send(wanted, chosen)
            else:
                self._open(wanted, chosen, say("printing.no-printer-chosen"))

        self._with_binding(kind, bound)

    def show(self, dossier: Dossier, kind: PaperKind) -> None:
        """Show a paper before it is printed or saved."""
        wanted = Wanted(dossier, kind)
        self._with_binding(kind, lambda chosen: self._open(wanted, chosen, ""))

    # ---- showing

    def _with_binding(self, kind: PaperKind, then: Callable[[Binding], None]) -> None:
        desk = self._desk
        self._tasks.run(self._form, lambda: bindings.binding(desk.settings, kind), done=then)

    def _open(self, wanted: Wanted, chosen: Binding, why: str) -> None:
        self._wanted = wanted
        self._form.show_why(why)
        self._form.show_printers(None, chosen.printer)
        self._form.show_problem("printer", "")
        name = f"{say(f'printing.file.{wanted.kind.value}')}-{wanted.dossier.code}.pdf"
        self._form.show_file(str(documents() / name))
        self._tasks.run_aside(
            self._form,
            self._printers.names,
            done=lambda names: self._show_printers(wanted, names, chosen.printer),
        )
        self._preview(wanted, chosen.size, opening=True)

    def _show_printers(self, wanted: Wanted, names: list[str], chosen: str) -> None:
        if wanted is self._wanted:
            self._form.show_printers(names, chosen)
            if not names and not chosen:
                self._form.show_why(say("printing.none-installed"))

    def _show_size(self, size: Size) -> None:
        if self._wanted is not None:
            self._preview(self._wanted, size, opening=False)

    def _preview(self, wanted: Wanted, size: Size, *, opening: bool) -> None:
        desk, by = self._desk, self._session.officer

        def work() -> tuple[Paper, bool]:
            stored = desk.lookup.by_uid(wanted.dossier.uid)
            paper = desk.documents.preview(stored, wanted.kind, size=size, by=by)
            return paper, desk.templates.chosen(wanted.kind)

        def done(found: tuple[Paper, bool]) -> None:
            paper, worded = found
            if wanted is not self._wanted:
                return
            self._form.show_paper(say(f"paper-kind.{wanted.kind.value}"), paper, size)
            self._form.offer_word(worded)
            if opening:
                self.shown.emit()

        self._tasks.run(self._form, work, done=done)

    # ---- printing

    def _print_chosen(self) -> None:
        if self._wanted is None:
            return
        chosen = self._form.chosen()
        self._form.show_problem("printer", self._missing(chosen))
        if chosen.printer:
            self._sending.send(self._wanted, chosen)

    def _missing(self, chosen: Binding) -> str:
        if chosen.printer:
            return ""
        some = self._form.has_printers()
        return say("printing.choose-first" if some else "printing.none-installed.short")

    def _tell_gone(self, wanted: Wanted, chosen: Binding) -> None:
        self._open(wanted, chosen, say("printing.printer-gone", printer=chosen.printer))

    def _sent_off(self, wanted: Wanted, _chosen: Binding) -> None:
        words = say("printing.under-way", paper=say(f"paper-kind.{wanted.kind.value}"))
        self.saved.emit(words, self._desk.clock())
        self.issued.emit(wanted.dossier.uid)
        if wanted is self._wanted:
            self._wanted = None
            self.left.emit()

    def _on_word(self) -> None:
        if self._wanted is not None:
            self.word_asked.emit(self._wanted.dossier, self._wanted.kind)

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
            self.tell_printer()
            if wanted is self._wanted:
                self._preview(wanted, size, opening=False)

        self._tasks.run(
            self._form,
            lambda: desk.documents.save(wanted.dossier, wanted.kind, size=size, by=by, file=file),
            done=done,
        )
