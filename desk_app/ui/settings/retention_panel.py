"""How long dossiers are kept: what is past its time, and one person by legal order."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.settings.person_card import PersonCard
from desk_app.ui.settings.prune_card import PruneCard


class RetentionPanel(QWidget):
    """The part of the system page from which the upper level orders erasures."""

    def __init__(self) -> None:
        super().__init__()
        self.prune, self.person = PruneCard(), PersonCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.prune)
        column.addWidget(self.person)
        column.addStretch()
