"""The page of forks and gaps at work."""

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.services.lineage import Fork, Gap
from desk_app.ui.forks.form import ForksForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class ForksScreen(QObject):
    """Joins the page to the service that decides.

    Signals:
        saved: Something was decided. Carries the words and the moment.
        taken_in: More counts now, or less; what other pages show may have changed.
    """

    saved = Signal(str, object)
    taken_in = Signal()

    def __init__(self, form: ForksForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._with_decided = False
        form.shown.connect(self._on_shown)
        form.accept_asked.connect(self._accept)
        form.refuse_asked.connect(self._refuse)
        form.decided_asked.connect(self._toggle)
        form.gap_accept_asked.connect(self._accept_gap)

    def reload(self) -> None:
        """Show what waits for a decision now."""
        self._tasks.run(self, self._waiting, done=self._show)

    def _on_shown(self) -> None:
        self._with_decided = False
        self.reload()

    def _toggle(self) -> None:
        self._with_decided = not self._with_decided
        self.reload()

    def _waiting(self) -> tuple[list[Fork], list[Gap], list[Fork]]:
        lineage = self._desk.lineage
        return lineage.forks(), lineage.gaps(), lineage.decided_forks()

    def _show(self, waiting: tuple[list[Fork], list[Gap], list[Fork]]) -> None:
        forks, gaps, decided = waiting
        shown = [*forks, *decided] if self._with_decided else forks
        self._form.show_waiting(shown, gaps, decided=len(decided))

    def _accept(self, jid: str) -> None:
        by, lineage = self._session.officer, self._desk.lineage
        self._tasks.run(
            self,
            lambda: lineage.accept_fork(jid, by=by),
            done=lambda _: self._decided("forks.accepted"),
        )

    def _refuse(self, jid: str, branch: int) -> None:
        by, lineage = self._session.officer, self._desk.lineage
        self._tasks.run(
            self,
            lambda: lineage.refuse_fork(jid, branch, by=by),
            done=lambda _: self._decided("forks.refused"),
        )

    def _accept_gap(self, jid: str) -> None:
        by, lineage = self._session.officer, self._desk.lineage
        self._tasks.run(
            self,
            lambda: lineage.accept_gap(jid, by=by),
            done=lambda _: self._decided("gaps.accepted"),
        )

    def _decided(self, words: str) -> None:
        self.saved.emit(say(words), self._desk.clock())
        self.taken_in.emit()
        self.reload()
