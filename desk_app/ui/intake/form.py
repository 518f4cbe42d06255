"""The intake form: four cards, what is read back, and the two ways it ends."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desk_app.domain.deadlines import Appointment
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Procedure
from desk_app.ui import theme
from desk_app.ui.intake.due_card import DueCard
from desk_app.ui.intake.kept_strip import KeptStrip
from desk_app.ui.intake.papers import PaperRow, PapersTable
from desk_app.ui.intake.person_card import PersonCard
from desk_app.ui.intake.procedure_card import ProcedureCard
from desk_app.ui.intake.reading_back import reading_back
from desk_app.ui.notices import announce
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.completer_list import Choice
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.scroll_frame import FootedPage
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

_EMPTY = IntakeDraft()


class IntakeForm(FootedPage):
    """Shows a reception and gives one back; it knows no rule.

    Signals:
        submitted: The clerk asked to save and print.
        aside_asked: The clerk puts the reception aside.
        field_left: The cursor left a field of the form.
    """

    submitted = Signal()
    aside_asked = Signal()
    field_left = Signal()

    def __init__(self) -> None:
        self.person, self.procedure, self.due = PersonCard(), ProcedureCard(), DueCard()
        self.papers, self.kept = PapersTable(), KeptStrip()
        self._no_papers = text(say("intake.papers.none"), Role.MUTED)
        self._line = ElidedText(role=Role.STRONG)
        self._problems = ElidedText(role=Role.PROBLEM)
        self.aside = ActionButton(say("intake.keep"), key="Esc")
        self.save = ActionButton(say("intake.save"), key="F9", kind=Kind.PRIMARY)
        super().__init__(self._content(), self._foot())
        self._walk = EnterWalk(self._stops(), self, passes=self._is_passed)
        self._join()
        self.clear()

    # ---- values

    def draft(self) -> IntakeDraft:
        """The reception as it stands."""
        procedure = self.procedure.chosen_procedure()
        return IntakeDraft(
            submitter=self.person.submitter.party(),
            owner=self.person.owner_party(),
            authority=self.person.authority.input.value() if self.person.owner_party() else "",
            procedure=procedure.code if procedure else "",
            channel=self.procedure.channel.input.value() if procedure else _EMPTY.channel,
            papers=self.papers.papers(),
            sets=self.procedure.sets.input.amount() or 0,
            due_at=self.due.due_at(),
            due_reason=self.due.reason.input.value(),
            return_way=self.due.return_way.input.value(),
            fee_dong=self.procedure.fee.input.amount() or 0,
            note=self.due.note.input.value(),
        )

    def is_blank(self) -> bool:
        """Whether nothing has been entered that would be a loss."""
        draft = self.draft()
        if self.person.owner.is_blank():
            draft = replace(draft, owner=None)
        return draft == _EMPTY and not self.unreadable()

    def unreadable(self) -> dict[str, str]:
        """Fields that hold something that is no value: field → code of a sentence."""
        return self.person.unreadable() | self.procedure.unreadable() | self.due.unreadable()

    def show_draft(
        self, draft: IntakeDraft, procedure: Procedure | None, papers: Sequence[PaperRow]
    ) -> None:
        """Show a whole reception."""
        self.show_problems({})
        self.person.submitter.show_party(draft.submitter)
        self.person.show_owner(draft.owner, draft.authority)
        self.person.show_known("", differs=False)
        self._lay_cards()
        self.procedure.show_procedure(
            procedure, channel=draft.channel, sets=draft.sets, fee_dong=draft.fee_dong
        )
        self.due.show_nothing()
        self.due.show_choices(
            draft.due_at, draft.due_reason, return_way=draft.return_way, note=draft.note
        )
        self.show_papers(papers, chosen=procedure is not None)
        self.read_back()

    def clear(self) -> None:
        """Empty the form; the cursor goes home."""
        self.show_draft(_EMPTY, None, ())
        self.go_home()

    def show_papers(self, papers: Sequence[PaperRow], *, chosen: bool) -> None:
        """Show the papers of the procedure, or that there are none."""
        self.papers.show_papers(papers)
        self.papers.setVisible(bool(papers))
        self._no_papers.setText(
            say("intake.papers.unlisted" if chosen else "intake.papers.none")
        )  # fmt: skip
        self._no_papers.setVisible(not papers)

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
        for card in (self.person, self.procedure, self.due):
            card.show_problems(said)
        self._problems.setText(say("intake.problems", count=len(said)) if said else "")
        self._problems.setVisible(bool(said))
        if said:
            announce(self, self._problems.text())
            self._to_first_problem()

    def show_saving(self, saving: bool) -> None:
        """Whether the reception is being saved now."""
        self.save.setEnabled(not saving)

    # ---- where the cursor is

    def go_home(self) -> None:
        """Put the cursor where a reception begins."""
        self._focus(self.person.submitter.number.input)

    def go_on(self) -> None:
        """After a card or the register filled the submitter, put the cursor on what is left."""
        self._focus(self.person.submitter.first_open() or self.procedure.procedure.input)

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
        self._focus(self.papers if self.papers.rows() else self.due.first_stop())

    def is_in_submitter(self) -> bool:
        """Whether the cursor is among the fields of the submitter."""
        focused = QApplication.focusWidget()
        return focused is not None and self.person.submitter.isAncestorOf(focused)

    def read_back(self) -> None:
        """Say again what is read back to the citizen."""
        chosen = self.procedure.chosen_procedure()
        known = self.due.is_known()
        self._line.setText(
            reading_back(self.draft(), chosen, self._shown_due(), due_known=known)
        )  # fmt: skip

    def said_back(self) -> str:
        """What is read back now."""
        return self._line.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_blank():
            self.go_home()

    # ---- making it

    def _content(self) -> QWidget:
        papers = Card(say("intake.papers"), number=3, hint=say("intake.papers.hint"))
        self._no_papers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        papers.add(self._no_papers)
        papers.add_rest(self.papers)
        self.papers.setMinimumHeight(theme.current().px(120))
        self._cards, self._papers_card = QGridLayout(), papers
        self._cards.setSpacing(_BETWEEN)
        for column_at in (0, 1):
            self._cards.setColumnStretch(column_at, 1)
        self._lay_cards()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(theme.GAP)
        column.addWidget(self.kept)
        column.addLayout(self._cards, 1)
        return content

    def _lay_cards(self) -> None:
        """Two and two, their edges in one line. With an owner the first card is so high that the
        appointment moves up beside it instead."""
        with_owner = self.person.owner_party() is not None
        papers = self._papers_card
        for card in (self.person, self.procedure, papers, self.due):
            self._cards.removeWidget(card)
        high = 1 + with_owner
        self._cards.addWidget(self.person, 0, 0, high, 1)
        self._cards.addWidget(papers, high, 0)
        self._cards.addWidget(self.procedure, 0, 1)
        self._cards.addWidget(self.due, 1, 1, high, 1)
        for row, share in enumerate((0, 1, 99) if with_owner else (0, 1, 0)):
            self._cards.setRowStretch(row, share)

    def _foot(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._problems)
        words.addWidget(self._line)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 6, 20, 10)
        row.setSpacing(_BETWEEN)
        row.addLayout(words, 1)
        row.addWidget(self.aside)
        row.addWidget(self.save)
        return foot

    def _stops(self) -> list[QWidget]:
        card = self.procedure
        return [
            *self.person.stops(), card.procedure.input, card.channel.input, card.sets.input,
            card.fee.input, self.papers, *self.due.stops(), self.save, self.aside,
        ]  # fmt: skip

    def _is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: what is set by itself, and what a card or the register filled."""
        card = self.procedure
        return stop in (
            self.person.take_register, self.person.for_another, card.channel.input,
            card.sets.input, card.fee.input, self.due.note.input, self.due.change,
        ) or self.person.submitter.is_filled(stop) or self.person.owner.is_filled(stop)  # fmt: skip

    def _join(self) -> None:
        self.person.owner_toggled.connect(self._lay_cards)
        self.save.clicked.connect(self.submitted)
        self.aside.clicked.connect(self.aside_asked)
        for edited in (
            self.person.submitter.edited, self.person.owner.edited, self.due.edited,
            self.person.owner_toggled, self.procedure.chosen, self.procedure.channel_changed,
        ):  # fmt: skip
            edited.connect(self.read_back)
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

    def _shown_due(self) -> datetime | None:
        return self.due.shown_due() if self.procedure.chosen_procedure() else None

    def _to_first_problem(self) -> None:
        for stop in self._stops():
            if stop.property("problem") == "true" and stop.isVisible():
                self._focus(stop)
                return

    def _focus(self, widget: QWidget) -> None:
        """Only while the form is shown: a hidden page must not take the keys from another."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


_BETWEEN = theme.GAP + theme.GAP // 2
