"""The home page of a desk, at work."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.services.lookup import Counts
from desk_app.ui import data_state
from desk_app.ui.data_state import DataState
from desk_app.ui.home.form import HomeForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Picture:
    counts: Counts
    newest: list[Dossier]
    data: DataState


class HomeScreen(QObject):
    """Joins the home page with the services it asks.

    Signals:
        asked: The clerk asked for a page, see `HomeForm`.
        opened: The clerk opened a dossier. Carries its identity.
    """

    asked = Signal(str)
    opened = Signal(str)

    def __init__(self, form: HomeForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        form.asked.connect(self.asked)
        form.opened.connect(self.opened)
        session.changed.connect(self._greet)
        self._greet()

    def reload(self) -> None:
        """Ask everything anew."""
        self._tasks.run(self, self._ask, done=self._show)

    def _ask(self) -> _Picture:
        newest = self._desk.lookup.newest()[:_SHOWN]
        return _Picture(self._desk.lookup.counts(), newest, data_state.ask(self._desk))

    def _show(self, picture: _Picture) -> None:
        self._greet()
        self._form.show_counts(picture.counts)
        self._form.show_newest(picture.newest)
        self._form.show_data(picture.data)

    def _greet(self) -> None:
        self._form.show_greeting(self._session.name, self._desk.clock().date())
