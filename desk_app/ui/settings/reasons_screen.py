"""The office's own reasons on the system page, at work."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.reasons import Occasion, Reason, Whose
from desk_app.ui.session import Session
from desk_app.ui.settings.reasons_panel import ReasonsPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class ReasonsScreen(QObject):
    """Joins the reasons with their service.

    Signals:
        saved: Reasons were kept. Carries the words and the moment.
        changed: Other pages offer other reasons now.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(
        self, panel: ReasonsPanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.changed.connect(self._put)
        panel.usual_asked.connect(lambda occasion: self._put(occasion, ()))

    def reload(self) -> None:
        """Show the reasons as they are kept now."""
        self._tasks.run(
            self,
            lambda: [(each, *self._ask(each)) for each in Occasion],
            done=self._show,
        )

    def _ask(self, occasion: Occasion) -> tuple[Sequence[Reason], Whose]:
        return self._desk.reasons.listed(occasion), self._desk.reasons.whose(occasion)

    def _show(self, offered: Sequence[tuple[Occasion, Sequence[Reason], Whose]]) -> None:
        for occasion, reasons, whose in offered:
            self._panel.show_reasons(occasion, reasons, whose)

    def _put(self, occasion: Occasion, lines: Sequence[str]) -> None:
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._change(occasion, lines, by),
            done=lambda offered: self._kept(occasion, *offered),
            failed=lambda problem: self._panel.show_problem(occasion, error(problem)),
        )

    def _change(
        self, occasion: Occasion, lines: Sequence[str], by: str
    ) -> tuple[Sequence[Reason], Whose]:
        self._desk.reasons.change(occasion, lines, by=by)
        return self._ask(occasion)

    def _kept(self, occasion: Occasion, reasons: Sequence[Reason], whose: Whose) -> None:
        self._panel.show_kept(occasion, reasons, whose)
        words = say(f"settings.reasons.occasion.{occasion}")
        self.saved.emit(say("settings.reasons.saved", occasion=words), self._desk.clock())
        self.changed.emit(None)
