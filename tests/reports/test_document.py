"""A Word document says what its table says, in a head and a face that an office may send."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT

from desk_app.domain.tables import Table, marked
from desk_app.reports.document import Frame, docx
from tests.reports.test_spreadsheet import TABLE

FRAME = Frame(
    upper="Huyện Mẫu", office="Xã Thử", state="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc", number="Số: …", dated="Xã Thử, ngày 01 tháng 02 năm 2020",
    signers=("Người làm báo cáo",),
)  # fmt: skip
PROSE = Table(
    name="thu", title="BÁO CÁO THỬ", columns=TABLE.columns[:3], prose=True,
    rows=(("I", "PHẦN MỘT", None), ("1", "Tổng số", 1250), ("a", "Trong đó", 3),
          (None, "Lời cuối.", None)),
)  # fmt: skip


def _read(content: bytes) -> Any:
    return Document(BytesIO(content))


def _cells(grid: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


def test_rows_and_totals_are_those_of_the_table_written_as_papers_write_them() -> None:
    _head, grid, _signed = _read(docx(TABLE, FRAME)).tables

    cells = _cells(grid)

    assert cells[3] == [f"({number})" for number in range(1, 7)]
    assert cells[4] == ["1", "=1+1", "3", "1", "2", "0"]
    assert cells[6] == ["3", "+84", "", "0", "0", "0"]
    assert cells[7] == ["", "Tổng cộng", "8", "6", "2", "1"]


def test_headings_are_merged_over_what_they_belong_to_and_repeated_on_each_page() -> None:
    _head, grid, _signed = _read(docx(TABLE, FRAME)).tables

    assert _cells(grid)[0][2:] == ["Tiếp nhận"] * 3 + ["Giải quyết"]
    assert _cells(grid)[1][3:5] == ["Trong kỳ"] * 2
    repeated = [row._tr.xpath("w:trPr/w:tblHeader") != [] for row in grid.rows]
    assert repeated == [True] * 4 + [False] * 4


def test_the_head_names_agency_and_country_and_the_foot_who_signs() -> None:
    head, _grid, signed = _read(docx(TABLE, FRAME)).tables

    left, right = _cells(head)[0]
    assert left.splitlines()[:2] == ["HUYỆN MẪU", "XÃ THỬ"]
    assert right.splitlines()[:2] == [FRAME.state, FRAME.motto]
    assert _cells(signed) == [["", "NGƯỜI LÀM BÁO CÁO"]]


def test_a_table_lies_across_and_a_letter_stands_upright() -> None:
    across, upright = (_read(docx(table, FRAME)).sections[0] for table in (TABLE, PROSE))

    assert across.orientation == WD_ORIENT.LANDSCAPE
    assert round(across.page_width.mm) == 297
    assert upright.orientation == WD_ORIENT.PORTRAIT
    assert round(upright.left_margin.mm) == 30


def test_a_letter_is_running_text_with_its_figures() -> None:
    lines = [each.text for each in _read(docx(PROSE, FRAME)).paragraphs]

    assert lines[lines.index("I. PHẦN MỘT") :][:4] == [
        "I. PHẦN MỘT", "1. Tổng số: 1.250 hồ sơ", "a) Trong đó: 3 hồ sơ", "Lời cuối.",
    ]  # fmt: skip
    assert [marked(row) for row in PROSE.rows][2] == "a) Trong đó"


def test_a_training_office_marks_its_documents() -> None:
    frame = Frame(**{name: getattr(FRAME, name) for name in FRAME.__slots__} | {"mark": "MẪU"})
    (first, *_rest) = _read(docx(TABLE, frame)).paragraphs

    assert first.text == "MẪU"


def test_the_same_table_gives_the_same_bytes() -> None:
    assert docx(TABLE, FRAME) == docx(TABLE, FRAME)


def test_words_are_kept_as_they_are() -> None:
    odd = Table(name="thu", title="A < B & C", columns=TABLE.columns[:2], rows=((1, "<w:b/>"),))

    _head, grid, _signed = _read(docx(odd, FRAME)).tables

    assert _cells(grid)[-1][1] == "<w:b/>"
