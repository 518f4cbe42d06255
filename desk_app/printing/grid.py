"""Small ruled tables inside a paper."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table

from desk_app.printing.fonts import Face
from desk_app.printing.page import BARE
from desk_app.printing.sheets import Sheet
from desk_app.printing.text import Side, fitted, plain, style

HAIRLINE = 0.5
_PAD = 3


def grid(
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    at: Sheet,
    *,
    wordy: frozenset[int],
    caption: str = "",
) -> Flowable:
    """Hairlines round every cell; columns in `wordy` run from the left, the others are centred.

    `widths` are in points; the heading is repeated on the next page, and with it the `caption`
    above it, if any.
    """
    size = at.body - 1
    heading = style(size - 0.5, Face.BOLD, Side.CENTRE)
    sides = [Side.LEFT if place in wordy else Side.CENTRE for place in range(len(titles))]
    cells = [[plain(title, heading) for title in titles]]
    for row in rows:
        cells.append(
            [
                fitted(cell, style(size, side=side), width - 2 * _PAD)
                for cell, side, width in zip(row, sides, widths, strict=True)
            ]
        )
    top = 1 if caption else 0
    if caption:
        over = plain(caption, style(at.body, Face.BOLD, Side.CENTRE))
        cells.insert(0, [over, *[plain("", heading)] * (len(titles) - 1)])
    table = Table(cells, colWidths=list(widths), repeatRows=1 + top, splitInRow=1)
    table.setStyle(
        [
            ("GRID", (0, top), (-1, -1), HAIRLINE, "black"),
            *([("SPAN", (0, 0), (-1, 0))] if caption else []),
            *BARE,
            ("VALIGN", (0, 0), (-1, top), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), at.gap * 0.25),
            ("BOTTOMPADDING", (0, 0), (-1, -1), at.gap * 0.25 + 2),
        ]
    )
    table.spaceBefore = at.gap + 1
    return table
