"""`catalogue`: procedures from the national portal's export, and what is on offer."""

from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.domain.problems import Record


def add(commands: Any) -> None:
    """Add the commands."""
    catalogue = arguments.command(commands, "catalogue", "the catalogue of procedures")
    acts = catalogue.add_subparsers(dest="catalogue", required=True)
    take = arguments.command(acts, "import", "take over the national portal's export")
    take.add_argument("file", type=Path, metavar="F.json", help="the export")
    take.set_defaults(act=_import, needs_desk=True)
    show = arguments.command(acts, "list", "the procedures valid today")
    show.set_defaults(act=_list, needs_desk=True)


def _import(desk: Desk, options: Namespace) -> int:
    text = arguments.text_of(options.file)
    imported = desk.procedures.import_portal(text, by=options.by)
    summary = wording.say(
        "cli.catalogue", set=imported.set, unchanged=imported.unchanged, whole=imported.whole,
        partial=len(imported.partial), unusable=len(imported.unusable),
    )  # fmt: skip
    lines = [_reasons(record) for record in (*imported.partial, *imported.unusable)]
    give(imported, as_json=options.json, text="\n".join([summary, *lines]))
    return 0


def _reasons(record: Record) -> str:
    said = Counter(wording.say(f"problem.{each.code.value}") for each in record.problems)
    reasons = (f"{words} (×{times})" if times > 1 else words for words, times in said.items())
    return f"{record.code}  {record.name[:70]}: {' '.join(reasons)}"


def _list(desk: Desk, options: Namespace) -> int:
    procedures = desk.procedures.on_offer()
    text = "\n".join(f"{each.code}  {each.field}  {each.name}" for each in procedures)
    give(procedures, as_json=options.json, text=text)
    return 0
