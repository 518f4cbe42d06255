"""The numbers to account for, with their ways out: a file and a paper."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy

from desk_app.domain.tables import Table
from desk_app.ui.reports.grid import ReportGrid
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_FEW_ROWS = 72


class GapCard(Card):
    """The list of a year.

    Signals:
        file_asked: The list as a PDF. Carries the path.
        print_asked: The list on paper.
    """

    file_asked = Signal(object)
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__(say("settings.numbers.gaps"))
        self.grid = ReportGrid()
        self.grid.setAccessibleName(say("settings.numbers.gaps"))
        self.grid.setMinimumHeight(_FEW_ROWS)
        self.grid.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.nothing = text(role=Role.MUTED)
        self.place = PathField(
            QLineEdit(),
            say("settings.numbers.file.choose"),
            mode=QFileDialog.FileMode.AnyFile,
            kind="PDF (*.pdf)",
        )
        self.file = Field(say("settings.numbers.file"), self.place)
        self.pdf = ActionButton(say("settings.numbers.pdf"), icon="download")
        self.print = ActionButton(say("settings.numbers.print"), key="Ctrl+P", icon="printer")
        self.add(self.nothing)
        self.add_rest(self.grid)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.file, 1)
        for button in (self.pdf, self.print):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(foot)
        self.pdf.clicked.connect(self._on_pdf)
        self.print.clicked.connect(self.print_asked)

    def show_gaps(self, gaps: Table) -> None:
        """Show the list, or the words that stand for an empty one."""
        self.grid.show_table(gaps)
        self.grid.setVisible(bool(gaps.rows))
        self.nothing.setText(gaps.notes[0] if gaps.notes else "")
        self.nothing.setVisible(not gaps.rows)

    def offer_place(self, path: Path) -> None:
        """Let a path stand there."""
        self.place.show_path(path)

    def show_problem(self, words: str) -> None:
        """Say why nothing was written; empty takes it away."""
        self.file.show_problem(words)
        if words:
            self.place.line.setFocus()

    def _on_pdf(self) -> None:
        path = self.place.path()
        self.show_problem("" if path else say("settings.numbers.file.missing"))
        if path:
            self.file_asked.emit(path if path.suffix.lower() == ".pdf" else Path(f"{path}.pdf"))
