"""A refusal: the reason, and two buttons instead of a question in a box."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierRefused
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.wording import say


class RefusalPanel(MovePanel):
    """F9 asks once more, in the page; going back is what Enter does, refusing takes an arrow."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.refuse"), save=say("dossier.save-and-print"))
        self.reason = self.reason_edit(say("dossier.reasons"))
        self.add(self.reason)
        self.back = ActionButton(say("dossier.refuse.back"))
        self.really = ActionButton(say("dossier.refuse.really"), icon="cross", kind=Kind.DANGER)
        self._question = ElidedText(say("dossier.refuse.question"), Role.STRONG)
        self.body.addWidget(self._question)
        self.add_buttons(self.back, self.really)
        self.end_with(self.reason.stops())
        self._last_walk = EnterWalk([self.back, self.really], self)
        self.back.clicked.connect(self._go_back)
        self.really.clicked.connect(super().submit)
        self.reason.edited.connect(self._unask)

    def show_view(self, view: DossierView) -> None:
        self.reason.offer(view.ahead.reasons[Occasion.REFUSAL])
        self._unask()

    @property
    def first(self) -> QWidget:
        return self.reason.list

    def fact(self) -> DossierRefused:
        return DossierRefused(reason=self.reason.value())

    def check(self) -> bool:
        return self.reason.check()

    def submit(self) -> None:
        """Ask in the page whether it is meant."""
        if self.check():
            self._show_question(True)
            self.back.setFocus()

    def _unask(self) -> None:
        self._show_question(False)

    def _show_question(self, asked: bool) -> None:
        for part in (self._question, self.back, self.really):
            part.setVisible(asked)
        for part in (self.save, self.cancel):
            part.setHidden(asked)

    def _go_back(self) -> None:
        self._unask()
        self.reason.words.input.setFocus()
