"""The report page: the question above, the answer in the middle, files and paper below."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.domain.charts import Chart
from desk_app.domain.tables import Table
from desk_app.services.reporting import ANSWERS, PROPOSALS
from desk_app.ui.reports.answer import AnswerCard
from desk_app.ui.reports.question import QuestionCard
from desk_app.ui.reports.said import SaidCard
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.wording import say

_ENDINGS = {".pdf", ".xlsx", ".docx"}


class ReportForm(QWidget):
    """Layout of the report page.

    Signals:
        shown: The page came into view.
        file_asked: The report as a file. Carries its ending (".pdf", ".xlsx" or ".docx") and the
            path typed.
        paper_asked: The report on paper.
    """

    shown = Signal()
    file_asked = Signal(str, Path)
    paper_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = QuestionCard()
        self.said = SaidCard((*ANSWERS, PROPOSALS))
        self.answer = AnswerCard()
        self.place = PathField(
            QLineEdit(), say("reports.file.choose"), mode=QFileDialog.FileMode.AnyFile
        )
        self._file = Field(say("reports.file"), self.place)
        self.pdf = ActionButton(say("reports.pdf"), icon="download")
        self.xlsx = ActionButton(say("reports.xlsx"), icon="download")
        self.docx = ActionButton(say("reports.docx"), icon="download")
        self.print = ActionButton(say("reports.print"), icon="printer", key="Ctrl+P")
        self._lay_out()
        self.pdf.clicked.connect(self._on_pdf)
        self.xlsx.clicked.connect(self._on_xlsx)
        self.docx.clicked.connect(self._on_docx)
        self.print.clicked.connect(self.paper_asked)

    def show_answer(self, table: Table, charts: Sequence[Chart]) -> None:
        """Show a report."""
        self.answer.show_answer(table, charts)

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
        for button in (self.pdf, self.xlsx, self.docx, self.print):
            button.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.question.make.setFocus()
        self.shown.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.question)
        column.addWidget(self.said)
        column.addWidget(self.answer, 1)
        column.addWidget(self._ways_out())

    def _ways_out(self) -> QWidget:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._file, 1)
        for button in (self.pdf, self.xlsx, self.docx, self.print):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    def _on_pdf(self) -> None:
        self._ask_file(".pdf")

    def _on_xlsx(self) -> None:
        self._ask_file(".xlsx")

    def _on_docx(self) -> None:
        self._ask_file(".docx")

    def _ask_file(self, ending: str) -> None:
        path = self.place.path()
        self.show_file_problem("" if path else say("reports.no-file"))
        if path:
            named = path if path.suffix.lower() in _ENDINGS else Path(f"{path}{ending}")
            self.file_asked.emit(ending, named.with_suffix(ending))
