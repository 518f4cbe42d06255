"""The foot of the intake: what is read back to the citizen, and the ways a reception ends."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.notices import announce
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.flow import Flow
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
        self._others, self._buttons = Flow(), QWidget()
        self._answers: list[QWidget] = []
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
        """Offer the ways that there are: only what was begun can be answered; one paper lists what
        was brought, and what is on a notice of the portal can be decided about later."""
        for button in (self.ask, self.refuse):
            button.setVisible(begun)
        self.again.setVisible(begun and not online)
        self.note.setVisible(begun and online)
        self._others.place()

    def show_batch(self, count: int) -> None:
        """Say on the button how many are saved with it."""
        self.save.rename(say("intake.save.batch") if count else say("intake.save"))

    def take(self, buttons: QWidget) -> None:
        """Take the buttons of an answer; they are shown while it is written."""
        self._answers.append(buttons)
        self._column.addWidget(buttons)
        buttons.hide()

    def show_buttons(self, buttons: QWidget | None) -> None:
        """Show the buttons of an answer, or with None those of a reception."""
        self._buttons.setVisible(buttons is None)
        for each in self._answers:
            each.setVisible(each is buttons)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for button in (self.ask, self.refuse, self.again):
            self._others.add(button)
        row.addWidget(self._others, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.note, self.aside, self.save):
            row.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 10)
        column.setSpacing(4)
        for part in (self._problems, self._line, self._buttons):
            column.addWidget(part)
