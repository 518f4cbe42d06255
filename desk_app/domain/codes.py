"""The codes of a dossier: one that people read, one that scanners type.

The serial of the day begins with the desk's digit, so desks that cannot see each other never give
the same code. The scan code is digits only, because no letter is safe next to an input method:
Telex makes Â of AA and VNI makes Á of A1.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.scanner import typed_digits, without_prefix
from desk_app.domain.units import Unit

DESKS = "ABCDEFGHIJ"
"""The letters of a unit's desks; their places are the digits 0 to 9."""

MARKS_HIGHEST_FIRST_FROM = date(2020, 9, 15)
"""Decision 20/2020/QĐ-TTg is in force: identifiers are written highest level first.

Until then those of QCVN 102:2016 (Circular 10/2016/TT-BTTTT), lowest first, which Article 19 of
Circular 01/2018/TT-VPCP puts before the day and the serial.
"""

_CODE = re.compile(
    r"([0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\.[0-9]{2,3}){0,3})"
    r"-([0-9]{6})-([0-9]{4,8})"
)
_SCAN = re.compile(r"([4-8])([0-9]{5})([0-9]{6})([0-9]{4,8})[0-9]{2}")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_LEAD = 12
"""The first digit of a scan code is this, less the length of the serial: 8 for the usual four.

It ties the length of the code to a digit inside it, so a lost or doubled digit shows. Codes of
communes begin with 0 to 3, so no lost first digit can pass for another.
"""


class UnreadableCode(DeskError):
    """The text is not a dossier code of either style."""

    code = "unreadable-code"
    exit_code = 41


class ScanKind(StrEnum):
    """What a scanner typed."""

    SCAN_CODE = "scan-code"
    DOSSIER_CODE = "dossier-code"
    ID_CARD = "id-card"
    ID_NUMBER = "id-number"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DossierCode:
    """Mã số hồ sơ: the unit's mark, the day of reception, the serial of the day."""

    mark: str
    day: date
    serial: str

    def __str__(self) -> str:
        """The code as printed: "H56.14-240823-0001"."""
        return f"{self.mark}-{self.day:%y%m%d}-{self.serial}"


def mark_on(unit: Unit, day: date) -> str:
    """The identifier that the unit's dossier codes begin with on `day`."""
    return unit.mark_2020 if day >= MARKS_HIGHEST_FIRST_FROM else unit.mark_2018


def serial_of(desk: str, count: int) -> str:
    """The serial of a desk's dossier number `count` of the day (from 1): "0361" is number 361 of
    desk A, "1001" the first of desk B, "01000" number 1000 of desk A."""
    assert count >= 1
    return f"{DESKS.index(desk)}{count:03d}"


def desk_and_count(serial: str) -> tuple[str, int]:
    """The desk and the count that `serial_of` made the serial from."""
    return DESKS[int(serial[0])], int(serial[1:])


def dossier_code(unit: Unit, desk: str, day: date, count: int) -> str:
    """The code of the dossier that `desk` (A … J) received as its `count`-th on `day`."""
    return str(DossierCode(mark_on(unit, day), day, serial_of(desk, count)))


def beginning(unit: Unit, desk: str, day: date) -> str:
    """What all codes that `desk` gives out on `day` begin with: "H56.14-240823-0"."""
    return f"{mark_on(unit, day)}-{day:%y%m%d}-{DESKS.index(desk)}"


def parse_code(text: str) -> DossierCode:
    """A dossier code of either style, whatever case, spaces and dashes it was typed with.

    Both styles are read for every day: marks of 2018 were still printed in 2023.

    Raises:
        UnreadableCode: it is not the shape of a code, or its day does not exist.
    """
    typed = without_prefix(text).translate(_DASHES)
    parts = _CODE.fullmatch(typed_digits(typed).replace(" ", "").upper())
    day = _day(parts[2]) if parts else None
    if parts is None or day is None:
        raise UnreadableCode
    return DossierCode(parts[1], day, parts[3])


def scan_code(unit_code: str, day: date, serial: str) -> str:
    """The digits that a receipt's bar code and QR code hold: 18 of them for a serial of four.

    Lead, unit, day, serial, and two check digits (ISO 7064 MOD 97-10).
    """
    assert re.fullmatch("[0-3][0-9]{4}", unit_code), unit_code
    body = f"{_LEAD - len(serial)}{unit_code}{day:%y%m%d}{serial}"
    code = f"{body}{98 - int(body) * 100 % 97:02d}"
    assert scan_digits(code), code
    return code


def scan_digits(text: str) -> str | None:
    """The digits of a scan code as the receipt has them, whatever the scanner typed around them.
    None when one of them was changed, swapped, lost or doubled, and for any other text."""
    digits = _digits(text)
    parts = _SCAN.fullmatch(digits)
    if parts is None or int(digits) % 97 != 1:
        return None
    lead, unit_code, yymmdd, serial = parts.groups()
    if _day(yymmdd) is None or unit_code[0] > "3" or int(lead) + len(serial) != _LEAD:
        return None
    return digits


def kind_of_scan(text: str) -> ScanKind:
    """What was scanned, by its shape. A damaged code is `UNKNOWN`; so is any other text."""
    digits = _digits(text)
    if "|" in text:
        return ScanKind.ID_CARD
    if re.fullmatch("[0-9]{12}", digits):
        return ScanKind.ID_NUMBER
    if scan_digits(text):
        return ScanKind.SCAN_CODE
    try:
        parse_code(text)
    except UnreadableCode:
        return ScanKind.UNKNOWN
    return ScanKind.DOSSIER_CODE


def _day(yymmdd: str) -> date | None:
    year, month, day = (int(yymmdd[start : start + 2]) for start in (0, 2, 4))
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None


def _digits(text: str) -> str:
    return typed_digits(without_prefix(text)).replace(" ", "")
