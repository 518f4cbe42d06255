"""One scan, large: page by page, scan by scan, nearer and farther, all by keys."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.wording import say

_ZOOMS = (1.0, 1.5, 2.25, 3.5)
_AROUND, _SETTLE_MS = 16, 80
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class ScanViewer(QWidget):
    """Shows a page in the room there is. The page is drawn elsewhere, at the size asked for.

    Signals:
        page_asked: A page should be drawn. Carries its number from 0 and the room in pixels.
        other_asked: The clerk wants the scan before (-1) or after (1).
        left: The clerk is done.
    """

    page_asked = Signal(int, QSize)
    other_asked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number, self._count, self._zoom, self._which = 0, 1, 0, ""
        self._title, self._place = ElidedText("", Role.HEADING), ElidedText("", Role.MUTED)
        self._place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._sheet)
        self._area.setAccessibleName(say("scans.viewer"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.ask)
        self._lay_out()

    def begin(self, title: str, place: str) -> None:
        """Begin with the first page of a scan; `place` says which of how many it is."""
        self._number, self._count, self._zoom = 0, 1, 0
        self._title.setText(title)
        self._which = place
        self._sheet.setPixmap(QPixmap())
        self._sheet.setText("")
        self._say_place()

    def forget(self) -> None:
        """Nothing is to be seen any more."""
        self._sheet.setPixmap(QPixmap())

    def show_page(self, image: QImage, count: int) -> None:
        """Show the page that was asked for, one of `count`; a null image says it cannot be."""
        self._count = max(1, count)
        self._say_place()
        if image.isNull():
            self.show_trouble(say("scans.closed"))
            return
        shown = QPixmap.fromImage(image)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheet.setMargin(0)
        self._sheet.setPixmap(shown)
        self._area.verticalScrollBar().setValue(0)

    def show_trouble(self, words: str) -> None:
        """Say why there is nothing to see."""
        self._sheet.setPixmap(QPixmap())
        self._sheet.setMargin(3 * _AROUND)
        self._sheet.setWordWrap(True)
        self._sheet.setText(words)

    def ask(self) -> None:
        """Ask for the page as large as there is room for, and as near as one has come."""
        if not self.isVisible():
            return
        room = self._area.viewport().size() - QSize(2 * _AROUND, 2 * _AROUND)
        sharp = _ZOOMS[self._zoom] * self.devicePixelRatioF()
        self.page_asked.emit(self._number, (room * sharp).expandedTo(QSize(64, 64)))

    def place(self) -> str:
        """What is said about where one is."""
        return self._place.text()

    def is_blank(self) -> bool:
        """Whether there is no picture."""
        return self._sheet.pixmap().isNull()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in steps:
            self._turn(steps[Qt.Key(key)])
        elif key in (*_BEFORE, Qt.Key.Key_Right):
            self.other_asked.emit(-1 if key in _BEFORE else 1)
        elif key in (*_NEARER, Qt.Key.Key_Minus):
            self._come(1 if key in _NEARER else -1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_Down else -1) * bar.pageStep() // 4)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    # ----

    def _turn(self, by: int) -> None:
        """Another page; past the last or before the first one, another scan."""
        if 0 <= self._number + by < self._count:
            self._number += by
            self._say_place()
            self.ask()
        else:
            self.other_asked.emit(by)

    def _come(self, by: int) -> None:
        zoom = min(len(_ZOOMS) - 1, max(0, self._zoom + by))
        if zoom != self._zoom:
            self._zoom = zoom
            self.ask()

    def _say_place(self) -> None:
        pages = say("scans.page", number=self._number + 1, count=self._count)
        self._place.setText(f"{self._which} · {pages}" if self._count > 1 else self._which)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(theme.GAP)
        row.addWidget(self._title)
        row.addWidget(self._place)
        row.addStretch()
        for words, key, act in (
            (say("scans.before"), "←", lambda: self.other_asked.emit(-1)),
            (say("scans.after"), "→", lambda: self.other_asked.emit(1)),
            (say("scans.nearer"), "+", lambda: self._come(1)),
            (say("scans.farther"), "−", lambda: self._come(-1)),
            (say("scans.close"), "Esc", self.left.emit),
        ):
            button = ActionButton(words, key=key, bound=False, kind=Kind.QUIET)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._area, 1)
