"""Which rows of which unit a server lacks.

The marks on the server tell up to which line of which journal the rows of a unit rest. Where we
hold the same hash at that line, what is new is what the lines after it are about; where we do not,
since a copy was put back here or a fork was decided otherwise, the unit is published anew. Nothing
is kept on this side, so nothing here can claim more than the server holds.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.entries import RecordErased
from desk_app.storage.journal import Position
from desk_app.storage.server import Mark, Server, UnitRows
from desk_app.storage.workspace import Workspace

Progress = Callable[[int, int], None]
"""Told how many of how many units are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: of how many units, how many of them were as before or were published
    whole, and how many rows went over."""

    units: int
    unchanged: int
    whole: int
    rows: int


def publish(
    workspace: Workspace,
    server: Server,
    names: Mapping[str, str],
    *,
    app: str,
    at: datetime,
    full: bool,
    progress: Progress,
) -> Published:
    """Bring the rows of every unit on the server to what they are here, each unit in one
    transaction there. `app` is the version of the program: another one publishes everything anew,
    as `full` does. Raises `ServerUnavailable`; what was published by then stays."""
    server.prepare()
    before = {} if full else server.marks(app)
    reach, units = workspace.reach(), sorted(workspace.figures.dossiers_by_unit())
    journals = _Journals(workspace, units)
    unchanged = whole = rows = 0
    for done, unit in enumerate(units, start=1):
        marks = journals.marks(unit)
        uids = journals.changed(unit, before[unit]) if unit in before else None
        if uids == [] and marks == before[unit]:
            unchanged += 1
        else:
            whole += uids is None
            found = UnitRows(
                unit=unit, name=names.get(unit, unit), reaches=reach.get(unit), app=app, at=at,
                marks=marks, uids=uids, rows=workspace.publication.rows(unit, uids),
            )  # fmt: skip
            rows += server.put(found)
        progress(done, len(units))
    if rows:
        server.analyze()
    return Published(units=len(units), unchanged=unchanged, whole=whole, rows=rows)


class _Journals:
    """The journals in force, each with those units whose rows may rest on it: its own office's, or
    every unit's when its office receives no dossiers, as an upper level."""

    def __init__(self, workspace: Workspace, units: Collection[str]) -> None:
        self._journal = workspace.journal
        self._known: dict[str, Position] = {}
        self._general: list[Position] = []
        self._of: dict[str, list[Position]] = {}
        for position in self._journal.all():
            if not position.in_force or not position.n:
                continue
            self._known[position.jid] = position
            if position.office in units:
                self._of.setdefault(position.office, []).append(position)
            else:
                self._general.append(position)
        self._since: dict[tuple[int, int], set[str]] = {}
        self._erased_in: dict[tuple[int, int], set[str]] = {}

    def marks(self, unit: str) -> dict[str, Mark]:
        """Where the journals stand that a unit's rows rest on."""
        return {each.jid: Mark(each.n, each.h.hex()) for each in self._resting(unit)}

    def changed(self, unit: str, before: Mapping[str, Mark]) -> list[str] | None:
        """What the lines after the marks are about; None when a mark is of another history, or
        lines of the unit were erased by law."""
        for jid, mark in before.items():
            position = self._known.get(jid)
            if position is None or not self._holds(position, mark):
                return None
        entities: set[str] = set()
        own = {position.jid for position in self._of.get(unit, ())}
        for position in self._resting(unit):
            mark_of = before.get(position.jid)
            place = position.j, mark_of.n if mark_of else 0
            entities |= self._after(place, position)
            if self._erased_in[place] & own:
                return None
        return sorted(entities)

    def _holds(self, position: Position, mark: Mark) -> bool:
        return mark.n <= position.n and self._journal.holds(position, mark.n, bytes.fromhex(mark.h))

    def _after(self, place: tuple[int, int], position: Position) -> set[str]:
        if place not in self._since:
            entries = self._journal.entries_since(*place) if place[1] < position.n else []
            self._since[place] = {entry.entity for entry in entries if entry.entity}
            self._erased_in[place] = {
                line.jid
                for entry in entries
                if isinstance(entry.fact, RecordErased)
                for line in entry.fact.lines
            }
        return self._since[place]

    def _resting(self, unit: str) -> Sequence[Position]:
        return (*self._general, *self._of.get(unit, ()))
