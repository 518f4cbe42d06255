"""The office could not be opened: why, and trying again."""

from PySide6.QtCore import Signal

from desk_app.ui.welcome.page import Page, on_button
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.text import text
from desk_app.wording import say


class TroublePage(Page):
    """What happened, in words, and two buttons.

    Signals:
        again: Try once more.
        closing: Close the program.
    """

    again = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__(say("welcome.trouble"))
        self.words = text()
        self.card.add(self.words)
        self.on: ActionButton = on_button(say("welcome.again"))
        self.close_program = ActionButton(say("crash.close"), kind=Kind.QUIET)
        self.close_with(self.close_program, self.on)
        self.setFocusProxy(self.on)
        self.on.clicked.connect(self.again)
        self.close_program.clicked.connect(self.closing)

    def show_trouble(self, words: str) -> None:
        """Say what happened."""
        self.words.setText(words)
