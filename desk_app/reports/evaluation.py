"""Evaluation of how dossiers are settled (Decree 61/2018/NĐ-CP chapter V)."""

from collections.abc import Iterator
from dataclasses import dataclass

from desk_app.domain import evaluation as rules
from desk_app.domain.entries import SecondStageBegun, SupplementRequested
from desk_app.domain.evaluation import Points
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer, Shares, shares
from desk_app.domain.shares import one_decimal, percent
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.reports.asked import Asked
from desk_app.reports.standings import Standing, standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace

TYPED = ("5", "6", "8", "9")
"""What the unit says: points of indicators 5, 6 and 8; for 9 the percentage of the eligible
procedures that are offered online."""
_READ = (SupplementRequested, SecondStageBegun)
INDICATORS = tuple("123456789")
"""The indicators of the unit's table."""
_SLIP = ("1", "2", "3", "4", "6", "7")


@dataclass(frozen=True, slots=True)
class _Rated:
    """A dossier that ended in the period, its points, and its slip if there was one by the end."""

    standing: Standing
    points: Points
    answer: Answer | None


def evaluation(workspace: Workspace, asked: Asked) -> Table:
    """The unit's table: nine indicators with their points, the sum, its band, and satisfaction.

    Points that dossiers give are averages over those that ended in the period, to one decimal.
    What the unit has not said yet stays empty, and then there is neither sum nor band.
    """
    words = asked.words
    tenths = tenths_of(workspace, asked)
    known = [tenths[each] for each in INDICATORS]
    total = sum(each or 0 for each in known) if None not in known else None
    rows: list[tuple[Cell, ...]] = [
        (each, words(f"report.evaluation.indicator.{each}"), 2, one_decimal(tenths[each]), None,
         words("report.evaluation.typed") if each in TYPED else None)
        for each in INDICATORS
    ]  # fmt: skip
    rows.append(
        (None, words("report.evaluation.sum"), rules.MOST, one_decimal(total), None,
         words(f"band.{rules.band(total).value}") if total is not None else None)
    )  # fmt: skip
    missing = ", ".join(each for each in TYPED if _typed(asked, each) is None)
    said = [words("report.evaluation.missing", indicators=missing)] if missing else []
    return Table(
        name="evaluation",
        title=asked.title("evaluation"),
        facts=asked.facts,
        columns=_unit_columns(asked),
        rows=(*rows, *_satisfied(workspace, asked)),
        notes=(*said, words("report.evaluation.note")),
    )


def _satisfied(workspace: Workspace, asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """The second part of the unit's table: the shares of the slips given in the period."""
    words, slips = asked.words, _slips(workspace, asked)
    for answer, count in (("no", slips.no), ("yes", slips.yes), ("very", slips.very)):
        share = percent(slips.per_mille(count))
        given = words("report.evaluation.slips", count=count)
        yield (None, words(f"answer.{answer}"), None, share, None, given)


def evaluation_slips(workspace: Workspace, asked: Asked) -> Table:
    """The dossiers that ended in the period with their points, and the averages.

    Indicator 6 is the unit's own answer, the same for each dossier. The officers' total is 1 + 2 +
    3 + 4 + 7.
    """
    words = asked.words
    sixth = _typed(asked, "6")
    rated = list(_rated(workspace, asked))
    rows = [_slip_row(each, sixth, asked) for each in rated]
    slips = shares(each.answer for each in rated if each.answer)
    averages = [
        one_decimal(rules.average([_points(each.points)[name] for each in rated]))
        if name != "6" else one_decimal(sixth)
        for name in _SLIP
    ]  # fmt: skip
    average = rules.average([each.points.total for each in rated])
    return Table(
        name="evaluation-slips",
        title=asked.title("evaluation-slips"),
        facts=asked.facts,
        columns=_slip_columns(asked),
        rows=tuple((number, *row) for number, row in enumerate(rows, start=1)),
        totals=(
            None, words("report.evaluation.averages"), *averages, one_decimal(average),
            words(f"duty.{rules.duty(average).value}") if average is not None else None,
            *(percent(slips.per_mille(count)) for count in (slips.no, slips.yes, slips.very)),
        ),
        notes=(words("report.evaluation.slips.note", count=len(rated)),),
    )  # fmt: skip


def tenths_of(workspace: Workspace, asked: Asked) -> dict[str, int | None]:
    """The points of each indicator, in tenths; None while they are not known."""
    found = [_points(each.points) for each in _rated(workspace, asked)]
    tenths = {
        name: rules.average([each[name] for each in found]) for name in ("1", "2", "3", "4", "7")
    }
    tenths |= {name: _typed(asked, name) for name in ("5", "6", "8")}
    offered = _typed(asked, "9")
    if offered is None:
        return tenths | {"9": None}
    flows = workspace.figures.flow(asked.period, by="unit", unit=asked.unit)
    online = sum(flow.online for flow in flows)
    points = rules.online_points(
        offered_percent=offered // 10,
        received=online + sum(flow.other for flow in flows),
        online=online,
        late=sum(flow.late + flow.overdue for flow in flows),
    )
    return tenths | {"9": points * 10}


def _typed(asked: Asked, indicator: str) -> int | None:
    """What the unit said, in tenths."""
    text = asked.answers(f"evaluation.{indicator}")
    return int(text) * 10 if text else None


def _rated(workspace: Workspace, asked: Asked) -> Iterator[_Rated]:
    for each in standings(workspace, asked, Which.ENDED, _READ):
        dossier, ended = each.dossier, each.counted.ended
        assert ended is not None, "only dossiers that ended are listed"
        intake, rating = dossier.intake, _rating(each, asked)
        points = rules.points(
            ended=ended,
            spans=dossier.spans,
            requests=len(dossier.requests),
            comes_to_the_desk=Channel.DIRECT in (intake.channel, intake.return_way),
            complained=rating is Answer.NO,
        )
        yield _Rated(each, points, rating)


def _rating(standing: Standing, asked: Asked) -> Answer | None:
    rating, at = standing.dossier.rating, standing.dossier.rated_at
    return rating.answer if rating and at and at.date() <= asked.period.end else None


def _slips(workspace: Workspace, asked: Asked) -> Shares:
    groups = workspace.figures.slips(asked.period, by="unit", unit=asked.unit)
    return Shares(
        sum(each.very for each in groups),
        sum(each.yes for each in groups),
        sum(each.no for each in groups),
    )


def _points(points: Points) -> dict[str, int]:
    return {
        "1": points.time, "2": points.steps, "3": points.visits, "4": points.offices,
        "7": points.conduct,
    }  # fmt: skip


def _slip_row(each: _Rated, sixth: int | None, asked: Asked) -> tuple[Cell, ...]:
    points = _points(each.points)
    cells: list[Cell] = [points[name] if name != "6" else one_decimal(sixth) for name in _SLIP]
    marks = [1 if each.answer is answer else None
             for answer in (Answer.NO, Answer.YES, Answer.VERY)]  # fmt: skip
    total = each.points.total
    return (
        each.standing.dossier.code, *cells, total,
        asked.words(f"duty.{rules.duty(total * 10).value}"), *marks,
    )  # fmt: skip


def _unit_columns(asked: Asked) -> tuple[Column, ...]:
    def points(name: str) -> Column:
        return asked.figure(f"report.evaluation.column.{name}", 1.0)

    return (
        Column(asked.words("report.evaluation.column.indicator"), align=Align.CENTRE, weight=0.7),
        asked.text("report.evaluation.column.name", 5.0),
        points("standard"),
        points("own"),
        points("checked"),
        asked.text("report.evaluation.column.remark", 2.4),
    )


def _slip_columns(asked: Asked) -> tuple[Column, ...]:
    above = "report.evaluation.group.indicators"
    return (
        asked.number(),
        asked.text("report.register.column.code", 2.2),
        *(Column(name, group=asked.words(above), align=Align.RIGHT, weight=0.7) for name in _SLIP),
        asked.figure("report.evaluation.column.total", 1.2),
        asked.text("report.evaluation.column.duty", 2.2),
        *(asked.figure(f"answer.{answer}", 1.0) for answer in ("no", "yes", "very")),
    )
