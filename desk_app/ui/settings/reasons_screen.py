"""The office's own reasons on the system page, at work."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.reasons import Occasion, Reason
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

    def __init__(self, panel: ReasonsPanel, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks = panel, desk, tasks
        panel.changed.connect(self._put)
        panel.usual_asked.connect(lambda occasion: self._put(occasion, ()))

    def reload(self) -> None:
        """Show the reasons as they are kept now."""
        self._tasks.run(
            self,
            lambda: [(each, self._desk.reasons.listed(each)) for each in Occasion],
            done=self._show,
        )

    def _show(self, listed: Sequence[tuple[Occasion, Sequence[Reason]]]) -> None:
        for occasion, reasons in listed:
            self._panel.show_reasons(occasion, reasons)

    def _put(self, occasion: Occasion, lines: Sequence[str]) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.reasons.change(occasion, lines),
            done=lambda reasons: self._kept(occasion, reasons),
            failed=lambda problem: self._panel.show_problem(occasion, error(problem)),
        )

    def _kept(self, occasion: Occasion, reasons: Sequence[Reason]) -> None:
        self._panel.show_kept(occasion, reasons)
        words = say(f"settings.reasons.occasion.{occasion}")
        self.saved.emit(say("settings.reasons.saved", occasion=words), self._desk.clock())
        self.changed.emit(None)
