"""The home page of the upper level, as a layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.charts import Chart
from desk_app.ui import theme
from desk_app.ui.home.greeting import Greeting, motto
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.chart_panel import ChartPanel
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import dates, say

_TILES = (
    ("silent", "warn", Tone.OVERDUE),
    ("sending", "commune", Tone.READY),
    ("this-month", "dossier", Tone.FRESH),
    ("waiting-bundles", "hourglass", Tone.WAITING),
)

_BESIDE_FROM = 1000


@dataclass(frozen=True, slots=True)
class CommuneRow:
    """One commune: its name, when its newest bundle came (None: never), how many dossiers, and
    whether it has been silent too long."""

    name: str
    newest_at: datetime | None
    dossiers: int
    silent: bool


@dataclass(frozen=True, slots=True)
class UpperFigures:
    """The four numbers of the upper level."""

    silent: int
    sending: int
    this_month: int
    waiting: int


class UpperHomeForm(QWidget):
    """Four numbers, the communes, the silent ones first, and, where there is room, a chart of the
    terms they keep.

    Signals:
        asked: The officer asked for a page. Carries "communes", "exchange" or "reports".
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.greeting = Greeting()
        self.tiles = {
            name: FigureTile(say(f"home.{name}"), icon=icon, tone=tone)
            for name, icon, tone in _TILES
        }
        self._rows = RowsModel[CommuneRow](_columns(), self)
        self.table = TableView(self._rows, name=say("home.communes"))
        self.table.setProperty("bare", "true")
        self._empty = EmptyPage(
            "commune", say("home.no-communes.title"), say("home.no-communes.hint")
        )
        self.chart, self._kept = ChartPanel(), Card(say("home.kept"))
        self._lay_out()
        for name, page in (
            ("silent", "communes"),
            ("sending", "communes"),
            ("this-month", "reports"),
            ("waiting-bundles", "exchange"),
        ):
            self.tiles[name].setObjectName(page)
            self.tiles[name].clicked.connect(self._on_tile)
        self.table.activated.connect(self._on_row)

    def show_figures(self, figures: UpperFigures) -> None:
        """Show the four numbers."""
        self.tiles["silent"].show_figure(figures.silent)
        self.tiles["sending"].show_figure(figures.sending)
        self.tiles["this-month"].show_figure(figures.this_month)
        self.tiles["waiting-bundles"].show_figure(figures.waiting)

    def show_communes(self, communes: Sequence[CommuneRow]) -> None:
        """Show the communes."""
        self._rows.show(communes)
        self._list.setCurrentWidget(self.table if communes else self._empty)

    def show_chart(self, chart: Chart, when: str) -> None:
        """Show which communes keep their terms; `when` says of which month this is."""
        self.chart.show_chart(chart)
        self._kept.say_hint(when)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kept.setVisible(self.width() >= theme.current().px(_BESIDE_FROM))

    def show_greeting(self, name: str, today: date) -> None:
        """Greet the officer."""
        self.greeting.show_greeting(name, today)

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for tile in self.tiles.values():
            figures.addWidget(tile)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        card = Card(say("home.communes"))
        card.add_rest(self._list)
        self._kept.add_rest(self.chart)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(card, 3)
        both.addWidget(self._kept, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(16)
        column.addWidget(self.greeting)
        column.addLayout(figures)
        column.addLayout(both, 1)
        column.addWidget(motto())

    def _on_tile(self) -> None:
        self.asked.emit(self.sender().objectName())

    def _on_row(self) -> None:
        self.asked.emit("communes")


def _columns() -> list[Column[CommuneRow]]:
    return [
        Column(say("home.commune"), lambda each: each.name),
        Column(say("home.last-bundle"), _newest),
        Column(say("home.dossiers"), lambda each: str(each.dossiers), align=RIGHT),
        Column(say("home.state"), lambda each: _sign(each).word, roles={SIGN: _sign}),
    ]


def _newest(row: CommuneRow) -> str:
    return dates.day_hour(row.newest_at) if row.newest_at else say("home.never")


def _sign(row: CommuneRow) -> Sign:
    if row.silent:
        return Sign(say("home.silent-mark"), "warn", Tone.OVERDUE)
    return Sign(say("home.sending-mark"), "check", Tone.READY)
