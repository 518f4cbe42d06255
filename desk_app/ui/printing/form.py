"""The layout of the preview: the sheet at the left, the choices at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desk_app.services.documents import Paper, Size, sheets_of
from desk_app.ui import theme
from desk_app.ui.printing.bindings import Binding
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.flow import Flow
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

WORD_KEY = "Ctrl+Shift+W"
"""Writes a letter as a Word file, wherever one can be had."""
_SIDE, _SIDE_SHARE = 336, 0.42


class PrintingForm(QWidget):
    """One paper as it will look, and where it goes.

    Signals:
        size_asked: Another sheet was chosen. Carries the `Size`.
        print_asked: The clerk wants it printed on what is chosen.
        save_asked: The clerk wants it in a file. Carries the path typed.
        word_asked: The clerk wants it in the office's own wording.
        left: The clerk is done.
    """

    size_asked = Signal(object)
    print_asked = Signal()
    save_asked = Signal(str)
    word_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view = PaperView()
        self._title, self._note = text(role=Role.HEADING), text(role=Role.MUTED)
        self._why = text(role=Role.MARK)
        self._sizes = {size: QRadioButton(say(f"printing.size.{size.value}")) for size in Size}
        self._printer = Field(say("printing.printer"), QComboBox())
        self._printer.input.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._file = Field(say("printing.file"), TextEdit())
        self._print = ActionButton(
            say("printing.print"), key="Ctrl+P", icon="printer", kind=Kind.PRIMARY
        )
        self._save = ActionButton(say("printing.save"), key="Ctrl+S", icon="download")
        self._word = ActionButton(say("printing.word"), key=WORD_KEY, icon="pencil")
        self._word.hide()
        self._close = ActionButton(say("printing.close"), key="Esc", bound=False, kind=Kind.QUIET)
        self._side = self._lay_out_side()
        self._no_printer = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(self._side)
        self._join()

    def show_paper(self, title: str, paper: Paper, size: Size) -> None:
        """Show a paper on its sheet."""
        self._sizes[size].setChecked(True)
        for sheet, button in self._sizes.items():
            button.setVisible(sheet in sheets_of(paper.kind))
        pages = say("printing.page" if paper.pages == 1 else "printing.pages", count=paper.pages)
        again = "printing.next-reprint" if paper.reprint else "printing.first-print"
        self._title.setText(title)
        self._note.setText(f"{pages} · {say(again, number=paper.reprint)}")
        self._view.show_paper(paper.pdf)

    def show_printers(self, names: Sequence[str] | None, chosen: str) -> None:
        """Offer these printers, None while they are being asked for. `chosen` stays chosen even
        when it is gone, and is named so."""
        box = self._printer.input
        box.clear()
        self._no_printer = names is not None and not names and not chosen
        if self._no_printer and box.hasFocus():
            self._save.setFocus()
        if names is None:
            box.addItem(say("printing.printer.asking"), chosen)
            return
        if not chosen:
            first = "printing.printer.choose" if names else "printing.printer.none"
            box.addItem(say(first), "")
        elif chosen not in names:
            box.addItem(say("printing.printer.gone", printer=chosen), chosen)
        for name in names:
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def offer_word(self, own: bool) -> None:
        """Offer the letter in the office's own wording, if it has one."""
        self._word.setVisible(own)

    def show_file(self, path: str) -> None:
        """Offer a place to save in."""
        self._file.input.show_text(path)
        self._file.show_problem("")

    def show_why(self, words: str) -> None:
        """Say why the preview is shown instead of a paper coming out; empty says nothing."""
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def show_problem(self, field: str, words: str) -> None:
        """Say what is wrong at "printer" or "file", and go there."""
        at: Field[QComboBox] | Field[TextEdit] = self._printer if field == "printer" else self._file
        at.show_problem(words)
        if words and not (at is self._printer and self._no_printer):
            at.input.setFocus()

    def chosen(self) -> Binding:
        """The printer and the sheet chosen."""
        size = next(size for size, button in self._sizes.items() if button.isChecked())
        return Binding(str(self._printer.input.currentData() or ""), size)

    def has_printers(self) -> bool:
        """Whether there is any printer to choose."""
        return not self._no_printer

    def why(self) -> str:
        """What is said about why the preview is shown."""
        return self._why.text()

    def page_count(self) -> int:
        """How many pages the preview shows."""
        return self._view.page_count()

    def take_focus(self) -> None:
        """Put the cursor on printing, on the printer while none is chosen, on saving where there
        is none."""
        if self._no_printer:
            self._save.setFocus()
        else:
            (self._print if self.chosen().printer else self._printer.input).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(min(theme.current().px(_SIDE), int(self.width() * _SIDE_SHARE)))

    def _lay_out_side(self) -> QWidget:
        card = Card()
        for part in (self._title, self._note, self._why):
            card.add(part)
        card.add(text(say("printing.size"), Role.LABEL))
        sizes = Flow()
        for button in self._sizes.values():
            sizes.add(button)
        card.add(sizes)
        card.add(self._printer)
        card.add(self._print)
        card.body.addSpacing(16)
        card.add(self._file)
        card.add(self._save)
        card.add(self._word)
        card.add_gap()
        card.add(self._close)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 16, 20, 16)
        column.addWidget(card)
        return ScrollFrame(content)

    def _join(self) -> None:
        self._group = QButtonGroup(self)
        for button in self._sizes.values():
            button.setAccessibleName(f"{say('printing.size')} {button.text()}")
            self._group.addButton(button)
            button.clicked.connect(self._on_size)
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self._on_save)
        self._word.clicked.connect(self.word_asked)
        self._close.clicked.connect(self.left)
        self._walk = EnterWalk([self._printer.input, self._print], self)
        self._file_walk = EnterWalk([self._file.input, self._save, self._word, self._close], self)

    def _on_size(self) -> None:
        self.size_asked.emit(self.chosen().size)

    def _on_save(self) -> None:
        self.save_asked.emit(self._file.input.text().strip())
