"""The system page tells which scans need not stay on this PC, and drops them by one button."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.services.scan_keeping import Droppable
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.settings.data_panel import DataPanel
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.screen import SettingsScreen
from desk_app.ui.tasks import TaskRunner
from tests import offices, scanned
from tests.builders import Clock
from tests.offices import BY, DISTRICT, THANH_HAI, at, bring, enrol_each_other, established
from tests.scanned import lay
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown


def office_with_old_scan(folder: Path, moment: Clock) -> Desk:
    """A desk whose one scan the district holds; a year has passed since the dossier was closed."""
    desk = established(folder / "desk", THANH_HAI, moment)
    upper = established(folder / "upper", DISTRICT, moment)
    enrol_each_other(desk, upper, folder / "cards")
    file = lay(folder, "1.png", scanned.png())
    dossier = desk.scans.add(offices.receive_now(desk), [file], by=BY)
    offices.settle(desk, dossier)
    for _ in range(2):
        bring(desk, upper, folder / "stick")
        bring(upper, desk, folder / "stick")
    upper.close()
    moment.set("2021-03-02")
    return desk


@pytest.fixture
def desk(qtbot: QtBot, tasks: TaskRunner, tmp_path: Path) -> Iterator[Desk]:
    lane, moment = Lane(qtbot, tasks), Clock(at("2020-03-02"))
    made = lane.do(lambda: office_with_old_scan(tmp_path, moment))
    yield made
    lane.do(made.close)


def test_old_scans_are_dropped_by_keys(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, clerk: Clerk, desk: Desk
) -> None:
    form = SettingsForm(desk.folder)
    screen = SettingsScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.saved.connect(window.success)
    window.add_page("settings", "Hệ thống", "settings", "F2", form)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_F2)
    form.sections.open(form.data)
    screen.reload()
    lane = Lane(qtbot, tasks)
    lane.settle()
    assert form.data.old_scans.text().startswith("1 bản quét (")

    form.data.drop.setFocus()
    clerk.press(Qt.Key.Key_Space)
    lane.settle()

    assert window.notices.words().startswith("Đã dọn 1 bản quét")
    assert not [path for path in (desk.folder / "scans").rglob("*") if path.is_file()]
    assert not form.data.drop.isVisible()
    assert form.data.check.hasFocus()


def test_nothing_is_said_where_no_scan_may_go(qtbot: QtBot) -> None:
    panel = DataPanel(Path("hồ sơ"))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_old_scans(Droppable(0, 0))
    assert not panel.old_scans.isVisible()
    assert not panel.drop.isVisible()
    panel.show_old_scans(Droppable(3, 5_000_000))
    assert panel.old_scans.text().startswith("3 bản quét (5 MB)")
    assert panel.drop.isVisible()
