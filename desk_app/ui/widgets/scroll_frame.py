"""A frame that scrolls its content when there is not room for all of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desk_app.ui import theme
from desk_app.ui.widgets.field import Field

_LEAST = 120


class ScrollFrame(QScrollArea):
    """Holds one widget; whatever takes the focus inside comes into view, a field with its label and
    with what is wrong."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        content.setObjectName(content.objectName() or "page")
        self.setWidget(content)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)

    # The application outlives the frame and tells it of the focus even while it is being taken
    # down: hence a slot that Qt knows beforehand, and the question whether there is still a frame.
    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _left: QWidget | None, taken: QWidget | None) -> None:
        if taken is not None and isValid(self) and self.isAncestorOf(taken):
            whole = taken.parentWidget()
            self.ensureWidgetVisible(whole if isinstance(whole, Field) else taken, 16, 24)

    @Slot()
    def _on_grown(self) -> None:
        """What the cursor is on may have moved out of sight while the page grew."""
        self._on_focus_changed(None, QApplication.focusWidget())


class FittingScroll(ScrollFrame):
    """As high as its content where there is room, and scrolling where there is not."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        width = self._content.minimumSizeHint().width()
        return QSize(width, min(self._height(), theme.current().px(_LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.viewport().width())
        return self._content.sizeHint().height()


class FootedPage(QWidget):
    """A page whose content scrolls above a foot that is always in sight.

    The foot is for the reading-back line and the buttons that end the work.
    """

    def __init__(self, content: QWidget, foot: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScrollFrame(content), 1)
        column.addWidget(foot)
