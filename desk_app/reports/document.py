"""A table, or a report in words, as a Word document that an office can go on writing in."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from desk_app.domain.money import grouped
from desk_app.domain.tables import Align, Cell, Table, headings, marked
from desk_app.wording import vietnamese

_FONT = "Times New Roman"
_CENTRE, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_ALIGN = {Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT, Align.CENTRE: _CENTRE, Align.RIGHT: _RIGHT}
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001  # fixed, so that the same table gives the same bytes
_LONG, _SHORT = 297, 210


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the figures: the two columns of the head (Decree 30/2020/NĐ-CP annex I),
    where and when, who signs on the left and on the right, and a mark in red for training."""

    upper: str
    office: str
    state: str
    motto: str
    number: str
    dated: str
    signers: tuple[str, ...]
    mark: str = ""


def docx(table: Table, frame: Frame) -> bytes:
    """The document: a table on landscape A4, or running text on portrait. The same table gives the
    same bytes."""
    document = Document()
    document.core_properties.title = table.title
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = _MADE
    writing = _Writing(document, table)
    writing.page()
    writing.head(frame)
    writing.body()
    writing.signatures(frame)
    target = BytesIO()
    document.save(target)
    return _timeless(target.getvalue())


def _timeless(content: bytes) -> bytes:
    """The same archive without the moment it was made."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(target, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name), made.read(name), ZIP_DEFLATED)
    return target.getvalue()


class _Writing:
    """Writes one table into one document, from the top down."""

    def __init__(self, document: Any, table: Table) -> None:
        self._document = document
        self._table = table
        self._size = 13 if table.prose else 11
        font = document.styles["Normal"].font
        font.name, font.size = _FONT, Pt(self._size)
        fonts = document.styles["Normal"].element.rPr.rFonts
        fonts.set(qn("w:eastAsia"), _FONT)
        spacing = document.styles["Normal"].paragraph_format
        spacing.space_before, spacing.space_after = Pt(0), Pt(3)

    def page(self) -> None:
        """A4 with the margins of Decree 30/2020; a table lies across."""
        section, across = self._document.sections[0], not self._table.prose
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        wide, high = (_LONG, _SHORT) if across else (_SHORT, _LONG)
        section.page_width, section.page_height = Mm(wide), Mm(high)
        left, right, top = (15, 15, 20) if across else (30, 15, 20)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.top_margin = section.bottom_margin = Mm(top)
        self._room = wide - left - right

    def head(self, frame: Frame) -> None:
        """Agency and country side by side, the form's number, the title, the facts."""
        if frame.mark:
            run = self._line(frame.mark, _CENTRE, bold=True)
            run.font.color.rgb = RGBColor(0xB0, 0x00, 0x20)
        grid = self._grid(2, (0.42, 0.58))
        left, right = grid.rows[0].cells
        self._cell(left, frame.upper.upper())
        self._cell(left, frame.office.upper(), bold=True, more=True)
        self._cell(left, frame.number, more=True)
        self._cell(right, frame.state, bold=True)
        self._cell(right, frame.motto, bold=True, more=True)
        self._cell(right, frame.dated, italic=True, more=True)
        self._line("")
        if self._table.form:
            self._line(self._table.form, bold=True)
        self._line(self._table.title, _CENTRE, bold=True, larger=1)
        for label, value in self._table.facts:
            self._line(f"{label}: {value}", _CENTRE)
        self._line("")

    def body(self) -> None:
        """The rows, and the notes under them."""
        if self._table.prose:
            self._text()
        else:
            self._rows()
        for note in self._table.notes:
            self._line(note, italic=True)

    def signatures(self, frame: Frame) -> None:
        """Who signs, side by side; the last one alone stands on the right."""
        self._line("")
        signers = ("", *frame.signers)[-2:]
        grid = self._grid(2, (0.5, 0.5))
        for cell, signer in zip(grid.rows[0].cells, signers, strict=True):
            self._cell(cell, signer.upper(), bold=True)

    def _text(self) -> None:
        for row in self._table.rows:
            line, (mark, _, figure) = marked(row), row
            if isinstance(figure, int):
                line = vietnamese("report.narrative.line", line=line, count=grouped(figure))
            self._line(line, bold=figure is None and mark is not None)
            if isinstance(mark, str) and mark.islower():
                self._document.paragraphs[-1].paragraph_format.left_indent = Mm(10)

    def _rows(self) -> None:
        table, columns = self._table, self._table.columns
        found = headings(columns)
        deep = max(each.bottom for each in found) + 1
        numbered = 1 if table.form else 0
        cells = [*table.rows, *([table.totals] if table.totals else [])]
        whole = sum(column.weight for column in columns)
        grid = self._grid(
            len(columns), tuple(column.weight / whole for column in columns),
            rows=deep + numbered + len(cells),
        )  # fmt: skip
        grid.style = "Table Grid"
        at = list(grid.rows)
        for row in at[: deep + numbered]:
            _repeat(row)
        for each in found:
            first = at[each.top].cells[each.left]
            joined = first.merge(at[each.bottom].cells[each.right])
            self._cell(joined, each.text, bold=True)
        if numbered:
            for place, cell in enumerate(at[deep].cells, start=1):
                self._cell(cell, f"({place})", italic=True)
        for row, values in zip(at[deep + numbered :], cells, strict=True):
            for cell, value, column in zip(row.cells, values, columns, strict=True):
                self._cell(cell, _written(value), _ALIGN[column.align], bold=values is table.totals)

    def _grid(self, columns: int, shares: tuple[float, ...], *, rows: int = 1) -> Any:
        grid = self._document.add_table(rows=rows, cols=columns)
        grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, share in zip(grid.columns, shares, strict=True):
            column.width = Mm(self._room * share)
        for row in grid.rows:
            for cell, share in zip(row.cells, shares, strict=True):
                cell.width = Mm(self._room * share)
        return grid

    def _line(
        self, words: str, side: Any = WD_ALIGN_PARAGRAPH.LEFT, *, larger: int = 0, **face: bool
    ) -> Any:
        paragraph = self._document.add_paragraph()
        paragraph.alignment = side
        return _run(paragraph, words, self._size + larger, face)

    def _cell(
        self, cell: Any, words: str, side: Any = _CENTRE, *, more: bool = False, **face: bool
    ) -> None:
        """Words into a cell; `more` adds a line to what is there."""
        paragraph = cell.add_paragraph() if more else cell.paragraphs[0]
        paragraph.alignment = side
        _run(paragraph, words, self._size, face)


def _run(paragraph: Any, words: str, size: int, face: dict[str, bool]) -> Any:
    run = paragraph.add_run(words)
    run.font.name, run.font.size = _FONT, Pt(size)
    run.bold, run.italic = face.get("bold", False), face.get("italic", False)
    return run


def _repeat(row: Any) -> None:
    """Repeat a row of headings on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  # python-docx has no name for it


def _written(cell: Cell) -> str:
    """A cell as Vietnamese papers write it."""
    match cell:
        case None:
            return ""
        case int():
            return grouped(cell)
        case _:
            return str(cell)
