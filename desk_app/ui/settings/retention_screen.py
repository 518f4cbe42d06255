"""The time of keeping and its orders, at work."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.services.retention import Past
from desk_app.ui.session import Session
from desk_app.ui.settings.person_card import Demand
from desk_app.ui.settings.prune_card import Order
from desk_app.ui.settings.retention_panel import RetentionPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say

_YEARS = "retention.years"


class RetentionScreen(QObject):
    """Joins the panel to the service that orders erasures.

    Signals:
        saved: Something was ordered. Carries the words and the moment.
        changed: Dossiers are gone, or nameless, on every page.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)

    def __init__(
        self, panel: RetentionPanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(panel)
        self._prune, self._person = panel.prune, panel.person
        self._desk, self._tasks, self._session = desk, tasks, session
        self._prune.years_chosen.connect(self._keep_years)
        self._prune.day_asked.connect(self._count)
        self._prune.ordered.connect(self._drop)
        self._person.looked_for.connect(self._look_up)
        self._person.demanded.connect(self._erase)

    def reload(self) -> None:
        """Show the time of keeping, and what is past it."""
        self._tasks.run(self, self._asked, done=lambda found: self._show_years(*found))

    def _asked(self) -> tuple[int, Past | None]:
        years = int(self._desk.settings.setting(_YEARS) or 0)
        return years, self._desk.retention.past(self._day_after(years)) if years else None

    def _day_after(self, years: int) -> date:
        """What ended in a year is kept so many years after the end of that year."""
        return date(self._desk.clock().year - years, 1, 1)

    def _show_years(self, years: int, past: Past | None) -> None:
        self._prune.show_years(years, past.day if past else None)
        self._prune.show_past(past)

    # ---- what is past its time

    def _keep_years(self, years: int) -> None:
        def kept() -> tuple[int, Past | None]:
            self._desk.settings.put_setting(_YEARS, str(years or ""))
            return self._asked()

        self._tasks.run(self, kept, done=lambda found: self._show_years(*found))

    def _count(self, day: date | None) -> None:
        if day is None or day > self._desk.clock().date():
            self._prune.show_day_problem()
            return
        self._tasks.run(self, lambda: self._desk.retention.past(day), done=self._prune.show_past)

    def _drop(self, order: Order) -> None:
        by = self._session.officer
        self._prune.act.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._dropped(order, by),
            done=lambda answer: self._on_dropped(order, *answer),
            failed=self._on_refused,
        )

    def _dropped(self, order: Order, by: str) -> tuple[int | None, Past]:
        """How many lines went; None when it is no longer what was confirmed."""
        retention, day = self._desk.retention, order.past.day
        if retention.past(day) != order.past:
            return None, retention.past(day)
        dossiers = retention.closed_before(day)
        lines = retention.drop(dossiers, basis=order.basis, by=by)
        return lines, retention.past(day)

    def _on_dropped(self, order: Order, lines: int | None, past: Past) -> None:
        self._prune.act.setEnabled(True)
        self._prune.show_past(past)
        if lines is None:
            self._prune.show_count_problem(say("retention.count.changed"))
            return
        self._done(self._prune.show_done, lines, order.past.dossiers)

    # ---- one person

    def _look_up(self, code: str) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.lookup.get(code),
            done=self._person.show_dossier,
            failed=lambda problem: self._person.show_code_problem(error(problem)),
        )

    def _erase(self, demand: Demand) -> None:
        by = self._session.officer
        self._person.act.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._desk.retention.erase([demand.dossier], basis=demand.basis, by=by),
            done=self._on_erased,
            failed=self._on_refused,
        )

    def _on_erased(self, lines: int) -> None:
        self._person.act.setEnabled(True)
        self._done(self._person.show_done, lines, 1)

    def _done(self, show: Callable[[str], None], lines: int, dossiers: int) -> None:
        words = say("retention.erased", lines=lines, dossiers=dossiers)
        show(words)
        self.saved.emit(words, self._desk.clock())
        self.changed.emit(None)

    def _on_refused(self, problem: DeskError) -> None:
        self._prune.act.setEnabled(True)
        self._person.act.setEnabled(True)
        self._tasks.refused.emit(problem)
