"""Orders to erase, given on the upper level's system page over real offices, by keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.person_card import PersonCard
from desk_app.ui.settings.prune_card import PruneCard
from desk_app.ui.settings.retention_panel import RetentionPanel
from desk_app.ui.settings.retention_screen import RetentionScreen
from desk_app.ui.settings.screen import SettingsScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.builders import Clock, workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    established,
    receive_now,
    settle,
)
from tests.ui.clerk import Clerk
from tests.ui.desks import assert_no_box
from tests.ui.lane import Lane, shown

Key = Qt.Key
BASIS = "QD 12 ngay 02/01/2031"


@dataclass
class Place:
    """The panel over a district, years after two communes ended three dossiers; a fourth is open.
    The communes' databases are the test's."""

    panel: RetentionPanel
    screen: RetentionScreen
    upper: Desk
    communes: tuple[Desk, Desk]
    ended: list[Dossier]
    waiting: Dossier
    lane: Lane
    clerk: Clerk

    @property
    def prune(self) -> PruneCard:
        return self.panel.prune

    @property
    def person(self) -> PersonCard:
        return self.panel.person

    def named(self) -> list[str]:
        """Whom the district's dossiers name, the newest first."""
        return [each.intake.owner.name for each in self.lane.do(self.upper.lookup.newest)]

    def choose_ten_years(self) -> None:
        self.prune.years.setFocus()
        self.clerk.press(Key.Key_3)
        self.prune.years.activated.emit(2)
        self.lane.settle()

    def bring_down(self, stick: Path) -> None:
        for number, commune in enumerate(self.communes):
            folder = stick / str(number)
            folder.mkdir(parents=True)
            made = self.lane.do(lambda to=folder: self.upper.exchange.export(to))  # type: ignore[misc]  # mypy reads no default of a lambda
            commune.exchange.take_in(list(made.files))


@pytest.fixture
def place(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> Iterator[Place]:
    lane, moment = Lane(qtbot, tasks), Clock(at("2020-03-02"))
    upper = lane.do(lambda: established(tmp_path / "upper", DISTRICT, moment))
    communes = tuple(established(tmp_path / unit, unit, moment) for unit in (THANH_HAI, KIEN_KHE))
    one, other = communes
    names = ((one, "Lê Thị Xưa"), (one, "Phạm Văn Cũ"), (other, "Đỗ Thị Riêng"))
    ended = [settle(desk, receive_now(desk, name)) for desk, name in names]
    waiting = receive_now(other, "Vũ Văn Chờ")
    for desk in communes:
        introduce(lane, upper, desk, tmp_path / desk.office.unit.code / "cards")
        files = list(desk.exchange.export(tmp_path / "stick").files)
        lane.do(lambda files=files: upper.exchange.take_in(files))  # type: ignore[misc]  # as above
    moment.now = at("2031-01-05")
    panel = RetentionPanel()
    screen = RetentionScreen(panel, upper, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.saved.connect(window.success)
    window.add_page("retention", "Thời hạn lưu trữ", "lock", "F2", panel)
    shown(qtbot, window)
    screen.reload()
    lane.settle()
    yield Place(panel, screen, upper, (one, other), ended, waiting, lane, clerk)
    lane.do(upper.close)
    for desk in communes:
        desk.close()


def introduce(lane: Lane, upper: Desk, desk: Desk, folder: Path) -> None:
    """Let the district of the lane and a commune of the test trust each other."""
    card = lane.do(lambda: upper.enrolment.write_card(folder / "up"))
    digits = lane.do(upper.enrolment.own_card).fingerprint
    desk.enrolment.enrol(card, fingerprint=digits, by=BY)
    own, told = desk.enrolment.write_card(folder), desk.enrolment.own_card().fingerprint
    lane.do(lambda: upper.enrolment.enrol(own, fingerprint=told, by=BY))


def test_the_time_of_keeping_shows_what_is_past_it_by_unit_and_is_remembered(place: Place) -> None:
    assert place.prune.told.text() == say("retention.past.ask")
    assert not place.prune.act.isVisible()
    place.choose_ten_years()
    assert place.prune.day.input.day() == date(2021, 1, 1)
    assert place.prune.told.text() == (
        "3 hồ sơ của 2 đơn vị kết thúc trước 01/01/2021, sớm nhất là 02/03/2020."
    )
    rows = [(each.unit, each.dossiers) for each in place.prune._rows.rows()]
    assert rows == [(KIEN_KHE, 1), (THANH_HAI, 2)]
    place.prune.years.show_value(0)
    place.screen.reload()
    place.lane.settle()
    assert place.prune.years.value() == 10
    assert place.prune.act.isVisible()


def test_dossiers_past_their_time_go_everywhere_by_a_basis_and_their_number(
    place: Place, window: MainWindow, tmp_path: Path
) -> None:
    place.choose_ten_years()
    place.clerk.press(Key.Key_Return).press(Key.Key_Return)
    assert place.prune.basis.input.hasFocus()
    place.clerk.type(BASIS).press(Key.Key_Return).type("2")
    place.clerk.press(Key.Key_Return).press(Key.Key_Return)
    assert place.prune.count.problem() == say("retention.count.wrong", dossiers=3)
    assert len(place.named()) == 4

    place.prune.count.input.clear()
    place.clerk.type("3").press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert window.notices.words().startswith("Đã ra lệnh xóa")
    assert place.prune.outcome.text().endswith("Lệnh đi cùng các gói gửi xuống.")
    assert place.prune.told.text() == say("retention.nothing", day="01/01/2021")
    assert place.named() == ["Vũ Văn Chờ"]
    assert_no_box()
    place.bring_down(tmp_path / "down")
    for commune in place.communes:
        assert workspace_of(commune).dossiers.closed_before(date(2031, 1, 1)) == []


def test_what_was_confirmed_is_erased_or_nothing_is(place: Place) -> None:
    place.choose_ten_years()
    place.lane.do(lambda: place.upper.retention.drop(place.ended[:1], basis=BASIS, by=BY))
    place.prune.basis.input.setText(BASIS)
    place.prune.count.input.setText("3")
    place.prune.act.click()
    place.lane.settle()
    assert place.prune.count.problem() == say("retention.count.changed")
    assert place.prune.told.text().startswith("2 hồ sơ của 2 đơn vị")
    assert len(place.named()) == 3


def test_a_day_that_is_none_or_is_yet_to_come_erases_nothing(place: Place) -> None:
    for typed in ("31/02/2020", "01/01/2040"):
        place.prune.day.input.clear()
        place.prune.day.setFocus()
        place.clerk.type(typed).press(Key.Key_Return)
        place.lane.settle()
        assert place.prune.day.problem() == say("retention.day.unreadable")
        assert not place.prune.act.isVisible()


def test_the_person_of_one_dossier_is_erased_by_its_number_basis_and_last_digits(
    place: Place, window: MainWindow, tmp_path: Path
) -> None:
    code = place.ended[2].code
    place.person.code.setFocus()
    place.clerk.type(code).press(Key.Key_Return)
    place.lane.settle()
    assert place.person.told.text() == f"{code}: Đỗ Thị Riêng, kết thúc ngày 02/03/2020."
    place.clerk.press(Key.Key_Return).type("9").press(Key.Key_Return).press(Key.Key_Return)
    assert place.person.basis.problem() == say("retention.basis.missing")
    place.clerk.type("Don so 01/2031").press(Key.Key_Return)
    assert place.person.digits.problem() == say("retention.digits.wrong", digits=code[-4:])
    place.person.digits.input.clear()
    place.clerk.type(code[-4:]).press(Key.Key_Return).press(Key.Key_Return)
    place.lane.settle()
    assert window.notices.words().startswith("Đã ra lệnh xóa")
    assert place.person.told.text().startswith("Đã ra lệnh xóa")
    assert "Đỗ Thị Riêng" not in place.named()
    place.bring_down(tmp_path / "down")
    assert place.communes[1].lookup.by_uid(place.ended[2].uid).intake.owner.name == "—"


def test_an_open_dossier_and_one_that_is_not_here_are_told_and_left_alone(place: Place) -> None:
    for code in (place.waiting.code, "H42.07-200302-9999"):
        place.person.code.input.clear()
        place.person.code.setFocus()
        place.clerk.type(code).press(Key.Key_Return)
        place.lane.settle()
        place.person.basis.input.setText(BASIS)
        place.person.digits.input.setText(code[-4:])
        place.person.act.click()
        place.lane.settle()
        assert place.person.code.problem() or "chưa kết thúc" in place.person.told.text()
        assert len(place.named()) == 4
        assert "—" not in place.named()


def test_only_an_upper_level_is_offered_this_part(
    qtbot: QtBot, tasks: TaskRunner, tmp_path: Path
) -> None:
    lane, moment = Lane(qtbot, tasks), Clock(at("2020-03-02"))
    for unit, offered in ((THANH_HAI, False), (DISTRICT, True)):
        desk = lane.do(lambda unit=unit: established(tmp_path / unit, unit, moment))  # type: ignore[misc]  # as above
        form = SettingsForm(tmp_path)
        qtbot.addWidget(form)
        SettingsScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
        assert form.sections.offers(form.retention) is offered
        lane.do(desk.close)
