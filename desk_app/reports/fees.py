"""Fees by day and kind."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desk_app.domain.entries import FeeReceived
from desk_app.domain.money import grouped
from desk_app.domain.tables import Align, Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.standings import standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates

NOTED = "noted"
"""What was written down at reception without a receipt."""
_CHARGES = ("fee", "levy", NOTED)
"""Phí, lệ phí, and that."""


@dataclass(frozen=True, slots=True)
class FeeRow:
    """Money of one day and kind: how many charges, how many of them cancelled, and how much."""

    day: date
    charge: str
    name: str
    charges: int
    cancelled: int
    dong: int


def fees(workspace: Workspace, asked: Asked) -> Table:
    """Money taken in the period, by day, by phí and lệ phí, by name.

    What counts is the receipt: each charge on one, on the day it was given; a cancelled one is
    taken off on the day it was cancelled. A fee written down at reception says what the citizen
    had to pay, not that he paid with a receipt of ours. It is listed apart, on the day of
    reception, for dossiers that have no receipt by the end of the period, so that an office that
    gives receipts out of a book sees its money, too.
    """
    words, rows = asked.words, fee_rows(workspace, asked)
    noted = sum(row.dong for row in rows if row.charge == NOTED)
    cells = [(row.charges, row.cancelled, row.dong) for row in rows]
    sums = [sum(each[at] for each in cells) for at in range(3)]
    return Table(
        name="fees",
        title=asked.title("fees"),
        facts=(*asked.facts, (words("report.measure"), words("report.fees.measure"))),
        columns=_columns(asked),
        rows=tuple(
            (number, dates.day(row.day), _charge(row.charge, asked), row.name, *figures)
            for number, (row, figures) in enumerate(zip(rows, cells, strict=True), start=1)
        ),
        totals=(None, words("report.total"), None, None, *sums),
        notes=(
            words(
                "report.fees.note",
                receipts=grouped(sums[2] - noted),
                noted=grouped(noted),
            ),
            words("report.fees.rule"),
        ),
    )


def fee_rows(workspace: Workspace, asked: Asked) -> list[FeeRow]:
    """The money of the period, by day, charge and name."""
    rows = [
        FeeRow(each.day, each.charge, each.name, each.charges, each.cancelled, each.dong)
        for each in workspace.figures.taken(asked.period, unit=asked.unit)
    ]
    rows += _noted(workspace, asked)
    return sorted(rows, key=lambda row: (row.day, _place(row.charge), row.name))


def _noted(workspace: Workspace, asked: Asked) -> list[FeeRow]:
    """Fees written down at reception by day and procedure, for dossiers without receipt."""
    counts: Counter[tuple[date, str]] = Counter()
    dong: Counter[tuple[date, str]] = Counter()
    for each in standings(workspace, asked, Which.RECEIVED, (FeeReceived,)):
        intake = each.dossier.intake
        if intake.fee_dong and not each.dossier.fees:
            kind = intake.received_at.date(), intake.procedure_name
            counts[kind] += 1
            dong[kind] += intake.fee_dong
    return [
        FeeRow(day, NOTED, name, counts[day, name], 0, dong[day, name]) for day, name in counts
    ]  # fmt: skip


def _place(charge: str) -> int:
    return _CHARGES.index(charge) if charge in _CHARGES else 0


def _charge(charge: str, asked: Asked) -> str:
    return asked.words(f"report.fees.charge.{charge}") if charge in _CHARGES else charge


def _columns(asked: Asked) -> tuple[Column, ...]:
    return (
        asked.number(),
        Column(asked.words("report.fees.column.day"), align=Align.CENTRE, weight=1.1),
        asked.text("report.fees.column.charge", 1.8),
        asked.text("report.fees.column.name", 4.0),
        asked.figure("report.fees.column.charges", 0.9),
        asked.figure("report.fees.column.cancelled", 0.9),
        asked.figure("report.fees.column.dong", 1.4),
    )
