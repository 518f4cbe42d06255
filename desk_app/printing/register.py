"""Sổ theo dõi hồ sơ on paper: a book's title over its table, on landscape A4."""

from dataclasses import dataclass

from desk_app.domain import tables
from desk_app.printing import letterhead, page
from desk_app.printing.sheets import LANDSCAPE
from desk_app.printing.table import drawn
from desk_app.wording import vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterData(letterhead.Headed):
    """A book: its table, with what is written under its title (field, period)."""

    table: tables.Table


def register_pdf(data: RegisterData) -> bytes:
    """The book, its heading repeated on every page. Raises `FontMissing` when a character cannot
    be printed."""
    at = LANDSCAPE
    about = [vietnamese("table.fact", label=key, value=value) for key, value in data.table.facts]
    story = [
        *letterhead.head(data, data.number, data.printed_at.date(), at),
        *letterhead.bare_title("register.title", about, at),
        drawn(data.table, at),
    ]
    return page.render([story], at, letterhead.marks(data, vietnamese("register.name")))
