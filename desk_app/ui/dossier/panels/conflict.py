"""What two desks did without knowing of each other, side by side; a person says what holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from desk_app.domain.entries import ConflictSettled
from desk_app.ui.dossier import quarrel
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.quarrel import Side
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import FactList
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class ConflictPanel(MovePanel):
    """The digits or arrows choose a side; F9 settles it in one act."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.settle"), save=say("dossier.settle.save"))
        self._about = text(role=Role.MUTED)
        self.sides = _Sides()
        self.reason = Field(say("dossier.settle.why"), TextEdit(), optional=True)
        for part in (self._about, self.sides, self.reason):
            self.add(part)
        self.end_with([self.sides, self.reason.input])

    def show_view(self, view: DossierView) -> None:
        about, sides = quarrel.sides(view)
        self._about.setText(about)
        self.sides.show_sides(sides)
        self.reason.input.clear()

    @property
    def first(self) -> QWidget:
        return self.sides

    def fact(self) -> ConflictSettled:
        return ConflictSettled(ref=self.sides.chosen(), reason=self.reason.input.value())

    def check(self) -> bool:
        return bool(self.sides.chosen())


class _Sides(QWidget):
    """Signals:
    picked: Another side was chosen.
    """

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("dossier.settle.sides"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._refs: tuple[str, ...] = ()
        self._buttons: list[QRadioButton] = []
        self._cards: list[Card] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def show_sides(self, sides: tuple[Side, ...]) -> None:
        while item := self._row.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._refs = tuple(side.ref for side in sides)
        self._buttons, self._cards = [], []
        for digit, side in enumerate(sides, start=1):
            self._row.addWidget(self._card(digit, side), 1)
        if self._buttons:
            self._buttons[0].setChecked(True)

    def chosen(self) -> str:
        checked = [at for at, button in enumerate(self._buttons) if button.isChecked()]
        return self._refs[checked[0]] if checked else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        at = self._refs.index(self.chosen()) if self.chosen() else 0
        if event.key() in steps:
            self._choose(at + steps[Qt.Key(event.key())])
        elif event.text() and event.text() in "123456789":
            self._choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._buttons):
            for place, button in enumerate(self._buttons):
                button.setChecked(place == at)
            self._dress()
            self.picked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress()

    def _dress(self) -> None:
        """The side chosen is framed while the cursor is here."""
        for card, button in zip(self._cards, self._buttons, strict=True):
            framed = button.isChecked() and self.hasFocus()
            card.setProperty("chosen", "true" if framed else "false")
            card.style().polish(card)

    def _card(self, digit: int, side: Side) -> Card:
        card = Card()
        button = QRadioButton(f"{digit}   {side.title}")
        button.setAccessibleName(f"{digit} {side.title}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoExclusive(False)
        button.clicked.connect(lambda: self._choose(digit - 1))
        self._buttons.append(button)
        facts = FactList()
        facts.show_facts(side.facts)
        self._cards.append(card)
        card.add(button)
        card.add(facts)
        return card
