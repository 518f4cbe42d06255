"""The communes' page: what needs a look comes first, Enter opens a commune's report."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.services.consolidation import Commune
from desk_app.ui.hub.form import HubForm
from desk_app.ui.hub.screen import HubScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests.builders import Clock
from tests.offices import BY, DISTRICT, KIEN_KHE, THANH_HAI, at, established
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

NOW = at("2020-03-02")


def _commune(code: str, **known: object) -> Commune:
    unknown = Commune(
        unit=bootstrap.unit_on(code, NOW.date()), desks=0, newest_bundle=0, newest_at=None,
        until=None, dossiers=0, held=0, silent=True,
    )  # fmt: skip
    return replace(unknown, **known)  # type: ignore[arg-type]  # fields of Commune


ABSENT = _commune("13450")
NEVER = _commune("13453", desks=1)
FRESH = _commune(
    KIEN_KHE, desks=2, newest_bundle=7, newest_at=NOW, until=NOW.date(), dossiers=1200, silent=False
)
SILENT = _commune("13456", desks=1, newest_bundle=3, newest_at=NOW - timedelta(days=20))
SILENT_LONGER = _commune("13465", desks=1, newest_bundle=1, newest_at=NOW - timedelta(days=50))
GAP = replace(FRESH, unit=bootstrap.unit_on(THANH_HAI, NOW.date()), held=4)


@dataclass
class Page:
    """The page and the units whose report was asked for."""

    form: HubForm
    asked: list[str]
    lane: Lane


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    lane = Lane(qtbot, tasks)
    desk = lane.do(lambda: established(tmp_path / "upper", DISTRICT, Clock(NOW)))
    form, asked = HubForm(), list[str]()
    screen = HubScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.report_asked.connect(asked.append)
    window.add_page("hub", "Các xã", "commune", "F7", form)
    shown(qtbot, window)
    window.show_page("hub")
    lane.settle()
    yield Page(form, asked, lane)
    lane.do(desk.close)


def _cells(form: HubForm) -> list[list[str]]:
    model = form.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_needs_a_look_comes_first(page: Page) -> None:
    page.form.show_communes([ABSENT, FRESH, NEVER, SILENT, SILENT_LONGER, GAP])

    assert [row[1] for row in _cells(page.form)] == [
        "mới gửi", "im lặng từ 12/01/2020", "im lặng từ 11/02/2020", "chưa gửi gói nào", "mới gửi",
        "chưa tham gia",
    ]  # fmt: skip
    assert _cells(page.form)[0][0] == "Xã Thanh Hải · thí điểm"


def test_a_row_tells_what_the_commune_sent(page: Page) -> None:
    page.form.show_communes([GAP, ABSENT])

    assert _cells(page.form) == [
        [
            "Xã Thanh Hải · thí điểm",
            "mới gửi",
            "2",
            "số 7 · 02/03/2020",
            "02/03/2020",
            "1.200",
            "4",
        ],
        ["Xã Liêm Phong", "chưa tham gia", "–", "–", "–", "–", "–"],
    ]


def test_pilots_are_marked(page: Page) -> None:
    page.form.show_communes([NEVER])

    assert _cells(page.form)[0][0] == "Xã Thanh Hà · thí điểm"


def test_the_tiles_count_every_commune_once(page: Page) -> None:
    page.form.show_communes([ABSENT, FRESH, NEVER, SILENT, SILENT_LONGER, GAP])

    tiles = (page.form.silent, page.form.fresh, page.form.absent, page.form.dossiers)
    assert [tile.figure() for tile in tiles] == ["3/6", "2/6", "1/6", "2.400"]


def test_a_tile_leads_to_the_first_commune_of_its_kind(page: Page, clerk: Clerk) -> None:
    page.form.show_communes([ABSENT, FRESH, SILENT])
    page.form.absent.setFocus()

    clerk.press(Qt.Key.Key_Return)

    assert page.form.chosen() == ABSENT.unit.code
    assert page.form.table.hasFocus()


def test_enter_asks_for_the_commune_s_report(page: Page, clerk: Clerk) -> None:
    assert len(_cells(page.form)) == 16
    assert page.form.table.hasFocus()

    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)

    assert page.asked == [page.form.chosen()]


def test_the_commune_picked_stays_picked_when_the_list_is_read_again(page: Page) -> None:
    page.form.show_communes([ABSENT, FRESH, SILENT])
    page.form.table.selectRow(1)
    picked = page.form.chosen()

    page.form.show_communes([FRESH, SILENT, ABSENT, NEVER])

    assert page.form.chosen() == picked


def test_the_list_keeps_the_rules_of_models(page: Page, qtmodeltester: ModelTester) -> None:
    page.form.show_communes([ABSENT, FRESH, SILENT])

    qtmodeltester.check(page.form.table.model())  # type: ignore[no-untyped-call]
