"""Where the data lies and whether it is sound."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desk_app.services.scan_keeping import Droppable
from desk_app.ui.data_state import DataState
from desk_app.ui.dossier.scans.tiles import size_words
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class DataPanel(QWidget):
    """The state of the data, the button that checks it, and one that makes room.

    Signals:
        check_asked: The clerk wants the data checked.
        drop_asked: The clerk wants old scans dropped.
    """

    check_asked = Signal()
    drop_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.state, self.outcome = text(role=Role.STRONG), text()
        self.check = ActionButton(say("settings.data.check"), icon="safe")
        self.check.clicked.connect(self.check_asked)
        self.old_scans = text()
        self.drop = ActionButton(say("settings.data.scans.drop"), icon="minus")
        self.drop.clicked.connect(self.drop_asked)
        self._found = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._found_field = Field(say("settings.data.found"), self._found)
        card = Card(say("settings.data"))
        where = text(say("settings.data.where", folder=folder), Role.MUTED)
        for part in (self.state, where, text(say("settings.data.hint")), self.check, self.outcome):
            card.add(part)
        for part in (self.old_scans, self.drop):
            card.add(part)
            part.hide()
        card.add_rest(self._found_field)
        self._found_field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(card)
        column.addStretch()

    def show_state(self, state: DataState) -> None:
        """Show how the data stands."""
        self.state.setText(state.soundness()[0])

    def show_old_scans(self, found: Droppable) -> None:
        """Say which scans need not stay here; nothing when there are none."""
        size = size_words(found.size)
        self.old_scans.setText(say("settings.data.scans", count=found.scans, size=size))
        for part in (self.old_scans, self.drop):
            part.setVisible(found.scans > 0)
        self.drop.setEnabled(True)

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
