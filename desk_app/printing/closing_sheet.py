"""Phiếu khóa sổ cuối ngày: what the day brought, and where the journal stands.

Signed and put away, it lets anybody show later that no line before it was changed: the head of
the journal printed on it follows from every line so far.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.platypus import Flowable

from desk_app.domain.money import grouped, in_words
from desk_app.printing import letterhead, page, sheets
from desk_app.printing.fonts import Face
from desk_app.printing.grid import grid
from desk_app.printing.sheets import PaperSize, Sheet
from desk_app.printing.text import heading, line, style
from desk_app.wording import dates, vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingSheetData(letterhead.Headed):
    """Everything the sheet says.

    `counts` are numbers of dossiers, by what happened to them; `fees` amounts in đồng, by their
    name; `papers` numbers of prints by kind of paper; `voided` the numbers that will not be used,
    with their reasons. `highest` is the highest serial of the day, "" when nothing was received.
    `journal`, `lines` and `head` are the journal's name, how many lines it has and the hash after
    the last of them, in groups for reading aloud.
    """

    day: date
    counts: tuple[tuple[str, int], ...]
    fees: tuple[tuple[str, int], ...]
    papers: tuple[tuple[str, int], ...]
    voided: tuple[tuple[str, str], ...]
    highest: str
    journal: str
    lines: int
    head: str
    total_dong: int


def closing_sheet_pdf(data: ClosingSheetData, *, size: PaperSize) -> bytes:
    """The sheet on `size`. Raises `FontMissing` when a character cannot be printed."""
    at = page.fitting(partial(_story, data), sheets.sheet(size))
    return page.render([_story(data, at)], at, letterhead.marks(data, vietnamese("closing.name")))


def _story(data: ClosingSheetData, at: Sheet) -> list[Flowable]:
    day = vietnamese("closing.day", day=dates.day(data.day))
    total, words = grouped(data.total_dong), in_words(data.total_dong)
    return [
        *letterhead.head(data, "", data.printed_at.date(), at),
        *letterhead.bare_title("closing.title", [day, data.desk_name], at),
        *_counted("dossiers", [(name, grouped(count)) for name, count in data.counts], at),
        line("closing.highest", at, serial=data.highest or vietnamese("closing.none")),
        *_counted("fees", [(name, grouped(dong)) for name, dong in data.fees], at),
        line("closing.total", at, amount=total, words=words),
        *_counted("papers", [(name, grouped(count)) for name, count in data.papers], at),
        *_counted("voided", data.voided, at),
        *_journal(data, at),
        letterhead.signatures(("closing.clerk", data.clerk), ("closing.leader", ""), at),
    ]


def _counted(part: str, rows: Sequence[tuple[str, str]], at: Sheet) -> list[Flowable]:
    """One part of the sheet: its heading and two columns, or the word that there was nothing."""
    over = line(f"closing.{part}", at)
    if not rows:
        return [over, line("closing.nothing", at, at.body * 0.8)]
    titles = [vietnamese(f"closing.{part}.{column}") for column in ("name", "value")]
    share = 0.4 if part == "voided" else 0.68
    widths = (at.inner * share, at.inner * (1 - share))
    wordy = frozenset({0, 1}) if part == "voided" else frozenset({0})
    return [over, grid(titles, rows, widths, at, wordy=wordy)]


def _journal(data: ClosingSheetData, at: Sheet) -> list[Flowable]:
    return [
        line("closing.journal", at),
        line("closing.journal.name", at, at.body * 0.8, name=data.journal),
        line("closing.journal.lines", at, at.body * 0.8, count=grouped(data.lines)),
        line("closing.journal.head", at, at.body * 0.8),
        heading(
            data.head,
            style(at.body, Face.BOLD, before=at.gap * 0.5, indent=at.body * 0.8),
            at.inner * 0.9,
        ),
    ]
