"""Language, size of text and colours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app import wording
from desk_app.ui import palettes, theme
from desk_app.ui.preferences import Preferences
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class LookPanel(QWidget):
    """Three questions about this PC's window.

    Signals:
        chosen: The clerk chose otherwise. Carries the `Preferences`.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.language = RadioRow(
            say("settings.language"),
            [(each, say(f"settings.language.{each}")) for each in wording.LANGUAGES],
        )
        self.base = RadioRow(
            say("settings.text-size"), [(str(size), str(size)) for size in theme.BASES]
        )
        self.palette_row = RadioRow(
            say("settings.palette"),
            [(each.name, say(f"settings.palette.{each.name}")) for each in palettes.ALL],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        for row, hint in (
            (self.language, "settings.language.hint"),
            (self.base, "settings.text-size.hint"),
            (self.palette_row, ""),
        ):
            card = Card()
            card.add(row)
            if hint:
                card.add(text(say(hint), Role.MUTED))
            column.addWidget(card)
            row.picked.connect(self._on_picked)
        column.addStretch()

    def draft(self) -> Preferences:
        """What is chosen."""
        return Preferences(self.language.value(), int(self.base.value()), self.palette_row.value())

    def show_preferences(self, chosen: Preferences) -> None:
        """Show what was chosen before."""
        self.language.show_value(chosen.language)
        self.base.show_value(str(chosen.base))
        self.palette_row.show_value(chosen.palette)

    def _on_picked(self) -> None:
        self.chosen.emit(self.draft())
