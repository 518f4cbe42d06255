"""Charts on the screen: walked by keys, read out, sharp, and the same numbers as the table."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain.charts import Chart, Kind, Measure, ranked
from desk_app.domain.picture import Picture
from desk_app.ui import palettes, theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.palettes import Palette
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets import chart_paint
from desk_app.ui.widgets.chart_panel import ChartPanel
from desk_app.ui.widgets.chart_view import ChartView
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from tests.domain.charting import a_chart, covered, holds, meets
from tests.offices import THANH_HAI
from tests.ui.clerk import Clerk
from tests.ui.test_reports import Page, _open, _opened

Key = Qt.Key
FIELDS = a_chart(("Hộ tịch", (6, 3, 1)), ("Chứng thực", (80, 15, 5)), ("Đất đai", (0, 2, 2)))


@pytest.fixture
def restored(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, palettes.LIGHT)


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    yield from _opened(qtbot, tasks, window, tmp_path, THANH_HAI)


def _picture(view: ChartView) -> Picture:
    assert view.picture() is not None
    return view.picture()  # type: ignore[return-value]  # asked again: it is there


def _drawn(view: ChartView, ratio: float = 1.0) -> QImage:
    image = QImage(view.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.current().palette.card))
    painter = QPainter(image)
    chart_paint.paint(painter, _picture(view))
    painter.end()
    return image


def _shown(qtbot: QtBot, chart: Chart, width: int = 640, height: int = 320) -> ChartView:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_chart(chart)
    return view


def test_the_arrows_walk_the_values_and_read_them_out(
    qtbot: QtBot, shown: Callable[[QWidget, QWidget], None]
) -> None:
    panel = ChartPanel()
    panel.show_chart(FIELDS)
    panel.resize(640, 400)
    view = panel.view
    shown(panel, view)
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Hồ sơ đã giải quyết"
    heard = []
    for key in (
        Key.Key_Right,
        Key.Key_Down,
        Key.Key_Right,
        Key.Key_Left,
        Key.Key_Home,
        Key.Key_End,
    ):
        QTest.keyClick(view, key)
        heard.append(spoken.text(QAccessible.Text.Description).split(":")[0])
        assert panel.reading() == spoken.text(QAccessible.Text.Description)
    assert heard == ["Chứng thực", "Đất đai", "Đất đai", "Chứng thực", "Hộ tịch", "Đất đai"]
    assert panel.reading() == "Đất đai: Tổng số 4; Trước hạn 0; Đúng hạn 2; Quá hạn 2"


def test_the_first_value_is_read_when_the_chart_takes_the_focus(
    qtbot: QtBot, shown: Callable[[QWidget, QWidget], None]
) -> None:
    panel = ChartPanel()
    panel.show_chart(FIELDS)
    panel.resize(640, 400)
    assert panel.reading() == ""
    shown(panel, panel.view)
    assert panel.reading().startswith("Hộ tịch: Tổng số 10")
    panel.show_chart(a_chart(("Khác", (1, 0, 0))))
    assert panel.reading() == ""


def test_the_mouse_points_at_a_value(qtbot: QtBot) -> None:
    view = _shown(qtbot, FIELDS)
    heard: list[str] = []
    view.read.connect(heard.append)
    with qtbot.waitExposed(view):
        view.show()
    for at in (1, 2):
        QTest.mouseMove(view, view._slots()[at].center().toPoint())
        qtbot.waitUntil(lambda: bool(heard))
    assert [words.split(":")[0] for words in heard[-2:]] == ["Chứng thực", "Đất đai"]


def test_a_chart_of_nothing_says_so_and_takes_no_key(qtbot: QtBot) -> None:
    panel = ChartPanel()
    qtbot.addWidget(panel)
    panel.show_chart(a_chart(("Hộ tịch", (0, 0, 0))))
    panel.show()
    assert not panel.view.isVisible()
    assert panel.view.picture() is None
    QTest.keyClick(panel.view, Key.Key_Right)
    assert panel.reading() == ""


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
def test_edges_lie_on_whole_pixels_at_every_magnification(qtbot: QtBot, ratio: float) -> None:
    chart = a_chart(("", (61, 0, 0)), ("", (0, 37, 0)), kind=Kind.COLUMNS)
    view = _shown(qtbot, chart, 431, 217)
    image = _drawn(view, ratio)
    palette = theme.current().palette
    for area in _picture(view).areas[3:]:
        middle = round(area.box.middle * ratio)
        column = [image.pixelColor(middle, y).name() for y in range(image.height())]
        tone = palette.ready.lower()
        light = palettes.blend(palette.ready, palette.card, share=0.35).lower()
        around = {palette.card.lower(), palette.line.lower(), palette.edge.lower()}
        top, bottom = round(area.box.top * ratio) - 2, round(area.box.bottom * ratio) + 1
        assert set(column[top:bottom]) <= {tone, light} | around


def test_a_part_is_drawn_as_long_as_its_value(qtbot: QtBot) -> None:
    view = _shown(qtbot, a_chart(("A", (50, 0, 0)), ("B", (100, 0, 0))))
    image, tone = _drawn(view), theme.current().palette.ready.lower()

    def length(at: int) -> int:
        y = round(_picture(view).slots[at].top + _picture(view).slots[at].height / 2)
        return sum(image.pixelColor(x, y).name() == tone for x in range(image.width()))

    assert length(1) == pytest.approx(2 * length(0), abs=2)


def test_roles_differ_by_their_filling_as_well(qtbot: QtBot) -> None:
    """Drawn in one colour, early, on time and late are still three."""
    view = _shown(qtbot, a_chart(("A", (10, 10, 10))))
    image = _drawn(view).convertToFormat(QImage.Format.Format_Grayscale8)
    shades = []
    for area in _picture(view).areas[3:]:
        box = area.box
        grey = [
            image.pixelColor(x, y).value()
            for x in range(round(box.left) + 3, round(box.right) - 3)
            for y in range(round(box.top) + 3, round(box.bottom) - 3)
        ]
        shades.append((len(set(grey)) > 2, sum(grey) / len(grey)))
    assert [hatched for hatched, _ in shades] == [False, False, True]
    assert shades[1][1] - shades[0][1] > 60


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("base", theme.BASES)
@pytest.mark.parametrize("width", [300, 620, 1080])
def test_labels_never_overlap_at_any_text_size(
    qapp: QApplication, qtbot: QtBot, base: int, width: int
) -> None:
    theme.apply(qapp, palettes.LIGHT, base)
    days = [(str(day), (day * 7 % 40, day % 3, day % 2)) for day in range(1, 32)]
    names = [(f"Xã Thanh Sơn Mẫu {number}", (number, 1, 2)) for number in range(16)]
    for chart in (
        a_chart(*days, kind=Kind.COLUMNS),
        a_chart(*days[:12], kind=Kind.LINE, measure=Measure.PER_CENT),
        ranked(a_chart(*names, measure=Measure.PER_CENT), 20, str),
    ):
        view = _shown(qtbot, chart, width, 260)
        written, picture = chart_paint.letters(), _picture(view)
        boxes = [covered(words, written) for words in picture.words]
        assert not any(
            meets(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]
        )
        whole = picture.slots[0].__class__(0, 0, picture.width, picture.height)
        assert all(holds(whole, box) for box in boxes)


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("palette", palettes.ALL, ids=lambda palette: palette.name)
def test_every_palette_draws_what_can_be_seen(
    qapp: QApplication, qtbot: QtBot, palette: Palette
) -> None:
    theme.apply(qapp, palette)
    colours = _colours(_drawn(_shown(qtbot, FIELDS, 400, 200)))
    for tone in (palette.ready, palette.overdue, palette.ink):
        assert tone.lower() in colours
        assert palettes.contrast(tone, palette.card) >= 3


def test_the_value_walked_to_stays_in_sight(
    qtbot: QtBot, shown: Callable[[QWidget, QWidget], None]
) -> None:
    view = ChartView()
    view.show_chart(a_chart(*((f"Lĩnh vực mẫu {number}", (number, 1, 1)) for number in range(60))))
    frame = ScrollFrame(view)
    frame.resize(500, 300)
    shown(frame, view)
    for key, at in ((Key.Key_End, 59), (Key.Key_Up, 58), (Key.Key_Home, 0)):
        QTest.keyClick(view, key)
        assert view.visibleRegion().contains(view._slots()[at].center().toPoint())


def test_keys_alone_lead_from_the_report_to_its_charts(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    for _ in range(12):
        if page.form.answer.choices.hasFocus() or _is_chip(page):
            break
        clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Right)
    assert page.form.answer.title() == "Hồ sơ tiếp nhận theo ngày"
    clerk.press(Key.Key_Tab)
    assert page.form.answer.chart.view.hasFocus()
    for _ in range(2):
        clerk.press(Key.Key_Right)
    assert page.form.answer.chart.reading() == (
        "Thứ Hai, 03/02/2020: Tổng số 1; Trực tiếp, bưu chính 1; Trực tuyến 0"
    )


def _is_chip(page: Page) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and page.form.answer.choices.isAncestorOf(focused)


def test_a_chart_shows_the_figures_of_the_table(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    page.form.answer.choices._choose("settled-by-field")
    chart = page.form.answer.chart.view._chart
    assert chart is not None
    (row,) = (row for row in page.shown() if row[1] == chart.categories[0].label)
    assert [str(part.values[0]) for part in chart.series] == row[7:10]
    words = {words.text for words in _picture(page.form.answer.chart.view).words}
    assert row[6] in words


def test_the_choice_stays_when_another_period_is_asked(page: Page, clerk: Clerk) -> None:
    _open(page, clerk)
    page.form.answer.choices._choose("kept-by-month")
    page.form.question.period.input.setFocus()
    clerk.press(Key.Key_Down)
    page.lane.settle()
    assert page.form.answer.title().startswith("Tỷ lệ giải quyết trước và đúng hạn theo tháng")
    page.form.question.report.input.setFocus()
    clerk.press(Key.Key_Down)
    page.lane.settle()
    assert page.form.answer.title().startswith("MỨC ĐỘ HÀI LÒNG")


def test_a_printed_report_brings_its_charts(page: Page, clerk: Clerk, tmp_path: Path) -> None:
    _open(page, clerk)
    page.form.pdf.setFocus()
    clerk.press(Key.Key_Space)
    page.lane.settle()
    pages = PdfReader(tmp_path / "II.06a_13498_20200201-20200229.pdf").pages
    assert "BIỂU ĐỒ KÈM THEO BÁO CÁO" in pages[-1].extract_text()
    assert not pages[-1].images
