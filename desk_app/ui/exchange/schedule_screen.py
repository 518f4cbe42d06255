"""The export day and the desk's own stick, kept."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.export_day import ExportDay
from desk_app.services.exchange import KnownStick
from desk_app.services.sticks import Drive
from desk_app.ui.exchange.schedule import SchedulePane
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say
from desk_app.wording.sending import export_day


@dataclass(frozen=True, slots=True)
class _Schedule:
    day: ExportDay | None
    known: KnownStick | None


class ScheduleScreen(QObject):
    """Joins the pane to the exchange service.

    Signals:
        saved: Something was kept. Carries the words and the moment.
        failed: It was not. Carries the words.
    """

    saved = Signal(str, object)
    failed = Signal(str)

    def __init__(
        self, pane: SchedulePane, desk: Desk, tasks: TaskRunner, drive: Callable[[], Drive | None]
    ) -> None:
        """`drive` gives the stick that the page has found."""
        super().__init__(pane)
        self._pane, self._desk, self._tasks, self._drive = pane, desk, tasks, drive
        pane.day_chosen.connect(self._set_day)
        pane.remember_asked.connect(self._remember)
        pane.forget_asked.connect(self._forget)

    def reload(self) -> None:
        """Show what was chosen."""
        self._tasks.run(self, self._asked, done=self._show)

    def _asked(self) -> _Schedule:
        return _Schedule(self._desk.exchange.export_day(), self._desk.exchange.known_stick())

    def _show(self, schedule: _Schedule) -> None:
        self._pane.show_schedule(schedule.day, schedule.known)

    def _set_day(self, day: ExportDay | None) -> None:
        words = say("exchange.schedule.day.kept", day=export_day(day))
        self._tasks.run(
            self,
            lambda: self._desk.exchange.set_export_day(day),
            done=lambda _: self._on_kept(words),
        )

    def _remember(self) -> None:
        drive = self._drive()
        if drive is None:
            self.failed.emit(say("exchange.place.none"))
            return
        words = say("exchange.schedule.remembered", name=drive.name)
        self._tasks.run(
            self,
            lambda: self._desk.exchange.remember_stick(drive.root, drive.name),
            done=lambda _: self._on_kept(words),
            failed=self._on_failed,
        )

    def _forget(self) -> None:
        self._tasks.run(
            self,
            self._desk.exchange.forget_stick,
            done=lambda _: self._on_kept(say("exchange.schedule.forgotten")),
        )

    def _on_kept(self, words: str) -> None:
        self.saved.emit(words, self._desk.clock())
        self.reload()

    def _on_failed(self, problem: DeskError) -> None:
        self.failed.emit(error(problem))
