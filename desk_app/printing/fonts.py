"""The four faces papers are written in, and the check that a text can be written at all."""

import unicodedata
from enum import StrEnum
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk_app import paths
from desk_app.domain.errors import DeskError


class Face(StrEnum):
    """A face of the papers' font, by the name it has in the document."""

    REGULAR = "PaperSerif"
    BOLD = "PaperSerif-Bold"
    ITALIC = "PaperSerif-Italic"
    BOLD_ITALIC = "PaperSerif-BoldItalic"


_FILES = {
    Face.REGULAR: "fonts/LiberationSerif-Regular.ttf",
    Face.BOLD: "fonts/LiberationSerif-Bold.ttf",
    Face.ITALIC: "fonts/LiberationSerif-Italic.ttf",
    Face.BOLD_ITALIC: "fonts/LiberationSerif-BoldItalic.ttf",
}


class FontMissing(DeskError):
    """The font has no letter for a character, so the paper would silently lack it."""

    code = "font-missing"
    exit_code = 60
    told = frozenset({"character", "point"})


@lru_cache(maxsize=1)
def _coverage() -> frozenset[str]:
    """The characters that every face has; reading the files registers them, once a process."""
    common: set[int] | None = None
    for face, file in _FILES.items():
        font = TTFont(face.value, str(paths.resource(file)))
        pdfmetrics.registerFont(font)
        points = set(font.face.charToGlyph)
        common = points if common is None else common & points
    pdfmetrics.registerFontFamily(
        Face.REGULAR, Face.REGULAR, Face.BOLD, Face.ITALIC, Face.BOLD_ITALIC
    )
    return frozenset(map(chr, common or ()))


def writable(text: str) -> str:
    """`text` as papers can write it: NFC, on one line, without invisible format characters.

    ReportLab would leave out a character that the font lacks and say nothing, so this raises
    `FontMissing` before anything is drawn.
    """
    visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
    tidy = " ".join(unicodedata.normalize("NFC", visible).split())
    for character in tidy:
        if character not in _coverage():
            raise FontMissing(character=character, point=f"U+{ord(character):04X}")
    return tidy


def width(text: str, face: Face, size: float) -> float:
    """How wide a writable `text` is, in points."""
    _coverage()
    return float(pdfmetrics.stringWidth(text, face.value, size))
