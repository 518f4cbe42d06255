"""Scans on their way: what readers ask for goes out after the entries, what we lack comes in."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from io import BytesIO
from itertools import islice
from pathlib import Path

from desk_app.domain import scans
from desk_app.domain.entries import ScanAdded
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office
from desk_app.domain.scans import NotAScan, ScanCutOff, ScanDamaged, ScanMissing
from desk_app.services import Clock
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.known_peers import Peer
from desk_app.storage.scan_erasing import erase_scans
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import blobs, incoming, outgoing, peers, scan_wants, stick
from desk_app.sync.blobs import Blob
from desk_app.sync.bundle import Manifest
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.refusals import ScanBundleTooLarge
from desk_app.sync.stick import StickFull

PART_BYTES = 64 * 1024 * 1024
"""Bytes of scans in one bundle that we make: a stick that is pulled out costs no more than that
again, and so much lies in memory. Up to `blobs.MAX_CONTENT` is read."""
_AROUND_EACH = 2 * 1024
_AROUND_ALL = 64 * 1024
"""What stands around scans in a bundle, about."""


@dataclass(frozen=True, slots=True)
class ScanPart:
    """One step of writing scans: how many went into a file, and how many still wait. There is no
    file where nothing more fits, and where all that should have gone was damaged."""

    file: Path | None
    scans: int
    left: int


class ScanSending:
    """Writes the scans that readers asked for."""

    def __init__(
        self,
        workspace: Workspace,
        store: ScanStore,
        office: Office,
        clock: Clock,
        *,
        keys: OwnKeys,
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._office = office
        self._clock = clock
        self._keys = keys

    def write(self, folder: Path) -> Iterator[ScanPart]:
        """Write the scans that readers asked for into a folder, file by file, oldest dossiers
        first, until all went or nothing more fits. Call after the entries went.

        What lies there already from an earlier time goes again only when a reader has been heard
        of since and still asks. A scan that turns out to be damaged is left out and asked for from
        now on. Raises what `stick.put` raises, but for `StickFull`.
        """
        there = stick.names(folder)
        asked = [
            (readers, deque(self._waiting(readers, there)))
            for readers in peers.audiences(self._workspace)
        ]
        left = sum(len(each) for _, each in asked)
        for readers, waiting in asked:
            while waiting:
                count = _fitting(waiting, stick.room(folder))
                sound = self._sound([waiting.popleft() for _ in range(count)])
                file = self._written(folder, readers, sound) if sound else None
                if count == 0 or (sound and file is None):
                    yield ScanPart(None, 0, left)
                    return
                left -= count
                yield ScanPart(file, len(sound), left)

    def _waiting(self, readers: list[Peer], there: set[str]) -> list[ScanAdded]:
        asked = _heard(readers)
        return [
            scan
            for scan in scan_wants.wanted(self._workspace, readers)
            if not there & self._workspace.held_scans.files_of(scan.sha256, asked)
        ]

    def _sound(self, waiting: Sequence[ScanAdded]) -> list[Blob]:
        sound, lost = [], []
        for scan in waiting:
            try:
                sound.append(Blob(scan.sha256, self._store.verify(scan)))
            except (ScanMissing, ScanDamaged):
                lost.append(scan.sha256)
        if lost:
            with self._workspace.change():
                self._workspace.held_scans.lost(lost)
        return sound

    def _written(self, folder: Path, readers: list[Peer], sound: list[Blob]) -> Path | None:
        """The file with some scans, or None when the medium has no room for it after all."""
        now = self._clock()
        with self._workspace.change():
            sealed, record = self._made(readers, sound, now)
            self._workspace.exchanged.put_bundle(record)
        try:
            file = stick.put(folder, record.name, sealed)
        except StickFull:
            return None
        with self._workspace.change():
            self._workspace.exchanged.put_bundle(replace(record, result="exported"))
            digests = [each.sha256 for each in sound]
            self._workspace.held_scans.sent(digests, record.name, _heard(readers))
        return file

    def _made(
        self, readers: list[Peer], sound: list[Blob], now: datetime
    ) -> tuple[bytes, BundleRecord]:
        jid, unit = self._workspace.journal.own().jid, self._office.unit.code
        no = self._workspace.exchanged.next_no(jid)
        manifest = outgoing.manifest_for(self._workspace, readers, no=no, at=now)
        recipients = outgoing.recipients_of(self._workspace, readers)
        key = self._keys.journal(self._workspace.journal.own())
        sealed = blobs.seal(manifest, sound, self._content, key.sign, recipients)
        return sealed, BundleRecord(
            id=manifest.id, dir="out", jid=jid, no=no,
            name=stick.bundle_name(unit, self._office.desk, no, manifest.id),
            sha256=sha256(sealed).hexdigest(), at=now, result="made", lines=0,
        )  # fmt: skip

    def _content(self, blob: Blob) -> Iterator[bytes]:
        scan = ScanAdded(sha256=blob.sha256, media="", size=blob.size, name=blob.sha256[:12])
        return self._store.pieces(scan)


def _heard(readers: Sequence[Peer]) -> str:
    """The newest bundle of each reader: what it asks for is in there."""
    return " ".join(sorted(f"{each.jid}:{each.no}" for each in readers))


def _fitting(waiting: Iterable[ScanAdded], room: int) -> int:
    """How many of the scans, from the first on, fit into one bundle."""
    size, count = _AROUND_ALL, 0
    for scan in islice(waiting, blobs.MAX_SCANS):
        size += scan.size + _AROUND_EACH
        if size > room or (count and size > PART_BYTES):
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class ScansCame:
    """What came in a bundle: how many scans were kept, and how many are no JPEG, PNG or PDF."""

    manifest: Manifest
    kept: int
    unfit: int


class ScanReceiving:
    """Takes scans in that we lack."""

    def __init__(self, workspace: Workspace, store: ScanStore, clock: Clock) -> None:
        self._workspace = workspace
        self._store = store
        self._clock = clock

    def take_in(
        self, name: str, sealed: bytes, identities: Sequence[str], keys: Mapping[str, bytes]
    ) -> ScansCame:
        """Take in a bundle with scans: verified to its end before anything is kept.

        Only what an entry here names and what is not here is kept; each is read back. Raises the
        refusals of a bundle as a whole, and `StorageUnavailable`.
        """
        blobs.open_scans(BytesIO(sealed), identities, keys.get, _pass_over)
        kept: list[str] = []
        unfit: list[str] = []
        keep = partial(self._keep, kept, unfit)
        manifest = blobs.open_scans(BytesIO(sealed), identities, keys.get, keep)
        now = self._clock()
        record = BundleRecord(
            id=manifest.id, dir="in", jid=manifest.sender.jid, no=manifest.no, name=name,
            sha256=sha256(sealed).hexdigest(), at=now, result="taken-in", lines=0,
            office=manifest.sender.office, made_at=incoming.written(manifest, now),
            brought=bool(kept),
        )  # fmt: skip
        with self._workspace.change():
            self._workspace.held_scans.arrived(kept)
            incoming.acknowledge(self._workspace, manifest, at=incoming.written(manifest, now))
            self._workspace.exchanged.put_bundle(record)
        return ScansCame(manifest, len(kept), len(unfit))

    def erase(self) -> None:
        """Take out of the store what an erasure that came asks for; what the disk does not let go
        of goes the next time."""
        with suppress(StorageUnavailable):
            erase_scans(self._workspace, self._store)

    def _keep(self, kept: list[str], unfit: list[str], blob: Blob, content: bytes) -> None:
        if not self._workspace.held_scans.is_lacking(blob.sha256):
            return
        name = blob.sha256[:12]
        try:
            media = scans.media_of(
                name, len(content), content[: scans.ENDS_BYTES], content[-scans.ENDS_BYTES :]
            )
        except (NotAScan, ScanCutOff):
            unfit.append(blob.sha256)
            return
        self._store.keep(BytesIO(content))
        self._store.verify(ScanAdded(sha256=blob.sha256, media=media, size=blob.size, name=name))
        kept.append(blob.sha256)


def _pass_over(_blob: Blob, _content: bytes) -> None:
    """It was compared; that is all."""


def refused_unread(file: Path) -> DeskError | None:
    """Why a file is not even read: it is larger than any bundle. None when it is not."""
    size = stick.size(file)
    if size <= blobs.MAX_SEALED:
        return None
    return ScanBundleTooLarge(scans=blobs.MAX_SCANS, limit=blobs.MAX_CONTENT // 1024**2)
