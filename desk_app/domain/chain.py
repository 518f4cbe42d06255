"""The hash chain of a journal: digests, positions, seals, fingerprints.

The bytes that were written are the bytes that are hashed, signed, stored and sent. The formulas
here are forever; `tests/vectors` holds golden values.
"""

from base64 import b32decode, b32encode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

START = bytes(32)
"""The hash before the first line."""

MAX_LINES = 1_000
MAX_SEGMENT_BYTES = 256 * 1024
MAX_LINE_BYTES = 64 * 1024
_ERASED = b"~"
ERASED_BYTES = 1 + 64
"""What is kept of an erased line beside the line that is read instead."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines a … b of one journal, sealed once by the journal's key and never cut again.

    `prev` is the hash before line a, `head` the hash after line b, `sig` the Ed25519 signature
    over `seal_message`. Lines are without their newline.
    """

    jid: str
    a: int
    b: int
    prev: bytes
    head: bytes
    sig: bytes
    lines: tuple[bytes, ...]


def digest(line: bytes) -> bytes:
    """The 32-byte digest of a line: for an erased one, that of what was written."""
    return bytes.fromhex(line[1:ERASED_BYTES].decode()) if is_erased(line) else _sha(line)


def erased_as(line_digest: bytes, instead: bytes) -> bytes:
    """What is kept of an erased line: its digest and the line that is read `instead` of it."""
    return _ERASED + line_digest.hex().encode() + instead


def is_erased(line: bytes) -> bool:
    """Whether this is what is kept of an erased line. A line that was written is JSON and begins
    with a brace."""
    return line.startswith(_ERASED)


def weight(lines: Iterable[bytes]) -> int:
    """What counts against `MAX_SEGMENT_BYTES`: how long an erased line was is not known any more;
    the bundle limits what stands for it."""
    return sum(len(line) for line in lines if not is_erased(line))


def read(line: bytes) -> bytes:
    """The line to be read: the one that stands instead of an erased one, else itself."""
    return line[ERASED_BYTES:] if is_erased(line) else line


def _sha(line: bytes) -> bytes:
    return sha256(line).digest()


def step(before: bytes, line_digest: bytes) -> bytes:
    """The chain's hash after a line. Two steps, so that the body can be erased lawfully."""
    return sha256(before + line_digest).digest()


def head(before: bytes, lines: Iterable[bytes]) -> bytes:
    """The chain's hash after `lines`, starting from the hash `before` them."""
    for line in lines:
        before = step(before, digest(line))
    return before


def ref(line_digest: bytes) -> str:
    """How other entries name this line: 12 characters of base64url, 72 bits."""
    return urlsafe_b64encode(line_digest[:9]).decode("ascii")


def jid_of(genesis: bytes) -> str:
    """The identity of the journal that begins with `genesis`: 26 characters of base32, 128 bits."""
    return b32encode(digest(genesis)[:16]).decode("ascii").rstrip("=").lower()


def fingerprint(genesis: bytes) -> str:
    """Six groups of four digits to read over the phone (79.7 bits).

    An attacker can grind keys against a *given* fingerprint without asking anybody, so forty bits
    would be within reach of rented machines.
    """
    return fingerprint_of(jid_of(genesis))


def fingerprint_of(jid: str) -> str:
    """The fingerprint of the journal `jid`, also when its first line is not at hand."""
    digits = f"{int.from_bytes(b32decode(jid.upper() + '======')) % 10**24:024d}"
    return " ".join(digits[i : i + 4] for i in range(0, 24, 4))


def seal_message(jid: str, a: int, prev: bytes, b: int, head_hash: bytes) -> bytes:
    """What a journal signs to seal a segment. Fixed widths: 26, 8, 32, 8 and 32 bytes."""
    return b"qmc-seal-1\0" + jid.encode("ascii") + a.to_bytes(8) + prev + b.to_bytes(8) + head_hash


def handover_message(public: bytes, jid: str, n: int, after: bytes) -> bytes:
    """What a journal signs for the one that continues it: its key (32 bytes), and the place that
    it continues (26, 8 and 32 bytes)."""
    return b"qmc-handover-1\0" + public + jid.encode("ascii") + n.to_bytes(8) + after


def manifest_message(manifest: bytes) -> bytes:
    """What the sender signs for a bundle's manifest; the tag keeps it apart from a seal."""
    return b"qmc-manifest-1\0" + manifest
