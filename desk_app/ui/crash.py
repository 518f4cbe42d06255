"""What happens when we made a mistake: it is logged, and a calm page says what to do."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk_app import logs
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHook(QObject):
    """Catches what nobody caught, on any thread, and Qt's own messages.

    Signals:
        crashed: We made a mistake; the program must close after this. Carries the report.
    """

    crashed = Signal(str)

    def install(self) -> None:
        """Take every uncaught exception and every Qt message from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_exception(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_exception(
        self,
        kind: type[BaseException],
        problem: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        told = logs.report(kind, trace)
        log.critical("fault:\n%s", told)
        self.crashed.emit(told)


def _log_qt(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS[level], "Qt %s: %s", context.category, message)


class CrashPage(QWidget):
    """The last page: what happened, that saved work is safe, what to do now.

    Signals:
        closing: The clerk asked to close the program.
    """

    closing = Signal()

    def __init__(self, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setWindowTitle(say("crash.title"))
        self._report = QPlainTextEdit(told, readOnly=True, tabChangesFocus=True)
        self._copy = ActionButton(say("crash.copy"))
        self._copy.clicked.connect(self._on_copy)
        self._close = ActionButton(say("crash.close"), kind=Kind.PRIMARY)
        self._close.clicked.connect(self.closing)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addWidget(text(say("crash.title"), Role.LEAD))
        column.addWidget(text(say("crash.safe")))
        column.addWidget(text(say("crash.now")))
        column.addWidget(Field(say("crash.report"), self._report), 1)
        column.addLayout(buttons)
        self._close.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
