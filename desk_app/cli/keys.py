"""`keys`: whom we know, who is believed no longer, reading keys, cards and keys on paper.

A secret is never an argument, where others on the PC could see it: it is read from stdin.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desk_app import bootstrap, wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.services.documents import Size
from desk_app.services.keys import Device, LaterLine, OwnKeys
from desk_app.wording import dates

_SIZES = {"a4": Size.A4, "a5": Size.A5}


def add(commands: Any) -> None:
    """Add the commands."""
    keys = arguments.command(commands, "keys", "whom we know, and the keys of this PC")
    acts = keys.add_subparsers(dest="keys", required=True)
    _act(acts, "list", "every PC we know, and how far it is believed", _list)
    later = _act(acts, "later", "what a revoked PC wrote after the last line that counts", _later)
    _add_device(later)
    revoke = _act(acts, "revoke", "believe a PC no longer, and send nothing there", _revoke)
    _add_word(revoke)
    end = revoke.add_mutually_exclusive_group()
    end.add_argument("--last", type=int, metavar="N", help="the last line that counts (all held)")
    end.add_argument(
        "--since", type=arguments.day, metavar="DAY", help="what it wrote from that day on is void"
    )
    _add_word(_act(acts, "restore", "take a revocation back", _restore))
    _act(acts, "own", "what bundles for this PC are encrypted to", _own)
    _add_reason(_act(acts, "replace", "another reading key, when ours may be known", _replace))
    following = _act(acts, "next", "make the next reading key, on paper only: secret", _next)
    _add_reason(following)
    _add_out(following)
    _add_reason(_act(acts, "take-up", "use the key on paper, typed or scanned (stdin)", _take_up))
    _add_out(_act(acts, "print", "our own card, to be sent and read from", _print))
    signing = _act(acts, "signing", "the signing key on paper: secret", _signing)
    _add_out(signing)
    again = arguments.command(acts, "restore-signing", "take it back from its paper (stdin)")
    again.set_defaults(act=_restore_signing, needs_desk=False)


def _act(acts: Any, name: str, words: str, act: Any) -> ArgumentParser:
    command = arguments.command(acts, name, words)
    command.set_defaults(act=act, needs_desk=True)
    return command


def _add_device(command: ArgumentParser) -> None:
    command.add_argument(
        "device", metavar="DEVICE", help="unit and desk (13498-A), or how its journal begins"
    )


def _add_reason(command: ArgumentParser) -> None:
    command.add_argument("--reason", required=True, help="why, for everybody to read")


def _add_word(command: ArgumentParser) -> None:
    _add_device(command)
    _add_reason(command)
    command.add_argument(
        "--digits", required=True, metavar="DIGITS", help="the last four of its fingerprint"
    )


def _add_out(command: ArgumentParser) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="F.pdf", help="into this file")
    command.add_argument("--size", choices=_SIZES, default="a5", help="of the sheet (a5)")


# ---- whom we know


def _list(desk: Desk, options: Namespace) -> int:
    devices = desk.keys.devices()
    text = "\n".join(map(_told, devices)) or wording.say("keys.none")
    give(devices, as_json=options.json, text=text)
    return 0


def _later(desk: Desk, options: Namespace) -> int:
    device = desk.keys.device(options.device)
    lines = desk.keys.later_lines(device.jid)
    give(lines, as_json=options.json, text="\n".join((_told(device), *map(_line, lines))))
    return 0


def _revoke(desk: Desk, options: Namespace) -> int:
    device, last = desk.keys.device(options.device), options.last
    if options.since:
        last = desk.keys.last_before(device.jid, options.since)
    revoked = desk.keys.revoke(
        device.jid, digits=options.digits, reason=options.reason, by=options.by, last=last
    )
    give(revoked, as_json=options.json, text=_told(revoked))
    return 0


def _restore(desk: Desk, options: Namespace) -> int:
    jid = desk.keys.device(options.device).jid
    device = desk.keys.restore(
        jid, digits=options.digits, reason=options.reason, by=options.by
    )  # fmt: skip
    give(device, as_json=options.json, text=_told(device))
    return 0


def _told(device: Device) -> str:
    label = device.office if device.desk == "-" else f"{device.office}-{device.desk}"
    lines = [
        wording.say(
            "keys.device", label=label, unit=device.office_name, state=_state(device),
            digits=device.fingerprint, trusted=_trusted(device), newest=_newest(device),
            held=device.held, readers=device.readers, jid=device.jid,
        )
    ]  # fmt: skip
    if device.stop:
        lines.append(
            wording.say(
                "keys.stopped", last=device.stop.last, day=dates.day(device.stop.at.date()),
                reason=device.stop.reason, later=device.later,
            )
        )  # fmt: skip
    return "\n".join(lines)


def _state(device: Device) -> str:
    known = "trusted" if device.trusted_at else "unknown"
    return wording.say(f"keys.state.{'revoked' if device.stop else known}")


def _trusted(device: Device) -> str:
    if device.trusted_at is None:
        return wording.say("keys.trusted.never")
    day = dates.day(device.trusted_at.date())
    return wording.say("keys.trusted", day=day, by=device.trusted_by)


def _newest(device: Device) -> str:
    if device.seen_at is None:
        return wording.say("keys.newest.none")
    return wording.say("keys.newest", no=device.no, at=dates.day_hour(device.seen_at))


def _line(line: LaterLine) -> str:
    return wording.say(
        "keys.later", n=line.n, at=dates.day_hour(line.at), actor=line.actor, kind=line.kind,
        dossier=line.dossier,
    )  # fmt: skip


# ---- the keys of this PC


def _own(desk: Desk, options: Namespace) -> int:
    return _give_own(desk.keys.own(), options)


def _replace(desk: Desk, options: Namespace) -> int:
    return _give_own(desk.keys.replace(reason=options.reason, by=options.by), options)


def _take_up(desk: Desk, options: Namespace) -> int:
    typed = sys.stdin.read()
    return _give_own(desk.keys.take_up(typed, reason=options.reason, by=options.by), options)


def _give_own(own: OwnKeys, options: Namespace) -> int:
    yes, no = wording.say("keys.yes"), wording.say("keys.no")
    text = wording.say(
        "keys.own", in_use=own.in_use, readable=yes if own.readable else no,
        next=yes if own.next_made else no, kept=own.kept,
    )  # fmt: skip
    give(own, as_json=options.json, text=text)
    return 0


# ---- on paper


def _print(desk: Desk, options: Namespace) -> int:
    pdf = desk.key_papers.card(size=_SIZES[options.size], by=options.by)
    return _write(pdf, options, "keys.printed")


def _next(desk: Desk, options: Namespace) -> int:
    secret = desk.keys.make_next(reason=options.reason, by=options.by)
    pdf = desk.key_papers.next_key(secret, size=_SIZES[options.size], by=options.by)
    return _write(pdf, options, "keys.printed.secret")


def _signing(desk: Desk, options: Namespace) -> int:
    pdf = desk.key_papers.signing_key(size=_SIZES[options.size], by=options.by)
    return _write(pdf, options, "keys.printed.secret")


def _write(pdf: bytes, options: Namespace, key: str) -> int:
    arguments.write(options.out, pdf)
    answer = {"file": options.out}
    give(answer, as_json=options.json, text=wording.say(key, file=options.out))
    return 0


def _restore_signing(options: Namespace) -> int:
    bootstrap.restore_signing_key(options.data, sys.stdin.read())
    give({"restored": True}, as_json=options.json, text=wording.say("keys.restored.signing"))
    return 0
