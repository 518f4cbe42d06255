"""The dossiers that were late, with and without an apology."""

from datetime import date

from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.standings import Standing, standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates


def overdue(workspace: Workspace, asked: Asked) -> Table:
    """Dossiers that ended late in the period, and those overdue at its end: as many as columns 10
    and 13 of form II.06a say. The longest overdue first, those that still run before the others.

    Days are calendar days after the day that counts. A dossier whose papers were asked for twice
    is late whatever its day; it may have none.
    """
    words = asked.words
    found = standings(workspace, asked, Which.LATE, ())
    found.sort(
        key=lambda each: (each.counted.ended is not None, -days_late(each, asked.period.end))
    )
    return Table(
        name="overdue",
        title=asked.title("overdue"),
        facts=asked.facts,
        columns=_columns(asked),
        rows=tuple((number, *_row(each, asked)) for number, each in enumerate(found, start=1)),
        notes=(words("report.overdue.note", **_counts(found)), words("report.overdue.days")),
    )


def days_late(standing: Standing, end: date) -> int:
    """How many days after its day it ended, or how many have passed until `end`."""
    due = standing.span.due_on
    last = standing.span.ended_on or end
    return max(0, (last - due).days) if due else 0


def _counts(found: list[Standing]) -> dict[str, int]:
    apologised = sum(each.span.apologised for each in found)
    ended = sum(each.counted.ended is not None for each in found)
    return {
        "count": len(found), "open": len(found) - ended, "ended": ended,
        "apologised": apologised, "silent": len(found) - apologised,
    }  # fmt: skip


def _columns(asked: Asked) -> tuple[Column, ...]:
    def day(name: str) -> Column:
        return Column(asked.words(f"report.overdue.column.{name}"), align=Align.CENTRE, weight=1.1)

    return (
        asked.number(),
        asked.text("report.register.column.code", 1.8),
        asked.text("report.register.column.procedure", 2.6),
        asked.text("report.register.column.owner", 1.8),
        day("received"),
        day("due"),
        day("ended"),
        asked.figure("report.overdue.column.days", 0.8),
        asked.text("report.overdue.column.holder", 1.6),
        asked.text("report.overdue.column.reason", 1.4),
        asked.text("report.overdue.column.apology", 0.9),
    )


def _row(standing: Standing, asked: Asked) -> tuple[Cell, ...]:
    span, words, end = standing.span, asked.words, asked.period.end
    assert span.received_on is not None, "what is counted was received"
    intake = standing.dossier.intake
    return (
        standing.dossier.code, intake.procedure_name, intake.owner.name,
        dates.day(span.received_on), _day(span.due_on), _day(span.ended_on),
        days_late(standing, end), asked.holder_name(span.holder),
        words("report.overdue.twice" if span.late else "report.overdue.passed"),
        words("report.overdue.apologised" if span.apologised else "report.overdue.silent"),
    )  # fmt: skip


def _day(day: date | None) -> str:
    return dates.day(day) if day else ""
