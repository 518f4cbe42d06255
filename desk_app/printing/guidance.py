"""Phiếu hướng dẫn: what a citizen needs for a procedure, to take home."""

from dataclasses import dataclass
from functools import partial

from reportlab.platypus import Flowable

from desk_app.domain.money import grouped
from desk_app.domain.procedure import Fee, FeeKind, PaperNeeded, Procedure, Way
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import line, plain, sentence, style
from desk_app.wording import appointments, dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceData(letterhead.Headed):
    """Everything the sheet says. `place` is where to hand in, `phone` whom to ask."""

    procedure: Procedure
    place: str
    phone: str = ""


def guidance_pdf(data: GuidanceData, *, size: PaperSize) -> bytes:
    """The sheet on `size`. Raises `FontMissing` when a character cannot be printed."""
    at = page.fitting(partial(_story, data), sheets.sheet(size))
    return page.render([_story(data, at)], at, letterhead.marks(data, vietnamese("guidance.name")))


def _story(data: GuidanceData, at: Sheet) -> list[Flowable]:
    procedure = data.procedure
    return [
        *letterhead.head(data, "", data.printed_at.date(), at),
        *letterhead.bare_title("guidance.title", [procedure.name], at),
        line("guidance.code", at, code=procedure.code, field=procedure.field),
        *_papers(procedure, at),
        *_ways(procedure, at),
        line("guidance.result", at, result=procedure.result),
        line("guidance.basis", at, basis=procedure.basis),
        line("guidance.place", at, place=data.place),
        line("guidance.phone", at, phone=data.phone),
        plain(
            vietnamese("guidance.note", day=dates.day(data.printed_at.date())),
            style(at.small + 1, Face.ITALIC, before=at.gap * 3),
        ),
    ]


def _papers(procedure: Procedure, at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 0.5, indent=at.body * 0.8)
    lines = []
    for place, paper in enumerate(procedure.papers, start=1):
        counts = _counts(paper)
        key = "receipt.paper.counted" if counts else "receipt.paper"
        lines.append(sentence(key, how, place=str(place), name=paper.name, counts=counts))
    return [line("guidance.papers", at), *(lines or [sentence("guidance.no-papers", how)])]


def _counts(paper: PaperNeeded) -> str:
    counted = {"originals": paper.originals, "copies": paper.copies}
    words = [
        vietnamese(f"receipt.count.{kind}", count=f"{count:02d}")
        for kind, count in counted.items()
        if count and not paper.shown_only
    ]
    words += [vietnamese("receipt.shown")] * paper.shown_only
    words += [vietnamese("guidance.optional")] * paper.optional
    return ", ".join(words)


def _ways(procedure: Procedure, at: Sheet) -> list[Flowable]:
    how = style(at.body, before=at.gap * 0.5, indent=at.body * 0.8)
    return [
        line("guidance.ways", at),
        *(sentence("guidance.way", how, **_way(way)) for way in procedure.ways),
    ]


def _way(way: Way) -> dict[str, str]:
    return {
        "channel": vietnamese(f"guidance.channel.{way.channel}"),
        "term": appointments.term_on_paper(way.term) if way.term else vietnamese("guidance.ask"),
        "fee": _fee(way.fee),
    }


def _fee(fee: Fee) -> str:
    if fee.kind is FeeKind.AMOUNT:
        return vietnamese(f"guidance.fee.{fee.unit}", amount=grouped(fee.amount_dong))
    return vietnamese(f"guidance.fee.{fee.kind}")
