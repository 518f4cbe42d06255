"""Offices of which much waits here, or too many journals are known: told, never dropped."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desk_app.storage.workspace import Workspace
from desk_app.sync import crowding

WARNING_BYTES = 1024**3
"""From so much on that waits of one office, people are told to do something about it."""


@dataclass(frozen=True, slots=True)
class Heavy:
    """An office of which `size` bytes wait here; its code and name are "" where nobody knows whose
    they are."""

    office: str
    office_name: str
    size: int


def heavy(workspace: Workspace, inbox: Path) -> tuple[Heavy, ...]:
    """The offices of which more waits than `WARNING_BYTES`, the heaviest first: lines that wait for
    their place, and bundles of journals that nobody has enrolled."""
    peers = {peer.jid: peer for peer in workspace.exchanged.peers()}
    names = {peer.office: peer.office_name for peer in peers.values()}
    sizes = Counter[str]()
    for jid, size in workspace.exchanged.held_bytes().items():
        sizes[peers[jid].office if jid in peers else ""] += size
    for record in workspace.exchanged.waiting():
        with suppress(OSError):  # somebody took it away
            sizes[record.office] += (inbox / f"{record.sha256}.QMC").stat().st_size
    return tuple(
        Heavy(office, names.get(office, ""), size)
        for office, size in sizes.most_common()
        if size > WARNING_BYTES
    )


def full(workspace: Workspace) -> tuple[str, ...]:
    """The offices of which so many journals are known that no other can be enrolled."""
    counts = workspace.exchanged.journals_per_office()
    return tuple(sorted(office for office in counts if crowding.is_full(workspace, office)))
