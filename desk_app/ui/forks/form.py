"""The page of forks and gaps: what waits for a decision, one card for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.services.lineage import Fork, Gap
from desk_app.ui.forks.fork_card import ForkCard, GapCard
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class ForksForm(QWidget):
    """Layout of the page.

    Signals:
        shown: The page came into view.
        accept_asked: Both branches of a journal are to count. Carries the journal.
        refuse_asked: A branch is not to count. Carries the journal and the branch's number.
        decided_asked: What was decided already is to be shown, or hidden again.
        gap_accept_asked: Missing lines are lost for good. Carries the journal.
    """

    shown = Signal()
    accept_asked = Signal(str)
    refuse_asked = Signal(str, int)
    decided_asked = Signal()
    gap_accept_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ForkCard | GapCard] = []
        self.empty = EmptyPage("check", say("forks.empty"), say("forks.empty.hint"))
        self._content, self._intro = QWidget(), text(say("forks.intro"), Role.MUTED)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._intro)
        self._column.addStretch(1)
        self._scroll = ScrollFrame(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        whole.addWidget(self.empty)
        self.decided = ActionButton("", kind=Kind.QUIET)
        self.decided.clicked.connect(self.decided_asked)
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 12)
        row.addWidget(self.decided)
        row.addStretch()
        whole.addLayout(row)
        self.show_waiting((), ())

    def show_waiting(
        self, forks: Sequence[Fork], gaps: Sequence[Gap], *, decided: int = 0
    ) -> None:  # fmt: skip
        """Show these instead; the first act of the first card takes the focus. So many forks more
        were `decided` and may be shown as well."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [*map(self._fork, forks), *map(self._gap, gaps)]
        for at, card in enumerate(self.cards, 1):
            self._column.insertWidget(at, card)
        self._scroll.setVisible(bool(self.cards))
        self.empty.setVisible(not self.cards)
        self.decided.setVisible(decided > 0)
        self.decided.rename(say("forks.decided", count=decided))
        self._take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()
        self.shown.emit()

    def _take_focus(self) -> None:
        if self.cards and self.isVisible():
            card = self.cards[0]
            refuse = card.refuse[0] if isinstance(card, ForkCard) and card.refuse else card.accept
            (refuse if card.accept.isHidden() else card.accept).setFocus()

    def _fork(self, fork: Fork) -> ForkCard:
        card = ForkCard(fork)
        card.accept_asked.connect(self.accept_asked)
        card.refuse_asked.connect(self.refuse_asked)
        return card

    def _gap(self, gap: Gap) -> GapCard:
        card = GapCard(gap)
        card.accept_asked.connect(self.gap_accept_asked)
        return card
