"""`check`: is the workspace sound, and does the program have all its parts?"""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from desk_app import bootstrap, logs, wording
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.services import selfcheck
from desk_app.services.selfcheck import Finding

Windows = Callable[[bytes], list[Finding]]
"""Tries the windows, with a paper to show."""

_FOUND = 18


def add(commands: Any) -> None:
    """Add the command."""
    check = arguments.command(commands, "check", "file, chains, seals, folded tables, scans")
    check.add_argument("--program", action="store_true", help="the program itself instead")
    check.set_defaults(act=_check, needs_desk=False)


def _check(options: Namespace) -> int:
    return _program(options) if options.program else _workspace(options)


def _workspace(options: Namespace) -> int:
    logs.set_up(options.data / "log")
    desk = bootstrap.open_desk(options.data)
    try:
        health = desk.checking.check(read_scans=True)
    finally:
        desk.close()
    good = wording.say("cli.sound", entries=health.entries, sqlite=health.sqlite)
    give(health, as_json=options.json, text="\n".join(health.findings) or good)
    return _FOUND if health.findings else 0


def no_windows(_paper: bytes) -> list[Finding]:
    """What is found where the windows are not asked."""
    return []


def _program(options: Namespace) -> int:
    found = selfcheck.check_program() + _windows(options.check_windows)
    give(found, as_json=options.json, text="\n".join(map(_line, found)))
    return 0 if all(finding.ok for finding in found) else _FOUND


def _windows(check_windows: Windows) -> list[Finding]:
    found: list[Finding] = []

    def look() -> str:
        found.extend(check_windows(selfcheck.trial_paper()))
        return ""

    opened = selfcheck.findings({"windows": look})
    return found if opened[0].ok else opened


def _line(finding: Finding) -> str:
    key = f"check.{finding.name}"
    if finding.ok:
        return f"✔ {wording.say(key)}"
    return f"✖ {wording.say(key)}: {wording.say(f'{key}.failed', detail=finding.detail)}"
