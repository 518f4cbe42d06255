"""Which reader holds what: the newest manifest of a journal is its acknowledgement.

It replaces the former one, also downward: a reader that was restored from an old copy holds less
than it once said, and must get it again. Nothing is ever skipped because it was exported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desk_app.domain.chain import Segment
from desk_app.domain.office import Role
from desk_app.storage.journal import Position
from desk_app.storage.known_peers import Peer, Tips
from desk_app.storage.workspace import Workspace
from desk_app.sync.cards import read_genesis
from desk_app.sync.ruling import is_upper

SILENT = timedelta(days=90)
NEW = timedelta(days=14)
"""So long a desk that was just enrolled is offered everything, whoever else passes it on."""


def have(workspace: Workspace) -> Tips:
    """The tips of every journal we hold, branches included."""
    return tips_of(workspace.journal.all())


def tips_of(positions: Iterable[Position]) -> Tips:
    """The ends of some rows, by journal."""
    found: Tips = {}
    for position in positions:
        if position.n:
            found.setdefault(position.jid, []).append((position.n, position.h.hex()))
    return found


def lacks(workspace: Workspace) -> Tips:
    """The places before which we lack lines, although what comes behind them counts: an upper level
    said that they are lost. A desk that has them after all learns from it to send them."""
    places: Tips = {}
    for position in workspace.journal.all():
        if position.branch_of is None or not position.in_force:
            continue
        n, h = workspace.journal.begins_after(position)
        others = (each for each in workspace.journal.branches(position.jid) if each != position)
        if n and not any(workspace.journal.holds(each, n, h) for each in others):
            places.setdefault(position.jid, []).append((n, h.hex()))
    return places


def seen(workspace: Workspace) -> dict[str, int]:
    """The highest bundle number taken in from each journal."""
    return workspace.exchanged.newest_numbers()


def audiences(workspace: Workspace) -> list[list[Peer]]:
    """Who our bundles are for: each group of readers gets bundles of its own.

    A desk has one group: the upper levels and the other desks of its office. An upper level has
    one per office, since a commune's citizens are no other commune's business. Nothing is for a
    revoked device. A journal that another continues is no reader, until a bundle from it turns up
    again: then it is alive.
    """
    own = workspace.journal.own()
    silent = workspace.exchanged.silent()
    known = [peer for peer in workspace.exchanged.peers() if peer.trusted_at and not peer.stop]
    others = [peer for peer in known if peer.jid not in {own.jid, *silent}]
    if not is_upper(workspace):
        near = [peer for peer in others if peer.role == "upper" or peer.office == own.office]
        return [near] if near else []
    offices = sorted({peer.office for peer in others})
    return [[peer for peer in others if peer.office == office] for office in offices]


def own_readers(workspace: Workspace) -> tuple[str, ...]:
    """Whom bundles for us are encrypted to, the key in use first: what our journal said last."""
    own = workspace.journal.own()
    opened = read_genesis(workspace.journal.genesis(own.j))
    return workspace.devices.readers().get(own.jid, (opened.reader,))


def live(workspace: Workspace, readers: Sequence[Peer], *, at: datetime) -> list[Peer]:
    """The readers that count. Set aside is a desk nobody has heard of for 90 days, and at a desk
    another one that has been known for a while and never sent it a bundle, while an upper level
    reads, too: that one passes on what both write. So what they lack does not swell every stick.
    They are still addressed, and count as soon as a bundle of theirs comes. When nobody else is
    left, all count."""
    aside = silent(workspace, readers, at=at) | _reached_from_above(workspace, readers, at=at)
    return [reader for reader in readers if reader.jid not in aside] or list(readers)


def _reached_from_above(
    workspace: Workspace, readers: Sequence[Peer], *, at: datetime
) -> frozenset[str]:
    """The desks that get our lines from an upper level, since they exchange nothing with us."""
    if is_upper(workspace) or not any(reader.role == Role.UPPER for reader in readers):
        return frozenset()
    heard = workspace.exchanged.heard()
    return frozenset(
        reader.jid for reader in readers
        if reader.role != Role.UPPER and reader.jid not in heard
        and reader.trusted_at and at - reader.trusted_at > NEW
    )  # fmt: skip


def silent(workspace: Workspace, readers: Sequence[Peer], *, at: datetime) -> frozenset[str]:
    """The journals of trusted desks nobody has heard of for 90 days; an upper level is never
    silent. Heard means taken in, by our own clock: a desk whose clock is wrong is not silent."""
    heard = workspace.exchanged.heard()
    return frozenset(
        reader.jid
        for reader in readers
        if reader.role != "upper"
        and reader.trusted_at
        and at - max(reader.trusted_at, heard.get(reader.jid, reader.trusted_at)) > SILENT
    )


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """Where a segment is: its journal, the row of the branch, its first line."""

    jid: str
    a: int
    j: int


def lacking(workspace: Workspace, reader: Peer) -> list[Held]:
    """The segments a reader is not known to hold, by journal and number.

    A tip of the reader that we do not know counts as nothing, and each branch of a fork counts for
    itself. A commune's desk is sent the journals of its own office and of upper levels only: other
    communes' citizens are not its business. An upper level above us is sent what our own office
    wrote, counts among it, and no journal of a commune.
    """
    found: list[Held] = []
    for position in _rows_for(workspace, reader):
        after = _held(workspace, position, reader)
        starts = workspace.journal.sealed.starts(position.j, after=after)
        found += [Held(position.jid, a, position.j) for a in starts]
    return found


def _rows_for(workspace: Workspace, reader: Peer) -> list[Position]:
    """The rows that concern a reader, its own journal aside. For a desk only what its office may
    hold is looked at: there may be a hundred others."""
    if reader.role == Role.UPPER:
        rows = workspace.journal.all()
    else:
        near = {peer.jid for peer in workspace.exchanged.peers_about(reader.office)}
        near |= {own.jid for own in workspace.journal.ours()}
        rows = [each for jid in sorted(near) for each in workspace.journal.branches(jid)]
    return [
        each for each in rows
        if each.jid != reader.jid and _concerns(workspace, each.jid, reader)
    ]  # fmt: skip


def waiting(workspace: Workspace, readers: Sequence[Peer]) -> list[Segment]:
    """What waits here for a gap to close and concerns some reader. It travels on, too: this PC may
    be the only one that has it."""
    return [
        segment
        for segment in workspace.exchanged.held()
        if any(
            segment.jid != reader.jid and _concerns(workspace, segment.jid, reader)
            for reader in readers
        )
    ]


@dataclass(frozen=True, slots=True)
class OwnLines:
    """How many lines of our own journal never left this PC, how many left it and are not
    acknowledged, and how many are known to have arrived."""

    not_exported: int
    exported: int
    acknowledged: int


def own_lines(workspace: Workspace, *, at: datetime) -> OwnLines:
    """Where the lines of our own journal are, and those of the journals we left."""
    found = OwnLines(0, 0, 0)
    for each in workspace.journal.ours():
        acknowledged = acknowledged_to(workspace, each, at=at)
        exported = max(workspace.exchanged.exported_to(each.jid), acknowledged)
        found = OwnLines(
            found.not_exported + each.n - exported,
            found.exported + exported - acknowledged,
            found.acknowledged + acknowledged,
        )
    return found


def acknowledged_to(workspace: Workspace, own: Position, *, at: datetime) -> int:
    """Up to which line a journal of ours is known to be held where it must arrive: at a desk by the
    upper level, which passes it on; where there is none by every reader that counts, and none of it
    when nobody reads."""
    readers = _all_live(workspace, at=at)
    above = [] if is_upper(workspace) else [each for each in readers if each.role == Role.UPPER]
    return _held_by_all(workspace, own, above or readers)


def _all_live(workspace: Workspace, *, at: datetime) -> list[Peer]:
    return [peer for group in audiences(workspace) for peer in live(workspace, group, at=at)]


def _held_by_all(workspace: Workspace, own: Position, readers: Sequence[Peer]) -> int:
    return min((_held(workspace, own, reader) for reader in readers), default=0)


def done_with(workspace: Workspace, *, at: datetime, made_before: datetime) -> dict[str, str]:
    """Our own bundles that lie on sticks for nothing: made before a moment, and both taken in and
    wholly held by every reader that counts. By name, the SHA-256 of the content in hex."""
    own, readers = workspace.journal.own(), _all_live(workspace, at=at)
    held = _held_by_all(workspace, own, readers)
    seen = min((reader.seen.get(own.jid, 0) for reader in readers), default=0)
    return {
        record.name: record.sha256
        for record in workspace.exchanged.exported(own.jid)
        if record.at < made_before and record.no <= seen and record.own_to <= held
    }


def reach(workspace: Workspace, reader: Peer) -> dict[int, int]:
    """Up to which line a reader is known to hold each journal row."""
    return {row.j: _held(workspace, row, reader) for row in workspace.journal.all()}


def _held(workspace: Workspace, position: Position, reader: Peer) -> int:
    """Up to which line a reader is known to hold a row. Nothing is known of what is behind a place
    before which the reader lacks lines that we have; nor does a tip on another branch say anything,
    unless that branch leaves from this row: then the reader holds the row up to there."""
    held: dict[int, int] = {}
    parted: list[tuple[int, bytes]] = []
    for row in reversed(workspace.journal.branches(position.jid)):  # each leaves from one before it
        gaps = _on(workspace, row, reader.lacks)
        tips = _on(workspace, row, reader.have)
        tips += [n for n, h in parted if workspace.journal.holds(row, n, h)]
        held[row.j] = max((n for n in tips if n < min(gaps, default=n + 1)), default=0)
        if held[row.j] and row.branch_of is not None:
            parted.append(workspace.journal.parts_after(row))
    return held[position.j]


def _on(workspace: Workspace, position: Position, places: Tips) -> list[int]:
    """The numbers of the lines that a row has at places of its journal."""
    return [
        n for n, h in places.get(position.jid, [])
        if workspace.journal.holds(position, n, bytes.fromhex(h))
    ]  # fmt: skip


def _concerns(workspace: Workspace, jid: str, reader: Peer) -> bool:
    own = workspace.journal.own()
    writer = workspace.exchanged.peer(jid)
    if reader.role == "upper":
        return not _is_above(workspace, reader) or jid == own.jid or _is_of(writer, own.office)
    if writer is None:
        return any(jid == own.jid for own in workspace.journal.ours())
    return writer.role == "upper" or writer.office == reader.office


def above(workspace: Workspace) -> list[Peer]:
    """The upper levels above us, where we are one ourselves: they are sent counts, no dossiers."""
    return [
        peer
        for peer in workspace.exchanged.peers()
        if peer.trusted_at and peer.role == "upper" and _is_above(workspace, peer)
    ]


def _is_above(workspace: Workspace, reader: Peer) -> bool:
    """Whether a reader is of another upper level than ours; for a desk, nobody is."""
    return is_upper(workspace) and reader.office != workspace.journal.own().office


def _is_of(writer: Peer | None, office: str) -> bool:
    return writer is not None and writer.office == office
