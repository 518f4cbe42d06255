"""What the desk's scanner reads back from a paper."""

from hashlib import shake_256

import pytest
from PIL import Image, ImageFilter

from desk_app.domain.forms import Edition
from desk_app.printing import codes, sheets
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.results_slip import results_slip_pdf
from desk_app.printing.sheets import PaperSize
from tests.printing import reading
from tests.printing.samples import CODE, SCAN_CODE, a_receipt, a_slip

DPI = {PaperSize.A4: 150, PaperSize.A5: 150, PaperSize.ROLL: 203}


@pytest.mark.parametrize("size", tuple(PaperSize))
@pytest.mark.parametrize("training", [False, True])
def test_both_codes_of_a_receipt_are_read_back(size: PaperSize, *, training: bool) -> None:
    data = a_receipt(Edition.CIRCULAR_2025, training=training, reprint=1)
    pdf = receipt_pdf(data, size=size, copies=(Copy.CITIZEN,))
    read = reading.codes(reading.picture(pdf, DPI[size]))
    assert read == {"QRCode": SCAN_CODE, "Code128": SCAN_CODE}


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_code_of_a_slip_is_read_back(size: PaperSize) -> None:
    read = reading.codes(reading.picture(results_slip_pdf(a_slip(), size=size), DPI[size]))
    assert read["QRCode"] == SCAN_CODE


@pytest.mark.parametrize("dpi", [203, 300])
def test_qr_survives_a_pale_and_smeared_print(dpi: int) -> None:
    pdf = receipt_pdf(a_receipt(), size=PaperSize.ROLL, copies=(Copy.CITIZEN,))
    whole = reading.picture(pdf, dpi)
    upper_half = whole.crop((0, 0, whole.width, whole.height // 2))
    image = upper_half.filter(ImageFilter.GaussianBlur(dpi / 200))
    grains = shake_256(b"grain").digest(image.width * image.height)
    smeared = Image.blend(image, Image.frombytes("L", image.size, grains), 0.3)
    assert reading.codes(smeared)["QRCode"] == SCAN_CODE


def test_black_and_white_head_prints_readable_codes() -> None:
    pdf = receipt_pdf(a_receipt(), size=PaperSize.ROLL, copies=(Copy.CITIZEN,))
    dots = reading.picture(pdf, 203).point(lambda grey: 255 * (grey > 127))
    assert reading.codes(dots) == {"QRCode": SCAN_CODE, "Code128": SCAN_CODE}


def test_code128_that_does_not_fit_is_left_out() -> None:
    pdf = receipt_pdf(a_receipt(scan_code=""), size=PaperSize.ROLL, copies=(Copy.CITIZEN,))
    assert reading.codes(reading.picture(pdf, 203)) == {"QRCode": CODE}


def test_code128_carries_plain_letters_only() -> None:
    sheet = sheets.sheet(PaperSize.A4)
    assert codes.code128("HỒ-SƠ", 500, sheet) is None
    assert codes.code128("", 500, sheet) is None
    assert codes.code128(SCAN_CODE, 500, sheet) is not None


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_module_is_wide_enough_for_a_scanner(size: PaperSize) -> None:
    drawn = codes.qr(CODE, sheets.sheet(size))
    modules = drawn.side / (drawn.quiet / 4)
    assert drawn.side / modules >= 0.4 * 72 / 25.4
