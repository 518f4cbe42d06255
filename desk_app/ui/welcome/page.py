"""One page of the first start: a question in the middle, the way back and on below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_WIDTH = 620


class Page(QWidget):
    """A card of reading width; `card` takes the content. `on` is the button that Enter presses.

    Signals:
        back: The person wants to go back (Escape).
    """

    back = Signal()

    def __init__(self, title: str, hint: str = "", *, above: str = "") -> None:
        super().__init__()
        self.on: ActionButton | None = None
        self.card = Card()
        self.card.setAccessibleName(title)
        self.card.body.setSpacing(12)
        self.card.body.setContentsMargins(32, 24, 32, 24)
        if above:
            self.card.add(text(above, Role.LABEL))
        self.card.add(text(title, Role.LEAD))
        if hint:
            self.card.add(text(hint))
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.addStretch(1)
        row.addLayout(middle, 1000)
        row.addStretch(1)
        self.card.setMaximumWidth(theme.current().px(_WIDTH))

    def close_with(self, *buttons: QWidget) -> None:
        """Put the buttons below the content: the first to the left, the others to the right."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(buttons[0])
        row.addStretch()
        for button in buttons[1:]:
            row.addWidget(button)
        self.card.body.addSpacing(8)
        self.card.body.addLayout(row)

    def back_button(self) -> ActionButton:
        """A button that goes back."""
        button = ActionButton(say("welcome.back"), kind=Kind.QUIET)
        button.clicked.connect(self.back)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        """Enter presses the button that has the focus, from anywhere else the one that goes on."""
        focused = self.focusWidget()
        button = focused if isinstance(focused, QPushButton) else self.on
        if button is not None:
            button.click()


def step(number: int) -> str:
    """Which of the four steps a page is."""
    return say("welcome.step", number=number)


def on_button(words: str = "") -> ActionButton:
    """The button that goes on."""
    return ActionButton(words or say("welcome.on"), icon="arrow-right", kind=Kind.PRIMARY)
