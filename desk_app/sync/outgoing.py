"""From the journal to a sealed bundle."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from desk_app import __version__
from desk_app.domain.chain import Segment
from desk_app.storage.exchanged import Peer
from desk_app.storage.lines import milliseconds
from desk_app.storage.workspace import Workspace
from desk_app.sync import bundle, ladder, peers, seal
from desk_app.sync.bundle import Manifest, Sender
from desk_app.sync.cards import read_genesis
from desk_app.sync.keys import JournalKey

_MAX_BYTES = 128 * 1024 * 1024
"""Expanded bytes of one bundle: journal lines shrink to less than a quarter, so 32 MiB hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A bundle ready to be written: sealed bytes and what is in it."""

    id: str
    no: int
    to: tuple[str, ...]
    lines: int
    sealed: bytes


def collect(
    workspace: Workspace,
    key: JournalKey,
    *,
    at: datetime,
    notes: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> list[Outgoing]:
    """Everything some reader is not known to hold, as one bundle or several.

    Seals the tail first: call inside `change()`. Each bundle is complete in itself and addressed
    to a whole audience at once, to the writer as well, so that it can check what it wrote.
    A bundle without new lines still carries what we hold, which is the acknowledgement. `notes` are
    remarks for the people of an office, by its code.
    """
    workspace.journal.seal_tail(key.sign)
    own_reader = read_genesis(workspace.journal.genesis(workspace.journal.own().j)).reader
    no = workspace.exchanged.next_no(workspace.journal.own().jid)
    made: list[Outgoing] = []
    for readers in peers.audiences(workspace):
        recipients = [own_reader, *(each for reader in readers for each in reader.readers)]
        for part in _parts(_wanted(workspace, readers)):
            manifest = _manifest(workspace, readers, notes, no=no + len(made), at=at)
            archive = bundle.encode(manifest, part, key.sign)
            made.append(
                Outgoing(
                    id=manifest.id,
                    no=manifest.no,
                    to=manifest.to,
                    lines=sum(len(segment.lines) for segment in part),
                    sealed=seal.seal(archive, list(dict.fromkeys(recipients))),
                )
            )
    return made


def _manifest(
    workspace: Workspace,
    readers: list[Peer],
    notes: Mapping[str, tuple[str, ...]],
    *,
    no: int,
    at: datetime,
) -> Manifest:
    own, to = workspace.journal.own(), tuple(sorted({reader.office for reader in readers}))
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
        seen=peers.seen(workspace),
        suspect=ladder.suspects(workspace),
    )


def _wanted(workspace: Workspace, readers: list[Peer]) -> list[Segment]:
    wanted = {
        (segment.jid, segment.a, segment.head): segment
        for reader in readers
        for segment in peers.lacking(workspace, reader)
    }
    return [wanted[place] for place in sorted(wanted)]


def _parts(segments: list[Segment]) -> list[list[Segment]]:
    """Segments by bundle: each within the limits of lines, segments and expanded bytes."""
    parts: list[list[Segment]] = [[]]
    lines = size = 0
    for segment in segments:
        weight = sum(map(len, segment.lines))
        full = len(parts[-1]) == bundle.MAX_SEGMENTS or size + weight > _MAX_BYTES
        if full or lines + len(segment.lines) > bundle.MAX_EVENTS:
            parts.append([])
            lines = size = 0
        parts[-1].append(segment)
        lines += len(segment.lines)
        size += weight
    return parts
