"""What the unit says about itself where no dossier can tell, above the report that needs it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_SHARES = {"proposals": 6}


class SaidCard(Card):
    """One line of inputs; a report that needs none does not show the card.

    Signals:
        said: The clerk left an input with another text than before. Carries what it is about and
            the text.
    """

    said = Signal(str, str)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(say("reports.said"), hint=say("reports.said.hint"))
        self.fields = {name: Field(say(f"reports.said.{name}"), TextEdit()) for name in names}
        self._before: dict[str, str] = {}
        row = QHBoxLayout()
        row.setSpacing(theme.GAP + theme.GAP // 2)
        for name, field in self.fields.items():
            row.addWidget(field, _SHARES.get(name, 1))
            field.input.editingFinished.connect(lambda name=name: self._on_left(name))
        self.body.addLayout(row)
        self._walk = EnterWalk([field.input for field in self.fields.values()], self)
        self.hide()

    def show_said(self, answers: Mapping[str, str]) -> None:
        """Ask for these, with what was said before; nothing to ask hides the card."""
        self.setVisible(bool(answers))
        for name, field in self.fields.items():
            field.setVisible(name in answers)
            field.show_problem("")
            if name in answers and not field.input.hasFocus():
                field.input.show_text(answers[name])
        self._before = dict(answers)

    def show_problem(self, name: str, words: str) -> None:
        """Say what is wrong with one of them."""
        self.fields[name].show_problem(words)
        self.fields[name].input.setFocus()

    def _on_left(self, name: str) -> None:
        text = self.fields[name].input.value()
        if text != self._before.get(name, text):
            self._before[name] = text
            self.said.emit(name, text)
