"""The frame around the pages: keys, focus, news, size."""

import threading
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk_app import wording
from desk_app.domain.lifecycle import IllegalMove
from desk_app.ui import palettes, theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.palettes import Tone
from desk_app.ui.scanner import Scanner
from desk_app.ui.status_line import Segment
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.ui.window_keys import WindowKeys
from desk_app.wording import say
from tests.ui.clerk import Clerk, focused

PAGES = (
    ("home", "home", ""),
    ("intake", "receive", "F2"),
    ("dossiers", "dossier", ""),
    ("returning", "return", "F4"),
    ("reports", "report", "Ctrl+R"),
    ("exchange", "exchange", "Ctrl+E"),
    ("communes", "commune", ""),
    ("settings", "settings", ""),
)
NOW = datetime(2026, 11, 23, 15, 19)  # noqa: DTZ001 - only its hour is shown


class Page(QWidget):
    """A page with some fields, or with many more than a small window has room for."""

    def __init__(self, fields: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = [TextEdit() for _ in range(fields)]
        for number, field in enumerate(self.fields):
            column.addWidget(Field(f"Ô {number}", field))
        self.setMinimumWidth(1000)


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    for key, icon, shortcut in PAGES:
        window.add_page(key, say(f"nav.{key}"), icon, shortcut, Page(20 if key == "intake" else 2))
    window.show_office("Xã Thanh Hải", "Quầy A")
    window.show_officer("Trần Thị Mai", "Công chức một cửa")
    for segment in Segment:
        window.show_fact(segment, "Sao lưu ngoài máy: hôm qua 16:58", Tone.READY)
    window.show_page("home")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def _page(window: MainWindow, key: str) -> Page:
    page = window.page(key)
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize(
    ("key", "modifier", "page"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "intake"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "returning"),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, "exchange"),
        (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier, "reports"),
    ],
)
def test_keys_open_pages_and_the_cursor_is_on_them(
    qtbot: QtBot,
    filled: MainWindow,
    clerk: Clerk,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    *,
    page: str,
) -> None:
    with qtbot.waitSignal(filled.page_shown) as told:
        clerk.press(key, modifier)
    assert told.args == [page]
    assert filled.current_page() == page
    assert focused() is _page(filled, page).fields[0]


def test_a_key_named_on_an_empty_page_is_still_the_windows(
    filled: MainWindow, clerk: Clerk
) -> None:
    empty = EmptyPage("dossier", "Chưa có hồ sơ", "Nhấn F2.", step="Tiếp nhận", key="F2")
    filled.add_page("empty", "Trống", "dossier", "", empty)
    filled.show_page("empty")
    clerk.press(Qt.Key.Key_F2)
    assert filled.current_page() == "intake"


def test_a_page_remembers_where_the_cursor_was(filled: MainWindow, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F2).press(Qt.Key.Key_Tab).press(Qt.Key.Key_F4).press(Qt.Key.Key_F2)
    assert focused() is _page(filled, "intake").fields[1]


def test_no_two_shortcuts_are_the_same_and_none_takes_the_scanner_key(filled: MainWindow) -> None:
    keys = [shortcut.key().toString() for shortcut in filled.findChildren(QShortcut)]
    assert len(set(keys)) == len(keys)
    assert "F12" not in keys
    assert {"F2", "F3", "F4", "Ctrl+E", "Ctrl+R"} <= set(keys)


def test_search_is_one_key_away_from_everywhere(
    qtbot: QtBot, filled: MainWindow, clerk: Clerk
) -> None:
    clerk.press(Qt.Key.Key_F3)
    assert focused() is filled.search
    with qtbot.waitSignal(filled.searched) as told:
        clerk.type("0041")
    assert told.args == ["0041"]
    with qtbot.waitSignal(filled.chosen) as told:
        clerk.press(Qt.Key.Key_Return)
    assert told.args == ["0041"]
    clerk.within("find by number")


def test_a_scan_reaches_the_window_and_leaves_the_page_as_it_is(
    qtbot: QtBot, filled: MainWindow, clerk: Clerk
) -> None:
    clerk.press(Qt.Key.Key_F2).type("Hoa")
    with qtbot.waitSignal(filled.scanned) as told:
        clerk.scan("000.00.00.H12-250119-0001")
    assert told.args == ["000.00.00.H12-250119-0001"]
    assert _page(filled, "intake").fields[0].text() == "Hoa"
    assert filled.current_page() == "intake"


def test_the_navigation_is_worked_by_arrows_and_enter(filled: MainWindow, clerk: Clerk) -> None:
    entries = filled.navigation.findChildren(QAbstractButton)
    entries[0].setFocus()
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    assert filled.current_page() == "dossiers"
    assert [entry.isChecked() for entry in entries].index(True) == 2


def test_escape_in_the_search_empties_it_and_goes_back_to_the_page(
    filled: MainWindow, clerk: Clerk
) -> None:
    clerk.press(Qt.Key.Key_F2)
    field = _page(filled, "intake").fields[0]
    pressed = QPushButton(_page(filled, "intake"))
    pressed.setShortcut("Esc")
    pressed.clicked.connect(lambda: field.setText("put aside"))
    pressed.show()
    clerk.press(Qt.Key.Key_F3).type("nguyen").press(Qt.Key.Key_Escape)
    assert filled.search.text() == ""
    assert field.hasFocus()
    assert field.text() == ""


def test_a_key_of_the_window_goes_before_what_the_system_does_with_it_in_a_field(
    qapp: QApplication, filled: MainWindow, clerk: Clerk
) -> None:
    class EmacsField(QLineEdit):
        """Claims Ctrl+E, as every field does under X11."""

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            return super().event(event)

    keys = WindowKeys(qapp)
    field = EmacsField(_page(filled, "intake"))
    filled.show_page("intake")
    field.show()
    field.setFocus()
    clerk.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qapp.removeEventFilter(keys)
    assert filled.current_page() == "exchange"


def test_success_is_said_at_one_place_and_ends_a_problem(filled: MainWindow) -> None:
    filled.show_error(IllegalMove(dossier="000041", now="returned", wanted="finish"))
    assert "000041" in filled.problems.words()
    filled.success("Đã lưu 000041", NOW)
    assert filled.notices.words() == "Đã lưu 000041 · 15:19"
    assert filled.problems.words() == ""
    assert QApplication.activeModalWidget() is None


def test_good_news_goes_by_itself_and_problems_stay(qtbot: QtBot, filled: MainWindow) -> None:
    filled.success("Đã lưu 000041", NOW)
    filled.problems.show_problem("Chưa in được. Hồ sơ đã lưu. Kiểm tra giấy.")
    filled.notices._end.setInterval(10)
    filled.notices._end.start()
    qtbot.waitUntil(lambda: filled.notices.words() == "")
    assert filled.problems.words() == "Chưa in được. Hồ sơ đã lưu. Kiểm tra giấy."


def test_a_problem_never_takes_the_focus_and_closing_it_gives_it_back(
    filled: MainWindow, clerk: Clerk
) -> None:
    clerk.press(Qt.Key.Key_F2)
    field = focused()
    filled.problems.show_problem("Chưa in được. Hồ sơ đã lưu.")
    assert focused() is field
    filled.problems.findChildren(QAbstractButton)[0].setFocus()
    clerk.press(Qt.Key.Key_Escape)
    assert filled.problems.words() == ""
    assert focused() is field


def test_a_refusal_nobody_takes_is_shown_in_the_bar(
    qtbot: QtBot, filled: MainWindow, tasks: TaskRunner
) -> None:
    def refuse() -> None:
        raise IllegalMove(dossier="000041", now="returned", wanted="finish")

    tasks.run(filled, refuse)
    qtbot.waitUntil(lambda: "000041" in filled.problems.words())


def test_the_window_waits_for_work_and_then_closes_by_itself(
    qtbot: QtBot, filled: MainWindow, tasks: TaskRunner
) -> None:
    gate = threading.Event()
    tasks.run(filled, gate.wait)
    assert not filled.close()
    assert filled.isVisible()
    assert filled.problems.words()
    gate.set()
    qtbot.waitUntil(lambda: not filled.isVisible())


def test_everything_fits_a_small_screen_at_125_percent(filled: MainWindow) -> None:
    filled.problems.show_problem("Chưa in được. " * 5)
    hint = filled.minimumSizeHint()
    assert hint.width() <= 1092
    assert hint.height() <= 574
    filled.resize(1092, 574)
    assert filled.size().toTuple() == (1092, 574)


def test_the_motto_gives_way_to_the_facts_when_the_text_grows(filled: MainWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    filled.resize(1366, 768)
    motto = filled.status._motto
    assert motto.isVisible()
    theme.apply(app, base_pt=20)
    assert not motto.isVisible()
    theme.apply(app)
    assert motto.isVisible()


def test_the_largest_text_still_fits_and_the_rail_gives_way(
    qapp: QApplication, filled: MainWindow
) -> None:
    theme.apply(qapp, palettes.HIGH_CONTRAST, 20)
    filled.resize(1093, 574)
    assert filled.minimumSizeHint().width() <= 1093
    assert filled.minimumSizeHint().height() <= 574
    assert filled.navigation.width() < 100
    assert not filled.grab().isNull()


def test_the_field_with_the_cursor_scrolls_into_view(
    qtbot: QtBot, filled: MainWindow, clerk: Clerk
) -> None:
    filled.resize(1092, 574)
    clerk.press(Qt.Key.Key_F2)
    last = _page(filled, "intake").fields[-1]
    last.setFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_text_grows_and_shrinks_by_key(qtbot: QtBot, filled: MainWindow, clerk: Clerk) -> None:
    with qtbot.waitSignal(filled.text_size_changed) as told:
        clerk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [14]
    with qtbot.waitSignal(filled.text_size_changed) as told:
        clerk.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [12]


def test_everything_that_takes_keys_has_a_name(filled: MainWindow) -> None:
    nameless = []
    for widget in filled.findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is not None and not told.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


def test_the_window_speaks_english_when_told_before_it_is_built(
    qtbot: QtBot, tasks: TaskRunner, scanner: Scanner
) -> None:
    wording.use("en")
    made = MainWindow(tasks, scanner)
    qtbot.addWidget(made)
    assert made.windowTitle() == "One-Stop Desk"
    assert "Scan a code" in made.search.placeholderText()


def test_a_scan_is_told_while_a_dialog_is_open(
    qtbot: QtBot, filled: MainWindow, clerk: Clerk, shown: Callable[[QWidget, QWidget], None]
) -> None:
    dialog = QDialog(filled)
    field = QLineEdit(dialog)
    dialog.setModal(True)
    shown(dialog, field)
    with qtbot.waitSignal(filled.scanned) as told:
        clerk.scan("0001")
    assert told.args == ["0001"]
    assert field.text() == ""
    dialog.reject()
