"""`erase`: whom ended dossiers name, or the dossiers themselves after their time."""

from argparse import Namespace
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.domain.dossier import Dossier
from desk_app.wording import dates, say


def add(commands: Any) -> None:
    """Add the command."""
    erase = arguments.command(
        commands, "erase", "erase whom ended dossiers name, everywhere (upper level only)"
    )
    which = erase.add_mutually_exclusive_group(required=True)
    which.add_argument("codes", nargs="*", default=[], metavar="CODE", help="of dossiers")
    which.add_argument(
        "--closed-before", type=arguments.day, metavar="DAY", help="all that ended before a day"
    )
    erase.add_argument("--basis", required=True, help="the decision or request it rests on")
    erase.add_argument("--drop", action="store_true", help="the whole dossiers, with their figures")
    erase.add_argument("--list", action="store_true", help="only say which dossiers it would be")
    erase.set_defaults(act=_erase, needs_desk=True)


def _erase(desk: Desk, options: Namespace) -> int:
    dossiers = _meant(desk, options)
    if options.list:
        codes = [each.code for each in dossiers]
        give(codes, as_json=options.json, text="\n".join(codes) or _nothing(options))
        return 0
    act = desk.retention.drop if options.drop else desk.retention.erase
    lines = act(dossiers, basis=options.basis, by=options.by)
    text = say("retention.erased", lines=lines, dossiers=len(dossiers))
    give(
        {"lines": lines, "dossiers": len(dossiers)},
        as_json=options.json,
        text=text if dossiers else _nothing(options),
    )
    return 0


def _meant(desk: Desk, options: Namespace) -> list[Dossier]:
    if options.closed_before:
        return desk.retention.closed_before(options.closed_before)
    return [desk.lookup.get(code) for code in options.codes]


def _nothing(options: Namespace) -> str:
    return say("retention.nothing", day=dates.day(options.closed_before))
