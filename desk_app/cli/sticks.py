"""`sticks` and `stick`: what is plugged in, the desk's own stick, the export day."""

import time
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, talk
from desk_app.domain.errors import DeskError
from desk_app.domain.export_day import ExportDay, parse
from desk_app.services.exchange import NothingToImport, OnStick
from desk_app.services.sticks import Drive
from desk_app.wording.sending import export_day

_LOOK_EVERY_SECONDS = 3.0
_MEGABYTE = 1_000_000


class NoStick(DeskError):
    """No stick is plugged in, and no folder was named."""

    code = "no-stick"
    exit_code = 57


class NoExportDay(DeskError):
    """The text names no export day."""

    code = "no-export-day"
    exit_code = 58
    told = frozenset({"text"})


@dataclass(frozen=True, slots=True)
class _Found:
    drive: Drive
    holds: OnStick
    known: bool


def add(commands: Any) -> None:
    """Add the commands."""
    listed = arguments.command(commands, "sticks", "the sticks plugged in, and what they hold")
    listed.set_defaults(act=_list, needs_desk=True)
    one = arguments.command(commands, "stick", "the desk's own stick, and the export day")
    acts = one.add_subparsers(dest="stick", required=True)
    remember = arguments.command(acts, "remember", "write to this stick by itself from now on")
    remember.add_argument("--to", type=Path, metavar="DIR", help="default: the stick plugged in")
    remember.set_defaults(act=_remember, needs_desk=True)
    forget = arguments.command(acts, "forget", "write to no stick by itself")
    forget.set_defaults(act=_forget, needs_desk=True)
    day = arguments.command(acts, "day", "show or set the export day")
    day.add_argument("day", nargs="?", metavar="DAY", help="weekly:5 (Friday), monthly:25, none")
    day.set_defaults(act=_day, needs_desk=True)
    leave = arguments.command(acts, "eject", "have the system let the stick go")
    leave.add_argument("--to", type=Path, metavar="DIR", help="default: the stick plugged in")
    leave.set_defaults(act=_eject, needs_desk=True)
    watch = arguments.command(acts, "watch", "wait for the desk's stick and exchange with it")
    watch.add_argument("--once", action="store_true", help="end after the first look")
    watch.set_defaults(act=_watch, needs_desk=True)


def place_of(desk: Desk, named: Path | None) -> Path:
    """The folder named, or else the stick plugged in: the known one before others. Raises
    `NoStick`."""
    if named is not None:
        return named
    found = desk.sticks.plugged_in()
    known = [drive for drive in found if _is_known(desk, drive)]
    if not found:
        raise NoStick
    return (known or found)[0].root


def chosen_day(text: str) -> ExportDay | None:
    """The export day that was written; None for "none". Raises `NoExportDay`."""
    day = parse(text)
    if day is None and text != "none":
        raise NoExportDay(text=text)
    return day


def leave(desk: Desk, place: Path) -> None:
    """Have the system let the stick go, and say when it may be pulled out."""
    left = desk.sticks.leave(place)
    if left.let_go:
        talk(wording.say("cli.left.let-go"))
    elif left.seconds:
        talk(wording.say("cli.left.wait", seconds=left.seconds))


def _list(desk: Desk, options: Namespace) -> int:
    found = [
        _Found(drive, desk.exchange.on_stick(drive.root), _is_known(desk, drive))
        for drive in desk.sticks.plugged_in()
    ]
    give(found, as_json=options.json, text=_words(found))
    return 0


def _words(found: Sequence[_Found]) -> str:
    lines = [
        wording.say(
            "cli.stick", root=each.drive.root, name=each.drive.name,
            free=each.drive.free_bytes // _MEGABYTE, new=each.holds.new, ours=each.holds.ours,
            known=wording.say("cli.stick.known") if each.known else "",
        )
        for each in found
    ]  # fmt: skip
    return "\n".join(lines) or wording.say("cli.sticks.none")


def _is_known(desk: Desk, drive: Drive) -> bool:
    known = desk.exchange.known_stick()
    return known is not None and desk.sticks.mark(drive.root) == known.mark


def _remember(desk: Desk, options: Namespace) -> int:
    place = place_of(desk, options.to)
    names = {drive.root: drive.name for drive in desk.sticks.plugged_in()}
    known = desk.exchange.remember_stick(place, names.get(place, place.name))
    give(known, as_json=options.json, text=wording.say("cli.stick.remembered", name=known.name))
    return 0


def _forget(desk: Desk, options: Namespace) -> int:
    desk.exchange.forget_stick()
    give(None, as_json=options.json, text=wording.say("cli.stick.forgotten"))
    return 0


def _day(desk: Desk, options: Namespace) -> int:
    if options.day is not None:
        desk.exchange.set_export_day(chosen_day(options.day))
    day = desk.exchange.export_day()
    text = wording.say("cli.stick.day", day=export_day(day))
    give(day.text() if day else "none", as_json=options.json, text=text)
    return 0


def _eject(desk: Desk, options: Namespace) -> int:
    leave(desk, place_of(desk, options.to))
    return 0


def _watch(desk: Desk, options: Namespace) -> int:
    """Exchange with the desk's stick each time it is plugged in."""
    talk(wording.say("cli.stick.watching"))
    seen = None
    while True:
        if (now := desk.sticks.signature()) != seen:
            seen = now
            for drive in desk.sticks.plugged_in():
                if _is_known(desk, drive):
                    _exchange(desk, drive, as_json=options.json)
        if options.once:
            return 0
        time.sleep(_LOOK_EVERY_SECONDS)


def _exchange(desk: Desk, drive: Drive, *, as_json: bool) -> None:
    with suppress(NothingToImport):
        desk.exchange.take_in([drive.root])
    made = desk.exchange.export(drive.root)
    names = "\n".join(str(file) for file in made.files)
    text = wording.say("cli.exported", names=names, lines=made.lines, to=", ".join(made.to))
    give(made, as_json=as_json, text=text)
    leave(desk, drive.root)
