"""`catalogue`: procedures from the national portal's export and what is on offer; the units."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, talk
from desk_app.domain.problems import Record
from desk_app.domain.units import Unit
from desk_app.wording import dates


def add(commands: Any) -> None:
    """Add the commands."""
    catalogue = arguments.command(commands, "catalogue", "the catalogue of procedures")
    acts = catalogue.add_subparsers(dest="catalogue", required=True)
    take = arguments.command(acts, "import", "take over the national portal's export")
    take.add_argument("file", type=Path, metavar="F.json", help="the export")
    take.set_defaults(act=_import, needs_desk=True)
    show = arguments.command(acts, "list", "the procedures valid today")
    show.set_defaults(act=_list, needs_desk=True)
    _add_units(arguments.command(acts, "unit", "the units, as the upper level sets them"))


def _add_units(command: ArgumentParser) -> None:
    acts = command.add_subparsers(dest="unit", required=True)
    show = arguments.command(acts, "list", "the units of a day")
    show.add_argument("--on", type=arguments.day, metavar="DAY", help="which day (today)")
    show.set_defaults(act=_units, needs_desk=True)
    put = arguments.command(
        acts, "set", "a unit whole, a new one or one of that code and first day"
    )
    put.add_argument("file", type=Path, metavar="F.json", help="the unit, as `unit list` gives it")
    put.set_defaults(act=_put_unit, needs_desk=True)
    rename = arguments.command(acts, "rename", "call a unit otherwise from a day on")
    rename.add_argument("code", metavar="CODE", help="of the unit")
    rename.add_argument("name", metavar="NAME", help="its new name")
    rename.set_defaults(act=_rename_unit, needs_desk=True)
    recode = arguments.command(acts, "recode", "give a unit another code from a day on")
    recode.add_argument("code", metavar="CODE", help="the old one")
    recode.add_argument("new", metavar="NEW", help="the new one")
    recode.set_defaults(act=_recode_unit, needs_desk=True)
    for each in (rename, recode):
        each.add_argument(
            "--from", dest="first", type=arguments.day, required=True, metavar="DAY",
            help="the first day",
        )  # fmt: skip
    close = arguments.command(acts, "close", "let a unit end")
    close.add_argument("code", metavar="CODE", help="of the unit")
    close.add_argument(
        "--last", type=arguments.day, required=True, metavar="DAY", help="its last day"
    )
    close.set_defaults(act=_close_unit, needs_desk=True)


# ---- procedures


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


# ---- units


def _units(desk: Desk, options: Namespace) -> int:
    day = options.on or desk.clock().date()
    return _tell([unit for unit in desk.units.known() if unit.valid_on(day)], options)


def _put_unit(desk: Desk, options: Namespace) -> int:
    return _told(desk.units.put(arguments.read(options.file, Unit), by=options.by), options)


def _rename_unit(desk: Desk, options: Namespace) -> int:
    told = desk.units.rename(options.code, options.name, first=options.first, by=options.by)
    return _told(told, options)


def _recode_unit(desk: Desk, options: Namespace) -> int:
    told = desk.units.recode(options.code, options.new, first=options.first, by=options.by)
    return _told(told, options)


def _close_unit(desk: Desk, options: Namespace) -> int:
    return _told(desk.units.close(options.code, last=options.last, by=options.by), options)


def _told(units: Sequence[Unit], options: Namespace) -> int:
    talk(wording.say("cli.unit.set"))
    return _tell(units, options)


def _tell(units: Sequence[Unit], options: Namespace) -> int:
    text = "\n".join(
        f"{unit.code}  {dates.day(unit.valid_from)} – "
        f"{dates.day(unit.valid_to) if unit.valid_to else '…'}  {unit.name}"
        for unit in units
    )
    give(units, as_json=options.json, text=text)
    return 0
