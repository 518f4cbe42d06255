"""Printers that print into files, and waiting for the lanes."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.tasks import TaskRunner

T = TypeVar("T")


class FilePrinters(Printers):
    """Printers that write what comes out of them into a folder; unplugged ones are gone."""

    def __init__(self, folder: Path, *names: str) -> None:
        self.plugged = list(names)
        self.folder = folder
        self.jobs: list[PrintJob] = []

    def names(self) -> list[str]:
        return list(self.plugged)

    def send(self, job: PrintJob) -> None:
        super().send(job)
        self.jobs.append(job)

    def newest_job(self, printer: str) -> int | None:
        return None

    def device(self, printer: str) -> QPrinter:
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(self.printed(len(self.jobs))))
        return device

    def printed(self, number: int) -> Path:
        """What came out, the first being 0."""
        return self.folder / f"printed-{number}.pdf"


def ask(qtbot: QtBot, tasks: TaskRunner, work: Callable[[], T]) -> T:
    """What `work` answers on the lane."""
    answers: list[T] = []
    tasks.run(tasks, work, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def settled(qtbot: QtBot, tasks: TaskRunner) -> None:
    """Wait until all that was asked is answered; no box may have opened."""
    qtbot.waitUntil(lambda: not tasks.busy, timeout=10_000)
    assert QApplication.activeModalWidget() is None
