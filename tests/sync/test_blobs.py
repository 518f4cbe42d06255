"""Bundles with scans: whole or refused, within their limits, and never in memory as a whole."""

import os
import shutil
import subprocess
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain import chain
from desk_app.domain.errors import DeskError
from desk_app.domain.scans import MAX_BYTES, ScanDamaged
from desk_app.sync import blobs, seal, streams, ustar
from desk_app.sync.blobs import Blob
from desk_app.sync.bundle import Manifest
from desk_app.sync.refusals import (
    DamagedBundle,
    NotABundle,
    OversizedScan,
    ScanBundleTooLarge,
    TooManyReaders,
    UnknownSender,
)
from tests.sync import golden, golden_scans
from tests.sync.golden import READER, STRANGER
from tests.sync.golden_scans import BY_HASH, CONTENTS, FOLDER, SCANS, packed, unpacked
from tests.sync.test_seal import encrypted

DESK = golden.writers()[0]
TAR = golden_scans.archive()
MEGABYTE = 1024 * 1024


class Expected(msgspec.Struct):
    identity: str
    keys: dict[str, str]
    tar_sha256: str
    scans: list[tuple[str, int]]
    files: dict[str, str]


EXPECTED = msgspec.json.decode((FOLDER / "expected.json").read_bytes(), type=Expected)


def keys(jid: str) -> bytes | None:
    return DESK.key.public if jid == DESK.jid else None


def opened(sealed: bytes, identity: str = READER.secret) -> dict[str, bytes]:
    """The scans in a bundle; refused as `open_scans` refuses."""
    found: dict[str, bytes] = {}
    blobs.open_scans(
        BytesIO(sealed),
        [identity],
        keys,
        lambda blob, content: found.update({blob.sha256: content}),
    )
    return found


def outcome(sealed: bytes) -> str:
    try:
        opened(sealed)
    except DeskError as refusal:
        return refusal.code
    return ""


def manifest(**changes: object) -> Manifest:
    listed = tuple((each.sha256, each.size) for each in SCANS)
    return DESK.manifest(**{"blobs": listed} | changes)


def archived(told: Manifest, members: Sequence[tuple[str, bytes]] | None = None) -> bytes:
    """An archive of the desk's with any manifest and any members, signed."""
    if members is None:
        members = [(f"blobs/{each.sha256}", BY_HASH[each.sha256]) for each in SCANS]
    raw = msgspec.json.encode(told)
    parts = [("manifest.json", raw), ("manifest.sig", DESK.key.sign(chain.manifest_message(raw)))]
    parts += [("segments.jsonl", b""), *members]
    return b"".join(ustar.member(*each) for each in parts) + ustar.END


# ---- the format


@pytest.mark.parametrize("name", EXPECTED.files)
def test_stored_scans_turn_out_as_expected(name: str) -> None:
    assert outcome((FOLDER / name).read_bytes()) == EXPECTED.files[name]


def test_stored_scans_are_the_golden_ones_byte_for_byte() -> None:
    tar = (FOLDER / "scans.tar").read_bytes()
    assert tar == TAR == unpacked((FOLDER / "scans.QMC").read_bytes())
    assert sha256(tar).hexdigest() == EXPECTED.tar_sha256
    assert {path.name for path in FOLDER.glob("*.QMC")} == set(EXPECTED.files)
    assert opened((FOLDER / "scans.QMC").read_bytes()) == BY_HASH
    assert [(each.sha256, each.size) for each in SCANS] == EXPECTED.scans


def test_scans_are_a_bundle_as_any_other() -> None:
    assert archived(manifest(want=("0f" * 32,))) == TAR
    assert seal.unseal(packed(TAR), [READER.secret]) == TAR
    assert opened(seal.seal(TAR, [READER.recipient])) == BY_HASH


def test_stock_tools_open_scans(tmp_path: Path) -> None:
    missing = [tool for tool in ("age", "zstd", "tar") if shutil.which(tool) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {missing}")
    assert not missing
    (tmp_path / "key.txt").write_text(EXPECTED.identity + "\n")
    subprocess.run(
        ["bash", "-o", "pipefail", "-c", "age -d -i key.txt $0 | zstd -dc | tar x",
         str(FOLDER / "scans.QMC")],
        cwd=tmp_path, check=True, timeout=30,
    )  # fmt: skip
    for each in SCANS:
        assert (tmp_path / "blobs" / each.sha256).read_bytes() == BY_HASH[each.sha256]


def test_a_bundle_tells_whether_there_are_scans_in_it() -> None:
    assert blobs.are_in(BytesIO(packed(TAR)), [READER.secret])
    assert not blobs.are_in(BytesIO(packed(golden.archive())), [READER.secret])
    assert not blobs.are_in(BytesIO(packed(TAR)), [STRANGER.secret])
    assert not blobs.are_in(BytesIO(b"%PDF-1.7"), [READER.secret])
    assert not blobs.are_in(BytesIO(packed(TAR)[:300]), [READER.secret])


# ---- what is refused


def test_nothing_that_was_cut_or_changed_is_taken_for_whole() -> None:
    sealed = packed(TAR)
    for length in range(0, len(sealed), 7):
        assert outcome(sealed[:length])
    for at in range(0, len(sealed), 11):
        changed = bytearray(sealed)
        changed[at] ^= 1
        assert outcome(bytes(changed))
    assert outcome(sealed + b"\0")


def test_every_byte_of_the_archive_counts() -> None:
    for at in range(0, len(TAR), 13):
        changed = bytearray(TAR)
        changed[at] ^= 1
        assert outcome(packed(bytes(changed))), f"byte {at}"
    assert outcome(packed(TAR + ustar.END)) == "damaged-bundle"
    assert outcome(packed(TAR[:-512])) == "damaged-bundle"


def _no_scan(name: str) -> list[tuple[str, bytes]]:
    return [
        (name, CONTENTS[0]),
        *((f"blobs/{each.sha256}", BY_HASH[each.sha256]) for each in SCANS),
    ]


@pytest.mark.parametrize(
    "members",
    [
        pytest.param([], id="missing"),
        pytest.param([(f"blobs/{s.sha256}", BY_HASH[s.sha256]) for s in SCANS[::-1]], id="order"),
        pytest.param(_no_scan(f"blobs/{SCANS[0].sha256}"), id="twice"),
        pytest.param(_no_scan("../x"), id="outside"),
        pytest.param(_no_scan("/etc/x"), id="absolute"),
        pytest.param([(f"blobs/{s.sha256}", bytes(s.size)) for s in SCANS], id="other content"),
        pytest.param([(f"blobs/{s.sha256}", BY_HASH[s.sha256][1:]) for s in SCANS], id="shorter"),
    ],
)
def test_members_that_are_not_the_listed_ones_are_refused(members: list[tuple[str, bytes]]) -> None:
    assert outcome(packed(archived(manifest(), members))) == "damaged-bundle"


def test_segments_have_no_place_beside_scans() -> None:
    row = golden.writers()[0].segment(3)
    listed = (row.jid, row.a, row.b, row.prev.hex(), row.head.hex(), row.sig, 100)
    with pytest.raises(DamagedBundle):
        opened(packed(archived(manifest(seg=(listed,)))))
    with pytest.raises(DamagedBundle):
        opened(packed(archived(manifest(sha256="0" * 64))))


@pytest.mark.parametrize(
    ("listed", "refusal"),
    [
        ([("0" * 64, MAX_BYTES + 1)], OversizedScan),
        ([(f"{n:064x}", MAX_BYTES) for n in range(13)], ScanBundleTooLarge),
        ([(f"{n:064x}", 1) for n in range(blobs.MAX_SCANS + 1)], ScanBundleTooLarge),
        ([("0" * 64, 5), ("0" * 64, 6)], DamagedBundle),
    ],
)
def test_what_is_beyond_the_limits_is_refused_before_it_is_read(
    listed: list[tuple[str, int]], refusal: type[DeskError]
) -> None:
    with pytest.raises(refusal) as told:
        opened(packed(archived(manifest(blobs=tuple(listed)), [])))
    assert set(told.value.facts) == refusal.told


@pytest.mark.parametrize("name", ["blobs/x", "../" + "0" * 61, "0" * 63, "A" * 64])
def test_only_digests_are_names_of_scans(name: str) -> None:
    assert outcome(packed(archived(manifest(blobs=((name, 5),)), []))) == "damaged-bundle"


def test_scans_of_a_stranger_or_in_anothers_name_are_refused() -> None:
    stranger = golden.writers()[2]
    with pytest.raises(UnknownSender):
        opened(packed(archived(manifest(sender=stranger.sender()))))
    unsigned = TAR.replace(DESK.key.sign(chain.manifest_message(_raw())), bytes(64))
    assert outcome(packed(unsigned)) == "damaged-bundle"


def _raw() -> bytes:
    return msgspec.json.encode(manifest(want=("0f" * 32,)))


def test_a_bomb_does_not_go_off() -> None:
    frame = zstandard.ZstdCompressor(level=19)
    huge = frame.compressobj(size=200 * MEGABYTE)
    bomb = b"".join(huge.compress(bytes(MEGABYTE)) for _ in range(200)) + huge.flush()
    lying = bytearray(frame.compress(bytes(MEGABYTE)))
    undeclared = zstandard.ZstdCompressor(write_content_size=False).compress(TAR)
    tracemalloc.start()
    for compressed in (bomb, bytes(lying), undeclared, b"\x28\xb5\x2f\xfd" + bytes(40)):
        assert outcome(encrypted(compressed)) == "damaged-bundle"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 * MEGABYTE


@settings(max_examples=60)
@given(st.binary(max_size=3000))
def test_any_archive_is_refused_with_a_sentence(archive: bytes) -> None:
    assert outcome(packed(archive or b"\0"))
    assert outcome(encrypted(archive))
    assert outcome(archive)


@settings(max_examples=60)
@given(st.integers(0, len(TAR) - 1), st.binary(min_size=1, max_size=40))
def test_any_overwriting_is_refused(at: int, new: bytes) -> None:
    changed = TAR[:at] + new + TAR[at + len(new) :]
    assert bool(outcome(packed(changed))) == (changed != TAR)


def test_what_is_no_bundle_is_told_as_such() -> None:
    with pytest.raises(NotABundle):
        opened(b"%PDF-1.7 no bundle")
    with pytest.raises(NotABundle):
        opened(encrypted(b"no frame, but some bytes"))


def test_a_scan_that_breaks_while_it_is_read_is_told() -> None:
    def broken(_blob: Blob) -> Iterator[bytes]:
        yield b"x"
        raise ScanDamaged(name="x")

    with pytest.raises(ScanDamaged):
        blobs.seal(manifest(), SCANS[:1], broken, DESK.key.sign, [READER.recipient])


def test_too_many_readers_are_refused() -> None:
    with pytest.raises(TooManyReaders):
        streams.seal([b""], 0, [READER.recipient] * 17, BytesIO())


# ---- memory


def test_one_scan_at_a_time_lies_in_memory() -> None:
    random, count = Random(1), 12  # it need not be secret
    contents = [random.randbytes(MEGABYTE) for _ in range(count)]
    listed = [Blob(sha256(each).hexdigest(), len(each)) for each in contents]
    by_hash = dict(zip((each.sha256 for each in listed), contents, strict=True))

    def give(blob: Blob) -> Iterator[bytes]:
        content = by_hash[blob.sha256]
        return (content[at : at + 65536] for at in range(0, len(content), 65536))

    def made() -> bytes:
        return blobs.seal(DESK.manifest(), listed, give, DESK.key.sign, [READER.recipient])

    sealed = made()
    assert _peak(made) < 1.4 * len(sealed) + MEGABYTE
    source, seen = BytesIO(sealed), list[str]()

    def take(blob: Blob, content: bytes) -> None:
        assert content == by_hash[blob.sha256]
        seen.append(blob.sha256)

    assert _peak(lambda: blobs.open_scans(source, [READER.secret], keys, take)) < 5 * MEGABYTE
    assert seen == [each.sha256 for each in listed]


def _peak(act: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
