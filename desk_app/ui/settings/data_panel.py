"""Where the data lies and whether it is sound."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desk_app.ui.data_state import DataState
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class DataPanel(QWidget):
    """The state of the data, and the button that checks it.

    Signals:
        check_asked: The clerk wants the data checked.
    """

    check_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.state, self.outcome = text(role=Role.STRONG), text()
        self.check = ActionButton(say("settings.data.check"), icon="safe")
        self.check.clicked.connect(self.check_asked)
        self._found = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._found_field = Field(say("settings.data.found"), self._found)
        card = Card(say("settings.data"))
        where = text(say("settings.data.where", folder=folder), Role.MUTED)
        for part in (self.state, where, text(say("settings.data.hint")), self.check, self.outcome):
            card.add(part)
        card.add_rest(self._found_field)
        self._found_field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(card)
        column.addStretch()

    def show_state(self, state: DataState) -> None:
        """Show how the data stands."""
        self.state.setText(state.soundness()[0])

    def show_outcome(self, entries: int, findings: Sequence[str]) -> None:
        """Show what a check found in so many entries."""
        if findings:
            words = say("settings.data.faulty", count=len(findings))
        else:
            words = say("settings.data.sound", entries=entries)
        self.outcome.setText(words)
        self._found.setPlainText("\n".join(findings))
        self._found_field.setVisible(bool(findings))
        self.check.setEnabled(True)
