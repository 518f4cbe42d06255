"""What the desk's papers share: who issues them, the two-column head, codes, signatures."""

from dataclasses import dataclass
from datetime import date, datetime

from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from desk_app.printing import codes, page
from desk_app.printing.fonts import Face, width
from desk_app.printing.page import BARE, Marks
from desk_app.printing.sheets import MM, Sheet
from desk_app.printing.text import Side, heading, plain, sentence, style
from desk_app.wording import dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """What every paper says about itself.

    `upper_name` is the agency above, `office_name` the one that issues, `seat` the place the paper
    is dated at, `desk_name` the desk with its unit ("Bộ phận Tiếp nhận và Trả kết quả xã …").
    `number` is the paper's own number, dots when empty. `clerk` is who prints it. `reprint` counts
    prints after the first; `printed_at` is the moment of this one.
    """

    upper_name: str
    office_name: str
    seat: str
    desk_name: str
    number: str = ""
    clerk: str
    printed_at: datetime
    reprint: int = 0
    training: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued(Headed):
    """What every paper about one dossier says about itself: `code` is the mã hồ sơ, `scan_code`
    what the QR and the bar code carry (empty: the code itself)."""

    code: str
    scan_code: str = ""


def marks(paper: Headed, name: str) -> Marks:
    """The marks on the pages of `paper`, whose kind is `name`."""
    moment = dates.day_hour(paper.printed_at)
    again = vietnamese("paper.reprint", number=paper.reprint, moment=moment)
    about = [paper.code] if isinstance(paper, Issued) else []
    foot = (*about, vietnamese("paper.printed", moment=moment), paper.clerk)
    return Marks(
        name=" ".join((name, *about)),
        foot=tuple(filter(None, foot)),
        reprint=again if paper.reprint else "",
        training=paper.training,
    )


def head(paper: Headed, number: str, on: date, at: Sheet) -> list[Flowable]:
    """The head of Decree 30/2020/NĐ-CP: agency on the left, quốc hiệu on the right, the number
    and the place and date under them. A book has no number of its own: "". A roll has room for
    one column only."""
    centred, bold = (style(at.head, face, Side.CENTRE) for face in (Face.REGULAR, Face.BOLD))
    larger = at.head if at.is_roll else at.head + 1
    state, motto = vietnamese("paper.state"), vietnamese("paper.motto")
    gutter = 5 * MM
    right = at.inner if at.is_roll else width(state, Face.BOLD, at.head) + 2
    left = at.inner if at.is_roll else at.inner - right - gutter
    agency = [
        heading(paper.upper_name.upper(), centred, left),
        heading(paper.office_name.upper(), bold, left),
        _line(left * 0.36),
    ]
    country = [
        plain(state, bold),
        plain(motto, style(larger, Face.BOLD, Side.CENTRE)),
        _line(width(motto, Face.BOLD, larger)),
    ]
    numbered = sentence("paper.number", centred, number=number) if number else Spacer(1, 0)
    dated = plain(dates.dated(paper.seat, on), style(larger, Face.ITALIC, Side.CENTRE))
    if at.is_roll:
        return [*country, Spacer(1, at.gap * 3), *agency, Spacer(1, at.gap * 2), numbered, dated]
    table = Table([[agency, "", country], [numbered, "", dated]], colWidths=[left, gutter, right])
    table.setStyle([*BARE, ("TOPPADDING", (0, 1), (-1, 1), at.gap + 1)])
    return [table]


def _line(length: float) -> Flowable:
    line = HRFlowable(width=length, thickness=0.7, color="black", spaceBefore=2, spaceAfter=0)
    line.hAlign = "CENTER"
    return line


def title(
    paper: Issued, key: str, under: list[str], at: Sheet, *, coded: bool = True
) -> list[Flowable]:
    """The kind of paper, the dossier's code unless the form has it elsewhere (not `coded`), and the
    lines `under` it, beside the QR code."""
    code = codes.qr(_scanned(paper), at)
    lines: list[Flowable] = [
        *(
            plain(line, style(at.title, Face.BOLD, Side.CENTRE))
            for line in vietnamese(key).splitlines()
        ),
        *([_coded(paper, at)] if coded else []),
        *(plain(line, style(at.body - 1, Face.ITALIC, Side.CENTRE)) for line in under if line),
    ]
    after = Spacer(1, at.gap * 1.5)
    if at.is_roll:
        return [Spacer(1, at.gap * 4), *lines, code, *bars(paper, at.inner, at), after]
    table = Table([[code, lines, ""]], colWidths=[code.side, at.inner - 2 * code.side, code.side])
    table.setStyle(
        [
            *BARE,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (0, 0), -2 * code.quiet),
        ]
    )
    table.spaceBefore = at.gap * 2
    return [table, after]


def bare_title(key: str, under: list[str], at: Sheet) -> list[Flowable]:
    """The kind of a paper that is about no single dossier, and the lines `under` it."""
    return [
        Spacer(1, at.gap * 3),
        *(
            heading(line, style(at.title, Face.BOLD, Side.CENTRE), at.inner)
            for line in vietnamese(key).splitlines()
        ),
        *(
            heading(line, style(at.body, Face.REGULAR, Side.CENTRE, at.gap * 0.6), at.inner)
            for line in under
            if line
        ),
        Spacer(1, at.gap * 1.5),
    ]


def _coded(paper: Issued, at: Sheet) -> Flowable:
    centred = style(at.body, Face.REGULAR, Side.CENTRE, at.gap * 0.6)
    return sentence("paper.code", centred, code=paper.code)


def bars(paper: Issued, room: float, at: Sheet) -> list[Flowable]:
    """The bar code with its characters beneath, or nothing where it would not be readable."""
    content = _scanned(paper)
    drawn = codes.code128(content, room, at)
    if drawn is None:
        return []
    return [drawn, plain(content, style(at.small, Face.REGULAR, Side.CENTRE))]


def _scanned(paper: Issued) -> str:
    """What both codes carry: digits only, because an input method that is on rewrites letters."""
    return paper.scan_code or paper.code


def signatures(left: tuple[str, str], right: tuple[str, str], at: Sheet) -> Table:
    """Two people sign side by side: (key of the title, name below the signature) each."""
    room = at.inner / 2
    bold = style(at.body - 1, Face.BOLD, Side.CENTRE)
    sign = plain(vietnamese("paper.sign"), style(at.body - 2, Face.ITALIC, Side.CENTRE))
    rows: list[list[Flowable]] = [
        [heading(vietnamese(key), bold, room * 0.94) for key, _name in (left, right)],
        [sign, sign],
        [Spacer(1, at.signing)] * 2,
        [heading(name, bold, room * 0.94) for _key, name in (left, right)],
    ]
    table = Table(rows, colWidths=[room, room], style=BARE, splitByRow=0)
    return page.together([table], at.inner, at.gap * 2 + 5)


def foot_strip(paper: Issued, note: str, at: Sheet) -> list[Flowable]:
    """A note to the citizen, with the bar code beside it on sheets."""
    words = plain(note, style(at.small + 1, Face.ITALIC, Side.LEFT, at.gap * 2))
    drawn = [] if at.is_roll else bars(paper, at.inner * 0.6, at)
    if not drawn:
        return [words]
    room = float(drawn[0].wrap(at.inner, at.inner)[0])
    table = Table([[drawn, words]], colWidths=[room, at.inner - room])
    table.setStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    table.spaceBefore = at.gap * 3 + 2
    return [table]
