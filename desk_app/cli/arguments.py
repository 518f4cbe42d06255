"""Commands and what is typed after them."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from desk_app.domain.errors import DeskError
from desk_app.domain.office import VIETNAM
from desk_app.domain.period import Period
from desk_app.services.reporting import FileNotWritten

T = TypeVar("T")


class UnreadableFile(DeskError):
    """A file given to a command is missing or does not hold what the command reads."""

    code = "unreadable-file"
    exit_code = 15
    told = frozenset({"file"})


class BackwardPeriod(DeskError):
    """A period was given that ends before it begins."""

    code = "backward-period"
    exit_code = 16
    told = frozenset({"start", "end"})


def command(commands: Any, name: str, words: str) -> ArgumentParser:
    """A command that is told about in the list of commands and at the head of its own help."""
    parser: ArgumentParser = commands.add_parser(
        name, help=words, description=f"{words[0].upper()}{words[1:]}."
    )
    return parser


def day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-24") from None


def count(text: str) -> int:
    """A number of 1 or more."""
    if not (text.isdecimal() and int(text) > 0):
        raise ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def moment(text: str) -> datetime:
    """A moment as ISO; without an offset it is meant at +07:00."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no moment; write it as 2026-11-24T08:30") from None
    return at.astimezone(VIETNAM) if at.tzinfo else at.replace(tzinfo=VIETNAM)


def period(start: date, end: date) -> Period:
    """From a day to a day, both included. Raises `BackwardPeriod`."""
    if end < start:
        raise BackwardPeriod(start=start.isoformat(), end=end.isoformat())
    return Period(start, end)


def read(path: Path, form: type[T]) -> T:
    """A JSON file as a value. Raises `UnreadableFile`."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=form)
    except (OSError, msgspec.DecodeError) as problem:
        raise UnreadableFile(file=str(path)) from problem


def text_of(path: Path) -> str:
    """A UTF-8 text file. Raises `UnreadableFile`."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableFile(file=str(path)) from problem


def write(path: Path, content: bytes) -> None:
    """Write a file, over one of that name. Raises `FileNotWritten`."""
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise FileNotWritten(file=str(path)) from problem
