"""A field: label above, input, and below it what is wrong or to be compared."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

W = TypeVar("W", bound=QWidget)


class Field(QWidget, Generic[W]):
    """An input with its label. `input` is the widget inside.

    The label is the input's accessible name; a problem becomes its accessible description.
    """

    def __init__(self, label: str, field: W, *, optional: bool = False) -> None:
        super().__init__()
        self.input = field
        self._label = text(role=Role.LABEL)
        self._label.setBuddy(field)
        self._optional = optional
        self.rename(label)
        self._problem = text(role=Role.PROBLEM)
        self._mark = text(role=Role.MARK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, field, self._problem, self._mark):
            column.addWidget(part)
        self._problem.hide()
        self._mark.hide()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802 - Qt's name
        """Put the cursor into the input. Not by a focus proxy: Tab stops at a field that has one
        as if it were its input, wherever the field stands in the order."""
        self.input.setFocus(reason)

    def show_problem(self, words: str) -> None:
        """Say below the input what is wrong; nothing is wrong when `words` is empty."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.input.setAccessibleDescription(words)
        self._dress("problem", bool(words))

    def show_mark(self, words: str) -> None:
        """Say below the input what the clerk should compare; empty takes it away."""
        self._mark.setText(words)
        self._mark.setVisible(bool(words))
        self._dress("mark", bool(words))

    def rename(self, label: str) -> None:
        """Ask for something else in the same input."""
        self._label.setText(f"{label} {say('field.optional')}" if self._optional else label)
        self.input.setAccessibleName(label)

    def forget(self) -> None:
        """The input was changed: what was wrong with it or to be compared is over."""
        if self._problem.text():
            self.show_problem("")
        if self._mark.text():
            self.show_mark("")

    def problem(self) -> str:
        """What is shown as wrong, empty if nothing."""
        return self._problem.text()

    def mark(self) -> str:
        """What is shown as to be compared, empty if nothing."""
        return self._mark.text()

    def _dress(self, name: str, on: bool) -> None:
        self.input.setProperty(name, "true" if on else "false")
        self.input.style().polish(self.input)
        self.input.event(QEvent(QEvent.Type.StyleChange))
