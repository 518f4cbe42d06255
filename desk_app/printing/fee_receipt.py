"""Biên lai thu tiền phí, lệ phí, in two or three copies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from reportlab.platypus import Flowable, Spacer, Table

from desk_app.domain.entries import FeePart
from desk_app.domain.fees import Charge, amount
from desk_app.domain.money import grouped, in_words
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.grid import grid
from desk_app.printing.page import BARE
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import Side, line, plain, sentence, style
from desk_app.wording import dates, vietnamese


class FeeCopy(StrEnum):
    """Liên: for whom a copy is."""

    COLLECTOR = "collector"
    PAYER = "payer"
    INTERNAL = "internal"
    """Some offices keep a third copy for themselves."""


COPIES = {2: (FeeCopy.COLLECTOR, FeeCopy.PAYER), 3: tuple(FeeCopy)}
"""The copies of a receipt, by how many an office gives out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeReceiptData(letterhead.Issued):
    """Everything the receipt says.

    `tax_code` is the collecting office's, `form` and `symbol` the mẫu số and ký hiệu of the series
    it had registered; dots where the office has none. The receipt's number is `number`. `method`
    is how it was paid, in words.
    """

    tax_code: str = ""
    form: str = ""
    symbol: str = ""
    parts: tuple[FeePart, ...]
    payer: str
    address: str
    method: str
    taken_at: datetime
    collector: str


def fee_receipt_pdf(
    data: FeeReceiptData, *, size: PaperSize, copies: Sequence[FeeCopy] = COPIES[2]
) -> bytes:
    """The receipt on `size`, one page for each of `copies`.

    Raises `FontMissing` when a character cannot be printed.
    """
    assert copies, "nothing to print"
    at = page.fitting(partial(_story, data, copies[0]), sheets.sheet(size))
    stories = [_story(data, copy, at) for copy in copies]
    return page.render(stories, at, letterhead.marks(data, vietnamese("fee-receipt.name")))


def _story(data: FeeReceiptData, copy: FeeCopy, at: Sheet) -> list[Flowable]:
    total = amount(data.parts)
    return [
        *_head(data, at),
        *_title(data, copy, at),
        *_charges(data.parts, at),
        line("fee-receipt.payer", at, name=data.payer),
        line("fee-receipt.code", at, code=data.code),
        line("paper.address", at, address=data.address),
        line("fee-receipt.amount", at, amount=grouped(total)),
        line("fee-receipt.words", at, words=in_words(total)),
        line("fee-receipt.method", at, method=data.method),
        letterhead.signatures(
            ("fee-receipt.payer.signs", data.payer), ("fee-receipt.collector", data.collector), at
        ),
        Spacer(1, at.gap * 3),
        *letterhead.bars(data, at.inner, at),
    ]


def _head(data: FeeReceiptData, at: Sheet) -> list[Flowable]:
    """Who collects on the left, the series on the right: a receipt carries no quốc hiệu (Decree
    123/2020/NĐ-CP article 32)."""
    how = style(at.head)
    left = [
        sentence("fee-receipt.unit", how, unit=data.upper_name),
        sentence("fee-receipt.tax-code", how, number=data.tax_code),
    ]
    right = [
        sentence("fee-receipt.form", how, form=data.form),
        sentence("fee-receipt.symbol", how, symbol=data.symbol),
        sentence("fee-receipt.number", how, number=data.number),
    ]
    if at.is_roll:
        return [*left, *right]
    return [Table([[left, right]], colWidths=[at.inner * 0.62, at.inner * 0.38], style=BARE)]


def _title(data: FeeReceiptData, copy: FeeCopy, at: Sheet) -> list[Flowable]:
    bold, under = (style(size, face, Side.CENTRE) for size, face in (
        (at.title, Face.BOLD), (at.body - 1, Face.ITALIC),
    ))  # fmt: skip
    return [
        Spacer(1, at.gap * 4),
        *(plain(each, bold) for each in vietnamese("fee-receipt.title").splitlines()),
        plain(vietnamese(f"fee-receipt.copy.{copy}"), under),
        plain(dates.on_paper(data.taken_at), under),
        Spacer(1, at.gap * 2),
    ]


def _charges(parts: Sequence[FeePart], at: Sheet) -> list[Flowable]:
    """Each charge by its name; the phí in one column, the lệ phí in the other."""
    title = line("fee-receipt.charges", at)
    if at.is_roll:
        return [title, *(_charge_line(part, at) for part in parts), *_sums(parts, at)]
    columns = ("order", "name", Charge.FEE.value, Charge.LEVY.value)
    titles = [vietnamese(f"fee-receipt.column.{column}") for column in columns]
    rows = [(str(place), part.name, *_split(part)) for place, part in enumerate(parts, start=1)]
    fees, levies = (grouped(amount(parts, charge)) for charge in Charge)
    rows.append(("", vietnamese("fee-receipt.total"), fees, levies))
    widths = [at.inner * share for share in (0.08, 0.48, 0.22, 0.22)]
    return [title, grid(titles, rows, widths, at, wordy=frozenset({1}))]


def _split(part: FeePart) -> tuple[str, str]:
    money = grouped(part.amount_dong)
    return (money, "") if part.charge == Charge.FEE else ("", money)


def _charge_line(part: FeePart, at: Sheet) -> Flowable:
    money = grouped(part.amount_dong)
    return line("fee-receipt.charge", at, at.body * 0.8, name=part.name, amount=money)


def _sums(parts: Sequence[FeePart], at: Sheet) -> list[Flowable]:
    return [
        line(f"fee-receipt.sum.{charge}", at, amount=grouped(amount(parts, charge)))
        for charge in Charge
    ]
