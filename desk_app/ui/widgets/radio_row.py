"""A question with a few answers, all of them seen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from desk_app.ui.widgets.text import Role, text


class RadioRow(QWidget):
    """A label above radio buttons. Left and Right choose.

    Signals:
        picked: The clerk chose another answer. Carries its key.
    """

    picked = Signal(str)

    def __init__(
        self, label: str, answers: Sequence[tuple[str, str]], *, in_a_row: int = 4
    ) -> None:
        """`answers` are keys with their words; so many stand in a row."""
        super().__init__()
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in answers]
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, (_, words) in enumerate(answers):
            button = QRadioButton(words)
            button.setAccessibleName(f"{label}: {words}")
            self._group.addButton(button, at)
            grid.addWidget(button, at // in_a_row, at % in_a_row)
        grid.setColumnStretch(in_a_row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(label, Role.LABEL))
        column.addLayout(grid)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._on_clicked)

    def offer(self, keys: Collection[str]) -> None:
        """Offer only some of the answers; if the one chosen is not among them, the first of them
        is chosen."""
        for at, key in enumerate(self._keys):
            self._group.button(at).setVisible(key in keys)
        if self.value() not in keys:
            self.show_value(next(key for key in self._keys if key in keys))

    def value(self) -> str:
        """The key of the answer chosen."""
        return self._keys[self._group.checkedId()]

    def show_value(self, key: str) -> None:
        """Show an answer as chosen, without telling anybody."""
        chosen = self._group.button(self._keys.index(key))
        chosen.setChecked(True)
        self.setFocusProxy(chosen)

    def _on_clicked(self, at: int) -> None:
        self.setFocusProxy(self._group.button(at))
        self.picked.emit(self._keys[at])
