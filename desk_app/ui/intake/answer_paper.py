"""The paper of an answer at the counter, beside its form, before there is a dossier."""

from PySide6.QtCore import QObject

from desk_app.bootstrap import Desk
from desk_app.services.documents import Size
from desk_app.ui.intake.answers import Answer
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.previewing import Drawing, Previewing
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner


class AnswerPaper(QObject):
    """Draws the paper of the answer that is open, of a dossier that is only as if."""

    def __init__(
        self, form: IntakeForm, desk: Desk, tasks: TaskRunner, *, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form, self._desk, self._session = form, desk, session
        self._previewing = Previewing(form.paper, tasks, self)
        form.answer_shown.connect(self._on_shown)
        for answer in (form.request, form.refusal):
            answer.edited.connect(self._previewing.edited)

    def _on_shown(self, answer: Answer | None) -> None:
        if answer is None:
            self._previewing.end()
        else:
            self._previewing.begin(lambda: self._drawing(answer))

    def _drawing(self, answer: Answer) -> Drawing:
        draft, fact, by, desk = self._form.draft(), answer.fact(), self._session.officer, self._desk
        return lambda: desk.documents.drafted(
            desk.presenting.as_if(draft, by=by), fact, size=Size.A4, by=by
        )
