"""The text of an identity card: read whatever can be read, mark the rest. All people invented."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk_app import wording
from desk_app.domain.idcard import (
    Doubt,
    IdCard,
    UnreadableCard,
    grouped,
    masked,
    number_facts,
    parse_card,
    to_party,
)
from desk_app.domain.person import Party, PartyKind, Sex
from desk_app.domain.provinces import PROVINCES
from desk_app.domain.scanner import typed_digits

TODAY = date(2026, 3, 2)
OF_2021 = "035099000001|012345678|Nguyễn Văn Thử|01011999|Nam|Thôn Giả, Xã Mẫu, Hà Nam|15052021"
OF_2024 = "035199000002||Trần Thị Mẫu|31121999|Nữ|Xã Mẫu, Tỉnh Giả|01082024||||"
NUMBER_ROW = dict(zip("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ", strict=True))


def changed(text: str, **places: str) -> str:
    """The card with the fields f0 … f10 replaced."""
    parts = text.split("|")
    for place, value in places.items():
        parts[int(place[1:])] = value
    return "|".join(parts)


def doubts(text: str) -> set[Doubt]:
    return set(parse_card(text, today=TODAY).doubts)


def test_a_card_of_2021_is_read_whole() -> None:
    assert parse_card(OF_2021, today=TODAY) == IdCard(
        number="035099000001",
        old_number="012345678",
        name="Nguyễn Văn Thử",
        born=date(1999, 1, 1),
        sex=Sex.MALE,
        residence="Thôn Giả, Xã Mẫu, Hà Nam",
        issued=date(2021, 5, 15),
        doubts=frozenset(),
    )


def test_a_card_of_2024_is_read_whole() -> None:
    assert parse_card(OF_2024, today=TODAY) == IdCard(
        number="035199000002",
        old_number="",
        name="Trần Thị Mẫu",
        born=date(1999, 12, 31),
        sex=Sex.FEMALE,
        residence="Xã Mẫu, Tỉnh Giả",
        issued=date(2024, 8, 1),
        doubts=frozenset(),
    )


near_cards = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(["035099000001", "29022023", "00000000", "1999", "Nam", "|", "٠٣٥", "đ"]),
    ),
    max_size=13,
).map("|".join)


@given(st.one_of(st.text(), near_cards, near_cards.map(lambda text: f"035099000001|{text}")))
@example("|")
@example("035099000001|" + "9" * 5000)
def test_any_text_is_a_card_or_unreadable(text: str) -> None:
    try:
        card = parse_card(text, today=TODAY)
    except UnreadableCard:
        return
    assert len(card.number) == 12
    assert card.number.isascii()
    assert card.number.isdigit()
    assert card.number in typed_digits(text).replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "035099000001",
        "03509900000|012345678|Nguyễn Văn Thử|01011999|Nam|Xã Mẫu|15052021",
        "0350990000011||Nguyễn Văn Thử|01011999|Nam|Xã Mẫu|15052021",
        "||Nguyễn Văn Thử|01011999|Nam|Xã Mẫu|15052021",
        "٠٣٥٠٩٩٠٠٠٠٠١||Nguyễn Văn Thử|01011999|Nam|Xã Mẫu|15052021",
    ],
)
def test_without_a_number_of_twelve_digits_there_is_no_card(text: str) -> None:
    with pytest.raises(UnreadableCard):
        parse_card(text)


@pytest.mark.parametrize("prefix", ["", "\x02", "\ufeff", "]Q1", "\x02]Q3", " ", "^"])
@pytest.mark.parametrize("suffix", ["", "\r", "\r\n", "\n", "\t", "\r\n\r\n", "\x03"])
def test_what_a_scanner_puts_around_a_card_does_not_matter(prefix: str, suffix: str) -> None:
    for text in (OF_2021, OF_2024):
        assert parse_card(prefix + text + suffix, today=TODAY) == parse_card(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (changed(OF_2021, f2=""), Doubt.NAME),
        (changed(OF_2021, f2="Nguy?n Văn Thử"), Doubt.NAME),
        (changed(OF_2021, f2="Nguy\ufffdn Văn Thử"), Doubt.NAME),
        (changed(OF_2021, f2="Nguyá»…n Văn Thử"), Doubt.NAME),
        (changed(OF_2021, f2="Nguyªn Văn Thử"), Doubt.NAME),
        (changed(OF_2021, f2="Nguyễn Văn 7"), Doubt.NAME),
        (changed(OF_2021, f5=""), Doubt.RESIDENCE),
        (changed(OF_2021, f5="Th?n Giả"), Doubt.RESIDENCE),
        (changed(OF_2021, f5="Thôn Gi®"), Doubt.RESIDENCE),
        (changed(OF_2021, f3="30021999"), Doubt.BORN),
        (changed(OF_2021, f3=""), Doubt.BORN),
        (changed(OF_2021, f3="00001999"), Doubt.BORN),
        (changed(OF_2021, f3="1999"), Doubt.BORN_YEAR_ONLY),
        (changed(OF_2021, f4=""), Doubt.SEX),
        (changed(OF_2021, f4="N"), Doubt.SEX),
        (changed(OF_2021, f6=""), Doubt.ISSUED),
        (changed(OF_2021, f6="31022021"), Doubt.ISSUED),
        (changed(OF_2021, f6="2021"), Doubt.ISSUED),
        (changed(OF_2021, f6="03032026"), Doubt.ISSUED),
        (changed(OF_2021, f6="31122015"), Doubt.ISSUED),
        (changed(OF_2021, f1="12345678"), Doubt.OLD_NUMBER),
        (changed(OF_2021, f0="003099000001"), Doubt.PROVINCE),
        (changed(OF_2021, f4="Nữ"), Doubt.NUMBER_AND_SEX),
        (changed(OF_2021, f3="01012000"), Doubt.NUMBER_AND_YEAR),
        (changed(OF_2021, f0="035299000001"), Doubt.NUMBER_AND_YEAR),
        (OF_2021 + "|", Doubt.FIELDS),
        (OF_2021 + "|Nguyễn Văn Cha|||", Doubt.FIELDS),
        (OF_2024 + "|", Doubt.FIELDS),
    ],
)
def test_one_doubtful_field_is_marked_and_no_other(text: str, doubt: Doubt) -> None:
    assert doubts(text) == {doubt}


def test_a_year_alone_still_has_to_agree_with_the_number() -> None:
    assert doubts(changed(OF_2021, f3="1998")) == {Doubt.BORN_YEAR_ONLY, Doubt.NUMBER_AND_YEAR}


def test_nobody_is_born_tomorrow() -> None:
    tomorrow = changed(OF_2021, f0="035226000001", f3="03032026", f6="03032026")
    assert doubts(tomorrow) == {Doubt.BORN, Doubt.ISSUED}
    assert parse_card(tomorrow).doubts == frozenset()
    today = changed(OF_2021, f0="035226000001", f3="02032026", f6="02032026")
    assert doubts(today) == set()


def test_no_card_is_older_than_its_owner() -> None:
    assert doubts(changed(OF_2021, f0="035222000001", f3="16052022")) == {Doubt.ISSUED}


def test_lost_marks_put_name_and_residence_in_doubt() -> None:
    bare = changed(OF_2021, f2="Nguyen Van Thu", f5="Thon Gia, Xa Mau, Ha Nam")
    assert doubts(bare) == {Doubt.NAME, Doubt.RESIDENCE}


def test_a_name_without_marks_by_nature_is_not_doubted() -> None:
    assert doubts(changed(OF_2021, f2="Mai Lan Anh")) == set()


@pytest.mark.parametrize("name", ["H'Hen Niê", "Đinh K’Rể", "Trần-Lê Thị Mẫu", "Zơ Râm Thử", "Ý"])
def test_names_of_all_peoples_are_accepted(name: str) -> None:
    assert doubts(changed(OF_2021, f2=name)) == set()


def test_missing_fields_are_empty_and_marked() -> None:
    card = parse_card("035099000001|012345678|Nguyễn Văn Thử")
    assert (card.name, card.born, card.sex, card.residence, card.issued) == (
        "Nguyễn Văn Thử", None, None, "", None,
    )  # fmt: skip
    assert card.doubts == {Doubt.RESIDENCE, Doubt.BORN, Doubt.SEX, Doubt.ISSUED, Doubt.FIELDS}


def test_a_dropped_empty_field_does_not_shift_the_others() -> None:
    card = parse_card("035099000001|Nguyễn Văn Thử|01011999|Nam|Xã Mẫu, Hà Nam|15052021")
    assert card.old_number == ""
    assert card.name == "Nguyễn Văn Thử"
    assert card.issued == date(2021, 5, 15)
    assert card.doubts == {Doubt.FIELDS}
    cut = parse_card("035099000001|012345678|Nguyễn Văn Thử|01011999|Nam|Xã Mẫu, Hà Nam")
    assert (cut.name, cut.issued) == ("Nguyễn Văn Thử", None)


@pytest.mark.parametrize(
    "born", ["01011999", "01/01/1999", "1/1/1999", "01-01-1999", " 01 01 1999"]
)
def test_days_are_read_as_odd_readers_write_them(born: str) -> None:
    assert parse_card(changed(OF_2021, f3=born)).born == date(1999, 1, 1)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_birth_is_read_back(born: date) -> None:
    assert parse_card(changed(OF_2021, f3=f"{born:%d%m%Y}")).born == born


@given(st.text("0123456789", min_size=1, max_size=20), st.booleans())
def test_digits_typed_on_the_vietnamese_keyboard_are_read_back(digits: str, caps: bool) -> None:
    typed = "".join(NUMBER_ROW[digit] for digit in digits)
    assert typed_digits(typed.upper() if caps else typed) == digits


def test_a_card_scanned_with_the_vietnamese_keyboard_on_is_read_and_doubted() -> None:
    table = str.maketrans(NUMBER_ROW)
    parts = OF_2021.split("|")
    for place in (0, 1, 3, 6):
        parts[place] = parts[place].translate(table)
    card = parse_card("|".join(parts), today=TODAY)
    assert card.number == "035099000001"
    assert card.old_number == "012345678"
    assert card.born == date(1999, 1, 1)
    assert card.issued == date(2021, 5, 15)
    assert card.doubts == {Doubt.NAME, Doubt.RESIDENCE}


@pytest.mark.parametrize("digit", range(10))
def test_the_fourth_digit_tells_century_and_sex(digit: int) -> None:
    facts = number_facts(f"035{digit}07000001")
    assert facts is not None
    assert facts.province == "035"
    assert facts.sex is (Sex.MALE, Sex.FEMALE)[digit % 2]
    assert facts.century == (1900, 1900, 2000, 2000, 2100, 2100, 2200, 2200, 2300, 2300)[digit]
    assert facts.year == facts.century + 7


@pytest.mark.parametrize("number", ["", "012345678", "0350990000011", "03509900000x"])
def test_other_numbers_tell_nothing(number: str) -> None:
    assert number_facts(number) is None


def test_the_party_is_the_person_of_the_card() -> None:
    assert to_party(parse_card(OF_2021)) == Party(
        name="Nguyễn Văn Thử",
        kind=PartyKind.PERSON,
        number="035099000001",
        born=date(1999, 1, 1),
        sex=Sex.MALE,
        address="Thôn Giả, Xã Mẫu, Hà Nam",
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NGUYỄN VĂN THỬ", "Nguyễn Văn Thử"),
        ("nGUYỄN vĂN tHỬ", "Nguyễn Văn Thử"),
        ("Alăng Bh’riu", "Alăng Bh’riu"),
        ("", ""),
    ],
)
def test_only_names_in_capitals_are_rewritten(written: str, name: str) -> None:
    assert to_party(parse_card(changed(OF_2021, f2=written))).name == name


def test_numbers_are_shown_in_groups_of_three() -> None:
    assert grouped("035099000001") == "035 099 000 001"
    assert grouped("012345678") == "012 345 678"
    assert grouped("") == ""


def test_masked_numbers_keep_six_digits_at_most() -> None:
    assert masked("035099000123") == "035…123"
    assert masked("012345678") == "012…678"
    assert masked("01234567") == "…"
    assert masked("") == "…"


def test_there_were_63_provinces_in_the_order_of_their_codes() -> None:
    assert len(PROVINCES) == len(set(PROVINCES.values())) == 63
    assert list(PROVINCES) == sorted(PROVINCES)
    assert (PROVINCES["001"], PROVINCES["035"], PROVINCES["096"]) == ("Hà Nội", "Hà Nam", "Cà Mau")


def test_every_doubt_has_words() -> None:
    said = {key for key in wording.keys() if key.startswith("doubt.")}  # noqa: SIM118 - a function
    assert said == {f"doubt.{doubt}" for doubt in Doubt}


def test_an_unreadable_card_has_a_sentence_without_personal_data() -> None:
    assert UnreadableCard().facts == {}
    assert "thẻ căn cước" in wording.error(UnreadableCard())


def test_a_card_has_nothing_but_what_the_code_holds() -> None:
    assert [field.name for field in fields(IdCard)] == [
        "number", "old_number", "name", "born", "sex", "residence", "issued", "doubts",
    ]  # fmt: skip
