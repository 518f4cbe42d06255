"""What a receipt lists: papers, originals to be certified, the dossiers of a batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from desk_app.domain.entries import CopyOrder, PaperReceived
from desk_app.domain.fees import order_total
from desk_app.domain.money import grouped
from desk_app.printing.fonts import Face
from desk_app.printing.grid import grid
from desk_app.printing.sheets import Sheet
from desk_app.printing.text import Side, plain, sentence, style
from desk_app.wording import dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One dossier on a receipt for several: `unit` settles it, `name` is its owner's."""

    code: str
    request: str
    unit: str
    received_at: datetime
    due_at: datetime | None
    term: str
    sets: int
    name: str


def papers_list(received: tuple[PaperReceived, ...], at: Sheet) -> list[Flowable]:
    """The papers as a numbered list with their counts in brackets."""
    how = style(at.body, before=at.gap * 0.5, indent=at.body * 0.8)
    lines: list[Flowable] = []
    for place, paper in enumerate(received, start=1):
        counts = _counts(paper)
        key = "receipt.paper.counted" if counts else "receipt.paper"
        lines.append(sentence(key, how, place=str(place), name=paper.name, counts=counts))
    return lines


def papers_table(received: tuple[PaperReceived, ...], at: Sheet) -> Flowable:
    """The papers as the table of 2018: originals, certified copies, photocopies."""
    columns = ("place", "name", "originals", "certified", "copies")
    counted = at.body * 5
    first = at.body * 2.2
    rows = [
        (
            str(place),
            f"{paper.name} ({vietnamese('receipt.shown')})" if paper.shown_only else paper.name,
            *(str(n or "") for n in (paper.originals, paper.certified, paper.copies)),
        )
        for place, paper in enumerate(received, start=1)
    ]
    titles = [vietnamese(f"receipt.column.{column}") for column in columns]
    widths = (first, at.inner - first - 3 * counted, counted, counted, counted)
    return grid(titles, rows, widths, at, wordy=frozenset({1}))


def orders(asked: Sequence[CopyOrder], at: Sheet) -> list[Flowable]:
    """The originals of a certification: pages, copies on paper, copies signed electronically, fee;
    and the rule the fee was counted by."""
    how = style(at.body - 1, Face.ITALIC, before=at.gap)
    rule = sentence("receipt.copies.rule", how)
    return [*(_orders_list(asked, at) if at.is_roll else [_orders_table(asked, at)]), rule]


def _orders_list(asked: Sequence[CopyOrder], at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 0.5, indent=at.body * 0.8)
    return [
        sentence(
            "receipt.copies.line",
            how,
            place=str(place),
            name=order.name,
            pages=str(order.pages),
            copies=str(order.copies),
            electronic=str(order.electronic),
            fee=grouped(order.fee_dong),
        )
        for place, order in enumerate(asked, start=1)
    ]


def _orders_table(asked: Sequence[CopyOrder], at: Sheet) -> Flowable:
    columns = ("place", "name", "pages", "on-paper", "electronic", "fee")
    titles = [vietnamese(f"receipt.column.{column}") for column in columns]
    rows = [
        (
            str(place),
            order.name,
            str(order.pages),
            str(order.copies - order.electronic),
            str(order.electronic or ""),
            grouped(order.fee_dong),
        )
        for place, order in enumerate(asked, start=1)
    ]
    total = ("", vietnamese("receipt.copies.total"), "", "", "", grouped(order_total(asked)))
    narrow = (2.2, 4, 4, 5.2, 5)
    first, *counted = (at.body * ems for ems in narrow)
    widths = (first, at.inner - first - sum(counted), *counted)
    return grid(titles, [*rows, total], widths, at, wordy=frozenset({1}))


def annex(listed: Sequence[Listed], at: Sheet) -> list[Flowable]:
    """The list that goes with a receipt for several dossiers (kèm theo danh sách)."""
    title = vietnamese("receipt.list.title")
    if not at.is_roll:
        return [Spacer(1, at.gap * 4), _list_table(title, listed, at)]
    bold = style(at.body, Face.BOLD, Side.CENTRE, before=at.gap * 4)
    return [plain(title, bold), *_list_lines(listed, at)]


def _list_table(title: str, listed: Sequence[Listed], at: Sheet) -> Flowable:
    columns = ("order", "content", "unit", "received", "due", "term", "sets", "owner")
    titles = [vietnamese(f"receipt.list.{column}") for column in columns]
    rows = [
        (
            str(place),
            f"{each.request} ({each.code})",
            each.unit,
            dates.day_hour(each.received_at),
            dates.day_hour(each.due_at) if each.due_at else "",
            each.term,
            str(each.sets),
            each.name,
        )
        for place, each in enumerate(listed, start=1)
    ]
    shares = (0.06, 0.25, 0.13, 0.115, 0.115, 0.1, 0.07, 0.16)
    widths = [at.inner * share for share in shares]
    small = at.tightened(0.8)
    return grid(titles, rows, widths, small, wordy=frozenset({1, 2, 7}), caption=title)


def _list_lines(listed: Sequence[Listed], at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap)
    return [
        sentence(
            "receipt.list.line",
            how,
            place=str(place),
            code=each.code,
            name=each.name,
            request=each.request,
            due=dates.day_hour(each.due_at) if each.due_at else "",
        )
        for place, each in enumerate(listed, start=1)
    ]


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
