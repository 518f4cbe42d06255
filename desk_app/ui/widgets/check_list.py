"""A list to tick: Space ticks, arrows move, Enter goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desk_app.ui import theme

_ROW, _FRAME = 28, 4


class CheckList(QListWidget):
    """Lines of which any may be ticked.

    Signals:
        edited: A tick was set or taken away.
    """

    edited = Signal()

    def __init__(self, *, name: str, most: int = 6) -> None:
        """At most `most` lines are seen at once."""
        super().__init__()
        self._most = most
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(self._on_changed)

    def show_lines(self, lines: Sequence[str], *, ticked: bool = False) -> None:
        """Show these lines, all of them ticked or none."""
        self.blockSignals(True)
        self.clear()
        row = theme.current().px(_ROW)
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for line in lines:
            item = QListWidgetItem(line, self)
            item.setToolTip(line)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
            item.setSizeHint(QSize(0, row))
        self.blockSignals(False)
        self.setFixedHeight(min(len(lines), self._most) * row + _FRAME)
        self.setVisible(bool(lines))

    def ticked(self) -> tuple[str, ...]:
        """The lines that are ticked."""
        items = [self.item(at) for at in range(self.count())]
        return tuple(each.text() for each in items if each.checkState() is Qt.CheckState.Checked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def _on_changed(self, _item: QListWidgetItem) -> None:
        self.edited.emit()
