"""A row of lists to choose from, each with its count."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.flow import Flow

_HEIGHT, _SIDE = 32, 12


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip stands for, and its words."""

    key: str
    words: str


class ChipRow(Flow):
    """Chips of which one is chosen; they go on in a second line where the first is full.

    Left and Right choose the neighbour.

    Signals:
        chosen: The clerk chose a chip. Carries its key.
    """

    chosen = Signal(str)

    def __init__(self, chips: Sequence[Chip], *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, _ChipButton] = {}
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Offer these instead, none of them chosen; nothing happens when they are the same."""
        if [each.chip for each in self._chips.values()] == list(chips):
            return
        self.clear()
        self._chips = {chip.key: _ChipButton(chip) for chip in chips}
        for button in self._chips.values():
            button.clicked.connect(self._on_clicked)
            self.add(button)
        self._order()
        self.mark("")

    def _order(self) -> None:
        """Let Tab find the chips where the row stands, however late they came. Qt orders only what
        can take the focus, which at rest neither the row nor a chip that is not chosen does."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        before: QWidget = self
        for button in self._chips.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            QWidget.setTabOrder(before, button)
            before = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_count(self, key: str, count: int | None) -> None:
        """Show how many a chip counts; None where nothing is counted."""
        self._chips[key].show_count(count)
        self.place()

    def count(self, key: str) -> int | None:
        """How many a chip counts now."""
        return self._chips[key].count

    def mark(self, key: str) -> None:
        """Show a chip as chosen, without telling anybody."""
        for name, button in self._chips.items():
            button.setChecked(name == key)
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if name == key else Qt.FocusPolicy.NoFocus
            )

    def marked(self) -> str:
        """The key of the chip chosen, empty when none is."""
        return next((key for key, button in self._chips.items() if button.isChecked()), "")

    def step(self, by: int) -> None:
        """Choose the chip `by` places further, and tell."""
        keys = list(self._chips)
        at = keys.index(self.marked()) if self.marked() else -1
        if 0 <= at + by < len(keys):
            self._choose(keys[at + by])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        self.step(steps[Qt.Key(event.key())])
        self._chips[self.marked()].setFocus()

    def _choose(self, key: str) -> None:
        self.mark(key)
        self.chosen.emit(key)

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _ChipButton)
        self._choose(button.chip.key)


class _ChipButton(QAbstractButton):
    def __init__(self, chip: Chip) -> None:
        super().__init__()
        self.chip = chip
        self.count: int | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_count(None)

    def show_count(self, count: int | None) -> None:
        self.count = count
        figure = "" if count is None else f" {count}"
        self.setAccessibleName(f"{self.chip.words}{figure}")
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        width = QFontMetricsF(self._font()).horizontalAdvance(self.chip.words)
        if self.count is not None:
            strong = QFontMetricsF(self._figure_font())
            width += theme.GAP + strong.horizontalAdvance(str(self.count))
        return QSize(round(width) + 2 * look.px(_SIDE) + 2, look.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        palette = look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        filled = palette.accent if self.isChecked() else palette.card
        edge = palette.mark if self.hasFocus() else filled if self.isChecked() else palette.line
        painter.setBrush(QColor(palette.raised if self._hovered() else filled))
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        ink = palette.on_accent if self.isChecked() else palette.ink
        painter.setPen(QColor(ink))
        painter.setFont(self._font())
        place = QRectF(self.rect()).adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle, self.chip.words)
        if self.count is not None:
            painter.setFont(self._figure_font())
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, str(self.count))

    def _hovered(self) -> bool:
        return self.underMouse() and not self.isChecked()

    def _font(self) -> QFont:
        return theme.current().font(theme.TEXT)

    def _figure_font(self) -> QFont:
        return theme.current().font(theme.TEXT, QFont.Weight.DemiBold)
