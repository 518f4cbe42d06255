"""A table as a value: what a report gives, whatever shows it."""

from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | None


class Align(StrEnum):
    """Where a column's cells stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `group` is the heading above neighbours that share it ("Tiếp nhận › Trong kỳ"
    is two levels, written with " › "). `weight` is the relative width on paper."""

    title: str
    group: str = ""
    align: Align = Align.LEFT
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Titles, columns, rows and a row of totals.

    `facts` are label–value lines above the table (reporting unit, receiving unit, period), `notes`
    lines below it. `form` is the form's number as printed at the top ("Biểu số II.06a/VPCP/KSTT").
    All rows and `totals` (when there is one) have as many cells as `columns`.
    """

    name: str
    title: str
    form: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] | None = None
    notes: tuple[str, ...] = ()
