"""The page of all units at a glance: four figures, who stands where, how it has gone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.money import grouped
from desk_app.domain.shares import percent
from desk_app.services.consolidation import Measure, Overview
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.chart_panel import ChartPanel
from desk_app.ui.widgets.chips import Chip, ChipRow
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.wording import say

_TILES = (
    (Measure.KEPT, "clock", Tone.READY),
    (Measure.SATISFIED, "face-very", Tone.FRESH),
    (Measure.OVERDUE, "warn", Tone.OVERDUE),
    (Measure.RECEIVED, "receive", Tone.FRESH),
)


class OverviewForm(QWidget):
    """Layout of the page. A figure is the way to its ranking and its course.

    Signals:
        shown: The page came into view.
        period_chosen: Another period was chosen. Carries its key.
        measure_chosen: The units should be looked at by something else. Carries a `Measure`.
    """

    shown = Signal()
    period_chosen = Signal(str)
    measure_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.periods = ChipRow((), name=say("overview.period"))
        self.tiles = {
            measure: FigureTile(say(f"overview.tile.{measure.value}"), icon=icon, tone=tone)
            for measure, icon, tone in _TILES
        }
        self.ranking, self.course = ChartPanel(), ChartPanel()
        self._standing = Card(say("overview.short.kept"))
        self._going = Card(say("chart.short.kept-by-month"))
        self._cards = QHBoxLayout()
        self._lay_out()
        self.periods.chosen.connect(self.period_chosen)
        for measure, tile in self.tiles.items():
            tile.setObjectName(measure.value)
            tile.clicked.connect(self._on_tile)

    def show_periods(self, chips: Sequence[Chip], chosen: str) -> None:
        """Offer these periods, one of them chosen."""
        self.periods.show_chips(chips)
        self.periods.mark(chosen)

    def show_overview(self, overview: Overview) -> None:
        """Show the figures and the two charts."""
        figures = overview.figures
        for measure, words in (
            (Measure.KEPT, percent(figures.kept)),
            (Measure.SATISFIED, percent(figures.satisfied)),
            (Measure.OVERDUE, grouped(figures.overdue)),
            (Measure.RECEIVED, grouped(figures.received)),
        ):
            self.tiles[measure].show_figure(words)
        self.ranking.show_chart(overview.ranking)
        self.course.show_chart(overview.course)
        self._standing.say_title(say(f"overview.short.{overview.measure.value}"))
        self._standing.say_hint(say("overview.told", told=overview.told, units=overview.units))
        self._going.say_title(say(f"chart.short.{overview.course.name}"))
        all_well = overview.measure is Measure.OVERDUE and figures.received
        nothing = "overview.none-overdue" if all_well else "chart.empty"
        self.ranking.say_empty(say(nothing), say(f"{nothing}.hint"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
        self.tiles[Measure.KEPT].setFocus()

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for tile in self.tiles.values():
            figures.addWidget(tile)
        self._standing.add_rest(self.ranking)
        self._going.add_rest(self.course)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._standing, 1)
        self._cards.addWidget(self._going, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addWidget(self.periods)
        column.addLayout(figures)
        column.addLayout(self._cards, 1)

    def _on_tile(self) -> None:
        self.measure_chosen.emit(Measure(self.sender().objectName()))
