"""Administrative procedures (thủ tục hành chính): terms, fees, papers, channels, validity."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Channel(StrEnum):
    """How a dossier comes in; the numbers of the portal's exchange are 1, 2, 3."""

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"


class TermKind(StrEnum):
    """How the time of a procedure is counted."""

    WORKING_DAYS = "wd"
    CALENDAR_DAYS = "d"
    SAME_DAY = "same-day"
    NONE = "none"
    """Không có ngày hẹn trả: no appointment; always counts as on time."""


@dataclass(frozen=True, slots=True)
class Term:
    """Thời hạn giải quyết. `half_days` counts halves of a day, so 5 working days are 10.

    Zero for `SAME_DAY` and `NONE`; even for `CALENDAR_DAYS`.
    """

    kind: TermKind
    half_days: int = 0


class FeeUnit(StrEnum):
    """What a fee is charged for."""

    CASE = "case"
    COPY = "copy"
    PAGE = "page"


class FeeKind(StrEnum):
    """Whether a fee is known as an amount."""

    FREE = "free"
    AMOUNT = "amount"
    BY_COUNCIL = "by-council"
    """Theo Nghị quyết của HĐND cấp tỉnh: the amount is the province's."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """Phí, lệ phí, in whole đồng per `unit`. `note` is the source's own words about it."""

    kind: FeeKind
    amount_dong: int = 0
    unit: FeeUnit = FeeUnit.CASE
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNeeded:
    """Thành phần hồ sơ: one paper the procedure asks for, with usual counts.

    `shown_only`: xuất trình – looked at and given back, never kept. `optional`: needed in some
    cases only, so the desk does not tick it by itself.
    """

    name: str
    originals: int = 1
    copies: int = 0
    shown_only: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One channel of a procedure with its own term and fee.

    `term` is None when the source does not say it surely; the desk then asks for the appointment.
    """

    channel: Channel
    term: Term | None
    fee: Fee


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One procedure during its validity; `code` as in the national catalogue ("2.000815")."""

    code: str
    name: str
    field: str
    ways: tuple[Way, ...]
    papers: tuple[PaperNeeded, ...] = ()
    result: str = ""
    basis: str = ""
    valid_from: date
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether dossiers may be received under it on `day`, both ends included."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def way(self, channel: Channel) -> Way | None:
        """The way for `channel`, or None when the procedure does not offer it."""
        return next((way for way in self.ways if way.channel == channel), None)
