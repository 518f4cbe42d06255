"""The ends of a reception: received, on a list with others, noted, refused, asked for papers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.reasons import Occasion, Reason
from desk_app.services.documents import PaperKind
from desk_app.ui.intake.answers import Answer
from desk_app.ui.intake.batch import Batch
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say

_Problems = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved, how that is said, and the paper that goes with it."""

    dossiers: Sequence[Dossier]
    words: str
    paper: PaperKind | None


class Saving(QObject):
    """Saves what stands on the screen, and says what keeps it from being saved.

    Signals:
        saved: It is stored and the form is empty. Carries `Saved`.
    """

    saved = Signal(object)

    def __init__(
        self,
        form: IntakeForm,
        desk: Desk,
        tasks: TaskRunner,
        batch: Batch,
        *,
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._drafts, self._batch = batch.drafts, batch
        self._saving = False
        form.submitted.connect(self._receive)
        form.noted.connect(self._note)
        form.again_asked.connect(self._add)
        form.answer_asked.connect(self._open_answer)
        form.refusal.submitted.connect(self._refuse)
        form.request.submitted.connect(self._ask)

    # ---- received

    def _receive(self) -> None:
        listed, by, desk = self._batch.whole(), self._session.officer, self._desk
        drafts, slots = [each.draft for each in listed], [each.slot for each in listed]

        def work() -> Saved:
            if len(drafts) == 1:
                dossier = desk.intake.register(drafts[0], by=by, slot=slots[0])
                return Saved([dossier], say("intake.saved", code=dossier.code), PaperKind.RECEIPT)
            made = desk.intake.register_batch(drafts, by=by, slots=slots)
            words = say("intake.saved.batch", count=len(made), code=made[0].code)
            return Saved(made, words, PaperKind.RECEIPT)

        unreadable = self._form.unreadable()
        self._save(lambda: {**desk.intake.check(drafts[-1]), **unreadable}, work)

    def _add(self) -> None:
        draft, unreadable = self._form.draft(), self._form.unreadable()

        def done(problems: _Problems) -> None:
            self._form.show_problems(problems)
            if not problems and draft == self._form.draft():
                self._batch.add()

        self._tasks.run(
            self._form, lambda: {**self._desk.intake.check(draft), **unreadable}, done=done
        )

    # ---- not received

    def _note(self) -> None:
        draft, slot, by = self._form.draft(), self._drafts.slot, self._session.officer
        desk = self._desk

        def work() -> Saved:
            noted = desk.presenting.present(draft, by=by, slot=slot)
            return Saved([noted], say("intake.noted", code=noted.code), None)

        self._save_answer(draft, work)

    def _open_answer(self, answer: Answer) -> None:
        form, desk, draft = self._form, self._desk, self._form.draft()
        asked = answer is form.request
        occasion = Occasion.SUPPLEMENT if asked else Occasion.REFUSAL
        unreadable = form.cards.unreadable_wish()
        papers = [row.paper.name for row in form.papers.rows()]

        def work() -> tuple[_Problems, tuple[Reason, ...]]:
            problems = {**desk.presenting.check(draft), **unreadable}
            return problems, desk.reasons.listed(occasion)

        def done(found: tuple[_Problems, tuple[Reason, ...]]) -> None:
            problems, reasons = found
            form.show_problems(problems)
            if not problems:
                answer.offer(reasons, papers)
                form.show_answer(answer)

        self._tasks.run(form, work, done=done)

    def _refuse(self) -> None:
        draft, slot, by = self._form.draft(), self._drafts.slot, self._session.officer
        reason, desk = self._form.refusal.reason.value(), self._desk

        def work() -> Saved:
            refused = desk.presenting.turn_away(draft, reason=reason, by=by, slot=slot)
            return Saved([refused], say("intake.refused", code=refused.code), PaperKind.REFUSAL)

        self._save_answer(draft, work)

    def _ask(self) -> None:
        draft, slot, by = self._form.draft(), self._drafts.slot, self._session.officer
        request, desk = self._form.request, self._desk
        contents, reason = request.contents(), request.reason.value()

        def work() -> Saved:
            asked = desk.presenting.ask_for_papers(
                draft, contents=contents, reason=reason, by=by, slot=slot
            )
            words = say("intake.asked", code=asked.code)
            return Saved([asked], words, PaperKind.SUPPLEMENT_REQUEST)

        self._save_answer(draft, work)

    # ---- what they have in common

    def _save_answer(self, draft: IntakeDraft, act: Callable[[], Saved]) -> None:
        unreadable = self._form.cards.unreadable_wish()
        self._save(lambda: {**self._desk.presenting.check(draft), **unreadable}, act)

    def _save(self, check: Callable[[], _Problems], act: Callable[[], Saved]) -> None:
        if self._saving:
            return
        self._set_saving(True)
        self._tasks.run(
            self._form, lambda: check() or act(), done=self._on_saved, failed=self._on_failed
        )

    def _on_saved(self, answer: Saved | _Problems) -> None:
        self._set_saving(False)
        if not isinstance(answer, Saved):
            self._form.show_answer(None)
            self._form.show_problems(answer)
            return
        if answer.paper in (PaperKind.RECEIPT, None):
            self._batch.dissolve()
        self._drafts.begin()
        self.saved.emit(answer)

    def _on_failed(self, problem: DeskError) -> None:
        self._set_saving(False)
        self._tasks.refused.emit(problem)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self._drafts.hold(saving)
        self._form.show_saving(saving)
