"""A field that offers rows for what is typed, and lets one be chosen by key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.models.rows import Column, RowsModel

_MOST = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One row to choose: what it stands for, and what it says."""

    key: Any
    words: str
    note: str = ""


class CompleterList(QLineEdit):
    """An editable chooser. Typing filters the rows below; the text itself is never completed.

    Down and Up move, Enter chooses, Escape closes the list. A chosen row writes its words into the
    field; editing them takes the choice back.

    Signals:
        chosen: A row was chosen. Carries its `Choice`.
        cleared: The choice was taken back by editing.
    """

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, rows_for: Callable[[str], Sequence[Choice]]) -> None:
        super().__init__()
        self._rows_for = rows_for
        self._choice: Choice | None = None
        self._rows = RowsModel[Choice]([Column("", _line)], self)
        self._popup: _Popup | None = None
        self.textEdited.connect(self._on_edited)

    def choice(self) -> Choice | None:
        """The row chosen, None while nothing is."""
        return self._choice

    def show_choice(self, choice: Choice | None) -> None:
        """Show a row as chosen, or an empty field, without telling anybody."""
        self._choice = choice
        self.setText("" if choice is None else choice.words)
        if not self.hasFocus():
            self.setCursorPosition(0)
        self._close()

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    def offered(self) -> tuple[Choice, ...]:
        """The rows offered now."""
        return self._rows.rows() if self.is_open() else ()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.is_open():
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif self.is_open() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list().currentIndex())
        elif self.is_open() and key == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._choice is None:
            self._open()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._close()
        self.setCursorPosition(0)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    def _on_edited(self) -> None:
        if self._choice is not None:
            self._choice = None
            self.cleared.emit()
        self._open()

    def _step(self, by: int) -> None:
        if not self.is_open():
            self._open()
            return
        row = self._list().currentIndex().row() + by
        if 0 <= row < self._rows.rowCount():
            self._list().setCurrentIndex(self._rows.index(row, 0))

    def _take(self, index: QModelIndex) -> None:
        choice = self._rows.row(index)
        self.show_choice(choice)
        self.chosen.emit(choice)

    def _list(self) -> QListView:
        assert self._popup is not None
        return self._popup.list

    def _open(self) -> None:
        self._rows.show(self._rows_for(self.text()))
        if not self._rows.rowCount():
            self._close()
            return
        if self._popup is None or self._popup.parentWidget() is not self.window():
            self._popup = _Popup(self.window(), self._rows)
            self._popup.list.clicked.connect(self._take)
        self._list().setCurrentIndex(self._rows.index(0, 0))
        self._popup.stand_by(self, self._rows.rowCount())

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()


class _Popup(QFrame):
    """The list, laid over its window. It never takes the focus: the field keeps the keys."""

    def __init__(self, window: QWidget, rows: RowsModel[Choice]) -> None:
        super().__init__(window)
        self.setObjectName("choices")
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(rows)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.hide()

    def stand_by(self, field: QWidget, rows: int) -> None:
        """Show the list below `field`, or above where there is more room."""
        wanted = min(rows, _MOST) * self.list.sizeHintForRow(0) + 12
        corner = field.mapTo(field.window(), QPoint(0, 0))
        below = field.window().height() - corner.y() - field.height() - theme.GAP
        height = min(wanted, max(below, corner.y() - theme.GAP))
        under = height <= below
        y = corner.y() + field.height() + 2 if under else corner.y() - height - 2
        self.setGeometry(corner.x(), y, field.width(), height)
        self.show()
        self.raise_()


def _line(choice: Choice) -> str:
    return f"{choice.words}  ·  {choice.note}" if choice.note else choice.words
