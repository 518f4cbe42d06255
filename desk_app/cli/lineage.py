"""`journal`, `forks`, `gaps`: the journals of this PC, and what people decide about others."""

from argparse import Namespace
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.services.lineage import Branch, Fork, Gap, OwnJournal
from desk_app.wording import parting


def add(commands: Any) -> None:
    """Add the commands."""
    journal = arguments.command(commands, "journal", "the journals of this PC")
    journal.add_argument("what", choices=["list"], help="the open one and those that were left")
    journal.set_defaults(act=_journals, needs_desk=True)
    forks = arguments.command(commands, "forks", "journals that two PCs wrote in")
    acts = forks.add_subparsers(dest="forks", required=True)
    shown = arguments.command(acts, "list", "branches that nobody has decided about")
    shown.add_argument("--decided", action="store_true", help="those that were, instead")
    shown.set_defaults(act=_forks, needs_desk=True)
    accept = arguments.command(acts, "accept", "all branches of a journal count, after the call")
    accept.add_argument("journal", help="the journal's identity, as listed")
    accept.set_defaults(act=_accept_fork, needs_desk=True)
    refuse = arguments.command(acts, "refuse", "a branch does not count; it is kept")
    refuse.add_argument("journal", help="the journal's identity, as listed")
    refuse.add_argument("branch", type=int, help="the branch's number, as listed")
    refuse.set_defaults(act=_refuse_fork, needs_desk=True)
    gaps = arguments.command(commands, "gaps", "lines of a journal that nobody brought")
    acts = gaps.add_subparsers(dest="gaps", required=True)
    shown = arguments.command(acts, "list", "what is missing, and what waits behind it")
    shown.set_defaults(act=_gaps, needs_desk=True)
    accept = arguments.command(acts, "accept", "the missing lines are lost for good")
    accept.add_argument("journal", help="the journal's identity, as listed")
    accept.set_defaults(act=_accept_gap, needs_desk=True)


def _journals(desk: Desk, options: Namespace) -> int:
    found = desk.lineage.journals()
    give(found, as_json=options.json, text="\n".join(map(_journal, found)))
    return 0


def _journal(each: OwnJournal) -> str:
    if each.departure is None:
        return wording.say("journal.open", jid=each.jid, epoch=each.epoch, lines=each.lines)
    return wording.say(
        "journal.left", jid=each.jid, epoch=each.epoch, lines=each.lines,
        why=parting.why(each.departure.evidence),
    )  # fmt: skip


def _forks(desk: Desk, options: Namespace) -> int:
    found = desk.lineage.decided_forks() if options.decided else desk.lineage.forks()
    _give_forks(found, options)
    return 0


def _accept_fork(desk: Desk, options: Namespace) -> int:
    desk.lineage.accept_fork(options.journal, by=options.by)
    _give_forks(desk.lineage.forks(), options)
    return 0


def _refuse_fork(desk: Desk, options: Namespace) -> int:
    desk.lineage.refuse_fork(options.journal, options.branch, by=options.by)
    _give_forks(desk.lineage.forks(), options)
    return 0


def _give_forks(found: list[Fork], options: Namespace) -> None:
    lines = [line for fork in found for line in (_fork(fork), *map(_branch, fork.branches))]
    give(found, as_json=options.json, text="\n".join(lines) or wording.say("forks.none"))


def _fork(each: Fork) -> str:
    return wording.say(
        "forks.line", jid=each.jid, unit=each.office_name or each.office, desk=each.desk,
        after=each.after,
    )  # fmt: skip


def _branch(each: Branch) -> str:
    key = "forks.branch.counts" if each.counts else "forks.branch.kept"
    return "  " + wording.say(
        key, number=each.number, acts=each.acts, officers=", ".join(each.officers),
        times=parting.times(each.first_at, each.last_at), machine=each.machine,
    )  # fmt: skip


def _gaps(desk: Desk, options: Namespace) -> int:
    _give_gaps(desk.lineage.gaps(), options)
    return 0


def _accept_gap(desk: Desk, options: Namespace) -> int:
    desk.lineage.accept_gap(options.journal, by=options.by)
    _give_gaps(desk.lineage.gaps(), options)
    return 0


def _give_gaps(found: list[Gap], options: Namespace) -> None:
    text = "\n".join(
        wording.say(
            "gaps.line", jid=each.jid, unit=each.office_name or each.office, desk=each.desk,
            first=each.first, last=each.last, waiting=each.waiting,
        )
        for each in found
    )  # fmt: skip
    give(found, as_json=options.json, text=text or wording.say("gaps.none"))
