"""Which letter the desk has."""

from PySide6.QtCore import Signal

from desk_app.domain.codes import DESKS
from desk_app.ui.welcome.page import Page, on_button, step
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.wording import say


class DeskPage(Page):
    """The letters A to J.

    Signals:
        chosen: A letter was chosen. Carries it.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("welcome.desk"), say("welcome.desk.hint"), above=step(2))
        self.letter = RadioRow(
            say("welcome.desk.letter"), [(letter, letter) for letter in DESKS], in_a_row=5
        )
        self.card.add(self.letter)
        self.on: ActionButton = on_button()
        self.close_with(self.back_button(), self.on)
        self.setFocusProxy(self.letter)
        self.on.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.letter.value())
