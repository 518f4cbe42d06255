"""The page of all units at a glance, at work."""

from PySide6.QtCore import QObject

from desk_app.bootstrap import Desk
from desk_app.domain.period import Period, month, month_before, quarter_before, year
from desk_app.services.consolidation import Measure
from desk_app.ui.overview.form import OverviewForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.chips import Chip
from desk_app.wording import say

_MONTH_BEFORE = "month-before"


class OverviewScreen(QObject):
    """Joins the page to the consolidation service."""

    def __init__(self, form: OverviewForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._period, self._measure = _MONTH_BEFORE, Measure.KEPT
        form.shown.connect(self.reload)
        form.period_chosen.connect(self._choose_period)
        form.measure_chosen.connect(self._choose_measure)

    def reload(self) -> None:
        """Ask everything anew."""
        periods, measure = self._periods(), self._measure
        chips = [Chip(key, words) for key, (words, _) in periods.items()]
        self._form.show_periods(chips, self._period)
        period = periods[self._period][1]
        self._tasks.run(
            self,
            lambda: self._desk.consolidation.overview(period, measure, words=say),
            done=self._form.show_overview,
        )

    def _choose_period(self, key: str) -> None:
        self._period = key
        self.reload()

    def _choose_measure(self, measure: Measure) -> None:
        self._measure = measure
        self.reload()

    def _periods(self) -> dict[str, tuple[str, Period]]:
        today = self._desk.clock().date()
        last = month_before(today)
        return {
            _MONTH_BEFORE: (
                say("reports.period.month", month=f"{last.start:%m}", year=last.start.year),
                last,
            ),
            "month": (say("reports.period.this-month"), month(today)),
            "quarter": (say("reports.period.quarter"), quarter_before(today)),
            "year": (say("reports.period.year", year=today.year), year(today.year)),
            "year-before": (
                say("reports.period.year", year=today.year - 1), year(today.year - 1)
            ),
        }  # fmt: skip
