"""The numbers to account for, with their ways out: a file and a paper."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy

from desk_app.domain.tables import Cell, Table
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_FEW_ROWS = 72
_COLUMNS = ("series", "first", "last", "why", "words", "dossier", "at", "by")
_WORDS_AT = _COLUMNS.index("words")

Row = tuple[Cell, ...]


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
        self._rows = RowsModel[Row](_columns(), self)
        self.table = TableView(self._rows, name=say("settings.numbers.gaps"), stretch=_WORDS_AT)
        self.table.setProperty("bare", "true")
        self.table.setMinimumHeight(_FEW_ROWS)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
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
        self.add_rest(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.file, 1)
        for button in (self.pdf, self.print):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(foot)
        self._walk = EnterWalk(
            (self.place.line, self.place.button, self.pdf, self.print),
            self,
            passes=lambda stop: stop is self.place.button,
        )
        self.pdf.clicked.connect(self._on_pdf)
        self.print.clicked.connect(self.print_asked)

    def show_gaps(self, gaps: Table) -> None:
        """Show the list, or the words that stand for an empty one."""
        self._rows.show(gaps.rows)
        self.table.setVisible(bool(gaps.rows))
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


def _columns() -> list[Column[Row]]:
    """Those of the list on paper."""
    return [
        Column(say(f"numbers.column.{name}"), lambda row, at=at: _text(row[at]))  # type: ignore[misc]  # mypy reads no default of a lambda
        for at, name in enumerate(_COLUMNS)
    ]


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
