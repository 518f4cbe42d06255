"""`receive`: one dossier, several on their own, or several on one receipt."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from desk_app.bootstrap import Desk
from desk_app.cli import arguments, telling
from desk_app.cli.talk import give
from desk_app.domain import fees, idcard
from desk_app.domain.deadlines import parse_term
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import CopyOrder
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import State
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.wording import appointments


def add(commands: Any) -> None:
    """Add the command."""
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
    _add_variants(receive)
    many = receive.add_mutually_exclusive_group()
    many.add_argument("--file", type=Path, metavar="F.jsonl", help="one draft per line")
    many.add_argument(
        "--batch", type=Path, metavar="F.jsonl", help="one draft per line, all on one receipt"
    )
    receive.set_defaults(act=_receive, needs_desk=True)


def _add_variants(receive: Any) -> None:
    receive.add_argument(
        "--order",
        dest="orders",
        type=_order,
        action="append",
        default=[],
        metavar="NAME:PAGES:COPIES",
        help="an original to be certified; once for each",
    )
    receive.add_argument("--portal-code", default="", help="on the notice of an online dossier")
    receive.add_argument(
        "--filed", type=arguments.moment, metavar="ISO", help="when an online one was filed"
    )
    receive.add_argument("--post-number", default="", help="of a dossier that came by post")
    receive.add_argument("--home-unit", default="", help="the commune it belongs to, if another")
    receive.add_argument("--second-term", metavar="5wd|15d", help="the term of a second stage")
    receive.add_argument("--note", default="", help="what was said at the counter")
    receive.add_argument(
        "--present", action="store_true", help="take note of it, to be decided about later"
    )


def _receive(desk: Desk, options: Namespace) -> int:
    for dossier in _received(desk, options):
        why = _why(desk, dossier)
        answer = telling.summary(dossier) | {"why": why, "batch": dossier.intake.batch}
        text = "\n  ".join(filter(None, (telling.line(dossier), why)))
        give(answer, as_json=options.json, text=text)
    return 0


def _received(desk: Desk, options: Namespace) -> Sequence[Dossier]:
    by = options.by
    if options.batch:
        return desk.intake.register_batch(_drafts_of(options.batch), by=by)
    drafts = _drafts_of(options.file) if options.file else [_draft(desk, options)]
    act = desk.presenting.present if options.present else desk.intake.register
    return [act(draft, by=by) for draft in drafts]


def _why(desk: Desk, dossier: Dossier) -> str:
    intake = dossier.intake
    if dossier.state is State.PRESENTED:
        return ""
    return intake.due_reason or appointments.explain(
        desk.calendar.due(intake.received_at, intake.term, field=intake.field)
    )


def _drafts_of(file: Path) -> list[IntakeDraft]:
    lines = arguments.text_of(file).splitlines()
    return [_draft_of(line, file) for line in lines if line.strip()]


def _draft_of(line: str, file: Path) -> IntakeDraft:
    try:
        return msgspec.json.decode(line, type=IntakeDraft)
    except msgspec.DecodeError as problem:
        raise arguments.UnreadableFile(file=str(file)) from problem


def _draft(desk: Desk, options: Namespace) -> IntakeDraft:
    procedure = desk.intake.procedure(options.procedure or "")
    return IntakeDraft(
        submitter=_submitter(desk, options),
        owner=arguments.read(options.owner, Party) if options.owner else None,
        procedure=options.procedure or "",
        channel=Channel(options.channel),
        papers=desk.intake.usual_papers(procedure) if procedure else (),
        due_at=options.due,
        due_reason=options.due_reason,
        fee_dong=fees.order_total(options.orders),
        note=options.note,
        orders=tuple(options.orders),
        second_term=parse_term(options.second_term) if options.second_term else None,
        home_unit=options.home_unit,
        portal_code=options.portal_code,
        filed_at=options.filed,
        post_number=options.post_number,
    )


def _order(text: str) -> CopyOrder:
    name, *counts = (part.strip() for part in text.rsplit(":", 2))
    if not name or len(counts) != 2 or not all(each.isdecimal() for each in counts):
        raise ArgumentTypeError(f"{text!r} is no original; write it as Bằng tốt nghiệp:2:3")
    return fees.ordered(name, int(counts[0]), int(counts[1]))


def _submitter(desk: Desk, options: Namespace) -> Party:
    if options.person:
        return arguments.read(options.person, Party)
    if not options.card:
        return Party(name="")
    party = idcard.to_party(desk.intake.card(options.card))
    return replace(party, phone=options.phone)
