"""Facts: small grey labels above strong values."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.text import Role, text


@dataclass(frozen=True, slots=True)
class LabelledFact:
    """One fact: what it is called, and what it is."""

    label: str
    value: str


class FactList(QWidget):
    """Facts one below the other, each value below its label. Values can be marked and copied."""

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


class FactGrid(QWidget):
    """Facts one below the other, each value beside its label, where height is scarce."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP + theme.GAP // 2)
        self._grid.setVerticalSpacing(theme.GAP // 2)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[LabelledFact]) -> None:
        """Show these facts instead; one without a value is left out."""
        while item := self._grid.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(fact for fact in facts if fact.value):
            self._grid.addWidget(text(fact.label, Role.MUTED), row, 0, top)
            self._grid.addWidget(text(fact.value), row, 1, top)
        self._grid.setRowStretch(len(facts), 1)
