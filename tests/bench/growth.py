"""What exchanging costs as it grows: `python -m tests.bench.growth [ENTRIES …]`.

Without numbers 10 000 and 100 000 entries; a million takes some minutes and 3 GB of disk. Times are
processor time, and multiples of a raw insert of the rows that the import leaves, prebuilt, into a
file encrypted alike: so they hold on a slow PC and beside other work. Those rows hold dossiers in
plain; packed as they are kept they are a seventh, and so is most of what a raw insert does.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from desk_app.bootstrap import Desk, open_desk
from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    ResultReturned,
)
from desk_app.services.exchange.applying import PORTION
from tests.bench.test_storage import insert_raw, raw_rows, reception
from tests.builders import MONDAY, Clock, a_party, workspace_of
from tests.offices import BY, DISTRICT, THANH_HAI, enrol_each_other, established
from tests.storage.desks import with_journal

SIZES = (10_000, 100_000)
DAY = 600
"""Entries of a busy day of one desk."""
HOLD = 9
"""Half a second where a raw insert of the rows of an entry takes 27 µs."""
_EACH = 4
_UNIT_OF_WORK = 1_000
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Import:
    """A bundle taken in by a process of its own: how long, how long once more, its memory; the
    longest unit of work, and the longest step before the first of them."""

    first: float
    again: float
    peak_mb: float
    longest: float
    opening: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What one size cost, in processor seconds and bytes."""

    entries: int
    raw: float
    packed: float
    written: float
    export: float
    taken: Import
    bundle: int
    database: int
    day_export: float
    day_import: float


def seconds(act: Callable[[], object]) -> float:
    """The processor time that an act takes."""
    began = process_time()
    act()
    return process_time() - began


def write(desk: Desk, entries: int, *, start: int = 0) -> None:
    """Whole lives of dossiers: received, handed over, finished, returned."""
    workspace = workspace_of(desk)
    facts = (
        DossierHandedOver(to="o02"),
        DossierFinished(result="Giấy mẫu"),
        ResultReturned(collector=a_party(), relation="owner"),
    )
    for begin in range(start, start + entries // _EACH, _UNIT_OF_WORK // _EACH):
        with workspace.change():
            for n in range(begin, min(begin + _UNIT_OF_WORK // _EACH, start + entries // _EACH)):
                for fact in (reception(n), *facts):
                    workspace.record(fact, actor=BY, at=MONDAY, entity=f"{n:022d}")


def take_in(folder: Path, stick: Path) -> Import:
    """Take in what lies on a stick, then once more. In a process of its own, or its memory is
    that of everything before."""
    desk = open_desk(folder, clock=Clock(), hurried=True)
    opened = peak_kb()
    opening, holds = stepped(desk, stick)
    peak = peak_kb() - opened
    again = seconds(lambda: desk.exchange.take_in([stick]))
    desk.close()
    first = sum(opening) + sum(holds)
    return Import(first, again, peak / 1024, max(holds), max(opening))


def peak_kb() -> int:
    """The most memory this program had so far; what the system counts for a process includes what
    its parent had before."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def stepped(desk: Desk, stick: Path) -> tuple[list[float], list[float]]:
    """What the steps take that open and verify, and those that hold the database to write."""
    steps = desk.exchange.take_in_steps([stick])
    opening, holds = [0.0], [0.0]
    while True:
        began = process_time()
        step = next(steps, None)
        took = process_time() - began
        (holds if step is None or step.done or not step.total else opening).append(took)
        if step is None:
            return opening, holds


def apart(folder: Path, stick: Path) -> Import:
    """`take_in` in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(take_in, folder, stick).result()


@contextmanager
def offices(folder: Path) -> Iterator[tuple[Desk, Desk]]:
    """A desk and its upper level that trust each other."""
    clock = Clock()
    desk, upper = (established(folder / unit, unit, clock) for unit in (THANH_HAI, DISTRICT))
    enrol_each_other(desk, upper, folder / "cards")
    yield desk, upper
    desk.close()


def measure(entries: int, folder: Path) -> Figures:
    """One size, in a folder of its own; then one more day on top of it."""
    with offices(folder) as (desk, upper):
        upper.close()
        stick = folder / "stick"
        stick.mkdir()
        written = seconds(lambda: write(desk, entries))
        export = seconds(lambda: desk.exchange.export(stick))
        bundle = sum(file.stat().st_size for file in stick.rglob("*.QMC"))
        taken = apart(upper.folder, stick)
        database = (upper.folder / "office.db").stat().st_size
        raw, packed = (_raw(upper.folder, folder, packed=kept) for kept in (False, True))
        shutil.rmtree(stick)
        stick.mkdir()
        write(desk, DAY, start=entries)
        day_export = seconds(lambda: desk.exchange.export(stick))
        day_import = apart(upper.folder, stick).first
    return Figures(
        entries, raw, packed, written, export, taken, bundle, database, day_export, day_import
    )  # fmt: skip


def tell(found: Figures) -> bool:
    """Print a size as multiples; whether a limit was missed."""
    sys.stdout.write(f"\n{found.entries} entries; raw insert of their rows {found.raw:.2f} s\n")
    again = 100 * found.taken.again / found.taken.first
    missed = [
        _judged("import against raw rows", found.taken.first / found.raw, 6, "×"),
        _judged("export against raw rows", found.export / found.raw, 1, "×"),
        _judged("once more, of the first time", again, 10, "%"),
        _judged("bundle, for each entry", found.bundle / found.entries, 60, "bytes"),
        _judged("memory of the importer", found.taken.peak_mb, 400, "MB"),
        _judged("longest hold of the database, of raw rows", _hold(found), HOLD, "×"),
    ]
    _say("import against raw rows, packed", found.taken.first / found.packed, "×")
    _say("longest hold of the database", found.taken.longest * 1e3, "ms")
    _say("longest step before, opening a bundle", found.taken.opening * 1e3, "ms")
    _say("written at the desk against raw rows", found.written / found.raw, "×")
    _say("database and index, for each entry", found.database / found.entries, "bytes")
    _say(f"{DAY} entries of a day, export", found.day_export * 1e3, "ms")
    _say(f"{DAY} entries of a day, import", found.day_import * 1e3, "ms")
    return any(missed)


def _hold(found: Figures) -> float:
    """The longest unit of work of the import, against a raw insert of the rows of one portion."""
    return found.taken.longest / (found.raw / found.entries * PORTION.lines)


def _raw(upper: Path, folder: Path, *, packed: bool) -> float:
    desk = open_desk(upper, clock=Clock())
    rows, words = raw_rows(workspace_of(desk), packed=packed)
    raw = with_journal(folder, f"raw-{packed}.db")
    with raw.change():
        raw.journal.add_foreign("any", office="13498", desk="B", epoch=1, key=bytes(32))
    plain = seconds(lambda: insert_raw(raw, rows, words))
    raw.close()
    desk.close()
    return plain


def _judged(what: str, found: float, limit: float, unit: str) -> bool:
    missed = found > limit
    _say(what, found, f"{unit}, at most {limit}{' MISSED' if missed else ''}")
    return missed


def _say(what: str, found: float, unit: str) -> None:
    sys.stdout.write(f"  {what:<42}{found:>10.2f} {unit}\n")


def main(sizes: list[int]) -> int:
    """Measure each size in a folder of its own; 1 when a limit was missed."""
    missed = False
    for entries in sizes or SIZES:
        with TemporaryDirectory() as folder:
            missed |= tell(measure(entries, Path(folder)))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]]))
