"""Amounts in words, as a receipt reads them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.money import grouped, in_words

_DIGITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5,
           "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}  # fmt: skip
_SCALES = {"nghìn": 1_000, "triệu": 1_000_000}


def _heard(words: str) -> int:
    """The number somebody writes down who hears `words`: the reading, backwards."""
    billions, total, group, last = 0, 0, 0, 0
    for word in words.lower().removesuffix(" đồng").split():
        if word == "tỷ":
            billions, total, group, last = (billions + total + group + last) * 10**9, 0, 0, 0
        elif word in _SCALES:
            total, group, last = total + (group + last) * _SCALES[word], 0, 0
        elif word == "trăm":
            group, last = last * 100, 0
        elif word == "mươi":
            group, last = group + last * 10, 0
        elif word != "linh":
            last = last + _DIGITS[word] if last == 10 else _DIGITS[word]
    return billions + total + group + last


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (105, "Một trăm linh năm đồng"),
        (8_000, "Tám nghìn đồng"),
        (11_000, "Mười một nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (1_250_000, "Một triệu hai trăm năm mươi nghìn đồng"),
        (1_000_000_001, "Một tỷ không trăm linh một đồng"),
        (55_555, "Năm mươi lăm nghìn năm trăm năm mươi lăm đồng"),
    ],
)
def test_amount_is_read_as_people_read_it(dong: int, words: str) -> None:
    assert in_words(dong) == words


@given(st.integers(min_value=0, max_value=10**15))
def test_amount_heard_is_the_amount_read(dong: int) -> None:
    assert _heard(in_words(dong)) == dong


def test_thousands_are_set_apart_by_points() -> None:
    assert [grouped(n) for n in (0, 999, 8_000, 1_250_000)] == ["0", "999", "8.000", "1.250.000"]
