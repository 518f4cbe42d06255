"""Charts on paper are lines, areas and letters, never a picture of them."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.domain.charts import Category, Chart, Kind, Measure, Role, Series, ranked
from desk_app.printing.chart import INKS
from desk_app.printing.fonts import FontMissing
from desk_app.printing.table import table_pdf
from desk_app.ui import palettes
from tests.domain.charting import a_chart
from tests.printing import reading
from tests.printing.samples import a_statutory_table

MONTHS = tuple((f"{month:02}/20", (20 + month, month % 5, month % 4)) for month in range(1, 13))
FIELDS = (
    ("Hộ tịch", (120, 8, 3)), ("Chứng thực", (300, 40, 0)), ("Người có công", (11, 2, 5)),
    ("Tín ngưỡng, tôn giáo và các hoạt động văn hóa ở cơ sở", (1, 0, 0)),
)  # fmt: skip


def _days() -> Chart:
    return Chart(
        name="received-by-day", title="Hồ sơ tiếp nhận theo ngày", kind=Kind.COLUMNS,
        figure="Tổng số", categories=tuple(Category(str(day), f"{day}/3") for day in range(1, 32)),
        series=(
            Series("Trực tiếp, bưu chính", Role.PLAIN, tuple(day % 7 for day in range(1, 32))),
            Series("Trực tuyến", Role.SECOND, tuple(day % 3 for day in range(1, 32))),
        ),
    )  # fmt: skip


def _printed(*charts: Chart, training: bool = False) -> bytes:
    return table_pdf(
        a_statutory_table(),
        place_and_date="Thanh Hải, ngày 30 tháng 11 năm 2020",
        signer_title="Người làm báo cáo",
        charts=charts,
        training=training,
    )


def _four() -> tuple[Chart, ...]:
    return (
        _days(),
        a_chart(*MONTHS, kind=Kind.LINE, measure=Measure.PER_CENT),
        ranked(a_chart(*FIELDS), 20, str),
        ranked(a_chart(*FIELDS, measure=Measure.PER_CENT), 20, str),
    )


def test_the_charts_follow_the_form_on_a_page_of_their_own() -> None:
    plain, drawn = reading.pages(_printed()), reading.pages(_printed(*_four()))
    assert drawn[: len(plain)] == plain
    assert len(drawn) == len(plain) + 1
    assert drawn[-1].startswith("BIỂU ĐỒ KÈM THEO BÁO CÁO Đơn vị báo cáo:")


def test_there_is_no_image_in_it_and_the_labels_are_text_in_our_fonts() -> None:
    page = PdfReader(BytesIO(_printed(*_four()))).pages[-1]
    assert len(page.images) == 0
    assert "/XObject" not in page["/Resources"]  # type: ignore[operator]  # a dictionary
    fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts)
    read = " ".join(page.extract_text().split())
    for said in (
        "Trước hạn", "Quá hạn", "Trực tuyến", "Người có công", "72,2 % 13/18", "340", "11/20",
        "95,7",
    ):  # fmt: skip
        assert said in read, said


def test_lines_and_areas_are_drawn_where_figures_are() -> None:
    empty, drawn = (
        PdfReader(BytesIO(_printed(chart))).pages[-1].get_contents().get_data()  # type: ignore[union-attr]
        for chart in (a_chart(("A", (1, 0, 0))), a_chart(("A", (1, 0, 0)), ("B", (1, 1, 1))))
    )
    assert drawn.count(b" re ") - empty.count(b" re ") == 3


def test_a_letter_that_the_font_lacks_is_not_left_out_silently() -> None:
    with pytest.raises(FontMissing):
        _printed(a_chart(("Xã 東", (1, 0, 0))))


def test_130_communes_fit_the_paper_as_the_lowest_and_the_highest() -> None:
    rows = [(f"Xã Mẫu {number}", (number, 1, 130 - number)) for number in range(1, 131)]
    chart = ranked(a_chart(*rows, measure=Measure.PER_CENT), 20, lambda count: f"{count} đơn vị")
    last = reading.pages(_printed(chart, chart, training=True))[-1]
    assert "111 đơn vị" in last
    assert "Xã Mẫu 130" in last


@pytest.mark.parametrize("role", Role)
def test_paper_has_the_colours_of_the_windows(role: Role) -> None:
    tones = {Role.GOOD: "ready", Role.FAIR: "ready", Role.POOR: "overdue"}
    assert INKS[role] == getattr(palettes.LIGHT, tones.get(role, "fresh"))
