"""Phiếu kiểm soát quá trình giải quyết hồ sơ, in the wordings of 2018 and of 2025."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table

from desk_app.domain.forms import Edition
from desk_app.domain.timeliness import Timeliness
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.grid import HAIRLINE
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.page import BARE
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.table import Command
from desk_app.printing.text import Side, line, plain, sentence, style
from desk_app.wording import dates, vietnamese

SIZES = (PaperSize.A4, PaperSize.A5)
"""The sheets it goes on: people write on it, which a roll is too narrow for."""
_LEAST_BLOCKS, _LEAST_EMPTY = 4, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """One block of the slip: who gave, who received, when, and how the giver kept his day."""

    giver_unit: str
    receiver_unit: str
    at: datetime
    giver: str
    receiver: str
    kept: Timeliness | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingSlipData(letterhead.Issued):
    """Everything the slip says. `settled_by` is the agency or section that settles the dossier,
    `with_whom` the one that takes part. `due_at` is None for procedures without an appointment.
    """

    edition: Edition
    owner: str
    settled_by: str
    with_whom: str = ""
    received_at: datetime
    due_at: datetime | None
    hand_overs: tuple[HandOver, ...] = ()


def routing_slip_pdf(data: RoutingSlipData, *, size: PaperSize) -> bytes:
    """The slip on `size`, with empty blocks for the hand-overs to come.

    Raises `PaperNeedsSheet`, and `FontMissing` when a character cannot be printed.
    """
    if size not in SIZES:
        raise PaperNeedsSheet(size=size.value)
    at = page.fitting(partial(_story, data), sheets.sheet(size))
    return page.render([_story(data, at)], at, letterhead.marks(data, vietnamese("routing.name")))


def _story(data: RoutingSlipData, at: Sheet) -> list[Flowable]:
    number = data.number or vietnamese(f"routing.number.{data.edition}")
    note = sentence("routing.note", style(at.body - 2, Face.ITALIC, before=at.gap * 2))
    return [
        *letterhead.head(data, number, data.printed_at.date(), at),
        *letterhead.title(data, "routing.title", [], at, coded=False),
        *_facts(data, at),
        Spacer(1, at.gap * 2),
        _blocks(data.hand_overs, at),
        note,
    ]


def _facts(data: RoutingSlipData, at: Sheet) -> list[Flowable]:
    due = dates.on_paper(data.due_at) if data.due_at else vietnamese("receipt.no-appointment")
    owner = line("routing.owner.2018", at, name=data.owner)
    code = line(f"routing.code.{data.edition}", at, code=data.code)
    agencies = [
        line("routing.settled-by", at, unit=data.settled_by),
        line("routing.with", at, unit=data.with_whom),
    ]
    days = [
        line("routing.received", at, moment=dates.on_paper(data.received_at)),
        line(f"routing.due.{data.edition}", at, moment=due),
    ]
    if data.edition is Edition.CIRCULAR_2018:
        return [owner, code, *days, *agencies]
    return [code, *agencies, *days]


def _blocks(hand_overs: Sequence[HandOver], at: Sheet) -> Flowable:
    """Two lines a block: the moment over the two signatures, the other columns beside both."""
    bold = style(at.body - 2, Face.BOLD, Side.CENTRE)
    columns = ("unit", "moment", None, "result", "note")
    rows: list[list[object]] = [
        [
            plain(vietnamese(f"routing.column.{column}"), bold) if column else ""
            for column in columns
        ]
    ]
    empty = max(_LEAST_EMPTY, _LEAST_BLOCKS - len(hand_overs))
    for block in [*hand_overs, *[None] * empty]:
        rows += _block(block, at)
    widths = [at.inner * share for share in (0.25, 0.2, 0.2, 0.19, 0.16)]
    table = Table(rows, colWidths=widths, repeatRows=1, splitByRow=1)
    table.setStyle([*_look(at), ("SPAN", (1, 0), (2, 0))])
    for top in range(1, len(rows), 2):
        table.setStyle(
            [
                ("SPAN", (1, top), (2, top)),
                *(("SPAN", (column, top), (column, top + 1)) for column in (0, 3, 4)),
                ("NOSPLIT", (0, top), (-1, top + 1)),
            ]
        )
    return table


def _look(at: Sheet) -> list[Command]:
    return [
        *BARE,
        ("GRID", (0, 0), (-1, -1), HAIRLINE, "black"),
        ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), at.gap * 0.3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), at.gap * 0.3 + 2),
    ]


def _block(block: HandOver | None, at: Sheet) -> list[list[object]]:
    how, centred = style(at.body - 2), style(at.body - 2, side=Side.CENTRE)
    gave = block.giver_unit if block else ""
    got = block.receiver_unit if block else ""
    moment = dates.on_paper(block.at) if block else vietnamese("routing.moment")
    signed = [
        [
            sentence(f"routing.{who}", style(at.body - 2.5, Face.ITALIC, Side.CENTRE)),
            Spacer(1, at.signing * 0.42),
            plain(name, centred),
        ]
        for who, name in (
            ("giver", block.giver if block else ""),
            ("receiver", block.receiver if block else ""),
        )
    ]
    units = [sentence("routing.gives", how, unit=gave), sentence("routing.gets", how, unit=got)]
    kept = [_tick(each, block.kept if block else None, how) for each in Timeliness]
    note = plain(block.note if block else "", how)
    return [[units, plain(moment, centred), "", kept, note], ["", *signed, "", ""]]


def _tick(box: Timeliness, kept: Timeliness | None, how: ParagraphStyle) -> Flowable:
    mark = "■" if box is kept else "□"
    return sentence(f"routing.kept.{box}", how, box=mark)
