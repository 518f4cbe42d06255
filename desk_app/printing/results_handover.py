"""Phiếu bàn giao kết quả giải quyết thủ tục hành chính: results given to the desk in one go."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable

from desk_app.printing import letterhead, page
from desk_app.printing.grid import grid
from desk_app.printing.sheets import LANDSCAPE, Sheet
from desk_app.printing.text import line
from desk_app.wording import dates, vietnamese

_COLUMNS = ("order", "code", "content", "result", "owner", "address", "fee", "post")
_SHARES = (0.04, 0.17, 0.19, 0.18, 0.14, 0.14, 0.06, 0.08)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultHanded:
    """One result on the slip. `has_fee`: there is a fee to pay; `by_post`: it goes out by post."""

    code: str
    content: str
    result: str
    owner: str
    address: str
    has_fee: bool
    by_post: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsHandoverData(letterhead.Headed):
    """Everything the slip says; `giver` and `receiver` are the people who sign."""

    giver_unit: str
    giver: str = ""
    receiver_unit: str
    receiver: str = ""
    handed_at: datetime
    results: tuple[ResultHanded, ...]


def results_handover_pdf(data: ResultsHandoverData) -> bytes:
    """The slip on landscape A4. Raises `FontMissing` when a character cannot be printed."""
    at = LANDSCAPE
    marks = letterhead.marks(data, vietnamese("results-handover.name"))
    return page.render([_story(data, at)], at, marks)


def _story(data: ResultsHandoverData, at: Sheet) -> list[Flowable]:
    return [
        *letterhead.head(data, data.number, data.handed_at.date(), at),
        *letterhead.bare_title("results-handover.title", [], at),
        line("handover.from", at, unit=data.giver_unit, name=data.giver),
        line("handover.to", at, unit=data.receiver_unit, name=data.receiver),
        line("handover.at", at, moment=dates.on_paper(data.handed_at)),
        line("results-handover.count", at, count=f"{len(data.results):02d}"),
        _table(data, at),
        letterhead.signatures(
            ("handover.giver", data.giver), ("handover.receiver", data.receiver), at
        ),
    ]


def _table(data: ResultsHandoverData, at: Sheet) -> Flowable:
    titles = [vietnamese(f"results-handover.column.{column}") for column in _COLUMNS]
    rows = [
        (
            str(place), each.code, each.content, each.result, each.owner, each.address,
            "X" * each.has_fee, "X" * each.by_post,
        )
        for place, each in enumerate(data.results, start=1)
    ]  # fmt: skip
    widths = [at.inner * share for share in _SHARES]
    return grid(titles, rows, widths, at, wordy=frozenset({2, 3, 4, 5}))
