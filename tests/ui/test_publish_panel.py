"""Publishing from the system page to a real PostgreSQL, by keys, while the window stays alive."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.storage.server import _LOCK
from desk_app.ui.main_window import MainWindow
from desk_app.ui.settings.publish_panel import PublishPanel
from desk_app.ui.settings.publish_screen import PublishScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.builders import Clock
from tests.offices import DISTRICT, THANH_HAI, at, bring, enrol, established, receive_now
from tests.storage import postgres
from tests.storage.postgres import PASSWORD, Cluster
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

Key = Qt.Key
_databases = count(1)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with postgres.running() as found:
        yield found


@pytest.fixture
def address(cluster: Cluster) -> str:
    return cluster.made(f"trang{next(_databases)}")


@dataclass
class Place:
    """The panel over a district that holds one dossier of a commune."""

    panel: PublishPanel
    upper: Desk
    lane: Lane
    clerk: Clerk

    def publish_to(self, address: str) -> None:
        self.panel.address.input.setText(address)
        self.panel.address.setFocus()
        self.clerk.press(Key.Key_Return).press(Key.Key_Return)

    def settings(self) -> str:
        return self.lane.do(self.upper.publishing.address)


@pytest.fixture
def place(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> Iterator[Place]:
    lane, moment = Lane(qtbot, tasks), Clock(at("2020-03-02"))
    upper = lane.do(lambda: _district(tmp_path, moment))
    panel = PublishPanel()
    screen = PublishScreen(panel, upper, tasks)
    screen.saved.connect(window.success)
    window.add_page("publish", "Máy chủ tổng hợp", "upload", "F2", panel)
    shown(qtbot, window)
    window.show_page("publish")
    screen.reload()
    lane.settle()
    yield Place(panel, upper, lane, clerk)
    lane.do(upper.close)


def _district(folder: Path, moment: Clock) -> Desk:
    upper = established(folder / "upper", DISTRICT, moment)
    desk = established(folder / "desk", THANH_HAI, moment)
    enrol(upper, desk, folder / "down")
    enrol(desk, upper, folder / "up")
    receive_now(desk)
    bring(desk, upper, folder / "stick")
    desk.close()
    return upper


def test_what_went_over_is_told_and_the_next_time_only_what_is_new_goes(
    place: Place, window: MainWindow, address: str
) -> None:
    assert place.panel.last.text() == "Chưa đẩy lần nào."
    place.publish_to(address)
    place.lane.settle()
    first = say("publish.done", units=1, unchanged=0, whole=1, rows=2)
    assert place.panel.outcome.text() == first
    assert window.notices.words().startswith(first)
    assert place.panel.last.text() == "Lần đẩy gần nhất: 09:00 02/03/2020."
    assert place.settings() == address
    assert place.panel.now.hasFocus()
    with psycopg.connect(address) as connection:
        rows = connection.execute("SELECT unit FROM mot_cua.dossier").fetchall()
    assert rows == [(THANH_HAI,)]

    place.clerk.press(Key.Key_F9)
    place.lane.settle()
    again = say("publish.done", units=1, unchanged=1, whole=0, rows=0)
    assert place.panel.outcome.text() == again


def test_the_window_stays_alive_while_the_server_lets_us_wait(
    place: Place, qtbot: QtBot, address: str
) -> None:
    beats = count()
    pulse = QTimer(interval=10)
    pulse.timeout.connect(lambda: next(beats))
    with psycopg.connect(address) as busy:
        busy.execute("SELECT pg_advisory_xact_lock(%s, 0)", (_LOCK,))
        place.publish_to(address)
        pulse.start()
        qtbot.waitUntil(lambda: next(beats) > 20)
        assert place.panel.bar.isVisible()
        assert place.panel.outcome.text() == say("publish.under-way")
        assert not place.panel.now.isEnabled()
        busy.rollback()
    place.lane.settle()
    assert place.panel.outcome.text().startswith("Đã đưa số liệu của 1 đơn vị")
    assert not place.panel.bar.isVisible()
    assert place.panel.now.isEnabled()


def test_a_password_is_not_taken_in_the_address_and_is_kept_nowhere(
    place: Place, cluster: Cluster, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = address.partition("dbname=")[2].partition(" ")[0]
    open_to_all = cluster.by_port(database)
    place.publish_to(f"{open_to_all} password='{PASSWORD}'")
    place.lane.settle()
    assert place.panel.address.problem() == say("error.server-address-refused.password")
    assert place.panel.address.input.hasFocus()
    assert place.settings() == ""

    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    place.publish_to(open_to_all)
    place.lane.settle()
    assert place.panel.outcome.text().startswith("Đã đưa số liệu của 1 đơn vị")
    assert place.settings() == open_to_all


def test_no_address_no_server_and_no_driver_are_each_told_and_change_nothing(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.publish_to("  ")
    assert place.panel.address.problem() == say("publish.address.missing")
    nobody = f"host={tmp_path} dbname=x user=tester"  # no socket lies there
    for words in ("error.server-unavailable", "error.server-unavailable.no-driver"):
        place.publish_to(nobody)
        place.lane.settle()
        assert place.panel.address.problem() == say(words)
        assert place.panel.now.isEnabled()
        assert place.settings() == ""
        monkeypatch.setitem(sys.modules, "psycopg", None)
