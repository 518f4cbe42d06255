"""The window that holds ready pages: navigation, search, notices, bottom line."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desk_app.domain.errors import DeskError
from desk_app.ui import theme
from desk_app.ui.navigation import Navigation
from desk_app.ui.notices import NoticeLine, ProblemBar
from desk_app.ui.page_area import PageArea
from desk_app.ui.palettes import Tone
from desk_app.ui.scanner import Scanner
from desk_app.ui.status_line import Segment, StatusLine
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.search_box import SearchBox
from desk_app.wording import say

_NOTICE_SHARE, _SEARCH_SHARE = 2, 3


class MainWindow(QMainWindow):
    """The frame around the pages. It knows no rule and no service.

    Signals:
        searched: The clerk paused in the search box. Carries the text.
        chosen: The clerk pressed Enter in the search box. Carries the text.
        scanned: The scanner read a code. Carries its text.
        page_shown: Another page is shown. Carries its key.
        text_size_changed: The clerk chose another text size. Carries it, one of `theme.BASES`.
        ending: The window is asked to close while work is under way: nothing long is to go on.
    """

    searched = Signal(str)
    chosen = Signal(str)
    scanned = Signal(str)
    page_shown = Signal(str)
    text_size_changed = Signal(int)
    ending = Signal()

    def __init__(self, tasks: TaskRunner, scanner: Scanner) -> None:
        super().__init__()
        self._tasks = tasks
        self._closing = False
        self.navigation, self.search = Navigation(), SearchBox()
        self.notices, self.problems = NoticeLine(), ProblemBar()
        self.status, self._pages = StatusLine(), PageArea()
        self.setWindowTitle(say("app.name"))
        self.setCentralWidget(self._frame())
        self._join(tasks, scanner)
        for keys, act in (
            ("F3", self._go_to_search),
            ("Ctrl++", self._enlarge),
            ("Ctrl+=", self._enlarge),
            ("Ctrl+-", self._reduce),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def add_page(self, key: str, title: str, icon: str, shortcut: str, widget: QWidget) -> None:
        """Take a ready page. `shortcut` (such as "F2", or empty) shows it from anywhere."""
        self.navigation.add_entry(key, title, icon, shortcut)
        self._pages.add_page(key, widget)
        if shortcut:
            opener = QShortcut(QKeySequence(shortcut), self)
            opener.setObjectName(key)
            opener.activated.connect(self._on_shortcut)
        if self.current_page() == key:
            self.navigation.mark(key)

    def show_page(self, key: str) -> None:
        """Show a page; the cursor goes to where it last was on it."""
        self._pages.show_page(key)
        self.navigation.mark(key)
        self.page_shown.emit(key)

    def current_page(self) -> str:
        """The key of the page shown."""
        return self._pages.current()

    def page(self, key: str) -> QWidget:
        """The page with this key."""
        return self._pages.page(key)

    def show_office(self, unit: str, desk: str) -> None:
        """Name the unit and the desk."""
        self.navigation.show_office(unit, desk)

    def show_officer(self, name: str, role: str) -> None:
        """Name who is working."""
        self.navigation.show_officer(name, role)

    def show_fact(self, segment: Segment, words: str, tone: Tone | None = None) -> None:
        """Say a fact in the bottom line."""
        self.status.show_fact(segment, words, tone)

    def success(self, words: str, at: datetime) -> None:
        """Say what was done and when; a problem shown before is over."""
        self.problems.clear()
        self.notices.success(words, at)

    def show_error(self, problem: DeskError) -> None:
        """Say what a clerk can act on."""
        self.notices.clear()
        self.problems.show_error(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Work under way is finished first; the window says so and closes by itself."""
        if not self._tasks.busy:
            event.accept()
            return
        event.ignore()
        self._closing = True
        self.problems.show_problem(say("notice.closing"))
        self.ending.emit()

    def _frame(self) -> QWidget:
        top = QFrame()
        top.setObjectName("top")
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        row.addWidget(self.search, _SEARCH_SHARE)
        row.addWidget(self.notices, _NOTICE_SHARE)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(top)
        right.addWidget(self.problems)
        right.addWidget(self._pages, 1)
        right.addWidget(self.status)
        frame = QWidget()
        frame.setObjectName("ground")
        both = QHBoxLayout(frame)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.navigation)
        both.addLayout(right, 1)
        return frame

    def _join(self, tasks: TaskRunner, scanner: Scanner) -> None:
        self.navigation.asked.connect(self.show_page)
        self.search.searched.connect(self.searched)
        self.search.chosen.connect(self.chosen)
        self.search.left.connect(self._go_to_page)
        scanner.scanned.connect(self.scanned)
        tasks.refused.connect(self.show_error)
        tasks.waiting_changed.connect(self.notices.show_waiting)
        tasks.idle.connect(self._on_idle)
        self.problems.closed.connect(self._go_to_page)

    def _on_shortcut(self) -> None:
        opener = self.sender()
        assert opener is not None
        self.show_page(opener.objectName())

    def _on_idle(self) -> None:
        if self._closing:
            self.close()

    def _go_to_page(self) -> None:
        if key := self.current_page():
            self._pages.show_page(key)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enlarge(self) -> None:
        self._change_size(1)

    def _reduce(self) -> None:
        self._change_size(-1)

    def _change_size(self, by: int) -> None:
        now = theme.current()
        at = theme.BASES.index(now.base) + by
        if not 0 <= at < len(theme.BASES):
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, now.palette, theme.BASES[at])
        self.navigation.fit(self.width())
        self.text_size_changed.emit(theme.BASES[at])
