"""Sticks that are plugged in: found by what the system has mounted, named by their label."""

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_MOUNTS = Path("/proc/mounts")
_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
_FAT = frozenset({"vfat", "msdos", "FAT"})
"""File systems that may be FAT12 or FAT16; Windows calls FAT32 so, Linux all of them vfat."""
_FAT32_CLUSTERS = 65_525
"""A FAT with fewer clusters is FAT12 or FAT16, by Microsoft's specification of the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """A stick: where it is, what it is called, how much room it has left, in bytes.

    `device` is what the system calls the medium, `old_fat` whether it is FAT12 or FAT16, which
    systems write to late.
    """

    root: Path
    name: str
    free_bytes: int
    device: str = ""
    old_fat: bool = False


def signature() -> str:
    """What is mounted, in a word: as long as it is the same, no stick came or went. Never waits
    for a medium."""
    if sys.platform == "win32":
        return str(ctypes.windll.kernel32.GetLogicalDrives())
    return "\n".join(f"{device} {root}" for device, root, _ in _carried(_mounts()))


def plugged_in() -> list[Drive]:
    """The sticks there are, by place. May wait for a slow medium."""
    found = []
    for device, root, system in _volumes():
        with suppress(OSError):  # pulled out since, or a reader without a card
            free = shutil.disk_usage(root).free
            old = system in _FAT and _clusters(root) < _FAT32_CLUSTERS
            name = _label(root)
            found.append(
                Drive(root=Path(root), name=name, free_bytes=free, device=device, old_fat=old)
            )
    return sorted(found, key=lambda drive: drive.root)


def drive_of(path: Path) -> Drive | None:
    """The stick that a path lies on; None for a folder of this PC or of the network."""
    around = [drive for drive in plugged_in() if path.is_relative_to(drive.root)]
    return max(around, key=lambda drive: len(drive.root.parts), default=None)


def is_removable(root: str) -> bool:
    """Whether a medium mounted there is one that people carry about."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _WINDOWS_REMOVABLE)
    return root.startswith(_MOUNTED_UNDER)


def mounted(table: str) -> Iterator[tuple[str, str, str]]:
    """Device, place and file system of each line of a Linux table of mounts; blanks in names are
    written as octal numbers there."""
    for line in table.splitlines():
        device, root, system, *_ = [*(_plain(part) for part in line.split(" ")), "", "", ""]
        yield device, root, system


def _plain(part: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), part)


def _carried(table: str) -> list[tuple[str, str, str]]:
    return [each for each in mounted(table) if is_removable(each[1])]


def _mounts() -> str:
    try:
        return _MOUNTS.read_text("utf-8", errors="surrogateescape")
    except OSError:  # another system than Linux
        return ""


if sys.platform == "win32":
    _WINDOWS_REMOVABLE = 2
    _NAME_LETTERS = 261

    def _volumes() -> list[tuple[str, str, str]]:
        letters = ctypes.windll.kernel32.GetLogicalDrives()
        roots = [f"{chr(65 + at)}:\\" for at in range(26) if letters >> at & 1]
        return [(root[:2], root, _named(root)[1]) for root in roots if is_removable(root)]

    def _named(root: str) -> tuple[str, str]:
        """Label and file system; empty when the reader holds no card."""
        label = ctypes.create_unicode_buffer(_NAME_LETTERS)
        system = ctypes.create_unicode_buffer(_NAME_LETTERS)
        ctypes.windll.kernel32.GetVolumeInformationW(
            root, label, _NAME_LETTERS, None, None, None, system, _NAME_LETTERS
        )
        return label.value, system.value

    def _label(root: str) -> str:
        return _named(root)[0] or root

    def _clusters(root: str) -> int:
        counts = [ctypes.c_ulong(0) for _ in range(4)]
        ctypes.windll.kernel32.GetDiskFreeSpaceW(root, *(ctypes.byref(each) for each in counts))
        return counts[3].value

else:

    def _volumes() -> list[tuple[str, str, str]]:
        return _carried(_mounts())

    def _label(root: str) -> str:
        """Desktops mount a stick under its label."""
        return Path(root).name

    def _clusters(root: str) -> int:
        return os.statvfs(root).f_blocks
