"""The rates of Decision 766/QĐ-TTg that follow from time: groups 2 and 5.4."""

from collections import defaultdict

from desk_app.domain import folding, quality
from desk_app.domain.entries import DossierHandedOver, DossierRescheduled, ResultReturned
from desk_app.domain.satisfaction import Answer
from desk_app.domain.tables import Cell, Table
from desk_app.domain.vietnamese import sort_key
from desk_app.reports.asked import Asked
from desk_app.reports.standings import Standing, standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace

_READ = tuple(
    fact
    for fact in (*folding.MOVES, DossierRescheduled)
    if fact not in (DossierHandedOver, ResultReturned)
)
"""What stops the clock, moves the day or ends the handling."""


def realtime(workspace: Workspace, asked: Asked) -> Table:
    """Numerator, denominator and rate of 2.1, 2.2 (all together and by procedure) and 5.4, with
    two decimals, NA where there is nothing to divide by.

    2.2 is in calendar days from reception to the result. In 5.4 "disliked" are the dossiers of
    2.1 with an unhappy slip by the end of the period; complaints to the portal are not known here.
    """
    words, end = asked.words, asked.period.end
    found = standings(workspace, asked, Which.ALL, _READ)
    within = sum(quality.within_term(each.dossier, end) for each in found)
    disliked = sum(_disliked(each, asked) for each in found)
    late, dislike = (quality.rate(count, len(found)) for count in (len(found) - within, disliked))
    rest = None if late is None or dislike is None else 10_000 - (late + dislike)
    rows: list[tuple[Cell, ...]] = [
        ("2.1", words("report.766.within"), within, len(found),
         quality.written(quality.rate(within, len(found))), "%"),
        *_times(found, asked),
        (None, words("report.766.late"), len(found) - within, len(found),
         quality.written(late), "%"),
        (None, words("report.766.disliked"), disliked, len(found), quality.written(dislike), "%"),
        ("5.4", words("report.766.satisfied"), None, None, quality.written(rest), "%"),
    ]  # fmt: skip
    return Table(
        name="766",
        title=asked.title("766"),
        facts=asked.facts,
        columns=(
            asked.text("report.766.column.indicator", 0.8),
            asked.text("report.766.column.name", 5.0),
            asked.figure("report.766.column.numerator"),
            asked.figure("report.766.column.denominator"),
            asked.figure("report.766.column.value"),
            asked.text("report.766.column.measure", 0.8),
        ),
        rows=tuple(rows),
        notes=(words("report.766.note"),),
    )


def _disliked(standing: Standing, asked: Asked) -> bool:
    rating, at = standing.dossier.rating, standing.dossier.rated_at
    by_then = at is not None and at.date() <= asked.period.end
    return by_then and rating is not None and rating.answer is Answer.NO


def _times(found: list[Standing], asked: Asked) -> list[tuple[Cell, ...]]:
    """How many days the results of the period took, together and by procedure."""
    words = asked.words
    taken: dict[str, list[int]] = defaultdict(list)
    for each in found:
        finished = each.dossier.finished_at
        if each.counted.ended is not None and finished is not None:
            days = (finished.date() - each.dossier.intake.received_at.date()).days
            taken[each.dossier.intake.procedure_name].append(days)
    everything = [days for each in taken.values() for days in each]
    named = sorted(taken.items(), key=lambda item: sort_key(item[0]))
    rows = [("2.2", words("report.766.time"), everything), *((None, *item) for item in named)]
    return [
        (mark, name, sum(days), len(days), quality.written(quality.ratio(sum(days), len(days))),
         words("report.766.days"))
        for mark, name, days in rows
    ]  # fmt: skip
