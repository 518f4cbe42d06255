"""A choice among a few, made with one key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One of the few: what it stands for, and what it says."""

    value: T
    words: str


class OptionBox(QComboBox, Generic[T]):
    """Shows one of a few options. Up and Down or the digits 1 to 9 choose; Alt+Down shows all."""

    def __init__(self, options: Sequence[Option[T]]) -> None:
        super().__init__()
        self._options: tuple[Option[T], ...] = ()
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(options)

    def offer(self, options: Sequence[Option[T]]) -> None:
        """Offer these instead; what was chosen stays chosen if it is among them."""
        before = self.value() if self._options else options[0].value
        self._options = tuple(options)
        silent = self.blockSignals(True)
        self.clear()
        self.addItems([option.words for option in options])
        self.blockSignals(silent)
        self.show_value(before)

    def value(self) -> T:
        """What is chosen."""
        return self._options[max(0, self.currentIndex())].value

    def show_value(self, value: T) -> None:
        """Show a value as chosen; one that is not offered becomes the first."""
        values = [option.value for option in self._options]
        self.setCurrentIndex(values.index(value) if value in values else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "123456789" and int(text) <= len(self._options):
            self.setCurrentIndex(int(text) - 1)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A page that is scrolled must not change what it passes by."""
        if self.hasFocus() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()
