"""The intake form: four cards, what is read back, and the ways it ends."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk_app.domain.deadlines import Appointment
from desk_app.domain.entries import CopyOrder
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Channel, Procedure
from desk_app.ui import theme
from desk_app.ui.intake.answers import Answer, Refusal, Request
from desk_app.ui.intake.batch_strip import BatchStrip
from desk_app.ui.intake.cards import BETWEEN, Cards
from desk_app.ui.intake.foot import Foot
from desk_app.ui.intake.kept_strip import KeptStrip
from desk_app.ui.intake.papers import PaperRow
from desk_app.ui.intake.reading_back import reading_back
from desk_app.ui.widgets.completer_list import Choice
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.scroll_frame import FittingScroll, FootedPage
from desk_app.wording import say

_EMPTY = IntakeDraft()
_NO_ANSWER: Answer | None = None
_ANSWER_SHARE, _PAPER_SHARE = 6, 5


class IntakeForm(FootedPage):
    """Shows a reception and gives one back; it knows no rule.

    Signals:
        submitted: The clerk asked to save and print.
        noted: The clerk wants it noted, to be decided about later.
        aside_asked: The clerk puts the reception aside.
        again_asked: The clerk puts it on the list of one receipt and goes on.
        answer_asked: The clerk wants to answer instead of receiving. Carries the `Answer`.
        answer_shown: An answer took the place of the cards. Carries it, or None when they are
            back.
        field_left: The cursor left a field of the form.
    """

    submitted = Signal()
    noted = Signal()
    aside_asked = Signal()
    again_asked = Signal()
    answer_asked = Signal(object)
    answer_shown = Signal(object)
    field_left = Signal()

    def __init__(self) -> None:
        self.cards = cards = Cards()
        self.person, self.procedure, self.due = cards.person, cards.procedure, cards.due
        self.papers_card = cards.papers
        self.orders, self.papers = self.papers_card.orders, self.papers_card.papers
        self.kept, self.batch = KeptStrip(), BatchStrip()
        self.request, self.refusal, self.paper = Request(), Refusal(), PaperView()
        self.foot, self._answer = Foot(), _NO_ANSWER
        self._left_at: QWidget | None = None
        self.save, self.aside = self.foot.save, self.foot.aside
        super().__init__(self._content(), self.foot)
        stops = [*cards.stops(), *self.foot.stops()]
        self._walk = EnterWalk(stops, self, passes=cards.is_passed)
        self._join()
        self.clear()

    # ---- values

    def draft(self) -> IntakeDraft:
        """The reception as it stands."""
        return self.cards.draft()

    def is_blank(self) -> bool:
        """Whether nothing has been entered that would be a loss."""
        return self.cards.is_blank()

    def unreadable(self) -> dict[str, str]:
        """Fields that hold something that is no value: field → code of a sentence."""
        return self.cards.unreadable()

    def show_draft(
        self, draft: IntakeDraft, procedure: Procedure | None, papers: Sequence[PaperRow]
    ) -> None:
        """Show a whole reception."""
        self.show_problems({})
        self.cards.show_draft(draft, procedure, papers)
        self.show_answer(None)

    def clear(self) -> None:
        """Empty the form; the cursor goes home."""
        self.show_draft(_EMPTY, None, ())
        self.go_home()

    def show_papers(self, papers: Sequence[PaperRow], *, chosen: bool) -> None:
        """Show the papers of the procedure, or that there are none."""
        self.papers_card.show_papers(papers, chosen=chosen)

    def show_orders(self, orders: Sequence[CopyOrder] | None) -> None:
        """Show the originals of a certification; None when it is none."""
        self.papers_card.show_orders(orders)

    def show_answer(self, answer: Answer | None) -> None:
        """Show the form of an answer and its paper in the place of the cards; None shows the cards
        again."""
        if answer is not None:
            self._left_at = self.focusWidget()
        for each in (self.request, self.refusal):
            each.setVisible(each is answer)
        self.cards.setVisible(answer is None)
        self._work.setVisible(answer is not None)
        self.foot.show_buttons(None if answer is None else answer.buttons)
        self._answer = answer
        self.read_back()
        self.answer_shown.emit(answer)
        if answer is not None:
            self._focus(answer.first)

    def show_appointment(self, appointment: Appointment | None) -> None:
        """Show the due moment worked out; None when the clerk has to give it."""
        self.due.show_appointment(appointment)
        self.read_back()

    def offer_procedures(self, rows_for: Callable[[str], Sequence[Choice]]) -> None:
        """Offer the procedures that `rows_for` gives for what is typed."""
        self.procedure.offer(rows_for)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is not right (field → code), all at once; the cursor goes to the
        first of them."""
        said = {field: say(f"check.{code}") for field, code in problems.items()}
        self.cards.show_problems(said)
        self.foot.show_problems(said)
        if said and (wrong := self.cards.first_problem()):
            self._focus(wrong)

    def show_batch(self, names: Sequence[str]) -> None:
        """Show what one receipt will list; nothing shows that there is no list."""
        self.batch.show_names(names)
        self.foot.show_batch(len(names))

    def show_saving(self, saving: bool) -> None:
        """Whether the reception is being saved now."""
        for button in (self.save, self.foot.note, self.request.do, self.refusal.do):
            button.setEnabled(not saving)

    # ---- where the cursor is

    def go_home(self) -> None:
        """Put the cursor where a reception begins."""
        self._focus(self.person.submitter.number.input)

    def go_on(self) -> None:
        """After a card or the register filled the submitter, put the cursor on what is left."""
        self._focus(self.person.submitter.first_open() or self.procedure.procedure.input)

    def go_to_procedure(self) -> None:
        """Put the cursor on the procedure: who submits is known."""
        self._focus(self.procedure.procedure.input)

    def go_to_rest(self) -> None:
        """A reception was opened again: put the cursor on what it still lacks."""
        if empty := self.person.submitter.first_empty():
            self._focus(empty)
        elif self.procedure.chosen_procedure() is None:
            self._focus(self.procedure.procedure.input)
        else:
            self.go_to_papers()

    def go_to_papers(self) -> None:
        """Put the cursor on what follows the procedure."""
        self._focus(self.papers_card.first_stop() or self.due.first_stop())

    def is_in_submitter(self) -> bool:
        """Whether the cursor is among the fields of the submitter."""
        focused = QApplication.focusWidget()
        return focused is not None and self.person.submitter.isAncestorOf(focused)

    def read_back(self) -> None:
        """Say again what is read back to the citizen, and offer the ways there are now."""
        draft, chosen = self.draft(), self.procedure.chosen_procedure()
        known = self.due.is_known() and self._answer is None
        self.foot.show_line(reading_back(draft, chosen, self._shown_due(), due_known=known))
        online = draft.channel is Channel.ONLINE
        self.foot.show_ways(begun=not self.is_blank(), online=online)

    def said_back(self) -> str:
        """What is read back now."""
        return self.foot.line()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_blank():
            self.go_home()

    # ---- the keys of the answers

    def event(self, event: QEvent) -> bool:
        """F6 and F7 mean the reception that was begun; else they are the window's, which acts on
        the dossier in hand."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_answer(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_answer(event):
            self.answer_asked.emit(self._answers[event.key()])
        else:
            super().keyPressEvent(event)

    def _is_answer(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return plain and event.key() in self._answers and not self.is_blank()

    # ---- making it

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(theme.GAP)
        self._work = self._answers_and_paper()
        for strip in (self.kept, self.batch):
            column.addWidget(strip)
        for rest in (self._work, self.cards):
            column.addWidget(rest, 1)
        return content

    def _answers_and_paper(self) -> QWidget:
        """The answer at the left, its paper at the right; each scrolls by itself."""
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.request, self.refusal):
            column.addWidget(part)
        left = QVBoxLayout()
        left.addWidget(FittingScroll(answers))
        left.addStretch(1)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addLayout(left, _ANSWER_SHARE)
        row.addWidget(self.paper, _PAPER_SHARE)
        return work

    def _join(self) -> None:
        foot = self.foot
        self._answers: dict[int, Answer] = {
            Qt.Key.Key_F6: self.request, Qt.Key.Key_F7: self.refusal,
        }  # fmt: skip
        for button, asked in (
            (foot.save, self.submitted), (foot.aside, self.aside_asked), (foot.note, self.noted),
            (foot.again, self.again_asked),
        ):  # fmt: skip
            button.clicked.connect(asked)
        foot.ask.clicked.connect(lambda: self.answer_asked.emit(self.request))
        foot.refuse.clicked.connect(lambda: self.answer_asked.emit(self.refusal))
        for answer in (self.request, self.refusal):
            answer.left.connect(self._leave_answer)
            foot.take(answer.buttons)
            answer.begin_walk()
        self.cards.edited.connect(self.read_back)
        # Told a moment later: the cursor also leaves a field that is just being taken down.
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self.field_left)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    # As in ScrollFrame: the application tells of the focus even while the form is taken down.
    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, left: QWidget | None, _taken: QWidget | None) -> None:
        if left is not None and isValid(self) and self.isAncestorOf(left):
            self._leaving.start()

    def _leave_answer(self) -> None:
        self.show_answer(None)
        self._focus(self._left_at or self.procedure.procedure.input)

    def _shown_due(self) -> datetime | None:
        promised = self._answer is None and self.procedure.chosen_procedure() is not None
        return self.due.shown_due() if promised else None

    def _focus(self, widget: QWidget) -> None:
        """Only while the form is shown: a hidden page must not take the keys from another."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
