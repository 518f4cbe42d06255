"""Sticks that fail, lie or vanish at one call of the seam, and real FAT images."""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from desk_app.sync.medium import Files


class Faulty(Files):
    """The real files, except that calls from the `first` on fail: `count` of them."""

    def __init__(self, first: int = 0, count: int = 0, code: int = errno.EIO) -> None:
        self.first, self.count, self.code = first, count, code
        self.calls: list[str] = []

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.first <= len(self.calls) < self.first + self.count:
            raise OSError(self.code, os.strerror(self.code))

    def make_folder(self, folder: Path) -> None:
        self._call("make_folder")
        super().make_folder(folder)

    def free_bytes(self, folder: Path) -> int:
        self._call("free_bytes")
        return super().free_bytes(folder)

    def exists(self, path: Path) -> bool:
        self._call("exists")
        return super().exists(path)

    def create(self, path: Path) -> BinaryIO:
        self._call("create")
        return super().create(path)

    def write(self, file: BinaryIO, block: bytes) -> int:
        self._call("write")
        return super().write(file, block)

    def flush(self, file: BinaryIO) -> None:
        self._call("flush")
        super().flush(file)

    def blocks(self, path: Path) -> Iterator[bytes]:
        self._call("blocks")
        return super().blocks(path)

    def rename(self, old: Path, new: Path) -> None:
        self._call("rename")
        super().rename(old, new)

    def flush_name(self, path: Path) -> None:
        self._call("flush_name")
        super().flush_name(path)

    def remove(self, path: Path) -> None:
        self._call("remove")
        super().remove(path)

    def listed(self, folder: Path) -> list[tuple[Path, float]]:
        self._call("listed")
        return super().listed(folder)

    def wait(self, seconds: float) -> None:
        assert seconds < 1


class Lying(Faulty):
    """The real files, except that the call `first` says it was done and was not: a block written
    as zeros, a name not given, a file not removed."""

    def _lies(self) -> bool:
        return len(self.calls) == self.first

    def write(self, file: BinaryIO, block: bytes) -> int:
        self._call("write")
        return Files.write(self, file, bytes(len(block)) if self._lies() else block)

    def rename(self, old: Path, new: Path) -> None:
        self._call("rename")
        if not self._lies():
            Files.rename(self, old, new)

    def remove(self, path: Path) -> None:
        self._call("remove")
        if not self._lies():
            Files.remove(self, path)


@contextmanager
def fat_image(image: Path, root: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A FAT32 image mounted at `root` by fusefat, whose process is given: killed, the stick is
    pulled out. Skips where that does not run."""
    if shutil.which("fusefat") is None or shutil.which("fusermount") is None:
        pytest.skip("fusefat is not installed")
    root.mkdir(exist_ok=True)
    mounted = subprocess.Popen(
        ["fusefat", "-f", "-o", "rw+", str(image), str(root)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_until_mounted(mounted, root)
        yield mounted
    finally:
        subprocess.run(["fusermount", "-u", "-z", str(root)], check=False, capture_output=True)
        mounted.wait(timeout=20)


def _wait_until_mounted(mounted: subprocess.Popen[bytes], root: Path) -> None:
    for _ in range(100):
        if os.path.ismount(root):
            return
        if mounted.poll() is not None:
            break
        subprocess.run(["sleep", "0.05"], check=True)
    pytest.skip("fusefat cannot mount here")


def made_fat(image: Path) -> None:
    """An empty FAT32 image. Skips where dosfstools are not installed."""
    maker = shutil.which("mkfs.vfat", path="/usr/sbin:/sbin:" + os.environ["PATH"])
    if maker is None:
        pytest.skip("dosfstools are not installed")
    subprocess.run(
        [maker, "-F", "32", "-S", "512", "-s", "1", "-C", str(image), "40960"],
        check=True, capture_output=True,
    )  # fmt: skip


def fsck(image: Path) -> int:
    """What fsck.vfat says of an image it may not change: 0 is clean."""
    program = shutil.which("fsck.vfat", path="/usr/sbin:/sbin:" + os.environ["PATH"])
    assert program is not None
    return subprocess.run([program, "-n", str(image)], check=False, capture_output=True).returncode
