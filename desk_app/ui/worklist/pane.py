"""The pane beside a list: who, what, when, and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.dossier import facts
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import FactGrid
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.state_badge import StateBadge
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.ui.worklist.rows import DossierRow
from desk_app.wording import say


class DossierPane(Card):
    """One dossier in short.

    Signals:
        opened: The clerk asked for the whole dossier.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code, self._owner = ElidedText(role=Role.MUTED), text(role=Role.HEADING)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(8)
        self._disputed = text(say("dossier.disputed.short"), Role.MARK)
        self._facts = FactGrid()
        self._next = text()
        self._open = ActionButton(say("worklist.open"), icon="arrow-right")
        self._open.setToolTip("Enter")
        self._open.clicked.connect(self.opened)
        self.add(self._owner)
        self.add(self._code)
        self.body.addLayout(self._badges)
        self.add(self._disputed)
        self.add_rest(ScrollFrame(self._facts))
        self.add(_above(say("dossier.next"), self._next))
        self.add(self._open)

    def show_row(self, row: DossierRow) -> None:
        """Show another dossier."""
        dossier = row.dossier
        self._code.setText(dossier.code)
        self._owner.setText(dossier.intake.owner.name)
        self._show_badges(row)
        self._disputed.setVisible(dossier.disputed)
        self._facts.show_facts(facts.summary(dossier))
        self._next.setText(facts.next_step(dossier))

    def _show_badges(self, row: DossierRow) -> None:
        while item := self._badges.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._badges.addWidget(StateBadge(row.dossier.state))
        self._badges.addWidget(StateBadge(row.standing))
        self._badges.addStretch()


def _above(label: str, below: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(text(label, Role.LABEL))
    column.addWidget(below)
    return whole
