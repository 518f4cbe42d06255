"""Which scans are asked for, and by whom: what goes into bundles and what may be dropped.

Everybody says in each manifest which scans he lacks of those his entries name. A scan goes out when
some reader asked for it and every reader of the bundle may see it; it is asked for until it is
there, so a lost stick costs one more journey. A list that is complete is signed as such, by its
digest: only then does a scan that is not on it mean a scan that is there. A version that takes no
scans in lists none and says nothing of the sort.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import TypedDict

from desk_app.domain.entries import ScanAdded
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import peers
from desk_app.sync.bundle import MAX_WANT, Manifest

_MARK = "want"


class Asked(TypedDict):
    """What a manifest says about the scans its sender lacks: which, and whether those are all."""

    want: tuple[str, ...]
    digest: dict[str, str]


def asked_of(workspace: Workspace, readers: Sequence[Peer]) -> Asked:
    """What a manifest for some readers says: a commune is asked for its own scans only."""
    upper = any(reader.role == "upper" for reader in readers)
    offices = None if upper else {reader.office for reader in readers}
    lacking = workspace.held_scans.lacking(offices=offices, limit=MAX_WANT + 1)
    want = tuple(lacking[:MAX_WANT])
    complete = len(lacking) <= MAX_WANT
    return {"want": want, "digest": {_MARK: _digest(want)} if complete else {}}


def are_all(manifest: Manifest) -> bool:
    """Whether the scans a manifest asks for are all that its sender lacks."""
    return manifest.digest.get(_MARK) == _digest(manifest.want)


def wanted(workspace: Workspace, readers: Sequence[Peer]) -> list[ScanAdded]:
    """The scans here that some of the readers asked for and all of them may see, oldest dossiers
    first; each is named after its digest."""
    asked = {digest for reader in readers for digest in reader.want}
    return [
        scan
        for scan in workspace.held_scans.here(sorted(asked))
        if _all_may_see(readers, workspace.held_scans.offices_of(scan.sha256))
    ]


def _all_may_see(readers: Sequence[Peer], offices: set[str]) -> bool:
    """An upper level sees everything; a commune's desk the scans of its own office's dossiers."""
    return all(reader.role == "upper" or reader.office in offices for reader in readers)


def droppable(workspace: Workspace, closed_by: date) -> list[tuple[str, int]]:
    """The scans here, with their sizes in bytes, whose dossiers are all of our office, were closed
    by a day, and that an upper level holds.

    It holds a scan when its newest manifest covers everything we know of the dossiers that name
    it, and does not ask for it in a list that is complete: it knows of the scan, takes scans in
    and lacks it not. It never drops any itself.
    """
    office = {workspace.journal.own().office}
    uppers = [
        (set(reader.want), peers.reach(workspace, reader))
        for group in peers.audiences(workspace)
        for reader in group
        if reader.role == "upper" and reader.wants_all
    ]
    return [
        (digest, size)
        for digest, size in workspace.held_scans.of_closed(closed_by)
        if workspace.held_scans.offices_of(digest) == office
        and any(
            digest not in asked and _covers(workspace, reach, digest) for asked, reach in uppers
        )
    ]


def _covers(workspace: Workspace, reach: dict[int, int], digest: str) -> bool:
    """Whether a reach goes over all that is known of the dossiers that name a scan."""
    return all(
        n <= reach.get(j, 0)
        for uid in workspace.held_scans.named_by(digest)
        for j, n in workspace.journal.last_of(uid).items()
    )


def _digest(want: Iterable[str]) -> str:
    return sha256(" ".join(want).encode()).hexdigest()[:32]
