"""The list of papers printed, at work."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.print_jobs import REPORT, JobState, PaperJob
from desk_app.services.documents import PaperKind
from desk_app.ui.printed.form import WAITING, PrintedForm
from desk_app.ui.printed.rows import PrintRow
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class PrintedScreen(QObject):
    """Joins the list of prints with its service. Nothing is printed from here by itself.

    Signals:
        print_asked: A paper is to be printed. Carries the `Dossier` and the kind of paper.
        office_asked: A paper of the office is to be printed. Carries the `OfficePaper`.
        opened: A dossier is to be shown. Carries its uid.
        asked: A page is to be shown. Carries its key.
        saved: A clerk's decision is noted. Carries the words and the moment.
        warned: Something needs a clerk. Carries the words.
        changed: A dossier's history or the count of waiting papers is different now.
    """

    print_asked = Signal(object, object)
    office_asked = Signal(object)
    opened = Signal(str)
    asked = Signal(str)
    saved = Signal(str, datetime)
    warned = Signal(str)
    changed = Signal(object)

    def __init__(self, form: PrintedForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._day: date | None = None
        form.day_asked.connect(self._show_day)
        form.list_asked.connect(form.show_list)
        form.again_asked.connect(self._again)
        form.came_out.connect(self._came_out)
        form.dropped.connect(self._drop)
        form.opened.connect(self._open)
        self._tasks.run(self, desk.print_jobs.interrupted, done=self._warn)

    def reload(self) -> None:
        """Show both lists as they are now; the day shown stays, but today becomes the new today."""
        today = self._desk.clock().date()
        self._show_day(self._day or today)
        self._tasks.run(
            self,
            lambda: self._named(self._desk.print_jobs.waiting()),
            done=self._form.show_waiting,
        )

    def show_waiting(self) -> None:
        """Show what waits for a clerk."""
        self._form.show_list(WAITING)

    def _show_day(self, day: date) -> None:
        today = self._desk.clock().date()
        self._day = None if day == today else day
        self._tasks.run(
            self,
            lambda: self._named(self._desk.print_jobs.of_day(day)),
            done=lambda rows: self._form.show_day(day, rows, today=today),
        )

    def _named(self, jobs: Sequence[PaperJob]) -> list[PrintRow]:
        names = {each.officer: each.name for each in self._desk.settings.officers()}
        return [PrintRow(job, names.get(job.officer, job.officer)) for job in jobs]

    def _warn(self, interrupted: Sequence[PaperJob]) -> None:
        if interrupted:
            self._form.show_list(WAITING)
            self.warned.emit(say("printed.interrupted", count=len(interrupted)))
            self.changed.emit(None)

    # ---- what a clerk decides

    def _again(self, job: PaperJob) -> None:
        if job.paper == REPORT:
            self.saved.emit(say("printed.report-again"), self._desk.clock())
            self.asked.emit("reports")
            return
        if (paper := job.office_paper) is not None:
            self._tasks.run(
                self,
                lambda: self._not_out(job),
                done=lambda _nothing: self.office_asked.emit(paper),
            )
            return

        def work() -> Dossier:
            self._not_out(job)
            return self._desk.lookup.by_uid(job.dossier)

        kind = PaperKind(job.paper)
        self._tasks.run(self, work, done=lambda dossier: self.print_asked.emit(dossier, kind))

    def _not_out(self, job: PaperJob) -> None:
        """Whoever prints again says that a print of which nobody knew did not come out."""
        if job.state is JobState.UNKNOWN:
            self._desk.print_jobs.refused(job)

    def _came_out(self, job: PaperJob) -> None:
        by = self._session.officer
        self._note(
            job, "printed.entered", lambda: self._desk.print_jobs.came_out(job, by=by)
        )  # fmt: skip

    def _drop(self, job: PaperJob) -> None:
        self._note(job, "printed.dropped", lambda: self._desk.print_jobs.drop(job))

    def _note(self, job: PaperJob, key: str, work: Callable[[], None]) -> None:
        words = say(key, paper=say(f"paper-kind.{job.paper}"), title=job.title)

        def done(_nothing: None) -> None:
            self.saved.emit(words, self._desk.clock())
            self.reload()
            self.changed.emit(None)

        self._tasks.run(self, work, done=done)

    def _open(self, job: PaperJob) -> None:
        self.opened.emit(job.dossier)
