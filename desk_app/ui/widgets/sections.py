"""The parts of a page: their names in a list at the left, one of them shown at the right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from desk_app.ui import theme
from desk_app.ui.widgets.scroll_frame import ScrollFrame

_ROW, _TIGHT, _SIDE = 36, 4, 12


class Sections(QWidget):
    """A list of parts that is always whole in sight; each part scrolls by itself. The arrows in
    the list, and Ctrl+Tab everywhere, go to the next part."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self.list, self._stack = _Names(), QStackedWidget()
        self.list.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP + theme.GAP // 2)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)

    def add(self, title: str, part: QWidget) -> None:
        """A part more, after those there are; the first one is shown."""
        self._parts.append(part)
        self._stack.addWidget(ScrollFrame(part))
        self.list.addItem(QListWidgetItem(title))
        self.list.fit()
        if len(self._parts) == 1:
            self.list.setCurrentRow(0)

    def open(self, part: QWidget) -> None:
        """Show a part."""
        self.list.setCurrentRow(self._parts.index(part))

    def shown(self) -> QWidget:
        """The part that is shown."""
        return self._parts[self._stack.currentIndex()]

    def rename(self, part: QWidget, title: str) -> None:
        """Give a part another name."""
        self._item(part).setText(title)
        self.list.fit()

    def title(self, part: QWidget) -> str:
        """The name of a part."""
        return self._item(part).text()

    def leave_out(self, part: QWidget) -> None:
        """Offer this part no more."""
        self._item(part).setHidden(True)
        self.list.fit()

    def offers(self, part: QWidget) -> bool:
        """Whether a part is in the list."""
        return not self._item(part).isHidden()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if control and event.key() in steps:
            self._go(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        rows = [at for at, part in enumerate(self._parts) if self.offers(part)]
        at = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else 0
        self.list.setCurrentRow(rows[(at + step) % len(rows)])

    def _item(self, part: QWidget) -> QListWidgetItem:
        return self.list.item(self._parts.index(part))


class _Names(QListWidget):
    """As wide as its longest name; its lines move together so that all of them are in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("sections", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def fit(self) -> None:
        """Give every line the same height, as much as there is room for."""
        shown = [item for at in range(self.count()) if not (item := self.item(at)).isHidden()]
        if not shown:
            return
        words = self.fontMetrics()
        least = words.height() + _TIGHT
        room = self.viewport().height() // len(shown)
        height = max(least, min(theme.current().px(_ROW), room))
        for item in shown:
            item.setSizeHint(QSize(0, height))
        widest = max(words.horizontalAdvance(item.text()) for item in shown)
        self.setFixedWidth(widest + 2 * _SIDE + 2 * self.frameWidth() + theme.GAP)
        self.setMinimumHeight(least * len(shown) + 2 * _TIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()
