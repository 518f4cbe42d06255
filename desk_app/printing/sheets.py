"""The sheets of paper a desk has, with their margins and sizes of letters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

MM = 72 / 25.4
DOT = 72 / 203
"""One dot of a thermal printer head (203 dpi), in points."""


class PaperSize(StrEnum):
    """The papers a desk has."""

    A4 = "A4"
    A5 = "A5"
    ROLL = "80mm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One kind of sheet: measures in points, sizes of letters in points.

    `height` is None on a roll, which is cut where its content ends. `head` is the size of the
    two-column head, `signing` the room left for a signature.
    """

    width: float
    height: float | None
    left: float
    right: float
    top: float
    bottom: float
    body: float
    head: float
    title: float
    small: float
    gap: float
    signing: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def is_roll(self) -> bool:
        """Whether the sheet is as long as its content."""
        return self.height is None

    def tightened(self, factor: float) -> Sheet:
        """The same sheet with smaller letters and less room between them."""
        return replace(
            self,
            body=round(self.body * factor, 1),
            gap=self.gap * (1 - 4 * (1 - factor)),
            signing=self.signing * (1 - 2 * (1 - factor)),
        )


_A4 = Sheet(
    width=210 * MM, height=297 * MM, left=30 * MM, right=15 * MM, top=20 * MM, bottom=20 * MM,
    body=13, head=12, title=14, small=9, gap=3.5, signing=22 * MM,
)  # fmt: skip
_A5 = Sheet(
    width=148 * MM, height=210 * MM, left=15 * MM, right=10 * MM, top=11 * MM, bottom=11 * MM,
    body=10.5, head=9.5, title=12, small=7.5, gap=1.6, signing=13 * MM,
)  # fmt: skip
_ROLL = Sheet(
    width=80 * MM, height=None, left=4 * MM, right=4 * MM, top=4 * MM, bottom=8 * MM,
    body=9.5, head=9, title=11, small=8, gap=1.6, signing=13 * MM,
)  # fmt: skip
# Turned, so that the binding edge (30 mm in Decree 30/2020) is the upper one.
LANDSCAPE = Sheet(
    width=297 * MM, height=210 * MM, left=15 * MM, right=15 * MM, top=20 * MM, bottom=15 * MM,
    body=11, head=12, title=13, small=9, gap=3, signing=22 * MM,
)  # fmt: skip
PORTRAIT = _A4
_SHEETS = {PaperSize.A4: _A4, PaperSize.A5: _A5, PaperSize.ROLL: _ROLL}


def sheet(size: PaperSize) -> Sheet:
    """The sheet for a size, margins of A4 as Decree 30/2020/NĐ-CP has them."""
    return _SHEETS[size]
