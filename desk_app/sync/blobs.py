"""A bundle with scans: the archive of any bundle, without segments and with files after them.

    manifest.json, manifest.sig, segments.jsonl (empty), blobs/<sha256>, blobs/<sha256>, …

Whoever reads a bundle reads which scans are in it: they are named by the SHA-256 that the entries
name them by, which every PC can tell. At rest each PC names them by a digest of its own.

Such a bundle is larger than any other and never lies in memory expanded: one scan does at a time.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

import msgspec

from desk_app.domain import chain
from desk_app.domain.errors import DeskError
from desk_app.domain.scans import MAX_BYTES
from desk_app.sync import bundle, streams, ustar
from desk_app.sync.bundle import Manifest
from desk_app.sync.keys import verify
from desk_app.sync.refusals import (
    BundleTooLarge,
    DamagedBundle,
    OversizedScan,
    ScanBundleTooLarge,
    UnknownSender,
)

MAX_CONTENT = 256 * 1024 * 1024
"""Bytes of all scans in a bundle together."""
MAX_SCANS = 4_000
MAX_SEALED = MAX_CONTENT + bundle.MAX_MANIFEST + (1 << 24)
_SIGNATURE = 64


@dataclass(frozen=True, slots=True)
class Blob:
    """A scan in a bundle: SHA-256 (hex) and size in bytes."""

    sha256: str
    size: int


Contents = Callable[[Blob], Iterable[bytes]]
Take = Callable[[Blob, bytes], None]


def seal(
    manifest: Manifest,
    scans: Sequence[Blob],
    contents: Contents,
    sign: Callable[[bytes], bytes],
    recipients: Sequence[str],
) -> bytes:
    """The sealed bundle of `scans` under `manifest`, whose `blobs` are filled in here. `contents`
    gives a scan piece by piece and raises unless it is whole. The caller stays within the limits.
    """
    assert len(scans) <= MAX_SCANS
    assert sum(each.size for each in scans) <= MAX_CONTENT
    listed = tuple((each.sha256, each.size) for each in scans)
    raw = msgspec.json.encode(msgspec.structs.replace(manifest, blobs=listed))
    head = b"".join(
        (
            ustar.member("manifest.json", raw),
            ustar.member("manifest.sig", sign(chain.manifest_message(raw))),
            ustar.member("segments.jsonl", b""),
        )
    )
    size = len(head) + len(ustar.END)
    size += sum(ustar.BLOCK + each.size + len(ustar.padding(each.size)) for each in scans)
    target = BytesIO()
    streams.seal(_archive(head, scans, contents), size, recipients, target)
    return target.getvalue()


def _archive(head: bytes, scans: Sequence[Blob], contents: Contents) -> Iterator[bytes]:
    yield head
    for each in scans:
        yield ustar.header(f"blobs/{each.sha256}", each.size)
        yield from contents(each)
        yield ustar.padding(each.size)
    yield ustar.END


class _Enough(Exception):  # as all our errors
    """What was looked for was found."""


def are_in(sealed: BinaryIO, identities: Sequence[str]) -> bool:
    """Whether a bundle says that there are scans in it; false of one that cannot be opened."""
    found: list[Manifest] = []

    def judge(manifest: Manifest, _raw: bytes, _signature: bytes) -> None:
        found.append(manifest)
        raise _Enough

    with suppress(_Enough, DeskError):
        streams.unseal(sealed, identities, _Reading(judge, _leave).take)
    return bool(found) and bool(found[0].blobs)


def open_scans(
    sealed: BinaryIO,
    identities: Sequence[str],
    key_of: Callable[[str], bytes | None],
    take: Take,
) -> Manifest:
    """The manifest of a bundle with scans, each of which was given to `take` with its content,
    after it was compared with what the sender signed.

    The end of the bundle may still be damaged when the first scans are given. Raises UnknownSender,
    ScanBundleTooLarge, OversizedScan, and what `streams.unseal` and `take` raise.
    """
    found: list[Manifest] = []

    def judge(manifest: Manifest, raw: bytes, signature: bytes) -> None:
        sender = manifest.sender
        key = key_of(sender.jid)
        if key is None:
            raise UnknownSender(
                office=sender.office, desk=sender.desk, fingerprint=chain.fingerprint_of(sender.jid)
            )
        if not verify(key, chain.manifest_message(raw), signature):
            raise DamagedBundle
        require_limits(manifest)
        found.append(manifest)

    reading = _Reading(judge, take)
    streams.unseal(sealed, identities, reading.take)
    reading.finish()
    return found[0]


def require_limits(manifest: Manifest) -> None:
    """Raises ScanBundleTooLarge, OversizedScan, and DamagedBundle for segments beside scans or a
    scan that is listed twice."""
    sizes = dict(manifest.blobs)
    if manifest.seg or len(sizes) != len(manifest.blobs):
        raise DamagedBundle
    if any(size > MAX_BYTES for size in sizes.values()):
        raise OversizedScan(limit=MAX_BYTES // 1024**2)
    if len(sizes) > MAX_SCANS or sum(sizes.values()) > MAX_CONTENT:
        raise ScanBundleTooLarge(scans=MAX_SCANS, limit=MAX_CONTENT // 1024**2)


def _leave(_blob: Blob, _content: bytes) -> None:
    """Nothing is done with a scan."""


class _Reading:
    """Takes an archive as it comes, and gives what is in it as soon as it is there."""

    def __init__(self, judge: Callable[[Manifest, bytes, bytes], None], give: Take) -> None:
        self._judge, self._give = judge, give
        self._ready = bytearray()
        self._members = self._read()
        self._needs = next(self._members)
        self._ended = False

    def take(self, data: bytes) -> None:
        """Some more bytes. Raises DamagedBundle for anything but the next of the archive."""
        self._ready += data
        while not self._ended and len(self._ready) >= self._needs:
            part = bytes(self._ready[: self._needs])
            del self._ready[: self._needs]
            try:
                self._needs = self._members.send(part)
            except StopIteration:
                self._ended = True
            except ustar.Malformed:
                raise DamagedBundle from None
        if self._ended and self._ready:
            raise DamagedBundle

    def finish(self) -> None:
        """Raises DamagedBundle unless the archive came to its end."""
        if not self._ended:
            raise DamagedBundle

    def _read(self) -> Generator[int, bytes, None]:
        """Asks for so many bytes after one another."""
        try:
            raw = yield from self._member("manifest.json", bundle.MAX_MANIFEST)
        except ustar.TooLong:
            raise BundleTooLarge(reason="manifest") from None
        manifest = bundle.manifest_of(raw)
        signature = yield from self._member("manifest.sig", _SIGNATURE)
        self._judge(manifest, raw, signature)
        yield from self._member("segments.jsonl", 0)
        if manifest.sha256 != sha256(b"").hexdigest():
            raise DamagedBundle
        for digest, size in manifest.blobs:
            content = yield from self._member(f"blobs/{digest}", size)
            if len(content) != size or sha256(content).hexdigest() != digest:
                raise DamagedBundle
            self._give(Blob(digest, size), content)
        if (yield len(ustar.END)) != ustar.END:
            raise DamagedBundle

    def _member(self, name: str, cap: int) -> Generator[int, bytes, bytes]:
        size = ustar.announced((yield ustar.BLOCK), name, cap)
        content = (yield size) if size else b""
        padding = ustar.padding(size)
        if padding and (yield len(padding)) != padding:
            raise DamagedBundle
        return content
