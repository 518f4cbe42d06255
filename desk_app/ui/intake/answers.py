"""What the desk answers instead of receiving: a refusal, or a request for papers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desk_app.domain.entries import DossierRefused, Fact, SupplementRequested
from desk_app.domain.reasons import Reason
from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.check_list import CheckList
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.reason_edit import ReasonEdit
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class Answer(Card):
    """A form in the place of the cards, and two buttons for the foot of the page: back, and do it.
    Enter leads to the one that does it only through a reason.

    Signals:
        submitted: The clerk wants it done.
        edited: What would be recorded is different now.
        left: The clerk goes back to the reception.
    """

    submitted = Signal()
    edited = Signal()
    left = Signal()

    def __init__(self, name: str, *, weight: Kind) -> None:
        """`name` begins the keys of the sentences: `intake.<name>`."""
        super().__init__(say(f"intake.{name}"), hint=say(f"intake.{name}.hint"))
        self.reason = ReasonEdit(say("intake.answer.reason"))
        self.back = ActionButton(say("intake.answer.back"), key="Esc")
        self.do = ActionButton(say(f"intake.{name}.do"), key="F9", kind=weight)
        self.back.clicked.connect(self.left)
        self.do.clicked.connect(self._on_do)
        self.reason.edited.connect(self.edited)
        self.buttons = self._in_row(self.back, self.do)
        self.hide()

    @property
    def first(self) -> QWidget:
        """Where one begins."""
        return self.reason.list

    def fact(self) -> Fact:
        """What would be recorded as the form stands, complete or not."""
        raise NotImplementedError

    def offer(self, reasons: Sequence[Reason], papers: Sequence[str]) -> None:
        """Begin anew with these reasons; `papers` are those the procedure asks for."""
        self.reason.offer(reasons)

    def check(self) -> bool:
        """Whether it can be done; if not, say at the field what is missing and go there."""
        return self.reason.check()

    @staticmethod
    def _in_row(*buttons: ActionButton) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        return whole

    def begin_walk(self) -> None:
        """Let Enter go from field to field; once the buttons have their place in the page."""
        self._walk = EnterWalk([*self.stops(), self.do, self.back], self, passes=self._is_done)

    def stops(self) -> list[QWidget]:
        """The inputs in their order."""
        return self.reason.stops()

    def _is_done(self, stop: QWidget) -> bool:
        return not isinstance(stop, QPushButton) and self.reason.is_done(stop)

    def _on_do(self) -> None:
        if self.check():
            self.submitted.emit()


class Refusal(Answer):
    """Why the desk does not receive."""

    def __init__(self) -> None:
        super().__init__("refuse", weight=Kind.DANGER)
        self.add(self.reason)

    def fact(self) -> Fact:
        return DossierRefused(reason=self.reason.value())


class Request(Answer):
    """Which papers are missing, and why."""

    def __init__(self) -> None:
        super().__init__("ask", weight=Kind.PRIMARY)
        self._title = text(say("intake.ask.papers"), Role.LABEL)
        self.papers = CheckList(name=say("intake.ask.papers"), most=5)
        self.other = Field(say("intake.ask.other"), TextEdit(), optional=True)
        for each in (self._title, self.papers, self.other, self.reason):
            self.add(each)
        self.papers.edited.connect(self.other.forget)
        self.other.input.textEdited.connect(self.other.forget)
        self.papers.edited.connect(self.edited)
        self.other.input.textChanged.connect(self.edited)

    def stops(self) -> list[QWidget]:
        return [self.papers, self.other.input, *self.reason.stops()]

    @property
    def first(self) -> QWidget:
        return self.papers if self.papers.count() else self.other.input

    def offer(self, reasons: Sequence[Reason], papers: Sequence[str]) -> None:
        super().offer(reasons, papers)
        self.papers.show_lines(papers)
        self._title.setVisible(bool(papers))
        self.other.input.show_text("")
        self.other.show_problem("")

    def fact(self) -> Fact:
        return SupplementRequested(contents=self.contents(), reason=self.reason.value())

    def contents(self) -> tuple[str, ...]:
        """The papers that are missing."""
        return tuple(filter(None, (*self.papers.ticked(), self.other.input.value())))

    def check(self) -> bool:
        if not self.contents():
            self.other.show_problem(say("intake.ask.nothing"))
            self.first.setFocus()
            return False
        return super().check()
