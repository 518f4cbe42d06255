"""Faults below the scan store: a call to the file system that fails, or the power that goes."""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


class PowerCut(BaseException):
    """Nothing is done after this, not even tidying up."""


class FileCalls:
    """Counts calls that change the disk. At the call `at` (0 is none) the disk is full, or the
    power goes and stays away."""

    def __init__(self, at: int = 0, *, power: bool = False, number: int = errno.ENOSPC) -> None:
        self.at, self.power, self.number = at, power, number
        self.seen = 0

    def passes(self) -> None:
        self.seen += 1
        if self.power and self.at and self.seen >= self.at:
            raise PowerCut
        if self.seen == self.at:
            raise OSError(self.number, os.strerror(self.number))

    @contextmanager
    def watching(self) -> Iterator["FileCalls"]:
        """Watch what is asked of the disk in a with-block."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("replace", "mkdir", "unlink"):
                patch.setattr(Path, name, self._watched(getattr(Path, name)))
            patch.setattr(os, "fsync", self._watched(os.fsync))
            patch.setattr(Path, "open", self._opening(Path.open))
            yield self

    def _watched(self, call: Any) -> Any:
        def run(*values: Any, **named: Any) -> Any:
            self.passes()
            return call(*values, **named)

        return run

    def _opening(self, call: Any) -> Any:
        def run(path: Path, mode: str = "r", *values: Any, **named: Any) -> Any:
            if mode != "xb":
                return call(path, mode, *values, **named)
            self.passes()
            return _Watched(path, self)

        return run


class _Watched(io.FileIO):
    """A new file whose every write is a call of its own, and reaches the disk by half first."""

    def __init__(self, path: Path, calls: FileCalls) -> None:
        super().__init__(str(path), "x")
        self._calls = calls

    def write(self, content: Any) -> int:
        half = len(content) // 2
        super().write(content[:half])
        self._calls.passes()
        super().write(content[half:])
        return len(content)
