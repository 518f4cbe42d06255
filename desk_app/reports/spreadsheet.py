"""A table as a spreadsheet."""

from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from desk_app.domain.tables import Align, Cell, Table, headings

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001  # fixed, so that the same table gives the same bytes


def xlsx(table: Table) -> bytes:
    """The table as XLSX: titles, headings in groups, rows, totals; ready to print on one width.

    Text stays text: a name that begins with "=" is no formula, a number with leading zeros keeps
    them. The same table gives the same bytes.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": table.title, "created": _MADE})
    sheet = book.add_worksheet(table.name[:31])
    _Drawing(book, sheet, table).draw()
    book.close()
    return target.getvalue()


class _Drawing:
    """Writes one table into one sheet, from the top down."""

    def __init__(self, book: Any, sheet: Any, table: Table) -> None:
        self._sheet = sheet
        self._table = table
        self._last = len(table.columns) - 1
        self._plain = book.add_format(_FONT)
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
        self._cells = {
            align: book.add_format(_FONT | cell | {"align": _ALIGN[align]}) for align in Align
        }
        self._totals = {
            align: book.add_format(_FONT | cell | {"align": _ALIGN[align], "bold": True})
            for align in Align
        }

    def draw(self) -> None:
        """Draw everything."""
        row = self._heading()
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
            self._sheet.write_string(row, 0, note, self._plain)
        self._page()

    def _heading(self) -> int:
        row = 0
        if self._table.form:
            self._sheet.write_string(0, 0, self._table.form, self._bold)
            row = 1
        self._sheet.merge_range(row, 0, row, self._last, self._table.title, self._title)
        row += 1
        for label, value in self._table.facts:
            self._sheet.write_string(row, 1, f"{label}: {value}", self._plain)
            row += 1
        return row + 1

    def _columns(self, top: int) -> int:
        bottom = top
        for each in headings(self._table.columns):
            self._span(top + each.top, each.left, top + each.bottom, each.right, each.text)
            bottom = max(bottom, top + each.bottom)
        if self._table.form:
            bottom += 1
            for index in range(len(self._table.columns)):
                self._sheet.write_string(bottom, index, f"({index + 1})", self._head)
        return bottom + 1

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
            self._sheet.set_column(index, index, 9 * column.weight)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
