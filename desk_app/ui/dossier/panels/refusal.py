"""A refusal: the reason, and two buttons instead of a question in a box."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.entries import DossierRefused
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import reasons, say


class RefusalPanel(MovePanel):
    """F9 asks once more, in the page; going back is what Enter does, refusing takes an arrow."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.refuse"), save=say("dossier.save-and-print"))
        self.reason = self.reason_edit(say("dossier.reasons"))
        self.add(self.reason)
        self.back = ActionButton(say("dossier.refuse.back"))
        self.really = ActionButton(say("dossier.refuse.really"), icon="cross", kind=Kind.DANGER)
        self._question = self._ask()
        self.add(self._question)
        self.end_with(self.reason.stops())
        self._last_walk = EnterWalk([self.back, self.really], self)
        self.back.clicked.connect(self._go_back)
        self.really.clicked.connect(super().submit)
        self.reason.edited.connect(self._question.hide)

    def show_view(self, view: DossierView) -> None:
        self.reason.offer(reasons.standard(Occasion.REFUSAL))
        self._question.hide()

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
            self._question.show()
            self.back.setFocus()

    def _ask(self) -> QWidget:
        question = QWidget()
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(say("dossier.refuse.question"), Role.STRONG))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.really)
        row.addStretch()
        column.addLayout(row)
        return question

    def _go_back(self) -> None:
        self._question.hide()
        self.reason.words.input.setFocus()
