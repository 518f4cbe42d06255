"""The communes' weeks: what came of each, as a grid."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from desk_app.domain.units import Unit
from desk_app.domain.weeks import Arrival, WeekState, last_weeks, week_state
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.workspace import Workspace
from desk_app.sync import ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneWeeks:
    """One commune's row: the Mondays of its weeks, the oldest first, each with its state."""

    unit: Unit
    weeks: tuple[tuple[date, WeekState], ...]


def weeks_of(
    workspace: Workspace, units: Sequence[Unit], today: date, *, count: int
) -> list[CommuneWeeks]:
    """The last `count` weeks of every commune below us, in the order of `units`."""
    mondays = last_weeks(today, count)
    arrivals, since = _arrivals(workspace, mondays[0]), _since(workspace)
    return [
        CommuneWeeks(
            unit=unit,
            weeks=tuple(
                (
                    week,
                    week_state(week, arrivals[unit.code], since=since.get(unit.code), today=today),
                )
                for week in mondays
            ),
        )
        for unit in units
    ]


def _arrivals(workspace: Workspace, first: date) -> dict[str, list[Arrival]]:
    held = workspace.exchanged.held_per_journal()
    forked = {each.jid for each in ruling.open_branches(workspace)}
    found: dict[str, list[Arrival]] = defaultdict(list)
    for record in workspace.exchanged.made_since(first):
        found[record.office].append(_arrival(record, held=held.keys(), forked=forked))
    return found


def _arrival(record: BundleRecord, *, held: AbstractSet[str], forked: AbstractSet[str]) -> Arrival:
    """What came, as it stands now: lines that were held and have found their place wait no more."""
    made = record.made_at or record.at
    return Arrival(
        made_on=made.date(),
        came_on=record.at.date(),
        waits=record.result == "waiting",
        brought=record.brought,
        held=record.held > 0 and record.jid in held,
        forked=record.forked > 0 and record.jid in forked,
    )


def _since(workspace: Workspace) -> dict[str, date]:
    since: dict[str, date] = {}
    for peer in workspace.exchanged.peers():
        if peer.trusted_at:
            day = peer.trusted_at.date()
            since[peer.office] = min(day, since.get(peer.office, day))
    return since
