"""From the journal to a sealed bundle."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from types import MappingProxyType

import msgspec

from desk_app import __version__
from desk_app.domain.chain import Segment
from desk_app.storage.known_peers import Peer
from desk_app.storage.lines import milliseconds
from desk_app.storage.workspace import Workspace
from desk_app.sync import bundle, ladder, peers, scan_wants, seal
from desk_app.sync.bundle import Manifest, Sender
from desk_app.sync.keys import JournalKey, is_recipient

_MAX_BYTES = 128 * 1024 * 1024
"""Expanded bytes of one bundle: journal lines shrink to less than a quarter, so 32 MiB hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A bundle ready to be written: sealed bytes and what is in it. `own_to` is the newest line
    of our own journal inside, 0 for none."""

    id: str
    no: int
    to: tuple[str, ...]
    lines: int
    own_to: int
    sealed: bytes


def parts(
    workspace: Workspace, readers: list[Peer], *, at: datetime, whole: bool = False
) -> Iterator[list[Segment]]:
    """Everything that some reader of an audience is not known to hold, bundle by bundle.

    Only one bundle's worth is in memory at a time. The first comes even when it is empty: a bundle
    without lines still carries what we hold, which is the acknowledgement. Readers long silent are
    set aside unless `whole`. The tail is sealed before.
    """
    counted = readers if whole else peers.live(workspace, readers, at=at)
    places = {place for reader in counted for place in peers.lacking(workspace, reader)}
    part: list[Segment] = []
    lines = size = 0
    taken: set[tuple[str, int, bytes]] = set()
    sealed = (workspace.journal.sealed.one(place.j, place.a) for place in sorted(places))
    for segment in chain(sealed, peers.waiting(workspace, counted)):
        if (segment.jid, segment.a, segment.head) in taken:
            continue  # branches of a fork may share it
        taken.add((segment.jid, segment.a, segment.head))
        weight = sum(map(len, segment.lines))
        full = len(part) == bundle.MAX_SEGMENTS or size + weight > _MAX_BYTES
        if full or lines + len(segment.lines) > bundle.MAX_EVENTS:
            yield part
            part, lines, size = [], 0, 0
        part.append(segment)
        lines += len(segment.lines)
        size += weight
    yield part


def make(
    workspace: Workspace,
    key: JournalKey,
    readers: list[Peer],
    part: list[Segment],
    *,
    at: datetime,
    notes: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    digest: Mapping[str, str] = MappingProxyType({}),
) -> Outgoing:
    """The next bundle of our journal, with a part. Call inside `change()`, and note it there: its
    number is used up.

    It is complete in itself and addressed to the whole audience at once, to the writer as well, so
    that it can check what it wrote: with each journal's key in use and its next one, so that the
    loss of one loses nothing. `notes` are remarks for the people of an office, by its code;
    `digest` says what we made of our lines.
    """
    own = workspace.journal.own().jid
    no = workspace.exchanged.next_no(own)
    manifest = manifest_for(workspace, readers, notes, no=no, at=at)
    manifest = msgspec.structs.replace(manifest, digest={**manifest.digest, **digest})
    archive = bundle.encode(manifest, part, key.sign)
    return Outgoing(
        id=manifest.id,
        no=manifest.no,
        to=manifest.to,
        lines=sum(len(segment.lines) for segment in part),
        own_to=max((segment.b for segment in part if segment.jid == own), default=0),
        sealed=seal.seal(archive, recipients_of(workspace, readers)),
    )


def recipients_of(workspace: Workspace, readers: list[Peer]) -> list[str]:
    """Whom a bundle for some readers is encrypted to; the writer reads it, too."""
    named = [*peers.own_readers(workspace), *(each for peer in readers for each in peer.readers)]
    # A journal may have named what is no key; that must not keep everybody's bundles back.
    return [each for each in dict.fromkeys(named) if is_recipient(each)]


def manifest_for(
    workspace: Workspace,
    readers: list[Peer],
    notes: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    *,
    no: int,
    at: datetime,
) -> Manifest:
    """A manifest without content: who we are, what we hold and which scans we lack."""
    own, to = workspace.journal.own(), tuple(sorted({reader.office for reader in readers}))
    lacks = {jid: tuple(places) for jid, places in peers.lacks(workspace).items()}
    return Manifest(
        id=secrets.token_hex(16),
        no=no,
        sender=Sender(
            jid=own.jid, office=own.office, desk=own.desk, epoch=own.epoch, app=__version__
        ),
        to=to,
        notes=tuple(note for office in to for note in notes.get(office, ())),
        t=milliseconds(at),
        have={jid: tuple(tips) for jid, tips in peers.have(workspace).items()},
        lacks=lacks or msgspec.UNSET,
        seen=peers.seen(workspace),
        suspect=ladder.suspects(workspace),
        **scan_wants.asked_of(workspace, readers),
    )
