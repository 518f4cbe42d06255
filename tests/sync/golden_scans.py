"""Makes `tests/vectors/scans-1`: one bundle with scans, its damaged sisters, their expectations.

Everything but the encryption follows from the fixed keys of `golden`, byte for byte. Released
vectors are never made again: `python -m tests.sync.golden_scans` only writes what is not there yet.
"""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import msgspec

from desk_app.sync import blobs, streams
from desk_app.sync.blobs import Blob
from tests.sync import golden
from tests.sync.golden import READER, STRANGER

FOLDER = Path(__file__).parents[1] / "vectors" / "scans-1"
CONTENTS = (
    b"\xff\xd8\xff\xe0 no real picture \xff\xd9",
    b"\x89PNG\r\n\x1a\n no real picture either IEND\xaeB`\x82",
    b"%PDF-1.7\n" + bytes(range(256)) * 3 + b"\n%%EOF\n",
)
SCANS = tuple(Blob(sha256(each).hexdigest(), len(each)) for each in CONTENTS)
BY_HASH = {blob.sha256: content for blob, content in zip(SCANS, CONTENTS, strict=True)}


def sealed(reader: str = READER.recipient) -> bytes:
    """The good bundle of desk A, encrypted; each time otherwise."""
    a, *_ = golden.writers()
    manifest = a.manifest(want=("0f" * 32,))
    return blobs.seal(manifest, SCANS, lambda blob: [BY_HASH[blob.sha256]], a.key.sign, [reader])


def archive() -> bytes:
    """The same before compression."""
    return unpacked(sealed())


def unpacked(bundle: bytes) -> bytes:
    """The archive in a sealed bundle."""
    whole = bytearray()
    streams.unseal(BytesIO(bundle), [READER.secret], whole.extend)
    return bytes(whole)


def packed(tar: bytes) -> bytes:
    """Any archive, sealed for the reader."""
    target = BytesIO()
    streams.seal([tar], len(tar), [READER.recipient], target)
    return target.getvalue()


def expectations() -> bytes:
    """What every file here must turn out to be."""
    a, *_ = golden.writers()
    return msgspec.json.format(msgspec.json.encode({
        "what": "Format qmc-bundle/1 with scans. `files` has the code of each refusal, empty when "
        "taken in.",
        "identity": READER.secret,
        "keys": {a.jid: a.key.public.hex()},
        "tar_sha256": sha256(archive()).hexdigest(),
        "scans": [[each.sha256, each.size] for each in SCANS],
        "files": {
            "scans.QMC": "",
            "cut.QMC": "damaged-bundle",
            "flipped.QMC": "damaged-bundle",
            "foreign-reader.QMC": "bundle-not-for-us",
            "swapped.QMC": "damaged-bundle",
        },
    }), indent=2) + b"\n"  # fmt: skip


def write(folder: Path) -> None:
    """Every vector that `folder` lacks."""
    folder.mkdir(parents=True, exist_ok=True)
    good, tar = sealed(), archive()
    flipped = bytearray(good)
    flipped[-100] ^= 0x20
    files: dict[str, Callable[[], bytes]] = {
        "scans.tar": lambda: tar,
        "scans.QMC": lambda: good,
        "cut.QMC": lambda: good[:-1],
        "flipped.QMC": lambda: bytes(flipped),
        "foreign-reader.QMC": lambda: sealed(STRANGER.recipient),
        "swapped.QMC": lambda: packed(tar.replace(b"no real picture ", b"no seal picture ", 1)),
        "expected.json": expectations,
    }
    for name, content in files.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(content())


if __name__ == "__main__":
    write(FOLDER)
