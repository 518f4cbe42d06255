"""Whether the program on this computer is whole: its files, and all that it is built on."""

import hashlib
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import desk_app
from desk_app import paths

Probe = Callable[[], str]
"""Tries one thing; what is wrong with it, or "" when nothing is. It may raise anything."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one probe found.

    Attributes:
        name: the end of the key in `wording`: `check.<name>`, `check.<name>.failed`.
        detail: what is wrong, for the support officer; "" when all is well.
    """

    name: str
    detail: str

    @property
    def ok(self) -> bool:
        """Whether all is well."""
        return not self.detail


def check_program() -> list[Finding]:
    """What can be told without a screen and without an office's data."""
    listed = paths.file_list()
    return findings(
        {
            "files": lambda: ", ".join(damaged_files(listed)) if listed else "",
            "modules": lambda: import_all(name for name in rooms() if name != "desk_app.ui"),
        }
    )


def findings(probes: Mapping[str, Probe]) -> list[Finding]:
    """What each probe found; one that raises has found that its thing is broken."""
    return [Finding(name, _outcome(probe)) for name, probe in probes.items()]


def damaged_files(listed: Path) -> list[str]:
    """The files of the list at `listed` that are gone or changed, as the list names them.

    Each line is a SHA-256, two spaces and a path from the folder of the list.
    """
    lines = listed.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ", 1) for line in lines)
    return [name for digest, name in pairs if _digest(listed.parent / name) != digest]


def rooms() -> list[str]:
    """The rooms of the program, by their full names."""
    found = pkgutil.iter_modules(desk_app.__path__, "desk_app.")
    return [room.name for room in found if room.name != "desk_app.__main__"]


def import_all(names: Iterable[str]) -> str:
    """Import rooms with everything in them; "" since a library that is missing makes it raise."""
    for name in names:
        room = importlib.import_module(name)
        import_all(
            inner.name for inner in pkgutil.iter_modules(getattr(room, "__path__", ()), f"{name}.")
        )
    return ""


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _outcome(probe: Probe) -> str:
    try:
        return probe()
    except Exception as problem:  # noqa: BLE001  whatever is broken is what we look for
        return f"{type(problem).__name__}: {problem}"
