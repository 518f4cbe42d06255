"""Which figures of a report are drawn as bars."""

from collections.abc import Sequence

from desk_app.domain.tables import Table
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.bar_chart import Bar, Series

_NAME_AT = 1
_DRAWN: dict[str, tuple[tuple[int, Tone], ...]] = {
    "II.06a": ((7, Tone.READY), (8, Tone.DONE), (9, Tone.OVERDUE)),
    "satisfaction": ((3, Tone.READY), (5, Tone.DONE), (7, Tone.OVERDUE)),
}
"""Columns and their tones: early, on time, late; very satisfied, satisfied, not satisfied."""


def drawn(table: Table) -> tuple[Sequence[Series], Sequence[Bar]]:
    """The series and bars of a report: one bar for a row."""
    parts = _DRAWN[table.name]
    columns = [table.columns[at] for at, _ in parts]
    grouped = len({column.title for column in columns}) < len(columns)
    series = [
        Series(column.group if grouped else column.title, tone)
        for column, (_, tone) in zip(columns, parts, strict=True)
    ]
    bars = [
        Bar(str(row[_NAME_AT]), tuple(int(row[at] or 0) for at, _ in parts)) for row in table.rows
    ]
    return series, bars
