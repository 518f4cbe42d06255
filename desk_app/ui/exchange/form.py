"""The exchange page: where our lines are, one big button, what became of it, whom we trust."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desk_app.services.exchange import Standing
from desk_app.ui import theme
from desk_app.ui.exchange.crowded import CrowdedNote
from desk_app.ui.exchange.enrolment import EnrolmentPane
from desk_app.ui.exchange.lists import MovedTable, PartnersTable
from desk_app.ui.exchange.result_card import ResultCard
from desk_app.ui.exchange.schedule import SchedulePane
from desk_app.ui.exchange.stick_card import StickCard
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.wording import say

LOOK_FOR_STICKS_MS = 3_000
_TABS = 264
_TILE = 96
"""Five of them fit the narrowest window."""


class ExchangeForm(QWidget):
    """Layout of the exchange page.

    Signals:
        shown: The page came into view.
        look_asked: It is time to look for sticks again; only while the page is in view.
    """

    shown = Signal()
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.not_exported = FigureTile(
            say("exchange.count.not-exported"), icon="upload", tone=Tone.FRESH
        )
        self.exported = FigureTile(
            say("exchange.count.exported"), icon="hourglass", tone=Tone.WAITING
        )
        self.acknowledged = FigureTile(
            say("exchange.count.acknowledged"), icon="check", tone=Tone.READY
        )
        self.waiting = FigureTile(say("exchange.count.waiting"), icon="card", tone=Tone.WAITING)
        self.held = FigureTile(say("exchange.count.held"), icon="warn", tone=Tone.REFUSED)
        self.crowded = CrowdedNote()
        self.stick, self.result = StickCard(), ResultCard()
        self.enrolment, self.schedule = EnrolmentPane(), SchedulePane()
        self.partners, self.moved = PartnersTable(), MovedTable()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(say("exchange.tabs"))
        self.tabs.tabBar().setAccessibleName(say("exchange.tabs"))
        self._look = QTimer(self, interval=LOOK_FOR_STICKS_MS)
        self._look.timeout.connect(self.look_asked)
        self._lay_out()
        for tile in (self.not_exported, self.exported, self.acknowledged):
            tile.clicked.connect(self._open_moved)
        self.waiting.clicked.connect(self._open_enrolment)
        self.held.clicked.connect(self._open_partners)
        self.crowded.asked.connect(self._open_waiting)

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self.not_exported.show_figure(standing.not_exported)
        self.exported.show_figure(standing.exported)
        self.acknowledged.show_figure(standing.acknowledged)
        self.waiting.show_figure(len(standing.waiting))
        forked = f" + {standing.forked}" if standing.forked else ""
        self.held.show_figure(f"{standing.held + standing.stopped}{forked}")
        self.crowded.show_standing(standing)
        self.partners.show_partners(standing.peers, standing.silent)
        self.moved.show_moved([*standing.sent, *standing.received])

    def show_card_scanned(self, digits: str) -> None:
        """A printed card was scanned: show whose it is, and ask for the digits."""
        self.tabs.setCurrentWidget(self.enrolment)
        self.enrolment.scanned(digits)

    def set_busy(self, busy: bool) -> None:
        """While something is under way nothing else can be started."""
        self.stick.set_busy(busy)
        self.enrolment.set_busy(busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stick.export.setFocus()
        self._look.start()
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        tiles = [self.not_exported, self.exported, self.acknowledged, self.waiting, self.held]
        for tile in tiles:
            tile.setMinimumWidth(theme.current().px(_TILE))
        column.addLayout(_row(tiles, [1] * len(tiles)))
        column.addWidget(self.crowded)
        column.addLayout(_row([self.stick, self.result], (1, 1)))
        card = Card()
        card.body.setContentsMargins(0, 4, 0, 4)
        for pane, key in (
            (self.enrolment, "enrol"),
            (self.partners, "partners"),
            (self.moved, "moved"),
            (self.schedule, "schedule"),
        ):
            self.tabs.addTab(pane, say(f"exchange.tab.{key}"))
        self.tabs.setMinimumHeight(theme.current().px(_TABS))
        card.add_rest(self.tabs)
        column.addWidget(card, 1)

    def _open_enrolment(self) -> None:
        self._open(self.enrolment)

    def _open_waiting(self) -> None:
        """Where a PC is enrolled, when bundles wait for that; else whose lines wait."""
        self._open(self.enrolment if self.waiting.figure() != "0" else self.partners)

    def _open_partners(self) -> None:
        self._open(self.partners)

    def _open_moved(self) -> None:
        self._open(self.moved)

    def _open(self, pane: QWidget) -> None:
        self.tabs.setCurrentWidget(pane)
        pane.setFocus()


def _row(widgets: Sequence[QWidget], shares: Sequence[int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget, share in zip(widgets, shares, strict=True):
        row.addWidget(widget, share)
    return row
