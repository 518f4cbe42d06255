"""QR and Code128: what the desk's scanner reads back from a paper."""

from functools import lru_cache

import segno
from reportlab.graphics.barcode.code128 import Code128
from reportlab.platypus import Flowable

from desk_app.printing.sheets import DOT, MM, Sheet

_QUIET = 4  # modules; the QR standard's own figure
_LEAST_MODULE = 0.4 * MM
_THIN_BAR = 2 * DOT  # one dot less was not read from a 203 dpi print in all tries
_BARS = {True: (_THIN_BAR,), False: (0.36 * MM, _THIN_BAR)}
_BAR_HEIGHT = 8.5 * MM


class QrCode(Flowable):
    """A QR code drawn as one path on its own white ground, quiet zone included."""

    def __init__(self, content: str, module: float) -> None:
        super().__init__()
        self._rows = _matrix(content)
        self._module = module
        self.side = (len(self._rows) + 2 * _QUIET) * module
        self.quiet = _QUIET * module
        self.hAlign = "CENTER"

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Always its own size."""
        return self.side, self.side

    def draw(self) -> None:
        """One rectangle for each run of dark modules, filled in one go."""
        self.canv.setFillGray(1)
        self.canv.rect(0, 0, self.side, self.side, stroke=0, fill=1)
        path = self.canv.beginPath()
        for line, row in enumerate(self._rows):
            y = self.side - (line + _QUIET + 1) * self._module
            for start, length in _runs(row):
                x = (start + _QUIET) * self._module
                path.rect(x, y, length * self._module, self._module)
        self.canv.setFillGray(0)
        self.canv.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=4)
def _matrix(content: str) -> tuple[bytes, ...]:
    """The modules, computed once for the copies of a paper."""
    return tuple(bytes(row) for row in segno.make_qr(content, error="m").matrix)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules in a row."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def qr(content: str, on: Sheet) -> QrCode:
    """A QR code with modules of at least 0.4 mm; on a roll a module is a whole number of dots."""
    module = 4 * DOT if on.is_roll else max(_LEAST_MODULE, on.head * 0.05 * MM)
    return QrCode(content, module)


def code128(content: str, room: float, on: Sheet) -> Flowable | None:
    """A Code128 with its quiet zones, or None where it does not fit or cannot carry `content`.

    Bars are wide enough for a poor copy where there is room, and whole dots on a roll.
    """
    if not (content.isascii() and content.isprintable() and content):
        return None
    for bar in _BARS[on.is_roll]:
        bars = Code128(content, barWidth=bar, barHeight=_BAR_HEIGHT, humanReadable=False)
        bars.hAlign = "CENTER"
        if bars.width <= room:
            return bars
    return None
