"""Standard reasons are chosen by a digit and filled from left to right."""

import pytest

from desk_app.domain import reasons
from desk_app.domain.reasons import BLANK, Occasion, Reason, TooManyReasons
from desk_app.wording.reasons import standard


@pytest.mark.parametrize("occasion", list(Occasion))
def test_every_occasion_has_reasons_under_digits_from_one_on(occasion: Occasion) -> None:
    found = standard(occasion)
    assert len(found) >= 2
    assert [each.digit for each in found] == list(range(1, len(found) + 1))
    assert len({each.words for each in found}) == len(found)


def test_blanks_are_filled_from_left_to_right() -> None:
    reason = Reason(1, "Giấy … hết hạn ngày ….")
    assert reason.blanks == 2
    assert reason.filled("khai sinh", "01/01/2020") == "Giấy khai sinh hết hạn ngày 01/01/2020."


def test_a_blank_without_value_stays() -> None:
    reason = Reason(1, "Giấy … hết hạn ngày ….")
    assert reason.filled("", "01/01/2020") == f"Giấy {BLANK} hết hạn ngày 01/01/2020."
    assert reason.filled() == reason.words


def test_the_tenth_reason_has_no_digit_and_is_refused() -> None:
    found = reasons.numbered([*(f"lý do {n}" for n in range(9)), " "])
    with pytest.raises(TooManyReasons) as told:
        reasons.numbered(f"lý do {n}" for n in range(10))
    assert told.value.facts == {"count": "10", "most": "9"}
    assert reasons.chosen(found, 9) == Reason(9, "lý do 8")
    assert reasons.chosen(found, 10) is None
    assert reasons.chosen(found, 0) is None


def test_empty_lines_take_no_digit() -> None:
    assert [each.words for each in reasons.numbered(["", " một ", " ", "hai"])] == ["một", "hai"]


def test_dots_typed_in_a_row_are_one_blank() -> None:
    (reason,) = reasons.numbered(["Thiếu ..... của .. người"])
    assert reason.words == f"Thiếu {BLANK} của .. người"
