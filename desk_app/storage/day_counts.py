"""Counts by office, procedure and day, as upper levels told them: figures without dossiers."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from desk_app.domain.entries import DayCounted, Entry, Fact, OpenCounted
from desk_app.domain.level_facts import ProcedureDay
from desk_app.domain.period import Period
from desk_app.storage.driver import Database, execute_many
from desk_app.storage.figures import Flow, Slips

Told = dict[tuple[str, str], dict[tuple[str, str], tuple[int, ...]]]
"""Counts by unit and day, and in it by procedure and field."""

_FLOW_COLUMNS = "online, other, early, on_time, late, very, yes, no"
_GROUPS = {
    "unit": "unit",
    "field": "field",
    "procedure": "procedure",
    "day": "day",
    "month-ended": "substr(day, 1, 7)",
    "month-rated": "substr(day, 1, 7)",
}
_OF_DAYS = ("day", "month-ended")
_FLOW = """
    SELECT {group},
        total(online) FILTER (WHERE day >= :start), total(other) FILTER (WHERE day >= :start),
        total(online + other - early - on_time - late) FILTER (WHERE day < :start),
        total(early) FILTER (WHERE day >= :start), total(on_time) FILTER (WHERE day >= :start),
        total(late) FILTER (WHERE day >= :start),
        total(online + other - early - on_time - late)
    FROM day_count WHERE day <= :end AND (:unit IS NULL OR unit = :unit)
    GROUP BY 1 ORDER BY 1
"""
_OVERDUE = """
    SELECT {group}, sum(overdue) FROM day_open JOIN (
        SELECT unit, max(day) AS day FROM day_told WHERE about = 'open' AND day <= :end
        GROUP BY unit
    ) AS newest USING (unit, day)
    WHERE :unit IS NULL OR unit = :unit GROUP BY 1
"""
_SLIPS = """
    SELECT {group}, sum(very), sum(yes), sum(no) FROM day_count
    WHERE day BETWEEN :start AND :end AND (:unit IS NULL OR unit = :unit)
    GROUP BY 1 HAVING sum(very + yes + no) > 0 ORDER BY 1
"""
# As dossiers stand now, not as they stood then: a later correction tells the day anew.
_COUNTED = """
    SELECT unit, day, procedure, field,
        sum(online), sum(other), sum(early), sum(on_time), sum(late), sum(very), sum(yes), sum(no)
    FROM (
        SELECT unit, received_on AS day, procedure, field,
            channel = 'online' AS online, channel != 'online' AS other,
            0 AS early, 0 AS on_time, 0 AS late, 0 AS very, 0 AS yes, 0 AS no
        FROM standing WHERE until = '9999-12-31' AND received_on <= :today
        UNION ALL
        SELECT unit, ended_on, procedure, field, 0, 0, was_early AND NOT was_late,
            NOT was_early AND NOT was_late, was_late, 0, 0, 0
        FROM (
            SELECT *, late OR coalesce(ended_on > due_on, FALSE) AS was_late,
                coalesce(ended_on < due_on, FALSE) AND state IN ('finished', 'returned')
                    AS was_early
            FROM standing WHERE until = '9999-12-31' AND received_on <= :today
                AND ended_on <= :today
        )
        UNION ALL
        SELECT unit, rated_on, procedure, field, 0, 0, 0, 0, 0,
            answer = 'very', answer = 'yes', answer = 'no'
        FROM dossier WHERE answer IS NOT NULL AND rated_on <= :today
    )
    GROUP BY unit, day, procedure, field
"""
_OPEN_NOW = """
    SELECT unit, procedure, field, sum(NOT overdue), sum(overdue)
    FROM (
        SELECT unit, procedure, field, late OR coalesce(due_on < :today, FALSE)
            AND state NOT IN ('waiting', 'fee_due') AS overdue
        FROM standing WHERE since <= :today AND until > :today AND received_on <= :today
            AND ended_on IS NULL
    )
    GROUP BY unit, procedure, field
"""


class DayCounts:
    """What upper levels have told about their offices, and what there is to tell."""

    FACTS: tuple[type[Fact], ...] = (DayCounted, OpenCounted)

    def __init__(self, db: Database) -> None:
        self._db = db

    # ---- figures

    def flow(self, period: Period, *, by: str, unit: str | None = None) -> list[Flow]:
        """As `Figures.flow` gives it, of what was told: by "unit", "field", "procedure", "day" or
        "month-ended". What was overdue is as of the last count not after the end of the period."""
        asked = _asked(period, unit)
        overdue: Counter[str] = Counter()
        if by not in _OF_DAYS:
            overdue.update(dict(self._all(_OVERDUE.format(group=_GROUPS[by]), asked)))
        flows = []
        for group, *counts in self._all(_FLOW.format(group=_GROUPS[by]), asked):
            online, other, before, early, on_time, late, still = map(int, counts)
            if by in _OF_DAYS:
                before = still = 0
            over = min(overdue[group], max(still, 0))
            flow = Flow(
                group, online, other, before, early, on_time, late, within=still - over,
                overdue=over,
            )  # fmt: skip
            if any((online, other, before, early, on_time, late, still)):
                flows.append(flow)
        return flows

    def slips(self, period: Period, *, by: str, unit: str | None = None) -> list[Slips]:
        """As `Figures.slips` gives it, of what was told."""
        rows = self._all(_SLIPS.format(group=_GROUPS[by]), _asked(period, unit))
        return [Slips(*row) for row in rows]

    def units(self) -> dict[str, str]:
        """The units something was told about: name by code."""
        return dict(self._all("SELECT unit, name FROM day_told ORDER BY day", {}))

    def reach(self) -> dict[str, date]:
        """The newest day on which each unit was counted."""
        rows = self._all(
            "SELECT unit, max(day) FROM day_told WHERE about = 'open' GROUP BY unit", {}
        )
        return {unit: date.fromisoformat(day) for unit, day in rows}

    # ---- what there is to tell

    def told(self) -> Told:
        """What was told about each day."""
        found: Told = {}
        for unit, day, *rest in self._all(
            f"SELECT unit, day, procedure, field, {_FLOW_COLUMNS} FROM day_count", {}  # noqa: S608  # literals
        ):  # fmt: skip
            found.setdefault((unit, day), {})[rest[0], rest[1]] = tuple(rest[2:])
        return found

    def counted(self, today: date) -> Told:
        """What our dossiers tell about each day up to `today`, as they stand now."""
        found: Told = {}
        for unit, day, *rest in self._all(_COUNTED, {"today": today.isoformat()}):
            found.setdefault((unit, day), {})[rest[0], rest[1]] = tuple(rest[2:])
        return found

    def open_told(self, day: date) -> Told:
        """What was told of dossiers open at the end of a day."""
        rows = self._all(
            "SELECT unit, procedure, field, within, overdue FROM day_open WHERE day = :day",
            {"day": day.isoformat()},
        )
        return _by_unit(rows, day)

    def open_now(self, today: date) -> Told:
        """Which of our dossiers are open at the end of `today`."""
        return _by_unit(self._all(_OPEN_NOW, {"today": today.isoformat()}), today)

    def entity(self, unit: str, day: str, about: str) -> str | None:
        """The entity of what was told about a day ("flow" or "open"), to tell it anew."""
        rows = self._all(
            "SELECT e FROM day_told WHERE unit = :unit AND day = :day AND about = :about",
            {"unit": unit, "day": day, "about": about},
        )
        return rows[0][0] if rows else None

    def _all(self, sql: str, values: dict[str, str | None]) -> list[Any]:
        return list(self._db.execute(sql, values).fetchall())

    # ---- folding

    def tip(self, entity: str) -> tuple[int, tuple[str, ...]]:
        """The version and the newest entry about a day, for the next entry to name."""
        rows = self._all("SELECT place FROM day_told WHERE e = :e", {"e": entity})
        if not rows:
            return 0, ()
        v, *_, ref = rows[0][0].split(" ")
        return int(v), (ref,)

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep the newest entry about each day. Call inside `Workspace.change()`."""
        for entry in entries:
            fact = entry.fact
            assert isinstance(fact, DayCounted | OpenCounted)
            about = "flow" if isinstance(fact, DayCounted) else "open"
            if self._is_newest(entry, fact, about):
                self._replace(fact)

    def _is_newest(self, entry: Entry, fact: DayCounted | OpenCounted, about: str) -> bool:
        place = f"{entry.v:09d} {entry.at.isoformat()} {entry.jid} {entry.n:09d} {entry.ref}"
        row = fact.unit, fact.day.isoformat(), about, entry.entity, place, fact.unit_name
        cursor = self._db.execute(
            "INSERT INTO day_told (unit, day, about, e, place, name) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (unit, day, about) DO UPDATE SET e = excluded.e, place = excluded.place, "
            "name = excluded.name WHERE excluded.place > place",
            row,
        )
        return bool(cursor.rowcount)

    def _replace(self, fact: DayCounted | OpenCounted) -> None:
        key = fact.unit, fact.day.isoformat()
        if isinstance(fact, DayCounted):
            self._db.execute("DELETE FROM day_count WHERE unit = ? AND day = ?", key)
            sql = "INSERT OR REPLACE INTO day_count VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        else:
            self._db.execute("DELETE FROM day_open WHERE unit = ? AND day = ?", key)
            sql = "INSERT OR REPLACE INTO day_open VALUES (?, ?, ?, ?, ?, ?)"
        execute_many(self._db, sql, [(*key, *row) for row in _rows(fact)])


def _rows(fact: DayCounted | OpenCounted) -> Iterator[tuple[str | int, ...]]:
    for each in fact.procedures:
        if isinstance(each, ProcedureDay):
            yield (
                each.procedure, each.field, each.online, each.other, each.early, each.on_time,
                each.late, each.very, each.yes, each.no,
            )  # fmt: skip
        else:
            yield each.procedure, each.field, each.within, each.overdue


def _by_unit(rows: Iterable[Any], day: date) -> Told:
    found: Told = {}
    for unit, procedure, field, within, overdue in rows:
        found.setdefault((unit, day.isoformat()), {})[procedure, field] = (within, overdue)
    return found


def _asked(period: Period, unit: str | None) -> dict[str, str | None]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat(), "unit": unit}
