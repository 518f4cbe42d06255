"""The big read-only questions behind the reports.

They are asked of the workspace's own file and, where its rows are published, of a PostgreSQL server
in the same words: both know `dossier` and the views `standing` and `taking`, days are ISO text that
sorts by its bytes, and what only one of the two understands (`ifnull`, `iif`, a sum of truths) is
not used.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desk_app.domain.lifecycle import State
from desk_app.domain.period import Period
from desk_app.domain.spans import Span

Ask = Callable[[str, Mapping[str, str | None]], Sequence[Sequence[Any]]]
"""Asks a question with named values (`:start`) and gives its rows."""

# What `timeliness.standing_in` says of one dossier, for all of them.
_STOOD = """
    WITH stood AS (
        SELECT s.*, {group} AS name,
            s.late OR coalesce(s.ended_on > s.due_on, FALSE) AS was_late,
            coalesce(s.ended_on < s.due_on, FALSE) AND s.state IN ('finished', 'returned')
                AS was_early,
            s.late OR coalesce(s.due_on < :end, FALSE) AND s.state NOT IN ('waiting', 'fee_due')
                AS is_overdue
        FROM standing AS s
        WHERE s.since <= :end AND s.until > :end AND (s.ended_on IS NULL OR s.ended_on >= :start)
            AND s.received_on <= :end AND (CAST(:unit AS TEXT) IS NULL OR s.unit = :unit)
    )
"""
_FLOW = """
    SELECT
        name,
        count(*) FILTER (WHERE received_on >= :start AND channel = 'online'),
        count(*) FILTER (WHERE received_on >= :start AND channel != 'online'),
        count(*) FILTER (WHERE received_on < :start),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND was_early AND NOT was_late),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND NOT was_early AND NOT was_late),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND was_late),
        count(*) FILTER (WHERE ended_on IS NULL AND NOT is_overdue),
        count(*) FILTER (WHERE ended_on IS NULL AND is_overdue)
    FROM stood GROUP BY name ORDER BY name
"""
_GROUPS = {
    "unit": "s.unit",
    "field": "s.field",
    "procedure": "s.procedure",
    "holder": "s.holder",
    "stage": "s.stage",
    "day": "s.received_on",
    "month-ended": "coalesce(substr(s.ended_on, 1, 7), '')",
    "month-rated": "substr(s.rated_on, 1, 7)",
}
_LISTED = """
    SELECT id, since, state, received_on, due_on, ended_on, late, apologised, holder, stage,
        step_due_on
    FROM stood WHERE {which} ORDER BY id
"""
_SLIPS = """
    SELECT {group},
        count(*) FILTER (WHERE answer = 'very'),
        count(*) FILTER (WHERE answer = 'yes'),
        count(*) FILTER (WHERE answer = 'no')
    FROM dossier AS s
    WHERE answer IS NOT NULL AND rated_on BETWEEN :start AND :end
        AND (CAST(:unit AS TEXT) IS NULL OR unit = :unit)
    GROUP BY 1 ORDER BY 1
"""
_TAKEN = """
    SELECT day, charge, name, count(*) FILTER (WHERE sign > 0), count(*) FILTER (WHERE sign < 0),
        CAST(sum(sign * amount_dong) AS BIGINT)
    FROM (
        SELECT unit, taken_on AS day, 1 AS sign, charge, name, amount_dong FROM taking
        WHERE taken_on BETWEEN :start AND :end
        UNION ALL
        SELECT unit, cancelled_on, -1, charge, name, amount_dong FROM taking
        WHERE cancelled_on BETWEEN :start AND :end
    ) AS f
    WHERE CAST(:unit AS TEXT) IS NULL OR unit = :unit
    GROUP BY day, charge, name ORDER BY day, charge DESC, name
"""


class Which(StrEnum):
    """Which of the dossiers that a period's form counts are listed."""

    RECEIVED = "received"
    """Received in the period."""
    ENDED = "ended"
    """Ended in the period."""
    OPEN = "open"
    """Not ended at its end."""
    LATE = "late"
    """Ended too late, or overdue at its end."""
    ALL = "all"
    """All that came from before or were received."""


_WHICH = {
    Which.RECEIVED: "received_on >= :start",
    Which.ENDED: "ended_on IS NOT NULL",
    Which.OPEN: "ended_on IS NULL",
    Which.LATE: "CASE WHEN ended_on IS NULL THEN is_overdue ELSE was_late END",
    Which.ALL: "TRUE",
}


@dataclass(frozen=True, slots=True)
class Flow:
    """What came in, went out and is there, for one group of dossiers in a period."""

    group: str
    online: int
    other: int
    before: int
    early: int
    on_time: int
    late: int
    within: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Slips:
    """Satisfaction slips of one group by answer."""

    group: str
    very: int
    yes: int
    no: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Money of one kind taken with receipts on one day, in đồng: how many charges, how many
    cancelled that day, and what remains of both."""

    day: date
    charge: str
    name: str
    charges: int
    cancelled: int
    dong: int


class Figures:
    """Counts over the folded dossiers. They read how each dossier stood at the end of a day, never
    its present state, so that a report on an old period gives the same figures whenever it is run.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def flow(self, period: Period, *, by: str, unit: str | None = None) -> list[Flow]:
        """Dossiers received, ended and open, as of the end of the period, as
        `timeliness.standing_in` tells of one dossier. `unit` counts one unit's only.

        They are grouped by "unit", "field", "procedure", "holder", "stage", "day" (of reception,
        as 2020-03-02) or "month-ended" (as 2020-03; empty while open).
        """
        sql = _STOOD.format(group=_GROUPS[by]) + _FLOW
        return [Flow(*row) for row in self._ask(sql, _asked(period, unit))]

    def listed(
        self, period: Period, which: Which, *, unit: str | None = None
    ) -> list[tuple[int, Span]]:
        """The dossiers that `flow` counts, by row number, with how each stood at the end of the
        period; in the order of reception."""
        sql = _STOOD.format(group="''") + _LISTED.format(which=_WHICH[which])
        rows = self._ask(sql, _asked(period, unit))
        return [(row[0], _span(row[1:])) for row in rows]

    def slips(self, period: Period, *, by: str, unit: str | None = None) -> list[Slips]:
        """Satisfaction slips given in the period, grouped by "unit", "field", "procedure" or
        "month-rated"; a slip is never changed, so these are what they were."""
        sql = _SLIPS.format(group=_GROUPS[by])
        return [Slips(*row) for row in self._ask(sql, _asked(period, unit))]

    def taken(self, period: Period, *, unit: str | None = None) -> list[Taken]:
        """Money taken in the period by day and kind. A receipt cancelled later counts on its day
        and is taken off on the day it was cancelled, so that the sum of periods is what remains."""
        rows = self._ask(_TAKEN, _asked(period, unit))
        return [Taken(date.fromisoformat(row[0]), *row[1:]) for row in rows]

    def dossiers_by_unit(self) -> dict[str, int]:
        """How many dossiers each unit has received."""
        rows = self._ask("SELECT unit, count(*) FROM dossier GROUP BY unit", {})
        return {str(unit): int(count) for unit, count in rows}

    def newest_entry(self) -> dict[str, date]:
        """The last day that each unit's dossiers tell about, by unit."""
        rows = self._ask(
            "SELECT unit, max(received_on), max(finished_on), max(closed_on) FROM dossier "
            "GROUP BY unit",
            {},
        )
        return {str(unit): date.fromisoformat(max(filter(None, days))) for unit, *days in rows}


def _asked(period: Period, unit: str | None) -> dict[str, str | None]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat(), "unit": unit}


def _span(row: Sequence[Any]) -> Span:
    since, state, received_on, due_on, ended_on, late, apologised, holder, stage, step_due_on = row
    return Span(
        since=date.fromisoformat(since),
        state=State(state),
        received_on=_day(received_on),
        due_on=_day(due_on),
        ended_on=_day(ended_on),
        late=bool(late),
        apologised=bool(apologised),
        holder=holder,
        stage=stage,
        step_due_on=_day(step_due_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
