"""The calls to a stick or shared folder, one by one: tests put faults into them.

Windows keeps what it has read and written; only reading without its buffers tells what the medium
really holds. There one also flushes a file by its handle, and a folder never.
"""

import ctypes
import mmap
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

BLOCK_BYTES = 1024 * 1024
"""A multiple of every sector size, which reading without buffers asks for."""


class Files:
    """The calls to the file system."""

    def make_folder(self, folder: Path) -> None:
        """The folder exists afterwards, with all above it."""
        folder.mkdir(parents=True, exist_ok=True)

    def free_bytes(self, folder: Path) -> int:
        """Room left on the medium; one that does not know its size has enough."""
        usage = shutil.disk_usage(folder)
        return usage.free if usage.total else sys.maxsize

    def exists(self, path: Path) -> bool:
        """Whether anything has that name."""
        return path.exists()

    def create(self, path: Path) -> BinaryIO:
        """A new file, open for writing; FileExistsError when there is one."""
        return path.open("xb", buffering=0)

    def write(self, file: BinaryIO, block: bytes) -> int:
        """How many bytes of the block went in."""
        return file.write(block)

    def flush(self, file: BinaryIO) -> None:
        """The content is on the medium afterwards, as far as the system can say."""
        os.fsync(file.fileno())

    def blocks(self, path: Path) -> Iterator[bytes]:
        """The content from the medium, past the system's cache where it offers that."""
        if sys.platform == "win32":
            yield from _unbuffered(path)
            return
        with path.open("rb", buffering=0) as file:
            if sys.platform == "linux":
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while block := file.read(BLOCK_BYTES):
                yield block

    def rename(self, old: Path, new: Path) -> None:
        """`new` was free a moment ago."""
        old.rename(new)

    def flush_name(self, path: Path) -> None:
        """The name is on the medium afterwards, as far as the system can say."""
        if sys.platform == "win32":
            with path.open("r+b", buffering=0) as file:
                os.fsync(file.fileno())
            return
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """The name is free afterwards."""
        path.unlink(missing_ok=True)

    def listed(self, folder: Path) -> list[tuple[Path, float]]:
        """The files of a folder, each with the moment it was written (seconds of the epoch)."""
        return [(path, path.stat().st_mtime) for path in sorted(folder.iterdir())]

    def wait(self, seconds: float) -> None:
        """Let a virus scanner finish."""
        time.sleep(seconds)


REAL = Files()


if sys.platform == "win32":
    from ctypes import wintypes

    _GENERIC_READ = 0x80000000
    _SHARED = 0x1 | 0x2 | 0x4  # others may read, write and delete
    _OPEN_EXISTING = 3
    _NO_BUFFERING = 0x20000000
    _SEQUENTIAL = 0x08000000
    _INVALID = wintypes.HANDLE(-1).value

    def _unbuffered(path: Path) -> Iterator[bytes]:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        flags = _NO_BUFFERING | _SEQUENTIAL
        handle = kernel.CreateFileW(
            str(path), wintypes.DWORD(_GENERIC_READ), _SHARED, None, _OPEN_EXISTING,
            wintypes.DWORD(flags), None,
        )  # fmt: skip
        if handle == _INVALID:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            yield from _read_by_page(kernel, wintypes.HANDLE(handle))
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))

    def _read_by_page(kernel: ctypes.WinDLL, handle: wintypes.HANDLE) -> Iterator[bytes]:
        """Blocks read into memory that begins at a page, which reading without buffers asks for."""
        with mmap.mmap(-1, BLOCK_BYTES) as page:
            place = (ctypes.c_char * BLOCK_BYTES).from_buffer(page)
            count = wintypes.DWORD(0)
            try:
                while True:
                    if not kernel.ReadFile(handle, place, BLOCK_BYTES, ctypes.byref(count), None):
                        raise ctypes.WinError(ctypes.get_last_error())
                    if not count.value:
                        return
                    yield page[: count.value]
            finally:
                del place  # the map cannot be closed while something points into it
