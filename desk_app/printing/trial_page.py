"""Trang in thử: shows whether a printer takes the sheet, writes Vietnamese and prints codes."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from desk_app.printing import codes, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.page import Marks
from desk_app.printing.sheets import MM, PaperSize, Sheet
from desk_app.printing.text import Side, plain, sentence, style
from desk_app.wording import dates, vietnamese

TRIAL_CODE = "IN-THU"
"""What the scanner reads from a trial page: no person and no dossier."""
_ARM, _FROM_EDGE, _FROM_EDGE_OF_ROLL = 12, 10, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialData:
    """What a trial page says: the kind of paper it is for, the printer and the moment."""

    paper: str
    printer: str
    printed_at: datetime


def trial_pdf(data: TrialData, *, size: PaperSize) -> bytes:
    """One trial page on `size`. The corner drawn stands 10 mm from the left and the upper edge,
    4 mm on a roll."""
    at = sheets.sheet(size)
    story = [_Corner(at), *_words(data, size, at), codes.qr(TRIAL_CODE, at)]
    return page.render([story], at, Marks(name=vietnamese("trial.title")))


def _words(data: TrialData, size: PaperSize, at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 2)
    moment = dates.day_hour(data.printed_at)
    return [
        Spacer(1, _ARM * MM),
        plain(vietnamese("trial.title"), style(at.title, Face.BOLD, Side.CENTRE)),
        sentence("trial.paper", how, paper=data.paper),
        sentence("trial.printer", how, printer=data.printer),
        sentence("trial.size", how, size=vietnamese(f"printing.size.{size.value}")),
        sentence("trial.moment", how, moment=moment),
        sentence("trial.letters", how),
        sentence("trial.corner", how, distance=str(_distance(at))),
        sentence("trial.code", how),
        Spacer(1, at.gap * 3),
    ]


def _distance(at: Sheet) -> int:
    return _FROM_EDGE_OF_ROLL if at.is_roll else _FROM_EDGE


class _Corner(Flowable):
    """A corner at a known distance from the edges; must be the first on the page."""

    def __init__(self, at: Sheet) -> None:
        super().__init__()
        self._at = at

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        """Two arms to the right and down; the flowable stands where the margins meet."""
        distance, arm = _distance(self._at) * MM, _ARM * MM
        x, y = distance - self._at.left, self._at.top - distance
        self.canv.setStrokeGray(0)
        self.canv.setLineWidth(0.6)
        self.canv.line(x, y, x + arm, y)
        self.canv.line(x, y, x, y - arm)
