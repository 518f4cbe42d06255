"""A list to tick: Space ticks, arrows move, Enter goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
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
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for line in lines:
            item = QListWidgetItem(line, self)
            item.setToolTip(line)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
        self.blockSignals(False)
        self._fit_text_size()
        self.setVisible(bool(lines))

    def ticked(self) -> tuple[str, ...]:
        """The lines that are ticked."""
        items = [self.item(at) for at in range(self.count())]
        return tuple(each.text() for each in items if each.checkState() is Qt.CheckState.Checked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_text_size()

    def _fit_text_size(self) -> None:
        row = theme.current().px(_ROW)
        silent = self.blockSignals(True)
        for at in range(self.count()):
            self.item(at).setSizeHint(QSize(0, row))
        self.blockSignals(silent)
        self.setFixedHeight(min(self.count(), self._most) * row + _FRAME)

    def _on_changed(self, _item: QListWidgetItem) -> None:
        self.edited.emit()
