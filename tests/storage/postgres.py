"""A PostgreSQL of the tests' own: a cluster in a folder of its own, ended after them.

It listens on a socket in that folder and on one port of the loopback, where it asks for a password.
PostgreSQL does not start for root, so there it runs as the account that Debian's package made.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

PASSWORD = "mật khẩu thử"  # noqa: S105  # of a server that ends with the test
_ACCOUNT = "postgres"
_TRUST = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
_SETTINGS = "fsync = off\nfull_page_writes = off\nshared_buffers = 32MB\nmax_connections = 10\n"


@dataclass(frozen=True)
class Cluster:
    """A running server: through its socket without a password, through its port with one."""

    folder: Path
    port: int

    def address(self, database: str) -> str:
        """Through the socket."""
        return f"host={self.folder} port={self.port} dbname={database} user=tester"

    def by_port(self, database: str) -> str:
        """Through the loopback."""
        return f"host=127.0.0.1 port={self.port} dbname={database} user=tester"

    def made(self, database: str) -> str:
        """The address of a new and empty database."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"'.encode())
        return self.address(database)


def _programs() -> Path | None:
    """The folder of the newest PostgreSQL that is installed; Debian puts it into no PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).resolve().parent if elsewhere else None


@contextmanager
def running() -> Iterator[Cluster]:
    """A server that runs meanwhile. Skips the test where PostgreSQL is not installed, and fails it
    where that cannot be (`CI` is set)."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed")
    # The path of a socket is short, and another account may not look into pytest's folders.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        with _started(programs, folder) as cluster:
            yield cluster
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(programs: Path, folder: Path) -> Iterator[Cluster]:
    data, secret = folder / "data", folder / "password"
    secret.write_text(PASSWORD, encoding="utf-8")
    become = _become(folder, secret)
    make = [
        programs / "initdb", "-D", data, "-U", "tester", "--pwfile", secret, "-E", "UTF8",
        "--locale=C.UTF-8", "--no-sync", "-A", "trust",
    ]  # fmt: skip
    done = subprocess.run([*become, *map(str, make)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (data / "pg_hba.conf").write_text(_TRUST, encoding="ascii")
    with (data / "postgresql.conf").open("a", encoding="ascii") as settings:
        settings.write(_SETTINGS)
    port = _free_port()
    serve = [
        programs / "postgres", "-D", data, "-k", folder, "-h", "127.0.0.1", "-p", port,
    ]  # fmt: skip
    log = (folder / "log").open("wb")
    process = subprocess.Popen([*become, *map(str, serve)], stdout=log, stderr=log)
    try:
        cluster = Cluster(folder, port)
        _wait(cluster, process)
        yield cluster
    finally:
        process.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed any more
        process.wait(timeout=20)
        log.close()


def _become(folder: Path, secret: Path) -> list[str]:
    if os.geteuid() != 0:
        return []
    account = pwd.getpwnam(_ACCOUNT)
    for place in (folder, secret):
        os.chown(place, account.pw_uid, account.pw_gid)
    return [
        "setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups",
    ]  # fmt: skip


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _wait(cluster: Cluster, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            psycopg.connect(cluster.address("postgres")).close()
        except psycopg.OperationalError:
            assert process.poll() is None, (cluster.folder / "log").read_text()
            assert time.monotonic() < until, "PostgreSQL does not answer"
            time.sleep(0.05)
        else:
            return
