"""A report's table on landscape A4, with grouped headings repeated on every page."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer, Table

from desk_app.domain import tables
from desk_app.domain.charts import Chart
from desk_app.domain.money import grouped
from desk_app.domain.tables import Align, Cell, Column
from desk_app.printing import page
from desk_app.printing.chart import charts_story
from desk_app.printing.fonts import Face, width, writable
from desk_app.printing.grid import HAIRLINE
from desk_app.printing.page import BARE, Marks
from desk_app.printing.sheets import LANDSCAPE, Sheet
from desk_app.printing.text import Side, fitted, heading, plain, style
from desk_app.wording import vietnamese

_SIDES = {Align.LEFT: Side.LEFT, Align.CENTRE: Side.CENTRE, Align.RIGHT: Side.RIGHT}
_ALIGNS = {Align.LEFT: "LEFT", Align.CENTRE: "CENTER", Align.RIGHT: "RIGHT"}
_PAD = 3.0

Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]


def table_pdf(
    table: tables.Table,
    *,
    place_and_date: str,
    signer_title: str,
    charts: Sequence[Chart] = (),
    training: bool = False,
) -> bytes:
    """`table` on paper: title, facts, rows, totals, notes, and who signs at the end; on pages after
    that its charts, so that the form that is signed stays what the law has it be.

    A table with a form number has its columns numbered, as the statutory forms do. Raises
    `FontMissing` when a character cannot be printed.
    """
    at = LANDSCAPE
    story = [
        *_title(table, at),
        drawn(table, at),
        *(
            plain(note, style(at.body - 1, Face.ITALIC, Side.LEFT, at.gap * 1.5))
            for note in table.notes
        ),
        _signature(place_and_date, signer_title, at),
    ]
    stories = [story]
    if charts:
        stories.append(charts_story(charts, " · ".join(_facts(table)), at))
    return page.render(stories, at, Marks(name=table.title, training=training))


def _title(table: tables.Table, at: Sheet) -> list[Flowable]:
    """The form's number and the facts on either side of the title, as on form II.06a."""
    bold = style(at.title, Face.BOLD, Side.CENTRE)
    if not table.form and not table.facts:
        return [heading(table.title.upper(), bold, at.inner), Spacer(1, at.gap * 3)]
    aside = at.inner * 0.24
    middle = at.inner - 2 * aside - 16
    form = [plain(table.form, style(at.body, Face.BOLD))] if table.form else ""
    facts = [plain(fact, style(at.body - 0.5, before=1)) for fact in _facts(table)]
    cells = [[form, "", heading(table.title.upper(), bold, middle), "", facts]]
    block = Table(cells, colWidths=[aside, 8, middle, 8, aside], style=BARE)
    return [block, Spacer(1, at.gap * 3)]


def _facts(table: tables.Table) -> list[str]:
    return [vietnamese("table.fact", label=label, value=value) for label, value in table.facts]


def _signature(place_and_date: str, signer_title: str, at: Sheet) -> Flowable:
    room = at.inner * 0.38
    signed = [
        plain(place_and_date, style(at.head, Face.ITALIC, Side.CENTRE)),
        heading(signer_title.upper(), style(at.head, Face.BOLD, Side.CENTRE, 2), room),
        plain(vietnamese("paper.sign"), style(at.body - 1, Face.ITALIC, Side.CENTRE)),
        Spacer(1, at.signing),
    ]
    block = Table([["", signed]], colWidths=[at.inner - room, room], style=BARE)
    block.spaceBefore = at.gap * 4
    return block


def drawn(table: tables.Table, at: Sheet) -> Flowable:
    """The rows of a table under its headings, which every page repeats."""
    columns = table.columns
    size = at.body - (1 if len(columns) < 10 else 1.5)
    weight = sum(column.weight for column in columns)
    widths = [at.inner * column.weight / weight for column in columns]
    headings, spans = _headings(columns)
    title = style(size - 0.5, Face.BOLD, Side.CENTRE)
    rows: list[list[object]] = [[plain(words, title) for words in line] for line in headings]
    if table.form:
        numbers = style(size - 1.5, Face.ITALIC, Side.CENTRE)
        rows.append([plain(f"({place})", numbers) for place in range(1, len(columns) + 1)])
    repeated = len(rows)
    rows += [_row(cells, columns, widths, size, Face.REGULAR) for cells in table.rows]
    if table.totals is not None:
        rows.append(_row(table.totals, columns, widths, size, Face.BOLD))
    ruled = Table(rows, colWidths=widths, repeatRows=repeated, splitInRow=1)
    ruled.setStyle([*_look(columns, size, repeated), *spans, *_total_look(table)])
    return ruled


def _look(columns: Sequence[Column], size: float, repeated: int) -> list[Command]:
    leading = round(size * 1.19, 2)
    return [
        ("GRID", (0, 0), (-1, -1), HAIRLINE, "black"),
        ("FONT", (0, 0), (-1, -1), Face.REGULAR.value, size, leading),
        ("VALIGN", (0, 0), (-1, repeated - 1), "MIDDLE"),
        ("VALIGN", (0, repeated), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        *(
            ("ALIGN", (place, repeated), (place, -1), _ALIGNS[column.align])
            for place, column in enumerate(columns)
        ),
    ]


def _total_look(table: tables.Table) -> list[Command]:
    if table.totals is None:
        return []
    return [("FONTNAME", (0, -1), (-1, -1), Face.BOLD.value)]


def _row(
    cells: Sequence[Cell],
    columns: Sequence[Column],
    widths: Sequence[float],
    size: float,
    face: Face,
) -> list[object]:
    return [
        _cell(cell, column.align, room, size, face)
        for cell, column, room in zip(cells, columns, widths, strict=True)
    ]


def _cell(cell: Cell, align: Align, room: float, size: float, face: Face) -> object:
    """What fits on one line stays a string, which ReportLab draws literally and much faster."""
    words = writable(_written(cell))
    if width(words, face, size) <= room - 2 * _PAD:
        return words
    return fitted(words, style(size, face, _SIDES[align]), room - 2 * _PAD)


def _written(cell: Cell) -> str:
    """A cell as Vietnamese papers write it: 1.250 and 97,5; empty for None."""
    match cell:
        case None:
            return ""
        case float():
            whole, part = f"{cell:.1f}".split(".")
            return f"{whole},{part}"
        case int():
            return grouped(cell)
        case _:
            return cell


def _headings(columns: Sequence[Column]) -> tuple[list[list[str]], list[Command]]:
    """The lines of the heading and the spans that join its cells."""
    found = tables.headings(columns)
    lines = [["" for _ in columns] for _ in range(max(each.bottom for each in found) + 1)]
    for each in found:
        lines[each.top][each.left] = each.text
    spans: list[Command] = [
        ("SPAN", (each.left, each.top), (each.right, each.bottom)) for each in found
    ]
    return lines, spans
