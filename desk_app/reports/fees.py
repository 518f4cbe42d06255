"""Fees by day and kind."""

from collections import Counter
from datetime import date

from desk_app.domain.entries import FeeReceived
from desk_app.domain.money import grouped
from desk_app.domain.tables import Align, Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.standings import standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates

_Kind = tuple[date, str, str]
_CHARGES = ("fee", "levy", "noted")
"""Phí, lệ phí, and what was written down at reception without a receipt."""


def fees(workspace: Workspace, asked: Asked) -> Table:
    """Money taken in the period, by day, by phí and lệ phí, by name.

    What counts is the receipt: each charge on one, on the day it was given; a cancelled one is
    taken off on the day it was cancelled. A fee written down at reception says what the citizen
    had to pay, not that he paid with a receipt of ours. It is listed apart, on the day of
    reception, for dossiers that have no receipt by the end of the period, so that an office that
    gives receipts out of a book sees its money, too.
    """
    words = asked.words
    taken = workspace.figures.taken(asked.period, unit=asked.unit)
    rows: list[tuple[_Kind, tuple[int, int, int]]] = [
        ((each.day, each.charge, each.name), (each.charges, each.cancelled, each.dong))
        for each in taken
    ]
    receipts = sum(each.dong for each in taken)
    noted = _noted(workspace, asked)
    rows += noted
    rows.sort(key=lambda row: (row[0][0], _place(row[0][1]), row[0][2]))
    sums = [sum(row[1][at] for row in rows) for at in range(3)]
    return Table(
        name="fees",
        title=asked.title("fees"),
        facts=(*asked.facts, (words("report.measure"), words("report.fees.measure"))),
        columns=_columns(asked),
        rows=tuple(
            (number, dates.day(day), _charge(charge, asked), name, *cells)
            for number, ((day, charge, name), cells) in enumerate(rows, start=1)
        ),
        totals=(None, words("report.total"), None, None, *sums),
        notes=(
            words(
                "report.fees.note",
                receipts=grouped(receipts),
                noted=grouped(sum(row[1][2] for row in noted)),
            ),
            words("report.fees.rule"),
        ),
    )


def _noted(workspace: Workspace, asked: Asked) -> list[tuple[_Kind, tuple[int, int, int]]]:
    """Fees written down at reception by day and procedure, for dossiers without receipt."""
    counts: Counter[tuple[date, str]] = Counter()
    dong: Counter[tuple[date, str]] = Counter()
    for each in standings(workspace, asked, Which.RECEIVED, (FeeReceived,)):
        intake = each.dossier.intake
        if intake.fee_dong and not each.dossier.fees:
            kind = intake.received_at.date(), intake.procedure_name
            counts[kind] += 1
            dong[kind] += intake.fee_dong
    return [((day, "noted", name), (counts[day, name], 0, dong[day, name])) for day, name in counts]


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
