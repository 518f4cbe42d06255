"""Text typed with an input method that is set to TCVN3 or VNI Windows instead of Unicode.

Such text holds Latin-1 letters that only an old font shows as Vietnamese ("NguyÔn V¨n",
"Nguyeãn Vaên"). A single letter proves nothing, since half of them are Vietnamese letters too. So
the question is asked of whole syllables: the text is not Vietnamese as it stands, and is after
decoding.
"""

import re
import unicodedata
from enum import StrEnum

from desk_app.domain.vietnamese import has_only_vietnamese_letters


class LegacyTable(StrEnum):
    """Bảng mã cũ, by the name that input methods show for it."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI Windows"


_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

_VNI = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ñ": "Đ", "Ô": "Ơ", "Ö": "Ư", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
}  # fmt: skip
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
"""A mark is its own letter, written after the one it belongs to."""

_VNI_BASE = frozenset("aeouyAEOUYôöÔÖ")

_RIME = (
    "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|"
    "ui|uô|uôi|uơ|uy|ưa|ươ|ưi|ươi|ưu|yê|yêu|oai|oay|oao|oeo|uai|uay|uây|uya|uyê|uyu|ươu"
)
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    f"(?:{_RIME})(?:ch?|m|ng?|nh|p|t)?"
)
_TONE_MARKS = frozenset("\u0300\u0309\u0303\u0301\u0323")
_SIGNS = ".,;:-–/()'\""


def legacy_table(text: str) -> LegacyTable | None:
    """The old table that `text` was typed in, or None when it is Unicode or not Vietnamese at all.

    Takes the text as typed, since TCVN3 has ư where Unicode has the soft hyphen, which `nfc`
    removes. Short words may read as Vietnamese both ways; then Unicode is believed.
    """
    typed = unicodedata.normalize("NFC", text)
    if any(ord(char) > 0xFF for char in typed) or _reads(typed):
        return None
    decoded = {LegacyTable.TCVN3: _from_tcvn3(typed), LegacyTable.VNI: _from_vni(typed)}
    # Capitals of TCVN3 are a matter of the font: "NGUYÔN" decodes to a small ễ.
    return next((table for table, meant in decoded.items() if _reads(meant.lower())), None)


def _reads(text: str) -> bool:
    """Whether each word of `text` is a Vietnamese syllable, or plain ASCII, which proves nothing.

    "TÊn" does not: within a word capitals stand first or everywhere.
    """
    return all(word.isascii() or _is_syllable(word.strip(_SIGNS)) for word in text.split())


def _is_syllable(word: str) -> bool:
    well_formed = word in {word.lower(), word.upper(), word.capitalize()}
    if not well_formed or not has_only_vietnamese_letters(word):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    toneless = unicodedata.normalize(
        "NFC", "".join(char for char in apart if char not in _TONE_MARKS)
    )
    tones = sum(char in _TONE_MARKS for char in apart)
    return tones <= 1 and _SYLLABLE.fullmatch(toneless) is not None


def _from_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(char, char) for char in text)


def _from_vni(text: str) -> str:
    meant: list[str] = []
    for before, char in zip(" " + text, text, strict=False):
        mark = _VNI_MARKS.get(char.lower())
        if mark is not None and before in _VNI_BASE:
            meant.append(mark)
        else:
            meant.append(_VNI.get(char, char))
    return unicodedata.normalize("NFC", "".join(meant))
