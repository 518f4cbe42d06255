"""What holds for every paper: nothing active, nothing hidden, always the same bytes."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache, partial
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab import rl_config

from desk_app.printing.closing_sheet import closing_sheet_pdf
from desk_app.printing.dossiers_handover import dossiers_handover_pdf
from desk_app.printing.fee_receipt import fee_receipt_pdf
from desk_app.printing.guidance import guidance_pdf
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.register import register_pdf
from desk_app.printing.results_handover import results_handover_pdf
from desk_app.printing.results_slip import results_slip_pdf
from desk_app.printing.routing_slip import routing_slip_pdf
from desk_app.printing.sheets import PaperSize
from desk_app.printing.table import table_pdf
from tests.printing import letter_samples, reading, slip_samples
from tests.printing.samples import SUBMITTER, a_receipt, a_slip, a_statutory_table

BOTH = (Copy.OFFICE, Copy.CITIZEN)
MARKUP = (
    "<b>A & B</b> <img src='file:///etc/hostname'/> <a href='https://example.vn'>x</a> &amp; "
    '<font color="red">\'" ]]> {name} %s'
)


def _receipt(size: PaperSize, training: bool) -> bytes:
    return receipt_pdf(a_receipt(training=training), size=size, copies=BOTH)


def _slip(size: PaperSize, training: bool) -> bytes:
    return results_slip_pdf(a_slip(training=training), size=size)


def _table(training: bool) -> bytes:
    return table_pdf(
        a_statutory_table(),
        place_and_date="Thanh Hải, ngày 30 tháng 11 năm 2020",
        signer_title="Người làm báo cáo",
        training=training,
    )


def _routing(training: bool) -> bytes:
    return routing_slip_pdf(slip_samples.a_routing_slip(training=training), size=PaperSize.A5)


def _fee(training: bool) -> bytes:
    return fee_receipt_pdf(slip_samples.a_fee_receipt(training=training), size=PaperSize.ROLL)


def _guidance(training: bool) -> bytes:
    return guidance_pdf(slip_samples.a_guidance(training=training), size=PaperSize.ROLL)


def _closing(training: bool) -> bytes:
    return closing_sheet_pdf(slip_samples.a_closing_sheet(training=training), size=PaperSize.A5)


def _results(training: bool) -> bytes:
    return results_handover_pdf(slip_samples.a_results_handover(training=training))


def _dossiers(training: bool) -> bytes:
    data = slip_samples.a_dossiers_handover(training=training)
    return dossiers_handover_pdf(data, size=PaperSize.A4)


def _register(training: bool) -> bytes:
    return register_pdf(slip_samples.a_register(training=training))


MAKERS: dict[str, Callable[[bool], bytes]] = {
    **{f"receipt {size}": lru_cache(partial(_receipt, size)) for size in PaperSize},
    **{f"slip {size}": lru_cache(partial(_slip, size)) for size in PaperSize},
    **{name: lru_cache(make) for name, make in letter_samples.makers().items()},
    "table": lru_cache(_table),
    "routing slip": lru_cache(_routing),
    "fee receipt": lru_cache(_fee),
    "guidance": lru_cache(_guidance),
    "closing sheet": lru_cache(_closing),
    "results hand-over": lru_cache(_results),
    "dossiers hand-over": lru_cache(_dossiers),
    "register": lru_cache(_register),
}
PAPERS = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


def test_same_input_gives_the_same_bytes() -> None:
    for size in PaperSize:
        assert _receipt(size, False) == MAKERS[f"receipt {size}"](False)
        assert _slip(size, False) == MAKERS[f"slip {size}"](False)
    assert _table(False) == MAKERS["table"](False)


def test_different_input_gives_different_bytes() -> None:
    assert MAKERS["slip A4"](False) != MAKERS["slip A4"](True)


@PAPERS
def test_training_paper_is_marked_on_every_page(make: Callable[[bool], bytes]) -> None:
    assert all("MẪU – KHÔNG CÓ GIÁ TRỊ" in page for page in reading.pages(make(True)))


@PAPERS
def test_real_paper_carries_no_training_mark(make: Callable[[bool], bytes]) -> None:
    assert "KHÔNG CÓ GIÁ TRỊ" not in reading.words(make(False))


@PAPERS
def test_paper_has_no_links_scripts_or_foreign_fonts(make: Callable[[bool], bytes]) -> None:
    # Without the streams, whose packed bytes spell anything now and then.
    pdf = re.sub(rb"stream\r?\n.*?endstream", b"", make(False), flags=re.DOTALL)
    assert re.findall(rb"/(URI|JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile)\b", pdf) == []
    fonts = re.findall(rb"/BaseFont /(?:[A-Z]{6}\+)?([A-Za-z-]+)", pdf)
    assert fonts
    assert all(font.startswith(b"LiberationSerif") for font in fonts), fonts


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_markup_in_names_is_printed_literally(size: PaperSize) -> None:
    data = a_receipt(submitter=replace(SUBMITTER, name=MARKUP, address=MARKUP), request=MARKUP)
    pdf = receipt_pdf(data, size=size, copies=(Copy.CITIZEN,))
    read = re.sub(r"\s", "", reading.words(pdf))
    assert read.count(re.sub(r"\s", "", MARKUP)) >= 4
    assert b"/URI" not in pdf
    assert b"/Image" not in pdf.replace(b"/ImageB", b"").replace(b"/ImageC", b"").replace(
        b"/ImageI", b""
    )


def test_reportlab_trusts_no_address() -> None:
    assert rl_config.trustedSchemes == []
    assert rl_config.trustedHosts == []


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_reprint_says_so_with_number_and_hour(size: PaperSize) -> None:
    later = a_receipt().printed_at + timedelta(hours=2)
    pdf = receipt_pdf(a_receipt(reprint=2, printed_at=later), size=size, copies=BOTH)
    assert all("BẢN IN LẠI LẦN 2 – 11:33 04/11/2020" in page for page in reading.pages(pdf))
    slip = results_slip_pdf(a_slip(reprint=1), size=size)
    assert "BẢN IN LẠI LẦN 1 – 09:05 11/11/2020" in reading.words(slip)


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_first_print_is_no_reprint(size: PaperSize) -> None:
    assert "IN LẠI" not in reading.words(receipt_pdf(a_receipt(), size=size, copies=BOTH))


@pytest.mark.parametrize(
    ("size", "wide", "high"), [(PaperSize.A4, 210, 297), (PaperSize.A5, 148, 210)]
)
def test_sheets_have_the_size_of_the_paper(size: PaperSize, wide: int, high: int) -> None:
    page = PdfReader(BytesIO(results_slip_pdf(a_slip(), size=size))).pages[0]
    millimetres = [float(side) * 25.4 / 72 for side in page.mediabox[2:]]
    assert millimetres == pytest.approx([wide, high], abs=0.1)


def test_roll_is_as_long_as_its_content() -> None:
    short = PdfReader(BytesIO(results_slip_pdf(a_slip(), size=PaperSize.ROLL))).pages[0]
    long = PdfReader(
        BytesIO(results_slip_pdf(a_slip(abstract="dài " * 200), size=PaperSize.ROLL))
    ).pages[0]
    assert float(short.mediabox.width) == pytest.approx(80 * 72 / 25.4)
    assert float(long.mediabox.height) > float(short.mediabox.height) + 100


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_slip_says_everything_both_sides_sign(size: PaperSize) -> None:
    read = reading.words(results_slip_pdf(a_slip(), size=size))
    for said in (
        "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
        "Mã hồ sơ: 000.00.06.H25-201104-0012",
        "Tên thủ tục hành chính: Thủ tục đăng ký khai sinh",
        "Chủ hồ sơ: NGUYỄN THỊ VÍ DỤ",
        "Người trả kết quả: Lê Thị Một Cửa Điện thoại: 0900000056",
        "Người nhận kết quả: TRẦN VĂN THỬ NGHIỆM Điện thoại: 0900000034",
        "Thành phần trả gồm:",
        "Loại kết quả",
        "Trích yếu",
        "045/2020",
        "Ngày trả kết quả: 9 giờ 04 phút, ngày 11/11/2020",
        "NGƯỜI TRẢ KẾT QUẢ",
        "NGƯỜI NHẬN KẾT QUẢ",
    ):
        assert said in read, said
