"""The layout of the page for registers, guidance and slips."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk_app.domain.office_papers import SLIPS, OfficeKind, OfficePaper
from desk_app.ui import theme
from desk_app.ui.books.questions import GuidanceQuestion, RegisterQuestion, SlipQuestion
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.flow import Flow
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.wording import say

KINDS = (
    OfficeKind.REGISTER, OfficeKind.GUIDANCE,
    OfficeKind.DOSSIERS_HANDOVER, OfficeKind.RESULTS_HANDOVER,
)  # fmt: skip
_ENDINGS = {".pdf", ".xlsx"}
_SIDE, _SIDE_SHARE = 464, 0.46

_Question = RegisterQuestion | GuidanceQuestion | SlipQuestion


class BooksForm(QWidget):
    """Four kinds of paper to choose from, what each has to be told, and the paper beside it.

    Signals:
        wanted: Another paper is to be shown. Carries the `OfficePaper`, None while something is
            missing.
        print_asked: The paper is to be printed.
        file_asked: The paper is to be saved. Carries the path with its ending.
    """

    wanted = Signal(object)
    print_asked = Signal()
    file_asked = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        answers = [(each.value, say(f"bookpages.kind.{each.value}")) for each in KINDS]
        self.kind = RadioRow(say("bookpages.kind"), answers, in_a_row=2)
        self.register, self.guidance = RegisterQuestion(), GuidanceQuestion()
        self.slips = {kind: SlipQuestion(kind) for kind in KINDS if kind in SLIPS}
        self._questions: dict[OfficeKind, _Question] = {
            OfficeKind.REGISTER: self.register,
            OfficeKind.GUIDANCE: self.guidance,
            **self.slips,
        }
        line = QLineEdit()
        self.place = PathField(
            line, say("bookpages.file.choose"), mode=QFileDialog.FileMode.AnyFile
        )  # fmt: skip
        self._file = Field(say("bookpages.file"), self.place)
        self.print = ActionButton(
            say("bookpages.print"), key="F9", icon="printer", kind=Kind.PRIMARY
        )
        self.pdf = ActionButton(say("bookpages.pdf"), key="Ctrl+S", icon="download")
        self.xlsx = ActionButton(say("bookpages.xlsx"), icon="download")
        self.paper = PaperView()
        self._missing, self._right = EmptyPage("dossier", "", ""), QStackedWidget()
        self._side = self._lay_out_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._right, 1)
        self._right.addWidget(self._missing)
        self._right.addWidget(self.paper)
        self._join()
        self._show_question()
        self.show_paper(b"")

    def chosen(self) -> OfficeKind:
        """The kind of paper chosen."""
        return OfficeKind(self.kind.value())

    def asked(self) -> OfficePaper | None:
        """The paper asked for, None while something is missing."""
        return self._questions[self.chosen()].paper()

    def show_paper(self, pdf: bytes, problem: str = "") -> None:
        """Show a paper; where there is none, say what is missing or why it cannot be had."""
        if pdf:
            self.paper.show_again(pdf)
        else:
            missing = "slip" if self.chosen() in SLIPS else self.chosen().value
            words = problem or say(f"bookpages.missing.{missing}")
            self._missing.say(say(f"paper-kind.{self.chosen().value}"), words)
        self._right.setCurrentWidget(self.paper if pdf else self._missing)
        for button in (self.print, self.pdf, self.xlsx):
            button.setEnabled(bool(pdf))

    def show_place(self, path: Path) -> None:
        """Offer a path to save in; the ending comes with the button."""
        self.place.show_path(path)
        self._file.show_problem("")

    def show_file_problem(self, words: str) -> None:
        """Say why nothing was written, and go there."""
        self._file.show_problem(words)
        if words:
            self.place.line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_side()  # what stands on the side has come to want more room, or less
        return super().eventFilter(watched, event)

    def _fit_side(self) -> None:
        least = self._content.minimumSizeHint().width()
        bar = self._side.verticalScrollBar().sizeHint().width()
        wanted = min(theme.current().px(_SIDE), int(self.width() * _SIDE_SHARE))
        self._side.setFixedWidth(max(wanted, least + bar))

    def _lay_out_side(self) -> ScrollFrame:
        card = Card(say("bookpages.title"))
        card.add(self.kind)
        for question in self._questions.values():
            card.add(question)
        card.body.addSpacing(theme.GAP)
        card.add(self._file)
        buttons = Flow()
        for button in (self.print, self.pdf, self.xlsx):
            buttons.add(button)
        self._buttons = buttons
        card.add(buttons)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(20, 16, 16, 16)
        column.addWidget(card)
        column.addStretch(1)
        self._content.installEventFilter(self)
        return ScrollFrame(self._content)

    def _join(self) -> None:
        self.kind.picked.connect(self._on_kind)
        for question in self._questions.values():
            question.edited.connect(self._on_edited)
        self.print.clicked.connect(self.print_asked)
        self.pdf.clicked.connect(self._on_pdf)
        self.xlsx.clicked.connect(self._on_xlsx)
        stops = [stop for each in self._questions.values() for stop in each.stops()]
        self._walk = EnterWalk([self.kind, *stops, self.print], self)
        self._file_walk = EnterWalk([self.place.line, self.pdf], self)

    def _show_question(self) -> None:
        for kind, question in self._questions.items():
            question.setVisible(kind is self.chosen())
        self.xlsx.setVisible(self.chosen() is OfficeKind.REGISTER)
        self._buttons.place()

    def _on_kind(self) -> None:
        self._show_question()
        self._on_edited()

    def _on_edited(self) -> None:
        self.wanted.emit(self.asked())

    def _on_pdf(self) -> None:
        self._ask_file(".pdf")

    def _on_xlsx(self) -> None:
        self._ask_file(".xlsx")

    def _ask_file(self, ending: str) -> None:
        path = self.place.path()
        self.show_file_problem("" if path else say("bookpages.file.missing"))
        if path:
            named = path if path.suffix.lower() in _ENDINGS else Path(f"{path}{ending}")
            self.file_asked.emit(named.with_suffix(ending))
