"""The desk's own stick was put in: what is for us comes in, what is to go out goes out."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.services.exchange import Exported, NothingToImport, TakenIn
from desk_app.services.sticks import Drive, Left
from desk_app.ui.exchange.exporting import Exporting
from desk_app.ui.exchange.taking_in import TakingIn
from desk_app.ui.exchange.watch import StickWatch
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class ByItself(QObject):
    """Exchanges with the known stick while the clerk does something else.

    Signals:
        came: Bundles were taken in. Carries what became of each.
        done: Everything is on the stick. Carries the words, with when it may be pulled out.
        failed: It did not work. Carries the words.
    """

    came = Signal(list)
    done = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        exporting: Exporting,
        taking_in: TakingIn,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._exporting, self._taking_in = desk, exporting, taking_in
        self._drive: Drive | None = None
        self._news = self._lines = 0
        self.watch = StickWatch(desk, tasks, self)
        self.watch.known_came.connect(self._on_known)
        exporting.exported.connect(self._on_exported)
        exporting.left.connect(self._on_left)
        exporting.failed.connect(self._on_failed)

    def _on_known(self, drive: Drive) -> None:
        if self._exporting.busy or self._taking_in.busy or self._drive is not None:
            return  # the clerk was quicker
        self._drive = drive
        self._taking_in.run(
            self._desk.exchange.take_in_steps([drive.root]),
            done=self._on_came,
            failed=self._on_not_come,
        )

    def _on_not_come(self, problem: DeskError) -> None:
        if isinstance(problem, NothingToImport):
            self._on_came([])
        else:
            self._on_failed(problem)

    def _on_came(self, results: Sequence[TakenIn]) -> None:
        self._news = sum(each.result == "taken-in" for each in results)
        if results:
            self.came.emit(list(results))
        if self._drive is not None:
            self._exporting.start(self._drive.root)

    def _on_exported(self, made: Exported) -> None:
        self._lines = made.lines

    def _on_left(self, left: Left, stays: bool) -> None:
        if self._drive is None:
            return
        words = say(
            "exchange.by-itself", name=self._drive.name, came=self._news, lines=self._lines,
            leave=_leave(left, stays=stays),
        )  # fmt: skip
        self._drive = None
        self.done.emit(words)

    def _on_failed(self, problem: DeskError) -> None:
        if self._drive is not None:
            name, self._drive = self._drive.name, None
            self.failed.emit(say("exchange.by-itself.failed", name=name, problem=error(problem)))


def _leave(left: Left, *, stays: bool) -> str:
    if stays:
        return say("exchange.by-itself.stays")
    if left.let_go:
        return say("exchange.pull-out.now")
    return say("exchange.by-itself.wait", seconds=left.seconds) if left.seconds else ""
