"""The report in words on paper."""

from io import BytesIO

import pypdf

from desk_app.domain.tables import Column, Table
from desk_app.printing.letterhead import Issued
from desk_app.printing.prose import prose_pdf
from tests.builders import MONDAY

LETTER = Table(
    name="thu", title="BÁO CÁO THỬ", facts=(("Đơn vị báo cáo", "Xã Thử"), ("Kỳ", "tháng 3")),
    columns=(Column(""), Column("Nội dung"), Column("Số")), prose=True,
    rows=(("I", "PHẦN MỘT", None), ("1", "Tổng số", 1250), ("a", "Trong đó", 3),
          (None, "Lời cuối.", None)),
)  # fmt: skip
PAPER = Issued(
    upper_name="Huyện Mẫu", office_name="Xã Thử", seat="Thử", desk_name="", code="", clerk="",
    printed_at=MONDAY,
)  # fmt: skip


def test_a_letter_has_its_head_its_lines_and_two_who_sign() -> None:
    (page,) = pypdf.PdfReader(BytesIO(prose_pdf(LETTER, PAPER, on=MONDAY.date()))).pages
    text = page.extract_text()

    for words in (
        "HUYỆN MẪU", "XÃ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Thử, ngày 02 tháng 3",
        "BÁO CÁO THỬ", "Kỳ: tháng 3", "I. PHẦN MỘT", "1. Tổng số: 1.250 hồ sơ",
        "a) Trong đó: 3 hồ sơ", "Lời cuối.", "Người làm báo cáo", "Thủ trưởng đơn vị",
    ):  # fmt: skip
        assert words in text


def test_a_long_letter_goes_on_on_the_next_page() -> None:
    rows = tuple(("1", f"Dòng {number}", number) for number in range(90))
    long = Table(name="thu", title="BÁO CÁO THỬ", columns=LETTER.columns, rows=rows, prose=True)

    pages = pypdf.PdfReader(BytesIO(prose_pdf(long, PAPER, on=MONDAY.date()))).pages

    assert len(pages) > 1
    assert "Dòng 89: 89 hồ sơ" in pages[-1].extract_text()
