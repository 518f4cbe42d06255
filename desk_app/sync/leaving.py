"""When a stick may be pulled out: after the system let it go, else after a while.

Nothing here is told as done that was not: a stick counts as let go only when the system no longer
has it. Otherwise the wait is for what the system writes late even after it was told to flush.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desk_app.sync import drives
from desk_app.sync.drives import Drive

_WAIT_SECONDS, _OLD_FAT_SECONDS = 15, 90
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """How a stick was left. `let_go`: the system no longer has it. Otherwise it may be pulled out
    after so many seconds; 0 and not let go is a folder, which nobody pulls out."""

    let_go: bool
    seconds: int


def leave(path: Path, *, eject: bool = True) -> Left:
    """Flush the stick that `path` lies on and have the system let it go, unless it is still
    wanted. May take a minute."""
    drive = drives.drive_of(path)
    if drive is None:
        return Left(let_go=False, seconds=0)
    with suppress(OSError):  # what matters was read back already
        _flush(drive.root)
    if eject and _ejected(drive) and drives.drive_of(path) is None:
        return Left(let_go=True, seconds=0)
    return Left(let_go=False, seconds=_OLD_FAT_SECONDS if drive.old_fat else _WAIT_SECONDS)


if sys.platform == "win32":
    from ctypes import wintypes

    _READ_WRITE = 0x80000000 | 0x40000000
    _SHARED = 0x1 | 0x2
    _OPEN_EXISTING = 3
    _INVALID = wintypes.HANDLE(-1).value
    _LOCK_VOLUME = 0x00090018
    _DISMOUNT_VOLUME = 0x00090020
    _MEDIA_REMOVAL = 0x002D4804
    _EJECT_MEDIA = 0x002D4808

    def _flush(_root: Path) -> None:
        """Locking the volume flushes it."""

    def _ejected(drive: Drive) -> bool:
        """Lock, dismount, allow removal, eject: Microsoft's order. Locking fails while another
        program has a file open there; then nothing is done."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(
            f"\\\\.\\{drive.device}", wintypes.DWORD(_READ_WRITE), _SHARED, None, _OPEN_EXISTING,
            0, None,
        )  # fmt: skip
        if handle == _INVALID:
            return False
        try:
            return all(
                _asked(kernel, wintypes.HANDLE(handle), code, given)
                for code, given in (
                    (_LOCK_VOLUME, b""),
                    (_DISMOUNT_VOLUME, b""),
                    (_MEDIA_REMOVAL, b"\0"),  # PreventMediaRemoval = FALSE
                    (_EJECT_MEDIA, b""),
                )
            )
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))

    def _asked(kernel: ctypes.WinDLL, handle: wintypes.HANDLE, code: int, given: bytes) -> bool:
        returned = wintypes.DWORD(0)
        done = kernel.DeviceIoControl(
            handle, wintypes.DWORD(code), given or None, len(given), None, 0,
            ctypes.byref(returned), None,
        )  # fmt: skip
        return bool(done)

else:

    def _flush(root: Path) -> None:
        """Everything of the file system at `root`; where only all of them can be flushed, that."""
        if sys.platform != "linux":
            os.sync()
            return
        handle = os.open(root, os.O_RDONLY)
        try:
            ctypes.CDLL(None).syncfs(handle)
        finally:
            os.close(handle)

    def _ejected(drive: Drive) -> bool:
        """Through the desktop's service, else by the system's own command where it is allowed.
        Switching the stick off is a courtesy: unmounted, it may go."""
        quiet = ["--no-user-interaction", "--block-device", drive.device]
        if _ran("udisksctl", "unmount", *quiet):
            _ran("udisksctl", "power-off", *quiet)
            return True
        return _ran("umount", str(drive.root))

    def _ran(program: str, *values: str) -> bool:
        path = shutil.which(program)
        if path is None:
            return False
        try:
            done = subprocess.run(  # noqa: S603  # a program of the system, with values of its own
                [path, *values], capture_output=True, timeout=_PATIENCE_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0
