"""What happened, from the top to now, along a vertical line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui import icons, theme
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.text import Role, text

_GUTTER, _DOT, _ICON = 32, 20, 14


@dataclass(frozen=True, slots=True)
class Happening:
    """One line: what, when, by whom, and the words that go with it. `struck`: it was taken back."""

    what: str
    moment: str
    who: str
    note: str
    icon: str
    tone: Tone
    struck: bool = False


class TimeLine(QWidget):
    """Happenings, the oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Happening, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show these instead."""
        self._shown = tuple(happenings)
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        last = len(self._shown) - 1
        for at, happening in enumerate(self._shown):
            self._column.addWidget(_Row(happening, above=at > 0, below=at < last))

    def happenings(self) -> tuple[Happening, ...]:
        """What is shown now."""
        return self._shown


class _Row(QWidget):
    def __init__(self, happening: Happening, *, above: bool, below: bool) -> None:
        super().__init__()
        self._happening, self._above, self._below = happening, above, below
        self.setAccessibleName(f"{happening.what}, {happening.moment}, {happening.who}")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.current().px(_GUTTER), 0, 0, 14 if below else 0)
        column.setSpacing(1)
        told = [text(happening.what, Role.STRONG)]
        told += [text(happening.note)] if happening.note else []
        for label in told:
            label.setStyleSheet("text-decoration: line-through" if happening.struck else "")
            column.addWidget(label)
        column.addWidget(text(f"{happening.moment} · {happening.who}", Role.MUTED))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, centre = look.px(_DOT), look.px(_DOT) / 2
        painter.setPen(QPen(QColor(look.palette.line), 2))
        if self._above:
            painter.drawLine(QPointF(centre, 0), QPointF(centre, centre))
        if self._below:
            painter.drawLine(QPointF(centre, centre), QPointF(centre, self.height()))
        tone = self._happening.tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.card))
        painter.drawEllipse(QRectF(0, 0, side, side))
        painter.setBrush(QColor(look.palette.tint(tone)))
        painter.drawEllipse(QRectF(0, 0, side, side))
        icon, gap = look.px(_ICON), (side - look.px(_ICON)) / 2
        place = QRectF(gap, gap, icon, icon)
        icons.draw(painter, self._happening.icon, place, look.palette.tone(tone))
