"""A strict ustar archive: known names in a known order, and nothing else.

Every byte of a header follows from its name and size, so reading compares instead of interpreting:
paths, links, devices, owners and extensions have no way in. The zeros are part of the format.
"""

import re

BLOCK = 512
END = bytes(2 * BLOCK)


class Malformed(ValueError):
    """The archive is not byte for byte what `member` and `END` write."""


class TooLong(Malformed):
    """A member is longer than it may be."""


def member(name: str, content: bytes) -> bytes:
    """One regular file: mode 0644, owner 0, time 0; padded to whole blocks."""
    return header(name, len(content)) + content + padding(len(content))


def padding(size: int) -> bytes:
    """The zeros after a content of `size` bytes."""
    return bytes(-size % BLOCK)


def announced(block: bytes, name: str, cap: int) -> int:
    """The size in bytes of the member `name` whose header is `block`.

    Raises Malformed for the header of any other member, and TooLong for more than `cap` bytes.
    """
    size_field = re.fullmatch(rb"([0-7]{11})\0", block[124:136])
    if size_field is None:
        raise Malformed
    size = int(size_field[1], 8)
    if block != header(name, size):
        raise Malformed
    if size > cap:
        raise TooLong
    return size


def read(archive: bytes, at: int, name: str, cap: int) -> tuple[memoryview, int]:
    """The content of the member `name` that begins at `at`, and where the next one begins.

    Raises Malformed for any other member, and TooLong for more than `cap` bytes before looking
    further.
    """
    size = announced(archive[at : at + BLOCK], name, cap)
    start, end = at + BLOCK, at + BLOCK + size
    after = end + -size % BLOCK
    if after > len(archive) or any(archive[end:after]):
        raise Malformed
    return memoryview(archive)[start:end], after


def header(name: str, size: int) -> bytes:
    """What stands before the content of a regular file: mode 0644, owner 0, time 0."""
    fields = b"".join(
        (
            name.encode("ascii").ljust(100, b"\0"),
            b"0000644\0",
            b"0000000\0" * 2,
            b"%011o\0" % size,
            b"00000000000\0",
            b" " * 8,
            b"0".ljust(101, b"\0"),
            b"ustar\x0000",
            bytes(64),
            b"0000000\0" * 2,
        )
    ).ljust(BLOCK, b"\0")
    return fields[:148] + b"%06o\0 " % sum(fields) + fields[156:]
