"""The layout of the page of dossiers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.services.lookup import Listing
from desk_app.ui import theme
from desk_app.ui.models.rows import RowsModel
from desk_app.ui.widgets.chips import Chip, ChipRow
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.ui.worklist.hands import Hand, Hands, options
from desk_app.ui.worklist.pane import DossierPane
from desk_app.ui.worklist.rows import DossierRow, columns
from desk_app.ui.worklist.table import DossierTable
from desk_app.wording import say

FOUND = "found"
"""The list of what the last search found; the others are `Listing`s."""

_PANE, _PANE_SHARE, _PANE_FROM = 304, 0.3, 640
_HAND = 208


class WorklistForm(QWidget):
    """Lists to choose from, the dossiers of one of them, and the dossier picked.

    Signals:
        list_asked: The clerk chose a list. Carries a `Listing`'s value or `FOUND`.
        opened: The clerk opened a dossier. Carries its uid.
        papers_asked: The clerk asked for the papers of the dossier picked. Carries its uid.
        hand_asked: The clerk chose in whose hands the dossiers are. Carries a `Hand`, or None for
            everybody.
        typed: Something was typed that belongs into the search box. Carries it.
        step_asked: The clerk took the step that an empty list offers.
    """

    list_asked = Signal(str)
    opened = Signal(str)
    hand_asked = Signal(object)
    papers_asked = Signal(str)
    typed = Signal(str)
    step_asked = Signal()

    def __init__(self, *, receives: bool = True) -> None:
        """`receives`: dossiers are received here, not only read."""
        super().__init__()
        self._receives = receives
        self._rows = RowsModel[DossierRow](columns(), self)
        names = [*(each.value for each in Listing), FOUND]
        chips = [Chip(name, say(f"worklist.list.{name}")) for name in names]
        self._chips = ChipRow(chips, name=say("worklist.lists"))
        everybody: list[Option[Hand | None]] = [Option(None, say("worklist.hand.all"))]
        self._hand = OptionBox[Hand | None](everybody)
        self._hand.setAccessibleName(say("worklist.hand"))
        self._hand.setFixedWidth(theme.current().px(_HAND))
        self._note = ElidedText(role=Role.MUTED)
        self._table, self._pane = DossierTable(self._rows), DossierPane()
        step = say("worklist.receive" if receives else "worklist.take-in")
        self._empty = EmptyPage("list", "", "", step=step)
        self._both = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._join()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many dossiers the lists hold."""
        for name, count in counts.items():
            self._chips.show_count(name, count)

    def show_hands(self, hands: Hands) -> None:
        """Offer these hands to choose from."""
        self._hand.blockSignals(True)
        self._hand.offer(options(hands))
        self._hand.blockSignals(False)

    def show_held(self, hand: Hand, rows: Sequence[DossierRow]) -> None:
        """Show the dossiers in one hand."""
        self._note.setText(say("worklist.shown", count=len(rows)))
        self._empty.say(say("worklist.empty.held"), self._hint("held"))
        self._show("", rows, hand)

    def show_list(self, name: str, rows: Sequence[DossierRow], total: int) -> None:
        """Show a list. `total` is how many it holds in all; `rows` may be the first of them."""
        key = "worklist.shown" if len(rows) >= total else "worklist.shown-part"
        self._note.setText(say(key, count=len(rows), all=total))
        self._empty.say(say(f"worklist.empty.{name}"), self._hint(name))
        self._show(name, rows)

    def show_found(self, typed: str, rows: Sequence[DossierRow]) -> None:
        """Show what a search found; nothing was looked for when `typed` is empty."""
        self._note.setText(say("worklist.found", count=len(rows), typed=typed))
        which = "found" if typed else "unsought"
        self._empty.say(say(f"worklist.empty.{which}", typed=typed), self._hint(which))
        self._chips.show_count(FOUND, len(rows) if typed else None)
        self._show(FOUND, rows)

    def list_shown(self) -> str:
        """The list shown now: a `Listing`'s value or `FOUND`."""
        return self._chips.marked()

    def rows(self) -> tuple[DossierRow, ...]:
        """The rows shown now."""
        return self._rows.rows()

    def picked(self) -> str:
        """The uid of the dossier picked, empty when there is none."""
        at = self._table.current_row()
        return self.rows()[at].dossier.uid if 0 <= at < len(self.rows()) else ""

    def take_focus(self) -> None:
        """Put the cursor into the list, or on what an empty one offers."""
        (self._table if self._rows.rows() else self._empty.button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = int(self.width() * _PANE_SHARE)
        self._pane.setVisible(self.width() >= theme.current().px(_PANE_FROM))
        self._pane.setFixedWidth(min(theme.current().px(_PANE), share))

    def _show(self, name: str, rows: Sequence[DossierRow], hand: Hand | None = None) -> None:
        had_focus = self._table.hasFocus() or self._empty.button.hasFocus()
        kept = self.picked() if name == self._chips.marked() else ""
        self._chips.mark(name)
        self._hand.blockSignals(True)
        self._hand.show_value(hand)
        self._hand.blockSignals(False)
        self._rows.show(rows)
        self._note.setVisible(bool(rows))
        self._stack.setCurrentWidget(self._both if rows else self._empty)
        for at, row in enumerate(rows):
            if row.dossier.uid == kept:
                self._table.selectRow(at)
        self._on_picked()
        if had_focus:
            self.take_focus()

    def _hint(self, name: str) -> str:
        which = name if self._receives or name == "unsought" else "reading"
        return say(f"worklist.empty.{which}.hint")

    def _lay_out(self) -> None:
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self._table, 1)
        both.addWidget(self._pane)
        self._stack.addWidget(self._both)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self._chips, 1)
        above.addWidget(self._hand, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self._note)
        QWidget.setTabOrder(self._table, self._chips)
        QWidget.setTabOrder(self._chips, self._hand)

    def _join(self) -> None:
        self._chips.chosen.connect(self.list_asked)
        self._hand.currentIndexChanged.connect(self._on_hand)
        self._table.turned.connect(self._chips.step)
        self._table.typed.connect(self.typed)
        self._table.activated.connect(self._on_activated)
        self._table.selectionModel().currentRowChanged.connect(self._on_picked)
        self._pane.opened.connect(self._on_activated)
        self._empty.asked.connect(self.step_asked)
        printing = QShortcut(QKeySequence("Ctrl+P"), self)
        printing.activated.connect(self._on_papers_asked)

    def _on_hand(self) -> None:
        self.hand_asked.emit(self._hand.value())

    def _on_picked(self, _now: QModelIndex | None = None, _before: object = None) -> None:
        at = self._table.current_row()
        if 0 <= at < len(self.rows()):
            self._pane.show_row(self.rows()[at])

    def _on_activated(self) -> None:
        if uid := self.picked():
            self.opened.emit(uid)

    def _on_papers_asked(self) -> None:
        if uid := self.picked():
            self.papers_asked.emit(uid)
