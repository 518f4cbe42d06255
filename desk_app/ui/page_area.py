"""The pages: one is shown, each scrolls when the window is smaller than it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.ui.widgets.scroll_frame import ScrollFrame


class PageArea(QStackedWidget):
    """A stack of pages by key. It asks for no more room than the window has."""

    def __init__(self) -> None:
        super().__init__()
        self._frames: dict[str, ScrollFrame] = {}
        self._pages: dict[str, QWidget] = {}

    def add_page(self, key: str, page: QWidget) -> None:
        """Take a ready page."""
        frame = ScrollFrame(page)
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
