"""The page of all units at a glance: a figure is the way to its ranking and its course."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.satisfaction import Answer
from desk_app.services.consolidation import Measure
from desk_app.ui.main_window import MainWindow
from desk_app.ui.overview.form import OverviewForm
from desk_app.ui.overview.screen import OverviewScreen
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.text import ElidedText
from tests.builders import Clock
from tests.offices import (
    BY,
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    bring,
    enrol,
    established,
    finish,
    give_back,
    receive,
)
from tests.ui.clerk import focused
from tests.ui.lane import Lane, shown


@dataclass
class Page:
    """The page over a district that has two communes' work of March."""

    form: OverviewForm
    desk: Desk
    lane: Lane

    def figures(self) -> dict[str, str]:
        return {measure.value: tile.figure() for measure, tile in self.form.tiles.items()}

    def ranked(self) -> list[str]:
        """The units in the order of the ranking, with what is said of each."""
        chart = self.form.ranking.view._chart
        assert chart is not None
        return [chart.reading(place) for place in range(len(chart.categories))]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district with one late and one kept appointment, one overdue dossier, two slips."""
    folder, moment = tmp_path_factory.mktemp("overview"), Clock(at("2020-03-02"))
    upper = established(folder / "upper", DISTRICT, moment)
    for code, due, answer in (
        (THANH_HAI, "2020-03-05", Answer.NO),
        (KIEN_KHE, "2020-03-20", Answer.VERY),
    ):
        desk = established(folder / code, code, moment)
        enrol(desk, upper, folder / "down")
        enrol(upper, desk, folder / code)
        dossier = receive(desk, "2020-03-02", moment, due=due)
        dossier = finish(desk, dossier, "2020-03-10", moment)
        give_back(desk, dossier, "2020-03-11", moment, answer)
        if code == THANH_HAI:
            receive(desk, "2020-03-12", moment, due="2020-03-16")
        moment.set("2020-04-02")
        bring(desk, upper, folder / "stick")
        desk.close()
    upper.close()
    return folder / "upper"


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, filled: Path) -> Iterator[Page]:
    lane, now = Lane(qtbot, tasks), Clock(at("2020-04-02"))
    desk = lane.do(lambda: bootstrap.open_desk(filled, clock=now, hurried=True))
    form = OverviewForm()
    OverviewScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    window.add_page("overview", "Toàn cảnh", "half-circle", "F5", form)
    shown(qtbot, window, 1092, 614)
    window.show_page("overview")
    lane.settle()
    yield Page(form, desk, lane)
    lane.do(desk.close)


def test_the_figures_of_last_month_are_those_of_all_units(page: Page) -> None:
    assert page.figures() == {
        "kept": "50,0 %", "satisfied": "50,0 %", "overdue": "1", "received": "3"
    }  # fmt: skip
    assert page.form.periods.marked() == "month-before"


def test_the_unit_that_needs_a_look_stands_first(page: Page) -> None:
    first, *_ = page.ranked()
    assert first.startswith("Xã Thanh Hải: Trước và đúng hạn 0,0 % (0/1)")


def test_a_figure_leads_to_its_ranking_and_its_course(page: Page) -> None:
    for measure, name, course in (
        (Measure.OVERDUE, "overdue-by-unit", "overdue-by-month"),
        (Measure.SATISFIED, "satisfied-by-unit", "satisfied-by-month"),
        (Measure.RECEIVED, "received-by-unit", "received-by-month"),
        (Measure.KEPT, "kept-by-unit", "kept-by-month"),
    ):
        page.form.tiles[measure].setFocus()
        QTest.keyClick(page.form.tiles[measure], Qt.Key.Key_Return)
        page.lane.settle()
        charts = page.form.ranking.view._chart, page.form.course.view._chart
        assert [chart and chart.name for chart in charts] == [name, course]
        assert page.form.ranking.view.picture() is not None
        assert page.form.course.view.picture() is not None


def test_the_keyboard_alone_walks_from_figure_to_value(page: Page) -> None:
    assert focused() is page.form.tiles[Measure.KEPT]
    for _ in range(len(page.form.tiles)):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is page.form.ranking.view
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert page.form.ranking.reading().startswith("Xã Thanh Hải")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_End)
    assert page.form.course.reading().startswith("Tháng 03/2020")


def test_another_period_is_one_key_away(page: Page) -> None:
    page.form.periods.setFocus()
    QTest.keyClick(page.form.periods, Qt.Key.Key_Right)
    page.lane.settle()
    assert page.form.periods.marked() == "month"
    assert page.figures()["received"] == "0"
    assert page.figures()["kept"] == "–"


def test_a_period_without_anything_says_so(page: Page) -> None:
    page.form.period_chosen.emit("year-before")
    page.lane.settle()
    words = [label.text() for label in page.form.ranking.findChildren(QLabel)]
    assert "Không có gì để vẽ trong kỳ này" in words


def test_how_many_units_have_told_everything_stands_beside(page: Page) -> None:
    hints = [label.text() for label in page.form.findChildren(ElidedText)]
    assert "2/16 đơn vị đã gửi đủ" in hints
