"""What waits in such numbers that somebody must be called, in one line above the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.services.exchange import Standing
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import text
from desk_app.wording import crowded, say


class CrowdedNote(QWidget):
    """A warning with its one act; hidden as long as there is nothing to warn of.

    Signals:
        asked: What waits is to be shown.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = text()
        self.act = ActionButton(say("exchange.crowded.act"), icon="search")
        self.act.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("warn", Tone.OVERDUE, size=20))
        row.addWidget(self._words, 1)
        row.addWidget(self.act)
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Warn of what waits now."""
        said = crowded.warnings(
            [(each.office, each.office_name, each.size) for each in standing.heavy],
            standing.full,
            [(each.office, each.desk, each.stays) for each in standing.differing],
        )
        self._words.setText("\n".join(said))
        self.act.setVisible(bool(standing.heavy or standing.full))
        self.setVisible(bool(said))

    def words(self) -> str:
        """What is said now, "" when nothing is."""
        return self._words.text()
