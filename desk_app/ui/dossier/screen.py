"""Joins the page of a dossier to the services that move it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import IllegalMove, Move
from desk_app.services.documents import PaperKind
from desk_app.ui.dossier import facts
from desk_app.ui.dossier.form import DossierForm
from desk_app.ui.dossier.scans.screen import ScansScreen
from desk_app.ui.dossier.view import DossierView, view
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say

_STEPS = (Move.HAND_OVER, Move.FINISH, Move.RETURN)


class DossierScreen(QObject):
    """Shows a dossier and moves it.

    Signals:
        shown: The dossier asked for is on the page.
        changed: The dossier was moved. Carries the `Dossier` after it.
        saved: A move is stored. Carries the words and the moment.
        return_asked: The result is to be returned. Carries the uid.
        print_asked: A paper is to be printed at once. Carries the `Dossier` and the `PaperKind`.
        preview_asked: A paper is to be looked at first. Carries the same.
        left: The clerk wants back to the list.
    """

    shown = Signal()
    changed = Signal(object)
    saved = Signal(str, object)
    return_asked = Signal(str)
    print_asked = Signal(object, object)
    preview_asked = Signal(object, object)
    left = Signal()

    def __init__(self, form: DossierForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._view: DossierView | None = None
        self.scans = ScansScreen(form.scans, desk, tasks, session)
        self._wanted = ""
        self._moving = False
        form.act_asked.connect(self._act)
        form.papers_asked.connect(self._list_papers)
        form.left.connect(self.left)
        form.hand_over.submitted.connect(self._hand_over)
        form.finish.submitted.connect(self._finish)
        form.papers.print_asked.connect(self._print)
        form.papers.preview_asked.connect(self._preview)
        self._join_scans()

    def _join_scans(self) -> None:
        self.scans.panel_asked.connect(self._form.open_panel)
        self.scans.panel_done.connect(self._form.close_panel)
        self.scans.saved.connect(self.saved)
        self.scans.changed.connect(self.reload)
        self.scans.changed.connect(self.changed)

    @property
    def uid(self) -> str:
        """The dossier on the page, empty when there is none yet."""
        return self._view.dossier.uid if self._view else ""

    def open(self, uid: str, *, papers: bool = False) -> None:
        """Show a dossier, with the list of its papers if asked for."""
        self._wanted = uid

        def done(found: DossierView) -> None:
            if found.dossier.uid != self._wanted:
                return
            self._show(found)
            self._form.close_panel()
            self.shown.emit()
            if papers:
                self._list_papers()

        self._tasks.run(self._form, lambda: view(self._desk, uid), done=done)

    def reload(self) -> None:
        """Show the dossier again as it is now; an open panel stays as it is."""
        if uid := self.uid:
            self._tasks.run(self._form, lambda: view(self._desk, uid), done=self._show_again)

    def _show_again(self, found: DossierView) -> None:
        if found.dossier.uid == self.uid:
            self._show(found)

    def _show(self, found: DossierView) -> None:
        self._view = found
        state = found.dossier.state
        following = [move for move in _STEPS if lifecycle.may(state, move)]
        if found.dossier.handed_to and Move.HAND_OVER in following:
            following.remove(Move.HAND_OVER)
        self._form.show_view(found, following[0] if following else None)
        self._show_papers(found)
        self.scans.show(found.dossier, only_read=found.only_read)

    def _show_papers(self, found: DossierView) -> None:
        dossier = found.dossier
        self._form.papers.show_papers(
            [
                (kind.value, f"{say(f'paper-kind.{kind.value}')} – {facts.printed(dossier, kind)}")
                for kind in found.papers
            ]
        )

    def _act(self, move: Move) -> None:
        if self._view is None or self._view.only_read:
            return
        dossier = self._view.dossier
        try:
            lifecycle.check(dossier.code, dossier.state, move)
        except IllegalMove as problem:
            self._tasks.refused.emit(problem)
            return
        if move is Move.RETURN:
            self.return_asked.emit(dossier.uid)
        elif move is Move.FINISH:
            self._form.finish.show_usual(self._view.usual_result)
            self._form.open_panel(self._form.finish)
        else:
            names = sorted(self._view.officers.values())
            self._form.hand_over.show_officers(names, dossier.handed_to)
            self._form.open_panel(self._form.hand_over)

    def _list_papers(self) -> None:
        if self._view is not None and not self._view.only_read:
            self._form.open_panel(self._form.papers)

    def _print(self, kind: str) -> None:
        if self._view is not None and kind:
            self._form.close_panel()
            self.print_asked.emit(self._view.dossier, PaperKind(kind))

    def _preview(self, kind: str) -> None:
        if self._view is not None and kind:
            self._form.close_panel()
            self.preview_asked.emit(self._view.dossier, PaperKind(kind))

    def _hand_over(self, to: str, note: str) -> None:
        if not to:
            self._form.hand_over.to.show_problem(say("dossier.hand-over.to-missing"))
            self._form.hand_over.take_focus()
            return
        self._move(
            "dossier.hand-over.saved",
            lambda dossier, by: self._desk.processing.hand_over(dossier, to=to, note=note, by=by),
        )

    def _finish(self, result: str, number: str, abstract: str) -> None:
        if not result:
            self._form.finish.result.show_problem(say("dossier.finish.result-missing"))
            self._form.finish.take_focus()
            return
        self._move(
            "dossier.finish.saved",
            lambda dossier, by: self._desk.processing.finish(
                dossier, result=result, number=number, abstract=abstract, by=by
            ),
        )

    def _move(self, said: str, act: Callable[[Dossier, str], Dossier]) -> None:
        if self._view is None or self._moving:
            return
        self._moving = True
        dossier, by = self._view.dossier, self._session.officer

        def work() -> DossierView:
            return view(self._desk, act(dossier, by).uid)

        def done(found: DossierView) -> None:
            self._moving = False
            if found.dossier.uid == self.uid:
                self._show(found)
                self._form.close_panel()
            self.saved.emit(say(said, code=found.dossier.code), found.dossier.history[-1].at)
            self.changed.emit(found.dossier)

        self._tasks.run(self._form, work, done=done, failed=self._refused)

    def _refused(self, problem: DeskError) -> None:
        """Another desk or window was quicker: show the dossier as it is, and say so."""
        self._moving = False
        self._tasks.refused.emit(problem)
        self.reload()
