"""`scan`: papers of a dossier as files, in and out, and the folder the scanner writes into."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, json, out
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.wording import say

_SHORT = 12
_DIGEST = "of the scan, or its first 8 letters or more"


def add(commands: Any) -> None:
    """Add the command."""
    scan = arguments.command(commands, "scan", "scans of the papers of a dossier")
    acts = scan.add_subparsers(required=True, metavar="ACT")
    _of_dossier(acts, "list", "the scans of a dossier", _list)
    take = _of_dossier(acts, "add", "take files in; they stay where they are", _add)
    take.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JPEG, PNG or PDF")
    take.add_argument(
        "--paper", default="", metavar="NAME", help="which paper of the dossier it is"
    )
    write = _of_dossier(acts, "out", "write a scan into a file", _out)
    write.add_argument("digest", metavar="DIGEST", help=_DIGEST)
    write.add_argument("--out", type=Path, required=True, metavar="F", help="into this file")
    drop = _of_dossier(acts, "withdraw", "take a scan out of a dossier", _withdraw)
    drop.add_argument("digest", metavar="DIGEST", help=_DIGEST)
    drop.add_argument("--reason", required=True, metavar="WHY", help="as the history will tell it")
    _of_dossier(acts, "ask-back", "ask for what was dropped of a dossier", _ask_back)
    room = arguments.command(acts, "drop", "make room: what the upper level holds of old dossiers")
    room.add_argument("--only-tell", action="store_true", help="tell what could go, drop nothing")
    room.set_defaults(act=_drop, needs_desk=True)
    folder = arguments.command(acts, "folder", "the folder that the scanner of this PC writes into")
    folder.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="watch this one now")
    folder.set_defaults(act=_folder, needs_desk=True)


def _of_dossier(
    acts: Any, name: str, words: str, act: Callable[[Desk, Namespace], int]
) -> ArgumentParser:  # fmt: skip
    parser = arguments.command(acts, name, words)
    parser.add_argument("code", metavar="CODE", help="of the dossier, written or scanned")
    parser.set_defaults(act=act, needs_desk=True)
    return parser


def _list(desk: Desk, options: Namespace) -> int:
    return _tell(desk, desk.lookup.get(options.code), options)


def _add(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    added = desk.scans.add(dossier, options.files, paper=options.paper, by=options.by)
    return _tell(desk, added, options)


def _withdraw(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    scan = desk.scans.find(dossier, options.digest)
    left = desk.scans.withdraw(dossier, scan, reason=options.reason, by=options.by)
    return _tell(desk, left, options)


def _out(desk: Desk, options: Namespace) -> int:
    scan = desk.scans.find(desk.lookup.get(options.code), options.digest)
    arguments.write(options.out, desk.scans.content(scan))
    give({"path": options.out}, as_json=options.json, text=str(options.out))
    return 0


def _ask_back(desk: Desk, options: Namespace) -> int:
    count = desk.scan_keeping.ask_back(desk.lookup.get(options.code))
    text = say("cli.scans.asked-back", count=count)
    give({"asked_back": count}, as_json=options.json, text=text)
    return 0


def _drop(desk: Desk, options: Namespace) -> int:
    tell = options.only_tell
    found = desk.scan_keeping.droppable() if tell else desk.scan_keeping.drop()
    key = "cli.scans.droppable" if tell else "cli.scans.dropped"
    text = say(key, count=found.scans, size=say("scans.megabytes", size=-(-found.size // 1024**2)))
    give(found, as_json=options.json, text=text)
    return 0


def _folder(desk: Desk, options: Namespace) -> int:
    if options.folder:
        desk.scans.set_folder(options.folder)
    folder = desk.scans.folder()
    give({"folder": folder}, as_json=options.json, text=str(folder or say("scans.no-folder")))
    return 0


def _tell(desk: Desk, dossier: Dossier, options: Namespace) -> int:
    here = desk.scans.here(dossier)
    if options.json:
        out(json(dossier.scans))
        return 0
    for scan in dossier.scans:
        out(_line(scan, here=scan.sha256 in here))
    return 0


def _line(scan: ScanAdded, *, here: bool) -> str:
    where = "" if here else f"  ({say('scans.not-here')})"
    return f"{scan.sha256[:_SHORT]}  {scan.size:>9}  {scan.name}  {scan.paper}{where}".rstrip()
