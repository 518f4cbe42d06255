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
from desk_app.domain.period import Period
from desk_app.domain.tables import Table, marked
from desk_app.services.reporting import ANSWERS, PROPOSALS, REPORTS


class UnknownFileKind(DeskError):
    """A report cannot be written as a file of this kind."""

    code = "unknown-file-kind"
    exit_code = 17
    told = frozenset({"file"})


_SAID = (*ANSWERS, PROPOSALS)


class NothingToSay(DeskError):
    """There is no answer of this name to give about a period."""

    code = "nothing-to-say"
    exit_code = 111
    told = frozenset({"name", "known"})


def add(commands: Any) -> None:
    """Add the command."""
    report = arguments.command(commands, "report", "a statutory report")
    report.add_argument("name", metavar="NAME", help=", ".join(REPORTS))
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
    report.add_argument("--out", type=Path, metavar="F.(pdf|xlsx|docx|json)", help="into a file")
    report.add_argument(
        "--say",
        nargs=2,
        action="append",
        default=[],
        metavar=("WHAT", "TEXT"),
        help=f"first say about this period what no dossier tells: {', '.join(_SAID)}",
    )
    report.add_argument(
        "--server",
        default="",
        metavar="DSN",
        help="count what is published there, not what is here",
    )
    report.set_defaults(act=_report, needs_desk=True)


def _report(desk: Desk, options: Namespace) -> int:
    period = arguments.period(options.start, options.end)
    _say(desk, options.say, period, options.unit)
    table = desk.reporting.table(options.name, period, unit=options.unit, server=options.server)
    if options.out:
        charts = desk.reporting.charts(
            options.name, period, unit=options.unit, server=options.server
        )
        write_table(desk, table, charts, options.out)
    give(table, as_json=options.json, text=as_text(table))
    return 0


def _say(desk: Desk, said: list[list[str]], period: Period, unit: str | None) -> None:
    for name, text in said:
        if name not in _SAID:
            raise NothingToSay(name=name, known=", ".join(_SAID))
        desk.reporting.put_answer(name, period, text, unit=unit)


def write_table(desk: Desk, table: Table, charts: Sequence[Chart], path: Path) -> None:
    """Write a table, by the ending of the file's name. Raises `UnknownFileKind`."""
    writers: dict[str, Callable[[Table], bytes]] = {
        ".pdf": lambda table: desk.reporting.pdf(table, charts),
        ".xlsx": desk.reporting.xlsx,
        ".docx": desk.reporting.docx,
        ".json": lambda table: json(table).encode(),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UnknownFileKind(file=path.name)
    arguments.write(path, writer(table))


def as_text(table: Table) -> str:
    """A table as lines, its cells parted by tabs."""
    if table.prose:
        return _as_letter(table)
    head = [table.form, table.title, *(f"{label}: {value}" for label, value in table.facts)]
    rows = [*table.rows, *([table.totals] if table.totals else [])]
    titles = "\t".join(column.title for column in table.columns)
    body = ["\t".join("" if cell is None else str(cell) for cell in row) for row in rows]
    return "\n".join([*filter(None, head), titles, *body, *table.notes])


def _as_letter(table: Table) -> str:
    lines = []
    for row in table.rows:
        figure = row[2]
        lines.append(marked(row) if figure is None else f"{marked(row)}: {figure}")
    return "\n".join([table.title, *(f"{label}: {value}" for label, value in table.facts), *lines])
