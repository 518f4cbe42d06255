"""The big read-only questions behind the reports."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.period import Period
from desk_app.storage.driver import Database

# What `timeliness.standing_in` says of one dossier, for all of them.
_FLOW = """
    WITH stood AS (
        SELECT {group} AS name, d.channel, d.received_on, s.due_on, s.ended_on, s.state,
            s.late OR s.ended_on > s.due_on AS was_late,
            s.state IN ('finished', 'returned') AND s.ended_on < s.due_on AS was_early,
            s.late OR (s.due_on < :end AND s.state NOT IN ('waiting', 'fee_due')) AS is_overdue
        FROM dossier_span AS s JOIN dossier AS d USING (id)
        WHERE s.since <= :end AND s.until > :end AND (s.ended_on IS NULL OR s.ended_on >= :start)
            AND s.state NOT IN ('presented', 'turned_away') AND d.received_on <= :end
            AND (:unit IS NULL OR d.unit = :unit)
    )
    SELECT
        name,
        count(*) FILTER (WHERE received_on >= :start AND channel = 'online'),
        count(*) FILTER (WHERE received_on >= :start AND channel != 'online'),
        count(*) FILTER (WHERE received_on < :start),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND was_early AND NOT ifnull(was_late, 0)),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND NOT ifnull(was_early, 0)
            AND NOT ifnull(was_late, 0)),
        count(*) FILTER (WHERE ended_on IS NOT NULL AND was_late),
        count(*) FILTER (WHERE ended_on IS NULL AND NOT ifnull(is_overdue, 0)),
        count(*) FILTER (WHERE ended_on IS NULL AND is_overdue)
    FROM stood GROUP BY name ORDER BY name
"""
_GROUPS = {
    "unit": "d.unit",
    "field": "d.field",
    "procedure": "d.procedure",
    "day": "d.received_on",
    "month-ended": "ifnull(substr(s.ended_on, 1, 7), '')",
}


@dataclass(frozen=True, slots=True)
class Flow:
    """What came in, went out and is there, for one unit, field or procedure, in a period."""

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


class Figures:
    """Counts over the folded dossiers. They read dates, never the present state, so that a
    report on an old period gives the same figures whenever it is run."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def flow(self, period: Period, *, by: str, unit: str | None = None) -> list[Flow]:
        """Dossiers received, ended and open, as of the end of the period, as
        `timeliness.standing_in` tells of one dossier. `unit` counts one unit's only.

        They are grouped by "unit", "field", "procedure", "day" (of reception, as 2020-03-02) or
        "month-ended" (as 2020-03; empty while open).
        """
        rows = self._db.execute(
            _FLOW.format(group=_GROUPS[by]),
            {"start": period.start.isoformat(), "end": period.end.isoformat(), "unit": unit},
        )
        return [Flow(*row) for row in rows.fetchall()]

    def slips(self, period: Period, *, by: str, unit: str | None = None) -> list[Slips]:
        """Satisfaction slips, given by the end of the period, of results returned in it, grouped as
        `flow` is."""
        group = _GROUPS[by]
        rows = self._db.execute(
            f"""
            SELECT {group},
                count(*) FILTER (WHERE answer = 'very'),
                count(*) FILTER (WHERE answer = 'yes'),
                count(*) FILTER (WHERE answer = 'no')
            FROM dossier AS d
            WHERE answer IS NOT NULL AND returned_on BETWEEN :start AND :end
                AND substr(json_extract(CAST(value AS TEXT), '$.rated_at'), 1, 10) <= :end
                AND (:unit IS NULL OR unit = :unit)
            GROUP BY 1 ORDER BY 1
            """,  # noqa: S608  # a column out of _GROUPS
            {"start": period.start.isoformat(), "end": period.end.isoformat(), "unit": unit},
        )
        return [Slips(*row) for row in rows.fetchall()]

    def dossiers_by_unit(self) -> dict[str, int]:
        """How many dossiers each unit has received."""
        rows = self._db.execute("SELECT unit, count(*) FROM dossier GROUP BY unit")
        return {str(unit): int(count) for unit, count in rows.fetchall()}

    def newest_entry(self) -> dict[str, date]:
        """The last day that each unit's dossiers tell about, by unit."""
        rows = self._db.execute(
            "SELECT unit, max(max(received_on, coalesce(finished_on, ''), "
            "coalesce(closed_on, ''))) FROM dossier GROUP BY unit"
        )
        return {str(unit): date.fromisoformat(day) for unit, day in rows.fetchall()}
