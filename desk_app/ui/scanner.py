"""The scanner as an event: it writes keys, but no widget ever gets them."""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desk_app.ui.scan_reader import SILENCE, ScanReader, Verdict

PREFIX = Qt.Key.Key_F12
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_QUIET = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Scanner(QObject):
    """Takes the keys of a USB scanner before any widget sees them, in dialogs too.

    A scan begins with the prefix F12 and ends with Enter, Tab or 300 ms of silence. A scanner
    without the prefix is known by its speed; then the focused field gets its former text back.

    Signals:
        scanned: A code was read. Carries its text.
    """

    scanned = Signal(str)

    def __init__(self, app: QApplication, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(app)
        self._clock = clock
        self._reader = ScanReader()
        self._field: QWidget | None = None
        self._former = ""
        self._silence = QTimer(self, singleShot=True, interval=int(SILENCE * 1000))
        self._silence.timeout.connect(self._on_silence)
        app.installEventFilter(self)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._claims(event)
        if kind == QEvent.Type.KeyRelease:
            return self._reader.swallowing(self._clock())
        if kind == QEvent.Type.KeyPress and _is_target(receiver):
            return self._takes_key(event)
        if kind == QEvent.Type.InputMethod and _is_target(receiver):
            return self._takes_commit(event)
        return False

    def _claims(self, event: QEvent) -> bool:
        """Keys of a scan must not fire shortcuts either."""
        assert isinstance(event, QKeyEvent)
        at, key = self._clock(), event.key()
        ends_burst = key in _ENDS and self._reader.ends_burst(at)
        if key != PREFIX and not ends_burst and not self._reader.swallowing(at):
            return False
        event.accept()
        return True

    def _takes_key(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        if event.key() in _QUIET:
            return False
        if event.key() == PREFIX:
            self._reader.prefix(self._clock())
            self._silence.start()
            return True
        return self._obey(self._read(event))

    def _read(self, event: QKeyEvent) -> Verdict:
        at = self._clock()
        if event.key() in _ENDS:
            return self._reader.end(at)
        if event.key() == Qt.Key.Key_Backspace:
            return self._reader.backspace(at)
        command = event.modifiers() & _COMMANDS
        if event.text().isprintable() and event.text() and not command:
            return self._reader.character(event.text(), at)
        return self._reader.other(at)

    def _takes_commit(self, event: QEvent) -> bool:
        assert isinstance(event, QInputMethodEvent)
        if not event.commitString():
            return self._reader.swallowing(self._clock())
        return self._obey(self._reader.character(event.commitString(), self._clock()))

    def _obey(self, verdict: Verdict) -> bool:
        if verdict is Verdict.FIRST:
            self._remember_field()
        elif verdict is Verdict.SWALLOW:
            self._silence.start()
        elif verdict is Verdict.SCANNED:
            self._silence.stop()
            self.scanned.emit(self._reader.code)
        elif verdict is Verdict.BURST:
            self._restore_field()
            self.scanned.emit(self._reader.code)
        return verdict in (Verdict.SWALLOW, Verdict.SCANNED, Verdict.BURST)

    def _on_silence(self) -> None:
        if self._reader.silence():
            self.scanned.emit(self._reader.code)

    def _remember_field(self) -> None:
        self._field = QApplication.focusWidget()
        self._former = _text(self._field)

    def _restore_field(self) -> None:
        if self._field is None or not shiboken6.isValid(self._field):
            return
        if isinstance(self._field, QLineEdit):
            self._field.setText(self._former)
        elif isinstance(self._field, QPlainTextEdit | QTextEdit):
            self._field.setPlainText(self._former)
        self._field = None


def _is_target(receiver: QObject) -> bool:
    """Whether the event is at the widget it is meant for.

    An application filter sees one key several times: at the window of the system, at the widget,
    at each parent if nobody wants it. It must count once.
    """
    if not isinstance(receiver, QWidget):
        return False
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return receiver is (popup.focusWidget() or popup)
    focused = QApplication.focusWidget()
    return receiver is focused if focused is not None else receiver.isWindow()


def _text(field: QWidget | None) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.toPlainText()
    return ""
