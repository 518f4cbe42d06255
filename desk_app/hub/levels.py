"""What an upper level tells the level above it: counts by office, procedure and day.

They are entries of its own journal and go up in the same bundles. No person and no dossier leaves
the level that needs them, and the volume stays small: one entry for an office and day, another only
when late bundles or corrections have changed what that day tells.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from desk_app.domain.entries import DayCounted, OpenCounted
from desk_app.domain.level_facts import ProcedureDay, ProcedureOpen
from desk_app.storage.workspace import Workspace

_Counts = dict[tuple[str, str], tuple[int, ...]]


def tell(
    workspace: Workspace,
    names: Mapping[str, str],
    new_uid: Callable[[], str],
    *,
    actor: str,
    at: datetime,
) -> int:
    """Write down what our offices' dossiers tell about each day up to now, where it differs from
    what was told before. Call inside `change()`. Gives the number of entries.

    `names` are the units by code. What was open is told of the day of counting alone.
    """
    today, counts = at.date(), workspace.day_counts
    told, counted = counts.told(), counts.counted(at.date())
    ours = {unit for unit, _ in counted}
    days = sorted(counted.keys() | {place for place in told if place[0] in ours})
    facts: list[tuple[str, DayCounted | OpenCounted]] = [
        ("flow", _day(place, names, counted.get(place, {})))
        for place in days
        if counted.get(place, {}) != told.get(place, {})
    ]
    opened, before = counts.open_now(today), counts.open_told(today)
    facts += [
        ("open", _open((unit, today.isoformat()), names, opened.get((unit, today.isoformat()), {})))
        for unit in sorted(ours)
        if _is_news(workspace, unit, today, opened, before)
    ]
    for about, fact in facts:
        entity = counts.entity(fact.unit, fact.day.isoformat(), about) or new_uid()
        workspace.record(fact, actor=actor, at=at, entity=entity)
    return len(facts)


def _is_news(
    workspace: Workspace,
    unit: str,
    today: date,
    opened: Mapping[tuple[str, str], _Counts],
    before: Mapping[tuple[str, str], _Counts],
) -> bool:
    """Whether nothing was told of today yet, not even that nothing is open, or something else."""
    place = unit, today.isoformat()
    known = workspace.day_counts.entity(*place, "open") is not None
    return not known or opened.get(place, {}) != before.get(place, {})


def _day(place: tuple[str, str], names: Mapping[str, str], counts: _Counts) -> DayCounted:
    unit, day = place
    return DayCounted(
        unit=unit,
        unit_name=names.get(unit, unit),
        day=date.fromisoformat(day),
        procedures=tuple(
            ProcedureDay(
                procedure=procedure, field=field, online=row[0], other=row[1], early=row[2],
                on_time=row[3], late=row[4], very=row[5], yes=row[6], no=row[7],
            )
            for (procedure, field), row in sorted(counts.items())
        ),
    )  # fmt: skip


def _open(place: tuple[str, str], names: Mapping[str, str], counts: _Counts) -> OpenCounted:
    unit, day = place
    return OpenCounted(
        unit=unit,
        unit_name=names.get(unit, unit),
        day=date.fromisoformat(day),
        procedures=tuple(
            ProcedureOpen(procedure=procedure, field=field, within=row[0], overdue=row[1])
            for (procedure, field), row in sorted(counts.items())
        ),
    )
