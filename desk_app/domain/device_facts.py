"""Facts about devices after they were enrolled: whom to believe no longer, whom to address how."""

import re
from dataclasses import dataclass

from desk_app.domain.fact import Fact

MAX_READERS = 2
"""The reading key in use, and the next one that lies on paper."""
_READER = re.compile(r"age1[02-9ac-hj-np-z]{58}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Fact):
    """The upper level believes the journal `jid` up to its line `last` only (thiết bị ngừng được
    công nhận): later lines are kept, and nothing is sent there any more."""

    KIND = "device.revoked.1"
    jid: str
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRestored(Fact):
    """The upper level takes a revocation back: all lines of the journal count again."""

    KIND = "device.restored.1"
    jid: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadersSet(Fact):
    """From now on bundles for the journal this stands in are encrypted to these readers (age1…),
    the one in use first."""

    KIND = "device.readers_set.1"
    readers: tuple[str, ...]
    reason: str

    def __post_init__(self) -> None:
        named = len(set(self.readers)) == len(self.readers) and len(self.readers) >= 1
        if not (
            named and len(self.readers) <= MAX_READERS and all(map(_READER.match, self.readers))
        ):
            raise ValueError(self)
