"""The report page, worked by keys over a real office."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.domain.money import grouped
from desk_app.domain.period import Period, month_before
from desk_app.domain.satisfaction import Answer
from desk_app.domain.tables import Table
from desk_app.services.reporting import ANSWERS, REPORTS
from desk_app.ui import theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.reports.form import ReportForm
from desk_app.ui.reports.screen import ReportScreen
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests.builders import Clock
from tests.offices import (
    BY,
    DISTRICT,
    MARRIAGE,
    THANH_HAI,
    at,
    established,
    finish,
    give_back,
    receive,
)
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@dataclass
class Page:
    """The page in its window, its desk, and what was sent to the printer."""

    form: ReportForm
    screen: ReportScreen
    desk: Desk
    lane: Lane
    window: MainWindow
    printed: list[tuple[str, bytes]]

    def table(self, name: str, period: Period) -> Table:
        return self.lane.do(lambda: self.desk.reporting.table(name, period))

    def shown(self) -> list[list[str]]:
        model = self.form.answer.grid.model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


def _work(desk: Desk, moment: Clock) -> None:
    """February: one early and very satisfied, one late, one open."""
    early = receive(desk, "2020-02-03", moment, due="2020-02-10")
    give_back(desk, finish(desk, early, "2020-02-05", moment), "2020-02-06", moment, Answer.VERY)
    late = receive(desk, "2020-02-04", moment, procedure=MARRIAGE, due="2020-02-10")
    finish(desk, late, "2020-02-12", moment)
    receive(desk, "2020-02-20", moment, due="2020-03-10")
    moment.set("2020-03-02")


def _opened(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, folder: Path, unit: str
) -> Iterator[Page]:
    lane, moment = Lane(qtbot, tasks), Clock(at("2020-02-01"))
    desk = lane.do(lambda: established(folder / "desk", unit, moment))
    lane.do(lambda: desk.settings.put_setting("reports.folder", str(folder)))
    if unit == THANH_HAI:
        lane.do(lambda: _work(desk, moment))
    moment.set("2020-03-02")
    with theme.put_on_last():
        form = ReportForm()
        window.add_page("other", "Trang khác", "home", "F2", QWidget())
        window.add_page("reports", "Báo cáo", "report", "Ctrl+R", form)
    screen = ReportScreen(form, desk, tasks, Session(BY, "Trần Thử Nghiệm"))
    printed: list[tuple[str, bytes]] = []
    screen.print_pdf_asked.connect(lambda name, pdf: printed.append((name, bytes(pdf))))
    screen.saved.connect(window.success)
    shown(qtbot, window)
    yield Page(form, screen, desk, lane, window, printed)
    lane.do(desk.close)


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    yield from _opened(qtbot, tasks, window, tmp_path, THANH_HAI)


@pytest.fixture
def upper_page(
    qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path
) -> Iterator[Page]:
    yield from _opened(qtbot, tasks, window, tmp_path, DISTRICT)


def _open(page: Page, clerk: Clerk) -> None:
    clerk.press(Key.Key_R, Ctrl)
    page.lane.settle()
    page.lane.settle()


def _as_text(table: Table) -> list[list[str]]:
    rows = [*table.rows, *([table.totals] if table.totals else [])]
    return [
        [grouped(cell) if isinstance(cell, int) else str(cell or "") for cell in row]
        for row in rows
    ]


def test_last_month_s_report_is_on_paper_after_five_keys(
    page: Page, clerk: Clerk, qtbot: QtBot
) -> None:
    clerk.think()
    _open(page, clerk)
    clerk.think().press(Key.Key_Return)
    page.lane.settle()
    clerk.think().press(Key.Key_P, Ctrl)
    qtbot.waitUntil(lambda: bool(page.printed))

    clerk.within("monthly report")
    ((name, pdf),) = page.printed
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert name == page.form.answer.title()
    assert "01/02/2020" in text
    assert "29/02/2020" in text
    assert QApplication.activeModalWidget() is None


def test_the_figures_on_the_screen_are_the_service_s(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)

    table = page.table("II.06a", month_before(at("2020-03-02").date()))

    assert page.shown() == _as_text(table)
    assert page.shown()[-1][1:] == [
        "Tổng cộng", "3", "0", "3", "0", "2", "1", "0", "1", "1", "1", "0",
    ]  # fmt: skip


def test_satisfaction_is_shown_with_the_slips_it_rests_on(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    page.form.question.report.input.setFocus()

    clerk.press(Key.Key_Down)
    for _ in range(5):
        clerk.press(Key.Key_Return)
    page.lane.settle()

    assert page.shown()[-1][1:6] == ["Tổng cộng", "1", "1", "100,0 %", "0"]
    assert page.form.answer.notes().startswith("Tỷ lệ tính trên số phiếu")


def test_figures_are_always_those_of_what_was_chosen(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    before = page.form.answer.facts()
    page.form.question.period.input.setFocus()
    clerk.press(Key.Key_Down)
    page.lane.settle()
    assert "29/02/2020" in before
    assert "02/03/2020" in page.form.answer.facts()
    page.form.question.report.input.setFocus()
    clerk.press(Key.Key_Down)
    page.lane.settle()
    assert page.form.answer.title().startswith("MỨC ĐỘ HÀI LÒNG")


def test_the_screen_speaks_its_language_and_the_paper_vietnamese(page: Page, clerk: Clerk) -> None:
    wording.use("en")
    try:
        _open(page, clerk)
        page.lane.settle()
        assert page.form.answer.title().startswith("HOW ADMINISTRATIVE PROCEDURES")
        assert page.shown()[-1][1] == "Total"
        assert page.screen._paper is not None
        assert page.screen._paper.table.title.startswith("TÌNH HÌNH")
    finally:
        wording.use("vi")


@pytest.mark.parametrize("ending", [".pdf", ".xlsx", ".docx"])
def test_a_file_is_written_under_a_name_that_says_what_it_is(
    page: Page, clerk: Clerk, tmp_path: Path, ending: str
) -> None:
    _open(page, clerk)
    assert page.form.place.path() == tmp_path / "II.06a_13498_20200201-20200229"

    buttons = {".pdf": page.form.pdf, ".xlsx": page.form.xlsx, ".docx": page.form.docx}
    buttons[ending].setFocus()
    clerk.press(Key.Key_Space)
    page.lane.settle()

    written = tmp_path / f"II.06a_13498_20200201-20200229{ending}"
    assert page.window.notices.words().startswith(f"Đã ghi {written.name}")
    if ending == ".docx":
        (grid,) = Document(str(written)).tables[1:2]
        assert grid.rows[-1].cells[1].text == "Tổng cộng"
    elif ending == ".pdf":
        assert "II.06a" in PdfReader(written).pages[0].extract_text()
    else:
        cells = list(load_workbook(written).worksheets[0].iter_rows(values_only=True))
        assert page.screen._paper is not None
        assert page.screen._paper.table.totals in cells


def test_a_place_that_cannot_be_written_to_is_told_at_the_field(
    page: Page, clerk: Clerk, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    _open(page, clerk)
    page.form.place.show_path(tmp_path / "file" / "báo cáo")

    page.form.pdf.setFocus()
    clerk.press(Key.Key_Space)
    page.lane.settle()

    assert "Không ghi được" in page.form._file.problem()
    assert page.form.place.line.hasFocus()
    assert page.form.pdf.isEnabled()


def test_days_typed_loosely_make_a_period(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    start, end = page.form.question.start.input, page.form.question.end.input
    start.setFocus()
    start.selectAll()
    clerk.type("4 2 2020").press(Key.Key_Return)
    end.selectAll()
    clerk.type("29022020").press(Key.Key_Return).press(Key.Key_Return)
    page.lane.settle()

    assert page.form.question.period.input.currentText() == "Tự chọn ngày"
    assert page.shown()[-1][2:6] == ["3", "0", "2", "1"]


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [("31/02/2020", "29/02/2020", "start"), ("05/02/2020", "04/02/2020", "end")],
)
def test_days_that_make_no_period_are_told_at_their_field(
    page: Page, clerk: Clerk, start: str, end: str, wrong: str
) -> None:
    _open(page, clerk)
    before = page.shown()
    question = page.form.question
    question.start.input.setText(start)
    question.end.input.setText(end)
    question.make.setFocus()

    clerk.press(Key.Key_Return)
    page.lane.settle()

    problems = {"start": question.start.problem(), "end": question.end.problem()}
    assert [name for name, words in problems.items() if words] == [wrong]
    assert getattr(question, wrong).input.hasFocus()
    assert page.shown() == before


def test_an_empty_period_says_so_kindly(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    page.form.question.start.input.setText("01/01/2019")
    page.form.question.end.input.setText("31/01/2019")
    page.form.question.make.setFocus()

    clerk.press(Key.Key_Return)
    page.lane.settle()

    assert page.form.answer._empty.isVisible()
    assert not page.form.answer.grid.isVisible()


def test_a_commune_s_report_is_asked_for_from_another_page(upper_page: Page, clerk: Clerk) -> None:
    upper_page.screen.show_unit(THANH_HAI)
    _open(upper_page, clerk)

    question = upper_page.form.question
    assert question.unit.input.currentText() == "Xã Thanh Hải"
    assert question.unit.input.count() == 17
    assert "XÃ THANH HẢI" in upper_page.form.answer.title()
    assert upper_page.form.answer.notes().endswith(
        "\nSố liệu đến hết kỳ: 0/1 đơn vị. Chưa gửi đủ: Xã Thanh Hải."
    )


def test_no_title_of_the_thirteen_columns_is_cut_in_the_narrowest_window(
    page: Page, clerk: Clerk
) -> None:
    page.window.resize(1092, 614)
    _open(page, clerk)

    header = page.form.answer.grid._header
    for column in range(2, 13):
        assert header.sectionSize(column) >= header.narrowest(column)
    assert header.height() == header.sizeHint().height()
    assert page.window._pages._frames["reports"].horizontalScrollBar().maximum() == 0


def _choose(page: Page, report: str) -> None:
    chooser = page.form.question.report.input
    chooser.setCurrentIndex(chooser.findData(report))
    chooser.activated.emit(chooser.currentIndex())
    page.lane.settle()


@pytest.mark.parametrize("report", REPORTS)
def test_every_report_is_offered_shown_and_printed(
    page: Page, clerk: Clerk, qtbot: QtBot, report: str
) -> None:
    _open(page, clerk)
    _choose(page, report)

    table = page.table(report, month_before(at("2020-03-02").date()))

    assert page.form.answer.title() == table.title
    assert page.shown() == _as_text(table)
    clerk.press(Key.Key_P, Ctrl)
    qtbot.waitUntil(lambda: bool(page.printed))
    assert page.printed[0][0] == table.title


def test_what_no_dossier_tells_is_typed_above_the_report_that_needs_it(
    page: Page, clerk: Clerk
) -> None:
    _open(page, clerk)
    assert not page.form.said.isVisible()
    _choose(page, "evaluation")
    fields = page.form.said.fields
    assert {name for name, field in fields.items() if field.isVisible()} == set(ANSWERS)
    assert page.form.answer.notes().startswith("Chưa khai chỉ số 5, 6, 8, 9")

    fields["evaluation.5"].input.setFocus()
    for text in ("1", "2", "2", "40"):
        clerk.type(text).press(Key.Key_Return)
    clerk.press(Key.Key_Tab)
    page.lane.settle()
    page.lane.settle()

    assert "Chưa khai" not in page.form.answer.notes()
    assert page.shown()[4][3] == "1,0"
    assert page.shown()[9][5] in {"Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"}


def test_a_number_that_does_not_fit_is_told_at_its_field(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    _choose(page, "evaluation")
    field = page.form.said.fields["evaluation.6"]

    field.input.setFocus()
    clerk.type("3").press(Key.Key_Return)
    page.lane.settle()

    assert "từ 0 đến 2" in field.problem()
    assert field.input.hasFocus()
    assert page.form.answer.notes().startswith("Chưa khai chỉ số 5, 6, 8, 9")


def test_proposals_stand_in_the_report_in_words(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    _choose(page, "narrative")

    page.form.said.fields["proposals"].input.setFocus()
    clerk.type("Đề nghị thêm một máy in").press(Key.Key_Tab)
    page.lane.settle()
    page.lane.settle()

    assert page.shown()[-1][1] == "Đề nghị thêm một máy in"
