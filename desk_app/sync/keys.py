"""The two keys of an installation: the one a journal signs with, the one bundles are read with."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import IdentityError, RecipientError, x25519


class JournalKey:
    """The Ed25519 key of one journal; it is born and dies with it."""

    __slots__ = ("_private",)

    def __init__(self, secret: bytes) -> None:
        """From the 32 bytes that `secret` gave."""
        self._private = Ed25519PrivateKey.from_private_bytes(secret)

    @classmethod
    def generate(cls) -> "JournalKey":
        """A new key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def secret(self) -> bytes:
        """The 32 bytes to keep outside the database."""
        return self._private.private_bytes_raw()

    @property
    def public(self) -> bytes:
        """The 32 bytes that the journal's first line names."""
        return self._private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """64 bytes. `message` begins with the tag of what is signed."""
        return self._private.sign(message)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the holder of `public` signed `message`; False also for bytes that are no key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class ReadingKey:
    """The age identity (X25519) that bundles are encrypted to; replaced when a clone is suspected,
    kept to open old files."""

    __slots__ = ("_identity",)

    def __init__(self, secret: str) -> None:
        """From the text that `secret` gave (AGE-SECRET-KEY-1…)."""
        self._identity = x25519.Identity.from_str(secret)

    @classmethod
    def generate(cls) -> "ReadingKey":
        """A new key from the system's randomness."""
        return cls(str(x25519.Identity.generate()))

    @classmethod
    def read(cls, text: str) -> "ReadingKey | None":
        """The key that a text says, None when it says none: its last letters check the others."""
        try:
            return cls(text)
        except IdentityError:
            return None

    @property
    def secret(self) -> str:
        """The text to keep outside the database; `age -d -i` reads it too."""
        return str(self._identity)

    @property
    def recipient(self) -> str:
        """The public half, age1…, for those who send to us."""
        return str(self._identity.to_public())


class ReadingKeys:
    """Every reading key an installation ever had: old ones open old files. Which one others use is
    what its journal says. `text` is what is kept outside the database, one key a line."""

    __slots__ = ("_keys",)

    def __init__(self, text: str) -> None:
        """From what `text` gave; a single key's `secret` is such a text."""
        self._keys = [ReadingKey(line) for line in text.splitlines()]

    @property
    def text(self) -> str:
        """One secret a line, oldest first."""
        return "\n".join(self.secrets)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What bundles are opened with."""
        return tuple(key.secret for key in self._keys)

    @property
    def recipients(self) -> tuple[str, ...]:
        """Their public halves."""
        return tuple(key.recipient for key in self._keys)

    def add(self, key: ReadingKey) -> None:
        """Take one more in; one that is there already changes nothing."""
        if key.secret not in self.secrets:
            self._keys.append(key)


def is_recipient(text: str) -> bool:
    """Whether `text` is the public half of a reading key."""
    try:
        return str(x25519.Recipient.from_str(text)) == text
    except RecipientError:
        return False
