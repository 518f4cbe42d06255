"""Vietnamese text: how it is cleaned, searched and put in order.

Text from outside is made NFC once, at the edge (`nfc`). Windows' own keyboard writes a mixture of
composed and decomposed letters, and an input method may leave empty characters behind; without
this, one name would be two.
"""

import re
import unicodedata

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Ngang, huyền, hỏi, ngã, sắc, nặng: the order of the dictionary."""

_LETTERS = (
    ("a", "a0"), ("ă", "a1"), ("â", "a2"), ("b", "b0"), ("c", "c0"), ("d", "d0"), ("đ", "d1"),
    ("e", "e0"), ("ê", "e1"), ("f", "f0"), ("g", "g0"), ("h", "h0"), ("i", "i0"), ("j", "j0"),
    ("k", "k0"), ("l", "l0"), ("m", "m0"), ("n", "n0"), ("o", "o0"), ("ô", "o1"), ("ơ", "o2"),
    ("p", "p0"), ("q", "q0"), ("r", "r0"), ("s", "s0"), ("t", "t0"), ("u", "u0"), ("ư", "u1"),
    ("v", "v0"), ("w", "w0"), ("x", "x0"), ("y", "y0"), ("z", "z0"),
)  # fmt: skip
"""The letters in order, each with its place. f, j, w and z occur in names of the minorities."""

_VOWELS = "aăâeêioôơuưy"

_EMPTY = "\u202f"  # narrow no-break space: input methods send it to break a suggestion
_BLANK = "\t\n\v\f\r\x85\u2028\u2029"

_SPACES = re.compile(" +")
_WORD = re.compile(r"\w+")
_JOINT = re.compile("(['’-])")

# Đ is one letter, not a marked d, and Eth and African D are drawn like it.
_D = str.maketrans("đðɖ", "ddd")


def _known_letters() -> dict[str, tuple[str, str, str]]:
    known = {}
    for letter, place in _LETTERS:
        for tone, mark in enumerate(_TONES if letter in _VOWELS else ("",)):
            marked = unicodedata.normalize("NFC", letter + mark)
            known[marked] = (place, str(tone), "0")
            known[marked.upper()] = (place, str(tone), "1")
    return known


_KNOWN = _known_letters()


def nfc(text: str) -> str:
    """`text` as one clean line: NFC, no control or zero-width characters, single spaces.

    Line breaks, tabs and no-break spaces become spaces; the outer ones fall away.
    """
    kept = text if text.isprintable() else "".join(map(_kept, text))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip(" ")


def nfc_lines(text: str) -> str:
    """Like `nfc`, but keeps line breaks (as \\n) inside the text."""
    return "\n".join(map(nfc, text.splitlines())).strip("\n")


def _kept(char: str) -> str:
    if char == _EMPTY:
        return ""
    category = unicodedata.category(char)
    if char in _BLANK or category == "Zs":
        return " "
    if category in {"Cc", "Cf", "Cs"} or _is_noncharacter(ord(char)):
        return ""
    return char


def _is_noncharacter(point: int) -> bool:
    """Whether Unicode will never give the point to a character; XML refuses some of them."""
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def fold(text: str) -> str:
    """`text` for search: small letters, without marks, đ as d.

    Both what is indexed and what is asked goes through here. Folding twice changes nothing.
    """
    bare = text.translate(_BARE)
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare)


class _Bare(dict[int, str]):
    """Each character without its marks, worked out when it is first met: it depends on no other,
    and a register is indexed by the ten thousand words."""

    def __missing__(self, point: int) -> str:
        small = unicodedata.normalize("NFD", chr(point)).casefold()
        parts = unicodedata.normalize("NFD", small)
        self[point] = "".join(
            char for char in parts if not unicodedata.combining(char)
        ).translate(_D)  # fmt: skip
        return self[point]


_BARE = _Bare()


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order; signs and spaces between them are left out."""
    return tuple(_WORD.findall(fold(nfc(text))))


def exact_words(text: str) -> tuple[str, ...]:
    """The words of a text with their marks, in small letters: what a search that insists on
    marks compares."""
    return tuple(_WORD.findall(nfc(text).casefold()))


def initials(text: str) -> str:
    """The first letters of the words, folded: "Chứng thực bản sao" is "ctbs"."""
    return "".join(word[0] for word in words(text))


def sort_key(text: str) -> str:
    """A key that puts texts in Vietnamese order when compared as plain text, byte by byte too.

    Letters decide first (a < ă < â < b … d < đ), tones next (ngang, huyền, hỏi, ngã, sắc, nặng),
    small before capital last. Foreign marks count after the six tones.
    """
    ranks = [_rank(char) for char in nfc(text)]
    return "\t".join("".join(rank[level] for rank in ranks) for level in range(3))


def _rank(char: str) -> tuple[str, str, str]:
    known = _KNOWN.get(char)
    if known is not None:
        return known
    base = unicodedata.normalize("NFD", char)[0]
    if base in _KNOWN:
        place, _tone, case = _KNOWN[base]
        return place, str(len(_TONES)), case
    return char, "", ""


def title_name(text: str) -> str:
    """A name with capital first letters: "NGUYỄN THỊ HOA" is "Nguyễn Thị Hoa"."""
    return " ".join(
        "".join(part.capitalize() for part in _JOINT.split(word)) for word in nfc(text).split(" ")
    )


def has_only_vietnamese_letters(text: str) -> bool:
    """Whether every letter belongs to the Vietnamese alphabet, f, j, w and z included.

    Digits and signs do not count, so a text without letters passes.
    """
    return all(char in _KNOWN for char in nfc(text) if unicodedata.category(char)[0] in {"L", "M"})


def looks_unmarked(text: str) -> bool:
    """Whether there are letters and not one of them has a mark (đ counts as marked).

    Some whole names are so by nature ("Mai Lan Anh"): a hint to look, not a fault.
    """
    clean = nfc(text)
    return any(map(str.isalpha, clean)) and fold(clean) == clean.casefold()
