"""A clerk at work: all input of a window test goes through here, so that it can be counted.

Times are those of the keystroke-level model (Card, Moran and Newell). Keys are counted as pressed
by a Telex typist, not as Qt events: a shortcut makes no KeyPress, an unhandled Escape makes three.
"""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

KEY, BUTTON, POINT, HOME, THINK, SCAN = 0.28, 0.10, 1.10, 0.40, 1.35, 2.50
SCANNER_GAP = 0.004

_SHAPED = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


class Clock:
    """A clock that stands still until somebody works."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


@dataclass(frozen=True, slots=True)
class Budget:
    """What a task may cost."""

    keys: int
    clicks: int
    seconds: float


BUDGETS = {
    "intake by card": Budget(24, 0, 16),
    "intake by typing": Budget(110, 0, 42),
    "intake of a known person": Budget(26, 0, 14),
    "find by receipt": Budget(0, 0, 4),
    "find by number": Budget(7, 0, 5),
    "return a result": Budget(6, 0, 9),
    "ask for papers": Budget(14, 0, 12),
    "refuse": Budget(40, 0, 19),
    "extend": Budget(10, 0, 11),
    "close the day": Budget(6, 0, 12),
    "export": Budget(4, 0, 12),
    "monthly report": Budget(7, 0, 8),
}


def telex_presses(text: str) -> int:
    """The keys a Telex typist presses for `text`; Shift counts as one, a tone once per word."""
    return sum(_letter_presses(letter) for letter in unicodedata.normalize("NFC", text)) + sum(
        any(mark in _TONES for mark in unicodedata.normalize("NFD", word)) for word in text.split()
    )


def _letter_presses(letter: str) -> int:
    marks = unicodedata.normalize("NFD", letter.lower())
    plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return len(_SHAPED.get(plain, plain)) + letter.isupper()


class Clerk:
    """Types, clicks, scans and thinks, and keeps count."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._hand_on_mouse = False
        self.keys = self.clicks = self.homings = self.thoughts = self.scans = 0

    @property
    def seconds(self) -> float:
        """What it took, without the program's own time."""
        return (
            self.keys * KEY
            + self.clicks * (POINT + 2 * BUTTON)
            + self.homings * HOME
            + self.thoughts * THINK
            + self.scans * SCAN
        )

    def think(self, times: int = 1) -> "Clerk":
        self.thoughts += times
        self._clock.pass_by(THINK * times)
        return self

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> "Clerk":
        """One key, with Shift or Ctrl if need be."""
        self._to_keys()
        self.keys += 1 + (modifier != Qt.KeyboardModifier.NoModifier)
        self._clock.pass_by(KEY)
        QTest.keyClick(focused(), key, modifier)
        return self

    def type(self, text: str) -> "Clerk":
        """Text, letter by letter, as it arrives from an input method."""
        self._to_keys()
        self.keys += telex_presses(text)
        for letter in unicodedata.normalize("NFC", text):
            self._clock.pass_by(KEY)
            send_letter(focused(), letter)
        return self

    def click(self, widget: QWidget) -> "Clerk":
        self.homings += not self._hand_on_mouse
        self._hand_on_mouse = True
        self.clicks += 1
        self._clock.pass_by(POINT)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        return self

    def scan(
        self,
        code: str,
        *,
        prefix: Qt.Key | None = Qt.Key.Key_F12,
        suffix: Qt.Key | None = Qt.Key.Key_Return,
    ) -> "Clerk":
        """One trigger of the scanner, as keys at its own speed."""
        self.scans += 1
        self._clock.pass_by(SCAN)
        target = QApplication.activeModalWidget() or focused()
        for key in (prefix, *code, suffix):
            if key is None:
                continue
            self._clock.pass_by(SCANNER_GAP)
            if isinstance(key, str):
                send_letter(QApplication.focusWidget() or target, key)
            else:
                QTest.keyClick(QApplication.focusWidget() or target, key)
        return self

    def within(self, task: str) -> None:
        """Fail if the task cost more than its budget."""
        budget = BUDGETS[task]
        assert self.keys <= budget.keys, (task, vars(self))
        assert self.clicks <= budget.clicks, (task, vars(self))
        assert self.seconds <= budget.seconds, (task, self.seconds)

    def _to_keys(self) -> None:
        self.homings += self._hand_on_mouse
        self._hand_on_mouse = False


def focused() -> QWidget:
    """The widget that has the focus; without one the clerk would be lost."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def send_letter(widget: QWidget, letter: str) -> None:
    """A letter as a hook input method sends it: a key without a code, only with its text."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def send_by_hook(widget: QWidget, text: str) -> None:
    """Text as an input method with a keyboard hook writes it: a plain letter, then Backspace, then
    the marked one, with an unseen space before the first Backspace of a word."""
    for letter in unicodedata.normalize("NFC", text):
        plain = unicodedata.normalize("NFD", letter)[0].replace("đ", "d").replace("Đ", "D")
        send_letter(widget, plain)
        if plain != letter:
            send_letter(widget, "\u202f")
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            send_letter(widget, letter)
