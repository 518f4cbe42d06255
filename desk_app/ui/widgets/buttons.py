"""Buttons that show their key."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcutEvent,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from desk_app.ui import icons, theme

_ICON = 16


class Kind(StrEnum):
    """The weight of a button. A page has at most one primary button."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class ActionButton(QPushButton):
    """A button with its word, an optional icon and its key, and never a default by accident."""

    def __init__(
        self,
        words: str,
        *,
        key: str = "",
        bound: bool = True,
        icon: str = "",
        kind: Kind = Kind.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        """`bound` is False when the window listens to `key` already and the button only names it:
        Qt lets neither of two listeners have a key."""
        super().__init__(words.replace("&", "&&"), parent)
        self._words, self._key, self._icon_name, self._kind = words, key, icon, kind
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setAccessibleName(words)
        if key and bound:
            self.setShortcut(QKeySequence(key))

    def event(self, event: QEvent) -> bool:
        """The key acts at once; Qt would show the button pressed for 100 ms before, and what is
        typed meanwhile would go astray."""
        if event.type() == QEvent.Type.Shortcut:
            assert isinstance(event, QShortcutEvent)
            if not event.isAmbiguous():
                self.click()
                return True
        return super().event(event)

    def show_kind(self, kind: Kind) -> None:
        """Give the button another weight."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.style().polish(self)
        self.update()

    def rename(self, words: str) -> None:
        """Say something else; the key stays (Qt forgets it with the old text)."""
        shortcut = self.shortcut()
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setShortcut(shortcut)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        if not self._words:
            return QSize(plain.height(), plain.height())
        return QSize(plain.width() + self._icon_width() + self._key_width(), plain.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        words = self.fontMetrics().horizontalAdvance(self._words)
        left = (self.width() - self._icon_width() - words - self._key_width()) // 2
        painter.setPen(self._ink())
        if self._icon_name:
            side = theme.current().px(_ICON)
            place = QRectF(left, (self.height() - side) / 2, side, side)
            icons.draw(painter, self._icon_name, place, self._ink().name())
            left += self._icon_width()
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, words + 1, self.height()), centre, self._words)
        painter.setOpacity(0.8)
        painter.setFont(self._key_font())
        painter.drawText(
            QRect(left + words + theme.GAP, 0, self._key_width(), self.height()), centre, self._key
        )

    def _ink(self) -> QColor:
        palette = theme.current().palette
        if not self.isEnabled():
            return QColor(palette.muted)
        inks = {
            Kind.PRIMARY: palette.on_accent,
            Kind.SECONDARY: palette.ink,
            Kind.QUIET: palette.accent,
            Kind.DANGER: palette.overdue,
        }
        return QColor(inks[self._kind])

    def _icon_width(self) -> int:
        if not self._icon_name:
            return 0
        return theme.current().px(_ICON) + (theme.GAP if self._words else 0)

    def _key_font(self) -> QFont:
        return theme.current().font(theme.LABEL)

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return theme.GAP + QFontMetrics(self._key_font()).horizontalAdvance(self._key)
