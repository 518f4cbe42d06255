"""Phiếu từ chối tiếp nhận, giải quyết hồ sơ: form 03 of 2018 and of 2025."""

from dataclasses import dataclass

from reportlab.platypus import Flowable

from desk_app.domain.forms import Edition
from desk_app.printing import letterhead
from desk_app.printing.letter import (
    Letter,
    Ruled,
    contact,
    letter_pdf,
    line,
    paragraph,
)
from desk_app.printing.sheets import PaperSize, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalData(Letter):
    """Everything the refusal says."""

    reason: str


def refusal_pdf(data: RefusalData, *, size: PaperSize) -> bytes:
    """The refusal on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    is_new = data.edition is Edition.CIRCULAR_2025
    ruled = Ruled(
        name="refusal.name", title=f"refusal.title.{data.edition}", coded=not is_new
    )  # fmt: skip
    return letter_pdf(data, ruled, lambda at: _body(data, at, is_new=is_new), size=size)


def _body(data: RefusalData, at: Sheet, *, is_new: bool) -> list[Flowable]:
    """The form of 2018 has neither the applicant's number nor the code among its fields."""
    identity = [line("letter.identity", at, number=data.applicant.number)] if is_new else []
    ends = (("paper.submitter", data.submitter.name), ("paper.receiver", data.clerk))
    code = [line("letter.code", at, code=data.code)] if is_new else []
    return [
        line("receipt.desk", at, desk=data.desk_name),
        line(f"refusal.from.{data.edition}", at, name=data.applicant.name),
        *identity,
        *contact(data.applicant, at),
        *code,
        line("letter.request", at, request=data.request),
        line("refusal.told", at, desk=data.desk_name),
        paragraph(data.reason, at),
        line("letter.heeded", at),
        letterhead.signatures(*ends, at),
    ]
