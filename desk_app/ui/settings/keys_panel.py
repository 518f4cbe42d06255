"""Whom we know and the keys of this PC, one above the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.settings.own_keys_card import OwnKeysCard
from desk_app.ui.settings.trust_card import TrustCard


class KeysPanel(QWidget):
    """The part of the system page about trust."""

    def __init__(self) -> None:
        super().__init__()
        self.trust, self.own = TrustCard(), OwnKeysCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.trust, 1)
        column.addWidget(self.own)
