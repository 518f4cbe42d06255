"""The archive: whole, in order, in agreement with its manifest, or refused."""

import io
import struct
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.domain import chain
from desk_app.domain.errors import DeskError
from desk_app.sync import bundle, ustar
from desk_app.sync.bundle import Bundle, ListedSegment, Manifest
from desk_app.sync.refusals import BundleTooLarge, DamagedBundle, NewerBundle, NotABundle
from desk_app.sync.seal import verify_manifest, verify_segment
from tests.sync import golden

ARCHIVE = golden.archive()
DESK_A, DESK_B, _ = golden.writers()
KEYS = {desk.jid: desk.key.public for desk in (DESK_A, DESK_B)}
NAMES = ("manifest.json", "manifest.sig", "segments.jsonl")


def fully_checked(archive: bytes) -> Bundle:
    decoded = bundle.decode(archive)
    verify_manifest(decoded, DESK_A.key.public)
    for segment in decoded.segments:
        verify_segment(segment, KEYS[segment.jid])
    return decoded


def contents() -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(ARCHIVE)) as tar:
        return {m.name: tar.extractfile(m).read() for m in tar}  # type: ignore[union-attr]  # files


def packed(*members: tuple[str, bytes]) -> bytes:
    return b"".join(ustar.member(name, content) for name, content in members) + ustar.END


def resigned(change: Callable[[Manifest], Manifest], body: bytes | None = None) -> bytes:
    """The golden archive with a changed manifest that its sender really signed."""
    raw = msgspec.json.encode(change(bundle.decode(ARCHIVE).manifest))
    return packed(
        ("manifest.json", raw),
        ("manifest.sig", DESK_A.key.sign(chain.manifest_message(raw))),
        ("segments.jsonl", contents()["segments.jsonl"] if body is None else body),
    )


def with_first(change: Callable[[ListedSegment], ListedSegment]) -> Callable[[Manifest], Manifest]:
    return lambda manifest: msgspec.structs.replace(
        manifest, seg=(change(manifest.seg[0]), *manifest.seg[1:])
    )


@contextmanager
def beyond(limit: str) -> Iterator[None]:
    """What is done here must be refused for being beyond that limit."""
    with pytest.raises(BundleTooLarge) as told:
        yield
    assert told.value.facts == {"reason": limit}


hashes = st.binary(min_size=32, max_size=32)
jids = st.binary(max_size=40).map(lambda raw: chain.jid_of(b"{" + raw))
counts = st.integers(1, 2**53)


@st.composite
def segments(draw: st.DrawFn) -> chain.Segment:
    lines = draw(
        st.lists(
            st.binary(min_size=1, max_size=30).map(lambda raw: raw.replace(b"\n", b" ")),
            min_size=1,
            max_size=5,
        )
    )
    a = draw(st.integers(1, 2**53 - 5))
    sig = draw(st.binary(min_size=64, max_size=64))
    b = a + len(lines) - 1
    return chain.Segment(draw(jids), a, b, draw(hashes), draw(hashes), sig, tuple(lines))


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    hexes = hashes.map(bytes.hex)
    tips = st.lists(st.tuples(counts, hexes), min_size=1, max_size=2).map(tuple)
    return DESK_A.manifest(
        id=draw(hashes).hex()[:32],
        no=draw(counts),
        t=draw(st.integers(0, 2**53)),
        have=draw(st.dictionaries(jids, tips, max_size=3)),
        seen=draw(st.dictionaries(jids, counts, max_size=3)),
        suspect=tuple(draw(st.lists(jids, max_size=2))),
        want=tuple(draw(st.lists(hexes, max_size=2))),
        notes=tuple(draw(st.lists(st.text(max_size=50), max_size=2))),
        digest=draw(st.dictionaries(st.text(max_size=9), hexes.map(lambda h: h[:32]), max_size=2)),
    )


@settings(deadline=None, max_examples=50)
@given(manifests(), st.lists(segments(), max_size=4))
def test_what_is_encoded_is_decoded(manifest: Manifest, parts: list[chain.Segment]) -> None:
    archive = bundle.encode(manifest, parts, DESK_A.key.sign)
    decoded = bundle.decode(archive)
    verify_manifest(decoded, DESK_A.key.public)
    assert decoded.segments == tuple(parts)
    without = msgspec.structs.replace(decoded.manifest, seg=manifest.seg, sha256=manifest.sha256)
    assert without == manifest
    assert bundle.encode(manifest, parts, DESK_A.key.sign) == archive


def test_any_tar_reads_the_archive() -> None:
    assert tuple(contents()) == NAMES
    assert len(contents()["manifest.sig"]) == 64


def test_a_flipped_byte_anywhere_is_refused() -> None:
    for at in range(len(ARCHIVE)):
        changed = bytearray(ARCHIVE)
        changed[at] ^= 1 << at % 8
        with pytest.raises(DeskError):
            fully_checked(bytes(changed))


def test_every_truncation_is_refused() -> None:
    for length in range(len(ARCHIVE)):
        with pytest.raises(DeskError):
            bundle.decode(ARCHIVE[:length])


@pytest.mark.parametrize("more", [b"\0", b"x", bytes(512), bytes(10_240), ARCHIVE])
def test_nothing_may_follow_the_end(more: bytes) -> None:
    with pytest.raises(DamagedBundle):
        bundle.decode(ARCHIVE + more)


@pytest.mark.parametrize(
    "names",
    [
        ("manifest.json", "segments.jsonl", "manifest.sig"),
        ("manifest.json", "manifest.sig"),
        ("manifest.json", "manifest.json", "manifest.sig", "segments.jsonl"),
        ("manifest.json", "manifest.sig", "manifest.sig", "segments.jsonl"),
        ("manifest.json", "manifest.sig", "segments.jsonl", "segments.jsonl"),
    ],
)
def test_members_missing_doubled_or_out_of_order_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(DamagedBundle):
        bundle.decode(packed(*((name, contents()[name]) for name in names)))


@pytest.mark.parametrize("name", ["../x", "/etc/x", "segments.jsonl/../x", "blobs/00", "SEGMENTS"])
def test_other_names_are_refused(name: str) -> None:
    parts = contents()
    last = parts.pop("segments.jsonl")
    assert bundle.decode(packed(*parts.items(), ("segments.jsonl", last)))
    with pytest.raises(DamagedBundle):
        bundle.decode(packed(*parts.items(), (name, last)))
    with pytest.raises(DamagedBundle):
        bundle.decode(ARCHIVE.removesuffix(ustar.END) + ustar.member(name, b"x") + ustar.END)


def crafted(at: int, field: bytes) -> bytes:
    """The golden archive with one field of its first header changed, the checksum made right."""
    header = bytearray(ARCHIVE[:512])
    header[at : at + len(field)] = field
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header) + ARCHIVE[512:]


@pytest.mark.parametrize(
    "kind", [b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"L", b"x", b"g"]
)
def test_links_devices_folders_and_extensions_are_refused(kind: bytes) -> None:
    assert crafted(156, b"0") == ARCHIVE
    with pytest.raises(DamagedBundle):
        bundle.decode(crafted(156, kind))


@pytest.mark.parametrize(
    ("at", "field"),
    [
        (100, b"0000777\0"), (108, b"0001000\0"), (124, b" " * 11 + b"1"),
        (124, b"\x80" + bytes(11)), (136, b"00000000001\0"), (157, b"/etc/passwd"),
        (257, b"gnutar"), (265, b"root"), (345, b"prefix"), (500, b"x"),
    ],
)  # fmt: skip
def test_any_other_header_is_refused(at: int, field: bytes) -> None:
    with pytest.raises(DamagedBundle):
        bundle.decode(crafted(at, field))


def test_announced_sizes_are_capped_before_reading() -> None:
    for archive in (
        crafted(124, b"77777777777\0"),
        packed(("manifest.json", bytes(bundle.MAX_MANIFEST + 1))),
    ):
        with beyond("manifest"):
            bundle.decode(archive)


def test_what_is_to_be_sent_stays_within_the_limits_of_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decoded = bundle.decode(ARCHIVE)
    lines = sum(len(segment.lines) for segment in decoded.segments)
    limits = (
        ("MAX_SEGMENTS", len(decoded.segments)), ("MAX_EVENTS", lines),
        ("MAX_MANIFEST", len(decoded.raw)),
    )  # fmt: skip
    for name, reached in limits:
        monkeypatch.setattr(bundle, name, reached)
        assert bundle.encode(decoded.manifest, decoded.segments, DESK_A.key.sign) == ARCHIVE
        monkeypatch.setattr(bundle, name, reached - 1)
        with beyond("sent"):
            bundle.encode(decoded.manifest, decoded.segments, DESK_A.key.sign)
        monkeypatch.undo()


@pytest.mark.parametrize(
    "change",
    [
        lambda row: msgspec.structs.replace(row, b=row.b + 1),
        lambda row: msgspec.structs.replace(row, size=row.size - 1),
        lambda row: msgspec.structs.replace(row, size=row.size + 1),
        lambda row: msgspec.structs.replace(row, a=row.b + 1),
        lambda row: msgspec.structs.replace(row, a=0),
        lambda row: msgspec.structs.replace(row, b=2**70),
        lambda row: msgspec.structs.replace(row, jid=row.jid.upper()),
        lambda row: msgspec.structs.replace(row, jid=row.jid[:-1] + "b"),
        lambda row: msgspec.structs.replace(row, head=row.head + "\n"),
        lambda row: msgspec.structs.replace(row, sig=row.sig[:-1]),
    ],
)
def test_a_manifest_that_disagrees_is_refused_even_when_signed(
    change: Callable[[ListedSegment], ListedSegment],
) -> None:
    assert fully_checked(resigned(lambda manifest: manifest))
    with pytest.raises(DamagedBundle):
        bundle.decode(resigned(with_first(change)))


def test_segments_must_have_the_announced_hash() -> None:
    body = contents()["segments.jsonl"]
    with pytest.raises(DamagedBundle):
        bundle.decode(resigned(lambda manifest: manifest, body.replace(b"o09", b"o08")))


def rebuilt(lines: tuple[bytes, ...]) -> bytes:
    segment = chain.Segment(DESK_A.jid, 1, len(lines), chain.START, chain.START, bytes(64), lines)
    return bundle.encode(DESK_A.manifest(), [segment], DESK_A.key.sign)


def test_limits_of_lines_and_segments_hold() -> None:
    longest = b"x" * chain.MAX_LINE_BYTES
    assert bundle.decode(rebuilt((longest,) * 4)).segments[0].lines == (longest,) * 4
    assert bundle.decode(rebuilt((b"x",) * chain.MAX_LINES))
    with beyond("line"):
        bundle.decode(rebuilt((longest + b"x",)))
    for lines in ((longest,) * 5, (b"x",) * (chain.MAX_LINES + 1), (longest,) * 20):
        with beyond("segment"):
            bundle.decode(rebuilt(lines))
    with pytest.raises(DamagedBundle):
        bundle.decode(rebuilt((b"", b"x")))


def test_events_of_a_bundle_are_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MAX_EVENTS", 7)
    assert bundle.decode(ARCHIVE)
    monkeypatch.setattr(bundle, "MAX_EVENTS", 6)
    with beyond("events"):
        bundle.decode(ARCHIVE)


def test_segments_of_a_manifest_are_capped() -> None:
    row = ListedSegment(DESK_A.jid, 1, 1, "0" * 64, "0" * 64, bytes(64), 2)

    def archive(rows: int) -> bytes:
        body = b"x\n" * rows
        sums = {"seg": (row,) * rows, "sha256": sha256(body).hexdigest()}
        return resigned(lambda manifest: msgspec.structs.replace(manifest, **sums), body)

    assert len(bundle.decode(archive(bundle.MAX_SEGMENTS)).segments) == bundle.MAX_SEGMENTS
    with beyond("segments"):
        bundle.decode(archive(bundle.MAX_SEGMENTS + 1))


def test_no_byte_may_lie_between_or_after_the_lines() -> None:
    def one_row(size: int, body: bytes) -> bytes:
        row = ListedSegment(DESK_A.jid, 1, 1, "0" * 64, "0" * 64, bytes(64), size)
        sums = {"seg": (row,), "sha256": sha256(body).hexdigest()}
        return resigned(lambda manifest: msgspec.structs.replace(manifest, **sums), body)

    assert bundle.decode(one_row(4, b"abc\n")).segments[0].lines == (b"abc",)
    for size, body in ((5, b"abc\n"), (3, b"abc\n"), (6, b"abc\nde"), (4, b"abcd")):
        with pytest.raises(DamagedBundle):
            bundle.decode(one_row(size, body))


def test_a_signature_has_its_length() -> None:
    for signature in (bytes(63), bytes(65), b""):
        with pytest.raises(DamagedBundle):
            bundle.decode(packed(*{**contents(), "manifest.sig": signature}.items()))


def test_more_than_the_expanded_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MAX_EXPANDED", len(ARCHIVE))
    assert bundle.decode(ARCHIVE)
    monkeypatch.setattr(bundle, "MAX_EXPANDED", len(ARCHIVE) - 1)
    with beyond("expanded"):
        bundle.decode(ARCHIVE)


def test_fault_29_a_newer_format_is_told_apart_whatever_else_it_holds() -> None:
    newer = packed(("manifest.json", b'{"format":"qmc-bundle/2","from":7}'), ("soul.bin", b"x"))
    with pytest.raises(NewerBundle) as caught:
        bundle.decode(newer)
    assert caught.value.facts == {"format": "qmc-bundle/2"}


@pytest.mark.parametrize("name", ["qmc-bundle/0", "qmc-bundle/01", "qmc-bundle/2\n", "other/2", ""])
def test_a_format_that_is_no_later_one_is_refused(name: str) -> None:
    raw = msgspec.json.encode({"format": name})
    with pytest.raises(DamagedBundle):
        bundle.decode(packed(("manifest.json", raw)))


def test_scans_have_no_place_beside_segments() -> None:
    blobs = (("0" * 64, 5),)
    with pytest.raises(DamagedBundle):
        bundle.decode(resigned(lambda manifest: msgspec.structs.replace(manifest, blobs=blobs)))


def test_unknown_fields_of_a_manifest_are_read_over() -> None:
    raw = contents()["manifest.json"].replace(b"{", b'{"mood":{"today":["calm"]},', 1)
    parts = {**contents(), "manifest.json": raw}
    assert bundle.decode(packed(*parts.items())).raw == raw


def test_deep_nesting_is_refused() -> None:
    raw = b'{"format":"qmc-bundle/1","deep":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(DamagedBundle):
        bundle.decode(packed(("manifest.json", raw)))


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=2_000))
def test_other_content_is_not_a_bundle(content: bytes) -> None:
    assume(not content.startswith(b"manifest.json\0"))
    with pytest.raises(NotABundle):
        bundle.decode(content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(deadline=None, max_examples=50)
@given(
    st.sampled_from([field.encode_name for field in msgspec.structs.fields(Manifest)]), json_values
)
def test_any_value_in_any_field_is_read_or_refused(field: str, value: object) -> None:
    fields = msgspec.json.decode(contents()["manifest.json"])
    raw = msgspec.json.encode({**fields, field: value})
    try:
        decoded = bundle.decode(packed(*{**contents(), "manifest.json": raw}.items()))
    except (DamagedBundle, NewerBundle):
        return
    assert decoded.raw == raw


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff", b"[]", b"null", b'{"format":"qmc-bundle/1"}', bytes(9), b'{"format":"\xff"}'],
)
def test_a_manifest_that_is_none_is_refused(raw: bytes) -> None:
    with pytest.raises(DamagedBundle):
        bundle.decode(packed(*{**contents(), "manifest.json": raw}.items()))


def test_genesis_is_found_only_when_it_travels_and_is_true() -> None:
    assert bundle.decode(ARCHIVE).genesis == DESK_A.genesis
    desk, other, _ = golden.writers()
    first, second, foreign = desk.segment(1), desk.segment(1), other.segment(1)
    false = chain.Segment(desk.jid, 1, 1, first.prev, first.head, first.sig, (b"{}",))
    for parts in ([], [second], [foreign], [false]):
        assert bundle.decode(bundle.encode(desk.manifest(), parts, desk.key.sign)).genesis is None


def test_header_is_what_struct_says_ustar_is() -> None:
    fields = struct.unpack("100s8s8s8s12s12s8sc100s6s2s32s32s8s8s155s12x", ARCHIVE[:512])
    assert fields[0].rstrip(b"\0") == b"manifest.json"
    assert fields[7] == b"0"
    assert fields[9:11] == (b"ustar\0", b"00")
