"""One export: built on the lane, carried to the stick beside it, noted, and the stick let go."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.pace import seconds_left
from desk_app.services.exchange import Carried, Exported, Prepared, Progress, ScanPart
from desk_app.services.sticks import Left
from desk_app.ui.exchange.drives import cards_on
from desk_app.ui.tasks import TaskRunner

FOLDER = "exchange.folder"
"""The setting with the place written to last."""
_TOLD_EVERY_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Pace:
    """How far it is, in percent, and the seconds it will still take; None while nobody knows."""

    percent: int
    seconds: int | None


class Exporting(QObject):
    """Runs one export at a time. A slow stick holds up no saving: only building and noting are
    done on the lane.

    Signals:
        progressed: How far it is. Carries a `Pace`.
        exported: Everything is on the stick, read back. Carries an `Exported`.
        left: The stick was let go, or how long to wait. Carries a `Left`, and whether it stays in
            because something on it is still to be taken in.
        failed: It did not work. Carries the `DeskError`.
    """

    progressed = Signal(object)
    exported = Signal(object)
    left = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self.busy = False
        self._place = Path()
        self._began = self._told = 0.0

    def start(self, place: Path) -> None:
        """Export to a stick or folder."""
        self.busy, self._place = True, place
        self._tasks.run(
            self, self._desk.exchange.prepare, done=self._on_prepared, failed=self._on_failed
        )

    def _on_prepared(self, prepared: Prepared) -> None:
        place = self._place
        self._began = self._told = time.monotonic()
        self._tasks.run_aside(
            self,
            lambda: self._desk.exchange.carry(prepared, place, self._hear),
            done=self._on_carried,
        )

    def _hear(self, progress: Progress) -> None:
        """Called beside the GUI thread; the signal crosses over."""
        now = time.monotonic()
        if now - self._told >= _TOLD_EVERY_SECONDS:
            self._told = now
            percent = progress.done * 100 // max(progress.total, 1)
            seconds = seconds_left(progress.done, progress.total, now - self._began)
            self.progressed.emit(Pace(percent, seconds))

    def _on_carried(self, carried: Carried) -> None:
        self._tasks.run(
            self, lambda: self._noted(carried), done=self._on_noted, failed=self._on_failed
        )

    def _noted(self, carried: Carried) -> tuple[Exported, bool]:
        made = self._desk.exchange.note(carried)
        self._desk.settings.put_setting(FOLDER, str(self._place))
        return made, self._is_wanted(self._place)

    def _is_wanted(self, place: Path) -> bool:
        """Whether something there is still to be taken in."""
        with suppress(DeskError):
            return bool(cards_on([place])) or self._desk.exchange.on_stick(place).new > 0
        return False

    def _on_noted(self, answer: tuple[Exported, bool]) -> None:
        made, wanted = answer
        self._write_scans(self._desk.exchange.scan_parts(self._place), made, wanted=wanted)

    def _write_scans(self, parts: Iterator[ScanPart], made: Exported, *, wanted: bool) -> None:
        """The scans that readers asked for, file by file, so that nobody waits long at the desk."""

        def done(part: ScanPart | None) -> None:
            if part is None:
                self._on_written(made, wanted=wanted)
            else:
                self._write_scans(parts, made.with_scans(part), wanted=wanted)

        self._tasks.run(self, lambda: next(parts, None), done=done, failed=self._on_failed)

    def _on_written(self, made: Exported, *, wanted: bool) -> None:
        place = self._place
        self.exported.emit(made)
        self._tasks.run_aside(
            self,
            lambda: self._desk.sticks.leave(place, eject=not wanted),
            done=lambda left: self._on_left(left, stays=wanted),
        )

    def _on_left(self, left: Left, *, stays: bool) -> None:
        self.busy = False
        self.left.emit(left, stays)

    def _on_failed(self, problem: DeskError) -> None:
        self.busy = False
        self.failed.emit(problem)
