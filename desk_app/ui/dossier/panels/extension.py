"""An apology, and the new appointment."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierExtended
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier.panels.base import MovePanel, hour_of
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.day_or_days import DayOrDays
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class ExtensionPanel(MovePanel):
    """How many days more, why, and what that does to the figures."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.extend"), save=say("dossier.save-and-print"))
        self.due = DayOrDays(say("dossier.extend.days"))
        self.reason = self.reason_edit(say("dossier.reasons"))
        self._counts = text(role=Role.MUTED)
        self._warning = text(role=Role.MARK)
        self._warning.setProperty("tone", Tone.OVERDUE.value)
        for part in (self._warning, self._counts, self.due, self.reason):
            self.add(part)
        self.end_with([self.due.field.input, *self.reason.stops()])

    def show_view(self, view: DossierView) -> None:
        self._hour = hour_of(view)
        self.due.offer(view.ahead.after_due, self._hour)
        self.reason.offer(view.ahead.reasons[Occasion.EXTENSION])
        check = view.ahead.extension
        which = "again" if check.again else "in-time" if check.in_time else "too-late"
        said = say(f"dossier.extend.{which}")
        self._counts.setText(said if check.in_time else "")
        self._warning.setText("" if check.in_time else said)
        self._counts.setVisible(check.in_time)
        self._warning.setVisible(not check.in_time)

    @property
    def first(self) -> QWidget:
        return self.due.field.input

    def warning(self) -> str:
        """What is said against it; empty when the apology is in time."""
        return self._warning.text()

    def fact(self) -> DossierExtended:
        return DossierExtended(due_at=self.due.moment() or self._hour, reason=self.reason.value())

    def check(self) -> bool:
        return self.due.check(needed=True) and self.reason.check()
