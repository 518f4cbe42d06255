"""Where a segment goes: the whole algorithm.

    its `prev` is …                                 →
    the tip of that journal                           placed
    a known earlier position, and the lines agree     known already
    a known earlier position, and the lines differ    a fork: kept as a branch, not in force
    not a known position                              held, tried again after every bundle

"Known position" includes those on branches. Positions are hashes, not numbers: by number the
second segment of a fork would look like a gap for ever.
"""

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
    peers: dict[str, Peer],
    placed: Placed,
    *,
    at: datetime,
) -> list[Entry]:
    """Place verified segments, then whatever waited for them. Call inside `change()`.

    `peers` are the journals whose owners are trusted; all segments must be theirs. `placed` is
    counted up. Gives the entries that are in force now; the caller folds them.
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
    workspace: Workspace, peers: dict[str, Peer], placed: Placed, entries: list[Entry]
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


def _place(
    workspace: Workspace, segment: Segment, peer: Peer, entries: list[Entry]
) -> Place:  # fmt: skip
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
    for position in known:
        if position.h == segment.prev and position.n == segment.a - 1:
            return _continue(workspace, segment, position, entries)
    return _earlier(workspace, segment, known, entries)


def _continue(
    workspace: Workspace, segment: Segment, position: Position, entries: list[Entry]
) -> Place:  # fmt: skip
    adopted = workspace.journal.adopt(segment, j=position.j)
    if position.branch_of is not None:
        return Place.FORK
    entries += adopted
    return Place.PLACED


def _earlier(
    workspace: Workspace, segment: Segment, known: list[Position], entries: list[Entry]
) -> Place:  # fmt: skip
    journal = workspace.journal
    rows = {position.j: position for position in known}
    leaving = [each for each in journal.starts_at(segment.prev) if each[0] in rows]
    if any(head == segment.head for _, _, _, head in leaving):
        return Place.KNOWN
    if journal.own().jid == segment.jid and _is_ours(workspace, segment):
        return Place.KNOWN
    n = journal.knows(segment.jid, segment.prev)
    if n is None or n != segment.a - 1:
        return Place.HELD
    trunk = known[0]
    row = journal.add_foreign(
        segment.jid, office=trunk.office, desk=trunk.desk, epoch=trunk.epoch, key=trunk.key,
        branch_of=trunk.j, n=n, h=segment.prev,
    )  # fmt: skip
    return _continue(workspace, segment, journal.row(row), entries)


def _is_ours(workspace: Workspace, segment: Segment) -> bool:
    """Whether the lines are in our own journal, sealed or not."""
    own = workspace.journal.own()
    held = range(segment.a, min(segment.b, own.n) + 1)
    return segment.b <= own.n and all(
        workspace.journal.line(own.j, n) == line
        for n, line in zip(held, segment.lines, strict=True)
    )


def _branches(workspace: Workspace, jid: str) -> list[Position]:
    return [position for position in workspace.journal.all() if position.jid == jid]
