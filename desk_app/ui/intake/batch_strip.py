"""The strip of receptions that one receipt will list (giấy hẹn chung)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say


class BatchStrip(QFrame):
    """Names what is on the list; hidden while nothing is.

    Signals:
        taken_back: The clerk wants the last one back on the screen.
    """

    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("intake.batch"))
        self._count, self._names = text(role=Role.STRONG), ElidedText(role=Role.MUTED)
        self._count.setWordWrap(False)
        self.back = ActionButton(say("intake.batch.back"), key="Ctrl+B", kind=Kind.QUIET)
        self.back.clicked.connect(self.taken_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(IconLabel("list"))
        row.addWidget(self._count)
        row.addWidget(self._names, 1)
        row.addWidget(self.back)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Show what is on the list, in its order."""
        self._count.setText(say("intake.batch.count", count=len(names)))
        self._names.setText(" · ".join(names))
        self.setVisible(bool(names))

    def words(self) -> str:
        """What is on the list, as it is shown; empty while nothing is."""
        return "" if self.isHidden() else self._names.text()
