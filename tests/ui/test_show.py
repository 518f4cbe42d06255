"""What only shows: tiles, papers, empty places, the last page."""

import io
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desk_app import logs
from desk_app.ui import crash, palettes
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.ui.widgets.paper_view import PaperView
from desk_app.ui.widgets.scroll_frame import FootedPage
from desk_app.ui.widgets.text import ElidedText


def _paper(pages: int) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(420, 595))
    for _ in range(pages):
        canvas.rect(100, 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_a_tile_tells_its_figure_and_opens_by_key(qtbot: QtBot) -> None:
    tile = FigureTile("Quá hạn", icon="warn", tone=Tone.OVERDUE)
    qtbot.addWidget(tile)
    tile.show_figure(3)
    assert tile.accessibleName() == "Quá hạn: 3"
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Return)


def test_a_paper_is_shown_as_large_as_it_prints_or_as_fits(qtbot: QtBot) -> None:
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_paper(_paper(2))
    assert view.page_count() == 2
    wide = view._sheets._places()[0].width()
    assert wide == 560
    view.resize(400, 600)
    view.show_paper(_paper(1))
    assert view._sheets._places()[0].width() < 400
    assert view.page_count() == 1


def test_a_paper_is_drawn_and_taken_away_again(qtbot: QtBot) -> None:
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show_paper(_paper(1))
    view.show()
    with_paper = view.grab().toImage()
    sheet = view._sheets._places()[0].toRect()
    assert with_paper.pixelColor(sheet.left() + 10, sheet.top() + 10).name() == "#ffffff"
    assert with_paper.pixelColor(sheet.left() + 200, sheet.bottom() - 200).name() == "#000000"
    view.show_paper(b"")
    assert view.page_count() == 0
    empty = view.grab().toImage()
    assert empty.pixelColor(sheet.center()).name() == palettes.LIGHT.ground.lower()


def test_an_empty_place_offers_the_next_step(qtbot: QtBot) -> None:
    page = EmptyPage("dossier", "Chưa có hồ sơ hôm nay", "Nhấn F2.", step="Tiếp nhận", key="F2")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.asked):
        page.button.click()


def test_an_empty_place_without_a_step_has_no_button(qtbot: QtBot) -> None:
    page = EmptyPage("dossier", "Không có hồ sơ quá hạn", "Mọi hồ sơ đều đúng hẹn.")
    qtbot.addWidget(page)
    page.show()
    assert not page.button.isVisible()


def test_a_line_that_does_not_fit_is_told_in_full(qtbot: QtBot) -> None:
    line = ElidedText("Nguyễn Thị Hồng Nhung – Chứng thực bản sao từ bản chính")
    qtbot.addWidget(line)
    line.resize(80, 24)
    line.show()
    assert line.toolTip() == line.text()
    line.resize(900, 24)
    assert line.toolTip() == ""


def test_the_foot_of_a_page_stays_in_sight(qtbot: QtBot) -> None:
    content, foot = QWidget(), QWidget()
    content.setMinimumHeight(2000)
    foot.setFixedHeight(50)
    page = FootedPage(content, foot)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    assert foot.geometry().bottom() <= page.height()


def test_the_crash_report_names_the_place_but_no_person() -> None:
    try:
        int("Nguyễn Thị Hồng Nhung")
    except ValueError as problem:
        told = logs.report(type(problem), problem.__traceback__)
    assert "ValueError" in told
    assert "test_show.py" in told
    assert "Nhung" not in told


def test_an_uncaught_exception_is_logged_and_told_once_more_to_the_window(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hook = crash.CrashHook()
    with qtbot.waitSignal(hook.crashed) as told:
        try:
            raise KeyError("Nhung")
        except KeyError as problem:
            hook._on_exception(type(problem), problem, sys.exc_info()[2])
    assert "KeyError" in str(told.args)
    assert "Nhung" not in caplog.text


def test_the_last_page_says_what_to_do_and_copies_the_report(qtbot: QtBot) -> None:
    page = crash.CrashPage("desk_app · KeyError")
    qtbot.addWidget(page)
    page._copy.click()
    assert QGuiApplication.clipboard().text() == "desk_app · KeyError"
    with qtbot.waitSignal(page.closing):
        page._close.click()
