"""`rate`, `show`, `find`, `worklist`."""

from argparse import Namespace
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments, telling
from desk_app.cli.talk import give, json, out
from desk_app.domain.dossier import Dossier
from desk_app.domain.satisfaction import Answer
from desk_app.services.lookup import Listing

_CODE = "of the dossier, written or scanned"


def add(commands: Any) -> None:
    """Add the commands."""
    rate = arguments.command(commands, "rate", "record the satisfaction slip of a dossier, once")
    rate.add_argument("code", metavar="CODE", help=_CODE)
    rate.add_argument(
        "--answer",
        required=True,
        choices=[answer.value for answer in Answer],
        help="how satisfied the citizen is",
    )
    rate.add_argument("--reason", default="", help="why not, when the answer is no")
    rate.set_defaults(act=_rate, needs_desk=True)
    show = arguments.command(commands, "show", "a dossier with its history")
    show.add_argument("code", metavar="CODE", help=_CODE)
    show.set_defaults(act=_show, needs_desk=True)
    find = arguments.command(commands, "find", "search by name, number tail or phone")
    find.add_argument("text", metavar="TEXT", help="with or without marks")
    find.set_defaults(act=_find, needs_desk=True)
    worklist = arguments.command(commands, "worklist", "what is open, the most urgent first")
    worklist.add_argument("--due", type=arguments.day, metavar="DAY", help="due by this day")
    worklist.add_argument("--only", choices=[each.value for each in Listing], help="one list")
    worklist.add_argument("--holder", metavar="NAME", help="what this person works on")
    worklist.set_defaults(act=_worklist, needs_desk=True)


# ---- rating


def _rate(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    rated = desk.returning.rate(
        dossier, Answer(options.answer), reason=options.reason, by=options.by
    )  # fmt: skip
    text = wording.say(f"answer.{options.answer}")
    give(rated.rating, as_json=options.json, text=f"{rated.code}  {text}")
    return 0


# ---- looking


def _show(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    text = "\n".join([telling.line(dossier), *telling.history(dossier)])
    give(dossier, as_json=options.json, text=text)
    return 0


def _find(desk: Desk, options: Namespace) -> int:
    return _list(desk.lookup.find(options.text), options)


def _worklist(desk: Desk, options: Namespace) -> int:
    if options.holder is not None:
        return _list(desk.lookup.held_by(options.holder), options)
    if options.only:
        return _list(desk.lookup.listed(Listing(options.only)), options)
    found = desk.lookup.due_by(options.due) if options.due else desk.lookup.open_ones()
    return _list(found, options)


def _list(dossiers: list[Dossier], options: Namespace) -> int:
    if options.json:
        out(json([telling.summary(each) for each in dossiers]))
        return 0
    for dossier in dossiers:
        out(telling.line(dossier))
    return 0
