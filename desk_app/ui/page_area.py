"""The pages: one is shown, each scrolls when the window is smaller than it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget


class PageArea(QStackedWidget):
    """A stack of pages by key. It asks for no more room than the window has."""

    def __init__(self) -> None:
        super().__init__()
        self._frames: dict[str, QScrollArea] = {}
        self._pages: dict[str, QWidget] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def add_page(self, key: str, page: QWidget) -> None:
        """Take a ready page."""
        frame = QScrollArea()
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidgetResizable(True)
        page.setObjectName(page.objectName() or "page")
        frame.setWidget(page)
        self._pages[key], self._frames[key] = page, frame
        self.addWidget(frame)

    def page(self, key: str) -> QWidget:
        """The page with this key."""
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Show a page and put the focus where it last was on it, or on its first field."""
        self.setCurrentWidget(self._frames[key])
        _focus_inside(self.page(key))

    def current(self) -> str:
        """The key of the page shown, empty when there is none."""
        shown = self.currentWidget()
        return next((key for key, frame in self._frames.items() if frame is shown), "")

    def _on_focus_changed(self, _left: QWidget | None, taken: QWidget | None) -> None:
        key = self.current()
        if key and taken is not None and self._pages[key].isAncestorOf(taken):
            self._frames[key].ensureWidgetVisible(taken, 16, 24)


def _focus_inside(page: QWidget) -> None:
    last = page.focusWidget()
    if last is not None and page.isAncestorOf(last) and last.isEnabled():
        last.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    for stop in _chain(page):
        takes_keys = stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_keys and stop.isEnabled() and stop.isVisibleTo(page):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _chain(page: QWidget) -> Iterator[QWidget]:
    """The widgets inside a page, in the order Tab goes through them."""
    stop = page.nextInFocusChain()
    while stop is not None and stop is not page:
        if page.isAncestorOf(stop):
            yield stop
        stop = stop.nextInFocusChain()
