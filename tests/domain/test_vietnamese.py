"""Vietnamese text: cleaned once, found without marks, in the order of the alphabet."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.vietnamese import (
    fold,
    has_only_vietnamese_letters,
    initials,
    looks_unmarked,
    nfc,
    nfc_lines,
    sort_key,
    title_name,
    words,
)

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
SYLLABLES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Trịnh Đoàn "
    "Văn Thị Đức Quốc Hữu Ngọc Thu Xuân Minh Thanh Quyết Khuê Uyên Nguyệt Thuý Thủy Giang Gia Quý "
    "Hoa Hòa Hoà Huệ Hường Hạnh Hải Phương Phượng Yến Yên Oanh Loan Tuyết Tuấn Trường Vượng Nghĩa "
    "Nghiêm Khoa Khánh Bình Bích Cường Cúc Dũng Đào Điệp Được Én Ích Kiên Kỳ Liễu Lựu Mỹ Mười Nụ "
    "Ninh Ơn Phú Quang Quỳnh Sửu Sơn Thuần Thục Tỵ Út Ước Viết Vĩ Xoan Xuyến Ý Ân Ái Ba Năm"
)
names = st.lists(st.sampled_from(SYLLABLES.split()), min_size=2, max_size=5).map(" ".join)
vietnamese_text = st.text(LETTERS + LETTERS.upper() + " ", max_size=40)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert nfc_lines(nfc_lines(text)) == nfc_lines(text)


@given(st.text())
def test_clean_text_is_one_line_that_can_be_stored(text: str) -> None:
    clean = nfc(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in clean)
    assert "  " not in clean
    assert clean == clean.strip(" ")
    clean.encode("utf-8")


@given(names, st.lists(st.booleans(), min_size=30, max_size=30))
def test_composed_decomposed_and_mixed_are_one_text(name: str, apart: list[bool]) -> None:
    mixed = "".join(
        unicodedata.normalize("NFD", char) if apart[at % 30] else char
        for at, char in enumerate(name)
    )
    assert nfc(mixed) == nfc(name)
    assert fold(mixed) == fold(name)
    assert sort_key(mixed) == sort_key(name)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("Ngu\u202fyễn", "Nguyễn"),
        ("Ngu\u200byễn\ufeff", "Nguyễn"),
        ("Nguyễn\xa0Thị\xa0 Hoa", "Nguyễn Thị Hoa"),
        ("  Nguyễn\tThị\r\nHoa ", "Nguyễn Thị Hoa"),
        ("a\x00b\x02c\x7f", "abc"),
        ("a\u200b\u0301", "á"),
        ("x\ufffey\U0001ffffz\ufdd0", "xyz"),
        ("ê\u0301", "ế"),
        ("một\u2028hai\u3000ba", "một hai ba"),
        ("\ud800", ""),
    ],
)
def test_what_input_methods_leave_behind_is_taken_out(typed: str, clean: str) -> None:
    assert nfc(typed) == clean


def test_lines_of_a_letter_stay_lines() -> None:
    assert nfc_lines("\r\nKính gửi:\u200b  ông\r\n\r\nThôn 1\x0bXã A\n") == (
        "Kính gửi: ông\n\nThôn 1\nXã A"
    )


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thùy Trâm", "dang thuy tram"),
        ("ĐỨC", "duc"),
        ("Ðức", "duc"),  # Eth, from a converted file
        ("Hưởng ứng", "huong ung"),
        ("THUÝ", fold("thúy")),
    ],
)
def test_marked_names_are_found_without_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(vietnamese_text)
def test_folded_vietnamese_is_plain_letters(text: str) -> None:
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyz ")


def test_words_leave_signs_out() -> None:
    assert words("Đỗ Văn-Hậu; (1985) AND \u202fNEAR*") == (
        "do", "van", "hau", "1985", "and", "near",
    )  # fmt: skip
    assert words(' ;*" ') == ()


def test_initials_of_a_procedure() -> None:
    assert initials("Chứng thực bản sao từ bản chính") == "ctbstbc"
    assert initials("Đăng ký khai sinh") == "dkks"
    assert initials("") == ""


ORDER = (
    "", "1", "2", "a", "A", "à", "À", "ả", "ã", "á", "ạ", "An", "Àn", "An Bình", "Anh", "Ảnh",
    "Ánh", "ă", "ắ", "Ăn", "â", "Ân", "Ấn", "Ba", "Bà", "Bá", "Bắc", "Bân", "Cao", "Chi", "Dung",
    "Dũng", "Dương", "Đan", "Đào", "Đặng", "Đinh", "Đỗ", "Đức", "Em", "Én", "Êm", "Giang", "Hoa",
    "Hòa", "Hỏa", "Hóa", "Họa", "Hoàng", "Hồng", "Hơn", "Huệ", "Hưng", "Khoa", "Lan", "Long",
    "Lộc", "Lợi", "Lụa", "Lư", "Nam", "Ngà", "Oanh", "Ôn", "Ơn", "Phan", "Quý", "Sơn", "Tâm",
    "Thu", "Thủ", "Thư", "Tùng", "Tư", "Uyên", "Ươm", "Vân", "Xuân", "Yến", "Zơ",
)  # fmt: skip


@pytest.mark.parametrize(("before", "after"), list(pairwise(ORDER)))
def test_texts_stand_in_the_order_of_the_alphabet(before: str, after: str) -> None:
    assert sort_key(before) < sort_key(after)
    assert sort_key(before).encode() < sort_key(after).encode()


def test_tones_decide_only_when_all_letters_are_equal() -> None:
    shuffled = ["Hòa Bình", "Hoa Cúc", "Hóa An", "Hoà An", "Hoa An"]
    assert sorted(shuffled, key=sort_key) == [
        "Hoa An", "Hoà An", "Hóa An", "Hòa Bình", "Hoa Cúc",
    ]  # fmt: skip


def test_foreign_marks_come_after_the_tones_and_foreign_letters_last() -> None:
    assert sort_key("ạ") < sort_key("ä") < sort_key("ă")
    assert sort_key("z") < sort_key("я") < sort_key("中")


@given(vietnamese_text, vietnamese_text)
def test_only_equal_texts_have_equal_places(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (nfc(one) == nfc(other))


@pytest.mark.parametrize(
    ("typed", "titled"),
    [
        ("NGUYỄN THỊ HOA", "Nguyễn Thị Hoa"),
        ("nguyễn  thị hoa", "Nguyễn Thị Hoa"),
        ("nGUYỄN tHỊ hOA", "Nguyễn Thị Hoa"),
        ("ĐỖ ƠN", "Đỗ Ơn"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("đinh k’rể", "Đinh K’Rể"),
        ("", ""),
    ],
)
def test_names_get_capital_first_letters(typed: str, titled: str) -> None:
    assert title_name(typed) == titled


@given(names)
def test_a_name_survives_capitals(name: str) -> None:
    assert title_name(name.upper()) == title_name(name.lower()) == name


@given(names)
def test_names_are_made_of_vietnamese_letters(name: str) -> None:
    assert has_only_vietnamese_letters(name)
    assert has_only_vietnamese_letters(unicodedata.normalize("NFD", name.upper()))


@pytest.mark.parametrize("text", ["Nguyªn", "Nguyïn", "Müller", "Ngư\u0302", "Иван", "Ðức"])
def test_a_letter_of_another_alphabet_is_seen(text: str) -> None:
    assert not has_only_vietnamese_letters(text)


def test_lost_marks_are_seen() -> None:
    assert looks_unmarked("Nguyen Thi Hoa")
    assert not looks_unmarked("Nguyen Thị Hoa")
    assert not looks_unmarked("Dao Đong")
    assert not looks_unmarked("")
    assert not looks_unmarked("123")
