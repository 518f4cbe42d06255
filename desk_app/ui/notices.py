"""News for the clerk: good news at the top right, problems under the search box; never a box."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app import wording
from desk_app.domain.errors import DeskError
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say
from desk_app.wording.dates import hour

SUCCESS_MS = 5_000
UNDO_MS = 10_000
_WIDTH = 288


class NoticeLine(QWidget):
    """The last thing that was done, always at the same place, for five seconds; for ten beside it
    the offer to take it back.

    Signals:
        undo_asked: The clerk takes back what was just done.
    """

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("notice.name"))
        self.setMinimumWidth(_WIDTH)
        self._icon = IconLabel("check", Tone.READY)
        self._words = ElidedText()
        self._words.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.undo = ActionButton(
            say("notice.undo"), key="Ctrl+Z", bound=False, icon="undo", kind=Kind.QUIET
        )
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo.clicked.connect(self.undo_asked)
        row.addWidget(self.undo)
        self._end = QTimer(self, singleShot=True, interval=SUCCESS_MS)
        self._end.timeout.connect(self.clear)
        self._offer_end = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._offer_end.timeout.connect(self.end_offer)
        self.undo.hide()
        self.clear()

    def success(self, words: str, at: datetime) -> None:
        """Say what was done, and when it was safely stored."""
        self._show(say("notice.at", words=words, hour=hour(at)), "check")
        self._end.start()
        announce(self, self.words())

    def offer_undo(self) -> None:
        """What was done can be taken back as long as the button stands here."""
        self.undo.show()
        self._offer_end.start()

    def end_offer(self) -> None:
        """It can no longer be taken back."""
        self._offer_end.stop()
        self.undo.hide()

    def offers_undo(self) -> bool:
        """Whether what was done can still be taken back."""
        return not self.undo.isHidden()

    def show_waiting(self, waiting: bool) -> None:
        """Say that work is under way, until it no longer is. What was just done stays in sight
        for its time: the work that follows it, such as printing, must not take it away."""
        if waiting and not self._end.isActive():
            self._show(say("notice.waiting"), "hourglass")
        elif self.words() == say("notice.waiting"):
            self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._icon.hide()
        self._words.setText("")

    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def _show(self, words: str, icon: str) -> None:
        self._icon.show_icon(icon, Tone.READY)
        self._icon.show()
        self._words.setText(words)


class ProblemBar(QFrame):
    """A problem: what happened, is my data safe, what now. It stays until closed or solved.

    Signals:
        closed: The clerk closed the bar.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem")
        self._what, self._rest = text(role=Role.STRONG), text()
        self._code = text(role=Role.LABEL)
        self._close = ActionButton("", icon="cross", kind=Kind.QUIET)
        self._close.setAccessibleName(say("notice.close"))
        self._close.clicked.connect(self._on_close)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel("warn", Tone.OVERDUE, size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_error(self, problem: DeskError) -> None:
        """Show the sentences for an error, with its code for support."""
        self.show_problem(wording.error(problem), code=problem.code)

    def show_problem(self, words: str, *, code: str = "") -> None:
        """Show a problem; its first sentence, what happened, stands out."""
        what, stop, rest = words.partition(". ")
        self._what.setText(what + ("." if stop else ""))
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._code.setText(say("notice.code", code=code) if code else "")
        self.show()
        announce(self, words)

    def words(self) -> str:
        """What is shown, empty when the bar is closed."""
        return "" if self.isHidden() else f"{self._what.text()} {self._rest.text()}".strip()

    def clear(self) -> None:
        """The problem is solved."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return
        super().keyPressEvent(event)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say it, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
