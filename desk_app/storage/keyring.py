"""Keys at rest: one key protected by the system and by a printed recovery code.

The 32-byte key of the database is random. It lies in the key folder twice: protected by the
operating system for daily use (DPAPI on Windows, a file only its owner may read elsewhere), and
encrypted under the recovery code that is printed at set-up and kept in a sealed envelope. The keys
of the journal lie beside it, encrypted under it; others follow from it and lie nowhere. The code
brings all of them back, and a copy of the database carries no key.
"""

import os
import secrets
import sys
from base64 import b32decode, b32encode, b64decode, b64encode
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desk_app.domain.errors import DeskError

_DATABASE = "database.key"
_RECOVERY = "recovery.json"
_LABEL = b"qmc-recovery-1"
_NONCE = 12


class WrongRecoveryCode(DeskError):
    """The code does not open this workspace; nothing was changed."""

    code = "wrong-recovery-code"
    exit_code = 92


class KeyMissing(DeskError):
    """The key that the system protects is gone or belongs to another PC or account."""

    code = "key-missing"
    exit_code = 93


class _Recovery(msgspec.Struct):
    format: str
    salt: str
    wrapped: str


class Keyring:
    """The key folder of one workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self) -> tuple[bytes, str]:
        """A new database key and the recovery code for it: the key is kept, the code only shown.

        The code has 125 random bits as 25 letters and digits in five groups, so it needs no slow
        hashing.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        key = secrets.token_bytes(32)
        code = self._wrap(key)
        write_private(self._folder / _DATABASE, _protect(key))
        return key, code

    def new_recovery_code(self) -> str:
        """Another recovery code, in place of the one before. Raises `KeyMissing`."""
        return self._wrap(self.database_key())

    def _wrap(self, key: bytes) -> str:
        code = _spoken(secrets.token_bytes(16))
        salt = secrets.token_bytes(16)
        recovery = _Recovery(
            "qmc-recovery/1",
            b64encode(salt).decode(),
            b64encode(_encrypted(_from_code(code, salt), key, _LABEL)).decode(),
        )
        write_private(self._folder / _RECOVERY, msgspec.json.encode(recovery))
        return code

    def database_key(self) -> bytes:
        """The key as the system gives it back. Raises `KeyMissing`."""
        try:
            key = _unprotect((self._folder / _DATABASE).read_bytes())
        except OSError as problem:
            raise KeyMissing from problem
        if len(key) != 32 or not any(key):  # a power cut can leave a file of NULs
            raise KeyMissing
        return key

    def derived(self, name: str) -> bytes:
        """A key of 32 bytes that follows from the database key: it cannot be lost alone. The same
        name always gives the same key. Raises `KeyMissing`."""
        info = b"qmc-derived-1 " + name.encode()
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(self.database_key())

    def recover(self, code: str) -> bytes:
        """The key by the printed code, protected by this system from now on.

        Raises `WrongRecoveryCode`. Spaces, hyphens and small letters in the code do not matter.
        """
        try:
            recovery = msgspec.json.decode((self._folder / _RECOVERY).read_bytes(), type=_Recovery)
            secret = _from_code(code, b64decode(recovery.salt))
            key = _decrypted(secret, b64decode(recovery.wrapped), _LABEL)
        except (InvalidTag, OSError, ValueError) as problem:
            raise WrongRecoveryCode from problem
        write_private(self._folder / _DATABASE, _protect(key))
        return key

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret under the database key. Raises `KeyMissing`."""
        content = _encrypted(self.database_key(), secret, name.encode())
        write_private(self._folder / f"{name}.secret", content)

    def get(self, name: str) -> bytes:
        """A secret that was kept. Raises `KeyMissing`."""
        try:
            content = (self._folder / f"{name}.secret").read_bytes()
            return _decrypted(self.database_key(), content, name.encode())
        except (InvalidTag, OSError, ValueError) as problem:
            raise KeyMissing from problem


def write_private(path: Path, content: bytes) -> None:
    """Write a small file whole or not at all, readable by its owner only.

    Without the flush to disk before the rename, a power cut can leave a file of NULs.
    """
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _encrypted(key: bytes, secret: bytes, label: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, label)


def _decrypted(key: bytes, content: bytes, label: bytes) -> bytes:
    return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], label)


def _spoken(random: bytes) -> str:
    letters = b32encode(random).decode("ascii")[:25]
    return "-".join(letters[i : i + 5] for i in range(0, 25, 5))


def _from_code(code: str, salt: bytes) -> bytes:
    letters = "".join(ch for ch in code.upper() if ch.isalnum())
    # A code is read from paper: 0, 1 and 8 are not in the alphabet, so they were O, I and B.
    letters = letters.translate(str.maketrans("018", "OIB"))
    b32decode(letters + "A" * (-len(letters) % 8))
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=_LABEL).derive(letters.encode())


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Blob(ctypes.Structure):
        _fields_ = (("size", wintypes.DWORD), ("data", ctypes.POINTER(ctypes.c_char)))

    def _dpapi(function: str, content: bytes) -> bytes:
        buffer = ctypes.create_string_buffer(content, len(content))
        given = _Blob(len(content), ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char)))
        got = _Blob()
        done = getattr(ctypes.windll.crypt32, function)(
            ctypes.byref(given), None, None, None, None, 1, ctypes.byref(got)
        )
        if not done:
            raise OSError(ctypes.GetLastError(), function)
        try:
            return ctypes.string_at(got.data, got.size)
        finally:
            ctypes.windll.kernel32.LocalFree(got.data)

    def _protect(secret: bytes) -> bytes:
        return _dpapi("CryptProtectData", secret)

    def _unprotect(content: bytes) -> bytes:
        return _dpapi("CryptUnprotectData", content)

else:

    def _protect(secret: bytes) -> bytes:
        return secret

    def _unprotect(content: bytes) -> bytes:
        return content
