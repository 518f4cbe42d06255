"""The head of a dossier's page: the code, whose it is, what about, until when."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.ui.dossier import facts
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.state_badge import StateBadge
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class DossierHead(Card):
    """One glance at a dossier."""

    def __init__(self) -> None:
        super().__init__()
        self._code, self._owner = text(role=Role.LEAD), text(role=Role.HEADING)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._matter = text()
        self._due, self._due_label = text(role=Role.STRONG), text(say("dossier.due"), Role.LABEL)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(8)
        self._warning, self._words = IconLabel("warn", Tone.WAITING), text(role=Role.MARK)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._left(), 1)
        row.addLayout(self._right())
        self.body.addLayout(row)
        mark = QHBoxLayout()
        mark.setSpacing(8)
        mark.addWidget(self._warning)
        mark.addWidget(self._words, 1)
        self.body.addLayout(mark)

    def show_view(self, view: DossierView) -> None:
        """Show another dossier."""
        dossier = view.dossier
        self._code.setText(dossier.code)
        self._owner.setText(dossier.intake.owner.name)
        self._matter.setText(dossier.intake.procedure_name)
        self._due.setText(facts.due(dossier))
        warning = facts.warning(dossier)
        self._warning.setVisible(bool(warning))
        self._words.setVisible(bool(warning))
        self._words.setText(warning)
        while item := self._badges.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._badges.addStretch()
        self._badges.addWidget(StateBadge(dossier.state))
        self._badges.addWidget(StateBadge(view.standing))

    def make_room(self, narrow: bool) -> None:
        """Say only whose dossier it is, while a form needs the height."""
        for part in (self._matter, self._due_label, self._due):
            part.setHidden(narrow)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self._code, self._owner, self._matter):
            column.addWidget(part)
        column.addStretch()
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self._due.setWordWrap(False)
        for part in (self._due_label, self._due):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        column.addSpacing(4)
        column.addLayout(self._badges)
        column.addStretch()
        return column
