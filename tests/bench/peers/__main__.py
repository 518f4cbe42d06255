"""Beside others in one run: `python -m tests.bench.peers [COUNT]`.

Each is measured against its own raw insert of the very rows it carries, so that what they carry and
into what kind of file does not matter: SQLite changesets and Morango carry plain records, unsigned
and not encrypted, into a plain file; we carry signed and encrypted journals into an encrypted one.
Their packages go into an environment of their own, which is thrown away; where they cannot be
installed, they are left out with a word.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import growth

COUNT = 10_000
PACKAGES = ("apsw", "morango==0.8.15")
LEAST_BETTER = 15
"""How many times less than Morango, in multiples of each one's raw insert, we must cost."""
_HERE = Path(__file__).parent

Told = dict[str, float]


def environment(folder: Path) -> Path | None:
    """The Python of a new environment that has the peers; None where they cannot be had."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*install, *PACKAGES], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return python
    sys.stdout.write(f"The others are left out, they cannot be installed: {done.stderr[-200:]}\n")
    return None


def told(python: Path, script: str, *words: str) -> Told:
    """What a peer's script says of itself."""
    command = [str(python), str(_HERE / script), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: Told = json.loads(done.stdout)
    return found


def ours(count: int) -> Told:
    """The same of us."""
    with TemporaryDirectory() as folder:
        found = growth.measure(count, Path(folder))
    return {
        "raw": found.raw, "send": found.export, "receive": found.taken.first,
        "again": found.taken.again, "bytes": found.bundle / found.entries,
    }  # fmt: skip


def others(count: int, folder: Path) -> dict[str, Told]:
    """Each peer that could be installed."""
    python = environment(folder / "environment")
    if python is None:
        return {}
    for name in ("changesets", "morango"):
        (folder / name).mkdir()
    number, where = str(count), str(folder / "morango")
    sent = told(python, "morango_pipeline.py", "send", number, where)
    return {
        "SQLite changesets": told(python, "changesets.py", number, str(folder / "changesets")),
        "Morango 0.8.15": sent | told(python, "morango_pipeline.py", "receive", number, where),
    }


def main(count: int = COUNT) -> int:
    """Print the table; 1 when we are not as much better than Morango as we said."""
    with TemporaryDirectory() as folder:
        found = {"desk-app": ours(count)} | others(count, Path(folder))
    sys.stdout.write(
        f"\n{count} of each, × the raw insert of its own rows\n"
        f"{'':<20}{'send':>9}{'receive':>9}{'again':>9}{'bytes':>9}\n"
    )
    for name, each in found.items():
        times = "".join(f"{each[act] / each['raw']:>9.2f}" for act in ("send", "receive", "again"))
        sys.stdout.write(f"{name:<20}{times}{each['bytes']:>9.1f}\n")
    morango = found.get("Morango 0.8.15")
    if morango is None:
        return 0
    better = min(
        (morango[act] / morango["raw"]) / (found["desk-app"][act] / found["desk-app"]["raw"])
        for act in ("send", "receive")
    )
    sys.stdout.write(f"\nless than Morango: {better:.0f} ×, at least {LEAST_BETTER} × wanted\n")
    return int(better < LEAST_BETTER)


if __name__ == "__main__":
    sys.exit(main(*(int(each) for each in sys.argv[1:])))
