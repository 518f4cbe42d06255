"""Phiếu xin lỗi và hẹn lại ngày trả kết quả (form 04 of 2018), phiếu xin lỗi và đề nghị gia hạn
thời gian giải quyết (form 04 of 2025)."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable

from desk_app.domain.forms import Edition
from desk_app.printing.letter import Letter, Ruled, letter_pdf, line, signed_by_head
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.wording import dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyData(Letter):
    """Everything the apology says. `due_at` is the appointment that cannot be kept, None where
    there was none, `new_due_at` the new one; `office` is the agency that apologises."""

    office: str
    received_at: datetime
    due_at: datetime | None
    reason: str
    new_due_at: datetime | None


def apology_pdf(data: ApologyData, *, size: PaperSize) -> bytes:
    """The apology on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    about = (vietnamese("apology.about"),) if data.edition is Edition.CIRCULAR_2018 else ()
    ruled = Ruled(
        name="apology.name", title=f"apology.title.{data.edition}", coded=False, under=about
    )
    return letter_pdf(data, ruled, lambda at: _body(data, at), size=size)


def _body(data: ApologyData, at: Sheet) -> list[Flowable]:
    form, applicant, office = data.edition, data.applicant, data.office
    is_new = form is Edition.CIRCULAR_2025
    identity = [line("letter.identity", at, number=applicant.number)] if is_new else []
    return [
        line("letter.to", at, name=applicant.name),
        line(
            f"apology.received.{form}", at, day=dates.day(data.received_at), office=office,
            request=data.request, name=applicant.name,
        ),
        *identity,
        line("apology.code", at, code=data.code),
        line("apology.due", at, moment=_moment(data.due_at)),
        line("apology.not-ready", at, office=office),
        line("letter.reason", at, reason=data.reason),
        line(f"apology.sorry.{form}", at, office=office, moment=_moment(data.new_due_at)),
        line("apology.understanding", at),
        signed_by_head(at),
    ]  # fmt: skip


def _moment(at: datetime | None) -> str:
    return dates.on_paper(at) if at else ""
