"""A table as a spreadsheet."""

from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from desk_app.domain.tables import Align, Cell, Column, Table

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
        columns = self._table.columns
        paths = [_path(column) for column in columns]
        depth = max(len(path) for path in paths)
        for level in range(depth):
            self._level(top, level, depth, paths)
        if self._table.form:
            for index in range(len(columns)):
                self._sheet.write_string(top + depth, index, f"({index + 1})", self._head)
        return top + depth + bool(self._table.form)

    def _level(self, top: int, level: int, depth: int, paths: list[tuple[str, ...]]) -> None:
        index = 0
        while index < len(paths):
            path = paths[index]
            if level >= len(path):
                index += 1
                continue
            end = index
            is_last = level == len(path) - 1
            while not is_last and end + 1 < len(paths) and _shares(path, paths[end + 1], level):
                end += 1
            bottom = top + (depth - 1 if is_last else level)
            self._span(top + level, index, bottom, end, path[level])
            index = end + 1

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


def _path(column: Column) -> tuple[str, ...]:
    groups = tuple(column.group.split(" › ")) if column.group else ()
    return (*groups, column.title)


def _shares(one: tuple[str, ...], other: tuple[str, ...], level: int) -> bool:
    return len(other) > level + 1 and one[: level + 1] == other[: level + 1]
