"""Paragraphs: the one door through which words come onto a paper."""

import re
from enum import IntEnum
from functools import lru_cache
from html import escape

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desk_app.printing.fonts import Face, width, writable
from desk_app.printing.sheets import Sheet
from desk_app.wording import vietnamese

# A paper opens nothing: a name holding an image tag must not make ReportLab read a file.
rl_config.trustedSchemes = []
rl_config.trustedHosts = []

DOTS = "………………"
"""Stands where a form wants a value that nobody gave, to be filled in by hand."""


class Side(IntEnum):
    """How a paragraph stands between its margins."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2
    BOTH = 4


@lru_cache(maxsize=256)
def style(
    size: float,
    face: Face = Face.REGULAR,
    side: Side = Side.LEFT,
    before: float = 0,
    indent: float = 0,
) -> ParagraphStyle:
    """A style by its size, the space before it and its indent, in points."""
    return ParagraphStyle(
        f"{face}-{size}-{side}-{before}-{indent}",
        fontName=face.value,
        fontSize=size,
        leading=round(size * 1.19, 2),
        alignment=side.value,
        spaceBefore=before,
        leftIndent=indent,
        splitLongWords=1,
    )


def plain(words: str, how: ParagraphStyle) -> Paragraph:
    """`words` printed literally, whatever they contain."""
    return Paragraph(escape(writable(words), quote=False), how)


def heading(words: str, how: ParagraphStyle, room: float) -> Paragraph:
    """`words` broken into lines of about the same length, so that none ends in a lone word."""
    face, size, tidy = Face(how.fontName), how.fontSize, writable(words)
    lines = _broken(tidy, face, size, room)
    narrower = room
    while len(lines) > 1:
        narrower -= 3
        shorter = _broken(tidy, face, size, narrower)
        if len(shorter) > len(lines) or max(width(x, face, size) for x in shorter) > narrower:
            break
        lines = shorter
    return Paragraph("<br/>".join(escape(line, quote=False) for line in lines), how)


def _broken(words: str, face: Face, size: float, room: float) -> list[str]:
    lines: list[str] = []
    for word in words.split(" "):
        if lines and width(f"{lines[-1]} {word}", face, size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def fitted(words: str, how: ParagraphStyle, room: float) -> Paragraph:
    """`words` printed literally in a column of `room` points: a code that is too wide for it goes
    on after one of its own marks."""
    face, size = Face(how.fontName), how.fontSize
    parts: list[str] = []
    for word in writable(words).split(" "):
        parts += _pieces(word, face, size, room)
    return plain(" ".join(parts), how)


def _pieces(word: str, face: Face, size: float, room: float) -> list[str]:
    if width(word, face, size) <= room:
        return [word]
    pieces = [""]
    for part in re.findall(r"[^-./]*[-./]?", word):
        if pieces[-1] and width(pieces[-1] + part, face, size) > room:
            pieces.append("")
        pieces[-1] += part
    return pieces


def sentence(key: str, how: ParagraphStyle, **values: str) -> Paragraph:
    """The Vietnamese sentence for `key`, its own <b> and <i> obeyed, its values literal.

    An empty value is printed as dots to be filled in by hand.
    """
    literal = {name: escape(value or DOTS, quote=False) for name, value in values.items()}
    return Paragraph(writable(vietnamese(key, **literal)), how)


def line(key: str, at: Sheet, indent: float = 0, **values: str) -> Paragraph:
    """One statement of a paper in its body size: a `sentence` with the room before it."""
    side = Side.LEFT if at.is_roll else Side.BOTH
    return sentence(key, style(at.body, side=side, before=at.gap, indent=indent), **values)
