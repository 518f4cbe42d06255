"""Whom we know and the keys of this PC, on the system page over real offices."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.storage.keyring import Keyring
from desk_app.sync import own_card, paper
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.ui.exchange.form import ExchangeForm
from desk_app.ui.exchange.screen import ExchangeScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.settings.keys_panel import KeysPanel
from desk_app.ui.settings.keys_screen import KeysScreen
from desk_app.ui.tasks import TaskRunner
from tests.builders import workspace_of
from tests.offices import BY, receive_now, ticking_office
from tests.printing import reading
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

Key = Qt.Key


@dataclass
class Place:
    """The panel over the upper level, whose database is the lane's, and a desk of the test's."""

    panel: KeysPanel
    screen: KeysScreen
    upper: Desk
    desk: Desk
    lane: Lane
    printed: list[tuple[str, bytes]]

    def reload(self) -> None:
        self.screen.reload()
        self.lane.settle()

    def bring(self, stick: Path) -> None:
        files = list(self.desk.exchange.export(stick).files)
        self.lane.do(lambda: self.upper.exchange.take_in(files))
        self.reload()


def introduce(lane: Lane, on_lane: Desk, here: Desk, folder: Path) -> None:
    """Let an office of the lane and one of the test trust each other."""
    cards = lane.do(lambda: on_lane.enrolment.write_card(folder / "lane"))
    own = lane.do(on_lane.enrolment.own_card)
    here.enrolment.enrol(cards, fingerprint=own.fingerprint, by=BY)
    card, digits = here.enrolment.write_card(folder), here.enrolment.own_card().fingerprint
    lane.do(lambda: on_lane.enrolment.enrol(card, fingerprint=digits, by=BY))


@pytest.fixture
def place(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Place]:
    lane = Lane(qtbot, tasks)
    desk = ticking_office(tmp_path / "desk", "13498")
    upper = lane.do(lambda: ticking_office(tmp_path / "upper", "351"))
    introduce(lane, upper, desk, tmp_path / "cards")
    panel = KeysPanel()
    screen = KeysScreen(panel, upper, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.saved.connect(window.success)
    printed: list[tuple[str, bytes]] = []
    screen.print_pdf_asked.connect(lambda title, pdf: printed.append((title, pdf)))
    window.add_page("keys", "Máy và khóa", "lock", "F2", panel)
    shown(qtbot, window)
    made = Place(panel, screen, upper, desk, lane, printed)
    made.reload()
    yield made
    lane.do(upper.close)
    desk.close()


def test_a_pc_is_revoked_and_restored_by_reason_and_its_last_digits(
    place: Place, clerk: Clerk, window: MainWindow, tmp_path: Path
) -> None:
    trust, digits = place.panel.trust, place.desk.enrolment.own_card().fingerprint
    assert trust.device() is not None
    trust.table.setFocus()
    clerk.press(Key.Key_Return).type("May bi mat").press(Key.Key_Return).press(Key.Key_Return)
    clerk.type("0000").press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert trust.digits.problem().startswith("Bốn số này không phải")
    assert trust.digits.input.hasFocus()

    trust.digits.input.selectAll()
    clerk.type(digits[-4:]).press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert window.notices.words().startswith("Đã ngừng công nhận Xã Thanh Hải, quầy A")
    device = trust.device()
    assert device is not None
    assert device.stop is not None
    assert device.stop.reason == "May bi mat"
    assert trust.table.hasFocus()

    receive_now(place.desk, "Sau Khi Mất")
    place.bring(tmp_path / "stick")
    assert trust.later.isVisible()
    assert [line.kind for line in trust._later_rows.rows()][-1] == "dossier.received.1"
    assert "được giữ, không tính" in trust.told.text()

    clerk.press(Key.Key_Return).type("Tim thay").press(Key.Key_Return)
    clerk.type(digits[-4:]).press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert window.notices.words().startswith("Đã công nhận lại Xã Thanh Hải, quầy A")
    assert not trust.later.isVisible()
    assert len(place.lane.do(place.upper.lookup.newest)) == 1


def test_nobody_is_revoked_without_a_reason_and_four_digits(place: Place, clerk: Clerk) -> None:
    trust = place.panel.trust
    trust.act.setFocus()
    clerk.press(Key.Key_Return)
    place.lane.settle()
    assert trust.reason.problem() == "Ghi lý do."
    assert trust.digits.problem().startswith("Gõ bốn số cuối")
    assert trust.reason.input.hasFocus()
    assert not [each for each in place.lane.do(place.upper.keys.devices) if each.stop]


def test_the_next_key_is_printed_and_used_from_its_paper(
    place: Place, clerk: Clerk, window: MainWindow
) -> None:
    own = place.panel.own
    own.next.setFocus()
    clerk.press(Key.Key_Return)
    assert own.reason.problem() == "Ghi lý do."
    clerk.type("Du phong")
    own.next.setFocus()
    clerk.press(Key.Key_Return)
    place.lane.settle()
    (title, pdf) = place.printed[0]
    assert title == "Khóa dự phòng"
    assert "Khóa dự phòng đã in ra giấy" in own.state.text()

    scanned = reading.codes(reading.picture(pdf, 200))["QRCode"]
    place.screen.scanned(scanned[:-1])
    clerk.type("Mat may").press(Key.Key_Return).press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert own.key.problem().startswith("Khóa vừa gõ có chỗ sai")
    own.key.input.setText(scanned)
    clerk.press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert window.notices.words().startswith("Đã dùng khóa trên giấy")
    in_use = place.lane.do(place.upper.keys.own).in_use
    assert in_use == ReadingKey(paper.reading_key(scanned).secret).recipient
    assert own.key.input.text() == ""


def test_card_and_signing_key_go_to_the_printer_and_are_kept_nowhere(
    place: Place, clerk: Clerk
) -> None:
    before = sorted(place.upper.folder.rglob("*"))
    for button in (place.panel.own.card, place.panel.own.signing):
        button.setFocus()
        clerk.press(Key.Key_Space)
        place.lane.settle()
    assert [title for title, _ in place.printed] == ["Thẻ của máy này", "Bản giấy của khóa ký"]
    assert "BÍ MẬT" in reading.pages(place.printed[1][1])[0]
    assert sorted(place.upper.folder.rglob("*")) == before


def test_a_desk_is_told_to_call_the_upper_level_and_revokes_nobody(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path
) -> None:
    lane = Lane(qtbot, tasks)
    upper = ticking_office(tmp_path / "upper", "351")
    desk = lane.do(lambda: ticking_office(tmp_path / "desk", "13498"))
    introduce(lane, desk, upper, tmp_path / "cards")
    panel = KeysPanel()
    screen = KeysScreen(panel, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    window.add_page("keys", "Máy và khóa", "lock", "F2", panel)
    shown(qtbot, window)
    screen.reload()
    lane.settle()
    assert "gọi cấp trên" in panel.trust.told.text()
    assert not panel.trust.act.isVisible()
    assert not panel.own.next.isVisible()
    lane.do(desk.close)
    upper.close()


def test_a_scanned_card_is_shown_and_waits_for_the_digits(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> None:
    lane = Lane(qtbot, tasks)
    upper = ticking_office(tmp_path / "upper", "351")
    desk = lane.do(lambda: ticking_office(tmp_path / "desk", "13498"))
    sign = JournalKey(Keyring(upper.folder / "keys").get("journal")).sign
    scanned = paper.digits(own_card.content(workspace_of(upper), upper.office, sign))
    digits = upper.enrolment.own_card().fingerprint
    form = ExchangeForm()
    screen = ExchangeScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    window.add_page("exchange", "Gói đồng bộ", "exchange", "Ctrl+E", form)
    shown(qtbot, window)
    lane.settle()
    screen.scanned(scanned)
    lane.settle()
    assert form.enrolment._whose.text() == "Cấp trên: Huyện Thanh Liêm (351)"
    clerk.type(digits).press(Key.Key_Return).press(Key.Key_Return)
    lane.settle()
    (known,) = lane.do(desk.keys.devices)
    assert known.fingerprint == digits
    lane.do(desk.close)
    upper.close()
