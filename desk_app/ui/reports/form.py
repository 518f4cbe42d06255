"""The report page: the question above, figures left, chart right, files and paper below."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk_app.domain.tables import Table
from desk_app.ui import theme
from desk_app.ui.reports.chart import drawn
from desk_app.ui.reports.grid import ReportGrid
from desk_app.ui.reports.question import QuestionCard
from desk_app.ui.widgets.bar_chart import BarChart
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

_BESIDE_FROM, _CHART, _TALL = 1080, 288, 264
_FIGURES, _NOTHING = 0, 1


class ReportForm(QWidget):
    """Layout of the report page.

    Signals:
        shown: The page came into view.
        file_asked: The report as a file. Carries its ending (".pdf", ".xlsx") and the path typed.
        paper_asked: The report on paper.
    """

    shown = Signal()
    file_asked = Signal(str, Path)
    paper_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = QuestionCard()
        self.grid, self.chart = ReportGrid(), BarChart()
        self._title = ElidedText(role=Role.HEADING)
        self._facts, self._notes = text(role=Role.MUTED), text(role=Role.MUTED)
        self._empty = EmptyPage("report", say("reports.empty"), say("reports.empty.hint"))
        self._stack, self._picture = QStackedWidget(), _picture(self.chart)
        self.place = PathField(
            QLineEdit(), say("reports.file.choose"), mode=QFileDialog.FileMode.AnyFile
        )
        self._file = Field(say("reports.file"), self.place)
        self.pdf = ActionButton(say("reports.pdf"), icon="download")
        self.xlsx = ActionButton(say("reports.xlsx"), icon="download")
        self.print = ActionButton(say("reports.print"), icon="printer", key="Ctrl+P")
        self._lay_out()
        self.pdf.clicked.connect(self._on_pdf)
        self.xlsx.clicked.connect(self._on_xlsx)
        self.print.clicked.connect(self.paper_asked)

    def show_table(self, table: Table) -> None:
        """Show a report."""
        self._title.setText(table.title)
        self._facts.setText(" · ".join(f"{label}: {value}" for label, value in table.facts))
        self.grid.show_table(table)
        self.chart.show_bars(*drawn(table))
        self._notes.setText("\n".join(table.notes))
        self._notes.setVisible(bool(table.notes))
        self._picture.setVisible(bool(table.rows))
        self._stack.setCurrentIndex(_FIGURES if table.rows else _NOTHING)

    def show_place(self, path: Path) -> None:
        """Offer a path to write to; the ending comes with the button."""
        self.place.show_path(path)

    def show_file_problem(self, words: str) -> None:
        """Say why nothing was written; empty takes it away."""
        self._file.show_problem(words)
        if words:
            self.place.line.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While a file is made the buttons wait."""
        for button in (self.pdf, self.xlsx, self.print):
            button.setEnabled(not busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.current().px(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.question.make.setFocus()
        self.shown.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.question)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(12)
        self._both.addWidget(self._figures(), 3)
        self._both.addWidget(self._picture, 1)
        column.addLayout(self._both, 1)
        column.addWidget(self._ways_out())

    def _figures(self) -> QWidget:
        card = Card()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._stack.setMinimumHeight(theme.current().px(_TALL))
        card.add(self._title)
        card.add(self._facts)
        card.add_rest(self._stack)
        card.add(self._notes)
        return card

    def _ways_out(self) -> QWidget:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._file, 1)
        for button in (self.pdf, self.xlsx, self.print):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    def _on_pdf(self) -> None:
        self._ask_file(".pdf")

    def _on_xlsx(self) -> None:
        self._ask_file(".xlsx")

    def _ask_file(self, ending: str) -> None:
        path = self.place.path()
        self.show_file_problem("" if path else say("reports.no-file"))
        if path:
            named = path if path.suffix.lower() in {".pdf", ".xlsx"} else Path(f"{path}{ending}")
            self.file_asked.emit(ending, named.with_suffix(ending))


def _picture(chart: BarChart) -> QWidget:
    card = Card(say("reports.chart"))
    card.setMinimumWidth(theme.current().px(_CHART))
    frame = ScrollFrame(chart)
    frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    frame.setMinimumHeight(theme.current().px(160))
    card.add_rest(frame)
    return card
