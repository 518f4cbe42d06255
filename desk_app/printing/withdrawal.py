"""Giấy xác nhận rút hồ sơ: no form prescribes it, but who takes a dossier back wants it in writing.

It says which dossier ended, when and why, and which papers were given back; both sides sign.
"""

from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable

from desk_app.domain.entries import PaperReceived
from desk_app.printing import letterhead
from desk_app.printing.letter import (
    Letter,
    Ruled,
    contact,
    letter_pdf,
    line,
)
from desk_app.printing.receipt_lists import papers_list
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.wording import dates

_RULED = Ruled(name="withdrawal.name", title="withdrawal.title", coded=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalData(Letter):
    """Everything the confirmation says; `papers` are those handed in; what was only
    shown was given back at once."""

    received_at: datetime
    reason: str
    papers: tuple[PaperReceived, ...]


def withdrawal_pdf(data: WithdrawalData, *, size: PaperSize) -> bytes:
    """The confirmation on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    return letter_pdf(data, _RULED, lambda at: _body(data, at), size=size)


def _body(data: WithdrawalData, at: Sheet) -> list[Flowable]:
    kept = tuple(paper for paper in data.papers if not paper.shown_only)
    papers = [line("withdrawal.papers", at), *papers_list(kept, at)] if kept else []
    # Who takes it back may be another than who brought it, and writes the name by hand.
    ends = (("withdrawal.taken", ""), ("withdrawal.given", data.clerk))
    return [
        line("supplement.from.2025", at, name=data.applicant.name),
        line("letter.identity", at, number=data.applicant.number),
        *contact(data.applicant, at),
        line("letter.code", at, code=data.code),
        line("letter.request", at, request=data.request),
        line("letter.received", at, moment=dates.on_paper(data.received_at)),
        line("withdrawal.told", at, desk=data.desk_name, moment=dates.on_paper(data.made_at)),
        line("letter.reason", at, reason=data.reason),
        *papers,
        line("withdrawal.ended", at),
        letterhead.signatures(*ends, at),
    ]
