"""The page of forks and gaps: what waits for a decision, one card for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.services.lineage import Fork, Gap
from desk_app.ui.forks.fork_card import ForkCard, GapCard
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
        gap_accept_asked: Missing lines are lost for good. Carries the journal.
    """

    shown = Signal()
    accept_asked = Signal(str)
    refuse_asked = Signal(str, int)
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
        self.show_waiting((), ())

    def show_waiting(self, forks: Sequence[Fork], gaps: Sequence[Gap]) -> None:
        """Show these instead; the first act of the first card takes the focus."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [*map(self._fork, forks), *map(self._gap, gaps)]
        for at, card in enumerate(self.cards, 1):
            self._column.insertWidget(at, card)
        self._scroll.setVisible(bool(self.cards))
        self.empty.setVisible(not self.cards)
        self._take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()
        self.shown.emit()

    def _take_focus(self) -> None:
        if self.cards and self.isVisible():
            self.cards[0].accept.setFocus()

    def _fork(self, fork: Fork) -> ForkCard:
        card = ForkCard(fork)
        card.accept_asked.connect(self.accept_asked)
        card.refuse_asked.connect(self.refuse_asked)
        return card

    def _gap(self, gap: Gap) -> GapCard:
        card = GapCard(gap)
        card.accept_asked.connect(self.gap_accept_asked)
        return card
