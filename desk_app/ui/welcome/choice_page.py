"""The first choice: try it, or set this office up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.ui.welcome.big_choice import BigChoice
from desk_app.ui.welcome.page import Page
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.wording import say


class ChoicePage(Page):
    """Two big choices, and the sample's upper level.

    Signals:
        sample_asked: Look at the sample office. Carries "desk" or "upper".
        set_up_asked: Set this office up.
        language_asked: Speak the other language.
    """

    sample_asked = Signal(str)
    set_up_asked = Signal()
    language_asked = Signal()

    def __init__(self) -> None:
        super().__init__(say("welcome.title"), say("welcome.lead"))
        self.trial = BigChoice(say("welcome.try"), say("welcome.try.hint"), icon="star")
        self.set_up = BigChoice(say("welcome.set-up"), say("welcome.set-up.hint"), icon="settings")
        self.upper = ActionButton(say("welcome.try-upper"), icon="commune", kind=Kind.QUIET)
        self.language = ActionButton(say("welcome.other-language"), kind=Kind.QUIET)
        for choice in (self.trial, self.set_up):
            self.card.add(choice)
        self.close_with(self.upper, self.language)
        QWidget.setTabOrder(self.trial, self.set_up)
        self.trial.clicked.connect(self._on_trial)
        self.upper.clicked.connect(self._on_upper)
        self.set_up.clicked.connect(self.set_up_asked)
        self.language.clicked.connect(self.language_asked)

    def _on_trial(self) -> None:
        self.sample_asked.emit("desk")

    def _on_upper(self) -> None:
        self.sample_asked.emit("upper")
