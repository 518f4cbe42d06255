"""Journals that continue one we trust: when they are trusted without a call.

All must hold: the journal before is enrolled, not revoked, and does not speak with two voices; it
signed the hand-over; the place it was left at is not before what we hold of it; office, desk and
role are the same; nobody else continues it; and the office has room for one more journal. A thief
with the disk can sign, too: that is what the other conditions and a revocation are for. Whoever
does not meet them waits for the call, unless it is an upper level's own former self: brought back
from a copy it finds at its desks what it wrote since that copy, in a journal that nobody can be
called about any more. It vouches for that journal, and where the signature holds its desks follow.
"""

from base64 import b64decode
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import DeviceEnrolled, Entry, JournalOpened
from desk_app.domain.office import Role
from desk_app.storage.known_peers import Peer, predecessor
from desk_app.storage.workspace import Workspace
from desk_app.sync import crowding, incoming, ladder, ruling
from desk_app.sync.cards import public_key, read_genesis
from desk_app.sync.keys import verify
from desk_app.sync.refusals import NotACard, SegmentRefused
from desk_app.sync.seal import verify_segment


def accept(workspace: Workspace, segments: Iterable[Segment], *, at: datetime) -> list[Peer]:
    """Trust the journals that begin in `segments` and continue one we trust, or that one we trust
    continues: whoever compared its digits trusts what the same PC wrote before. Call inside
    `change()`. An upper level says so in its own journal, so that everybody hears it."""
    beginnings = sorted({segment.lines[0] for segment in segments if segment.a == 1}, key=_epoch)
    accepted: list[Peer] = []
    while True:
        found = [
            peer for line in beginnings
            if (peer := _heir(workspace, line, at) or _forebear(workspace, line, at))
            and crowding.has_room(workspace, peer) and _trust(workspace, peer, at)
        ]  # fmt: skip
        if not found:
            return accepted
        accepted += found


def _trust(workspace: Workspace, peer: Peer, at: datetime) -> bool:
    workspace.exchanged.put_peer(peer)
    if ruling.is_upper(workspace):
        fact = DeviceEnrolled(jid=peer.jid, genesis=peer.genesis.decode())
        vouched_for(workspace, [workspace.record(fact, actor="", at=at)])
    return True


def vouched_for(workspace: Workspace, entries: Iterable[Entry]) -> None:
    """Note what an upper level we trust says about a former self of its own: who vouches for that
    journal, and that nobody writes in it any more. Alone it makes nobody trusted. Call inside
    `change()`."""
    for entry in entries:
        if not isinstance(entry.fact, DeviceEnrolled):
            continue
        upper = workspace.exchanged.peer(entry.jid)
        if upper is None or upper.trusted_at is None or upper.role != Role.UPPER:
            continue
        with suppress(NotACard):
            former = incoming.peer_of(entry.fact.genesis.encode(), trusted_at=None)
            if former.jid != upper.jid and _of_one_desk(upper, former):
                _note_word(workspace, former, entry)


def _note_word(workspace: Workspace, former: Peer, entry: Entry) -> None:
    known = workspace.exchanged.peer(former.jid)
    workspace.exchanged.take_place(former.jid, by=entry.jid)
    if (known is None or not known.trusted_at) and crowding.has_room(workspace, former):
        said = replace(known or former, trusted_by=f"{entry.jid} {entry.n}")
        workspace.exchanged.put_peer(said)


def hold_of_uppers(workspace: Workspace, segments: Iterable[Segment], *, at: datetime) -> None:
    """Hold what an upper level wrote in a journal that the one we trust vouched for and that waits
    for a call: should that PC be brought back from a copy, nobody can be called about the journal
    any more, and here alone is what was written in it. What is held travels on to the upper level,
    which knows its own signature. Call inside `change()`."""
    signed = {
        chain.jid_of(segment.lines[0]): opened
        for segment in segments
        if segment.a == 1 and (opened := _opened(segment.lines[0])) and opened.role == Role.UPPER
        and _signed(workspace, opened)
    }  # fmt: skip
    for segment in segments:
        with suppress(SegmentRefused):
            if segment.jid in signed:
                verify_segment(segment, public_key(signed[segment.jid]))
                workspace.exchanged.hold(segment, reason="call", since=at)


def _signed(workspace: Workspace, opened: JournalOpened) -> bool:
    """Whether the journal that one says it continues is trusted and signed the hand-over."""
    before = workspace.exchanged.peer(opened.before_jid)
    if before is None or before.trusted_at is None or before.stop:
        return False
    return _alike(before, opened) and _handed(before, opened)


def of_ours(workspace: Workspace, segments: Iterable[Segment]) -> bool:
    """Whether somebody who has our key opened a journal that continues our open one."""
    own = workspace.journal.own()
    us = incoming.peer_of(workspace.journal.genesis(own.j), trusted_at=None)
    beginnings = (_opened(segment.lines[0]) for segment in segments if segment.a == 1)
    return any(
        opened.before_jid == own.jid and _handed(us, opened) for opened in beginnings if opened
    )  # fmt: skip


def _heir(workspace: Workspace, line: bytes, at: datetime) -> Peer | None:
    opened = _opened(line)
    jid = chain.jid_of(line)
    if opened is None or not opened.before_jid:
        return None
    known = workspace.exchanged.peer(jid)
    before = workspace.exchanged.peer(opened.before_jid)
    if before is None or before.trusted_at is None or (known and known.trusted_at):
        return None
    if not (_alike(before, opened) and _handed(before, opened)):
        return None
    word = known.trusted_by if known else ""
    if _may_inherit(workspace, before, opened, jid):
        since = at
    elif word and not before.stop:
        since = before.trusted_at  # whoever was called since is to be heard first
    else:
        return None
    spare = [each for each in before.readers if each != read_genesis(before.genesis).reader]
    heir = incoming.peer_of(line, trusted_at=since, readers=(opened.reader, *spare))
    return (
        replace(
            heir, trusted_by=word, no=known.no, have=known.have, lacks=known.lacks, seen=known.seen
        )
        if known
        else heir
    )


def _forebear(workspace: Workspace, line: bytes, at: datetime) -> Peer | None:
    """The journal that begins with `line`, if one we trust of the same desk continues it."""
    opened, jid = _opened(line), chain.jid_of(line)
    known = workspace.exchanged.peer(jid)
    if opened is None or (known and known.trusted_at):
        return None
    for peer in workspace.exchanged.peers():
        if (
            peer.trusted_at
            and not peer.stop
            and predecessor(peer.genesis) == jid
            and _alike(peer, opened)
        ):
            return replace(incoming.peer_of(line, trusted_at=at), no=known.no if known else 0)
    return None


def _may_inherit(workspace: Workspace, before: Peer, opened: JournalOpened, jid: str) -> bool:
    if any(each.jid == before.jid for each in workspace.journal.ours()):
        # An upper level that was brought back from a copy finds what it wrote at its desks: its
        # own key vouches for it, and nobody above could. A desk is told by its upper level.
        return ruling.is_upper(workspace)
    if before.stop:
        return False
    alone = not set(workspace.exchanged.heirs(before.jid)) - {jid}
    one_voice = before.jid not in ladder.suspects(workspace)
    return alone and one_voice and _not_behind(workspace, opened)


def _epoch(line: bytes) -> int:
    opened = _opened(line)
    return opened.epoch if opened else 0


def _opened(line: bytes) -> JournalOpened | None:
    try:
        return read_genesis(line)
    except NotACard:
        return None


def _alike(before: Peer, opened: JournalOpened) -> bool:
    return (before.office, before.desk, before.role) == (opened.office, opened.desk, opened.role)


def _of_one_desk(one: Peer, other: Peer) -> bool:
    return (one.office, one.desk, one.role) == (other.office, other.desk, other.role)


def _handed(before: Peer, opened: JournalOpened) -> bool:
    try:
        after, hand = bytes.fromhex(opened.before_hash), b64decode(opened.hand, validate=True)
    except ValueError:
        return False
    if not 0 < opened.before_n < 2**63:
        return False
    message = chain.handover_message(
        public_key(opened), opened.before_jid, opened.before_n, after
    )  # fmt: skip
    return verify(public_key(read_genesis(before.genesis)), message, hand)


def _not_behind(workspace: Workspace, opened: JournalOpened) -> bool:
    """Whether a journal was left at, or after, what we hold of it."""
    held = workspace.journal.get(opened.before_jid)
    if held is None or held.n < opened.before_n:
        return True
    return (held.n, held.h.hex()) == (opened.before_n, opened.before_hash)
