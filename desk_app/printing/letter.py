"""What the letters to an applicant share: whom they are about, their lines, who signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable, Spacer, Table

from desk_app.domain.errors import DeskError
from desk_app.domain.forms import Edition
from desk_app.domain.person import Party
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.page import BARE
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import Side, heading, plain, sentence, style
from desk_app.wording import vietnamese

SIZES = (PaperSize.A4, PaperSize.A5)
"""A letter is filed and signed: it does not go onto a roll."""


class PaperNeedsSheet(DeskError):
    """A letter was asked for on a roll."""

    code = "paper-needs-sheet"
    exit_code = 65
    told = frozenset({"size"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(letterhead.Issued):
    """Whom and what a letter is about.

    `applicant` is the owner of the dossier, `submitter` who brought it, `request` the procedure's
    name. `made_at` is the moment of the step that the letter tells of, and its date.
    """

    edition: Edition
    applicant: Party
    submitter: Party
    request: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """How a kind of letter is headed: its name in the document, the key of its title, and whether
    the dossier's code stands under the title instead of among the fields. `under` are lines below
    the title."""

    name: str
    title: str
    coded: bool = True
    under: tuple[str, ...] = ()


def letter_pdf(
    letter: Letter,
    ruled: Ruled,
    body: Callable[[Sheet], Sequence[Flowable]],
    *,
    size: PaperSize,
) -> bytes:
    """The letter with its head, title and `body`. Raises `PaperNeedsSheet` and `FontMissing`."""
    if size not in SIZES:
        raise PaperNeedsSheet(size=size.value)

    def story(at: Sheet) -> list[Flowable]:
        return [
            *letterhead.head(letter, letter.number, letter.made_at.date(), at),
            *letterhead.title(letter, ruled.title, list(ruled.under), at, coded=ruled.coded),
            *body(at),
        ]

    at = page.fitting(story, sheets.sheet(size))
    return page.render([story(at)], at, letterhead.marks(letter, vietnamese(ruled.name)))


def line(key: str, at: Sheet, **values: str) -> Flowable:
    """One field or sentence, across the page."""
    return sentence(key, style(at.body, side=Side.BOTH, before=at.gap * 1.4), **values)


def contact(party: Party, at: Sheet) -> list[Flowable]:
    """Địa chỉ; Số điện thoại – Email."""
    return [
        line("paper.address", at, address=party.address),
        line("paper.contact", at, phone=party.phone, email=party.email),
    ]


def points(words: Sequence[str], at: Sheet) -> list[Flowable]:
    """A numbered list, as the forms have it."""
    how = style(at.body, side=Side.BOTH, before=at.gap, indent=at.body * 0.8)
    return [
        sentence("letter.point", how, place=str(place), words=each)
        for place, each in enumerate(words, start=1)
    ]


def paragraph(words: str, at: Sheet) -> Flowable:
    """What somebody wrote, as a paragraph of its own."""
    return plain(words, style(at.body, side=Side.BOTH, before=at.gap * 1.4, indent=at.body * 0.8))


def signed_by_clerk(key: str, name: str, at: Sheet) -> Flowable:
    """One signature on the right."""
    bold = style(at.body - 1, Face.BOLD, Side.CENTRE)
    sign = plain(vietnamese("paper.sign"), style(at.body - 2, Face.ITALIC, Side.CENTRE))
    room = at.inner / 2
    column = [plain(vietnamese(key), bold), sign, Spacer(1, at.signing), heading(name, bold, room)]
    return _foot(["", column], at)


def signed_by_head(at: Sheet) -> Flowable:
    """Copies on the left, the head of the office on the right, as Decree 30/2020/NĐ-CP has it."""
    bold = style(at.body - 1, Face.BOLD, Side.CENTRE)
    sealed = plain(vietnamese("letter.sealed"), style(at.body - 2, Face.ITALIC, Side.CENTRE))
    small = style(at.body - 2)
    left = [
        plain(vietnamese("letter.copies"), style(at.body - 1, Face.BOLD_ITALIC)),
        plain(vietnamese("letter.copies.addressee"), small),
        plain(vietnamese("letter.copies.kept"), small),
    ]
    right = [plain(vietnamese("letter.head"), bold), sealed, Spacer(1, at.signing * 1.2)]
    return _foot([left, right], at)


def _foot(cells: Sequence[object], at: Sheet) -> Flowable:
    room = at.inner / 2
    table = Table([list(cells)], colWidths=[room, room], style=BARE, splitByRow=0)
    return page.together([table], at.inner, at.gap * 4 + 5)
