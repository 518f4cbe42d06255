"""The data's key is gone: the code from the envelope opens it again."""

from PySide6.QtCore import Signal

from desk_app import wording
from desk_app.domain.errors import DeskError
from desk_app.ui.welcome.page import Page, on_button
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class RecoverPage(Page):
    """One field for the code.

    Signals:
        submitted: A code was typed. Carries it.
    """

    submitted = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("welcome.recover"), say("error.key-missing"))
        self.code = Field(say("welcome.recover.code"), TextEdit())
        self.card.add(self.code)
        self.on: ActionButton = on_button(say("welcome.recover.open"))
        self.close_with(self.back_button(), self.on)
        self.setFocusProxy(self.code)
        self.on.clicked.connect(self._on_clicked)

    def show_problem(self, problem: DeskError) -> None:
        """Say why the code does not open the data."""
        self.on.setEnabled(True)
        self.code.show_problem(wording.error(problem))
        self.code.setFocus()
        self.code.input.selectAll()

    def _on_clicked(self) -> None:
        self.on.setEnabled(False)
        self.submitted.emit(self.code.input.value())
