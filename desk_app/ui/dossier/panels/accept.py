"""Receiving a dossier that was presented."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierAccepted
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import appointments, dates, say


class AcceptPanel(MovePanel):
    """From when the term runs, and until when."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.accept"), save=say("dossier.save-and-print"))
        self._accepted: DossierAccepted | None = None
        self._due, self._why = text(role=Role.STRONG), text(role=Role.MUTED)
        for part in (text(say("dossier.due"), Role.LABEL), self._due, self._why):
            self.add(part)
        self.end_with([])

    def show_view(self, view: DossierView) -> None:
        self._accepted = accepted = view.ahead.acceptance
        if accepted is None:
            return
        self._due.setText(
            appointments.weekday_hour(accepted.due_at) if accepted.due_at else say("dossier.no-due")
        )
        self._why.setText(
            say(
                "dossier.accept.runs",
                moment=dates.day_hour(accepted.received_at),
                term=appointments.term(view.dossier.intake.term),
            )
        )

    @property
    def first(self) -> QWidget:
        return self.save

    def fact(self) -> DossierAccepted:
        assert self._accepted is not None, "only a presented dossier is accepted"
        return self._accepted
