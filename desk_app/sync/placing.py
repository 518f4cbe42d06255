"""Where a segment goes: the whole algorithm.

    its `head` is a known position                    known already: equal hashes, equal lines
    its `prev` is the end of that journal             placed
    the end of that journal lies within it            placed, too: the same lines, cut otherwise
    its `prev` is a known earlier position            a fork: kept as a branch, not in force
    its `prev` is where a lost part was given up      placed behind the gap
    it has lines erased without an order              held until the order comes
    none of these                                     held, tried again after every bundle

"Known position" includes those on branches and those within a segment, since a PC that was restored
from a copy may seal the same lines in other portions. Positions are hashes, not numbers: by number
the second segment of a fork would look like a gap for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import Entry
from desk_app.storage.journal import Position
from desk_app.storage.known_peers import Peer
from desk_app.storage.rulings import Word
from desk_app.storage.workspace import Workspace
from desk_app.sync import ruling
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

    `peers` are the journals whose owners are trusted; all segments must be theirs. Our own open
    journal does not grow here: whoever knows more of it than we do makes us leave it before.
    `placed` is counted up. Gives the entries that are in force now; the caller folds those
    it believes.
    """
    entries: list[Entry] = []
    for segment in segments:
        place = _place(workspace, segment, peers[segment.jid], entries)
        placed.lines[place] += len(segment.lines)
        if place is Place.HELD:
            workspace.exchanged.hold(segment, reason="gap", since=at)
    return entries + release(workspace, peers, placed)


def release(workspace: Workspace, peers: Mapping[str, Peer], placed: Placed) -> list[Entry]:
    """Place what waited and can be placed now. Call inside `change()`, as `place_all`."""
    entries: list[Entry] = []
    while workspace.exchanged.holds_any() and _release(workspace, peers, placed, entries):
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
    known = journal.branches(segment.jid) or _first_met(workspace, segment, peer)
    if any(journal.holds(position, segment.b, segment.head) for position in known):
        return Place.KNOWN
    if not known or any(position.state == "own" for position in known):
        return Place.HELD
    if not workspace.erasures.known(segment):
        return Place.HELD
    segment = workspace.erasures.applied(segment)
    for position in known:
        if _continues(workspace, segment, position):
            return _continue(workspace, segment, position, entries)
    return _place_beside(workspace, segment, known, entries)


def _place_beside(
    workspace: Workspace, segment: Segment, known: list[Position], entries: list[Entry]
) -> Place:
    """Give a segment that continues no row one of its own, if it is known where it leaves."""
    if longest := _overlapped(workspace, segment, known):
        return _beside(workspace, segment, longest, entries, counts=longest.in_force)
    if parent := _left(workspace, segment, known):
        return _beside(workspace, segment, parent, entries, counts=False)
    if _given_up(workspace, segment):
        return _beside(workspace, segment, known[0], entries, counts=True)
    return Place.HELD


def _first_met(workspace: Workspace, segment: Segment, peer: Peer) -> list[Position]:
    """The row of a journal met for the first time; none while its beginning is missing."""
    if segment.a != 1 and not _given_up(workspace, segment):
        return []
    opened = read_genesis(peer.genesis)
    row = workspace.journal.add_foreign(
        segment.jid, office=opened.office, desk=opened.desk, epoch=opened.epoch,
        key=public_key(opened),
    )  # fmt: skip
    return [workspace.journal.row(row)]


def _continues(workspace: Workspace, segment: Segment, position: Position) -> bool:
    """Whether a segment begins where a row ends, and no other row has begun there."""
    at_its_end = (position.n, position.h) == (segment.a - 1, segment.prev)
    return at_its_end and not workspace.journal.goes_on(position)


def _overlapped(
    workspace: Workspace, segment: Segment, known: list[Position]
) -> Position | None:  # fmt: skip
    """The row whose end lies within a segment: the furthest one."""
    h, ends = segment.prev, {}
    for n, line in enumerate(segment.lines, segment.a):
        h = chain.step(h, chain.digest(line))
        ends[n] = h
    within = [
        each for each in known
        if ends.get(each.n) == each.h and not workspace.journal.goes_on(each)
    ]  # fmt: skip
    return max(within, key=lambda each: each.n, default=None)


def _left(workspace: Workspace, segment: Segment, known: list[Position]) -> Position | None:
    """The row that a segment leaves from a place which something else follows already."""
    before = segment.a - 1, segment.prev
    for position in known:
        if workspace.journal.holds(position, *before):
            return position
    return known[0] if workspace.journal.leaves_from(segment.jid, segment.prev) else None


def _given_up(workspace: Workspace, segment: Segment) -> bool:
    """Whether an upper level said that what comes before a segment is lost for good."""
    return any(
        (each.word, each.jid, each.n, each.h)
        == (Word.GAP, segment.jid, segment.a - 1, segment.prev)
        for each in ruling.in_force(workspace)
    )


def _continue(
    workspace: Workspace, segment: Segment, position: Position, entries: list[Entry]
) -> Place:
    adopted = workspace.journal.adopt(segment, j=position.j)
    if not position.in_force:
        return Place.FORK
    entries += adopted
    return Place.PLACED


def _beside(
    workspace: Workspace,
    segment: Segment,
    trunk: Position,
    entries: list[Entry],
    *,
    counts: bool,
) -> Place:
    """A row of its own for a segment that no row can take up."""
    row = workspace.journal.add_foreign(
        segment.jid, office=trunk.office, desk=trunk.desk, epoch=trunk.epoch, key=trunk.key,
        branch_of=trunk.j, n=segment.a - 1, h=segment.prev,
    )  # fmt: skip
    workspace.journal.let_count(row, counts=counts)
    return _continue(workspace, segment, workspace.journal.row(row), entries)
