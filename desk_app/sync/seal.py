"""Closing a bundle for its readers, opening it, and telling whose words are in it.

Sign, then compress (one zstd frame, size declared), then encrypt (age). Opening takes the same way
back and trusts no length before it is capped.
"""

from collections.abc import Callable, Sequence

import zstandard
from pyrage import DecryptError, decrypt, encrypt, x25519

from desk_app.domain import chain
from desk_app.sync import bundle as archive
from desk_app.sync.bundle import Bundle
from desk_app.sync.keys import verify
from desk_app.sync.refusals import (
    BundleNotForUs,
    BundleTooLarge,
    DamagedBundle,
    NotABundle,
    SegmentRefused,
    TooManyReaders,
    UnknownSender,
)

MAX_SEALED = 64 * 1024 * 1024
MAX_COMPRESSED = 32 * 1024 * 1024
"""What we send; we read up to twice of it."""
MAX_READERS = 16

MAX_HEADER = 64 * 1024
"""Sixteen readers need a few KiB before the content."""

AGE = b"age-encryption.org/v1\n"
ZSTD = b"\x28\xb5\x2f\xfd"
NOT_FOR_US = "No matching keys found"  # pyrage has one exception for everything


def seal(tar: bytes, recipients: Sequence[str]) -> bytes:
    """`tar` compressed and encrypted to `recipients` (age1…), each of whom can read it alone.

    Raises TooManyReaders, BundleTooLarge. A recipient must have passed `keys.is_recipient`.
    """
    if len(recipients) > MAX_READERS:
        raise TooManyReaders(readers=len(recipients), limit=MAX_READERS)
    if len(tar) > archive.MAX_EXPANDED:
        raise BundleTooLarge(reason="sent")
    compressed = zstandard.ZstdCompressor(level=3).compress(tar)
    if len(compressed) > MAX_COMPRESSED:
        raise BundleTooLarge(reason="sent")
    sealed: bytes = encrypt(compressed, [x25519.Recipient.from_str(text) for text in recipients])
    return sealed


def unseal(sealed: bytes, identities: Sequence[str]) -> bytes:
    """The archive in `sealed`, read with any of our `identities` (AGE-SECRET-KEY-1…).

    Raises NotABundle, BundleNotForUs, BundleTooLarge, DamagedBundle.
    """
    if not sealed.startswith(AGE):
        # A yanked stick leaves a file of the right length full of zeros, or the beginning of one.
        raise DamagedBundle if AGE.startswith(sealed) or not any(sealed[:512]) else NotABundle
    if len(sealed) > MAX_SEALED:
        raise BundleTooLarge(reason="packed")
    require_few_readers(sealed)
    try:
        compressed = decrypt(sealed, [x25519.Identity.from_str(text) for text in identities])
    except DecryptError as problem:
        raise BundleNotForUs if str(problem) == NOT_FOR_US else DamagedBundle from None
    return _expanded(compressed)


def require_few_readers(sealed: bytes) -> None:
    """Raises BundleTooLarge when a file, or its beginning, names more readers than a bundle may
    have: our keys would be tried on each of them."""
    names, end, _ = sealed[:MAX_HEADER].partition(b"\n---")
    endless = not end and len(sealed) >= MAX_HEADER
    if endless or names.count(b"\n-> X25519 ") > MAX_READERS:
        raise BundleTooLarge(reason="readers")


def declared(begun: bytes) -> int:
    """How long what a zstd frame holds says it is. Raises DamagedBundle when it does not say, and
    BundleTooLarge."""
    size = int(zstandard.get_frame_parameters(begun).content_size)
    if size in {0, zstandard.CONTENTSIZE_UNKNOWN}:
        raise DamagedBundle
    if size > archive.MAX_EXPANDED:
        raise BundleTooLarge(reason="expanded")
    return size


def open_bundle(
    sealed: bytes, identities: Sequence[str], key_of: Callable[[str], bytes | None]
) -> Bundle:
    """The bundle in `sealed`, with its sender's signature verified; its segments are not yet.

    `key_of` gives the public key of an enrolled journal. Raises UnknownSender when there is none,
    besides what `unseal`, `bundle.decode` and `verify_manifest` raise.
    """
    opened = archive.decode(unseal(sealed, identities))
    sender = opened.manifest.sender
    key = key_of(sender.jid)
    if key is None:
        raise UnknownSender(
            office=sender.office, desk=sender.desk, fingerprint=chain.fingerprint_of(sender.jid)
        )
    verify_manifest(opened, key)
    return opened


def verify_manifest(bundle: Bundle, key: bytes) -> None:
    """Raises DamagedBundle unless the manifest was signed with `key`, the sender's."""
    if not verify(key, chain.manifest_message(bundle.raw), bundle.signature):
        raise DamagedBundle


def verify_segment(segment: chain.Segment, key: bytes) -> None:
    """Raises SegmentRefused unless the lines lead from `prev` to `head` and `key` sealed them.

    `key` is that of the journal's owner, not of the carrier. A first segment must begin with the
    line its journal is named after.
    """
    try:
        holds = _is_well_formed(segment) and _is_sealed(segment, key)
    except ValueError:  # the digest of an erased line is none
        holds = False
    if not holds:
        raise SegmentRefused(jid=segment.jid, a=segment.a, b=segment.b)


def _is_well_formed(segment: chain.Segment) -> bool:
    first = segment.a == 1
    return (
        len(segment.lines) == segment.b - segment.a + 1 <= chain.MAX_LINES
        and chain.weight(segment.lines) <= chain.MAX_SEGMENT_BYTES
        and not any(b"\n" in line for line in segment.lines)
        and first == (segment.prev == chain.START)
        and (not first or chain.jid_of(segment.lines[0]) == segment.jid)
    )


def _is_sealed(segment: chain.Segment, key: bytes) -> bool:
    if chain.head(segment.prev, segment.lines) != segment.head:
        return False
    message = chain.seal_message(segment.jid, segment.a, segment.prev, segment.b, segment.head)
    return verify(key, message, segment.sig)


def _expanded(compressed: bytes) -> bytes:
    if not compressed.startswith(ZSTD):
        raise NotABundle
    try:
        declared(compressed)
        return zstandard.ZstdDecompressor().decompress(compressed, allow_extra_data=False)
    except zstandard.ZstdError:
        raise DamagedBundle from None
