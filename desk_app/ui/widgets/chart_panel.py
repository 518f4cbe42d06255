"""A chart with everything that belongs to it: its value in words, its note, its emptiness."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.charts import Chart
from desk_app.ui.widgets.chart_view import ChartView
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

_DRAWN, _NOTHING = 0, 1


class ChartPanel(QWidget):
    """Shows one chart; below it the value walked to, until then how to walk."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ChartView()
        self._reading, self._note = ElidedText(role=Role.STRONG), text(role=Role.MUTED)
        self._hint = ElidedText(say("chart.hint"), role=Role.MUTED)
        self._stack = QStackedWidget()
        self._empty = EmptyPage("report", say("chart.empty"), say("chart.empty.hint"))
        self._hint.setMinimumHeight(self._reading.sizeHint().height())
        self._lay_out()
        self.view.read.connect(self._show_reading)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.view.show_chart(chart)
        self._show_reading("")
        self._note.setText(chart.note)
        self._note.setVisible(bool(chart.note))
        self._stack.setCurrentIndex(_NOTHING if chart.is_empty else _DRAWN)

    def say_empty(self, title: str, hint: str) -> None:
        """Say otherwise why there is nothing to draw."""
        self._empty.say(title, hint)

    def reading(self) -> str:
        """The value walked to, in words; empty when none is."""
        return self._reading.text()

    def _show_reading(self, words: str) -> None:
        self._reading.setText(words)
        self._reading.setVisible(bool(words))
        self._hint.setVisible(not words)

    def _lay_out(self) -> None:
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view, 1)
        column.addWidget(self._reading)
        column.addWidget(self._hint)
        column.addWidget(self._note)
        self._stack.addWidget(drawn)
        self._stack.addWidget(self._empty)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
