"""The layout of a dossier's page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.lifecycle import Move
from desk_app.ui.dossier import facts
from desk_app.ui.dossier.head import DossierHead
from desk_app.ui.dossier.panels import FinishPanel, HandOverPanel, Panel, PapersPanel
from desk_app.ui.dossier.scans.card import ScansCard
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.facts import FactList
from desk_app.ui.widgets.flow import Flow
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.time_line import TimeLine
from desk_app.wording import say

_KEYS = {Move.HAND_OVER: "Ctrl+G", Move.FINISH: "Ctrl+K", Move.RETURN: "F4"}
_ICONS = {Move.HAND_OVER: "arrow-right", Move.FINISH: "check", Move.RETURN: "return"}


class DossierForm(QWidget):
    """One dossier with everything about it.

    Signals:
        act_asked: The clerk wants to make a move. Carries the `Move`.
        papers_asked: The clerk wants to see what can be printed.
        left: The clerk wants back to the list.
    """

    act_asked = Signal(object)
    papers_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hand_over, self.finish, self.papers = HandOverPanel(), FinishPanel(), PapersPanel()
        self.scans = ScansCard()
        self._panels: tuple[Panel, ...] = (
            self.hand_over, self.finish, self.papers, self.scans.adding, self.scans.dropping,
        )  # fmt: skip
        self._head, self._next = DossierHead(), text(role=Role.MUTED)
        self._acts = {move: self._act_button(move) for move in _KEYS}
        self._print = ActionButton(say("dossier.act.print"), key="Ctrl+P", icon="printer")
        self._back = ActionButton(
            say("dossier.act.back"), key="Esc", bound=False, icon="list", kind=Kind.QUIET
        )
        self._facts = {name: FactList() for name in ("people", "matter", "papers", "result")}
        self._result_card = Card(say("dossier.result"))
        self._time_line = TimeLine()
        self._home: QWidget = self._print
        self._lay_out()
        self._print.clicked.connect(self.papers_asked)
        self._back.clicked.connect(self.left)
        for panel in self._panels:
            panel.left.connect(self.close_panel)
            panel.hide()
        self._walk = EnterWalk(
            [*self._acts.values(), self._print, self.scans.add_button, self._back], self
        )

    def show_view(self, view: DossierView, following: Move | None) -> None:
        """Show a dossier; the button of the move that follows stands out."""
        dossier = view.dossier
        self._head.show_view(view)
        self._next.setText(
            say("dossier.only-read")
            if view.only_read
            else f"{say('dossier.next')}: {facts.next_step(dossier)}"
        )
        self._facts["people"].show_facts(facts.people(dossier))
        self._facts["matter"].show_facts(facts.matter(dossier))
        self._facts["papers"].show_facts(facts.papers(dossier))
        outcome = facts.result(dossier)
        self._facts["result"].show_facts(outcome)
        self._result_card.setVisible(bool(outcome))
        self._time_line.show_happenings(facts.history(dossier, view.officers))
        for move, button in self._acts.items():
            button.show_kind(Kind.PRIMARY if move is following else Kind.SECONDARY)
        for button in (*self._acts.values(), self._print):
            button.setVisible(not view.only_read)
        self._home = self._acts[following] if following else self._print
        if view.only_read:
            self._home = self._back

    def open_panel(self, panel: Panel) -> None:
        """Open a panel below the buttons instead of the one that is open."""
        for each in self._panels:
            each.setVisible(each is panel)
        panel.take_focus()

    def close_panel(self) -> None:
        """Close the panel and go back to the buttons."""
        for each in self._panels:
            each.hide()
        self.take_focus()

    def open_panel_now(self) -> Panel | None:
        """The panel that is open."""
        return next((each for each in self._panels if not each.isHidden()), None)

    def take_focus(self) -> None:
        """Put the cursor on the next step."""
        self._home.setFocus()

    def event(self, event: QEvent) -> bool:
        """F4 here means this dossier, before it means the page for returning results."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_F4:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self.act_asked.emit(Move.RETURN)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _act_button(self, move: Move) -> ActionButton:
        own = move is not Move.RETURN  # `event` takes F4: the window has it for a page, too
        button = ActionButton(
            say(f"dossier.act.{move.value}"), key=_KEYS[move], bound=own, icon=_ICONS[move]
        )
        button.clicked.connect(lambda: self.act_asked.emit(move))
        return button

    def _lay_out(self) -> None:
        buttons = Flow()
        for button in (*self._acts.values(), self._print, self.scans.add_button):
            buttons.add(button)
        line = QHBoxLayout()
        line.addWidget(self._next, 1)
        line.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(buttons)
        column.addLayout(line)
        for panel in self._panels:
            column.addWidget(panel)
        column.addLayout(self._columns())
        column.addWidget(self.scans)
        column.addStretch(1)

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards in (
            (self._card("matter"), self._filled(self._result_card, self._facts["result"])),
            (self._card("people"), self._card("papers")),
            (self._filled(Card(say("dossier.history")), self._time_line),),
        ):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        return columns

    def _card(self, name: str) -> Card:
        return self._filled(Card(say(f"dossier.{name}")), self._facts[name])

    @staticmethod
    def _filled(card: Card, content: QWidget) -> Card:
        card.add(content)
        return card
