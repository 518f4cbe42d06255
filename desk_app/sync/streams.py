"""Sealing what is too large for memory: compressed and encrypted piece by piece, and back.

The same files as `seal` makes: one zstd frame with its size declared, within age. Level 1, since
what goes this way is compressed already.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO

import zstandard
from pyrage import DecryptError, EncryptError, decrypt_io, encrypt_io, x25519

from desk_app.sync.refusals import BundleNotForUs, DamagedBundle, NotABundle, TooManyReaders
from desk_app.sync.seal import (
    AGE,
    MAX_HEADER,
    MAX_READERS,
    NOT_FOR_US,
    ZSTD,
    declared,
    require_few_readers,
)

_MAX_WINDOW = 8 * 1024 * 1024
_FRAME_HEADER = 18
_SLICE = 512
"""So many compressed bytes at a time: no more than 16 MiB can be hidden in them."""


def seal(pieces: Iterable[bytes], size: int, recipients: Sequence[str], target: BinaryIO) -> None:
    """Write `pieces`, `size` bytes together, into `target`, compressed and encrypted to
    `recipients`. Raises TooManyReaders, and what `pieces` raises."""
    if len(recipients) > MAX_READERS:
        raise TooManyReaders(readers=len(recipients), limit=MAX_READERS)
    source = _Packed(pieces, size)
    try:
        encrypt_io(source, target, [x25519.Recipient.from_str(text) for text in recipients])
    except EncryptError:
        if source.problem is not None:
            raise source.problem from None
        raise


def unseal(source: BinaryIO, identities: Sequence[str], take: Callable[[bytes], None]) -> None:
    """Give the archive in `source` to `take`, some bytes at a time, until its end.

    What was given is not known to be whole before this returns. Raises NotABundle,
    BundleNotForUs, BundleTooLarge, DamagedBundle and what `take` raises.
    """
    begun = source.read(MAX_HEADER)
    if not begun.startswith(AGE):
        raise NotABundle
    require_few_readers(begun)
    source.seek(0)
    sink = _Unpacking(take)
    try:
        decrypt_io(source, sink, [x25519.Identity.from_str(text) for text in identities])
    except DecryptError as problem:
        raise BundleNotForUs if str(problem) == NOT_FOR_US else DamagedBundle from None
    except (OSError, zstandard.ZstdError):
        raise DamagedBundle from None
    sink.finish()


class _Packed:
    """What age reads: the pieces compressed. It tells no error of ours, so it is kept here."""

    def __init__(self, pieces: Iterable[bytes], size: int) -> None:
        self.problem: BaseException | None = None
        self._pieces = iter(pieces)
        self._packer = zstandard.ZstdCompressor(level=1).compressobj(size=size)
        self._ready, self._ended = bytearray(), False

    def read(self, size: int) -> bytes:
        while len(self._ready) < size and not self._ended:
            self._pack()
        given = bytes(self._ready[:size])
        del self._ready[:size]
        return given

    def _pack(self) -> None:
        try:
            piece = next(self._pieces, None)
            self._ended = piece is None
            self._ready += self._packer.flush() if piece is None else self._packer.compress(piece)
        except BaseException as problem:
            self.problem = problem
            raise


class _Unpacking:
    """What age writes into: one frame, expanded to no more than it declares."""

    def __init__(self, take: Callable[[bytes], None]) -> None:
        self._take = take
        self._head: bytes | None = b""
        self._left = 0
        self._unpacker = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).decompressobj()

    def write(self, data: bytes) -> int:
        if self._head is not None:
            self._head += data
            if len(self._head) >= _FRAME_HEADER:
                begun, self._head = self._head, None
                self._left = _declared(begun)
                self._expand(begun)
        else:
            self._expand(data)
        return len(data)

    def flush(self) -> None:
        pass

    def finish(self) -> None:
        if self._left or not self._unpacker.eof:
            raise DamagedBundle

    def _expand(self, data: bytes) -> None:
        for at in range(0, len(data), _SLICE):
            if self._unpacker.eof:
                raise DamagedBundle
            expanded = self._unpacker.decompress(data[at : at + _SLICE])
            self._left -= len(expanded)
            if self._left < 0 or self._unpacker.unused_data:
                raise DamagedBundle
            if expanded:
                self._take(expanded)


def _declared(begun: bytes) -> int:
    if not begun.startswith(ZSTD):
        raise NotABundle
    return declared(begun)
