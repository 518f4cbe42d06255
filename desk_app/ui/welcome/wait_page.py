"""Something is being made: what, and how far it has come."""

from PySide6.QtWidgets import QProgressBar

from desk_app.ui.welcome.page import Page
from desk_app.ui.widgets.text import Role, text


class WaitPage(Page):
    """A bar that fills."""

    def __init__(self) -> None:
        super().__init__("")
        self._title, self._hint, self._now = text(role=Role.LEAD), text(), text(role=Role.MUTED)
        self._bar = QProgressBar(textVisible=False)
        for part in (self._title, self._hint, self._bar, self._now):
            self.card.add(part)

    def show_work(self, title: str, hint: str = "") -> None:
        """Say what is being made."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._bar.setAccessibleName(title)
        self.show_advance(0, 0, "")

    def show_advance(self, done: int, of: int, words: str) -> None:
        """Show how far it has come; `of` 0 means that nobody knows."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._now.setText(words)
