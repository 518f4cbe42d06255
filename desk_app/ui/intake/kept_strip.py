"""The strip of receptions that were put aside (đang dở), each opened by one key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

_MOST = 3


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """One reception put aside: where it is kept, and whose it is and how old."""

    slot: str
    words: str


class KeptStrip(QFrame):
    """Offers the newest receptions put aside; hidden when there are none.

    Signals:
        opened: The clerk wants to go on with one. Carries its slot.
        dropped: The clerk discards one. Carries its slot.
    """

    opened = Signal(str)
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("intake.kept"))
        self._entries: tuple[KeptEntry, ...] = ()
        self._more = ElidedText(role=Role.MUTED)
        self._buttons = [self._button(number) for number in range(1, _MOST + 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(IconLabel("hourglass"))
        row.addWidget(text(say("intake.kept"), Role.LABEL))
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._more, 1)
        self.hide()

    def show_entries(self, entries: Sequence[KeptEntry]) -> None:
        """Offer these, newest first."""
        self._entries = tuple(entries)
        for button, entry in zip(self._buttons, self._entries, strict=False):
            button.rename(entry.words)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._entries))
        more = len(self._entries) - _MOST
        self._more.setText(say("intake.kept.more", count=more) if more > 0 else "")
        self.setVisible(bool(self._entries))

    def entries(self) -> tuple[KeptEntry, ...]:
        """What is offered."""
        return self._entries

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """Delete on a button discards what it offers."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Delete:
                self.dropped.emit(self._entry(button).slot)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.opened.emit(self._entry(button).slot)
                return True
        return False

    def _button(self, number: int) -> ActionButton:
        key = f"Ctrl+{number}"
        button = ActionButton("", key=key)
        button.setToolTip(say("intake.kept.how", keys=key))
        button.setAccessibleDescription(say("intake.kept.how", keys=key))
        button.clicked.connect(self._on_clicked)
        button.installEventFilter(self)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        assert button is not None
        self.opened.emit(self._entry(button).slot)

    def _entry(self, button: QObject) -> KeptEntry:
        return self._entries[self._buttons.index(button)]  # type: ignore[arg-type]  # one of ours
