"""Where a segment goes: the whole algorithm.

    its `head` is a known position                    known already: equal hashes, equal lines
    its `prev` is the tip of that journal             placed
    its `prev` is a known earlier position            a fork: kept as a branch, not in force
    neither                                           held, tried again after every bundle
    it has lines erased without the upper level's word  held until the word comes

"Known position" includes those on branches and those within a segment, since a PC that was restored
from a copy may seal the same lines in other portions. Positions are hashes, not numbers: by number
the second segment of a fork would look like a gap for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk_app.domain.chain import Segment
from desk_app.domain.entries import Entry
from desk_app.storage.exchanged import Peer
from desk_app.storage.journal import Position
from desk_app.storage.workspace import Workspace
from desk_app.sync.cards import public_key, read_genesis


class Place(StrEnum):
    """What became of a segment."""

    PLACED = "placed"
    KNOWN = "known"
    FORK = "fork"
    HELD = "held"


@dataclass(slots=True)
class Placed:
    """What became of a bundle's segments: lines by place."""

    lines: dict[Place, int] = field(default_factory=lambda: dict.fromkeys(Place, 0))


def place_all(
    workspace: Workspace,
    segments: tuple[Segment, ...],
    peers: Mapping[str, Peer],
    placed: Placed,
    *,
    at: datetime,
) -> list[Entry]:
    """Place verified segments, then whatever waited for them. Call inside `change()`.

    `peers` are the journals whose owners are trusted; all segments must be theirs. `placed` is
    counted up. Gives the entries that continue their journals; the caller folds those it believes.
    """
    entries: list[Entry] = []
    for segment in segments:
        place = _place(workspace, segment, peers[segment.jid], entries)
        placed.lines[place] += len(segment.lines)
        if place is Place.HELD:
            workspace.exchanged.hold(segment, reason="gap", since=at)
    while _release(workspace, peers, placed, entries):
        pass
    return entries


def _release(
    workspace: Workspace, peers: Mapping[str, Peer], placed: Placed, entries: list[Entry]
) -> bool:
    """Try the segments that wait; whether one of them found its place, so that others may."""
    moved = False
    for segment in workspace.exchanged.held():
        if segment.jid not in peers:
            continue
        place = _place(workspace, segment, peers[segment.jid], entries)
        if place is not Place.HELD:
            workspace.exchanged.let_go(segment)
            placed.lines[place] += len(segment.lines)
            moved = True
    return moved


def _place(workspace: Workspace, segment: Segment, peer: Peer, entries: list[Entry]) -> Place:
    journal = workspace.journal
    known = _branches(workspace, segment.jid)
    if not known:
        if segment.a != 1:
            return Place.HELD
        opened = read_genesis(peer.genesis)
        row = journal.add_foreign(
            segment.jid, office=opened.office, desk=opened.desk, epoch=opened.epoch,
            key=public_key(opened),
        )  # fmt: skip
        known = [journal.row(row)]
    if any(journal.holds(position, segment.b, segment.head) for position in known):
        return Place.KNOWN
    if not workspace.erasures.known(segment):
        return Place.HELD
    segment = workspace.erasures.applied(segment)
    before = segment.a - 1, segment.prev
    for position in known:
        if (position.n, position.h) == before and _may_grow(workspace, position):
            return _continue(workspace, segment, position, entries)
    if any(journal.holds(position, *before) for position in known):
        return _fork(workspace, segment, known[0], entries)
    return Place.HELD


def _may_grow(workspace: Workspace, position: Position) -> bool:
    """A restored PC may get lines of its own back, but not behind some that it has not sealed."""
    return position.state != "own" or not workspace.journal.tail()


def _continue(
    workspace: Workspace, segment: Segment, position: Position, entries: list[Entry]
) -> Place:
    adopted = workspace.journal.adopt(segment, j=position.j)
    if position.branch_of is not None:
        return Place.FORK
    entries += adopted
    return Place.PLACED


def _fork(workspace: Workspace, segment: Segment, trunk: Position, entries: list[Entry]) -> Place:
    row = workspace.journal.add_foreign(
        segment.jid, office=trunk.office, desk=trunk.desk, epoch=trunk.epoch, key=trunk.key,
        branch_of=trunk.j, n=segment.a - 1, h=segment.prev,
    )  # fmt: skip
    return _continue(workspace, segment, workspace.journal.row(row), entries)


def _branches(workspace: Workspace, jid: str) -> list[Position]:
    return workspace.journal.branches(jid)
