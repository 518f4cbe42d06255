"""Dossier codes and scan codes: never given twice, never misread."""

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app import wording
from desk_app.domain.codes import (
    DESKS,
    DossierCode,
    ScanKind,
    UnreadableCode,
    desk_and_count,
    dossier_code,
    kind_of_scan,
    parse_code,
    scan_code,
    scan_digits,
    serial_of,
)
from desk_app.domain.units import Level, Unit

UNIT = Unit(
    code="13498",
    name="Xã Mẫu",
    level=Level.COMMUNE,
    valid_from=date(2018, 1, 1),
    valid_to=None,
    parent="351",
    parent_name="Huyện Mẫu",
    mark_2018="007.14.00.H56",
    mark_2020="H56.14.07",
    seat="Mẫu",
)
NUMBER_ROW = str.maketrans("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ")

desks = st.sampled_from(DESKS)
counts = st.integers(1, 9_999_999)
usual_counts = st.one_of(st.integers(1, 999), counts)
days = st.dates(date(2018, 1, 1), date(2099, 12, 31))
units = st.integers(0, 39_999).map("{:05d}".format)
scans = st.builds(
    lambda unit, day, desk, count: scan_code(unit, day, serial_of(desk, count)),
    units, days, desks, usual_counts,
)  # fmt: skip


def test_serials_begin_with_the_desk() -> None:
    assert serial_of("A", 361) == "0361"
    assert serial_of("B", 1) == "1001"
    assert serial_of("J", 999) == "9999"
    assert serial_of("A", 1000) == "01000"


@given(desks, counts)
def test_a_serial_tells_its_desk_and_count(desk: str, count: int) -> None:
    assert desk_and_count(serial_of(desk, count)) == (desk, count)


@given(desks, usual_counts, desks, usual_counts)
def test_no_two_dossiers_of_a_day_share_a_serial(
    one_desk: str, one: int, other_desk: str, other: int
) -> None:
    assume((one_desk, one) != (other_desk, other))
    assert serial_of(one_desk, one) != serial_of(other_desk, other)


def test_ten_desks_fill_a_day_without_a_collision() -> None:
    serials = {serial_of(desk, count) for desk in DESKS for count in range(1, 1101)}
    assert len(serials) == 10 * 1100


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2020, 9, 14), "007.14.00.H56-200914-0361"),
        (date(2020, 9, 15), "H56.14.07-200915-0361"),
        (date(2026, 1, 5), "H56.14.07-260105-0361"),
    ],
)
def test_the_style_of_a_code_is_that_of_its_day(day: date, code: str) -> None:
    assert dossier_code(UNIT, "A", day, 361) == code


@given(desks, days, usual_counts)
def test_a_code_is_read_back(desk: str, day: date, count: int) -> None:
    code = dossier_code(UNIT, desk, day, count)
    read = parse_code(code)
    assert str(read) == code
    assert (read.day, read.serial) == (day, serial_of(desk, count))
    assert kind_of_scan(code) is ScanKind.DOSSIER_CODE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "000.00.06.H56-231027-0361",
            DossierCode("000.00.06.H56", date(2023, 10, 27), "0361"),
        ),
        ("H56.14-240823-0001", DossierCode("H56.14", date(2024, 8, 23), "0001")),
        (" h56.14 - 240823 – 0001\r\n", DossierCode("H56.14", date(2024, 8, 23), "0001")),
        ("\u200bH56.14‑240823‑0001", DossierCode("H56.14", date(2024, 8, 23), "0001")),
        ("]Q1H56.14-240823-0001", DossierCode("H56.14", date(2024, 8, 23), "0001")),
        ("H42.005.14-260102-010001", DossierCode("H42.005.14", date(2026, 1, 2), "010001")),
    ],
)
def test_codes_of_both_styles_are_read_however_typed(text: str, code: DossierCode) -> None:
    assert parse_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0361",
        "H56.14-240823",
        "H56.14-240230-0001",
        "H56.14-240023-0001",
        "H56.14-240823-001",
        "HS-2025-AA01",
        "00.06.H56-231027-0361",
        "H56.1-240823-0001",
        "H56.14-240823-0001-2",
    ],
)
def test_other_texts_are_no_code(text: str) -> None:
    with pytest.raises(UnreadableCode):
        parse_code(text)


@given(st.text())
def test_any_text_is_a_code_or_unreadable(text: str) -> None:
    try:
        code = parse_code(text)
    except UnreadableCode:
        return
    assert parse_code(str(code)) == code


def test_a_usual_scan_code_has_eighteen_digits() -> None:
    code = scan_code("13498", date(2026, 1, 5), "0361")
    assert code[:-2] == "8" + "13498" + "260105" + "0361"
    assert len(code) == 18
    assert int(code) % 97 == 1


@given(units, days, desks, usual_counts)
def test_a_scan_code_is_read_back(unit: str, day: date, desk: str, count: int) -> None:
    serial = serial_of(desk, count)
    code = scan_code(unit, day, serial)
    assert scan_digits(code) == code
    assert kind_of_scan(code) is ScanKind.SCAN_CODE


def refused(damaged: str) -> bool:
    return scan_digits(damaged) is None and kind_of_scan(damaged) is not ScanKind.SCAN_CODE


@settings(max_examples=30)
@given(scans)
def test_every_changed_digit_is_refused(code: str) -> None:
    for at, right in enumerate(code):
        for wrong in set("0123456789") - {right}:
            assert refused(code[:at] + wrong + code[at + 1 :])


@given(scans)
def test_every_swap_of_neighbours_is_refused(code: str) -> None:
    for at in range(len(code) - 1):
        swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        assert swapped == code or refused(swapped)


@given(scans)
def test_every_lost_digit_is_refused(code: str) -> None:
    assert all(refused(code[:at] + code[at + 1 :]) for at in range(len(code)))


@settings(max_examples=30)
@given(scans)
def test_every_doubled_or_added_digit_is_refused(code: str) -> None:
    assert all(refused(code[:at] + code[at] + code[at:]) for at in range(len(code)))
    assert all(
        refused(code[:at] + added + code[at:])
        for at in range(1, len(code) + 1)
        for added in "0123456789"
    )


def test_a_code_that_arrives_backwards_is_refused() -> None:
    for ordinal in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal()):
        for desk in DESKS:
            serial = serial_of(desk, 1 + ordinal % 997)
            assert refused(scan_code(UNIT.code, date.fromordinal(ordinal), serial)[::-1])


def test_a_right_check_does_not_help_a_day_that_never_was() -> None:
    body = "8134982613050361"
    assert refused(f"{body}{98 - int(body) * 100 % 97:02d}")


def test_a_right_check_does_not_help_a_unit_that_cannot_be() -> None:
    body = "8934982601050361"
    assert refused(f"{body}{98 - int(body) * 100 % 97:02d}")


TELEX = {"AA": "Â", "OO": "Ô", "EE": "Ê", "DD": "Đ", "AW": "Ă", "OW": "Ơ", "UW": "Ư"}
TELEX_TONES = {"S": "\u0301", "F": "\u0300", "R": "\u0309", "X": "\u0303", "J": "\u0323"}
VNI = {"A6": "Â", "O6": "Ô", "E6": "Ê", "D9": "Đ", "A8": "Ă", "O7": "Ơ", "U7": "Ư"}
VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}


def through(text: str, pairs: dict[str, str], tones: dict[str, str]) -> str:
    """What a simple input method makes of `text`: pairs become letters, tone keys marks."""
    typed = ""
    for char in text:
        if typed and typed[-1] + char in pairs:
            typed = typed[:-1] + pairs[typed[-1] + char]
        elif char in tones and typed and typed[-1] in "AEIOUYÂÔÊĂƠƯ":
            typed += tones[char]
        else:
            typed += char
    return typed


def test_letters_in_a_code_would_be_rewritten() -> None:
    assert through("HS-2025-AA01", TELEX, TELEX_TONES) == "HS-2025-Â01"
    assert through("UBND-A1-250119", VNI, VNI_TONES) == "UBND-A\u0301-250119"


@given(scans)
def test_input_methods_leave_scan_codes_alone(code: str) -> None:
    assert through(code, TELEX, TELEX_TONES) == code
    assert through(code, VNI, VNI_TONES) == code


@given(scans)
def test_scan_codes_survive_the_vietnamese_keyboard(code: str) -> None:
    typed = code.translate(NUMBER_ROW)
    assert scan_digits(typed) == scan_digits(typed.upper()) == code


@pytest.mark.parametrize("prefix", ["", "\x02", "]C1", "]Q1", "\ufeff"])
@pytest.mark.parametrize("suffix", ["", "\r", "\n", "\r\n", "\t", "\r\n\r\n"])
def test_what_a_scanner_puts_around_a_code_does_not_matter(prefix: str, suffix: str) -> None:
    code = scan_code("13498", date(2026, 1, 5), "0361")
    assert scan_digits(prefix + code + suffix) == code
    assert kind_of_scan(prefix + code + suffix) is ScanKind.SCAN_CODE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("035099000001||Nguyễn Văn Thử|01011999|Nam|Xã Mẫu|15052021\r\n", ScanKind.ID_CARD),
        ("035099000001", ScanKind.ID_NUMBER),
        ("035 099 000 001\r", ScanKind.ID_NUMBER),
        ("000.00.06.H56-231027-0361", ScanKind.DOSSIER_CODE),
        ("813498260105036100", ScanKind.UNKNOWN),
        ("8936012345678", ScanKind.UNKNOWN),
        ("https://example.vn/hs/1", ScanKind.UNKNOWN),
        ("", ScanKind.UNKNOWN),
    ],
)
def test_a_scan_is_told_by_its_shape(text: str, kind: ScanKind) -> None:
    assert kind_of_scan(text) is kind


@given(st.text())
def test_any_scan_has_a_kind(text: str) -> None:
    assert kind_of_scan(text) in ScanKind


def test_unreadable_code_has_a_sentence() -> None:
    assert "Không có gì thay đổi" in wording.error(UnreadableCode())
