"""The left side of the window: where one is, where one can go, who one is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.ui import icons, theme
from desk_app.ui.widgets.text import ElidedText
from desk_app.wording import say

_WIDE, _NARROW, _HEIGHT = 208, 56, 40
_SIDE, _MARK, _ICON = 20, 4, 18
_SHARE = 4.5
"""The rail shrinks to icons when the window is less than this many times as wide."""


class Navigation(QWidget):
    """The rail with the brand, an entry per page and the officer's name.

    Signals:
        asked: The clerk asked for a page. Carries its key.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("nav.name"))
        self._entries: dict[str, _Entry] = {}
        self._brand = ElidedText(say("app.name"))
        self._brand.setObjectName("brand")
        self._office, self._officer, self._role = ElidedText(), ElidedText(), ElidedText()
        self._officer.setObjectName("officer")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 18, 0, 14)
        self._column.setSpacing(0)
        self._column.addLayout(_indented(self._brand))
        self._column.addLayout(_indented(self._office))
        self._column.addSpacing(20)
        self._column.addStretch()
        self._column.addLayout(_indented(self._officer))
        self._column.addLayout(_indented(self._role))
        self.set_compact(False)

    def add_entry(self, key: str, title: str, icon: str, shortcut: str) -> None:
        """An entry below the ones there are."""
        entry = _Entry(key, title, icon, shortcut)
        entry.clicked.connect(self._on_clicked)
        self._entries[key] = entry
        self._column.insertWidget(self._column.count() - 3, entry)

    def mark(self, key: str) -> None:
        """Show that this page is open."""
        for name, entry in self._entries.items():
            entry.setChecked(name == key)

    def show_office(self, unit: str, desk: str) -> None:
        """Name the unit and the desk below the brand."""
        self._office.setText(f"{unit} · {desk}" if desk else unit)

    def show_officer(self, name: str, role: str) -> None:
        """Name who is working."""
        self._officer.setText(name)
        self._role.setText(role)

    def fit(self, window_width: int) -> None:
        """Shrink to icons when the window is too narrow for words at this text size."""
        self.set_compact(theme.current().px(_WIDE) * _SHARE > window_width)

    def set_compact(self, compact: bool) -> None:
        """Icons only, or icons and words."""
        self.setFixedWidth(theme.current().px(_NARROW if compact else _WIDE))
        for words in (self._brand, self._office, self._officer, self._role):
            words.setVisible(not compact)
        for entry in self._entries.values():
            entry.show_words(not compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        entries = list(self._entries.values())
        for at, entry in enumerate(entries):
            if entry.hasFocus():
                entries[(at + steps[Qt.Key(event.key())]) % len(entries)].setFocus()
                return

    def _on_clicked(self) -> None:
        entry = self.sender()
        assert isinstance(entry, _Entry)
        self.asked.emit(entry.key)


class _Entry(QAbstractButton):
    """One page: icon, word, key at the right, a mark at the left when it is open."""

    def __init__(self, key: str, title: str, icon: str, shortcut: str) -> None:
        super().__init__()
        self.key, self._icon_name, self._shortcut_words = key, icon, shortcut
        self._with_words = True
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{title} {shortcut}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_words(self, with_words: bool) -> None:
        self._with_words = with_words
        self.setToolTip("" if with_words else self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(_NARROW), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(_NARROW), look.px(_HEIGHT - 14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        palette = look.palette
        bright = self.isChecked() or self.underMouse() or self.hasFocus()
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(palette.navigation_chosen))
            painter.fillRect(0, 0, _MARK, self.height(), QColor(palette.mark))
        ink = palette.navigation_ink if bright else palette.navigation_muted
        side = look.px(_ICON)
        left = _SIDE if self._with_words else (self.width() - side) / 2
        place = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(painter, self._icon_name, place, ink)
        if self._with_words:
            self._paint_words(painter, QRectF(self.rect()).adjusted(left + side + 12, 0, -16, 0))
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.mark), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        look = theme.current()
        middle = Qt.AlignmentFlag.AlignVCenter
        key_font = look.font(theme.LABEL)
        painter.setFont(key_font)
        painter.setPen(QColor(look.palette.navigation_muted))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self._shortcut_words)
        key_width = QFontMetrics(key_font).horizontalAdvance(self._shortcut_words)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(look.font(theme.TEXT, weight))
        painter.setPen(QColor(look.palette.navigation_ink))
        room = int(place.width()) - key_width - theme.GAP
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, middle, words)


def _indented(words: ElidedText) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_SIDE, 0, 16, 0)
    row.addWidget(words)
    return row
