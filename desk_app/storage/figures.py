"""The big read-only questions behind the reports."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.period import Period
from desk_app.storage.driver import Database

_GROUPS = {"unit": "unit", "field": "field", "procedure": "procedure"}


@dataclass(frozen=True, slots=True, kw_only=True)
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
        """Dossiers received, ended and open, grouped by "unit", "field" or "procedure", as of
        the end of the period.

        Ended is the day the result existed. Early, on time and late compare days, as
        `timeliness.judge` does; a dossier still open at the end is overdue when its day has
        passed by then. `unit` counts one unit's only.
        """
        group = _GROUPS[by]
        rows = self._db.execute(
            f"""
            WITH known AS (
                SELECT {group} AS name, channel, received_on, due_on, finished_on AS ended
                FROM dossier
                WHERE received_on <= :end AND (finished_on IS NULL OR finished_on >= :start)
                    AND (:unit IS NULL OR unit = :unit)
            )
            SELECT
                name,
                count(*) FILTER (WHERE received_on >= :start AND channel = 'online'),
                count(*) FILTER (WHERE received_on >= :start AND channel != 'online'),
                count(*) FILTER (WHERE received_on < :start),
                count(*) FILTER (WHERE ended <= :end AND ended < due_on),
                count(*) FILTER (WHERE ended <= :end AND ended = coalesce(due_on, ended)),
                count(*) FILTER (WHERE ended <= :end AND ended > due_on),
                count(*) FILTER (WHERE (ended IS NULL OR ended > :end)
                    AND (due_on IS NULL OR due_on >= :end)),
                count(*) FILTER (WHERE (ended IS NULL OR ended > :end) AND due_on < :end)
            FROM known GROUP BY name ORDER BY name
            """,  # noqa: S608  # a column out of _GROUPS
            {"start": period.start.isoformat(), "end": period.end.isoformat(), "unit": unit},
        )
        names = (
            "group",
            "online",
            "other",
            "before",
            "early",
            "on_time",
            "late",
            "within",
            "overdue",
        )
        return [Flow(**dict(zip(names, row, strict=True))) for row in rows.fetchall()]

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
            FROM dossier
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
            "coalesce(returned_on, ''))) FROM dossier GROUP BY unit"
        )
        return {str(unit): date.fromisoformat(day) for unit, day in rows.fetchall()}
