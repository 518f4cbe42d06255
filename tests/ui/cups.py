"""A print system of the tests' own: CUPS, started for them and ended after them.

It listens on a socket file in a folder of its own, so nobody else can print there and no port is
taken; its printers write what comes out of them into files.
"""

import grp
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_WITH_SBIN = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
SERVER = shutil.which("cupsd", path=_WITH_SBIN)
PRINTER = "Quay_1"
DESCRIPTION = Path(__file__).with_name("printer.ppd")
_SETTINGS = """\
Listen {folder}/socket
LogLevel warn
WebInterface No
Browsing No
DefaultShared No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FOLDERS = """\
FileDevice Yes
LogFileGroup {group}
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
"""


class PrintSystem:
    """A CUPS with printers that keep what was printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "socket"

    def add(self, printer: str) -> Path:
        """Set up a printer that takes A4, A5 and rolls of any length, or set it right again. Gives
        the file into which it prints; a later paper takes the place of the one before."""
        file = self.folder / "out" / f"{printer}.pdf"
        self._tell("lpadmin", "-p", printer, "-v", f"file:{file}", "-P", str(DESCRIPTION))
        self.accept(printer)
        self._tell("cupsenable", printer)
        return file

    def refuse(self, printer: str) -> None:
        """Let a printer's queue take no more jobs."""
        self._tell("cupsreject", printer)

    def accept(self, printer: str) -> None:
        """Let a printer's queue take jobs again."""
        self._tell("cupsaccept", printer)

    def stop(self, printer: str) -> None:
        """Stop a printer, as CUPS does after a fault; its queue goes on taking jobs."""
        self._tell("cupsdisable", printer)

    def printed(self, file: Path) -> bytes:
        """What came out, once it is whole."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            content = file.read_bytes() if file.exists() else b""
            if content.rstrip().endswith(b"%%EOF"):
                return content
            time.sleep(0.02)
        raise AssertionError(f"nothing came out: {(self.folder / 'error_log').read_text()}")

    def waiting(self, printer: str) -> list[str]:
        """The jobs that are in a printer's queue."""
        return self._tell("lpstat", "-o", printer).splitlines()

    def answers(self) -> bool:
        """Whether it can be asked now."""
        return self._run("lpstat", "-r").stdout.strip() == "scheduler is running"

    def _tell(self, *command: str) -> str:
        done = self._run(*command)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        surroundings = {**os.environ, "CUPS_SERVER": str(self.socket), "PATH": _WITH_SBIN}
        surroundings["LC_ALL"] = "C"
        return subprocess.run(
            command, env=surroundings, capture_output=True, text=True, check=False, timeout=20
        )


@contextmanager
def running() -> Iterator[PrintSystem]:
    """A print system that runs meanwhile. Skips the test where CUPS is not installed, and fails it
    where that cannot be (`CI` is set)."""
    if SERVER is None:
        if os.environ.get("CI"):
            pytest.fail("cupsd is not installed")
        pytest.skip("cupsd is not installed")
    # The filters of CUPS run under another account, which may not look into pytest's folders.
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    try:
        with _started(folder, SERVER) as server:
            system = PrintSystem(folder)
            until = time.monotonic() + 10
            while not system.answers():
                assert server.poll() is None, (folder / "error_log").read_text()
                assert time.monotonic() < until, "cupsd does not answer"
                time.sleep(0.05)
            yield system
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path, server: str) -> Iterator[subprocess.Popen[bytes]]:
    folder.chmod(0o755)
    for name in ("root/ppd", "spool/tmp", "cache", "state/certs", "out"):
        (folder / name).mkdir(parents=True)
    group = grp.getgrgid(os.getgid()).gr_name
    settings, folders = folder / "cupsd.conf", folder / "cups-files.conf"
    settings.write_text(_SETTINGS.format(folder=folder), encoding="ascii")
    folders.write_text(_FOLDERS.format(folder=folder, group=group), encoding="ascii")
    command = [server, "-f", "-c", str(settings), "-s", str(folders)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)
