"""The answer to a question: its figures and its charts, one of them in sight."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from desk_app.domain.charts import Chart
from desk_app.domain.tables import Table
from desk_app.ui import theme
from desk_app.ui.reports.grid import ReportGrid
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.chart_panel import ChartPanel
from desk_app.ui.widgets.chips import Chip, ChipRow
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

_TALL = 264
_TABLE = "table"


class AnswerCard(Card):
    """The table of a report and its charts, with a row to choose between them. The choice stays
    when the same report is asked anew."""

    def __init__(self) -> None:
        super().__init__()
        self.grid, self.chart = ReportGrid(), ChartPanel()
        self._title = ElidedText(role=Role.HEADING)
        self._facts, self._notes = text(role=Role.MUTED), text(role=Role.MUTED)
        self._empty = EmptyPage("report", say("reports.empty"), say("reports.empty.hint"))
        self._table: Table | None = None
        self._charts: dict[str, Chart] = {}
        self.choices = ChipRow([], name=say("chart.choices"))
        self._lay_out()
        self.choices.chosen.connect(self._show_choice)

    def show_answer(self, table: Table, charts: Sequence[Chart]) -> None:
        """Show a report."""
        self._table = table
        self._charts = {chart.name: chart for chart in charts}
        self.grid.show_table(table)
        self._facts.setText(" · ".join(f"{label}: {value}" for label, value in table.facts))
        self._notes.setText("\n".join(table.notes))
        before = self.choices.marked()
        keys = [_TABLE, *self._charts]
        self.choices.show_chips([Chip(key, say(f"chart.short.{key}")) for key in keys])
        self.choices.setVisible(bool(charts))
        kept = before if before in keys else _TABLE
        self.choices.mark(kept)
        self._show_choice(kept)

    def title(self) -> str:
        """What stands above the figures or the chart in sight."""
        return self._title.text()

    def facts(self) -> str:
        """Of whom and when the report tells."""
        return self._facts.text()

    def notes(self) -> str:
        """What stands below the figures."""
        return self._notes.text()

    def _show_choice(self, key: str) -> None:
        assert self._table is not None
        chart = self._charts.get(key)
        self._title.setText(chart.title if chart else self._table.title)
        self._notes.setVisible(chart is None and bool(self._table.notes))
        if chart is not None:
            self.chart.show_chart(chart)
            self._stack.setCurrentWidget(self.chart)
        else:
            self._stack.setCurrentWidget(self.grid if self._table.rows else self._empty)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.grid, self._empty, self.chart):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(theme.current().px(_TALL))
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.add(self.choices)
        self.add(self._title)
        self.add(self._facts)
        self.add_rest(self._stack)
        self.add(self._notes)
