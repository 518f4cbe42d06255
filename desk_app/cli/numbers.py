"""`numbers`: the numbers of papers, taken over, declared void, accounted for."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments, reports
from desk_app.cli.talk import give
from desk_app.domain.numbering import Book


def add(commands: Any) -> None:
    """Add the commands."""
    numbers = arguments.command(commands, "numbers", "the numbers of papers")
    acts = numbers.add_subparsers(dest="numbers", required=True)
    gaps = arguments.command(acts, "gaps", "the numbers that no one paper carries, and why")
    gaps.add_argument("--out", type=Path, metavar="F.(pdf|xlsx|json)", help="into a file")
    gaps.set_defaults(act=_gaps, needs_desk=True)
    start = arguments.command(acts, "start", "go on from a paper book")
    _add_number(start, "the next number to give out")
    start.add_argument("--note", default="", help="which paper book it was")
    start.set_defaults(act=_start, needs_desk=True)
    void = arguments.command(acts, "void", "declare a number void")
    _add_number(void, "the number that will not be used")
    void.add_argument("--reason", required=True, help="why")
    void.set_defaults(act=_void, needs_desk=True)
    for act in (gaps, start, void):
        act.add_argument("--year", type=int, default=0, help="of the series (this year)")


def _add_number(command: ArgumentParser, words: str) -> None:
    books = ", ".join(
        f"{book.value} {wording.say(f'numbers.series.{book.value}')}" for book in Book
    )
    command.add_argument("book", choices=[book.value for book in Book], help=books)
    command.add_argument("number", type=int, help=words)


def _gaps(desk: Desk, options: Namespace) -> int:
    table = desk.numbers.gap_list(options.year)
    if options.out:
        reports.write_table(desk, table, (), options.out)
    give(table, as_json=options.json, text=reports.as_text(table))
    return 0


def _start(desk: Desk, options: Namespace) -> int:
    book = Book(options.book)
    desk.numbers.start(book, options.number, by=options.by, note=options.note, year=options.year)
    return _told(desk, book, options)


def _void(desk: Desk, options: Namespace) -> int:
    book = Book(options.book)
    desk.numbers.void(
        book, options.number, reason=options.reason, by=options.by, year=options.year
    )  # fmt: skip
    return _told(desk, book, options)


def _told(desk: Desk, book: Book, options: Namespace) -> int:
    following = desk.numbers.following(book, options.year)
    give({"book": book, "following": following}, as_json=options.json, text=str(following))
    return 0
