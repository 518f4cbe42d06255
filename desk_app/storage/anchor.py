"""The anchor: a small file outside the database that says how far our journal has come.

A database that was brought back from a copy does not know it. This file does, since it lies apart
from the data folder and no backup of that folder has it. It is written after each commit: one that
lags behind on the same journal is the mark of a power cut, one that is ahead that of a copy.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Reached:
    """A place in a journal of ours: the number of its newest line, and the hash after it."""

    jid: str
    n: int
    h: bytes


class Anchoring(Protocol):
    """Where the place that was reached is kept."""

    def read(self) -> Reached | None:
        """The place last kept, None when there is none that can be read."""

    def write(self, reached: Reached) -> None:
        """Keep a place instead of the one before. Never raises: the work goes on without it."""


class _Written(msgspec.Struct):
    format: str
    jid: str
    n: int
    h: bytes


class Anchor:
    """The anchor in a file."""

    def __init__(self, file: Path, *, waits: bool = True) -> None:
        """`waits` for the disk, else a power cut may forget it."""
        self._file = file
        self._waits = waits

    def read(self) -> Reached | None:
        """As `Anchoring.read`; a torn or foreign file is none."""
        try:
            with self._file.open("rb") as file:
                found = msgspec.json.decode(file.read(_MOST_BYTES), type=_Written)
        except (OSError, ValueError):
            return None
        return Reached(found.jid, found.n, found.h) if found.format == "qmc-anchor/1" else None

    def write(self, reached: Reached) -> None:
        """As `Anchoring.write`: whole or not at all."""
        content = msgspec.json.encode(
            _Written("qmc-anchor/1", reached.jid, reached.n, reached.h)
        )  # fmt: skip
        draft = self._file.with_suffix(".tmp")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb", buffering=0) as file:
                file.write(content)
                if self._waits:
                    os.fsync(file.fileno())
            draft.replace(self._file)
