"""Stored bundles and cards of every released format, each with what it must turn out to be."""

import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from desk_app.domain import chain
from desk_app.domain.errors import DeskError
from desk_app.sync import bundle, cards
from desk_app.sync.seal import open_bundle, unseal, verify_segment
from tests.sync import golden


class Expected(msgspec.Struct):
    identity: str
    keys: dict[str, str]
    fingerprints: dict[str, str]
    tar_sha256: str
    segments: list[tuple[str, int, int, str, str]]
    files: dict[str, str]

    def key_of(self, jid: str) -> bytes | None:
        key = self.keys.get(jid)
        return None if key is None else bytes.fromhex(key)


EXPECTED = msgspec.json.decode((golden.FOLDER / "expected.json").read_bytes(), type=Expected)


def vector(name: str) -> bytes:
    return (golden.FOLDER / name).read_bytes()


def outcome(name: str) -> str:
    try:
        taken = open_bundle(vector(name), [EXPECTED.identity], EXPECTED.key_of)
        for segment in taken.segments:
            key = EXPECTED.key_of(segment.jid)
            assert key is not None
            verify_segment(segment, key)
    except DeskError as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize("name", EXPECTED.files)
def test_fault_28_stored_bundle_turns_out_as_expected(name: str) -> None:
    assert outcome(name) == EXPECTED.files[name]


def test_every_stored_bundle_has_an_expectation() -> None:
    assert {path.name for path in golden.FOLDER.glob("*.QMC")} == set(EXPECTED.files)


def test_archive_is_the_golden_one_byte_for_byte() -> None:
    assert golden.archive() == vector("good.tar")
    assert unseal(vector("good.QMC"), [EXPECTED.identity]) == vector("good.tar")
    assert sha256(vector("good.tar")).hexdigest() == EXPECTED.tar_sha256


def test_golden_segments_keep_their_heads_and_seals() -> None:
    segments = bundle.decode(vector("good.tar")).segments
    rows = [(s.jid, s.a, s.b, s.head.hex(), s.sig.hex()) for s in segments]
    assert rows == EXPECTED.segments


def test_golden_cards_are_byte_for_byte_the_same_and_readable() -> None:
    assert vector("desk.QME") == golden.desk_card()
    assert vector("upper.QMT") == golden.upper_card()
    card = cards.decode_desk_card(vector("desk.QME"))
    jid = chain.jid_of(card.genesis)
    assert chain.fingerprint(card.genesis) == EXPECTED.fingerprints[jid]
    assert cards.public_key(card.opened) == EXPECTED.key_of(jid)
    assert len(cards.decode_upper_card(vector("upper.QMT")).readers) == 2


def test_the_generator_makes_what_is_stored(tmp_path: Path) -> None:
    golden.write(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {p.name for p in golden.FOLDER.iterdir()}
    assert (tmp_path / "expected.json").read_bytes() == vector("expected.json")


def test_stock_tools_open_a_bundle(tmp_path: Path) -> None:
    missing = [tool for tool in ("age", "zstd", "tar") if shutil.which(tool) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {missing}")
    assert not missing
    (tmp_path / "key.txt").write_text(EXPECTED.identity + "\n")
    (tmp_path / "X.QMC").write_bytes(vector("good.QMC"))
    subprocess.run(
        ["bash", "-o", "pipefail", "-c", "age -d -i key.txt X.QMC | zstd -dc | tar x"],
        cwd=tmp_path, check=True, timeout=30,
    )  # fmt: skip
    segments = bundle.decode(vector("good.tar")).segments
    lines = (tmp_path / "segments.jsonl").read_bytes().split(b"\n")
    assert lines == [*(line for s in segments for line in s.lines), b""]
    assert (tmp_path / "manifest.json").read_bytes() == bundle.decode(vector("good.tar")).raw
    assert len((tmp_path / "manifest.sig").read_bytes()) == 64
