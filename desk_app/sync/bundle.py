"""The bundle as an archive: a manifest, its signature, and segments one after the other.

The texts of the manifest, forever: a `jid` is 26 lower-case base32 characters; hashes are 64
lower-case hex characters; `id` and state digests are 32; signatures are base64 with padding;
moments are milliseconds UTC. The bytes of `manifest.json` as they came are what is verified;
nobody serialises again. Members this version does not know make the archive another format, so a
newer format keeps `manifest.json` as its first member and says so in `format`. Unknown fields of a
manifest are read over.

`decode` checks form and agreement. Whose words they are is `seal.verify_manifest`'s question and
must be asked before anything is used: the key is found by the `jid` the manifest itself claims.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from desk_app.domain import chain
from desk_app.sync import ustar
from desk_app.sync.refusals import BundleTooLarge, DamagedBundle, NewerBundle, NotABundle

FORMAT = "qmc-bundle/1"
MAX_EXPANDED = 512 * 1024 * 1024
MAX_MANIFEST = 16 * 1024 * 1024
MAX_SEGMENTS = 20_000
MAX_EVENTS = 250_000
MAX_WANT = 20_000

_SIGNATURE = 64
_MAX_CHUNK = 2 * chain.MAX_SEGMENT_BYTES + chain.MAX_LINES * (1 + chain.ERASED_BYTES)
"""The limit of a segment counts neither newlines nor what stands for erased lines; this does."""

Jid = Annotated[str, Meta(pattern=r"^[a-z2-7]{25}[aeimquy4]\Z")]
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Hex128 = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
Label = Annotated[str, Meta(pattern=r"^[A-Z0-9]{1,16}\Z")]
DeskLabel = Annotated[str, Meta(pattern=r"^[A-Z-]\Z")]
Count = Annotated[int, Meta(ge=1, le=2**53)]


class Sender(Struct, frozen=True, kw_only=True):
    """Who made the bundle. Only `jid` identifies; the rest are labels for people."""

    jid: Jid
    office: Label
    desk: DeskLabel
    epoch: Count
    app: Annotated[str, Meta(max_length=40)]


class ListedSegment(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One segment's place, hashes and seal; `size` is in bytes, newlines counted."""

    jid: Jid
    a: Count
    b: Count
    prev: Hash
    head: Hash
    sig: Annotated[bytes, Meta(min_length=_SIGNATURE, max_length=_SIGNATURE)]
    size: Annotated[int, Meta(ge=2, le=2**53)]


class Manifest(Struct, frozen=True, kw_only=True):
    """What a bundle says about itself and what its sender holds.

    Attributes:
        id: 128 random bits; a bundle is known by it.
        no: the sender's bundles counted 1, 2, 3 ….
        sender: `from` in the file.
        to: the codes of the offices it is addressed to.
        t: the sender's wall clock, ms UTC, never corrected.
        have: the tips of every journal the sender holds; more than one after a fork.
        lacks: places before which the sender lacks lines, by journal: a tip behind one says
            nothing about what comes before it. Not there when it lacks nothing.
        seen: the highest bundle number accepted from each peer.
        suspect: journals that spoke with two voices.
        seg: the segments, filled in by `encode`.
        sha256: of `segments.jsonl`, filled in by `encode`.
        blobs: scans inside (hash, size); always empty in a journal bundle. See `blobs`.
        want: hashes of scans the sender lacks. See `scan_wants`.
        notes: remarks for people, mostly about clocks.
        digest: the state digest of each projection; of `want` when that is complete.
    """

    format: str = FORMAT
    id: Hex128
    no: Count
    sender: Sender = msgspec.field(name="from")
    to: tuple[Label, ...]
    t: Annotated[int, Meta(ge=0, le=2**53)]
    have: dict[Jid, tuple[tuple[Count, Hash], ...]]
    lacks: dict[Jid, tuple[tuple[Count, Hash], ...]] | UnsetType = UNSET
    seen: dict[Jid, Count]
    suspect: tuple[Jid, ...] = ()
    seg: tuple[ListedSegment, ...] = ()
    sha256: Hash = sha256(b"").hexdigest()
    blobs: tuple[tuple[Hash, Count], ...] = ()
    want: Annotated[tuple[Hash, ...], Meta(max_length=MAX_WANT)] = ()
    notes: tuple[Annotated[str, Meta(max_length=500)], ...] = ()
    digest: dict[str, Hex128] = {}


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that agrees with itself. `raw` is the manifest as it came: what was signed."""

    manifest: Manifest
    raw: bytes
    signature: bytes
    segments: tuple[chain.Segment, ...]

    @property
    def genesis(self) -> bytes | None:
        """The first line of the sender's journal; None when it did not travel this time."""
        jid = self.manifest.sender.jid
        for segment in self.segments:
            if segment.jid == jid and segment.a == 1 and chain.jid_of(segment.lines[0]) == jid:
                return segment.lines[0]
        return None


def encode(
    manifest: Manifest, segments: Sequence[chain.Segment], sign: Callable[[bytes], bytes]
) -> bytes:
    """The archive of `segments` under `manifest`, whose `seg` and `sha256` are filled in here.

    `sign` is the sending journal's. Raises BundleTooLarge: the caller makes several of it.
    """
    events = sum(len(segment.lines) for segment in segments)
    if len(segments) > MAX_SEGMENTS or events > MAX_EVENTS:
        raise BundleTooLarge(reason="sent")
    chunks = [b"".join(line + b"\n" for line in segment.lines) for segment in segments]
    body = b"".join(chunks)
    listed = tuple(
        ListedSegment(s.jid, s.a, s.b, s.prev.hex(), s.head.hex(), s.sig, len(chunk))
        for s, chunk in zip(segments, chunks, strict=True)
    )
    full = msgspec.structs.replace(manifest, seg=listed, sha256=sha256(body).hexdigest())
    raw = msgspec.json.encode(full)
    if len(raw) > MAX_MANIFEST:
        raise BundleTooLarge(reason="sent")
    return b"".join(
        (
            ustar.member("manifest.json", raw),
            ustar.member("manifest.sig", sign(chain.manifest_message(raw))),
            ustar.member("segments.jsonl", body),
            ustar.END,
        )
    )


def decode(archive: bytes) -> Bundle:
    """The journal bundle in `archive`; its signatures are not verified yet.

    Raises NotABundle for another archive, NewerBundle for a later format, BundleTooLarge for one
    beyond the limits, DamagedBundle for everything that does not agree; scans have no place beside
    segments, `blobs` reads them.
    """
    if not archive.startswith(b"manifest.json\0"):
        raise NotABundle
    if len(archive) > MAX_EXPANDED:
        raise BundleTooLarge(reason="expanded")
    try:
        manifest_view, at = ustar.read(archive, 0, "manifest.json", MAX_MANIFEST)
    except ustar.TooLong:
        raise BundleTooLarge(reason="manifest") from None
    except ustar.Malformed:
        raise DamagedBundle from None
    try:
        return _decoded(archive, bytes(manifest_view), at)
    except ustar.Malformed:
        raise DamagedBundle from None


def manifest_of(raw: bytes) -> Manifest:
    """The manifest in its bytes. Raises NewerBundle, BundleTooLarge for one that lists too many
    segments, and DamagedBundle for what is none."""
    try:
        _require_known(msgspec.json.decode(raw, type=_Header).format)
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise DamagedBundle from None
    if len(manifest.seg) > MAX_SEGMENTS:
        raise BundleTooLarge(reason="segments")
    return manifest


class _Header(Struct):
    format: str


def _decoded(archive: bytes, raw: bytes, at: int) -> Bundle:
    manifest = manifest_of(raw)
    if manifest.blobs:
        raise DamagedBundle
    size = _announced(manifest)
    signature, at = ustar.read(archive, at, "manifest.sig", _SIGNATURE)
    body, at = ustar.read(archive, at, "segments.jsonl", size)
    if archive[at:] != ustar.END or len(signature) != _SIGNATURE or len(body) != size:
        raise DamagedBundle
    if sha256(body).hexdigest() != manifest.sha256:
        raise DamagedBundle
    return Bundle(manifest, raw, bytes(signature), tuple(_segments(manifest, body)))


def _require_known(format_name: str) -> None:
    if format_name == FORMAT:
        return
    if re.fullmatch(r"qmc-bundle/[1-9][0-9]{0,3}", format_name):
        raise NewerBundle(format=format_name)
    raise DamagedBundle


def _announced(manifest: Manifest) -> int:
    """The bytes of all segments together, before any of them is read."""
    counts = [row.b - row.a + 1 for row in manifest.seg]
    if any(count < 1 for count in counts):
        raise DamagedBundle
    if any(count > chain.MAX_LINES for count in counts):
        raise BundleTooLarge(reason="segment")
    if any(row.size > _MAX_CHUNK for row in manifest.seg):
        raise BundleTooLarge(reason="segment")
    if sum(counts) > MAX_EVENTS:
        raise BundleTooLarge(reason="events")
    return sum(row.size for row in manifest.seg)


def _segments(manifest: Manifest, body: memoryview) -> Iterator[chain.Segment]:
    at = 0
    for row in manifest.seg:
        *lines, rest = bytes(body[at : at + row.size]).split(b"\n")
        at += row.size
        if rest or len(lines) != row.b - row.a + 1 or not all(lines):
            raise DamagedBundle
        if any(len(line) > chain.MAX_LINE_BYTES for line in lines):
            raise BundleTooLarge(reason="line")
        if chain.weight(lines) > chain.MAX_SEGMENT_BYTES:
            raise BundleTooLarge(reason="segment")
        prev, head = bytes.fromhex(row.prev), bytes.fromhex(row.head)
        yield chain.Segment(row.jid, row.a, row.b, prev, head, row.sig, tuple(lines))
