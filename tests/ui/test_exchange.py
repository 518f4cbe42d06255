"""The exchange page, worked by keys over real offices."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.export_day import ExportDay
from desk_app.services.exchange import Portion, Step, crowded
from desk_app.sync import drives, leaving
from desk_app.sync import stick as sticks
from desk_app.sync.drives import Drive
from desk_app.ui.exchange import came
from desk_app.ui.exchange.exporting import Pace
from desk_app.ui.exchange.form import ExchangeForm
from desk_app.ui.exchange.screen import ExchangeScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests import scanned
from tests.builders import Clock
from tests.offices import (
    BY,
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    established,
    in_portions,
    receive,
)
from tests.scanned import lay
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
PARTS = 3
WRONG = "0000 0000 0000 0000 0000 0000"


@dataclass
class Offices:
    """The desk, whose database is the lane's, the district, whose is the test's, and a stick."""

    desk: Desk
    upper: Desk
    lane: Lane
    moment: Clock
    stick: Path

    def let_desk_trust_upper(self) -> None:
        card = self.upper.enrolment.write_card(self.stick.parent)
        digits = self.upper.enrolment.own_card().fingerprint
        self.lane.do(lambda: self.desk.enrolment.enrol(card, fingerprint=digits, by=BY))

    def let_upper_trust_desk(self) -> None:
        card = self.lane.do(lambda: self.desk.enrolment.write_card(self.stick.parent))
        digits = self.lane.do(self.desk.enrolment.own_card).fingerprint
        self.upper.enrolment.enrol(card, fingerprint=digits, by=BY)


@pytest.fixture
def offices(
    qtbot: QtBot, tasks: TaskRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Offices]:
    moment, lane, stick = Clock(at("2020-03-02")), Lane(qtbot, tasks), tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(leaving, "_ejected", lambda _drive: False)
    monkeypatch.setattr(
        drives,
        "plugged_in",
        lambda: [Drive(root=stick, name="KINGSTON", free_bytes=14_200_000_000)],
    )
    upper = established(tmp_path / "upper", DISTRICT, moment)
    desk = lane.do(lambda: established(tmp_path / "desk", THANH_HAI, moment))
    yield Offices(desk, upper, lane, moment, stick)
    lane.do(desk.close)
    upper.close()


@pytest.fixture
def screen(tasks: TaskRunner, window: MainWindow, offices: Offices) -> ExchangeScreen:
    """The page at work."""
    made = ExchangeScreen(ExchangeForm(), offices.desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    made.saved.connect(window.success)
    return made


@pytest.fixture
def form(
    qtbot: QtBot, screen: ExchangeScreen, window: MainWindow, offices: Offices
) -> ExchangeForm:
    """The page in its window; another page is in front of it."""
    made = screen._form
    window.add_page("other", "Trang khác", "home", "F2", QWidget())
    window.add_page("exchange", "Gói đồng bộ", "exchange", "Ctrl+E", made)
    shown(qtbot, window)
    return made


def _open(clerk: Clerk, offices: Offices) -> None:
    clerk.press(Key.Key_E, Ctrl)
    offices.lane.settle()


def test_exporting_takes_three_keys_and_no_click(
    form: ExchangeForm, offices: Offices, window: MainWindow, clerk: Clerk
) -> None:
    offices.let_desk_trust_upper()
    offices.lane.do(lambda: receive(offices.desk, "2020-03-02", offices.moment))

    clerk.think()
    _open(clerk, offices)
    clerk.think().press(Key.Key_Return)
    offices.lane.settle()

    clerk.within("export")
    (bundle,) = offices.stick.rglob("*.QMC")
    words = form.result.words()
    assert bundle.name in words
    assert "cho Huyện Thanh Liêm" in words
    assert "Có thể rút USB sau 15 giây" in words
    assert window.notices.words().startswith("Đã xuất 1 gói")
    assert (form.not_exported.figure(), form.acknowledged.figure()) == ("0", "0")
    assert int(form.exported.figure()) > 0
    assert form.stick.export.hasFocus()
    assert QApplication.activeModalWidget() is None


def test_the_countdown_ends_with_leave_to_pull_the_stick_out(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    offices.let_desk_trust_upper()
    _open(clerk, offices)
    clerk.press(Key.Key_Return)
    offices.lane.settle()

    for left in range(14, 0, -1):
        form.result._exported._second.timeout.emit()
        assert f"sau {left} giây" in form.result.words()
    form.result._exported._second.timeout.emit()

    assert form.result.words().endswith("Có thể rút USB")


def test_what_is_acknowledged_is_no_longer_counted(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    _open(clerk, offices)
    assert int(form.not_exported.figure()) > 0
    clerk.press(Key.Key_Return)
    offices.lane.settle()
    offices.upper.exchange.take_in([offices.stick])
    offices.upper.exchange.export(offices.stick)

    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    offices.lane.settle()

    assert "Đã nhận" in form.result.words()
    assert "Huyện Thanh Liêm" in form.result.words()
    assert (form.not_exported.figure(), form.exported.figure()) == ("0", "0")
    assert int(form.acknowledged.figure()) > 0


def test_an_office_that_knows_nobody_is_told_what_to_do_first(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    _open(clerk, offices)

    clerk.press(Key.Key_Return)
    offices.lane.settle()

    assert form.stick._field.problem().startswith("Chưa biết gửi gói cho ai")
    assert form.stick.place.line.hasFocus()
    assert list(offices.stick.rglob("*.QMC")) == []


def test_a_stick_that_is_gone_is_told_and_nothing_is_made_in_its_place(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    offices.let_desk_trust_upper()
    _open(clerk, offices)
    offices.stick.rmdir()

    clerk.press(Key.Key_Return)
    offices.lane.settle()

    assert "Không thấy USB hoặc thư mục này" in form.stick._field.problem()
    assert not offices.stick.exists()


def test_every_file_on_the_stick_is_told_in_words(
    form: ExchangeForm, offices: Offices, clerk: Clerk, tmp_path: Path
) -> None:
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    _open(clerk, offices)
    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    offices.lane.settle()
    _stranger(offices, tmp_path)
    newer = offices.upper.exchange.export(offices.stick).files[0]
    (offices.stick / "HONG.QMC").write_bytes(newer.read_bytes()[:-20])
    (offices.stick / "LA.QMC").write_bytes(b"a letter")

    clerk.press(Key.Key_Return)
    offices.lane.settle()

    words = form.result.words()
    assert "Không nhận HONG.QMC Gói đồng bộ bị hỏng hoặc chép chưa xong" in words
    assert "Không nhận LA.QMC Tệp này không phải gói đồng bộ" in words
    assert f"Đã nhận {newer.name} Huyện Thanh Liêm: không có gì mới" in words
    assert "1 gói đã nhận từ trước, không đổi gì" in words
    assert "1 gói gửi cho nơi khác, để nguyên trên USB" in words
    assert words.index("Không nhận") < words.index("Đã nhận")


def _stranger(offices: Offices, tmp_path: Path) -> None:
    """A neighbour's bundle for the district lies on the stick that goes round."""
    other = established(tmp_path / "other", KIEN_KHE, offices.moment)
    card = offices.upper.enrolment.write_card(tmp_path)
    other.enrolment.enrol(card, fingerprint=offices.upper.enrolment.own_card().fingerprint, by=BY)
    other.exchange.export(offices.stick)
    other.close()


def test_a_bundle_of_a_pc_nobody_enrolled_waits_with_its_digits(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    # The district knows the desk; the desk does not know the district yet.
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    digits = offices.upper.enrolment.own_card().fingerprint
    _open(clerk, offices)

    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    offices.lane.settle()

    assert "Chờ công nhận" in form.result.words()
    assert digits in form.result.words()
    assert form.waiting.figure() == "1"


def test_a_card_is_trusted_by_the_digits_heard_and_what_waited_comes_in(
    form: ExchangeForm, offices: Offices, window: MainWindow, clerk: Clerk
) -> None:
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    offices.upper.enrolment.write_card(offices.stick)
    digits = offices.upper.enrolment.own_card().fingerprint
    _open(clerk, offices)
    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    offices.lane.settle()
    pane = form.enrolment
    assert pane.card.path() == offices.stick / "CAPTREN.QMT"
    assert pane._whose.text() == "Cấp trên: Huyện Thanh Liêm (351)"
    assert digits not in pane._whose.text()

    pane.heard.input.setFocus()
    clerk.type(WRONG).press(Key.Key_Return).press(Key.Key_Return)
    offices.lane.settle()
    assert pane.heard.problem().startswith("Dãy số đọc qua điện thoại không khớp")
    assert pane.heard.input.text() == WRONG
    assert pane.heard.input.hasFocus()
    assert form.waiting.figure() == "1"

    pane.heard.input.selectAll()
    clerk.type(digits.replace(" ", "")).press(Key.Key_Return).press(Key.Key_Return)
    offices.lane.settle()

    assert window.notices.words().startswith("Đã nhận 1 gói")
    assert "Đã nhận" in form.result.words()
    assert form.waiting.figure() == "0"
    assert [each.office for each in form.partners._rows.rows()] == [DISTRICT]
    assert pane.heard.input.text() == ""


def test_too_few_digits_are_counted_not_compared(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    offices.upper.enrolment.write_card(offices.stick)
    _open(clerk, offices)
    form.enrolment.heard.input.setFocus()

    clerk.type("1234 5678").press(Key.Key_Return).press(Key.Key_Return)
    offices.lane.settle()

    assert form.enrolment.heard.problem().startswith("Mới có 8 trong 24 số")


def test_a_file_that_is_no_card_is_told_at_its_field(
    form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    (offices.stick / "LA.QME").write_text("a letter")

    _open(clerk, offices)
    offices.lane.settle()

    assert form.enrolment._path.problem().startswith("Tệp này không phải thẻ công nhận")


def test_our_own_card_is_written_and_its_digits_stand_in_six_groups(
    form: ExchangeForm, offices: Offices, window: MainWindow, clerk: Clerk
) -> None:
    _open(clerk, offices)
    digits = offices.lane.do(offices.desk.enrolment.own_card).fingerprint

    form.enrolment.write.setFocus()
    clerk.press(Key.Key_Return)
    offices.lane.settle()

    assert form.enrolment._digits.text().split() == digits.split()
    assert len(digits.split()) == 6
    assert (offices.stick / "13498-A.QME").exists()
    assert window.notices.words().startswith("Đã ghi thẻ 13498-A.QME")


def test_the_folder_used_last_is_offered_when_there_is_no_stick(
    form: ExchangeForm,
    offices: Offices,
    clerk: Clerk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offices.let_desk_trust_upper()
    monkeypatch.setattr(drives, "plugged_in", list)
    _open(clerk, offices)
    assert form.stick._note.text().startswith("Chưa thấy USB nào")
    share = tmp_path / "share"
    share.mkdir()
    form.stick.place.line.setFocus()
    clerk.type(str(share)).press(Key.Key_Return).press(Key.Key_Return)
    offices.lane.settle()
    assert "rút USB" not in form.result.words()

    form.stick.place.line.clear()
    clerk.press(Key.Key_F2)
    _open(clerk, offices)

    assert form.stick.place.path() == share


def test_a_stick_plugged_in_later_is_found_by_itself(
    form: ExchangeForm, offices: Offices, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Drive] = []
    monkeypatch.setattr(drives, "plugged_in", lambda: found)
    _open(clerk, offices)
    assert form.stick.place.path() is None

    found.append(Drive(root=offices.stick, name="KINGSTON", free_bytes=1_000_000_000))
    form.look_asked.emit()
    offices.lane.settle()
    assert form.stick.place.path() == offices.stick
    assert form.stick._note.text() == "Đã thấy KINGSTON, còn trống 1,0 GB"

    found.clear()
    form.look_asked.emit()
    offices.lane.settle()
    assert form.stick.place.path() is None


def test_a_stick_that_was_let_go_may_be_pulled_out_at_once(
    form: ExchangeForm, offices: Offices, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.let_desk_trust_upper()
    monkeypatch.setattr(leaving, "_ejected", lambda _drive: _pulled_out(monkeypatch))
    _open(clerk, offices)

    clerk.press(Key.Key_Return)
    offices.lane.settle()

    assert form.result.words().endswith("Có thể rút USB")


def _pulled_out(monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(drives, "plugged_in", list)
    return True


def test_a_stick_with_something_to_take_in_stays_and_says_so(
    form: ExchangeForm, offices: Offices, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    monkeypatch.setattr(leaving, "_ejected", lambda _drive: _pulled_out(monkeypatch))
    _open(clerk, offices)
    assert "1 gói chưa nhận" in form.stick._note.text()

    clerk.press(Key.Key_Return)
    offices.lane.settle()

    assert "chưa nhận nên chưa tháo" in form.result.words()
    assert "Có thể rút USB sau 15 giây" in form.result.words()


def test_while_it_is_written_the_time_left_is_told(form: ExchangeForm) -> None:
    form.set_busy(True)
    form.stick.show_pace(Pace(42, 40))
    assert form.stick._pace.text() == "Đang ghi ra USB: 42 % · còn khoảng 40 giây"
    form.stick.show_pace(Pace(43, None))
    assert form.stick._pace.text() == "Đang ghi ra USB: 43 %"
    form.set_busy(False)
    assert form.stick._pace.isHidden()


@pytest.mark.usefixtures("form")
def test_the_desks_own_stick_is_exchanged_with_by_itself_while_another_page_is_shown(
    screen: ExchangeScreen, offices: Offices, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    found = drives.plugged_in()
    monkeypatch.setattr(drives, "plugged_in", list)
    monkeypatch.setattr(drives, "signature", lambda: str(len(drives.plugged_in())))
    watch = screen.by_itself.watch
    watch.look()
    offices.lane.settle()
    offices.lane.do(lambda: offices.desk.exchange.remember_stick(offices.stick, "KINGSTON"))
    window.show_page("other")

    monkeypatch.setattr(drives, "plugged_in", lambda: found)
    watch.look()
    offices.lane.settle()

    assert window.notices.words().startswith("USB KINGSTON: đã nhận 1, xuất 3 dòng. Đợi 15 giây")
    assert [each.result for each in offices.upper.exchange.take_in([offices.stick])] == ["taken-in"]
    files = list(offices.stick.rglob("*.QMC"))
    for _ in range(3):
        watch.look()
        offices.lane.settle()
    assert list(offices.stick.rglob("*.QMC")) == files


def test_a_stick_nobody_remembered_is_left_alone(screen: ExchangeScreen, offices: Offices) -> None:
    offices.let_desk_trust_upper()
    screen.by_itself.watch.look()
    offices.lane.settle()
    assert list(offices.stick.rglob("*")) == []


def test_the_export_day_and_the_stick_are_kept_and_forgotten(
    form: ExchangeForm, offices: Offices, window: MainWindow, clerk: Clerk
) -> None:
    _open(clerk, offices)
    form.tabs.setCurrentWidget(form.schedule)
    assert form.schedule.words().startswith("Chưa nhớ USB nào")

    form.schedule.day.setFocus()
    for _ in range(5):
        clerk.press(Key.Key_Down)
    form.schedule.day.activated.emit(5)
    form.schedule.remember.click()
    offices.lane.settle()

    assert offices.lane.do(offices.desk.exchange.export_day) == ExportDay(weekday=5)
    assert window.notices.words().startswith("Đã nhớ KINGSTON là USB của quầy")
    assert form.schedule.words().startswith("KINGSTON. Cắm vào")

    form.schedule.forget.click()
    offices.lane.settle()
    assert offices.lane.do(offices.desk.exchange.known_stick) is None
    assert form.schedule.words().startswith("Chưa nhớ USB nào")


def test_everything_on_the_page_fits_the_narrowest_window(
    form: ExchangeForm, window: MainWindow, offices: Offices, clerk: Clerk, qtbot: QtBot
) -> None:
    window.resize(1092, 614)
    _open(clerk, offices)

    qtbot.waitUntil(lambda: form.width() > 0)

    frame = window._pages._frames["exchange"]
    assert frame.horizontalScrollBar().maximum() == 0


def test_scans_that_go_come_and_find_no_room_are_told(
    form: ExchangeForm,
    offices: Offices,
    window: MainWindow,
    clerk: Clerk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    file = lay(offices.stick.parent, "1.png", scanned.png())

    def scan() -> Path:
        dossier = receive(offices.desk, "2020-03-02", offices.moment)
        offices.desk.scans.add(dossier, [file], by=BY)
        return offices.desk.exchange.export(offices.stick).files[0]

    offices.upper.exchange.take_in([offices.lane.do(scan)])
    offices.upper.exchange.export(offices.stick)
    _open(clerk, offices)
    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    offices.lane.settle()
    form.stick.export.setFocus()

    monkeypatch.setattr(sticks, "room", lambda _folder: 0)
    clerk.press(Key.Key_Return)
    offices.lane.settle()
    assert "Chưa đủ chỗ cho 1 bản quét" in form.result.words()
    monkeypatch.undo()

    clerk.press(Key.Key_Return)
    offices.lane.settle()
    assert "và 1 bản quét" in form.result.words()
    assert "Chưa đủ chỗ" not in form.result.words()
    results = offices.upper.exchange.take_in([offices.stick])
    lines = came.lines(results)
    assert any("1 bản quét mới" in line.words for line in lines)


def _in_parts(offices: Offices) -> None:
    """A bundle of the upper level that comes in by several portions."""
    offices.let_desk_trust_upper()
    offices.let_upper_trust_desk()
    for number in range(PARTS):
        offices.upper.calendar.set_day(
            at("2020-06-01").date() + timedelta(days=number), "off", name="Thử", basis="", by=BY
        )
        shutil.rmtree(offices.stick)
        offices.stick.mkdir()
        offices.upper.exchange.export(offices.stick)
    in_portions(offices.desk, Portion(segments=1, lines=1))


def test_what_the_clerk_saves_goes_in_between_the_steps_of_a_large_bundle(
    screen: ExchangeScreen, form: ExchangeForm, offices: Offices, clerk: Clerk
) -> None:
    _in_parts(offices)
    _open(clerk, offices)
    told: list[str] = []
    order: list[str] = []

    def save_once(_step: Step) -> None:
        told.append(form.stick._pace.text())
        if len(told) == PARTS + 1:  # the first lines have their place
            offices.lane._tasks.run(
                form,
                lambda: receive(offices.desk, "2020-03-02", offices.moment),
                done=lambda _dossier: order.append("saved"),
            )

    screen.taking_in.progressed.connect(save_once)
    screen.taking_in.busy_changed.connect(
        lambda busy: order.append("begun" if busy else "taken in")
    )
    form.stick.take_in.click()
    assert not form.stick.export.isEnabled()
    offices.lane.settle()

    assert order == ["begun", "saved", "taken in"]
    assert len(offices.lane.do(offices.desk.lookup.newest)) == 1
    assert any(" dòng. Cứ làm việc khác" in words for words in told)
    assert "Huyện Thanh Liêm" in form.result.words()
    assert form.stick.take_in.hasFocus()
    assert form.stick._pace.isHidden()


def test_a_window_closed_meanwhile_closes_soon_and_the_page_goes_on_next_time(
    qtbot: QtBot,
    screen: ExchangeScreen,
    form: ExchangeForm,
    offices: Offices,
    window: MainWindow,
) -> None:
    _in_parts(offices)
    window.show_page("exchange")
    offices.lane.settle()
    window.ending.connect(screen.taking_in.stop)
    screen.warned.connect(window.problems.show_problem)
    closed: list[Step] = []

    def close_once(step: Step) -> None:
        if step.done and not closed:
            closed.append(step)
            QTimer.singleShot(0, window.close)

    screen.taking_in.progressed.connect(close_once)
    form.stick.take_in.click()
    qtbot.waitUntil(lambda: bool(closed) and not window.isVisible())
    assert "Không mất gì" in window.problems.words()
    (name,) = offices.lane.do(offices.desk.exchange.standing).begun
    assert name in window.problems.words()

    shutil.rmtree(offices.stick)
    again = ExchangeScreen(
        ExchangeForm(), offices.desk, offices.lane._tasks, Session(BY, "Trần Thử Nghiệm")
    )
    again._form.shown.emit()
    offices.lane.settle()
    standing = offices.lane.do(offices.desk.exchange.standing)
    assert (standing.begun, [each.result for each in standing.received]) == ((), ["taken-in"])


def test_much_that_waits_is_told_with_its_one_act(
    form: ExchangeForm, offices: Offices, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.let_upper_trust_desk()
    offices.upper.exchange.export(offices.stick)
    offices.lane.do(lambda: offices.desk.exchange.take_in([offices.stick]))
    _open(clerk, offices)
    assert form.crowded.words() == ""
    assert form.crowded.isHidden()

    monkeypatch.setattr(crowded, "WARNING_BYTES", 1)
    clerk.press(Key.Key_F2)
    _open(clerk, offices)
    assert "của đơn vị 351" in form.crowded.words()
    form.tabs.setCurrentWidget(form.moved)
    form.crowded.act.setFocus()
    clerk.press(Key.Key_Space)
    assert form.tabs.currentWidget() is form.enrolment
