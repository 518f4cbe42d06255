"""`setup`: make a workspace."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from desk_app import bootstrap, wording
from desk_app.cli import arguments
from desk_app.cli.sticks import chosen_day
from desk_app.cli.talk import give
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit


def add(commands: Any) -> None:
    """Add the command."""
    command = arguments.command(commands, "setup", "make a workspace")
    command.add_argument(
        "--role",
        choices=[role.value for role in Role],
        required=True,
        help="a desk of a commune, or the level above",
    )
    unit = command.add_mutually_exclusive_group(required=True)
    unit.add_argument("--unit", metavar="CODE", help="the statistical code")
    unit.add_argument("--unit-file", type=Path, metavar="F.json", help="a unit of your own")
    command.add_argument("--desk", default="A", choices=list("ABCDEFGHIJ"), help="its letter (A)")
    command.add_argument("--officer", default="Quản trị", help="the first officer's name")
    command.add_argument(
        "--export-day", default="none", metavar="DAY", help="weekly:5 (Friday), monthly:25, none"
    )
    command.add_argument(
        "--stick", type=Path, metavar="DIR", help="the desk's own stick, written to by itself"
    )
    command.add_argument("--training", action="store_true", help="sample data, marked everywhere")
    command.set_defaults(act=_setup, needs_desk=False)
    again = arguments.command(commands, "recover", "open a workspace again with its recovery code")
    again.add_argument("code", metavar="CODE", help="the printed recovery code")
    again.set_defaults(act=_recover, needs_desk=False)


def _setup(options: Namespace) -> int:
    clock = (lambda: options.at) if options.at else bootstrap.system_clock
    if options.at and not options.training:
        raise bootstrap.OnlyForTraining
    role = Role(options.role)
    office = Office(
        unit=_unit(options, clock().date()),
        desk=options.desk if role is Role.DESK else "-",
        role=role,
        training=options.training,
    )
    made = bootstrap.set_up(
        options.data,
        office,
        officer=options.officer,
        clock=clock,
        export_day=chosen_day(options.export_day),
        stick=options.stick,
    )
    text = wording.say("cli.setup", folder=made.folder, jid=made.journal, code=made.recovery_code)
    give(made, as_json=options.json, text=text)
    return 0


def _unit(options: Namespace, day: date) -> Unit:
    if options.unit_file:
        return arguments.read(options.unit_file, Unit)
    return bootstrap.unit_on(options.unit, day)


def _recover(options: Namespace) -> int:
    bootstrap.recover(options.data, options.code)
    give({"recovered": True}, as_json=options.json, text=wording.say("cli.recovered"))
    return 0
