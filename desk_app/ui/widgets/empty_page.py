"""An empty place that explains itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import Role, text


class EmptyPage(QWidget):
    """Says why nothing is here and offers the next step; `key` is the window's key for it.

    Signals:
        asked: The clerk took the step offered.
    """

    asked = Signal()

    def __init__(self, icon: str, title: str, hint: str, *, step: str = "", key: str = "") -> None:
        super().__init__()
        self._title, self._hint = text(title, Role.HEADING), text(hint)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(IconLabel(icon, size=48), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        self.button = ActionButton(step, key=key, bound=False)
        self.button.clicked.connect(self.asked)
        self.button.setVisible(bool(step))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, hint: str) -> None:
        """Explain another emptiness."""
        self._title.setText(title)
        self._hint.setText(hint)
