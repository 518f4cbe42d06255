"""The home page of a desk, as a layout."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.dossier import Dossier
from desk_app.services.lookup import Counts
from desk_app.ui import theme
from desk_app.ui.data_state import DataState
from desk_app.ui.home.greeting import Greeting, motto
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.state_badge import badge_column
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import dates, say

_TILES = (
    ("due-today", "calendar", Tone.SOON),
    ("overdue", "warn", Tone.OVERDUE),
    ("working", "half-circle", Tone.WORKING),
    ("waiting", "pencil", Tone.WAITING),
    ("ready", "check", Tone.READY),
)

_PROCEDURE, _DUE = 2, 3
_FIVE_TILES = 760


class HomeForm(QWidget):
    """Five numbers, the dossiers received last, the state of the data.

    Signals:
        asked: The clerk asked for a page. Carries "due-today", "overdue", "working",
            "waiting" or "ready" (lists of dossiers), "exchange", "settings" or "intake".
        opened: The clerk opened a dossier. Carries its identity.
    """

    asked = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.greeting = Greeting()
        self.tiles = {
            name: FigureTile(say(f"home.{name}"), icon=icon, tone=tone)
            for name, icon, tone in _TILES
        }
        self._rows = RowsModel[Dossier](_columns(), self)
        self.table = TableView(self._rows, name=say("home.newest"), stretch=_PROCEDURE)
        self.table.setProperty("bare", "true")
        self.empty = EmptyPage(
            "receive", say("home.empty.title"), say("home.empty.hint"),
            step=say("home.empty.step"),
        )  # fmt: skip
        self._sound, self._waiting = _Fact("safe"), _Fact("exchange")
        self._due, self._old = _Fact("calendar"), _Fact("warn")
        self.export = ActionButton(say("home.export"), key="", icon="exchange")
        self.check = ActionButton(say("home.check"))
        self._newest = Card(say("home.newest"))
        self._lay_out()
        self._connect()

    def show_counts(self, counts: Counts) -> None:
        """Show the five numbers."""
        for name, figure in (
            ("due-today", counts.due_today),
            ("overdue", counts.overdue),
            ("working", counts.working),
            ("waiting", counts.waiting),
            ("ready", counts.ready),
        ):
            self.tiles[name].show_figure(figure)
        self._newest.say_hint(say("home.received-today", count=counts.received_today))

    def show_newest(self, dossiers: Sequence[Dossier]) -> None:
        """Show the dossiers received last."""
        self._rows.show(dossiers)
        self._list.setCurrentWidget(self.table if dossiers else self.empty)

    def show_data(self, state: DataState) -> None:
        """Show how the data stands."""
        self._sound.show_fact(*state.soundness())
        self._waiting.show_fact(*state.waiting_words())
        self._due.show_fact(*state.due_words())
        self._old.show_fact(*state.freshness_words())

    def show_greeting(self, name: str, today: date) -> None:
        """Greet the clerk."""
        self.greeting.show_greeting(name, today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit gives way, the least needed first."""
        super().resizeEvent(event)
        look, room = theme.current(), self.table.width()
        self.tiles["waiting"].setVisible(self.width() >= look.px(_FIVE_TILES))
        self.table.setColumnHidden(_PROCEDURE, room < look.px(680))
        self.table.setColumnHidden(_DUE, room < look.px(540))

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for tile in self.tiles.values():
            figures.addWidget(tile)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        self._newest.add_rest(self._list)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._newest, 3)
        below.addWidget(self._data_card(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(16)
        column.addWidget(self.greeting)
        column.addLayout(figures)
        column.addLayout(below, 1)
        column.addWidget(motto())

    def _data_card(self) -> Card:
        card = Card(say("home.data"))
        card.add(self._sound)
        card.add(self._waiting)
        card.add(self._due)
        card.add(self._old)
        card.add(text(say("home.data-where"), Role.MUTED))
        card.add_gap()
        card.add(self.export)
        card.add(self.check)
        return card

    def _connect(self) -> None:
        for name, tile in self.tiles.items():
            tile.setObjectName(name)
            tile.clicked.connect(self._on_tile)
        self.export.clicked.connect(self._on_export)
        self.check.clicked.connect(self._on_check)
        self.empty.asked.connect(self._on_empty)
        self.table.activated.connect(self._on_opened)

    def _on_tile(self) -> None:
        self.asked.emit(self.sender().objectName())

    def _on_export(self) -> None:
        self.asked.emit("exchange")

    def _on_check(self) -> None:
        self.asked.emit("settings")

    def _on_empty(self) -> None:
        self.asked.emit("intake")

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row(index).uid)


class _Fact(QWidget):
    """An icon and a sentence that wraps; without words it is not there."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._name, self._icon, self._words = icon, IconLabel(icon, size=20), text()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_fact(self, words: str, tone: Tone | None) -> None:
        self._icon.show_icon(self._name, tone)
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """What is said."""
        return self._words.text()


def _columns() -> list[Column[Dossier]]:
    return [
        Column(say("home.code"), lambda each: each.code),
        Column(say("home.person"), lambda each: each.intake.submitter.name),
        Column(say("home.procedure"), lambda each: each.intake.procedure_name),
        Column(say("home.due"), _due),
        badge_column(say("home.state"), lambda each: each.state),
    ]


def _due(dossier: Dossier) -> str:
    due_at = dossier.due_at
    return dates.day(due_at) if due_at else say("home.no-due")
