"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả, in the wordings of 2018 and of 2025."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from reportlab.platypus import Flowable

from desk_app.domain.entries import PaperReceived
from desk_app.domain.forms import Edition
from desk_app.domain.money import grouped, in_words
from desk_app.domain.person import Party
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.grid import grid
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import Side, sentence, style
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


def receipt_pdf(data: ReceiptData, *, size: PaperSize, copies: tuple[Copy, ...]) -> bytes:
    """The receipt on `size`, one page or more for each of `copies`.

    Raises `FontMissing` before anything is drawn when a character cannot be printed.
    """
    assert copies, "nothing to print"
    at = page.fitting(partial(_story, data, copies[0]), sheets.sheet(size))
    stories = [_story(data, copy, at) for copy in copies]
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


def _line(key: str, at: Sheet, indent: float = 0, **values: str) -> Flowable:
    side = Side.LEFT if at.is_roll else Side.BOTH
    return sentence(key, style(at.body, side=side, before=at.gap, indent=indent), **values)


def _indent(at: Sheet) -> float:
    return at.body * 0.8


def _contact(party: Party, at: Sheet, indent: float = 0) -> list[Flowable]:
    reached = {"phone": party.phone, "email": party.email}
    keys = ("paper.phone", "paper.email") if at.is_roll else ("paper.contact",)
    return [
        _line("paper.address", at, indent, address=party.address),
        *(_line(key, at, indent, **reached) for key in keys),
    ]


def _body_2018(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """Form 01 of Circular 01/2018/TT-VPCP, as provinces print it."""
    authority = data.authority
    return [
        _line("receipt.desk", at, desk=data.desk_name),
        _line("receipt.from.2018", at, name=data.owner.name),
        _line("receipt.submitter.2018", at, name=data.submitter.name),
        *_contact(data.submitter, at),
        _line("receipt.identity.2018", at, number=data.submitter.number),
        *([_line("receipt.authority.2018", at, authority=authority)] if authority else []),
        _line("receipt.request.2018", at, request=data.request),
        _line("receipt.papers.2018", at),
        *(_papers_list(data.papers, at) if at.is_roll else [_papers_table(data.papers, at)]),
        *_terms(data, at),
        *_fee(data, at),
    ]


def _body_2025(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """Form 01 of Circular 03/2025/TT-VPCP."""
    return [
        _line("receipt.desk", at, desk=data.desk_name),
        _line("receipt.from.2025", at, name=data.submitter.name),
        _line("receipt.identity.2025", at, number=data.submitter.number),
        *_contact(data.submitter, at),
        *_principal(data, at),
        _line("receipt.request.2025", at, request=data.request),
        _line("receipt.papers.2025", at),
        *_papers_list(data.papers, at),
        *_terms(data, at),
        *_fee(data, at),
        *_book(data, at),
    ]


def _principal(data: ReceiptData, at: Sheet) -> list[Flowable]:
    """The owner, when somebody else brought the dossier."""
    if data.owner == data.submitter:
        return []
    indent = _indent(at)
    return [
        _line("receipt.authorised.2025", at),
        _line("receipt.principal.2025", at, indent, name=data.owner.name),
        _line("receipt.principal.identity.2025", at, indent, number=data.owner.number),
        *_contact(data.owner, at, indent),
        _line("receipt.authority.2025", at, indent, authority=data.authority),
    ]


def _terms(data: ReceiptData, at: Sheet) -> list[Flowable]:
    form = data.edition
    due = dates.on_paper(data.due_at) if data.due_at else vietnamese("receipt.no-appointment")
    return [
        _line(f"receipt.sets.{form}", at, sets=f"{data.sets:02d}"),
        _line(f"receipt.term.{form}", at, term=data.term),
        _line(f"receipt.received.{form}", at, moment=dates.on_paper(data.received_at)),
        _line(f"receipt.due.{form}", at, moment=due),
        *(
            [_line("receipt.due-note", at, _indent(at), note=data.due_note)]
            if data.due_note
            else []
        ),
        _line(f"receipt.return.{form}", at, place=data.return_at),
    ]


def _fee(data: ReceiptData, at: Sheet) -> list[Flowable]:
    if data.fee_dong <= 0:
        return []
    words = in_words(data.fee_dong)
    return [_line("paper.fee", at, amount=grouped(data.fee_dong), words=words)]


def _book(data: ReceiptData, at: Sheet) -> list[Flowable]:
    if not data.book:
        return []
    return [_line("receipt.book.2025", at, book=data.book, serial=data.serial)]


def _counts(paper: PaperReceived) -> str:
    counted = {
        "originals": paper.originals,
        "certified": paper.certified,
        "copies": paper.copies,
    }
    words = [
        vietnamese(f"receipt.count.{kind}", count=f"{count:02d}")
        for kind, count in counted.items()
        if count
    ]
    return ", ".join(words + [vietnamese("receipt.shown")] * paper.shown_only)


def _papers_list(papers: tuple[PaperReceived, ...], at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 0.5, indent=_indent(at))
    lines: list[Flowable] = []
    for place, paper in enumerate(papers, start=1):
        counts = _counts(paper)
        key = "receipt.paper.counted" if counts else "receipt.paper"
        lines.append(sentence(key, how, place=str(place), name=paper.name, counts=counts))
    return lines


def _papers_table(papers: tuple[PaperReceived, ...], at: Sheet) -> Flowable:
    columns = ("place", "name", "originals", "certified", "copies")
    counted = at.body * 5
    first = at.body * 2.2
    rows = [
        (
            str(place),
            f"{paper.name} ({vietnamese('receipt.shown')})" if paper.shown_only else paper.name,
            *(str(n or "") for n in (paper.originals, paper.certified, paper.copies)),
        )
        for place, paper in enumerate(papers, start=1)
    ]
    titles = [vietnamese(f"receipt.column.{column}") for column in columns]
    widths = (first, at.inner - first - 3 * counted, counted, counted, counted)
    return grid(titles, rows, widths, at, wordy=frozenset({1}))
