"""The keys of this installation: one signing key for each journal it wrote, and the reading keys.

A journal's key is found by the public half that the journal names, so a journal that was left, or
brought back from a copy, never gets another one's signature. Reading keys are never thrown away:
what was addressed to a former one can still be opened.
"""

from contextlib import suppress
from typing import Protocol

from desk_app.storage.journal import Position
from desk_app.storage.keyring import KeyMissing
from desk_app.sync.keys import JournalKey, ReadingKey, ReadingKeys

_FIRST = "journal"
"""Where an installation keeps the key of its first journal."""
_READING = "reading"
"""Where it keeps all its reading keys, one a line, the oldest first."""


class Secrets(Protocol):
    """Where secrets are kept."""

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret under a name, for good when this returns."""

    def get(self, name: str) -> bytes:
        """A secret that was kept. Raises `KeyMissing`."""


class OwnKeys:
    """The keys that were kept for our journals."""

    def __init__(self, secrets: Secrets, reading: ReadingKeys) -> None:
        self._secrets = secrets
        self._signing: dict[bytes, JournalKey] = {}
        self._reading = reading

    def keep(self, jid: str, journal: JournalKey, reading: ReadingKey) -> None:
        """Keep the keys of a journal that is about to be opened."""
        self._reading.add(reading)
        self._secrets.keep(_READING, self._reading.text.encode())
        self._secrets.keep(f"{_FIRST}-{jid}", journal.secret)

    def journal(self, position: Position) -> JournalKey:
        """The key that a journal of ours signs with. Raises `KeyMissing`."""
        if position.key not in self._signing:
            self._signing[position.key] = self._kept(position)
        return self._signing[position.key]

    def _kept(self, position: Position) -> JournalKey:
        for name in (f"{_FIRST}-{position.jid}", _FIRST):
            with suppress(KeyMissing):
                key = JournalKey(self._secrets.get(name))
                if key.public == position.key:
                    return key
        raise KeyMissing

    @property
    def identities(self) -> list[str]:
        """Everything that bundles for us may have been encrypted to."""
        return list(self._reading.secrets)
