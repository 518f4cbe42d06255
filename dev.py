#!/usr/bin/env python3
"""Make the environment, then run, test, build or measure the program.

    python3 dev.py run [ARGUMENTS]     open the program; with arguments, run one of its commands
    python3 dev.py test [ARGUMENTS]    all that a change must pass; arguments go to pytest
    python3 dev.py build               freeze the program into dist/ and let it check itself
    python3 dev.py bench               the measurements

On Windows: py dev.py run

The first call makes .venv from requirements.txt. Where there is no screen, `run` plays the sample
day instead of opening the window. Only the standard library is used here, since nothing else is
there when this starts.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
VENV = HERE / ".venv"
STAMP = VENV / "made-from"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
OLDEST_PYTHON = (3, 11)
# A clerk's account may be called so; programs that are frozen carelessly do not start from there.
VIETNAMESE_FOLDER = "Nguyễn Thị Ánh – Hồ sơ"


class Stopped(Exception):
    """The work cannot go on; the text says why and what to do."""


# What the system must have


@dataclass(frozen=True)
class Need:
    """A library, program or Python module of the system, and the Debian package that brings it."""

    package: str
    library: str = ""
    program: str = ""
    module: str = ""

    def is_met(self) -> bool:
        """Whether it can be used now, wherever it came from."""
        if self.library:
            return _loads(self.library)
        if self.program:
            return _is_there(self.program)
        importlib.invalidate_caches()
        return importlib.util.find_spec(self.module) is not None


NEEDS = (
    Need("python3-venv", module="ensurepip"),
    Need("libglib2.0-0", library="libglib-2.0.so.0"),
    Need("libgl1", library="libGL.so.1"),
    Need("libegl1", library="libEGL.so.1"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libdbus-1-3", library="libdbus-1.so.3"),
)
SCREEN_NEEDS = (
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libcups2", library="libcups.so.2"),
)
TEST_NEEDS = (
    Need("age", program="age"),
    Need("zstd", program="zstd"),
    Need("openssl", program="openssl"),
    Need("cups", program="/usr/sbin/cupsd"),  # a folder in the PATH of root alone
    Need("postgresql", program="/usr/lib/postgresql/*/bin/initdb"),  # a folder by its version
    Need("dosfstools", program="/usr/sbin/mkfs.vfat"),
    Need("fusefat", program="fusefat"),
)
_PYTHON = "libpython{}.{}".format(*sys.version_info)
BUILD_NEEDS = (
    Need("binutils", program="objdump"),
    Need(_PYTHON, library=f"{_PYTHON}.so.1.0"),  # Debian's own python3 carries it inside itself
)


def has_screen(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window could be seen."""
    shown = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return not platform.startswith("linux") or bool(shown)


def needs_of(verb: str) -> tuple[Need, ...]:
    """What `verb` needs of a Linux system; other systems bring all of it."""
    if not sys.platform.startswith("linux"):
        return ()
    more = {"test": TEST_NEEDS, "build": BUILD_NEEDS}.get(verb, ())
    return NEEDS + (SCREEN_NEEDS if has_screen() else ()) + more


def missing(needs: Iterable[Need]) -> list[str]:
    """The Debian packages of the needs that are not met, in the order of the needs."""
    return [need.package for need in needs if not need.is_met()]


def apt_commands(packages: Sequence[str]) -> list[list[str]]:
    """The commands that install Debian packages, to be run by root."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    return [["apt-get", "update"], install]


def install_line(packages: Sequence[str]) -> str:
    """The line a person can paste to install Debian packages."""
    return " && ".join(shlex.join(["sudo", *command]) for command in apt_commands(packages))


def complete_system(needs: Sequence[Need]) -> None:
    """Install what is missing, if this account may; else stop with the line to paste."""
    packages = missing(needs)
    if not packages:
        return
    become_root = _become_root()
    if become_root is None or shutil.which("apt-get") is None:
        raise Stopped(
            f"This system lacks {', '.join(packages)}. Run:\n\n  {install_line(packages)}"
        )
    say(f"This system lacks {', '.join(packages)}: installing.")
    for command in apt_commands(packages):
        watch(" ".join(command[:2]), [*become_root, *command], last_line)
    if still := missing(needs):
        raise Stopped(
            f"{', '.join(still)}: installed, and yet {sys.executable} cannot use it. "
            "Start dev.py with the system's own Python: /usr/bin/python3 dev.py"
        )


def _become_root() -> list[str] | None:
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if (
        shutil.which("sudo")
        and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    ):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def _is_there(program: str) -> bool:
    """Whether a program can be started, or one whose path fits a pattern."""
    if "*" in program:
        return any(Path("/").glob(program.lstrip("/")))
    return shutil.which(program) is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


# The environment


def fingerprint(requirements: bytes) -> str:
    """What an environment is made from: it must be made anew when this changes."""
    version = ".".join(map(str, sys.version_info[:2]))
    return f"python {version}, requirements {hashlib.sha256(requirements).hexdigest()}\n"


def package_count(requirements: str, platform: str = sys.platform) -> int:
    """How many packages of a pinned list this platform takes."""
    pins = re.findall(r"^[A-Za-z][^=\n]*==.*$", requirements, re.MULTILINE)
    foreign = re.compile(rf"sys_platform == '(?!{platform}')")
    return sum(not foreign.search(pin) for pin in pins)


def environment_is_ready() -> bool:
    """Whether .venv was made to its end from the present list. A linked one is its owner's care."""
    if VENV.is_symlink():
        return True
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    return STAMP.read_text(encoding="utf-8") == fingerprint(REQUIREMENTS.read_bytes())


def make_environment() -> None:
    """Make .venv from requirements.txt, unless it is ready. The stamp is written last."""
    if environment_is_ready():
        return
    say("Making .venv: once, and again only when requirements.txt changes.")
    # Started from inside .venv, the interpreter would clear itself away.
    python = getattr(sys, "_base_executable", sys.executable)
    total = package_count(REQUIREMENTS.read_text(encoding="utf-8"))
    watch("environment", [python, "-m", "venv", "--clear", str(VENV)], last_line)
    install = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    # Compiling everything takes longer than fetching it; Python compiles what is used by itself.
    install += ["--no-compile", "--progress-bar", "off", "--only-binary", ":all:"]
    pinned = ["--require-hashes", "-r", str(REQUIREMENTS)]
    watch("packages", [*install, *pinned], lambda lines: pip_progress(lines, total))
    STAMP.write_text(fingerprint(REQUIREMENTS.read_bytes()), encoding="utf-8")


# Telling what goes on


def say(text: str) -> None:
    """Tell the person at the terminal, in order with what the started programs say."""
    print(text, flush=True)


def last_line(lines: Sequence[str]) -> str:
    """What a program said last, cut to what fits beside the rest."""
    return re.sub(r"^\d+ INFO: ", "", lines[-1].strip())[:70] if lines else "starting"


def pip_progress(lines: Sequence[str], total: int) -> str:
    """How far pip has come with `total` packages, by what it said."""
    if any(line.startswith("Installing collected packages") for line in lines):
        return f"unpacking {total} packages"
    collected = [line.split()[1] for line in lines if line.startswith("Collecting ")]
    return f"fetching {len(collected)} of {total}: {collected[-1]}" if collected else "asking"


def watch(title: str, command: Sequence[str], describe: Callable[[list[str]], str]) -> None:
    """Run a long command behind a living line; what it said is shown in full only if it fails.

    Raises:
        Stopped: it failed.
    """
    lines: list[str] = []
    began = time.monotonic()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
        cwd=HERE,
    ) as process:
        reader = threading.Thread(target=_collect, args=(process.stdout, lines))
        reader.start()
        while reader.is_alive():
            _show(f"{title}: {time.monotonic() - began:3.0f} s  {describe(lines)}")
            reader.join(0.2 if sys.stdout.isatty() else 3)
    if process.returncode != 0:
        say("\n" + "".join(lines[-40:]))
        raise Stopped(f"{title}: did not work, see above. What is done stays done: try again.")
    _show(f"{title}: {time.monotonic() - began:3.0f} s  done", stays=True)


def _collect(stream: Iterable[str], lines: list[str]) -> None:
    for line in stream:
        lines.append(line)


def _show(line: str, *, stays: bool = False) -> None:
    if not sys.stdout.isatty():
        say(line)
        return
    width = shutil.get_terminal_size().columns - 1
    print(f"\r{line[:width]:<{width}}", end="\n" if stays else "", flush=True)


# The verbs


def surroundings() -> dict[str, str]:
    """The environment variables for our own programs: they find desk_app from any folder."""
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    variables = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    if not has_screen():
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def run(arguments: list[str]) -> int:
    """Open the window, or run a command; without a screen, play the sample day."""
    if not arguments and not has_screen():
        say("There is no screen here, so the sample day is played instead of opening the window.")
        arguments = ["sample-day", "--to", str(HERE / "sample-day")]
    return subprocess.call([str(PYTHON), "-m", "desk_app", *arguments], env=surroundings())


def test(arguments: list[str]) -> int:
    """Everything a change must pass, stopping at the first that does not."""
    contracts = "from importlinter.cli import lint_imports_command as check; check()"
    steps = {
        "format": ["-m", "ruff", "format", "--check", "."],
        "lint": ["-m", "ruff", "check", "."],
        "imports": ["-c", contracts],
        "types": ["-m", "mypy"],
        "tests": ["-m", "pytest", *(arguments or ["-n", "2"])],
    }
    for title, step in steps.items():
        say(f"== {title}")
        if code := subprocess.call([str(PYTHON), *step], cwd=HERE, env=surroundings()):
            say(f"dev.py test: stopped at {title} (exit code {code}).")
            return code
    return 0


def build(_arguments: list[str]) -> int:
    """Freeze the program and let it check itself, as on a clerk's machine without Python."""
    freeze = ["-m", "PyInstaller", "--noconfirm", "build_installer.spec"]
    watch("freezing", [str(PYTHON), *freeze], last_line)
    folder = HERE / "dist" / "desk-app"
    name = "desk-app-cli.exe" if sys.platform == "win32" else "desk-app"
    with tempfile.TemporaryDirectory(dir=HERE / "dist") as beside:
        elsewhere = Path(beside) / VIETNAMESE_FOLDER
        folder.rename(elsewhere)
        try:
            command = [str(elsewhere / name), "check", "--program"]
            code = subprocess.call(command, cwd=beside, env=bare_surroundings(Path(beside)))
        finally:
            elsewhere.rename(folder)
    say(f"{folder}: {'complete' if code == 0 else f'its own check failed (exit code {code})'}")
    return code


def bare_surroundings(home: Path) -> dict[str, str]:
    """The variables of a machine that knows nothing of Python, with its folders under `home`."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
    folders = dict.fromkeys(("HOME", "PROGRAMDATA", "TEMP", "TMP", "TMPDIR"), str(home))
    return {**system, **folders, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def bench(arguments: list[str]) -> int:
    """The measurements."""
    command = [str(PYTHON), "-m", "pytest", "tests/bench", "-q", "-s", *arguments]
    return subprocess.call(command, cwd=HERE, env=surroundings())


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "build": build,
    "bench": bench,
}


def main(arguments: list[str]) -> int:
    """Prepare the machine and do what is asked; the exit code."""
    if not arguments or arguments[0] not in VERBS:
        say((__doc__ or "").strip())
        return 2
    if sys.version_info < OLDEST_PYTHON:
        say("This program needs Python 3.11 or newer.")
        return 1
    verb, *rest = arguments
    try:
        complete_system(needs_of(verb))
        make_environment()
        return VERBS[verb](rest)
    except Stopped as why:
        say(str(why))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
