"""A report in words on portrait A4, under the head of Decree 30/2020/NĐ-CP."""

from datetime import date

from reportlab.platypus import Flowable, Spacer

from desk_app.domain.money import grouped
from desk_app.domain.tables import Table, marked
from desk_app.printing import letterhead, page
from desk_app.printing.fonts import Face
from desk_app.printing.letterhead import Issued
from desk_app.printing.page import Marks
from desk_app.printing.sheets import PORTRAIT, Sheet
from desk_app.printing.text import Side, heading, plain, style
from desk_app.wording import vietnamese


def prose_pdf(table: Table, paper: Issued, *, on: date) -> bytes:
    """`table`, whose rows are the lines of a letter, as running text.

    Raises `FontMissing` when a character cannot be printed.
    """
    at = PORTRAIT
    story = [
        *letterhead.head(paper, paper.number, on, at),
        Spacer(1, at.gap * 4),
        heading(table.title, style(at.title, Face.BOLD, Side.CENTRE), at.inner),
        *(plain(f"{label}: {value}", style(at.body, Face.REGULAR, Side.CENTRE, at.gap))
          for label, value in table.facts[1:]),
        Spacer(1, at.gap * 3),
        *_lines(table, at),
        *(plain(note, style(at.body - 1, Face.ITALIC, Side.LEFT, at.gap)) for note in table.notes),
        letterhead.signatures(("report.06a.signer", ""), ("report.narrative.signer", ""), at),
    ]  # fmt: skip
    return page.render([story], at, Marks(name=table.title, training=paper.training))


def _lines(table: Table, at: Sheet) -> list[Flowable]:
    found: list[Flowable] = []
    for row in table.rows:
        line, (mark, _, figure) = marked(row), row
        if isinstance(figure, int):
            line = vietnamese("report.narrative.line", line=line, count=grouped(figure))
        face = Face.BOLD if figure is None and mark is not None else Face.REGULAR
        indent = at.gap * 5 if isinstance(mark, str) and mark.islower() else 0
        found.append(plain(line, style(at.body + 1, face, Side.LEFT, at.gap * 1.2, indent)))
    return found
