"""A report's table on paper."""

from dataclasses import replace

import pytest

from desk_app.domain.tables import Align, Column, Table
from desk_app.printing.table import table_pdf
from tests.printing import reading
from tests.printing.samples import a_statutory_table


def _printed(table: Table) -> bytes:
    return table_pdf(
        table,
        place_and_date="Thanh Hải, ngày 30 tháng 11 năm 2020",
        signer_title="Người làm báo cáo",
    )


def test_thirteen_columns_repeat_their_heading_on_every_page() -> None:
    pages = reading.pages(_printed(a_statutory_table(60)))
    assert len(pages) == 5
    for number, page in enumerate(pages, start=1):
        assert "Số lượng hồ sơ đang giải quyết" in page
        assert "(12) (13)" in page
        assert f"Trang {number}/5" in page
    assert "Tổng cộng" not in "".join(pages[:-1])
    assert "Tổng cộng 1.830 1.890" in pages[-1]


def test_statutory_table_says_its_form_and_who_signs() -> None:
    read = reading.words(_printed(a_statutory_table()))
    for said in (
        "Biểu số II.06a/VPCP/KSTT",
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT",
        "Đơn vị nhận báo cáo: UBND huyện Thanh Liêm",
        "Kỳ báo cáo: Tháng 11/2020",
        "Trong kỳ",
        "Đơn vị tính: Số hồ sơ TTHC.",
        "Thanh Hải, ngày 30 tháng 11 năm 2020",
        "NGƯỜI LÀM BÁO CÁO",
    ):
        assert said in read, said
    assert read.count("Tiếp nhận") == 1
    assert read.count("Tổng số") == 3


def test_columns_without_a_form_are_not_numbered() -> None:
    assert "(1)" not in reading.words(_printed(replace(a_statutory_table(), form="")))


def _small(cell: str | int | float | None) -> Table:
    return Table(
        name="small", title="Bảng thử", columns=(Column("Một"), Column("Hai", "", Align.RIGHT)),
        rows=((cell, 1),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (1_234_567, "1.234.567"),
        (97.46, "97,5"),
        (-3, "-3"),
        ("a < b & <i>c</i>", "a < b & <i>c</i>"),
    ],
)
def test_cells_are_written_as_vietnamese_papers_write_them(
    cell: str | int | float, written: str
) -> None:
    assert written in reading.words(_printed(_small(cell)))


def test_unknown_cell_stays_empty() -> None:
    assert "None" not in reading.words(_printed(_small(None)))


def test_table_without_rows_is_a_heading_to_sign() -> None:
    read = reading.words(_printed(replace(_small(1), rows=())))
    assert "BẢNG THỬ" in read
    assert "Hai" in read


def test_cell_longer_than_a_page_goes_on_over_pages() -> None:
    words = " ".join(f"từ{n}" for n in range(2000))
    read = reading.pages(_printed(_small(words)))
    assert len(read) > 1
    assert all(f"từ{n}" in " ".join(read) for n in range(0, 2000, 97))
    assert all("Một" in page for page in read[:-1])


def test_long_table_loses_no_row() -> None:
    read = reading.words(_printed(a_statutory_table(150)))
    assert all(f"số {n} có tên" in read for n in range(1, 151))
