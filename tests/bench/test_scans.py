"""A large scan takes neither long nor much room: 20 MB, the most there may be."""

import tracemalloc
from io import BytesIO
from pathlib import Path
from random import Random

from desk_app.domain.entries import ScanAdded
from desk_app.domain.scans import MAX_BYTES
from desk_app.storage.scans import ScanStore
from tests.bench.measuring import judge, p95, seconds, tell

_ROUNDS = 10
_MB = 1024 * 1024


def test_a_scan_of_20_megabytes(tmp_path: Path) -> None:
    store = ScanStore(tmp_path / "scans", bytes(32))
    file = tmp_path / "large.pdf"
    file.write_bytes(Random(1).randbytes(MAX_BYTES))  # it need not be secret
    with file.open("rb") as source:
        digest, size = store.keep(source)
    scan = ScanAdded(sha256=digest, media="application/pdf", size=size, name="large.pdf")
    keeping, reading = [], []
    for _ in range(_ROUNDS):
        with file.open("rb") as source:
            keeping.append(seconds(lambda: store.keep(source)))  # called at once
        reading.append(seconds(lambda: store.content(scan)))
    tell("a scan of 20 MB", keep_it=keeping, read_it=reading)
    judge("keep", p95(keeping), 1.0, "s")
    judge("read", p95(reading), 0.5, "s")
    judge("room for keeping", _room(lambda: _keep(store, file)), 1, "MB")
    judge("room for verifying", _room(lambda: store.verify(scan)), 1, "MB")
    judge("room for reading, with the 20 MB", _room(lambda: store.content(scan)), 45, "MB")


def test_a_hundred_small_scans(tmp_path: Path) -> None:
    store = ScanStore(tmp_path / "scans", bytes(32))
    random = Random(1)  # it need not be secret
    contents = [random.randbytes(300_000) for _ in range(20)]
    times = [seconds(lambda: store.keep(BytesIO(each))) for each in contents * 5]  # noqa: B023
    tell("a scan of 300 KB", keep_it=times)
    judge("keep", p95(times), 0.1, "s")


def _keep(store: ScanStore, file: Path) -> None:
    with file.open("rb") as source:
        store.keep(source)


def _room(act: object) -> float:
    """The most memory that an act took at a time, in MB."""
    assert callable(act)
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1] / _MB
    finally:
        tracemalloc.stop()
