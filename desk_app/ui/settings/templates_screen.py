"""The office's own Word templates on the system page, at work."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk_app.bootstrap import Desk
from desk_app.services.documents import PaperKind
from desk_app.ui.settings.templates_panel import TemplatesPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say

T = TypeVar("T")


class TemplatesScreen(QObject):
    """Joins the templates with their service.

    Signals:
        saved: A template or a file to edit was written. Carries the words and the moment.
    """

    saved = Signal(str, datetime)

    def __init__(self, panel: TemplatesPanel, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks = panel, desk, tasks
        for kind, card in panel.cards.items():
            card.starter_asked.connect(lambda file, kind=kind: self._write_starter(kind, file))
            card.chosen.connect(lambda file, kind=kind: self._choose(kind, file))
            card.dropped.connect(lambda kind=kind: self._drop(kind))

    def reload(self) -> None:
        """Show which templates are in use now."""
        templates = self._desk.templates
        self._tasks.run(
            self,
            lambda: {kind: templates.chosen(kind) for kind in templates.KINDS},
            done=self._show,
        )

    def _show(self, in_use: Mapping[PaperKind, bool]) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        for kind, own in in_use.items():
            paper = say(f"printing.file.{kind.value}")
            name = say("settings.templates.file.name", paper=paper)
            self._panel.cards[kind].show_in_use(own)
            self._panel.cards[kind].offer_place(folder / f"{name}.docx")

    def _write_starter(self, kind: PaperKind, file: Path) -> None:
        def work() -> bool:
            free = not file.exists()
            if free:
                self._desk.templates.starter(kind, file)
            return free

        def done(written: bool) -> None:
            if written:
                self._done(kind, say("settings.templates.done.starter", name=file.name))
            else:
                self._panel.cards[kind].show_problem(say("settings.templates.file.exists"))

        self._run(kind, work, done)

    def _choose(self, kind: PaperKind, file: Path) -> None:
        words = say("settings.templates.done.choose", paper=say(f"paper-kind.{kind.value}"))
        self._run(
            kind,
            lambda: self._desk.templates.choose(kind, file),
            lambda _nothing: self._done(kind, words),
        )

    def _drop(self, kind: PaperKind) -> None:
        words = say("settings.templates.done.drop", paper=say(f"paper-kind.{kind.value}"))
        self._run(
            kind, lambda: self._desk.templates.drop(kind), lambda _nothing: self._done(kind, words)
        )

    def _run(self, kind: PaperKind, work: Callable[[], T], done: Callable[[T], None]) -> None:
        card = self._panel.cards[kind]
        self._tasks.run(
            self, work, done=done, failed=lambda problem: card.show_problem(error(problem))
        )

    def _done(self, kind: PaperKind, words: str) -> None:
        self._panel.cards[kind].show_problem("")
        self.saved.emit(words, self._desk.clock())
        self.reload()
