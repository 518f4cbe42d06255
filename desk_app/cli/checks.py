"""`check`: is the workspace sound, and does the program have all its parts?"""

from argparse import Namespace
from typing import Any

from desk_app import bootstrap, logs, wording
from desk_app.cli.talk import give
from desk_app.services import selfcheck

_FOUND = 18


def add(commands: Any) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="file, chains, seals and folded tables")
    check.add_argument("--program", action="store_true", help="the program itself instead")
    check.set_defaults(act=_check, needs_desk=False)


def _check(options: Namespace) -> int:
    return _program(options) if options.program else _workspace(options)


def _workspace(options: Namespace) -> int:
    logs.set_up(options.data / "log")
    desk = bootstrap.open_desk(options.data)
    try:
        health = desk.checking.check()
    finally:
        desk.close()
    good = wording.say("cli.sound", entries=health.entries, sqlite=health.sqlite)
    give(health, as_json=options.json, text="\n".join(health.findings) or good)
    return _FOUND if health.findings else 0


def _program(options: Namespace) -> int:
    findings = selfcheck.check_program()
    text = "\n".join(f"{'✔' if each.ok else '✖'} {each.name}: {each.detail}" for each in findings)
    give(findings, as_json=options.json, text=text)
    return 0 if all(each.ok for each in findings) else _FOUND
