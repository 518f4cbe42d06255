"""Phiếu bàn giao hồ sơ: dossiers that go from one unit or officer to another.

No circular prescribes this paper or its number, which runs in a book of the desk like those of
letters. It names what the law wants known of every hand-over (Circular 01/2018/TT-VPCP, Circular
03/2025/TT-VPCP: giver, receiver, moment) for several dossiers at once, and for dossiers received
for another commune of the province (Decree 118/2025/NĐ-CP article 17).
"""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reportlab.platypus import Flowable

from desk_app.printing import letterhead, page, sheets
from desk_app.printing.grid import grid
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import line
from desk_app.wording import dates, vietnamese

SIZES = (PaperSize.A4, PaperSize.A5)
_COLUMNS = ("order", "code", "procedure", "owner", "papers", "due", "note")
_SHARES = (0.06, 0.21, 0.22, 0.17, 0.09, 0.14, 0.11)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierHanded:
    """One dossier on the slip. `papers` is how many papers go with it; `due_at` when the citizen
    expects the result, None without appointment."""

    code: str
    procedure: str
    owner: str
    papers: int
    due_at: datetime | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossiersHandoverData(letterhead.Headed):
    """Everything the slip says. `elsewhere` is the unit competent for dossiers that were received
    for it, "" when they stay in the office."""

    giver_unit: str
    giver: str = ""
    receiver_unit: str
    receiver: str = ""
    elsewhere: str = ""
    handed_at: datetime
    dossiers: tuple[DossierHanded, ...]


def dossiers_handover_pdf(data: DossiersHandoverData, *, size: PaperSize) -> bytes:
    """The slip on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    if size not in SIZES:
        raise PaperNeedsSheet(size=size.value)
    at = page.fitting(partial(_story, data), sheets.sheet(size))
    marks = letterhead.marks(data, vietnamese("dossiers-handover.name"))
    return page.render([_story(data, at)], at, marks)


def _story(data: DossiersHandoverData, at: Sheet) -> list[Flowable]:
    elsewhere = [line("dossiers-handover.elsewhere", at, unit=data.elsewhere)]
    return [
        *letterhead.head(data, data.number, data.handed_at.date(), at),
        *letterhead.bare_title("dossiers-handover.title", [], at),
        line("handover.from", at, unit=data.giver_unit, name=data.giver),
        line("handover.to", at, unit=data.receiver_unit, name=data.receiver),
        line("handover.at", at, moment=dates.on_paper(data.handed_at)),
        *(elsewhere if data.elsewhere else []),
        line("dossiers-handover.count", at, count=f"{len(data.dossiers):02d}"),
        _table(data, at),
        letterhead.signatures(
            ("handover.giver", data.giver), ("handover.receiver", data.receiver), at
        ),
    ]


def _table(data: DossiersHandoverData, at: Sheet) -> Flowable:
    titles = [vietnamese(f"dossiers-handover.column.{column}") for column in _COLUMNS]
    rows = [
        (
            str(place), each.code, each.procedure, each.owner, str(each.papers),
            dates.day_hour(each.due_at) if each.due_at else "", each.note,
        )
        for place, each in enumerate(data.dossiers, start=1)
    ]  # fmt: skip
    small = at.tightened(0.86)
    widths = [at.inner * share for share in _SHARES]
    return grid(titles, rows, widths, small, wordy=frozenset({2, 3, 6}))
