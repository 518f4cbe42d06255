"""Sticks that are plugged in, and what lies on them."""

import ctypes
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QStorageInfo

_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/usb")
_WINDOWS_REMOVABLE = 2


@dataclass(frozen=True, slots=True)
class Drive:
    """A stick: where it is, what it is called and how much room it has left."""

    root: Path
    name: str
    free_bytes: int


def plugged_in() -> list[Drive]:
    """The sticks there are, by place. May wait for a slow medium: not for the GUI thread."""
    found = [
        Drive(Path(each.rootPath()), each.displayName(), each.bytesAvailable())
        for each in QStorageInfo.mountedVolumes()
        if each.isValid() and each.isReady() and is_removable(each.rootPath())
    ]
    return sorted(found, key=lambda drive: drive.root)


def is_removable(root: str) -> bool:
    """Whether a medium mounted there is one that people carry about."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _WINDOWS_REMOVABLE)
    return root.startswith(_MOUNTED_UNDER)


def room(free_bytes: int) -> str:
    """14,2 GB."""
    return QLocale(QLocale.Language.Vietnamese).formattedDataSize(
        free_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def cards_on(roots: Iterable[Path]) -> list[Path]:
    """Enrolment cards lying openly on sticks or in folders, by name."""
    found: list[Path] = []
    for root in roots:
        try:
            found += [path for path in root.iterdir() if path.suffix.upper() in {".QME", ".QMT"}]
        except OSError:
            continue  # it was pulled out; the next look will not see it
    return sorted(found)
