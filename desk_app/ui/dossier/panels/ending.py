"""The citizen does not want it any more: stopped on request, or taken back."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierStopped, DossierWithdrawn
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class EndingPanel(MovePanel):
    """Why it ends on the citizen's wish."""

    def __init__(self, occasion: Occasion) -> None:
        self._occasion = occasion
        self._fact = DossierStopped if occasion is Occasion.STOP else DossierWithdrawn
        act = "stop" if occasion is Occasion.STOP else "withdraw"
        super().__init__(say(f"dossier.act.{act}"), save=say("dossier.save-and-print"))
        self.reason = self.reason_edit(say("dossier.reasons"))
        self.add(text(say(f"dossier.{act}.means"), Role.MUTED))
        self.add(self.reason)
        self.end_with(self.reason.stops())

    def show_view(self, view: DossierView) -> None:
        self.reason.offer(view.ahead.reasons[self._occasion])

    @property
    def first(self) -> QWidget:
        return self.reason.list

    def fact(self) -> DossierStopped | DossierWithdrawn:
        return self._fact(reason=self.reason.value())

    def check(self) -> bool:
        return self.reason.check()
