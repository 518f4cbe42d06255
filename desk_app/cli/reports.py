"""`report`: a report of this unit or the consolidated ones, to a file or to the screen."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give, json
from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.tables import Table


class UnknownFileKind(DeskError):
    """A report cannot be written as a file of this kind."""

    code = "unknown-file-kind"
    exit_code = 17
    told = frozenset({"file"})


def add(commands: Any) -> None:
    """Add the command."""
    report = arguments.command(commands, "report", "a statutory report")
    report.add_argument("name", metavar="NAME", help="II.06a or satisfaction")
    report.add_argument(
        "--from",
        dest="start",
        type=arguments.day,
        required=True,
        metavar="DAY",
        help="first day of the period",
    )
    report.add_argument(
        "--to", dest="end", type=arguments.day, required=True, metavar="DAY", help="its last day"
    )
    report.add_argument("--unit", metavar="CODE", help="one unit; without it all of them")
    report.add_argument("--out", type=Path, metavar="F.(pdf|xlsx|json)", help="into a file")
    report.set_defaults(act=_report, needs_desk=True)


def _report(desk: Desk, options: Namespace) -> int:
    period = arguments.period(options.start, options.end)
    table = desk.reporting.table(options.name, period, unit=options.unit)
    if options.out:
        charts = desk.reporting.charts(options.name, period, unit=options.unit)
        _write(desk, table, charts, options.out)
    give(table, as_json=options.json, text=_as_text(table))
    return 0


def _write(desk: Desk, table: Table, charts: Sequence[Chart], path: Path) -> None:
    writers: dict[str, Callable[[Table], bytes]] = {
        ".pdf": lambda table: desk.reporting.pdf(table, charts),
        ".xlsx": desk.reporting.xlsx,
        ".json": lambda table: json(table).encode(),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UnknownFileKind(file=path.name)
    arguments.write(path, writer(table))


def _as_text(table: Table) -> str:
    head = [table.form, table.title, *(f"{label}: {value}" for label, value in table.facts)]
    rows = [*table.rows, *([table.totals] if table.totals else [])]
    titles = "\t".join(column.title for column in table.columns)
    body = ["\t".join("" if cell is None else str(cell) for cell in row) for row in rows]
    return "\n".join([*filter(None, head), titles, *body, *table.notes])
