"""Cards and keys as they stand on paper: digits for a QR code, groups for a typist.

A scanner that writes like a keyboard is rewritten by an input method that is on, but digits pass
through every one of them. So what a QR code carries is digits: the bytes as one decimal number. A
key that is typed has letters as well, in groups, and finds a slip of the finger by itself.
"""

from base64 import b32decode, b32encode
from hashlib import sha256

from desk_app.domain.errors import DeskError
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.refusals import NotACard

MOST_DIGITS = 4_000
"""More than a QR code that a desk scanner reads, and less than Python takes for a mistake."""
LEAST_DIGITS = 200
"""Fewer than any card has: what is shorter is something else that was scanned."""

_READING, _SIGNING = "AGE-SECRET-KEY-1", "QMC-SIGNING-KEY-1"
_CHECK = 3


class NotAKey(DeskError):
    """What was typed from a key's paper is not such a key, or has a slip in it."""

    code = "not-a-key"
    exit_code = 54


def digits(content: bytes) -> str:
    """What a QR code says of a card or key; `content` does not begin with a zero byte."""
    return str(int.from_bytes(content))


def is_card(scanned: str) -> bool:
    """Whether what was scanned or typed may be a card."""
    return scanned.isascii() and scanned.isdigit() and LEAST_DIGITS <= len(scanned) <= MOST_DIGITS


def card_content(scanned: str) -> bytes:
    """The card that a QR code said. Raises `NotACard`."""
    figures = "".join(scanned.split())
    if not is_card(figures):
        raise NotACard
    return _content(figures)


def groups(secret: str) -> str:
    """A key's text as it stands on paper: its name, then groups of four."""
    name = _READING if secret.startswith(_READING) else _SIGNING
    rest = secret.removeprefix(name)
    return " ".join((name, *(rest[at : at + 4] for at in range(0, len(rest), 4))))


def signing_text(key: JournalKey) -> str:
    """A signing key as text, with a check that finds slips."""
    return _SIGNING + b32encode(key.secret + _checked(key.secret)).decode().rstrip("=")


def reading_key(typed: str) -> ReadingKey:
    """The reading key that was typed or scanned from its paper. Raises `NotAKey`."""
    key = ReadingKey.read(_READING + _rest(typed, _READING))
    if key is None:
        raise NotAKey
    return key


def signing_key(typed: str) -> JournalKey:
    """The signing key that was typed or scanned from its paper. Raises `NotAKey`."""
    # Read from paper: 0, 1 and 8 are not in the alphabet, so they were O, I and B.
    letters = _rest(typed, _SIGNING).translate(str.maketrans("018", "OIB"))
    try:
        content = b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError as problem:
        raise NotAKey from problem
    secret, check = content[:-_CHECK], content[-_CHECK:]
    if len(secret) != 32 or check != _checked(secret):
        raise NotAKey
    return JournalKey(secret)


def _rest(typed: str, name: str) -> str:
    """The letters after the key's name, however they were grouped."""
    text = "".join(typed.split())
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        text = _content(text).decode("ascii", "replace")
    letters = "".join(ch for ch in text.upper() if ch.isalnum())
    begins = "".join(ch for ch in name if ch.isalnum())
    if not letters.startswith(begins):
        raise NotAKey
    return letters.removeprefix(begins)


def _content(figures: str) -> bytes:
    number = int(figures)
    return number.to_bytes(-(-number.bit_length() // 8) or 1)


def _checked(secret: bytes) -> bytes:
    return sha256(b"qmc-signing-key-1\0" + secret).digest()[:_CHECK]
