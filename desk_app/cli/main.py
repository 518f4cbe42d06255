"""The command line: which command, in which workspace, with which exit code."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from desk_app import __version__, bootstrap, logs, paths, wording
from desk_app.bootstrap import Desk
from desk_app.cli import (
    arguments,
    calendar,
    catalogue,
    checks,
    dossiers,
    exchange,
    fees,
    keys,
    lineage,
    numbers,
    office,
    papers,
    publish,
    receiving,
    reports,
    retention,
    sample,
    scans,
    setup,
    steps,
    sticks,
    wordings,
)
from desk_app.cli.talk import talk
from desk_app.domain.errors import DeskError
from desk_app.services import Clock
from desk_app.wording import parting

_FAULT = 1
log = logging.getLogger(__name__)


def main(argv: Sequence[str], *, check_windows: checks.Windows = checks.no_windows) -> int:
    """Run one command and give its exit code. `check_windows` tries the windows on a paper."""
    options, rest = _everywhere().parse_known_args(argv)
    parser().parse_args(rest, namespace=options)
    options.check_windows = check_windows
    options.data = options.data or paths.data_folder()
    wording.use(options.lang)
    if sys.stdout.encoding.lower() not in {"utf-8", "utf8"}:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a real stream
        sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a real stream
    try:
        return _run(options)
    except BrokenPipeError:
        # Whoever read our answer has had enough (`… | head`); nobody is left to talk to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except DeskError as problem:
        talk(wording.error(problem))
        return problem.exit_code
    except Exception as fault:  # noqa: BLE001  # a fault of ours ends in the log, whatever it is
        told = logs.report(type(fault), fault.__traceback__)
        log.error("command %s failed:\n%s", options.command, told)
        talk(wording.say("cli.fault"))
        return _FAULT


def _run(options: argparse.Namespace) -> int:
    if not options.needs_desk:
        return int(options.act(options))
    logs.set_up(options.data / "log")
    desk = bootstrap.open_desk(options.data, clock=_clock(options.at))
    options.by = options.by or desk.office.officer(1)
    try:
        done = int(options.act(desk, options))
        _tell_of_departures(desk)
        return done
    finally:
        desk.close()


def _tell_of_departures(desk: Desk) -> None:
    """Once, whether this PC found out at the start or by what it took in."""
    for each in desk.lineage.untold():
        talk(parting.departed(each.evidence))
        desk.lineage.tell()


def _clock(at: datetime | None) -> Clock | None:
    return None if at is None else lambda: at


def _everywhere() -> argparse.ArgumentParser:
    """The options that may stand before a command, after it, or between its arguments."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("--data", type=Path, metavar="DIR", help="the data folder")
    options.add_argument("--json", action="store_true", help="answer as JSON")
    options.add_argument(
        "--at", type=arguments.moment, metavar="ISO", help="act at this moment (training only)"
    )
    options.add_argument("--lang", choices=wording.LANGUAGES, default="vi", help="language spoken")
    options.add_argument(
        "--by", default="", metavar="OFFICER", help="who acts (default: the desk's first officer)"
    )
    return options


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    top = argparse.ArgumentParser(
        prog="desk-app",
        description="The reception desk of a Vietnamese commune. Without a command: the window.",
        parents=[_everywhere()],
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for part in (
        setup,
        receiving,
        dossiers,
        steps,
        fees,
        papers,
        scans,
        exchange,
        lineage,
        sticks,
        keys,
        reports,
        publish,
        numbers,
        office,
        wordings,
        catalogue,
        calendar,
        checks,
        retention,
        sample,
    ):
        part.add(commands)
    return top
