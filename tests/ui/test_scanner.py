"""A scan is an event: no widget ever gets its keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk_app.ui.scanner import Scanner
from tests.ui.clerk import Clerk, Clock, focused

CODE = "000.00.00.H12-250119-0001"
Show = Callable[[QWidget, QWidget], None]


class Desk(QWidget):
    """A window with one of everything that could swallow a scan."""

    def __init__(self, target: QWidget) -> None:
        super().__init__()
        self.target = target
        self.pressed: list[str] = []
        column = QVBoxLayout(self)
        column.addWidget(target)
        column.addWidget(QLineEdit())
        for key in ("1", "H", "F12", "Return"):
            QShortcut(QKeySequence(key), self).activated.connect(
                lambda key=key: self.pressed.append(key)
            )


def _content(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


@pytest.mark.parametrize("suffix", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QPushButton])
def test_a_scan_touches_neither_the_field_nor_the_focus_nor_a_shortcut(
    qtbot: QtBot,
    scanner: Scanner,
    clerk: Clerk,
    shown: Show,
    *,
    kind: type[QWidget],
    suffix: Qt.Key,
) -> None:
    target = kind()
    if isinstance(target, QLineEdit):
        target.setText("Nguyễn")
    if isinstance(target, QPlainTextEdit):
        target.setPlainText("Nguyễn")
    desk = Desk(target)
    shown(desk, target)
    before = _content(target)
    with qtbot.waitSignal(scanner.scanned) as told:
        clerk.scan(CODE, suffix=suffix)
    assert told.args == [CODE]
    assert _content(target) == before
    assert focused() is target
    assert desk.pressed == []


def test_a_scan_without_suffix_ends_with_silence(
    qtbot: QtBot, scanner: Scanner, clerk: Clerk, shown: Show
) -> None:
    target = QLineEdit()
    shown(Desk(target), target)
    with qtbot.waitSignal(scanner.scanned, timeout=1000) as told:
        clerk.scan(CODE, suffix=None)
    assert told.args == [CODE]
    assert target.text() == ""


def test_a_scan_leaves_an_open_dialog_untouched(
    qtbot: QtBot, scanner: Scanner, clerk: Clerk, shown: Show
) -> None:
    below = QLineEdit()
    desk = Desk(below)
    shown(desk, below)
    dialog = QDialog(desk)
    button = QPushButton("Khôi phục", dialog)
    button.setDefault(True)
    dialog.accepted.connect(dialog.close)
    button.clicked.connect(dialog.accept)
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)
    with qtbot.waitSignal(scanner.scanned) as told:
        clerk.scan(CODE)
    assert told.args == [CODE]
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_scan_without_prefix_gives_the_field_its_text_back(
    qtbot: QtBot, scanner: Scanner, clerk: Clerk, shown: Show, kind: type[QWidget]
) -> None:
    target = kind()
    shown(Desk(target), target)
    clerk.type("Hoa")
    with qtbot.waitSignal(scanner.scanned) as told:
        clerk.scan(CODE, prefix=None)
    assert told.args == [CODE]
    assert _content(target) == "Hoa"


def test_typing_a_name_and_enter_is_no_scan(
    qtbot: QtBot, scanner: Scanner, clerk: Clerk, shown: Show
) -> None:
    target = QLineEdit()
    shown(Desk(target), target)
    with qtbot.assertNotEmitted(scanner.scanned):
        clerk.type("Nguyễn Thị Hồng Nhung").press(Qt.Key.Key_Return)
    assert target.text() == "Nguyễn Thị Hồng Nhung"


def test_an_input_method_may_rewrite_and_commit_inside_a_scan(
    qtbot: QtBot, scanner: Scanner, clock: Clock, shown: Show
) -> None:
    target = QLineEdit()
    shown(Desk(target), target)
    QTest.keyClick(target, Qt.Key.Key_F12)
    committed = QInputMethodEvent()
    committed.setCommitString("12")
    QApplication.sendEvent(target, committed)
    QTest.keyClick(target, Qt.Key.Key_Backspace)
    QTest.keyClick(target, Qt.Key.Key_3)
    with qtbot.waitSignal(scanner.scanned) as told:
        QTest.keyClick(target, Qt.Key.Key_Return)
    assert told.args == ["13"]
    assert target.text() == ""


def test_the_prefix_alone_changes_nothing(
    qtbot: QtBot, scanner: Scanner, clock: Clock, clerk: Clerk, shown: Show
) -> None:
    target = QLineEdit()
    shown(Desk(target), target)
    with qtbot.assertNotEmitted(scanner.scanned, wait=400):
        QTest.keyClick(target, Qt.Key.Key_F12)
    clerk.type("Hoa")
    assert target.text() == "Hoa"
