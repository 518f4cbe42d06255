"""Who works here first."""

from PySide6.QtCore import Signal

from desk_app.ui.welcome.page import Page, on_button, step
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class OfficerPage(Page):
    """One name.

    Signals:
        submitted: The office is to be made. Carries the name as typed.
    """

    submitted = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("welcome.officer"), say("welcome.officer.hint"), above=step(3))
        self.name = Field(say("welcome.officer.name"), TextEdit())
        self.card.add(self.name)
        self.on: ActionButton = on_button(say("welcome.officer.make"))
        self.close_with(self.back_button(), self.on)
        self.setFocusProxy(self.name)
        self.on.clicked.connect(self._on_clicked)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the name."""
        self.name.show_problem(words)
        self.name.setFocus()

    def _on_clicked(self) -> None:
        self.submitted.emit(self.name.input.value())
