"""The layout of a dossier's page."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.lifecycle import Move
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier import acts, facts, story
from desk_app.ui.dossier.act_bar import ActBar
from desk_app.ui.dossier.acts import Act, Deed
from desk_app.ui.dossier.head import DossierHead
from desk_app.ui.dossier.panels.accept import AcceptPanel
from desk_app.ui.dossier.panels.base import MovePanel, Panel
from desk_app.ui.dossier.panels.conflict import ConflictPanel
from desk_app.ui.dossier.panels.correction import CorrectionPanel
from desk_app.ui.dossier.panels.ending import EndingPanel
from desk_app.ui.dossier.panels.extension import ExtensionPanel
from desk_app.ui.dossier.panels.fee import FeeAskedPanel, FeePaidPanel
from desk_app.ui.dossier.panels.finish import FinishPanel
from desk_app.ui.dossier.panels.hand_over import HandOverPanel
from desk_app.ui.dossier.panels.keyed import KeyedPanel
from desk_app.ui.dossier.panels.papers import PapersPanel
from desk_app.ui.dossier.panels.refusal import RefusalPanel
from desk_app.ui.dossier.panels.second_stage import SecondStagePanel
from desk_app.ui.dossier.panels.supplement import SupplementPanel
from desk_app.ui.dossier.panels.supplemented import SupplementedPanel
from desk_app.ui.dossier.panels.undo import UndoPanel
from desk_app.ui.dossier.scans.card import ScansCard
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.facts import FactList
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.time_line import TimeLine
from desk_app.wording import say

_PANEL_SHARE, _PAPER_SHARE = 6, 5


def _panels() -> Mapping[Act, MovePanel]:
    return {
        Move.ACCEPT: AcceptPanel(),
        Move.HAND_OVER: HandOverPanel(),
        Move.FINISH: FinishPanel(),
        Move.SUPPLEMENTED: SupplementedPanel(),
        Move.FEE_PAID: FeePaidPanel(),
        Move.REQUEST_SUPPLEMENT: SupplementPanel(),
        Move.EXTEND: ExtensionPanel(),
        Move.ASK_FEE: FeeAskedPanel(),
        Move.SECOND_STAGE: SecondStagePanel(),
        Move.REFUSE: RefusalPanel(),
        Move.WITHDRAW: EndingPanel(Occasion.WITHDRAWAL),
        Move.STOP: EndingPanel(Occasion.STOP),
        Deed.SETTLE: ConflictPanel(),
        Deed.CORRECT: CorrectionPanel(),
        Deed.KEYED: KeyedPanel(),
        Deed.UNDO: UndoPanel(),
    }


class _Column(QVBoxLayout):
    """A column that can ask for no more than the least it needs: then what is inside scrolls, not
    the page with its buttons."""

    shrinks = False

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return not self.shrinks and super().hasHeightForWidth()


class DossierForm(QWidget):
    """One dossier with everything about it; a form that is open stands in place of the rest.

    Signals:
        act_asked: The clerk wants something done. Carries the `Act`.
        papers_asked: The clerk wants to see what can be printed.
        panel_left: The form that was open is closed.
        left: The clerk wants back to the list.
    """

    act_asked = Signal(object)
    papers_asked = Signal()
    panel_left = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.panels, self.papers = _panels(), PapersPanel()
        self._open: Panel | None = None
        self.scans = ScansCard()
        self._head, self._next = DossierHead(), text(role=Role.MUTED)
        self.acts, self.paper = ActBar(self), PaperView()
        self._back = ActionButton(
            say("dossier.act.back"), key="Esc", bound=False, icon="list", kind=Kind.QUIET
        )
        self._facts = {name: FactList() for name in ("people", "matter", "papers", "result")}
        self._result_card = Card(say("dossier.result"))
        self._now, self._time_line = text(role=Role.STRONG), TimeLine()
        self._home: QWidget = self.acts.print
        self._rest = QWidget()
        self._lay_out()
        self.acts.asked.connect(self.act_asked)
        self.acts.papers_asked.connect(self.papers_asked)
        self._back.clicked.connect(self.left)
        self.acts.add(self.scans.add_button)
        for panel in self._all_panels():
            panel.left.connect(self.close_panel)
            panel.hide()
        self.paper.hide()
        stops = [*self.acts.buttons.values(), self.acts.print, self.scans.add_button, self._back]
        self._walk = EnterWalk(stops, self)

    def show_view(self, view: DossierView) -> None:
        """Show a dossier; the button of what usually comes next stands out."""
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
        self._now.setText(story.now(dossier))
        self._time_line.show_happenings(story.happenings(dossier, view.officers))
        self._show_acts(view)

    def open_panel(self, panel: Panel, *, with_paper: bool = False) -> None:
        """Open a form; `with_paper` shows the paper it makes beside it."""
        for each in self._all_panels():
            each.setVisible(each is panel)
        self._open = panel
        is_move = panel is not self.papers
        self._rest.setHidden(is_move)
        self.paper.setVisible(with_paper)
        self._make_room(is_move)
        panel.take_focus()

    def close_panel(self) -> None:
        """Close the form and go back to the buttons."""
        self._open = None
        for each in (*self._all_panels(), self.paper):
            each.hide()
        self._rest.show()
        self._make_room(False)
        self.take_focus()
        self.panel_left.emit()

    def open_panel_now(self) -> Panel | None:
        """The form that is open."""
        return self._open

    def take_focus(self) -> None:
        """Put the cursor on the next step, or into the form that is open."""
        if self._open is None:
            self._home.setFocus()
        else:
            self._open.take_focus()

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

    def _make_room(self, narrow: bool) -> None:
        self._head.make_room(narrow)
        self._column.shrinks = narrow
        self.updateGeometry()

    def _all_panels(self) -> tuple[Panel, ...]:
        scans = self.scans
        return (*self.panels.values(), self.papers, scans.adding, scans.dropping)

    def _show_acts(self, view: DossierView) -> None:
        following = acts.following(view.dossier)
        if view.only_read:
            self.acts.offer_nothing()
            self._home = self._back
        else:
            self.acts.offer(view.offered, following)
            self._home = self.acts.buttons[following] if following else self.acts.print

    def _lay_out(self) -> None:
        self._column = column = _Column(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(self._work(), 1)
        column.addWidget(self._rest)
        column.addStretch(0)
        line = QHBoxLayout()
        line.addWidget(self._next, 1)
        line.addWidget(self._back)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(12)
        rest.addWidget(self.acts)
        rest.addLayout(line)
        rest.addLayout(self._columns())
        rest.addWidget(self.scans)
        rest.addStretch(1)

    def _work(self) -> QHBoxLayout:
        """The form that is open at the left, its paper at the right."""
        panels = QVBoxLayout()
        for panel in self._all_panels():
            panels.addWidget(panel)
        panels.addStretch(1)
        work = QHBoxLayout()
        work.setSpacing(16)
        work.addLayout(panels, _PANEL_SHARE)
        work.addWidget(self.paper, _PAPER_SHARE)
        return work

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards in (
            (self._card("matter"), self._filled(self._result_card, self._facts["result"])),
            (self._card("people"), self._card("papers")),
            (self._filled(Card(say("dossier.history")), self._now, self._time_line),),
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
    def _filled(card: Card, *contents: QWidget) -> Card:
        for content in contents:
            card.add(content)
        return card
