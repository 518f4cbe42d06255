"""Joins the page of a dossier to the services that move it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Fact, MoveUndone
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import IllegalMove, Move
from desk_app.services.correcting import NothingToUndo, NotInConflict
from desk_app.services.documents import PaperKind
from desk_app.services.processing import NotYetLaw
from desk_app.ui.dossier import facts, moving
from desk_app.ui.dossier.acts import Act, Deed
from desk_app.ui.dossier.form import DossierForm
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.scans.screen import ScansScreen
from desk_app.ui.dossier.view import DossierView, view
from desk_app.ui.previewing import Drawing, Previewing
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class DossierScreen(QObject):
    """Shows a dossier and does what can be done with it.

    Signals:
        shown: The dossier asked for is on the page.
        changed: The dossier was moved. Carries the `Dossier` after it.
        saved: Something is stored. Carries the words and the moment.
        moved: A move is stored that can be taken back at once. Carries the `Dossier` after it.
        return_asked: The result is to be returned. Carries the uid.
        print_asked: A paper is to be printed at once. Carries the `Dossier` and the `PaperKind`.
        preview_asked: A paper is to be looked at first. Carries the same.
        word_asked: A letter is to be written in the office's own wording. Carries the same.
        left: The clerk wants back to the list.
    """

    shown = Signal()
    changed = Signal(object)
    saved = Signal(str, object)
    moved = Signal(object)
    return_asked = Signal(str)
    print_asked = Signal(object, object)
    preview_asked = Signal(object, object)
    word_asked = Signal(object, object)
    left = Signal()

    def __init__(self, form: DossierForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._view: DossierView | None = None
        self.scans = ScansScreen(form.scans, desk, tasks, session)
        self._wanted = ""
        self._moving = False
        self._previewing = Previewing(form.paper, tasks, self)
        form.act_asked.connect(self.act)
        form.papers_asked.connect(self._list_papers)
        form.panel_left.connect(self._previewing.end)
        form.left.connect(self.left)
        for act, panel in form.panels.items():
            panel.submitted.connect(self._submitting(act))
            panel.edited.connect(self._previewing.edited)
        form.papers.print_asked.connect(self._print)
        form.papers.preview_asked.connect(self._preview)
        form.papers.word_asked.connect(self._word)
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

    def open(self, uid: str, *, papers: bool = False, act: Act | None = None) -> None:
        """Show a dossier, with the list of its papers or a form if asked for."""
        self._wanted = uid
        if act is not None and uid == self.uid:
            self.shown.emit()
            self.act(act)
            return

        def done(found: DossierView) -> None:
            if found.dossier.uid != self._wanted:
                return
            self._show(found)
            self._form.close_panel()
            self.shown.emit()
            if papers:
                self._list_papers()
            if act is not None:
                self.act(act)

        self._tasks.run(self._form, lambda: view(self._desk, uid), done=done)

    def reload(self) -> None:
        """Show the dossier again as it is now; an open form stays as it is."""
        if uid := self.uid:
            self._tasks.run(self._form, lambda: view(self._desk, uid), done=self._show_again)

    def act(self, act: Act) -> None:
        """Open the form of something to be done, or say why it may not be."""
        if self._view is None or self._view.only_read:
            return
        dossier = self._view.dossier
        if problem := _refusal(self._view, act):
            self._tasks.refused.emit(problem)
        elif act is Move.RETURN:
            self.return_asked.emit(dossier.uid)
        else:
            panel = self._form.panels[act]
            if panel is self._form.open_panel_now():
                panel.take_focus()
                return
            panel.show_view(self._view)
            paper = moving.paper_of(type(panel.fact()))
            with_paper = paper is not None
            panel.offer_word(paper in self._view.worded)
            self._form.open_panel(panel, with_paper=with_paper)
            if with_paper:
                self._previewing.begin(lambda: self._drawing(panel, dossier))

    def _drawing(self, panel: MovePanel, dossier: Dossier) -> Drawing:
        fact, by = panel.fact(), self._session.officer
        return lambda: moving.paper_as_if(self._desk, dossier, fact, by=by)

    def undo(self, dossier: Dossier) -> None:
        """Take back what was just done, without a question."""
        self._do(dossier, "undo", MoveUndone(ref=""))

    def _show_again(self, found: DossierView) -> None:
        if found.dossier.uid == self.uid:
            self._show(found)

    def _show(self, found: DossierView) -> None:
        self._view = found
        self._form.show_view(found)
        self.scans.show(found.dossier, only_read=found.only_read)
        dossier = found.dossier
        self._form.papers.show_papers(
            [
                (kind.value, f"{say(f'paper-kind.{kind.value}')} – {facts.printed(dossier, kind)}")
                for kind in found.papers
            ],
            found.worded,
        )

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

    def _word(self, kind: str) -> None:
        if self._view is not None and kind:
            self._form.close_panel()
            self.word_asked.emit(self._view.dossier, PaperKind(kind))

    def _submitting(self, act: Act) -> Callable[[Fact], None]:
        def submit(fact: Fact) -> None:
            if self._view is not None:
                worded = self._form.panels[act].wants_word()
                out = self.word_asked if worded else self.print_asked
                self._do(self._view.dossier, act.value, fact, out)

        return submit

    def _do(
        self, dossier: Dossier, name: str, fact: Fact, out: SignalInstance | None = None
    ) -> None:
        """Record a fact; its paper, if it has one, goes `out`."""
        if self._moving:
            return
        self._moving = True
        by = self._session.officer

        def work() -> DossierView:
            return view(self._desk, moving.record(self._desk, dossier, fact, by=by).uid)

        def done(found: DossierView) -> None:
            self._moving = False
            if found.dossier.uid == self.uid:
                self._show(found)
                self._form.close_panel()
            self._tell(found, name, fact, out)

        self._tasks.run(self._form, work, done=done, failed=self._refused)

    def _tell(self, found: DossierView, name: str, fact: Fact, out: SignalInstance | None) -> None:
        dossier = found.dossier
        self.saved.emit(say(f"dossier.saved.{name}", code=dossier.code), dossier.history[-1].at)
        if name in set(Move):
            self.moved.emit(dossier)
        self.changed.emit(dossier)
        kind = moving.paper_of(type(fact))
        if out is not None and kind is not None:
            out.emit(dossier, kind)

    def _refused(self, problem: DeskError) -> None:
        """Another desk or window was quicker: show the dossier as it is, and say so."""
        self._moving = False
        self._tasks.refused.emit(problem)
        self.reload()


def _refusal(view: DossierView, act: Act) -> DeskError | None:
    """Why something may not be done now."""
    dossier = view.dossier
    if act in view.offered:
        return None
    if act is Deed.UNDO:
        return NothingToUndo(dossier=dossier.code)
    if act is Deed.SETTLE:
        return NotInConflict(dossier=dossier.code)
    if isinstance(act, Move) and not lifecycle.may(dossier.state, act):
        return IllegalMove(dossier=dossier.code, now=dossier.state.value, wanted=act.value)
    return NotYetLaw(dossier=dossier.code) if act is Move.STOP else None
