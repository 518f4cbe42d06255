"""Widgets in a line that goes on in the next one where it is full."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk_app.ui import theme


class Flow(QWidget):
    """Children from the left, each as wide as it wants to be, in as many lines as they need.
    One that is hidden takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []

    def add(self, part: QWidget) -> None:
        """Another child after those there are."""
        part.setParent(self)
        part.show()
        self._parts.append(part)
        self.place()

    def clear(self) -> None:
        """No children any more."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def place(self) -> None:
        """Put every child where it belongs; call when one wants another width."""
        left = top = line = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if left and left + size.width() > self.width():
                left, top, line = 0, top + line + theme.GAP, 0
            part.setGeometry(left, top, min(size.width(), self.width()), size.height())
            left += size.width() + theme.GAP
            line = max(line, size.height())
        self.setFixedHeight(top + line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.place()

    def minimumSizeHint(self) -> QSize:
        shown = [part for part in self._parts if not part.isHidden()]
        widest = max((part.sizeHint().width() for part in shown), default=0)
        return QSize(widest, self.height())
