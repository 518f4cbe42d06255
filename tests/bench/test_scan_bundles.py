"""Scans are packed and unpacked at a fair share of a plain copy, and within a cap of memory."""

import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median

from desk_app.sync import blobs
from desk_app.sync.blobs import Blob
from tests.bench.measuring import judge, seconds
from tests.sync import golden
from tests.sync.golden import READER

_MB = 1024 * 1024
_SCAN, _COUNT, _ROUNDS = 300_000, 200, 5
DESK = golden.writers()[0]


def test_packing_and_unpacking_against_a_plain_copy(tmp_path: Path) -> None:
    random = Random(1)  # it need not be secret
    contents = {}
    for _ in range(_COUNT):
        content = random.randbytes(_SCAN)
        contents[sha256(content).hexdigest()] = content
    listed = [Blob(digest, _SCAN) for digest in contents]

    def give(blob: Blob) -> Iterator[bytes]:
        content = contents[blob.sha256]
        return (content[at : at + 65536] for at in range(0, _SCAN, 65536))

    def pack() -> bytes:
        return blobs.seal(DESK.manifest(), listed, give, DESK.key.sign, [READER.recipient])

    sealed = pack()

    def unpack() -> None:
        for take in (lambda *_: None, lambda *_: None):  # as it is taken in: verified, then kept
            blobs.open_scans(BytesIO(sealed), [READER.secret], lambda _: DESK.key.public, take)

    def copy() -> None:
        for digest, content in contents.items():
            (tmp_path / digest).write_bytes(content)
        for digest in contents:
            (tmp_path / digest).read_bytes()

    times = [(seconds(copy), seconds(pack), seconds(unpack)) for _ in range(_ROUNDS)]
    size = _COUNT * _SCAN / _MB
    for name, taken in zip(("copy", "pack", "unpack"), zip(*times, strict=True), strict=True):
        print(f"  {name:<42}{size / median(taken):>10.0f} MB/s")  # noqa: T201  # this is the table
    judge("pack / copy", median(p / c for c, p, _ in times), 10, "x")
    judge("unpack / copy", median(u / c for c, _, u in times), 16, "x")


def test_the_largest_bundle_needs_no_multiple_of_itself() -> None:
    """In a process of its own, since the most that was ever taken is what is told (Linux)."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.test_scan_bundles"],
        check=True, capture_output=True, text=True, timeout=600,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    packing, unpacking = map(float, told.stdout.split())
    judge("packing 256 MB", packing, 1.5 * 256, "MB")
    judge("unpacking 256 MB, beside the file", unpacking, 64, "MB")


def _largest() -> None:
    """Tell how many MB packing and unpacking take at the most, beyond what was taken before."""
    size, count = 8 * _MB, 32
    content = Random(1).randbytes(size - 2)
    listed = []
    for n in range(count):
        whole = sha256(content)
        whole.update(n.to_bytes(2, "big"))
        listed.append(Blob(whole.hexdigest(), size))
    numbers = {each.sha256: n for n, each in enumerate(listed)}

    def give(blob: Blob) -> Iterator[bytes]:
        for at in range(0, len(content), 65536):
            yield content[at : at + 65536]
        yield numbers[blob.sha256].to_bytes(2, "big")

    before = _most()
    sealed = blobs.seal(DESK.manifest(), listed, give, DESK.key.sign, [READER.recipient])
    packing = _most() - before
    source = BytesIO(sealed)
    before = _most()
    blobs.open_scans(source, [READER.secret], lambda _: DESK.key.public, lambda *_: None)
    print(packing, max(_most() - before, 0))  # noqa: T201  # this is the answer


def _most() -> float:
    told = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert told is not None
    return int(told[1]) / 1024


if __name__ == "__main__":
    _largest()
