"""`reasons` and `template`: what the office words itself."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, talk
from desk_app.domain.reasons import Occasion, Reason
from desk_app.services.documents import PaperKind, Templates
from desk_app.wording import say


def add(commands: Any) -> None:
    """Add the commands."""
    reasons = arguments.command(commands, "reasons", "the numbered reasons of an occasion")
    acts = reasons.add_subparsers(dest="reasons", required=True)
    listed = arguments.command(acts, "list", "the reasons under their digits")
    _add_occasion(listed, _list)
    put = arguments.command(
        acts, "set", "keep the office's own; at an upper level, for all below it"
    )
    _add_occasion(put, _set)
    put.add_argument("lines", nargs="*", metavar="REASON", help="none: those given hold again")
    template = arguments.command(commands, "template", "the office's own Word templates")
    acts = template.add_subparsers(dest="template", required=True)
    shown = arguments.command(acts, "list", "which papers have one")
    shown.set_defaults(act=_shown, needs_desk=True)
    starter = arguments.command(acts, "starter", "a file to change in Word")
    _add_kind(starter, _starter)
    starter.add_argument("--out", type=Path, required=True, metavar="F.docx", help="into this file")
    choose = arguments.command(acts, "choose", "take a Word file as the template")
    _add_kind(choose, _choose)
    choose.add_argument("file", type=Path, metavar="F.docx", help="the Word file")
    _add_kind(arguments.command(acts, "drop", "go back to the built-in paper alone"), _drop)
    write = arguments.command(acts, "write", "the paper of a dossier in the office's wording")
    _add_kind(write, _write)
    write.add_argument("code", metavar="CODE", help="of the dossier, written or scanned")
    write.add_argument("--out", type=Path, required=True, metavar="F.docx", help="into this file")


def _add_occasion(command: ArgumentParser, act: Any) -> None:
    command.add_argument("occasion", choices=[each.value for each in Occasion], help="which")
    command.set_defaults(act=act, needs_desk=True)


def _add_kind(command: ArgumentParser, act: Any) -> None:
    command.add_argument("kind", choices=[each.value for each in Templates.KINDS], help="of paper")
    command.set_defaults(act=act, needs_desk=True)


# ---- reasons


def _list(desk: Desk, options: Namespace) -> int:
    return _told_reasons(desk, desk.reasons.listed(Occasion(options.occasion)), options)


def _set(desk: Desk, options: Namespace) -> int:
    kept = desk.reasons.change(Occasion(options.occasion), options.lines, by=options.by)
    return _told_reasons(desk, kept, options)


def _told_reasons(desk: Desk, reasons: tuple[Reason, ...], options: Namespace) -> int:
    talk(say(f"reasons.whose.{desk.reasons.whose(Occasion(options.occasion))}"))
    text = "\n".join(f"{each.digit}  {each.words}" for each in reasons)
    give(reasons, as_json=options.json, text=text)
    return 0


# ---- Word templates


def _shown(desk: Desk, options: Namespace) -> int:
    return _told_templates(desk, options)


def _starter(desk: Desk, options: Namespace) -> int:
    desk.templates.starter(PaperKind(options.kind), options.out)
    give({"path": options.out}, as_json=options.json, text=str(options.out))
    return 0


def _choose(desk: Desk, options: Namespace) -> int:
    desk.templates.choose(PaperKind(options.kind), options.file)
    return _told_templates(desk, options)


def _drop(desk: Desk, options: Namespace) -> int:
    desk.templates.drop(PaperKind(options.kind))
    return _told_templates(desk, options)


def _write(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    desk.templates.save(dossier, PaperKind(options.kind), by=options.by, file=options.out)
    give({"path": options.out}, as_json=options.json, text=str(options.out))
    return 0


def _told_templates(desk: Desk, options: Namespace) -> int:
    own = {kind.value: desk.templates.chosen(kind) for kind in desk.templates.KINDS}
    text = "\n".join(kind for kind, chosen in own.items() if chosen) or "–"
    give(own, as_json=options.json, text=text)
    return 0
