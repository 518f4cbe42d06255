"""The home page of the upper level, at work."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import period
from desk_app.domain.charts import Chart
from desk_app.ui.home.upper_form import CommuneRow, UpperFigures, UpperHomeForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class _Picture:
    figures: UpperFigures
    communes: list[CommuneRow]
    kept: Chart
    month: str


class UpperHomeScreen(QObject):
    """Joins the upper level's home page with the services it asks.

    Signals:
        asked: The officer asked for a page, see `UpperHomeForm`.
    """

    asked = Signal(str)

    def __init__(
        self, form: UpperHomeForm, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        form.asked.connect(self.asked)
        session.changed.connect(self._greet)
        self._greet()

    def reload(self) -> None:
        """Ask everything anew."""
        self._tasks.run(self, self._ask, done=self._show)

    def _ask(self) -> _Picture:
        communes = self._desk.consolidation.communes()
        rows = [
            CommuneRow(each.unit.name, each.newest_at, each.dossiers, each.silent)
            for each in sorted(communes, key=lambda each: not each.silent)
        ]
        silent = sum(row.silent for row in rows)
        month = period.month(self._desk.clock().date())
        figures = UpperFigures(
            silent=silent,
            sending=len(rows) - silent,
            this_month=self._desk.consolidation.received_in(month),
            waiting=len(self._desk.exchange.standing().waiting),
        )
        before = period.month_before(self._desk.clock().date())
        kept = self._desk.consolidation.kept_in(before, words=say)
        return _Picture(figures, rows, kept, f"{before.start:%m/%Y}")

    def _show(self, picture: _Picture) -> None:
        self._greet()
        self._form.show_figures(picture.figures)
        self._form.show_communes(picture.communes)
        self._form.show_chart(picture.kept, say("home.kept.month", month=picture.month))

    def _greet(self) -> None:
        self._form.show_greeting(self._session.name, self._desk.clock().date())
