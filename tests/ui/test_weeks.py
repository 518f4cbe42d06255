"""The weeks' page: what needs an act is chosen first, and Enter does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.weeks import WeekState
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.weeks.form import WeeksForm
from desk_app.ui.weeks.screen import WeeksScreen
from desk_app.wording import say
from tests.builders import Clock
from tests.offices import BY, DISTRICT, KIEN_KHE, THANH_HAI, at, bring, enrol, established, receive
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

UP, ENTER, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Right


@dataclass(frozen=True, slots=True)
class Page:
    """The page, and which other pages and reports were asked for."""

    form: WeeksForm
    asked: list[str]
    lane: Lane
    upper: Desk
    clock: Clock

    def open(self) -> None:
        """Come back to the page."""
        self.form.hide()
        self.form.show()
        self.lane.settle()

    def states(self, unit: str) -> list[WeekState]:
        """The weeks of a commune as they are shown."""
        self.lane.settle()
        model = self.form.table.model()
        for row in range(model.rowCount()):
            found = self.form._model.at(model.index(row, 1))
            if found is not None and found[0].unit.code == unit:
                return [state for _, state in found[0].weeks]
        raise AssertionError(unit)


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    lane, clock = Lane(qtbot, tasks), Clock(at("2020-03-02"))
    upper = lane.do(lambda: established(tmp_path / "upper", DISTRICT, clock))
    form, asked = WeeksForm(), list[str]()
    screen = WeeksScreen(form, upper, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.asked.connect(asked.append)
    screen.report_asked.connect(asked.append)
    window.add_page("weeks", "Lịch", "calendar", "F7", form)
    shown(qtbot, window)
    window.show_page("weeks")
    lane.settle()
    yield Page(form, asked, lane, upper, clock)
    lane.do(upper.close)


def _a_week_of(page: Page, folder: Path) -> None:
    """Thanh Hải brings its stick in the first week, then is silent; Kiện Khê is not enrolled."""
    clock = page.clock
    desk = established(folder / "desk", THANH_HAI, clock)
    stranger = established(folder / "other", KIEN_KHE, clock)
    enrol(page.upper, desk, folder / "up")
    for one in (desk, stranger):
        enrol(one, page.upper, folder / f"down{one.office.unit.code}")
        receive(one, "2020-03-05", clock)
        bring(one, page.upper, folder / one.office.unit.code)
        one.close()
    clock.set("2020-03-18")


def test_weeks_show_what_came_and_what_needs_an_act_is_chosen(
    page: Page, clerk: Clerk, tmp_path: Path
) -> None:
    page.lane.do(lambda: _a_week_of(page, tmp_path))
    page.open()
    missing, running = WeekState.MISSING, WeekState.RUNNING
    assert page.states(THANH_HAI)[-3:] == [WeekState.RECEIVED, missing, running]
    assert page.states(KIEN_KHE)[-3:] == [WeekState.WAITING, WeekState.BEFORE, WeekState.BEFORE]
    chosen = page.form.chosen()
    assert chosen is not None
    assert (chosen[0].unit.code, chosen[2]) == (KIEN_KHE, WeekState.WAITING)
    model = page.form.table.model()
    first = {model.index(row, 0).data() for row in range(2)}
    assert first == {"Thị trấn Kiện Khê", "Xã Thanh Hải"}
    clerk.press(ENTER)
    assert page.asked == ["exchange"]


def test_a_missing_week_gives_a_reminder_to_paste(page: Page, clerk: Clerk, tmp_path: Path) -> None:
    page.lane.do(lambda: _a_week_of(page, tmp_path))
    page.open()
    states = page.states(THANH_HAI)
    chosen = page.form.chosen()
    assert chosen is not None
    model = page.form.table.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    row = next(number for number, name in enumerate(rows) if "Thanh Hải" in name)
    page.form.table.setCurrentIndex(model.index(row, 1 + states.index(WeekState.MISSING)))
    assert "Thanh Hải" in page.form.words()
    clerk.press(ENTER)
    reminder = QGuiApplication.clipboard().text()
    assert "Thanh Hải" in reminder
    assert "09/03/2020 – 15/03/2020" in reminder
    assert page.asked == []


def test_a_week_received_opens_the_report_of_its_commune(
    page: Page, clerk: Clerk, tmp_path: Path
) -> None:
    page.lane.do(lambda: _a_week_of(page, tmp_path))
    page.open()
    states = page.states(THANH_HAI)
    model = page.form.table.model()
    row = next(
        number for number in range(model.rowCount())
        if "Thanh Hải" in model.index(number, 0).data()
    )  # fmt: skip
    page.form.table.setCurrentIndex(model.index(row, 1 + states.index(WeekState.RECEIVED)))
    clerk.press(ENTER)
    assert page.asked == [THANH_HAI]
    assert page.form.act.text() == say("weeks.act.received")
