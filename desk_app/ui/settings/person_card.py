"""One dossier whose person is to be erased by legal order."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.dossier import Dossier
from desk_app.domain.lifecycle import ENDS
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say

_CONFIRMED = 4


@dataclass(frozen=True, slots=True)
class Demand:
    """Whose dossier, and on which basis."""

    dossier: Dossier
    basis: str


class PersonCard(Card):
    """Number of the dossier, basis, and the last digits of the number to confirm.

    Signals:
        looked_for: A number was typed. Carries it.
        demanded: Erase the person in the dossier shown. Carries the `Demand`.
    """

    looked_for = Signal(str)
    demanded = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("retention.person"))
        self._dossier: Dossier | None = None
        self._asked = ""
        self.code = Field(say("retention.code"), TextEdit())
        self.basis = Field(say("retention.basis"), TextEdit())
        self.digits = Field(say("retention.digits"), TextEdit())
        self.act = ActionButton(say("retention.erase"), icon="minus", kind=Kind.DANGER)
        self.told = text(role=Role.STRONG)
        self._lay_out()
        inputs = [field.input for field in (self.code, self.basis, self.digits)]
        self._walk = EnterWalk((*inputs, self.act), self)
        self.code.input.editingFinished.connect(self._on_code)
        self.act.clicked.connect(self._on_act)
        self._say("")

    def show_dossier(self, dossier: Dossier) -> None:
        """Show whose number was typed."""
        self._dossier = dossier if dossier.state in ENDS else None
        self.code.show_problem("")
        key = "retention.code.ended" if self._dossier else "retention.code.open"
        ended = dates.day(dossier.closed_at.date()) if dossier.closed_at else ""
        self._say(say(key, code=dossier.code, name=dossier.intake.owner.name, day=ended))

    def show_code_problem(self, words: str) -> None:
        """Say why the number will not do."""
        self._dossier = None
        self._say("")
        self.code.show_problem(words)

    def show_done(self, words: str) -> None:
        """It was ordered: say what was done."""
        self._dossier, self._asked = None, ""
        for field in (self.code, self.basis, self.digits):
            field.input.clear()
            field.show_problem("")
        self._say(words)
        self.code.setFocus()

    def _lay_out(self) -> None:
        self.add(text(say("retention.person.hint"), Role.MUTED))
        self.add_row(self.code, self.basis)
        self.add(self.told)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.digits, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.act, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(row)

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _on_code(self) -> None:
        code = self.code.input.value()
        if code != self._asked:
            self._asked, self._dossier = code, None
            self._say("")
            self.code.show_problem("")
            if code:
                self.looked_for.emit(code)

    def _on_act(self) -> None:
        basis, dossier = self.basis.input.value(), self._dossier
        if dossier is None:
            if not self.code.problem() and not self.told.text():
                self.code.show_problem(say("retention.code.missing"))
            self.code.setFocus()
            return
        expected = dossier.code[-_CONFIRMED:]
        sure = self.digits.input.value() == expected
        self.digits.show_problem("" if sure else say("retention.digits.wrong", digits=expected))
        self.basis.show_problem("" if basis else say("retention.basis.missing"))
        if not sure:
            self.digits.setFocus()
        if not basis:
            self.basis.setFocus()
        if sure and basis:
            self.demanded.emit(Demand(dossier, basis))
