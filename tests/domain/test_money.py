"""Amounts in words, as a receipt reads them out."""

import re

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
        (4, "Bốn đồng"),
        (14, "Mười bốn đồng"),
        (20, "Hai mươi đồng"),
        (25, "Hai mươi lăm đồng"),
        (31, "Ba mươi mốt đồng"),
        (100, "Một trăm đồng"),
        (104, "Một trăm linh bốn đồng"),
        (110, "Một trăm mười đồng"),
        (111, "Một trăm mười một đồng"),
        (115, "Một trăm mười lăm đồng"),
        (1_001, "Một nghìn không trăm linh một đồng"),
        (1_010, "Một nghìn không trăm mười đồng"),
        (10_015, "Mười nghìn không trăm mười lăm đồng"),
        (1_000_021, "Một triệu không trăm hai mươi mốt đồng"),
        (2_000_100, "Hai triệu một trăm đồng"),
        (101_000_000, "Một trăm linh một triệu đồng"),
        (3_000_005_000, "Ba tỷ không trăm linh năm nghìn đồng"),
        (21_000_000_000, "Hai mươi mốt tỷ đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
    ],
)
def test_amount_is_read_as_people_read_it(dong: int, words: str) -> None:
    assert in_words(dong) == words


_AFTER_TEN = r"một|hai|ba|bốn|lăm|sáu|bảy|tám|chín"
_AFTER_TENS = r"mốt|hai|ba|tư|lăm|sáu|bảy|tám|chín"
_ONE_TO_NINE = r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín"
_BELOW_100 = (
    rf"mười(?: (?:{_AFTER_TEN}))?"
    rf"|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:{_AFTER_TENS}))?"
)
_FULL_GROUP = rf"(?:không|{_ONE_TO_NINE}) trăm(?: (?:{_BELOW_100})| linh (?:{_ONE_TO_NINE}))?"
_FIRST_GROUP = rf"{_BELOW_100}|{_ONE_TO_NINE}|(?!không){_FULL_GROUP}"
_SPOKEN = re.compile(rf"(?:{_FIRST_GROUP})(?: (?:nghìn|triệu|tỷ)(?: (?:{_FULL_GROUP}))?)* đồng")


@given(st.integers(min_value=1, max_value=10**15) | st.integers(min_value=1, max_value=2_000))
def test_amount_is_said_with_the_words_each_place_allows(dong: int) -> None:
    assert _SPOKEN.fullmatch(in_words(dong).lower())


@pytest.mark.parametrize(
    "wrong",
    [
        "mười năm", "mười mốt", "mười tư", "hai mươi một", "hai mươi bốn", "hai mươi năm",
        "một mươi", "một trăm năm", "một trăm linh lăm", "một nghìn năm", "không trăm linh năm",
    ],
)  # fmt: skip
def test_the_words_of_no_amount_are_told_apart(wrong: str) -> None:
    assert not _SPOKEN.fullmatch(f"{wrong} đồng")


@given(st.integers(min_value=0, max_value=10**15) | st.integers(min_value=0, max_value=2_000))
def test_amount_heard_is_the_amount_read(dong: int) -> None:
    assert _heard(in_words(dong)) == dong


def test_thousands_are_set_apart_by_points() -> None:
    assert [grouped(n) for n in (0, 999, 8_000, 1_250_000)] == ["0", "999", "8.000", "1.250.000"]
