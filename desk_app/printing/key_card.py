"""Thẻ công nhận máy and sealed key sheets: what is read out, scanned or typed in from paper.

A card is for everybody; a key sheet is secret, says so on every page, and is made for one print.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.platypus import Flowable, Spacer, Table

from desk_app.printing import codes, letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.page import BARE
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import Side, line, plain, sentence, style
from desk_app.wording import vietnamese

SIZES = (PaperSize.A4, PaperSize.A5)
"""The sheets they go on: what a code of this size needs, and what is put into an envelope."""
_STEPS = 4
_DIGIT_COLUMNS, _KEY_COLUMNS = 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCardData(letterhead.Headed):
    """A card. `kind` is desk or upper; `whose` names the unit and the desk, `fingerprint` is six
    groups of four digits, `content` what the QR code says."""

    kind: str
    whose: str
    fingerprint: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySheetData(letterhead.Headed):
    """A sheet with a secret key. `kind` is next (the next reading key) or signing; `key` is its
    name and then groups of four characters, `content` what the QR code says."""

    kind: str
    whose: str
    key: str
    content: str


def key_card_pdf(data: KeyCardData, *, size: PaperSize) -> bytes:
    """The card on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    at = _fitting(partial(_card, data), size)
    name = vietnamese(f"key-card.name.{data.kind}")
    return page.render([_card(data, at)], at, letterhead.marks(data, name))


def key_sheet_pdf(data: KeySheetData, *, size: PaperSize) -> bytes:
    """The sheet on `size`, once. Raises `PaperNeedsSheet` and `FontMissing`."""
    at = _fitting(partial(_sheet, data), size)
    name = vietnamese(f"key-sheet.name.{data.kind}")
    return page.render([_sheet(data, at)], at, letterhead.marks(data, name))


def _fitting(story: partial[list[Flowable]], size: PaperSize) -> Sheet:
    if size not in SIZES:
        raise PaperNeedsSheet(size=size.value)
    return page.fitting(story, sheets.sheet(size))


def _card(data: KeyCardData, at: Sheet) -> list[Flowable]:
    return [
        *letterhead.head(data, "", data.printed_at.date(), at),
        *letterhead.bare_title(f"key-card.title.{data.kind}", [data.whose], at),
        line(f"key-card.digits.{data.kind}", at),
        _boxed("", data.fingerprint.split(" "), _DIGIT_COLUMNS, at.title * 1.5, at),
        *_steps(f"key-card.{data.kind}", at),
        Spacer(1, at.gap * 2),
        codes.qr(data.content, at),
        sentence("key-card.code", style(at.small + 1, Face.ITALIC, Side.CENTRE)),
    ]


def _sheet(data: KeySheetData, at: Sheet) -> list[Flowable]:
    name, *groups = data.key.split(" ")
    return [
        _warning(at),
        Spacer(1, at.gap * 3),
        *letterhead.head(data, "", data.printed_at.date(), at),
        *letterhead.bare_title(f"key-sheet.title.{data.kind}", [data.whose], at),
        line(f"key-sheet.about.{data.kind}", at),
        _boxed(name, groups, _KEY_COLUMNS, at.title, at),
        *_steps(f"key-sheet.{data.kind}", at),
        Spacer(1, at.gap * 2),
        codes.qr(data.content, at),
        sentence("key-sheet.code", style(at.small + 1, Face.ITALIC, Side.CENTRE)),
    ]


def _steps(key: str, at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 0.6, indent=at.body * 0.8)
    return [sentence(f"{key}.{step}", how) for step in range(1, _STEPS + 1)]


def _warning(at: Sheet) -> Flowable:
    words = plain(vietnamese("key-sheet.secret"), style(at.body, Face.BOLD, Side.CENTRE))
    box = Table([[words]], colWidths=[at.inner])
    box.setStyle([*BARE, ("BOX", (0, 0), (-1, -1), 1.5, "black")])
    box.setStyle([("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 6)])
    return box


def _boxed(name: str, groups: Sequence[str], columns: int, size: float, at: Sheet) -> Flowable:
    """Groups that are read aloud or typed, in large letters in a frame, under their name."""
    large = style(size, Face.BOLD, Side.CENTRE)
    cells: list[Flowable | str] = [plain(group, large) for group in groups]
    cells += [""] * (-len(cells) % columns)
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    head = [[plain(name, large), *[""] * (columns - 1)]] if name else []
    box = Table([*head, *rows], colWidths=[size * 4.4] * columns)
    box.setStyle([*BARE, ("BOX", (0, 0), (-1, -1), 0.7, "black")])
    box.setStyle([("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)])
    box.setStyle([("SPAN", (0, 0), (-1, 0))] if name else [])
    box.hAlign = "CENTER"
    box.spaceBefore = at.gap * 2
    return box
