"""Sealed bundles: for their readers only, whole, and in the words of whoever signed."""

import time
from dataclasses import replace
from io import BytesIO

import pyrage
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain import chain
from desk_app.domain.errors import DeskError
from desk_app.sync import bundle, seal, streams
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.refusals import (
    BundleNotForUs,
    BundleTooLarge,
    DamagedBundle,
    NotABundle,
    SegmentRefused,
    TooManyReaders,
    UnknownSender,
)
from tests.sync import golden

READER, STRANGER = golden.READER, golden.STRANGER
ARCHIVE = golden.archive()
DESK_A, DESK_B, DESK_C = golden.writers()
KEYS = {desk.jid: desk.key.public for desk in (DESK_A, DESK_B)}


def encrypted(compressed: bytes) -> bytes:
    """Any content, encrypted to the reader as `seal` does."""
    sealed: bytes = pyrage.encrypt(compressed, [pyrage.x25519.Recipient.from_str(READER.recipient)])
    return sealed


def segment() -> chain.Segment:
    return golden.writers()[0].segment(3)


@settings(deadline=None, max_examples=50)
@given(st.binary(min_size=1, max_size=5_000))
def test_what_is_sealed_is_unsealed(content: bytes) -> None:
    sealed = seal.seal(content, [READER.recipient, STRANGER.recipient])
    assert seal.unseal(sealed, [STRANGER.secret]) == content
    assert seal.unseal(sealed, [ReadingKey.generate().secret, READER.secret]) == content


def test_an_opened_bundle_has_its_sender_verified() -> None:
    opened = seal.open_bundle(seal.seal(ARCHIVE, [READER.recipient]), [READER.secret], KEYS.get)
    assert opened.manifest.sender.jid == DESK_A.jid
    for part in opened.segments:
        seal.verify_segment(part, KEYS[part.jid])


def test_a_flipped_byte_anywhere_is_refused() -> None:
    sealed = seal.seal(ARCHIVE, [READER.recipient])
    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1 << at % 8
        with pytest.raises(DeskError):
            seal.unseal(bytes(changed), [READER.secret])


def test_every_truncation_is_damage() -> None:
    sealed = seal.seal(ARCHIVE, [READER.recipient])
    for length in range(len(sealed)):
        with pytest.raises(DamagedBundle):
            seal.unseal(sealed[:length], [READER.secret])


@pytest.mark.parametrize("more", [b"\0", b"x" * 70_000])
def test_trailing_bytes_are_damage(more: bytes) -> None:
    with pytest.raises(DamagedBundle):
        seal.unseal(seal.seal(ARCHIVE, [READER.recipient]) + more, [READER.secret])


def test_a_file_of_zeros_was_yanked() -> None:
    with pytest.raises(DamagedBundle):
        seal.unseal(bytes(2_000), [READER.secret])


def test_a_bundle_for_others_is_told_apart() -> None:
    sealed = seal.seal(ARCHIVE, [STRANGER.recipient])
    for identities in ([READER.secret], []):
        with pytest.raises(BundleNotForUs):
            seal.unseal(sealed, identities)


@settings(deadline=None, max_examples=50)
@given(st.binary(min_size=1, max_size=600))
def test_other_files_are_not_bundles(content: bytes) -> None:
    with pytest.raises(NotABundle):
        seal.unseal(b"PK" + content, [READER.secret])
    with pytest.raises(NotABundle):
        seal.unseal(encrypted(b"PK" + content), [READER.secret])


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = seal.seal(ARCHIVE, [READER.recipient])
    monkeypatch.setattr(seal, "MAX_SEALED", len(sealed))
    assert seal.unseal(sealed, [READER.secret]) == ARCHIVE
    monkeypatch.setattr(seal, "MAX_SEALED", len(sealed) - 1)
    with pytest.raises(BundleTooLarge, match="packed"):
        seal.unseal(sealed, [READER.secret])


def test_fault_35_a_bomb_is_refused_without_expanding_it() -> None:
    compressor = zstandard.ZstdCompressor(level=3).compressobj(size=1 << 30)
    zeros = bytes(1 << 24)
    bomb = encrypted(b"".join(compressor.compress(zeros) for _ in range(64)) + compressor.flush())
    started = time.process_time()
    with pytest.raises(BundleTooLarge, match="expanded"):
        seal.unseal(bomb, [READER.secret])
    assert time.process_time() - started < 0.1


def frame(content: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3).compress(content)


def undeclared() -> bytes:
    compressor = zstandard.ZstdCompressor(level=3).compressobj()
    return compressor.compress(ARCHIVE) + compressor.flush()


def lying(size: int) -> bytes:
    """A frame whose two-byte size field says something else."""
    whole = bytearray(frame(ARCHIVE))
    field = (len(ARCHIVE) - 256).to_bytes(2, "little")
    at = bytes(whole).index(field)
    assert at < 8
    whole[at : at + 2] = (size - 256).to_bytes(2, "little")
    return bytes(whole)


@pytest.mark.parametrize(
    "compressed",
    [
        undeclared(), frame(b""), frame(ARCHIVE)[:-1], frame(ARCHIVE)[:5], frame(ARCHIVE) + b"\0",
        frame(ARCHIVE) * 2, frame(ARCHIVE) + frame(b""), lying(len(ARCHIVE) - 1),
        lying(len(ARCHIVE) + 1), lying(300),
    ],
)  # fmt: skip
def test_only_one_whole_frame_of_the_declared_size_is_read(compressed: bytes) -> None:
    assert seal.unseal(encrypted(frame(ARCHIVE)), [READER.secret]) == ARCHIVE
    with pytest.raises(DamagedBundle):
        seal.unseal(encrypted(compressed), [READER.secret])


def test_sixteen_readers_are_the_most() -> None:
    readers = [ReadingKey.generate() for _ in range(17)]
    recipients = [reader.recipient for reader in readers]
    sealed = seal.seal(ARCHIVE, recipients[:16])
    assert all(seal.unseal(sealed, [reader.secret]) == ARCHIVE for reader in readers[:16])
    with pytest.raises(TooManyReaders):
        seal.seal(ARCHIVE, recipients)


def test_a_file_for_more_readers_than_sixteen_is_not_even_tried() -> None:
    readers = [ReadingKey.generate() for _ in range(17)]
    names = [pyrage.x25519.Recipient.from_str(each.recipient) for each in readers]
    most, many = (pyrage.encrypt(frame(ARCHIVE), names[:count]) for count in (16, 17))
    endless = most.replace(b"\n---", b"\n-> X25519 x\n" * 10_000 + b"\n---", 1)
    assert seal.unseal(most, [readers[0].secret]) == ARCHIVE
    for sealed in (many, endless):
        with pytest.raises(BundleTooLarge, match="readers"):
            seal.unseal(sealed, [readers[0].secret])
        with pytest.raises(BundleTooLarge, match="readers"):
            streams.unseal(BytesIO(sealed), [readers[0].secret], bytearray().extend)


@pytest.mark.parametrize(("module", "limit"), [(bundle, "MAX_EXPANDED"), (seal, "MAX_COMPRESSED")])
def test_too_much_for_one_bundle_is_told(
    monkeypatch: pytest.MonkeyPatch, module: object, limit: str
) -> None:
    monkeypatch.setattr(module, limit, 100)
    with pytest.raises(BundleTooLarge):
        seal.seal(ARCHIVE, [READER.recipient])


def test_an_unknown_sender_is_told_with_the_fingerprint_to_compare() -> None:
    sealed = seal.seal(golden.unknown_archive(), [READER.recipient])
    with pytest.raises(UnknownSender) as caught:
        seal.open_bundle(sealed, [READER.secret], KEYS.get)
    fingerprint = chain.fingerprint(DESK_C.genesis)
    assert caught.value.facts == {"office": "13483", "desk": "C", "fingerprint": fingerprint}


def test_a_manifest_signed_by_another_is_refused() -> None:
    forged = bundle.encode(DESK_A.manifest(), [], DESK_B.key.sign)
    with pytest.raises(DamagedBundle):
        seal.open_bundle(seal.seal(forged, [READER.recipient]), [READER.secret], KEYS.get)


def test_a_seal_is_no_signature_of_a_manifest_nor_the_reverse() -> None:
    part = segment()
    bare = chain.seal_message(part.jid, part.a, part.prev, part.b, part.head).split(b"\0", 1)[1]
    as_manifest = DESK_A.key.sign(chain.manifest_message(bare))
    with pytest.raises(SegmentRefused):
        seal.verify_segment(replace(part, sig=as_manifest), DESK_A.key.public)

    def as_seal(message: bytes) -> bytes:
        return DESK_A.key.sign(b"qmc-seal-1\0" + message.removeprefix(b"qmc-manifest-1\0"))

    with pytest.raises(DamagedBundle):
        seal.verify_manifest(
            bundle.decode(bundle.encode(DESK_A.manifest(), [], as_seal)), DESK_A.key.public
        )


def test_a_good_segment_is_accepted_with_its_owners_key_only() -> None:
    seal.verify_segment(segment(), DESK_A.key.public)
    with pytest.raises(SegmentRefused) as caught:
        seal.verify_segment(segment(), DESK_B.key.public)
    assert caught.value.facts == {"jid": DESK_A.jid, "a": 1, "b": 3}


def resealed(part: chain.Segment, key: JournalKey = DESK_A.key) -> chain.Segment:
    """A segment that its owner really sealed as it is."""
    end = chain.head(part.prev, part.lines)
    message = chain.seal_message(part.jid, part.a, part.prev, part.b, end)
    return replace(part, head=end, sig=key.sign(message))


@pytest.mark.parametrize(
    "bad",
    [
        replace(segment(), lines=(*segment().lines[:2], b"{}")),
        replace(segment(), lines=segment().lines[::-1]),
        replace(segment(), head=bytes(32)),
        replace(segment(), b=4),
        replace(segment(), a=2, b=4),
        replace(segment(), jid=DESK_B.jid),
        resealed(replace(segment(), b=4)),
        resealed(replace(segment(), jid=DESK_B.jid)),
        resealed(replace(segment(), prev=bytes(31) + b"\1")),
        resealed(replace(segment(), a=2, b=4)),
        resealed(replace(segment(), lines=(*segment().lines[:2], b"{}\n{}"))),
        resealed(replace(segment(), a=7, b=1_007, prev=b"\1" * 32, lines=(b"x",) * 1_001)),
        resealed(replace(segment(), a=7, b=11, prev=b"\1" * 32, lines=(b"x" * 60_000,) * 5)),
    ],
)
def test_a_segment_that_does_not_close_is_refused(bad: chain.Segment) -> None:
    with pytest.raises(SegmentRefused):
        seal.verify_segment(bad, DESK_A.key.public)


def test_fingerprint_is_the_same_from_the_line_and_from_the_name() -> None:
    assert chain.fingerprint_of(DESK_A.jid) == chain.fingerprint(DESK_A.genesis)
    assert [len(group) for group in chain.fingerprint(DESK_A.genesis).split(" ")] == [4] * 6
