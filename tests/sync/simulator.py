"""Days as chance makes them, on the real code: desks and an upper level write, sticks are lost,
come late, twice or to somebody else, PCs are copied and brought back from old copies.

`python -m tests.sync.simulator 10000` plays so many schedules, in a process for each core, and
tells as it goes which came out badly. What must hold after a few rounds in which people listen to
the program, accept forks and gaps, and call each other: everything that is anywhere counts at the
upper level, all have the same tables, and every desk knows that its lines arrived.

Offices here are whole workspaces with their real services, in memory; they write light facts.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random

from desk_app import bootstrap
from desk_app.domain.entries import CalendarDaySet, OfficerSet
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services.enrolment import Enrolment
from desk_app.services.exchange import Exchange, NothingToImport, Portion
from desk_app.services.lineage import Lineage
from desk_app.services.office import OfficeDesk
from desk_app.storage import driver, migrations
from desk_app.storage.anchor import Reached
from desk_app.storage.keyring import KeyMissing
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import FOLDED_TABLES, Workspace
from desk_app.sync import lineage, peers
from desk_app.sync.keys import JournalKey, ReadingKey, ReadingKeys
from desk_app.sync.machine import Facts
from desk_app.sync.own_keys import OwnKeys
from tests.builders import MONDAY
from tests.offices import Ticking

UPPER = "up"
ROUNDS = 8
STEPS = 24
FEW = (1, 2, 1, 1, 2, 1, 1, 3, 1, 1, 2, 1, 1, 2, 1, 1, 4, 1, 1, 6)
KEY = bytes(32)
_AT_ONCE = 10
_TOLD_EVERY = 500
ENTITIES = tuple(f"thucThe{number:015d}" for number in range(3))
PORTIONS = (Portion(1, 1), Portion(50, 2_000), Portion(2, 1_000))
"""How much a unit of work takes in, by the schedule's seed."""
TABLES = tuple(name for name in FOLDED_TABLES if name != "eidx")


@dataclass
class Drawer:
    """Keys and anchor of a PC: what lies beside its database."""

    secrets: dict[str, bytes] = field(default_factory=dict)
    reached: Reached | None = None

    def keep(self, name: str, secret: bytes) -> None:
        self.secrets[name] = secret

    def get(self, name: str) -> bytes:
        try:
            return self.secrets[name]
        except KeyError:
            raise KeyMissing from None

    def read(self) -> Reached | None:
        return self.reached

    def write(self, reached: Reached) -> None:
        self.reached = reached

    def copy(self) -> "Drawer":
        return Drawer(dict(self.secrets), self.reached)


class InMemory(Workspace):
    """A workspace in memory that begins as a copy of another one."""

    def __init__(self, origin: driver.Database) -> None:
        self.path = Path(":memory:")
        self._anchor = self._reached = None
        self._db = driver.connect(self.path, KEY)
        origin.conn.backup(self._db.conn)
        self._wire(bootstrap._shipped())

    def snapshot(self) -> driver.Database:
        """A copy as it is now."""
        copied = driver.connect(self.path, KEY)
        self._db.conn.backup(copied.conn)
        return copied


@dataclass
class Copy:
    """A PC's database as it once was, and what lay beside it."""

    db: driver.Database
    drawer: Drawer


class Node:
    """An office: a PC with its database, its keys and its anchor."""

    def __init__(
        self,
        office: Office,
        clock: Ticking,
        copy: Copy,
        folder: Path,
        facts: Facts,
        *,
        portion: Portion = PORTIONS[1],
    ) -> None:
        self.office, self.clock, self.folder, self.facts = office, clock, folder, facts
        self.portion = portion
        self.shown: set[Path] = set()
        self.open(copy)

    def open(self, copy: Copy) -> None:
        """Start the program on a copy."""
        self.workspace = InMemory(copy.db)
        self.drawer = copy.drawer.copy()
        keys = OwnKeys(self.drawer, ReadingKeys(self.drawer.secrets["reading"].decode()))
        self.exchange = Exchange(
            self.workspace, self.office, self.clock, keys=keys, inbox=self.folder / "inbox",
            outbox=self.folder / "outbox", scan_store=ScanStore(self.folder / "scans", KEY),
            portion=self.portion,
        )  # fmt: skip
        self.enrolment = Enrolment(self.workspace, self.office, self.clock, keys=keys)
        self.lineage = Lineage(
            self.workspace, self.office, self.clock, keys=keys, machine=self.folder.name
        )
        self.lineage.start(self.drawer, self.facts)

    def copy(self) -> Copy:
        return Copy(self.workspace.snapshot(), self.drawer.copy())

    def write(self, text: str, entity: str) -> None:
        """One act: an officer of the office is called something else."""
        number = ENTITIES.index(entity) + 11
        fact = OfficerSet(unit="13498", officer=f"o{number:02d}", name=text, title="")
        with self.workspace.change():
            self.workspace.record(fact, actor="o01", at=self.clock(), entity=entity)

    def set_day(self, number: int, text: str) -> None:
        """One act of an upper level."""
        fact = CalendarDaySet(
            unit="351", day=(MONDAY + timedelta(days=number)).date(), status="off", name=text
        )
        with self.workspace.change():
            self.workspace.record(
                fact, actor="o01", at=self.clock(), entity=f"ngayLamViec{number:011d}"
            )

    def take_in(self, sticks: list[Path], *, at_most: int = -1) -> bool:
        """Take in what lies on sticks; whether the program ended before, after `at_most` steps."""
        self.shown.update(sticks)
        with suppress(NothingToImport):
            for step, _ in enumerate(self.exchange.take_in_steps(sticks)):
                if step == at_most:
                    return True
        return False

    def lines(self) -> set[tuple[str, bytes]]:
        """Every line that is here, on whatever branch, sealed, waiting or neither."""
        journal = self.workspace.journal
        found = {
            (each.jid, line)
            for row in journal.all() for each in journal.sealed.of(row.j) for line in each.lines
        }  # fmt: skip
        found |= {(held.jid, line) for held in self.workspace.exchanged.held()
                  for line in held.lines}  # fmt: skip
        return found | {(journal.own().jid, line) for line in journal.tail()}

    def counting(self) -> set[tuple[str, bytes]]:
        """Every line that counts here."""
        journal = self.workspace.journal
        found = {
            (each.jid, line)
            for row in journal.all() if row.in_force
            for each in journal.sealed.of(row.j) for line in each.lines
        }  # fmt: skip
        return found | {(journal.own().jid, line) for line in journal.tail()}

    def green(self) -> bool:
        """Whether all that was written here is known to have arrived."""
        lines = peers.own_lines(self.workspace, at=self.clock())
        return (lines.not_exported, lines.exported) == (0, 0)

    def tables(self) -> list[list[tuple[object, ...]]]:
        return [list(self.workspace.rows(table)) for table in TABLES]


@cache
def blank() -> driver.Database:
    """A database with every table and nothing in it."""
    made = driver.connect(Path(":memory:"), KEY)
    migrations.apply(made)
    made.execute(f"PRAGMA user_version = {migrations.FOLD_VERSION}")
    return made


def office_of(name: str) -> Office:
    upper = name == UPPER
    unit = bootstrap.unit_on("351" if upper else "13498", MONDAY.date())
    return Office(
        unit=unit, desk="-" if upper else name, role=Role.UPPER if upper else Role.DESK,
        training=True,
    )  # fmt: skip


@cache
def template(desks: int) -> dict[str, Copy]:
    """So many desks of one commune and their district, who trust each other."""
    clock = Ticking()
    with tempfile.TemporaryDirectory() as folder:
        nodes: dict[str, Node] = {}
        for name in (UPPER, *"ABCDEF"[:desks]):
            office, drawer = office_of(name), Drawer()
            workspace = InMemory(blank())
            journal_key, reading_key = JournalKey.generate(), ReadingKey.generate()
            drawer.keep("journal", journal_key.secret)
            drawer.keep("reading", reading_key.secret.encode())
            OfficeDesk(workspace, office, clock).establish(
                journal_key, reading_key, officer="Cán bộ Thử"
            )
            copy = Copy(workspace.snapshot(), drawer)
            nodes[name] = Node(office, clock, copy, Path(folder) / name, Facts())
        for name, node in nodes.items():
            if name != UPPER:
                trust(node, nodes[UPPER], Path(folder) / "cards" / name)
        return {name: node.copy() for name, node in nodes.items()}


def trust(one: Node, other: Node, through: Path) -> None:
    """Both compare their digits over the phone."""
    for reader, writer in ((one, other), (other, one)):
        folder = through / writer.workspace.journal.own().jid
        folder.mkdir(parents=True, exist_ok=True)
        card = writer.enrolment.write_card(folder)
        digits = writer.enrolment.own_card().fingerprint
        reader.enrolment.enrol(card, fingerprint=digits, by="o01")


class World:
    """Offices, the sticks that lie about, and chance."""

    def __init__(self, seed: int, folder: Path, *, desks: int = 0) -> None:
        self.random, self.folder, self.clock = Random(seed), folder, Ticking()
        self.ends, self.portion = Random(-seed - 1), PORTIONS[seed % len(PORTIONS)]
        desks = desks or self.random.choice((1, 1, 2, 2, 2, 3, 3, 4) * 4 + (6,))
        self.sticks: list[Path] = []
        self.copies: list[tuple[str, Copy]] = []
        self.nodes: dict[str, Node] = {}
        self.done = dict.fromkeys(
            ("acts", "deliveries", "cut off", "lost", "clones", "restored"), 0
        )
        for name, copy in template(desks).items():
            self._add(name, name, copy)

    def _add(self, name: str, letter: str, copy: Copy) -> None:
        self.nodes[name] = Node(
            office_of(letter), self.clock, copy, self.folder / name, Facts(), portion=self.portion
        )  # fmt: skip

    # ---- what may happen

    def somebody_writes(self) -> None:
        name = self._somebody()
        self.done["acts"] += 1
        text = f"Việc {self.done['acts']} ở {name}"
        if name == UPPER:
            self.nodes[name].set_day(self.random.randrange(3), text)
        else:
            self.nodes[name].write(text, self.random.choice(ENTITIES))

    def somebody_exports(self) -> None:
        self.export(self._somebody())

    def a_stick_comes_somewhere(self) -> None:
        if self.sticks:
            self.done["deliveries"] += 1
            node, at_most = self.nodes[self._somebody()], self.ends.randrange(-3, 3)
            stick = self.random.choice(self.sticks)
            self.done["cut off"] += node.take_in([stick], at_most=at_most)

    def every_stick_comes_to_somebody(self) -> None:
        if self.sticks:
            self.done["deliveries"] += len(self.sticks)
            self.nodes[self._somebody()].take_in(
                self.random.sample(self.sticks, len(self.sticks))
            )  # fmt: skip

    def a_stick_is_lost(self) -> None:
        if self.sticks:
            self.done["lost"] += 1
            self.sticks.pop(self.random.randrange(len(self.sticks)))

    def somebody_keeps_a_copy(self) -> None:
        name = self._somebody()
        self.copies.append((name, self.nodes[name].copy()))

    def a_pc_is_brought_back(self) -> None:
        if not self.copies:
            return
        name, copy = self.random.choice(self.copies)
        node = self.nodes[name]
        self.done["restored"] += 1
        with_anchor = self.random.random() < 0.5
        reached = copy.drawer.reached if with_anchor else node.drawer.reached
        drawer = Drawer(dict(copy.drawer.secrets), reached)
        node.open(Copy(copy.db, drawer))
        node.shown.clear()

    def a_pc_is_copied(self) -> None:
        name = self._somebody(but_upper=True)
        if len(self.nodes) < 9:  # enough for one office
            self.done["clones"] += 1
            copied = f"{name}'" if f"{name}'" not in self.nodes else f"{name}{len(self.nodes)}"
            self._add(copied, name[0], self.nodes[name].copy())

    # ---- how it is done

    def act(self) -> None:
        self.random.choices(HAPPENINGS, WEIGHTS)[0](self)

    def export(self, name: str) -> Path:
        root = self.folder / f"s{len(list(self.folder.iterdir()))}-{self.random.random()}"
        with suppress(DeskError):
            self.nodes[name].exchange.export(root)
        self.sticks.append(root)
        return root

    def meet(self, *, gaps: bool = True, forks: bool = True) -> None:
        """One round in which nothing goes wrong: everybody's bundles up, people call each other
        and decide, then the answer down."""
        upper = self.nodes[UPPER]
        desks = [node for name, node in self.nodes.items() if name != UPPER]
        for name in self.nodes:
            if name != UPPER:
                self.export(name)
        self._show(upper)
        self._call()
        upper.exchange.take_in_waiting()
        for fork in upper.lineage.forks() if forks else ():
            upper.lineage.accept_fork(fork.jid, by="o01")
        if gaps:
            for jid in {gap.jid for gap in upper.lineage.gaps()}:
                upper.lineage.accept_gap(jid, by="o01")
        down = self.export(UPPER)
        for desk in desks:
            desk.take_in([down])

    def _show(self, node: Node) -> None:
        fresh = [stick for stick in self.sticks if stick not in node.shown]
        if fresh:
            node.take_in(self.random.sample(fresh, len(fresh)))

    def _call(self) -> None:
        upper = self.nodes[UPPER]
        for name, node in self.nodes.items():
            if name != UPPER and not (_trusts(upper, node) and _trusts(node, upper)):
                trust(node, upper, self.folder / "cards" / name)

    def _somebody(self, *, but_upper: bool = False) -> str:
        return self.random.choice([name for name in self.nodes if not but_upper or name != UPPER])

    # ---- how it came out

    def badness(self) -> str:
        """What is wrong now, "" when all is well."""
        upper = self.nodes[UPPER]
        counting = upper.counting()
        missing = {line for node in self.nodes.values() for line in node.lines()} - counting
        if missing:
            return f"{len(missing)} lines missing"
        tables = upper.tables()
        differing = [name for name, node in self.nodes.items() if node.tables() != tables]
        if differing:
            return f"{', '.join(differing)} see something else"
        waiting = [name for name, node in self.nodes.items() if name != UPPER and not node.green()]
        return f"{', '.join(waiting)} never heard that all arrived" if waiting else ""

    def close(self) -> None:
        for node in self.nodes.values():
            node.workspace.close()


def _trusts(one: Node, other: Node) -> bool:
    peer = one.workspace.exchanged.peer(other.workspace.journal.own().jid)
    return peer is not None and peer.trusted_at is not None


HAPPENINGS: tuple[Callable[[World], None], ...] = (
    World.somebody_writes,
    World.somebody_exports,
    World.a_stick_comes_somewhere,
    World.every_stick_comes_to_somebody,
    World.a_stick_is_lost,
    World.somebody_keeps_a_copy,
    World.a_pc_is_brought_back,
    World.a_pc_is_copied,
)
WEIGHTS = (10, 6, 6, 2, 2, 1.5, 1.5, 0.7)


def play(seed: int, *, steps: int = STEPS, desks: int = 0) -> tuple[str, dict[str, int]]:
    """What came out badly in a schedule, "" when nothing did, and what happened in it."""
    with tempfile.TemporaryDirectory(prefix="schedule") as folder:
        world = World(seed, Path(folder), desks=desks)
        try:
            for _ in range(steps):
                world.act()
            bad = "never met"
            for number in range(ROUNDS):
                world.meet()
                bad = world.badness()
                world.done["rounds"] = number + 1
                if not bad:
                    break
            world.done["departures"] = sum(
                len(lineage.departures(node.workspace)) for node in world.nodes.values()
            )
            return bad, world.done
        finally:
            world.close()


def schedules(
    first: int, count: int, *, steps: int = STEPS, few: bool = False
) -> Iterator[tuple[int, str, dict[str, int]]]:
    """So many schedules, each with its seed; with `few`, mostly of one and two desks."""
    for seed in range(first, first + count):
        yield seed, *play(seed, steps=steps, desks=FEW[seed % len(FEW)] if few else 0)


def _nobody_pulls_the_plug() -> None:
    os.fsync = lambda fd: None


def _played(seed: int) -> tuple[int, str, dict[str, int]]:
    began = time.process_time()
    bad, done = play(seed)
    return seed, bad, done | {"ms of CPU": round(1000 * (time.process_time() - began))}


def main() -> int:
    """Play so many schedules from a seed on, told by the arguments; 1 when one came out badly."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    total: Counter[str] = Counter()
    wrong = 0
    with ProcessPoolExecutor(
        mp_context=get_context("spawn"), initializer=_nobody_pulls_the_plug
    ) as pool:
        outcomes = pool.map(_played, range(first, first + count), chunksize=_AT_ONCE)
        for played, (seed, bad, done) in enumerate(outcomes, 1):
            total.update(done)
            if bad:
                wrong += 1
                _say(f"schedule {seed}: {bad}")
            if played % _TOLD_EVERY == 0 or played == count:
                _say(f"{played} schedules, {wrong} bad: {dict(total)}")
    return 1 if wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
