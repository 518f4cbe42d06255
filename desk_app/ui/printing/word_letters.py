"""Letters in the office's own wording: written as Word files, opened by the system's program."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services import free
from desk_app.services.documents import PaperKind
from desk_app.ui.printing.documents import documents
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class WordLetters(QObject):
    """Writes a letter into the folder for documents, beside those of its name, and opens it.

    Signals:
        saved: A letter was written. Carries the words, which say where, and the moment.
        issued: A letter went out, so the history has a new line. Carries the dossier's uid.
    """

    saved = Signal(str, object)
    issued = Signal(str)

    def __init__(self, parent: QObject, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._session = desk, tasks, session
        self._under_way: set[tuple[str, PaperKind]] = set()

    def write(self, dossier: Dossier, kind: PaperKind) -> None:
        """Write the letter. Asked again while it is under way, it is the same key pressed twice."""
        key = (dossier.uid, kind)
        if key in self._under_way:
            return
        self._under_way.add(key)
        desk, by = self._desk, self._session.officer
        name = f"{say(f'printing.file.{kind.value}')}-{dossier.code}.docx"

        def work() -> Path:
            file = free(documents() / name)
            desk.templates.save(dossier, kind, by=by, file=file)
            return file

        def done(file: Path) -> None:
            self._under_way.discard(key)
            words = say("printing.word.saved", file=file.name, folder=file.parent.name)
            self.saved.emit(words, desk.clock())
            self.issued.emit(dossier.uid)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

        def failed(problem: DeskError) -> None:
            self._under_way.discard(key)
            self._tasks.refused.emit(problem)

        self._tasks.run(self, work, done=done, failed=failed)
