"""`receive`, `rate`, `show`, `find`, `worklist`."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments, telling
from desk_app.cli.talk import give, json, out
from desk_app.domain import idcard
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from desk_app.services.lookup import Listing
from desk_app.wording import appointments

_CODE = "of the dossier, written or scanned"


def add(commands: Any) -> None:
    """Add the commands."""
    _add_receive(commands)
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


def _add_receive(commands: Any) -> None:
    receive = arguments.command(commands, "receive", "register a dossier, or many from a file")
    receive.add_argument("--procedure", metavar="CODE", help="as in the national catalogue")
    receive.add_argument("--card", metavar="TEXT", help="what the scanner read from an ID card")
    receive.add_argument("--person", type=Path, metavar="FILE", help="the submitter as JSON")
    receive.add_argument("--owner", type=Path, metavar="FILE", help="the owner as JSON")
    receive.add_argument("--phone", default="", help="of the submitter")
    receive.add_argument(
        "--channel",
        choices=[each.value for each in Channel],
        default="direct",
        help="how it came in (direct)",
    )
    receive.add_argument("--due", type=arguments.moment, metavar="ISO", help="the appointment")
    receive.add_argument("--due-reason", default="", help="why it is not the computed one")
    receive.add_argument("--file", type=Path, metavar="F.jsonl", help="one draft per line")
    receive.set_defaults(act=_receive, needs_desk=True)


# ---- receiving


def _receive(desk: Desk, options: Namespace) -> int:
    drafts = _drafts(desk, options)
    received = [desk.intake.register(draft, by=options.by) for draft in drafts]
    for dossier in received:
        intake = dossier.intake
        why = intake.due_reason or appointments.explain(
            desk.calendar.due(intake.received_at, intake.term, field=intake.field)
        )
        answer = telling.summary(dossier) | {"why": why}
        give(answer, as_json=options.json, text=f"{telling.line(dossier)}\n  {why}")
    return 0


def _drafts(desk: Desk, options: Namespace) -> list[IntakeDraft]:
    if options.file:
        lines = arguments.text_of(options.file).splitlines()
        return [_draft_of(line, options.file) for line in lines if line.strip()]
    procedure = desk.intake.procedure(options.procedure or "")
    draft = IntakeDraft(
        submitter=_submitter(desk, options),
        owner=arguments.read(options.owner, Party) if options.owner else None,
        procedure=options.procedure or "",
        channel=Channel(options.channel),
        papers=desk.intake.usual_papers(procedure) if procedure else (),
        due_at=options.due,
        due_reason=options.due_reason,
    )
    return [draft]


def _draft_of(line: str, file: Path) -> IntakeDraft:
    try:
        return msgspec.json.decode(line, type=IntakeDraft)
    except msgspec.DecodeError as problem:
        raise arguments.UnreadableFile(file=str(file)) from problem


def _submitter(desk: Desk, options: Namespace) -> Party:
    if options.person:
        return arguments.read(options.person, Party)
    if not options.card:
        return Party(name="")
    party = idcard.to_party(desk.intake.card(options.card))
    return replace(party, phone=options.phone)


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
