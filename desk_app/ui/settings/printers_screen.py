"""The printers on the system page, at work."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import FURTHEST_MM, Binding
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.settings.printers_panel import PrintersPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say, vietnamese


class PrintersScreen(QObject):
    """Joins the panel of printers with this PC's settings and its printers.

    Signals:
        saved: Something was kept or sent. Carries the words and the moment.
        changed: Papers go elsewhere now.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(
        self, panel: PrintersPanel, desk: Desk, tasks: TaskRunner, printers: Printers | None = None
    ) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks = panel, desk, tasks
        self._printers = printers or Printers()
        panel.saved.connect(self._save)
        panel.trial_asked.connect(self._try)
        panel.spread_asked.connect(self._spread)

    def reload(self) -> None:
        """Show what is chosen, and the printers that are there now."""
        desk = self._desk
        self._tasks.run(
            self, lambda: bindings.bindings(desk.settings), done=self._panel.show_bindings
        )
        self._tasks.run_aside(self, self._printers.names, done=self._panel.show_printers)

    def _is_right(self, draft: Binding | None) -> bool:
        self._panel.forget_problems()
        wrong = say("settings.printers.moved.wrong", most=FURTHEST_MM)
        for field, edit in (("right", self._panel.right), ("down", self._panel.down)):
            moved = edit.input.millimetres()
            if moved is None or abs(moved) > FURTHEST_MM:
                self._panel.show_problem(field, wrong)
                return False
        if draft is not None and not draft.printer:
            self._panel.show_problem("printer", say("printing.choose-first"))
            return False
        return draft is not None

    def _save(self, paper: str, draft: Binding | None) -> None:
        if not self._is_right(draft) or draft is None:
            return
        words = say("settings.printers.saved", paper=say(f"paper-kind.{paper}"))
        self._keep(words, lambda: bindings.bind(self._desk.settings, paper, draft))

    def _spread(self, printer: str) -> None:
        self._panel.forget_problems()
        if not printer:
            self._panel.show_problem("printer", say("printing.choose-first"))
            return
        words = say("settings.printers.spread.done", printer=printer)
        self._keep(words, lambda: bindings.bind_the_rest(self._desk.settings, printer))

    def _keep(self, words: str, work: Callable[[], None]) -> None:
        def done(_nothing: None) -> None:
            self.saved.emit(words, self._desk.clock())
            self.reload()
            self.changed.emit(None)

        self._tasks.run(self, work, done=done)

    def _try(self, paper: str, draft: Binding | None) -> None:
        if not self._is_right(draft) or draft is None:
            return
        desk = self._desk
        self._tasks.run(
            self,
            lambda: desk.print_jobs.trial_page(paper, size=draft.size, printer=draft.printer),
            done=lambda pdf: self._send(draft.job(pdf, vietnamese("trial.title"))),
        )

    def _send(self, job: PrintJob) -> None:
        words = say("settings.printers.trial-sent", printer=job.printer)
        self._tasks.run_aside(
            self,
            lambda: self._printers.send(job),
            done=lambda _sent: self.saved.emit(words, self._desk.clock()),
            failed=self._refused,
        )

    def _refused(self, problem: DeskError) -> None:
        words = say(f"settings.printers.{problem.code}", **problem.facts)
        self._panel.show_problem("printer", words)
