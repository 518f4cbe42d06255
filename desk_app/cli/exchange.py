"""`export`, `import`, `enrol`, `sync`: bundles and whom they are for."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments, sticks
from desk_app.cli.progress import Told
from desk_app.cli.talk import give
from desk_app.domain.office import Role
from desk_app.services.enrolment import Card
from desk_app.services.exchange import Progress, TakenIn, finished
from desk_app.wording import clock_remarks, crowded

_CARD = "a .QME or .QMT file, or - for a printed card's code, scanned (stdin)"


def add(commands: Any) -> None:
    """Add the commands."""
    export = arguments.command(commands, "export", "write bundles to a stick or folder")
    export.add_argument(
        "--to", type=Path, metavar="DIR", help="stick or folder (default: the stick plugged in)"
    )
    export.add_argument(
        "--whole", action="store_true", help="also what desks silent for 90 days lack"
    )
    export.add_argument("--eject", action="store_true", help="have the stick let go afterwards")
    export.set_defaults(act=_export, needs_desk=True)
    take_in = arguments.command(commands, "import", "take in bundles")
    take_in.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="bundles, or folders with bundles"
    )
    take_in.set_defaults(act=_import, needs_desk=True)
    enrol = arguments.command(commands, "enrol", "cards and fingerprints")
    acts = enrol.add_subparsers(dest="enrol", required=True)
    write = arguments.command(acts, "write", "write our own card")
    write.add_argument("--to", type=Path, required=True, metavar="DIR", help="stick or folder")
    write.set_defaults(act=_write_card, needs_desk=True)
    show = arguments.command(acts, "show", "whose card it is, and the digits to compare")
    show.add_argument("card", type=_source, metavar="CARD", help=_CARD)
    show.set_defaults(act=_show_card, needs_desk=True)
    trust = arguments.command(acts, "trust", "trust a card whose digits were compared")
    trust.add_argument("card", type=_source, metavar="CARD", help=_CARD)
    trust.add_argument(
        "--fingerprint", required=True, metavar="DIGITS", help="as heard over the phone"
    )
    trust.set_defaults(act=_trust, needs_desk=True)
    sync = arguments.command(commands, "sync", "how the exchange stands")
    sync.add_argument("what", choices=["status"], help="what waits, who is there")
    sync.set_defaults(act=_status, needs_desk=True)


def _source(text: str) -> Path | str:
    return sys.stdin.read().strip() if text == "-" else Path(text)


def _export(desk: Desk, options: Namespace) -> int:
    place = sticks.place_of(desk, options.to)
    with Told() as progress:
        made = desk.exchange.export(place, whole=options.whole, watcher=progress.hear)
    names = "\n".join(str(file) for file in made.files)
    told = [wording.say("cli.exported", names=names, lines=made.lines, to=", ".join(made.to))]
    if made.scans:
        told.append(wording.say("cli.exported.scans", scans=made.scans))
    if made.scans_left:
        told.append(wording.say("cli.exported.scans.left", count=made.scans_left))
    give(made, as_json=options.json, text="\n".join(told))
    if options.eject:
        sticks.leave(desk, place)
    return 0


def _import(desk: Desk, options: Namespace) -> int:
    with Told() as progress:
        results = finished(
            desk.exchange.take_in_steps(options.paths),
            lambda step: progress.hear(Progress(step.done, step.total)),
        )
    give(results, as_json=options.json, text="\n".join(_result(each) for each in results))
    problems = [each.problem for each in results if each.problem and each.result == "refused"]
    return problems[0].exit_code if problems else 0


def _result(each: TakenIn) -> str:
    sender = f"{each.office}-{each.desk}".rstrip("-")
    told = {
        "name": each.name, "sender": sender, "new": each.new, "held": each.held, "left": each.left,
    }  # fmt: skip
    lines = [wording.say(f"taken-in.{each.result}", **told)]
    if each.forked:
        lines.append(wording.say("exchange.came.forked", count=each.forked))
    if each.stopped:
        lines.append(wording.say("exchange.came.stopped", count=each.stopped))
    if each.refused:
        lines.append(wording.say("exchange.came.mismatched", count=each.refused))
    if each.unknown:
        lines.append(wording.say("exchange.came.unknown", count=each.unknown))
    if each.scans:
        lines.append(wording.say("exchange.came.scans", count=each.scans))
    if each.unfit_scans:
        lines.append(wording.say("exchange.came.unfit-scans", count=each.unfit_scans))
    if each.clock_off:
        lines.append(clock_remarks.remark(each.clock_off))
    lines += each.notes
    if each.problem and each.result in {"waiting", "refused"}:
        lines.append(wording.error(each.problem))
    return "\n  ".join(lines)


def _write_card(desk: Desk, options: Namespace) -> int:
    path = desk.enrolment.write_card(options.to)
    card = desk.enrolment.own_card()
    answer = {"path": path, "card": card}
    give(answer, as_json=options.json, text=f"{path}\n{_card_text(card)}")
    return 0


def _show_card(desk: Desk, options: Namespace) -> int:
    card = desk.enrolment.read_card(options.card)
    give(card, as_json=options.json, text=_card_text(card))
    return 0


def _trust(desk: Desk, options: Namespace) -> int:
    card = desk.enrolment.enrol(options.card, fingerprint=options.fingerprint, by=options.by)
    taken_in = desk.exchange.take_in_waiting()
    lines = [_card_text(card), *(_result(each) for each in taken_in)]
    answer = {"card": card, "taken_in": taken_in}
    give(answer, as_json=options.json, text="\n".join(lines))
    return 0


def _card_text(card: Card) -> str:
    return wording.say(
        "cli.card.upper" if card.role == Role.UPPER else "cli.card",
        office=card.office, name=card.office_name, desk=card.desk,
        fingerprint=card.fingerprint,
    )  # fmt: skip


def _status(desk: Desk, options: Namespace) -> int:
    standing = desk.exchange.standing()
    lines = [
        wording.say(
            "cli.standing", fresh=standing.not_exported, sent=standing.exported,
            acknowledged=standing.acknowledged, held=standing.held,
            waiting=len(standing.waiting), peers=len(standing.peers),
        )
    ]  # fmt: skip
    if standing.forked:
        lines.append(wording.say("cli.standing.forked", count=standing.forked))
    if standing.stopped:
        lines.append(wording.say("exchange.came.stopped", count=standing.stopped))
    if standing.begun:
        lines.append(wording.say("cli.standing.begun", names=", ".join(standing.begun)))
    if standing.due:
        lines.append(wording.say("cli.standing.due"))
    if standing.freshness.old:
        lines.append(wording.say("cli.standing.old", days=standing.freshness.days_used))
    quiet = [f"{each.office}-{each.desk}" for each in standing.peers if each.jid in standing.silent]
    if quiet:
        lines.append(wording.say("cli.standing.silent", desks=", ".join(quiet)))
    if standing.lacking_scans:
        lines.append(wording.say("cli.scans.lacking", count=standing.lacking_scans))
    heavy = [(each.office, each.office_name, each.size) for each in standing.heavy]
    differing = [(each.office, each.desk, each.stays) for each in standing.differing]
    lines += crowded.warnings(heavy, standing.full, differing)
    give(standing, as_json=options.json, text="\n".join(lines))
    return 0
