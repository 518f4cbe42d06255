"""A table as a value: what a report gives, whatever shows it."""

from collections.abc import Sequence
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
class Heading:
    """A title over one or more columns and levels; all numbers count from 0, both ends included."""

    text: str
    top: int
    bottom: int
    left: int
    right: int


def headings(columns: Sequence[Column]) -> tuple[Heading, ...]:
    """The headings of columns, level by level. Neighbours in one group share its heading; a title
    reaches down to the lowest level."""
    paths = [(*filter(None, column.group.split(" › ")), column.title) for column in columns]
    depth = max(map(len, paths))
    found = []
    for level in range(depth):
        for index, path in enumerate(paths):
            if level >= len(path) or (index and _joined(paths[index - 1], path, level)):
                continue
            right = index
            while right + 1 < len(paths) and _joined(path, paths[right + 1], level):
                right += 1
            bottom = depth - 1 if level == len(path) - 1 else level
            found.append(
                Heading(text=path[level], top=level, bottom=bottom, left=index, right=right)
            )
    return tuple(found)


def _joined(one: tuple[str, ...], other: tuple[str, ...], level: int) -> bool:
    deeper = level + 1 < min(len(one), len(other))
    return deeper and one[: level + 1] == other[: level + 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Titles, columns, rows and a row of totals.

    `facts` are label–value lines above the table (reporting unit, receiving unit, period), `notes`
    lines below it. `form` is the form's number as printed at the top ("Biểu số II.06a/VPCP/KSTT").
    `prose`: the report is a letter, and each row is a line of it – its mark ("II", "1", "a"), its
    words, and a figure or None; on paper it stands as running text. All rows and `totals` (when
    there is one) have as many cells as `columns`.
    """

    name: str
    title: str
    form: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] | None = None
    notes: tuple[str, ...] = ()
    prose: bool = False


def marked(row: tuple[Cell, ...]) -> str:
    """The words of a line of prose after its mark: "II. …", "1. …", "a) …"."""
    mark, words = row[0], row[1]
    if mark is None:
        return str(words)
    return f"{mark}{')' if str(mark).islower() else '.'} {words}"
