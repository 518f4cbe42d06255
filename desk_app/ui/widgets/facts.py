"""Facts: small grey labels above strong values."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.widgets.text import Role, text


@dataclass(frozen=True, slots=True)
class LabelledFact:
    """One fact: what it is called, and what it is."""

    label: str
    value: str


class FactList(QWidget):
    """Facts one below the other. Values can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[LabelledFact, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    def show_facts(self, facts: Sequence[LabelledFact]) -> None:
        """Show these facts instead; one without a value is left out."""
        self._facts = tuple(fact for fact in facts if fact.value)
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, fact in enumerate(self._facts):
            if at:
                self._column.addSpacing(7)
            if fact.label:
                self._column.addWidget(text(fact.label, Role.LABEL))
            value = text(fact.value)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(value)

    def facts(self) -> tuple[LabelledFact, ...]:
        """The facts shown now."""
        return self._facts
