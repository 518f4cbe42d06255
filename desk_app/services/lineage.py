"""The journals of this PC, and the forks and gaps that people decide about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain import codes
from desk_app.domain.entries import Entry, Fact, ForkAccepted, ForkRefused, GapAccepted, LineEnd
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.anchor import Anchoring
from desk_app.storage.journal import Position
from desk_app.storage.keyring import KeyMissing
from desk_app.storage.workspace import Workspace
from desk_app.sync import lineage, ruling, settling, starting, waiting
from desk_app.sync.ladder import Evidence
from desk_app.sync.lineage import Departure
from desk_app.sync.machine import Facts
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.placing import Placed

__all__ = ["Branch", "Departure", "Fork", "Gap", "Lineage", "OwnJournal"]


class OnlyUpperDecides(DeskError):
    """What counts after a fork or a gap is said by the upper level, for everybody."""

    code = "only-upper-decides"
    exit_code = 33


class NoSuchFork(DeskError):
    """No branch waits for a decision under this journal and number."""

    code = "no-such-fork"
    exit_code = 34
    told = frozenset({"journal"})


class NoSuchGap(DeskError):
    """No lines wait behind a gap in this journal."""

    code = "no-such-gap"
    exit_code = 35
    told = frozenset({"journal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnJournal:
    """A journal of this PC: the open one, or one that was left."""

    jid: str
    epoch: int
    lines: int
    open: bool
    departure: Departure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One continuation of a forked journal: its acts after the place where they part, who wrote
    them, when, and on what PC as far as it said. `number` tells the branches of a fork apart;
    `first` is the one that came first, which cannot be refused."""

    number: int
    first: bool
    counts: bool
    acts: int
    officers: tuple[str, ...]
    first_at: datetime | None
    last_at: datetime | None
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """A journal that two PCs wrote in, and its branches; the first one counts already. `decided`
    says that people said what counts of the others."""

    jid: str
    office: str
    office_name: str
    desk: str
    after: int
    branches: tuple[Branch, ...]
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Lines of a journal that nobody brought, and how many wait behind them."""

    jid: str
    office: str
    office_name: str
    desk: str
    first: int
    last: int
    head: str
    waiting: int


class Lineage:
    """Leaves the journal when we are not alone in it, and decides about forks and gaps."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, *, keys: OwnKeys, machine: str
    ) -> None:
        """`machine` is what people call this PC."""
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._keys = keys
        self._machine = machine

    # ---- this PC

    def start(self, anchor: Anchoring, found: Facts) -> None:
        """Look whether our journal is ours alone, before anything is written in it, and leave it
        otherwise. From now on the anchor follows. Raises `KeyMissing` at an upper level without its
        key: that lies on paper, and all its desks know it by it."""
        evidence = starting.evidence(self._workspace, self._keys, anchor, found)
        if evidence is Evidence.KEY and self._office.role is Role.UPPER:
            raise KeyMissing
        if evidence:
            lost = starting.lost(self._workspace, anchor)
            with self._workspace.change():
                self._pass_over_numbers(lost)
                lineage.leave(
                    self._workspace, self._keys, evidence, at=self._clock(),
                    machine=self._machine, lost=lost,
                )  # fmt: skip
        if starting.is_news(self._workspace, found):
            with self._workspace.change():
                starting.remember(self._workspace, found)
        self._workspace.anchored_by(anchor)

    def _pass_over_numbers(self, lost: int) -> None:
        """The lines that were lost may have given out numbers today: so many are passed over."""
        if not lost or self._office.role is not Role.DESK:
            return
        beginning = codes.beginning(self._office.unit, self._office.desk, self._clock().date())
        last = self._workspace.dossiers.last_serial(beginning)
        count = codes.desk_and_count(last)[1] if last else 0
        self._workspace.settings.put(f"serials.after.{beginning}", str(count + lost))

    def journals(self) -> list[OwnJournal]:
        """The journals of this PC, oldest first."""
        left = {each.jid: each for each in lineage.departures(self._workspace)}
        return [
            OwnJournal(
                jid=each.jid, epoch=each.epoch, lines=each.n, open=each.state == "own",
                departure=left.get(each.jid),
            )
            for each in self._workspace.journal.ours()
        ]  # fmt: skip

    def untold(self) -> list[Departure]:
        """The journals that were left and that nobody here has been told of."""
        return lineage.untold(self._workspace)

    def tell(self) -> None:
        """Somebody was told."""
        with self._workspace.change():
            lineage.tell(self._workspace)

    # ---- forks and gaps

    def forks(self) -> list[Fork]:
        """The journals with branches that nobody has decided about."""
        return self._forks(ruling.open_branches(self._workspace), decided=False)

    def decided_forks(self) -> list[Fork]:
        """The journals with branches that were accepted or refused; either may be taken back."""
        return self._forks(ruling.decided_branches(self._workspace), decided=True)

    def accept_fork(self, jid: str, *, by: str) -> None:
        """All branches of a journal count, everywhere, after people spoke over the phone. Raises
        `OnlyUpperDecides` and `NoSuchFork`."""
        self._must_decide()
        rows = self._workspace.journal.branches(jid)
        if not any(each.state == "branch" for each in rows):
            raise NoSuchFork(journal=jid)
        ends = tuple(_end(each) for each in rows if each.n)
        self._say(ForkAccepted(jid=jid, ends=ends), jid, by)

    def refuse_fork(self, jid: str, number: int, *, by: str) -> None:
        """A branch does not count: somebody else wrote it. It is kept, and accepting it later takes
        this back. Raises `OnlyUpperDecides` and `NoSuchFork`."""
        self._must_decide()
        rows = {each.j: each for each in self._workspace.journal.branches(jid)}
        if number not in rows or rows[number].branch_of is None:
            raise NoSuchFork(journal=jid)
        self._say(ForkRefused(jid=jid, ends=(_end(rows[number]),)), jid, by)

    def gaps(self) -> list[Gap]:
        """The places where lines of a journal are missing and later ones wait."""
        return [
            Gap(
                jid=each.jid, office=each.office, office_name=each.office_name, desk=each.desk,
                first=each.first, last=each.last, head=each.head.hex(), waiting=each.waiting,
            )
            for each in waiting.gaps(self._workspace)
        ]  # fmt: skip

    def accept_gap(self, jid: str, *, by: str) -> list[Gap]:
        """The missing lines of a journal are lost for good, and what waits behind them counts,
        everywhere; the loss is written down. Raises `OnlyUpperDecides` and `NoSuchGap`."""
        self._must_decide()
        missing = [each for each in self.gaps() if each.jid == jid]
        if not missing:
            raise NoSuchGap(journal=jid)
        for each in missing:
            fact = GapAccepted(jid=jid, first=each.first, last=each.last, head=each.head)
            self._say(fact, jid, by)
        return missing

    def _must_decide(self) -> None:
        if self._office.role is not Role.UPPER:
            raise OnlyUpperDecides

    def _say(self, fact: Fact, jid: str, by: str) -> None:
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=self._clock(), entity=jid)
            settling.settle(self._workspace, [], Placed())

    def _forks(self, kept: list[Position], *, decided: bool) -> list[Fork]:
        by_journal: dict[str, list[Position]] = {}
        for each in kept:
            by_journal.setdefault(each.jid, []).append(each)
        return [
            self._fork(jid, by_journal[jid], decided=decided) for jid in sorted(by_journal)
        ]  # fmt: skip

    def _fork(self, jid: str, kept: list[Position], *, decided: bool) -> Fork:
        journal = self._workspace.journal
        after = min(journal.parts_after(each)[0] for each in kept)
        peer = self._workspace.exchanged.peer(jid)
        branches = [self._branch(each, after) for each in journal.branches(jid)]
        return Fork(
            jid=jid, office=kept[0].office, office_name=peer.office_name if peer else "",
            desk=kept[0].desk, after=after, decided=decided,
            branches=tuple(each for each in branches if each.acts),
        )  # fmt: skip

    def _branch(self, row: Position, after: int) -> Branch:
        entries = self._workspace.journal.entries_on(row, after=after)
        return Branch(
            number=row.j, first=row.branch_of is None, counts=row.in_force, acts=len(entries),
            officers=self._names(entries, row.office),
            first_at=entries[0].at if entries else None,
            last_at=entries[-1].at if entries else None,
            machine=waiting.machine_of(self._workspace, row),
        )  # fmt: skip

    def _names(self, entries: Iterable[Entry], unit: str) -> tuple[str, ...]:
        known = {each.officer: each.name for each in self._workspace.officers.of(unit)}
        return tuple(sorted({known.get(each.actor, each.actor) for each in entries if each.actor}))


def _end(position: Position) -> LineEnd:
    return LineEnd(n=position.n, hash=position.h.hex())
