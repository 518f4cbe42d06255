"""Thông báo dừng giải quyết hồ sơ: form 05 of Circular 03/2025/TT-VPCP.

The form's own list of fields was not to be had. These follow from its purpose in article 21 of
Decree 118/2025/NĐ-CP – the applicant asked for it, and no decision had been made yet: who asked,
for which dossier, from when on it stops and why; the signature is the head's, as on form 04.
"""

from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable

from desk_app.printing.letter import Letter, Ruled, contact, letter_pdf, line, signed_by_head
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.wording import dates

_RULED = Ruled(name="stop.name", title="stop.title", coded=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNoticeData(Letter):
    """Everything the notice says; `office` is the agency that stops, `made_at` from when on."""

    office: str
    received_at: datetime
    due_at: datetime | None
    reason: str


def stop_notice_pdf(data: StopNoticeData, *, size: PaperSize) -> bytes:
    """The notice on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    return letter_pdf(data, _RULED, lambda at: _body(data, at), size=size)


def _body(data: StopNoticeData, at: Sheet) -> list[Flowable]:
    due = [line("apology.due", at, moment=dates.on_paper(data.due_at))] if data.due_at else []
    return [
        line("letter.to", at, name=data.applicant.name),
        line("letter.identity", at, number=data.applicant.number),
        *contact(data.applicant, at),
        line("letter.code", at, code=data.code),
        line("letter.request", at, request=data.request),
        line("letter.received", at, moment=dates.on_paper(data.received_at)),
        *due,
        line("stop.told", at, office=data.office, moment=dates.on_paper(data.made_at)),
        line("letter.reason", at, reason=data.reason),
        line("stop.basis", at),
        line("stop.again", at),
        line("letter.heeded", at),
        signed_by_head(at),
    ]
