"""Giấy biên nhận trả kết quả: both sides sign that a result changed hands."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reportlab.platypus import Flowable

from desk_app.domain.person import Party
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.grid import grid
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import line
from desk_app.wording import dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsSlipData(letterhead.Issued):
    """Everything the slip says.

    `result` is the kind of result, `result_number` and `abstract` its number and abstract (trích
    yếu), empty when it has none. `authority` is the power of attorney the collector showed.
    """

    procedure_name: str
    owner: Party
    collector: Party
    authority: str = ""
    result: str
    result_number: str = ""
    abstract: str = ""
    returned_at: datetime
    clerk_phone: str = ""


def results_slip_pdf(data: ResultsSlipData, *, size: PaperSize) -> bytes:
    """The slip on `size`. Raises `FontMissing` when a character cannot be printed."""
    at = page.fitting(partial(_story, data), sheets.sheet(size))
    return page.render([_story(data, at)], at, letterhead.marks(data, vietnamese("slip.name")))


def _story(data: ResultsSlipData, at: Sheet) -> list[Flowable]:
    number = data.number or vietnamese("slip.number")
    ends = (("paper.giver", data.clerk), ("paper.collector", data.collector.name))
    return [
        *letterhead.head(data, number, data.returned_at.date(), at),
        *letterhead.title(data, "slip.title", [], at),
        *_body(data, at),
        letterhead.signatures(*ends, at),
    ]


def _body(data: ResultsSlipData, at: Sheet) -> list[Flowable]:
    authority = data.authority
    return [
        line("slip.procedure", at, procedure=data.procedure_name),
        line("slip.owner", at, name=data.owner.name),
        line("paper.address", at, address=data.owner.address),
        line("slip.giver", at, name=data.clerk, phone=data.clerk_phone),
        line("slip.collector", at, name=data.collector.name, phone=data.collector.phone),
        line("slip.identity", at, number=data.collector.number),
        *([line("slip.authority", at, authority=authority)] if authority else []),
        line("slip.results", at),
        _results_table(data, at),
        line("slip.returned", at, moment=dates.on_paper(data.returned_at)),
    ]


def _results_table(data: ResultsSlipData, at: Sheet) -> Flowable:
    titles = [vietnamese(f"slip.column.{column}") for column in ("kind", "number", "abstract")]
    row = (data.result, data.result_number, data.abstract)
    widths = (at.inner * 0.34, at.inner * 0.2, at.inner * 0.46)
    return grid(titles, [row], widths, at, wordy=frozenset({0, 2}))
