"""A file sealed piece by piece, so that a large one never lies in memory whole.

The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015) that age uses too, over
AES-256-GCM: a tag, a salt, then pieces of 64 KiB. Each file has a key of its own, from the given
key and its salt; the nonce of a piece is its number and whether it is the last. So no piece can be
changed, moved, left out or added at the end without being noticed. The format is forever.
"""

import secrets
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_TAG = b"qmc-scan/1\n"
_SALT = 16
_PIECE = 64 * 1024
_MARK = 16
"""What sealing adds to a piece."""


class PiecesBroken(Exception):  # as all our errors
    """The file is not what was sealed under this key. The store tells it as a `DeskError`."""


def seal(source: BinaryIO, target: BinaryIO, key: bytes, salt: bytes = b"") -> tuple[str, int]:
    """Write all of `source` sealed into `target`. Gives the SHA-256 (hex) and size of what was
    read. `salt` is random unless a test gives one."""
    salt = salt or secrets.token_bytes(_SALT)
    cipher, whole, size = _cipher(key, salt), sha256(), 0
    target.write(_TAG + salt)
    piece = source.read(_PIECE)
    number = 0
    while True:
        following = source.read(_PIECE) if len(piece) == _PIECE else b""
        whole.update(piece)
        size += len(piece)
        target.write(cipher.encrypt(_nonce(number, last=not following), piece, None))
        if not following:
            return whole.hexdigest(), size
        piece, number = following, number + 1


def unseal(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    """What was sealed, piece by piece. Raises `PiecesBroken`, perhaps after some good pieces."""
    head = source.read(len(_TAG) + _SALT)
    if len(head) != len(_TAG) + _SALT or not head.startswith(_TAG):
        raise PiecesBroken
    cipher = _cipher(key, head[len(_TAG) :])
    sealed, number = source.read(_PIECE + _MARK), 0
    while True:
        following = source.read(_PIECE + _MARK) if len(sealed) == _PIECE + _MARK else b""
        try:
            yield cipher.decrypt(_nonce(number, last=not following), sealed, None)
        except (InvalidTag, ValueError) as problem:
            raise PiecesBroken from problem
        if not following:
            return
        sealed, number = following, number + 1


def sealed_size(size: int) -> int:
    """What `size` bytes measure when they are sealed."""
    return len(_TAG) + _SALT + size + _MARK * max(1, -(-size // _PIECE))


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=salt, info=_TAG).derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
