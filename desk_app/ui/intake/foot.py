"""The foot of the intake: what is read back to the citizen, and the ways a reception ends."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.notices import announce
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.wording import say


class Foot(QWidget):
    """The line read back, above it what is wrong, below it the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._line, self._problems = ElidedText(role=Role.STRONG), ElidedText(role=Role.PROBLEM)
        self.ask = ActionButton(say("intake.ask"), key="F6", bound=False, kind=Kind.QUIET)
        self.refuse = ActionButton(say("intake.refuse"), key="F7", bound=False, kind=Kind.QUIET)
        self.again = ActionButton(say("intake.batch.add"), key="Ctrl+N", kind=Kind.QUIET)
        self.note = ActionButton(say("intake.note-down"), key="Ctrl+S")
        self.aside = ActionButton(say("intake.keep"), key="Esc")
        self.save = ActionButton(say("intake.save"), key="F9", kind=Kind.PRIMARY)
        self._buttons = QWidget()
        self._lay_out()
        self.show_ways(begun=False, online=False)
        self.show_problems({})

    def stops(self) -> list[QWidget]:
        """The buttons, the usual end first."""
        return [self.save, self.note, self.aside, self.ask, self.refuse, self.again]

    def show_line(self, words: str) -> None:
        """Say what is read back."""
        self._line.setText(words)

    def line(self) -> str:
        """What is read back."""
        return self._line.text()

    def show_problems(self, said: Mapping[str, str]) -> None:
        """Say how many places are to be put right."""
        self._problems.setText(say("intake.problems", count=len(said)) if said else "")
        self._problems.setVisible(bool(said))
        if said:
            announce(self, self._problems.text())

    def show_ways(self, *, begun: bool, online: bool) -> None:
        """Offer the ways that there are: only what was begun can be answered or put on a list,
        only what is on a notice of the portal can be decided about later."""
        for button in (self.ask, self.refuse, self.again):
            button.setVisible(begun)
        self.note.setVisible(begun and online)

    def show_batch(self, count: int) -> None:
        """Say on the button how many are saved with it."""
        self.save.rename(say("intake.save.batch") if count else say("intake.save"))

    def show_answering(self, answering: bool) -> None:
        """While an answer is written its own buttons end it."""
        self._buttons.setVisible(not answering)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for button in (self.ask, self.refuse, self.again):
            row.addWidget(button)
        row.addStretch()
        for button in (self.note, self.aside, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 10)
        column.setSpacing(4)
        for part in (self._problems, self._line, self._buttons):
            column.addWidget(part)
