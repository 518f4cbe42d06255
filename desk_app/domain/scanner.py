"""What a scanner that types like a keyboard adds to a code, and how it is taken away again."""

import re

from desk_app.domain.vietnamese import nfc

_NUMBER_ROW = str.maketrans(
    {
        **dict(zip("ăâêôđ", "12340", strict=True)),
        **dict(zip("ĂÂÊÔĐ", "12340", strict=True)),
        "\u0300": "5",
        "\u0309": "6",
        "\u0303": "7",
        "\u0301": "8",
        "\u0323": "9",
    }
)
"""The digit keys of Windows' own Vietnamese keyboard: 1 to 0 are ă â ê ô ̀ ̉ ̃ ́ ̣ đ."""

_SYMBOLOGY = re.compile(r"^\W*\][A-Za-z][0-9A-Za-z]")
"""The three characters that scanners may announce the kind of a code with (ISO/IEC 15424)."""


def without_prefix(text: str) -> str:
    """`text` without an announcement such as "]Q1"; nothing else is touched."""
    return _SYMBOLOGY.sub("", text)


def typed_digits(text: str) -> str:
    """A field of digits as one clean line, with the keys of Windows' Vietnamese keyboard read as
    the digits that were scanned.

    Takes the text as typed: NFC would change the order of two marks in a row, and so of two digits.
    """
    return nfc(text.translate(_NUMBER_ROW))
