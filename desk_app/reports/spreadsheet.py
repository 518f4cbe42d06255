"""A table as a spreadsheet."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from textwrap import wrap
from typing import Any

import xlsxwriter

from desk_app.domain.tables import Align, Cell, Column, Heading, Table, headings

_ALIGN: dict[Align, dict[str, object]] = {
    Align.LEFT: {"align": "left", "indent": 1},
    Align.CENTRE: {"align": "center"},
    Align.RIGHT: {"align": "right"},
}
_FONT: dict[str, object] = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_LINE = 18
"""The height of a line of text, in points."""
_SPARE = 0.85
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001  # fixed, so that the same table gives the same bytes


def xlsx(table: Table, *, mark: str = "") -> bytes:
    """The table as XLSX: titles, headings in groups, rows, totals; ready to print on one width.
    `mark` stands in red above everything, for training.

    Text stays text: a name that begins with "=" is no formula, a number with leading zeros keeps
    them. The same table gives the same bytes.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": table.title, "created": _MADE})
    sheet = book.add_worksheet(table.name[:31])
    _Drawing(book, sheet, table).draw(mark)
    book.close()
    return target.getvalue()


class _Drawing:
    """Writes one table into one sheet, from the top down."""

    def __init__(self, book: Any, sheet: Any, table: Table) -> None:
        self._sheet = sheet
        self._table = table
        self._last = len(table.columns) - 1
        self._plain = book.add_format(_FONT)
        self._note = book.add_format(_FONT | {"italic": True, "text_wrap": True})
        self._mark = book.add_format(_FONT | {"bold": True, "font_color": "#B00020"})
        self._bold = book.add_format(_FONT | {"bold": True})
        self._title = book.add_format(_FONT | {"bold": True, "font_size": 14, "align": "center"})
        head = {
            "bold": True,
            "align": "center",
            "text_wrap": True,
            "border": 1,
            "bg_color": "#E8EEF4",
        }
        self._head = book.add_format(_FONT | head)
        cell = {"border": 1, "text_wrap": True}
        self._cells = {align: book.add_format(_FONT | cell | _ALIGN[align]) for align in Align}
        self._totals = {
            align: book.add_format(_FONT | cell | _ALIGN[align] | {"bold": True}) for align in Align
        }

    def draw(self, mark: str) -> None:
        """Draw everything."""
        row = self._heading(mark)
        row = self._columns(row)
        self._sheet.freeze_panes(row, 2)
        for cells in self._table.rows:
            self._row(row, cells, self._cells)
            row += 1
        if self._table.totals is not None:
            self._row(row, self._table.totals, self._totals)
            row += 1
        for note in self._table.notes:
            row += 1
            self._sheet.merge_range(row, 0, row, self._last, note, self._note)
            self._sheet.set_row(row, _LINE * _lines(note, sum(map(_width, self._table.columns))))
        self._page()

    def _heading(self, mark: str) -> int:
        row = 0
        for text, drawn in ((mark, self._mark), (self._table.form, self._bold)):
            if text:
                self._sheet.write_string(row, 0, text, drawn)
                row += 1
        self._sheet.merge_range(row, 0, row, self._last, self._table.title, self._title)
        row += 1
        for label, value in self._table.facts:
            self._sheet.write_string(row, 1, f"{label}: {value}", self._plain)
            row += 1
        return row + 1

    def _columns(self, top: int) -> int:
        found = headings(self._table.columns)
        for each in found:
            self._span(top + each.top, each.left, top + each.bottom, each.right, each.text)
        heights = self._heights(found)
        for level, height in enumerate(heights):
            self._sheet.set_row(top + level, height)
        bottom = top + len(heights)
        if self._table.form:
            for index in range(len(self._table.columns)):
                self._sheet.write_string(bottom, index, f"({index + 1})", self._head)
            bottom += 1
        return bottom

    def _heights(self, found: Sequence[Heading]) -> list[int]:
        """Of each level of headings: spreadsheets do not make room for wrapped text in merged
        cells by themselves."""
        heights = [_LINE] * (max(each.bottom for each in found) + 1)
        for each in sorted(found, key=lambda heading: heading.bottom - heading.top):
            width = sum(map(_width, self._table.columns[each.left : each.right + 1]))
            lacking = _LINE * _lines(each.text, width) - sum(heights[each.top : each.bottom + 1])
            heights[each.bottom] += max(0, lacking)
        return heights

    def _span(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        if (top, left) == (bottom, right):
            self._sheet.write_string(top, left, text, self._head)
        else:
            self._sheet.merge_range(top, left, bottom, right, text, self._head)

    def _row(self, row: int, cells: tuple[Cell, ...], formats: dict[Align, Any]) -> None:
        for index, (cell, column) in enumerate(zip(cells, self._table.columns, strict=True)):
            drawn = formats[column.align]
            if cell is None:
                self._sheet.write_blank(row, index, None, drawn)
            elif isinstance(cell, str):
                self._sheet.write_string(row, index, cell, drawn)
            else:
                self._sheet.write_number(row, index, cell, drawn)

    def _page(self) -> None:
        for index, column in enumerate(self._table.columns):
            self._sheet.set_column(index, index, _width(column))
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)


def _width(column: Column) -> float:
    """In characters, as spreadsheets measure it."""
    return 9 * column.weight


def _lines(text: str, width: float) -> int:
    """How many lines a text takes, with room to spare for wide letters."""
    return len(wrap(text, max(1, int(width * _SPARE))))
