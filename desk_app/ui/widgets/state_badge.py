"""A state or an urgency on a window, alone or in the cells of a view."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk_app.ui import icons, theme
from desk_app.ui.models.rows import Column
from desk_app.ui.widgets.badges import Badge, Sign, sign

T = TypeVar("T")

SIGN = int(Qt.ItemDataRole.UserRole) + 1
"""The item role that answers with a `Sign`, or None where a cell is plain text."""

_ICON, _HEIGHT, _SIDE, _BETWEEN = 14, 24, 10, 6


def badge_column(title: str, ask: Callable[[T], Badge | None]) -> Column[T]:
    """A column of badges; a row without one shows nothing."""

    def mark(row: T) -> Sign | None:
        badge = ask(row)
        return None if badge is None else sign(badge)

    def word(row: T) -> str:
        marked = mark(row)
        return "" if marked is None else marked.word

    return Column(title, word, roles={SIGN: mark})


class StateBadge(QWidget):
    """Word, icon and colour of a badge."""

    def __init__(self, badge: Badge) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sign = sign(badge)
        self.show_badge(badge)

    def show_badge(self, badge: Badge) -> None:
        """Show another badge."""
        self._sign = sign(badge)
        self.setAccessibleName(self._sign.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self._sign)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(QPainter(self), QRectF(self.rect()), self._sign)


class StateDelegate(QStyledItemDelegate):
    """Paints the badge a cell answers under the role `SIGN`, and plain text where it is None."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        marks = index.data(SIGN)
        if marks is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        cell = QRectF(option.rect)
        size = _size(marks)
        top = cell.top() + (cell.height() - size.height()) / 2
        width = min(size.width(), cell.width() - theme.GAP)
        _paint(painter, QRectF(cell.left() + theme.GAP, top, width, size.height()), marks)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        marks = index.data(SIGN)
        plain = super().sizeHint(option, index)
        return plain if marks is None else _size(marks) + QSize(2 * theme.GAP, 0)


def _size(marks: Sign) -> QSize:
    look = theme.current()
    words = QFontMetrics(look.font(theme.LABEL)).horizontalAdvance(marks.word)
    width = 2 * _SIDE + look.px(_ICON) + _BETWEEN + words + 1
    return QSize(width, look.px(_HEIGHT))


def _paint(painter: QPainter, place: QRectF, marks: Sign) -> None:
    look = theme.current()
    colour = look.palette.tone(marks.tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(look.palette.tint(marks.tone)))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    side = look.px(_ICON)
    top = place.top() + (place.height() - side) / 2
    icons.draw(painter, marks.icon, QRectF(place.left() + _SIDE, top, side, side), colour)
    painter.setPen(QColor(colour))
    painter.setFont(look.font(theme.LABEL))
    words = place.adjusted(_SIDE + side + _BETWEEN, 0, -_SIDE + 2, 0)
    fitting = painter.fontMetrics().elidedText(
        marks.word, Qt.TextElideMode.ElideRight, int(words.width())
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, fitting)
    painter.restore()
