"""The office's own reasons, one a line, for each occasion."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk_app.domain.reasons import MOST, Occasion, Reason, Whose
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_FEW_LINES = 96


class ReasonsPanel(QWidget):
    """A choice of occasions, and the lines of the one chosen. Each keeps what was typed until it
    is saved.

    Signals:
        changed: The reasons of an occasion are to be kept. Carries the occasion and the lines.
        usual_asked: Those given by others are to hold again. Carries the occasion.
    """

    changed = Signal(object, object)
    usual_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        options = [Option(each, say(f"settings.reasons.occasion.{each}")) for each in Occasion]
        self.occasion = Field(say("settings.reasons.occasion"), OptionBox(options))
        self.lines = {each: Field(say("settings.reasons.lines"), _edit()) for each in Occasion}
        self.save = ActionButton(say("settings.reasons.save"), key="F9", kind=Kind.PRIMARY)
        self.usual = ActionButton(say("settings.reasons.usual"))
        self.whose = text("", Role.MUTED)
        self._whose = dict.fromkeys(Occasion, Whose.SHIPPED)
        self._card = Card(say("settings.reasons"))
        self._lay_out()
        self._walk = EnterWalk((self.save, self.usual), self)
        self._show_occasion()
        self.occasion.input.currentIndexChanged.connect(self._show_occasion)
        self.save.clicked.connect(self._on_save)
        self.usual.clicked.connect(lambda: self.usual_asked.emit(self.occasion.input.value()))
        for field in self.lines.values():
            field.input.modificationChanged.connect(self._say_unsaved)

    def show_reasons(self, occasion: Occasion, reasons: Sequence[Reason], whose: Whose) -> None:
        """Show what is offered and who worded it, unless something is typed over it."""
        self._whose[occasion] = whose
        self._say_whose()
        edit = self.lines[occasion].input
        if not edit.document().isModified():
            edit.setPlainText("\n".join(each.words for each in reasons))

    def show_kept(self, occasion: Occasion, reasons: Sequence[Reason], whose: Whose) -> None:
        """Show what is offered now in place of what was typed."""
        self.lines[occasion].show_problem("")
        self.lines[occasion].input.document().setModified(False)
        self.show_reasons(occasion, reasons, whose)

    def show_problem(self, occasion: Occasion, words: str) -> None:
        """Say what is wrong with the lines."""
        self.lines[occasion].show_problem(words)
        self.lines[occasion].setFocus()

    def _lay_out(self) -> None:
        card = self._card
        card.add(text(say("settings.reasons.hint", most=MOST), Role.MUTED))
        card.add(self.occasion)
        card.add(self.whose)
        for field in self.lines.values():
            card.add_rest(field)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.usual)
        foot.addStretch()
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(card)

    def _show_occasion(self) -> None:
        for occasion, field in self.lines.items():
            field.setVisible(occasion is self.occasion.input.value())
        self._say_whose()
        self._say_unsaved()

    def _say_whose(self) -> None:
        self.whose.setText(say(f"reasons.whose.{self._whose[self.occasion.input.value()]}"))

    def _say_unsaved(self) -> None:
        edit = self.lines[self.occasion.input.value()].input
        self._card.say_hint(say("settings.reasons.unsaved") * edit.document().isModified())

    def _on_save(self) -> None:
        occasion = self.occasion.input.value()
        self.changed.emit(occasion, self.lines[occasion].input.toPlainText().splitlines())


def _edit() -> QPlainTextEdit:
    edit = QPlainTextEdit(tabChangesFocus=True)
    edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.setMinimumHeight(_FEW_LINES)
    return edit
