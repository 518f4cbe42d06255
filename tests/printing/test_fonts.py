"""No paper with a missing letter leaves the desk."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk_app.printing.fonts import Face, FontMissing, writable
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.sheets import PaperSize
from desk_app.wording import error
from tests.printing import reading
from tests.printing.samples import SUBMITTER, a_receipt

_BASES = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LOWER = {unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in _TONES}
ALPHABET = sorted(LOWER | {letter.upper() for letter in LOWER} | set("đĐ"))


@pytest.mark.parametrize("face", tuple(Face))
def test_every_face_has_the_whole_alphabet_in_both_cases(face: Face) -> None:
    writable("a")
    font = pdfmetrics.getFont(face.value)
    assert isinstance(font, TTFont)
    glyphs = font.face.charToGlyph
    assert len(ALPHABET) == 146
    assert [letter for letter in ALPHABET if ord(letter) not in glyphs] == []


def test_alphabet_is_printed_and_read_back() -> None:
    name = "".join(ALPHABET)
    data = a_receipt(submitter=replace(SUBMITTER, name=name))
    read = reading.words(receipt_pdf(data, size=PaperSize.A4, copies=(Copy.CITIZEN,)))
    assert name in read.replace(" ", "")


@pytest.mark.parametrize("character", ["☑", "漢", "😀", "\x07"])
def test_missing_letter_stops_the_print_and_is_named(character: str) -> None:
    data = a_receipt(submitter=replace(SUBMITTER, address=f"Thôn {character} Mẫu"))
    with pytest.raises(FontMissing) as stopped:
        receipt_pdf(data, size=PaperSize.A5, copies=(Copy.CITIZEN,))
    assert stopped.value.facts == {"character": character, "point": f"U+{ord(character):04X}"}
    assert f"U+{ord(character):04X}" in error(stopped.value)


def test_decomposed_text_is_printed_composed() -> None:
    data = a_receipt(submitter=replace(SUBMITTER, name=unicodedata.normalize("NFD", "Nguyễn Dự")))
    read = reading.words(receipt_pdf(data, size=PaperSize.A4, copies=(Copy.CITIZEN,)))
    assert "Nguyễn Dự" in read


def test_invisible_characters_do_not_stop_the_print() -> None:
    assert writable("Nguyễn\u200b Văn\u00ad\ufeff\tDự\n") == "Nguyễn Văn Dự"


@given(st.text(max_size=40))
def test_text_is_refused_or_written_whole(text: str) -> None:
    try:
        written = writable(text)
    except FontMissing:
        return
    assert unicodedata.is_normalized("NFC", written)
    assert writable(written) == written
