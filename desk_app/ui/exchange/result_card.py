"""The card that tells what was written or what came."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.services.sticks import Left
from desk_app.ui import theme
from desk_app.ui.exchange.came import Line
from desk_app.ui.notices import announce
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_MOST = 60
_HIGH = 184


class ResultCard(Card):
    """Nothing yet, what was exported (with the countdown to pulling the stick out), or what
    came."""

    def __init__(self) -> None:
        super().__init__(say("exchange.result"))
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.current().px(_HIGH))
        self._exported, self._came = _Exported(), _Came()
        empty = EmptyPage("exchange", say("exchange.nothing-yet"), say("exchange.nothing-yet.hint"))
        for page in (empty, self._exported, self._came):
            self._stack.addWidget(page)
        self.add_rest(self._stack)

    def show_exported(self, words: str, files: Sequence[Path], *, left: str = "") -> None:
        """What was written, and what was `left` for want of room. Nobody may pull the stick out
        yet."""
        self.say_hint("")
        self._exported.show_files(words, files, left=left)
        self._stack.setCurrentWidget(self._exported)

    def show_left(self, left: Left, *, stays: bool) -> None:
        """Whether the stick may be pulled out, or when; a folder says nothing. It `stays` when
        something on it is still to be taken in."""
        self._exported.show_left(left, stays=stays)

    def show_came(self, summary: str, lines: Sequence[Line]) -> None:
        """What became of each file taken in."""
        self.say_hint(summary)
        self._came.show_lines(lines)
        self._stack.setCurrentWidget(self._came)

    def words(self) -> str:
        """Everything this card says now."""
        shown = self._stack.currentWidget()
        if shown is self._exported:
            return self._exported.words()
        return self._came.words() if shown is self._came else ""


class _Exported(QWidget):
    """The files written, and when the stick may go."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._files = text(role=Role.STRONG), text()
        self._no_room = text()
        self._sure, self._wait = text(role=Role.MUTED), text(role=Role.LEAD)
        self._wait_icon = IconLabel("hourglass", size=24)
        self._left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GAP)
        for part in (self._words, self._files, self._no_room, self._sure):
            column.addWidget(part)
        column.addSpacing(theme.GAP)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self._wait_icon)
        row.addWidget(self._wait, 1)
        column.addLayout(row)
        column.addStretch()

    def show_files(self, words: str, files: Sequence[Path], *, left: str) -> None:
        self._no_room.setText(left)
        self._no_room.setVisible(bool(left))
        self._words.setText(words)
        self._files.setText("\n".join(file.name for file in files))
        self._files.setToolTip("\n".join(str(file) for file in files))
        self._sure.setText(say("exchange.exported.read-back"))
        self._second.stop()
        self._wait.setText(say("exchange.leaving"))
        self._wait_icon.show_icon("hourglass")
        self._show_wait(True)

    def show_left(self, left: Left, *, stays: bool) -> None:
        self._left = left.seconds
        if stays:
            more = say("exchange.left.stays")
            self._sure.setText(f"{say('exchange.exported.read-back')} {more}")
        self._show_wait(left.let_go or left.seconds > 0)
        self._count()
        if left.seconds:
            self._second.start()
        elif left.let_go:
            announce(self._wait, self._wait.text())

    def _show_wait(self, shown: bool) -> None:
        self._wait.setVisible(shown)
        self._wait_icon.setVisible(shown)

    def words(self) -> str:
        no_room = [self._no_room] if self._no_room.text() else []
        parts = [self._words, self._files, *no_room, self._sure]
        wait = [] if self._wait.isHidden() else [self._wait]
        return "\n".join(part.text() for part in (*parts, *wait))

    def _on_second(self) -> None:
        self._left -= 1
        self._count()
        if self._left == 0:
            self._second.stop()
            announce(self._wait, self._wait.text())

    def _count(self) -> None:
        if self._left:
            self._wait.setText(say("exchange.pull-out.in", seconds=self._left))
            self._wait_icon.show_icon("hourglass")
        else:
            self._wait.setText(say("exchange.pull-out.now"))
            self._wait_icon.show_icon("check", Tone.READY)


class _Came(QWidget):
    """A list of files, each with what became of it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._content = QWidget()
        frame = ScrollFrame(self._content)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, theme.GAP, 0)
        self._column.setSpacing(12)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines = list(lines[:_MOST])
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for line in self._lines:
            self._column.addWidget(_row(line))
        if len(lines) > _MOST:
            more = say("exchange.came.more", count=len(lines) - _MOST)
            self._column.addWidget(text(more, Role.MUTED))
        self._column.addStretch()

    def words(self) -> str:
        return "\n".join(f"{line.sign.word} {line.name} {line.words}" for line in self._lines)


def _row(line: Line) -> QWidget:
    row = QWidget()
    both = QHBoxLayout(row)
    both.setContentsMargins(0, 0, 0, 0)
    both.setSpacing(12)
    both.addWidget(IconLabel(line.sign.icon, line.sign.tone, size=20), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    heading = f"{line.sign.word} · {line.name}" if line.name else line.sign.word
    column.addWidget(text(heading, Role.STRONG))
    column.addWidget(text(line.words))
    both.addLayout(column, 1)
    return row
