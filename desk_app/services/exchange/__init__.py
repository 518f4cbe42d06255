"""Exchanging bundles: export to a stick, import, what waits, when and with which stick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk_app.domain.export_day import ExportDay
from desk_app.domain.office import Office
from desk_app.domain.units import Unit
from desk_app.services import Clock
from desk_app.services.exchange import crowded
from desk_app.services.exchange.applying import PORTION, Portion
from desk_app.services.exchange.crowded import Heavy
from desk_app.services.exchange.holding import OnStick, on_stick
from desk_app.services.exchange.receiving import NothingToImport, Receiving
from desk_app.services.exchange.scan_bundles import ScanPart, ScanSending
from desk_app.services.exchange.schedule import KnownStick, Schedule
from desk_app.services.exchange.sending import Carried, Exported, NoReader, Prepared, Sending
from desk_app.services.exchange.staleness import Freshness, Staleness
from desk_app.services.exchange.taken_in import Step, Steps, TakenIn, finished
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.known_peers import Peer
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import agreeing, peers, ruling
from desk_app.sync.agreeing import Differing
from desk_app.sync.medium import REAL, Files
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.stick import Progress, Watcher, nobody

__all__ = [
    "Carried",
    "Differing",
    "Exchange",
    "Exported",
    "Freshness",
    "Heavy",
    "KnownStick",
    "Moved",
    "NoReader",
    "NothingToImport",
    "OnStick",
    "Partner",
    "Portion",
    "Prepared",
    "Progress",
    "ScanPart",
    "Staleness",
    "Standing",
    "Step",
    "Steps",
    "TakenIn",
    "Watcher",
    "finished",
]

Partner = Peer
"""A desk or an upper level that we exchange bundles with."""
Moved = BundleRecord
"""A bundle that went or came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the exchange stands: where our own lines are, what came, who is there.

    `not_exported` never left this PC, `exported` left it and nobody has acknowledged it yet,
    `acknowledged` is known to be held by every reader that counts. `held` are lines that wait for
    a gap to close, `stopped` those that revoked devices wrote after the last one that counts,
    `forked` are other continuations of journals, kept until people decide. `lacking_scans` are
    named by entries here and are asked for. `begun` are files of which only a part was taken in
    when the program ended; `take_in_waiting` goes on with them. `due` says that the export day has
    come and nothing was exported since; `exported_on` is when everything last was. `silent` are
    the journals of desks nobody has heard of for 90 days. `heavy` are offices of which so much
    waits that somebody must be called, `full` those that no other PC can be enrolled of.
    `differing` are PCs that had made something else of the same lines.
    """

    not_exported: int
    exported: int
    acknowledged: int
    held: int
    stopped: int
    forked: int
    lacking_scans: int
    waiting: tuple[BundleRecord, ...]
    begun: tuple[str, ...]
    peers: tuple[Peer, ...]
    silent: frozenset[str]
    sent: tuple[BundleRecord, ...]
    received: tuple[BundleRecord, ...]
    due: bool
    exported_on: date | None
    freshness: Freshness
    heavy: tuple[Heavy, ...]
    full: tuple[str, ...]
    differing: tuple[Differing, ...]

    @property
    def unacknowledged(self) -> int:
        """Our own lines that some reader is not known to hold."""
        return self.not_exported + self.exported


class Exchange:
    """Moves bundles between this workspace and sticks or folders."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        keys: OwnKeys,
        inbox: Path,
        outbox: Path,
        scan_store: ScanStore,
        units: tuple[Unit, ...] = (),
        files: Files = REAL,
        machine: str = "",
        portion: Portion = PORTION,
    ) -> None:
        """`machine` is what people call this PC; `portion` is what one unit of work takes in."""
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._inbox = inbox
        self._sending = Sending(
            workspace, office, clock, keys=keys, machine=machine, outbox=outbox,
            units=units, files=files,
        )  # fmt: skip
        self._scan_sending = ScanSending(workspace, scan_store, office, clock, keys=keys)
        self._receiving = Receiving(
            workspace, clock, keys=keys, inbox=inbox, scan_store=scan_store, machine=machine,
            portion=portion,
        )  # fmt: skip
        self._schedule = Schedule(workspace, clock)
        self._staleness = Staleness(workspace, office, clock)

    # ---- out and in

    def export(self, root: Path, *, whole: bool = False, watcher: Watcher = nobody) -> Exported:
        """Prepare, carry and note in one go, and then the scans that readers asked for, until
        nothing more fits: where nobody waits for the database."""
        prepared = self.prepare(root, whole=whole)
        made = self.note(self.carry(prepared, root, watcher))
        for part in self.scan_parts(root):
            made = made.with_scans(part)
        return made

    def prepare(self, root: Path | None = None, *, whole: bool = False) -> Prepared:
        """As `Sending.prepare`."""
        return self._sending.prepare(root, whole=whole)

    def carry(self, prepared: Prepared, root: Path, watcher: Watcher = nobody) -> Carried:
        """As `Sending.carry`: asks no database, so it may run beside the lane that has it."""
        return self._sending.carry(prepared, root, watcher)

    def note(self, carried: Carried) -> Exported:
        """As `Sending.note`."""
        made = self._sending.note(carried)
        self._schedule.note_export()
        return made

    def scan_parts(self, root: Path) -> Iterator[ScanPart]:
        """As `ScanSending.write`, when the entries went: each step is a short one on the lane."""
        return self._scan_sending.write(self._sending.folder(root))

    def take_in(self, paths: Sequence[Path]) -> list[TakenIn]:
        """As `Receiving.take_in`, in one go: where nobody waits for the database."""
        return finished(self.take_in_steps(paths))

    def take_in_steps(self, paths: Sequence[Path]) -> Steps:
        """As `Receiving.take_in`: each step is a short one on the lane."""
        return self._receiving.take_in(paths)

    def take_in_waiting(self) -> list[TakenIn]:
        """As `Receiving.take_in_waiting`, in one go."""
        return finished(self.take_in_waiting_steps())

    def take_in_waiting_steps(self) -> Steps:
        """As `Receiving.take_in_waiting`: each step is a short one on the lane."""
        return self._receiving.take_in_waiting()

    # ---- the stick and the day

    def on_stick(self, root: Path) -> OnStick:
        """What lies on a stick, by the names of its files. Raises `StickGone`."""
        return on_stick(self._workspace, root)

    def export_day(self) -> ExportDay | None:
        """The day on which the office sends its bundles; None for none."""
        return self._schedule.day()

    def set_export_day(self, day: ExportDay | None) -> None:
        """Be reminded on that day, or never."""
        self._schedule.set_day(day)

    def known_stick(self) -> KnownStick | None:
        """The stick that bundles are written to by themselves."""
        return self._schedule.known_stick()

    def remember_stick(self, root: Path, name: str) -> KnownStick:
        """As `Schedule.remember`."""
        return self._schedule.remember(root, name)

    def forget_stick(self) -> None:
        """Write to no stick by itself any more."""
        self._schedule.forget()

    # ---- how it stands

    def standing(self) -> Standing:
        """Where our lines are, what is held, who is there and what went and came."""
        exchanged, own = self._workspace.exchanged, self._workspace.journal.own().jid
        now = self._clock()
        lines = peers.own_lines(self._workspace, at=now)
        others = tuple(each for each in exchanged.peers() if each.jid != own)
        return Standing(
            not_exported=lines.not_exported,
            exported=lines.exported,
            acknowledged=lines.acknowledged,
            held=sum(exchanged.held_per_journal().values()),
            stopped=self._workspace.unbelieved(),
            forked=len(ruling.open_branches(self._workspace)),
            lacking_scans=self._workspace.held_scans.lacking_count(),
            waiting=tuple(exchanged.waiting()),
            begun=self._receiving.begun(),
            peers=others,
            silent=peers.silent(self._workspace, others, at=now),
            sent=tuple(exchanged.bundles(direction="out", limit=20)),
            received=tuple(exchanged.bundles(direction="in", limit=50)),
            due=self._schedule.is_due() and lines.not_exported > 0,
            exported_on=self._schedule.exported_on(),
            freshness=self._staleness.freshness(),
            heavy=crowded.heavy(self._workspace, self._inbox),
            full=crowded.full(self._workspace),
            differing=tuple(agreeing.differing(self._workspace)),
        )
