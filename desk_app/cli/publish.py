"""`publish`: the consolidated rows to a PostgreSQL server."""

from argparse import Namespace
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, talk


def add(commands: Any) -> None:
    """Add the command."""
    publish = arguments.command(commands, "publish", "consolidated rows to a PostgreSQL server")
    publish.add_argument(
        "--to",
        required=True,
        metavar="DSN",
        help="'host=… dbname=… user=…' or postgresql://…; the password comes from PGPASSWORD or "
        "the password file, never from here",
    )
    publish.add_argument(
        "--full", action="store_true", help="everything, not only what has changed"
    )
    publish.set_defaults(act=_publish, needs_desk=True)


def _publish(desk: Desk, options: Namespace) -> int:
    made = desk.publishing.publish(options.to, full=options.full, progress=_tell)
    text = wording.say(
        "publish.done", units=made.units, unchanged=made.unchanged, whole=made.whole, rows=made.rows
    )  # fmt: skip
    give(made, as_json=options.json, text=text)
    return 0


def _tell(done: int, units: int) -> None:
    if done == units or done % 100 == 0:
        talk(wording.say("publish.progress", done=done, units=units))
