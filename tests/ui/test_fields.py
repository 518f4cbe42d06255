"""Fields leave text alone while it is typed, clean it when it is left, and have names."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui.scanner import Scanner
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.date_edit import DateEdit, read_day
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.search_box import SearchBox
from desk_app.ui.widgets.text_edit import TextEdit, clean
from tests.ui.clerk import Clerk, focused, send_by_hook, telex_presses

Show = Callable[[QWidget, QWidget], None]

PROCEDURES = (
    Choice("2.000815", "Chứng thực bản sao từ bản chính", "ctbs"),
    Choice("2.000884", "Chứng thực chữ ký", "ctck"),
    Choice("1.001193", "Đăng ký khai sinh", "dkks"),
)


def _rows_for(typed: str) -> list[Choice]:
    return [choice for choice in PROCEDURES if choice.note.startswith(typed)]


def _chooser() -> CompleterList:
    return CompleterList(_rows_for)


TYPED = [TextEdit, DateEdit, SearchBox, _chooser, QPlainTextEdit]


@pytest.mark.parametrize("make", TYPED)
def test_an_input_method_can_rewrite_in_every_field(
    make: Callable[[], QWidget], scanner: Scanner, clerk: Clerk, shown: Show
) -> None:
    field = make()
    shown(field, field)
    send_by_hook(field, "Đặng Thị Ngọc Ưyên")
    text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.property("text")
    assert text == "Đặng Thị Ngọc Ưyên"


def test_a_day_is_read_the_way_people_write_it() -> None:
    for typed in ("01021990", "1/2/1990", "01-02-1990", "1 2 1990", " 1.2.1990 ", "1990-02-01"):
        assert read_day(typed) == date(1990, 2, 1), typed


def test_what_is_no_day_is_not_read() -> None:
    for typed in ("", "31/02/2020", "1/2/90", "010290", "tháng hai", "29022023", "1//2"):
        assert read_day(typed) is None, typed


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_written_neatly_is_read_back(day: date) -> None:
    for shape in ("%d/%m/%Y", "%d%m%Y", "%d-%m-%Y"):
        assert read_day(day.strftime(shape)) == day


@given(st.text())
def test_any_text_is_a_day_or_none(typed: str) -> None:
    assert read_day(typed) is None or any(letter.isdigit() for letter in typed)


def test_a_day_is_written_neatly_only_when_the_field_is_left(clerk: Clerk, shown: Show) -> None:
    day, other, both = DateEdit(), QLineEdit(), QWidget()
    column = QVBoxLayout(both)
    column.addWidget(day)
    column.addWidget(other)
    shown(both, day)
    clerk.type("1/2/1990")
    assert day.text() == "1/2/1990"
    clerk.press(Qt.Key.Key_Tab)
    assert day.text() == "01/02/1990"
    assert day.day() == date(1990, 2, 1)


def test_an_unreadable_day_stays_as_it_was_typed(clerk: Clerk, shown: Show) -> None:
    day = DateEdit()
    shown(day, day)
    clerk.type("30/02/1990")
    day.clearFocus()
    assert day.text() == "30/02/1990"
    assert day.is_unreadable()
    assert day.day() is None


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


def test_cleaning_composes_letters_and_drops_unseen_ones() -> None:
    assert clean("  Nguye\u0302\u0303n\u202f \u200bThị\ufeff ") == "Nguyễn Thị"


def test_typing_offers_rows_and_never_completes_the_text(clerk: Clerk, shown: Show) -> None:
    chooser = _chooser()
    shown(chooser, chooser)
    clerk.type("ct")
    assert chooser.text() == "ct"
    assert chooser.offered() == PROCEDURES[:2]
    assert focused() is chooser


def test_arrow_and_enter_choose_a_row(qtbot: QtBot, clerk: Clerk, shown: Show) -> None:
    chooser = _chooser()
    shown(chooser, chooser)
    clerk.type("ct").press(Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.chosen) as told:
        clerk.press(Qt.Key.Key_Return)
    assert told.args == [PROCEDURES[1]]
    assert chooser.choice() == PROCEDURES[1]
    assert chooser.text() == "Chứng thực chữ ký"
    assert not chooser.is_open()


def test_editing_takes_the_choice_back(qtbot: QtBot, clerk: Clerk, shown: Show) -> None:
    chooser = _chooser()
    shown(chooser, chooser)
    clerk.type("ctbs").press(Qt.Key.Key_Return)
    with qtbot.waitSignal(chooser.cleared):
        clerk.press(Qt.Key.Key_Backspace)
    assert chooser.choice() is None


def test_escape_closes_the_list_and_keeps_the_text(clerk: Clerk, shown: Show) -> None:
    chooser = _chooser()
    shown(chooser, chooser)
    clerk.type("ct").press(Qt.Key.Key_Escape)
    assert not chooser.is_open()
    assert chooser.text() == "ct"


def test_the_list_goes_away_with_its_field(clerk: Clerk, shown: Show) -> None:
    page, chooser = QWidget(), _chooser()
    QVBoxLayout(page).addWidget(chooser)
    shown(page, chooser)
    clerk.type("ct")
    chooser.hide()
    assert not chooser.is_open()


def test_nothing_fitting_offers_nothing_and_enter_chooses_nothing(
    qtbot: QtBot, clerk: Clerk, shown: Show
) -> None:
    chooser = _chooser()
    shown(chooser, chooser)
    clerk.type("zz")
    assert chooser.offered() == ()
    with qtbot.assertNotEmitted(chooser.chosen):
        clerk.press(Qt.Key.Key_Return)


def test_the_search_asks_after_a_pause_and_enter_chooses(
    qtbot: QtBot, clerk: Clerk, shown: Show
) -> None:
    box = SearchBox()
    shown(box, box)
    asked: list[str] = []
    box.searched.connect(asked.append)
    with qtbot.waitSignal(box.searched, timeout=1000):
        clerk.type("hồng")
    assert asked == ["hồng"]
    with qtbot.waitSignal(box.chosen) as told:
        clerk.press(Qt.Key.Key_Return)
    assert told.args == ["hồng"]


def test_enter_walks_the_fields_in_order_and_presses_the_last_button(
    qtbot: QtBot, clerk: Clerk, shown: Show
) -> None:
    page = QWidget()
    name, chooser, day = TextEdit(), _chooser(), DateEdit()
    save = ActionButton("Lưu và in", key="F9", kind=Kind.PRIMARY)
    column = QVBoxLayout(page)
    for stop in (save, day, name, chooser):
        column.addWidget(stop)
    EnterWalk((name, chooser, day, save), page)
    shown(page, name)
    clerk.type("Hoa").press(Qt.Key.Key_Return)
    assert focused() is chooser
    clerk.type("ctck").press(Qt.Key.Key_Return)
    assert chooser.choice() == PROCEDURES[1]
    clerk.press(Qt.Key.Key_Return)
    assert focused() is day
    clerk.press(Qt.Key.Key_Tab)
    assert focused() is save
    with qtbot.waitSignal(save.clicked):
        clerk.press(Qt.Key.Key_Return)


def test_a_function_key_on_a_button_works_from_any_field(
    qtbot: QtBot, clerk: Clerk, shown: Show
) -> None:
    page = QWidget()
    name, save = TextEdit(), ActionButton("Lưu và in", key="F9")
    column = QVBoxLayout(page)
    column.addWidget(name)
    column.addWidget(save)
    shown(page, name)
    with qtbot.waitSignal(save.clicked):
        clerk.press(Qt.Key.Key_F9)
    assert focused() is name


def test_no_button_is_a_default_by_accident(qtbot: QtBot) -> None:
    button = ActionButton("Từ chối hồ sơ", kind=Kind.DANGER)
    qtbot.addWidget(button)
    assert not button.autoDefault()
    assert not button.isDefault()
    assert "&" not in button.text()


def test_every_input_of_a_card_has_a_name_a_screen_reader_says(qtbot: QtBot) -> None:
    card = Card("Người nộp", number=1)
    qtbot.addWidget(card)
    fields: dict[str, QWidget] = {
        "Họ và tên": TextEdit(),
        "Ngày sinh": DateEdit(),
        "Thủ tục": _chooser(),
        "Hình thức": QComboBox(),
        "Ghi chú": QPlainTextEdit(),
    }
    for label, field in fields.items():
        card.add(Field(label, field, optional=True))
        name = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        assert name == label


def test_a_problem_is_shown_at_the_field_and_told_to_a_screen_reader(qtbot: QtBot) -> None:
    field = Field("Họ và tên", TextEdit())
    qtbot.addWidget(field)
    field.show()
    field.show_problem("Nhập họ và tên người nộp.")
    told = QAccessible.queryAccessibleInterface(field.input)
    assert told.text(QAccessible.Text.Description) == "Nhập họ và tên người nộp."
    assert field.problem() == "Nhập họ và tên người nộp."
    field.show_problem("")
    assert told.text(QAccessible.Text.Description) == ""


def test_keys_of_a_telex_typist_are_counted() -> None:
    assert telex_presses("Hoa") == 4
    assert telex_presses("Nguyễn") == 6 + 1 + 1 + 1
    assert telex_presses("Đặng Thị") == 8 + 1 + 5
    assert telex_presses("0912") == 4


def test_a_long_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.show_text("Thôn Hải Phú, xã Thanh Hải")
    assert edit.cursorPosition() == 0
    QTest.keyClick(edit, Qt.Key.Key_End)
    assert edit.text() == "Thôn Hải Phú, xã Thanh Hải"
