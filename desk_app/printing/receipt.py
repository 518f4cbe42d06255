"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả, in the wordings of 2018 and of 2025."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from reportlab.platypus import Flowable

from desk_app.domain.entries import CopyOrder, PaperReceived
from desk_app.domain.forms import Edition
from desk_app.domain.money import grouped, in_words
from desk_app.domain.person import Party
from desk_app.printing import letterhead, page, receipt_lists, sheets
from desk_app.printing.receipt_lists import Listed
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import line
from desk_app.wording import dates, vietnamese


class Copy(StrEnum):
    """Liên: for whom a copy is."""

    OFFICE = "office"
    CITIZEN = "citizen"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptData(letterhead.Issued):
    """Everything a receipt says.

    `request` is the procedure's name, `term` its term in words ("05 ngày làm việc"), `return_at`
    where the result will be collected. `due_at` is None for procedures without an appointment;
    `due_note` says why it is not the one of the first receipt.
    `book` and `serial` are printed when the office keeps a register on paper.

    Its variants: `orders` stand in place of the papers of a certification; `listed` are the
    dossiers of a receipt for several, whose `due_at` is None when their days differ; `second_at`
    and `second_due_at` are the appointments of a second stage (giai đoạn 2).
    """

    edition: Edition
    submitter: Party
    owner: Party
    authority: str = ""
    request: str
    papers: tuple[PaperReceived, ...]
    sets: int = 1
    term: str
    received_at: datetime
    due_at: datetime | None
    due_note: str = ""
    return_at: str
    fee_dong: int = 0
    book: str = ""
    serial: str = ""
    orders: tuple[CopyOrder, ...] = ()
    listed: tuple[Listed, ...] = ()
    second_at: datetime | None = None
    second_due_at: datetime | None = None


def receipt_pdf(data: ReceiptData, *, size: PaperSize, copies: tuple[Copy, ...]) -> bytes:
    """The receipt on `size`, one page or more for each of `copies`.

    Raises `FontMissing` before anything is drawn when a character cannot be printed.
    """
    assert copies, "nothing to print"
    at = page.fitting(partial(_story, data, copies[0]), sheets.sheet(size))
    annex = receipt_lists.annex(data.listed, at) if data.listed else []
    stories = [[*_story(data, copy, at), *annex] for copy in copies]
    return page.render(stories, at, letterhead.marks(data, vietnamese("receipt.name")))


def _story(data: ReceiptData, copy: Copy, at: Sheet) -> list[Flowable]:
    number = data.number or vietnamese(f"receipt.number.{data.edition}")
    under = [vietnamese(f"paper.copy.{copy}")]
    if data.edition is Edition.CIRCULAR_2018 and data.book:
        under.insert(0, vietnamese("receipt.book", book=data.book, serial=data.serial))
    body = _body_2018 if data.edition is Edition.CIRCULAR_2018 else _body_2025
    note = vietnamese("receipt.note")
    end = [
        letterhead.signatures(
            ("paper.submitter", data.submitter.name), ("paper.receiver", data.clerk), at
        ),
        *letterhead.foot_strip(data, note, at),
    ]
    return [
        *letterhead.head(data, number, data.received_at.date(), at),
        *letterhead.title(data, "receipt.title", under, at),
        *body(data, at),
        page.together(end, at.inner, at.gap * 2 + 5),
    ]


def _contact(party: Party, at: Sheet, indent: float = 0) -> list[Flowable]:
    reached = {"phone": party.phone, "email": party.email}
    keys = ("paper.phone", "paper.email") if at.is_roll else ("paper.contact",)
    return [
        line("paper.address", at, indent, address=party.address),
        *(line(key, at, indent, **reached) for key in keys),
    ]


def _body_2018(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """Form 01 of Circular 01/2018/TT-VPCP, as provinces print it."""
    authority = data.authority
    return [
        line("receipt.desk", at, desk=data.desk_name),
        line("receipt.from.2018", at, name=data.owner.name),
        line("receipt.submitter.2018", at, name=data.submitter.name),
        *_contact(data.submitter, at),
        line("receipt.identity.2018", at, number=data.submitter.number),
        *([line("receipt.authority.2018", at, authority=authority)] if authority else []),
        line("receipt.request.2018", at, request=data.request),
        line("receipt.papers.2018", at),
        *_contents(data, at),
        *_terms(data, at),
        *_fee(data, at),
    ]


def _body_2025(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """Form 01 of Circular 03/2025/TT-VPCP."""
    return [
        line("receipt.desk", at, desk=data.desk_name),
        line("receipt.from.2025", at, name=data.submitter.name),
        line("receipt.identity.2025", at, number=data.submitter.number),
        *_contact(data.submitter, at),
        *_principal(data, at),
        line("receipt.request.2025", at, request=data.request),
        line("receipt.papers.2025", at),
        *_contents(data, at),
        *_terms(data, at),
        *_fee(data, at),
        *_book(data, at),
    ]


def _principal(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """The owner, when somebody else brought the dossier."""
    if data.owner == data.submitter:
        return []
    indent = at.body * 0.8
    return [
        line("receipt.authorised.2025", at),
        line("receipt.principal.2025", at, indent, name=data.owner.name),
        line("receipt.principal.identity.2025", at, indent, number=data.owner.number),
        *_contact(data.owner, at, indent),
        line("receipt.authority.2025", at, indent, authority=data.authority),
    ]


def _contents(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """What was handed in: the papers, or the originals of a certification."""
    if data.orders:
        return receipt_lists.orders(data.orders, at)
    if at.is_roll or data.edition is Edition.CIRCULAR_2025:
        return receipt_lists.papers_list(data.papers, at)
    return [receipt_lists.papers_table(data.papers, at)]


def _terms(data: ReceiptData, at: Sheet) -> list[Flowable]:
    form = data.edition
    sets = f"receipt.sets.{form}.listed" if data.listed else f"receipt.sets.{form}"
    due = dates.on_paper(data.due_at) if data.due_at else vietnamese(_no_day(data))
    second = _second_stage(data, at)
    return [
        line(sets, at, sets=f"{len(data.listed) or data.sets:02d}"),
        line(f"receipt.term.{form}", at, term=data.term),
        line(f"receipt.received.{form}", at, moment=dates.on_paper(data.received_at)),
        line(f"receipt.due.{form}", at, moment=due),
        *_why_moved(data, at),
        *second,
        line(f"receipt.return.{form}", at, line=str(6 + len(second)), place=data.return_at),
    ]


def _why_moved(data: ReceiptData, at: Sheet) -> list[Flowable]:
    return [line("receipt.due-note", at, note=data.due_note)] if data.due_note else []


def _no_day(data: ReceiptData) -> str:
    return "receipt.due.listed" if data.listed else "receipt.no-appointment"


def _second_stage(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """Lines 6 and 7 of the form of Hà Tĩnh, for procedures in two stages only."""
    if data.second_at is None and data.second_due_at is None:
        return []
    moments = {"received": data.second_at, "due": data.second_due_at}
    return [
        line(
            f"receipt.second.{which}.{data.edition}",
            at,
            moment=dates.on_paper(moment) if moment else "",
        )
        for which, moment in moments.items()
    ]


def _fee(data: ReceiptData, at: Sheet) -> list[Flowable]:
    if data.fee_dong <= 0:
        return []
    words = in_words(data.fee_dong)
    return [line("paper.fee", at, amount=grouped(data.fee_dong), words=words)]


def _book(data: ReceiptData, at: Sheet) -> list[Flowable]:
    if not data.book:
        return []
    return [line("receipt.book.2025", at, book=data.book, serial=data.serial)]
