"""The appointments that moved with the calendar, at work."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.moved import Moved
from desk_app.domain.timetable import Version
from desk_app.services.documents import PaperKind
from desk_app.ui.session import Session
from desk_app.ui.settings.moved_panel import MovedPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import appointments, say


class MovedScreen(QObject):
    """Joins the list of moved appointments with its service.

    Signals:
        counted: How many appointments move now.
        saved: Dossiers were moved. Carries the words and the moment.
        changed: Other pages may show other appointments now.
        print_asked: A receipt is to be printed. Carries the dossier and the kind.
        opened: A dossier is to be shown. Carries its uid.
    """

    counted = Signal(int)
    saved = Signal(str, datetime)
    changed = Signal(object)
    print_asked = Signal(object, object)
    opened = Signal(str)

    def __init__(self, panel: MovedPanel, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.move_asked.connect(self._move)
        panel.print_asked.connect(self._print)
        panel.opened.connect(self.opened)

    def reload(self) -> None:
        """Show what moves now, and which receipts wait."""
        calendar, year = self._desk.calendar, self._desk.clock().year
        self._tasks.run(
            self,
            lambda: (calendar.moved(), calendar.to_reprint(), calendar.version(year)),
            done=lambda found: self._show(*found),
        )

    def _show(self, moved: list[Moved], stale: list[Dossier], version: Version) -> None:
        self._panel.show_moved(moved, appointments.calendar(str(version)))
        self._panel.show_receipts(stale)
        self.counted.emit(len(moved))

    def _move(self, moved: Sequence[Moved], reason: str) -> None:
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.calendar.reschedule(moved, reason=reason, by=by),
            done=self._after_move,
            failed=self._refused,
        )

    def _after_move(self, dossiers: list[Dossier]) -> None:
        self._panel.show_problem("")
        self.saved.emit(say("settings.moved.saved", count=len(dossiers)), self._desk.clock())
        self.reload()
        self.changed.emit(None)

    def _refused(self, problem: DeskError) -> None:
        if problem.code == "reschedule-reason-missing":
            self._panel.show_problem(say("settings.moved.reason.missing"))
            return
        self._tasks.refused.emit(problem)
        self.reload()

    def _print(self, dossiers: Sequence[Dossier]) -> None:
        for dossier in dossiers:
            self.print_asked.emit(dossier, PaperKind.RECEIPT)
