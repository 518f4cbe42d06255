"""The trial page says what it is for and shows where the paper lies."""

import pytest

from desk_app.printing.sheets import PaperSize
from desk_app.printing.trial_page import TRIAL_CODE, TrialData, trial_pdf
from tests.builders import MONDAY
from tests.printing.reading import codes, pages, picture

DATA = TrialData(paper="Giấy thử", printer="Máy in quầy <1>", printed_at=MONDAY)
TENTHS_OF_MM = 254


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_trial_page_is_one_page_with_all_that_is_to_be_checked(size: PaperSize) -> None:
    (words,) = pages(trial_pdf(DATA, size=size))
    for said in ("TRANG IN THỬ", "Giấy thử", "Máy in quầy <1>", "08:30 02/03/2020", "ngõ Bưởi"):
        assert said in words


@pytest.mark.parametrize(("size", "distance"), [("A4", 10), ("A5", 10), ("80mm", 4)])
def test_its_corner_stands_where_it_says(size: str, distance: int) -> None:
    pdf = trial_pdf(DATA, size=PaperSize(size))
    drawn = picture(pdf, TENTHS_OF_MM)
    corner = drawn.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert corner is not None
    assert corner[:2] == pytest.approx((distance * 10, distance * 10), abs=2)
    assert f"{distance} mm" in pages(pdf)[0]


@pytest.mark.parametrize("size", list(PaperSize))
def test_its_code_can_be_scanned(size: PaperSize) -> None:
    assert codes(picture(trial_pdf(DATA, size=size), 203))["QRCode"] == TRIAL_CODE
