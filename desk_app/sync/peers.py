"""Which reader holds what: the newest manifest of a journal is its acknowledgement.

It replaces the former one, also downward: a reader that was restored from an old copy holds less
than it once said, and must get it again. Nothing is ever skipped because it was exported.
"""

from desk_app.domain.chain import Segment
from desk_app.storage.exchanged import Peer, Tips
from desk_app.storage.journal import Position
from desk_app.storage.workspace import Workspace
from desk_app.sync.cards import read_genesis


def have(workspace: Workspace) -> Tips:
    """The tips of every journal we hold, branches included."""
    tips: Tips = {}
    for position in workspace.journal.all():
        if position.n:
            tips.setdefault(position.jid, []).append((position.n, position.h.hex()))
    return tips


def seen(workspace: Workspace) -> dict[str, int]:
    """The highest bundle number taken in from each journal."""
    return {peer.jid: peer.no for peer in workspace.exchanged.peers() if peer.no}


def audiences(workspace: Workspace) -> list[list[Peer]]:
    """Who our bundles are for: each group of readers gets bundles of its own.

    A desk has one group: the upper levels and the other desks of its office. An upper level has
    one per office, since a commune's citizens are no other commune's business. A journal that
    another continues is no reader, until a bundle from it turns up again: then it is alive.
    """
    own = workspace.journal.own()
    silent = workspace.exchanged.silent()
    known = [peer for peer in workspace.exchanged.peers() if peer.trusted_at]
    others = [peer for peer in known if peer.jid not in {own.jid, *silent}]
    if read_genesis(workspace.journal.genesis(own.j)).role != "upper":
        near = [peer for peer in others if peer.role == "upper" or peer.office == own.office]
        return [near] if near else []
    offices = sorted({peer.office for peer in others})
    return [[peer for peer in others if peer.office == office] for office in offices]


def lacking(workspace: Workspace, reader: Peer) -> list[Segment]:
    """The segments a reader is not known to hold, by journal and number.

    A tip of the reader that we do not know counts as nothing, and each branch of a fork counts for
    itself. A commune's desk is sent the journals of its own office and of upper levels only: other
    communes' citizens are not its business. What waits here for a gap to close travels on, too:
    this PC may be the only one that has it.
    """
    found = [
        segment for segment in workspace.exchanged.held()
        if segment.jid != reader.jid and _concerns(workspace, segment.jid, reader)
    ]  # fmt: skip
    for position in workspace.journal.all():
        if position.jid == reader.jid or not _concerns(workspace, position.jid, reader):
            continue
        found += workspace.journal.sealed.of(position.j, after=_held(workspace, position, reader))
    return found


def unacknowledged(workspace: Workspace) -> int:
    """How many of our own lines the reader that knows least of them is not known to hold."""
    readers = [peer for group in audiences(workspace) for peer in group]
    return sum(
        each.n - min((_held(workspace, each, reader) for reader in readers), default=0)
        for each in workspace.journal.ours()
    )


def _held(workspace: Workspace, position: Position, reader: Peer) -> int:
    """Up to which line a reader is known to hold a row: a tip on another branch says nothing."""
    tips = reader.have.get(position.jid, [])
    held = (n for n, h in tips if workspace.journal.holds(position, n, bytes.fromhex(h)))
    return max(held, default=0)


def _concerns(workspace: Workspace, jid: str, reader: Peer) -> bool:
    if reader.role == "upper":
        return True
    writer = workspace.exchanged.peer(jid)
    if writer is None:
        return any(jid == own.jid for own in workspace.journal.ours())
    return writer.role == "upper" or writer.office == reader.office
