"""Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: form 02 of 2018 and of 2025."""

from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from desk_app.domain.forms import Edition
from desk_app.printing.letter import (
    Letter,
    Ruled,
    contact,
    letter_pdf,
    line,
    points,
    signed_by_clerk,
)
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.wording import dates

_RULED = Ruled(name="supplement.name", title="supplement.title")


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequestData(Letter):
    """Everything the request says.

    `contents` are what is missing; `until` is the last day to bring it, None without limit; `again`
    is why papers are asked for once more. `guide` and `phone` are who helps.
    """

    contents: tuple[str, ...]
    reason: str
    until: date | None = None
    again: str = ""
    guide: str
    phone: str = ""


def supplement_request_pdf(data: SupplementRequestData, *, size: PaperSize) -> bytes:
    """The request on `size`. Raises `PaperNeedsSheet` and `FontMissing`."""
    return letter_pdf(data, _RULED, lambda at: _body(data, at), size=size)


def _body(data: SupplementRequestData, at: Sheet) -> list[Flowable]:
    return [
        *(_head_2018(data, at) if data.edition is Edition.CIRCULAR_2018 else _head_2025(data, at)),
        *contact(data.applicant, at),
        line(f"supplement.contents.{data.edition}", at),
        *points(data.contents or ("",), at),
        line("letter.reason", at, reason=data.reason),
        *([line("supplement.again", at, reason=data.again)] if data.again else []),
        *([line("supplement.until", at, day=dates.day(data.until))] if data.until else []),
        line(f"supplement.help.{data.edition}", at, name=data.guide, phone=data.phone),
        signed_by_clerk("supplement.guide", data.guide, at),
    ]


def _head_2018(data: SupplementRequestData, at: Sheet) -> list[Flowable]:
    return [
        line("receipt.desk", at, desk=data.desk_name),
        line("supplement.from.2018", at, name=data.applicant.name),
        line("letter.request", at, request=data.request),
    ]


def _head_2025(data: SupplementRequestData, at: Sheet) -> list[Flowable]:
    return [
        line("supplement.from.2025", at, name=data.applicant.name),
        line("letter.request", at, request=data.request),
    ]
