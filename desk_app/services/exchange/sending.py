"""What goes out: everything some reader is not known to hold, onto a stick or into a folder."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from desk_app.domain.chain import Segment
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.hub import levels
from desk_app.services import Clock, new_uid
from desk_app.services.exchange.scan_bundles import ScanPart
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import agreeing, ladder, lineage, outgoing, peers, spool, stick, tidying
from desk_app.sync.medium import REAL, Files
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.refusals import BundleTooLarge
from desk_app.sync.stick import Spooled, Watcher, nobody
from desk_app.wording import vietnamese
from desk_app.wording.clock_remarks import span


class NoReader(DeskError):
    """Nobody has been enrolled whom a bundle could be encrypted to."""

    code = "no-reader"
    exit_code = 94


@dataclass(frozen=True, slots=True)
class Exported:
    """What went onto the stick: files, offices, lines of entries and scans; `scans_left` were
    asked for and found no room."""

    files: tuple[Path, ...]
    to: tuple[str, ...]
    lines: int
    scans: int = 0
    scans_left: int = 0

    def with_scans(self, part: ScanPart) -> "Exported":
        """And one file of scans more."""
        files = (*self.files, part.file) if part.file else self.files
        scans = self.scans + part.scans
        return replace(self, files=files, scans=scans, scans_left=part.left)


@dataclass(frozen=True, slots=True)
class Ready:
    """A bundle that lies whole on this PC, noted as made, and the offices it is for."""

    record: BundleRecord
    spooled: Spooled
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Bundles to be carried to a stick, and our own old ones there that nobody needs any more."""

    bundles: tuple[Ready, ...]
    done_with: Mapping[str, str]
    at: datetime


@dataclass(frozen=True, slots=True)
class Carried:
    """What arrived on the stick, where, and what kept the rest from it."""

    arrived: tuple[tuple[Ready, Path], ...]
    problem: DeskError | None


class Sending:
    """Writes bundles of this workspace."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        keys: OwnKeys,
        machine: str,
        outbox: Path,
        units: tuple[Unit, ...],
        files: Files = REAL,
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._keys = keys
        self._machine = machine
        self._names = {unit.code: unit.name for unit in units}
        self._first = office.officer(1)
        self._outbox = outbox
        self._files = files

    def prepare(self, root: Path | None = None, *, whole: bool = False) -> Prepared:
        """Build everything some reader is not known to hold as bundles on this PC.

        At an upper level that has one above it, what the days of its offices count is written down
        first. A bundle's number is used up before its file is written, so that no two bundles ever
        carry one number. `whole` counts readers, too, that have been silent for 90 days. When a
        bundle of ours lies in `root` that we never wrote, we first go on in another journal. Raises
        `NoReader` and `SpoolFailed`.
        """
        audiences = peers.audiences(self._workspace)
        if not audiences:
            raise NoReader
        now = self._clock()
        evidence = root and ladder.on_medium(self._workspace, root, self._keys.identities)
        with self._workspace.change():
            if evidence:
                lineage.leave(self._workspace, self._keys, evidence, at=now, machine=self._machine)
            if peers.above(self._workspace):
                levels.tell(self._workspace, self._names, new_uid, actor=self._first, at=now)
            key = self._keys.journal(self._workspace.journal.own())
            self._workspace.journal.seal_tail(key.sign)
            digest = agreeing.told(self._workspace, at=now)
        spool.empty(self._outbox, self._files)
        notes = self._notes()
        ready = [
            built
            for readers in audiences
            for part in outgoing.parts(self._workspace, readers, at=now, whole=whole)
            for built in self._built(readers, part, now, notes, digest)
        ]
        old = now - tidying.BUNDLES_KEPT
        done_with = peers.done_with(self._workspace, at=now, made_before=old)
        return Prepared(tuple(ready), done_with, now)

    def carry(self, prepared: Prepared, root: Path, watcher: Watcher = nobody) -> Carried:
        """Carry bundles to a stick or folder, each read back, and leave it tidy. Asks no database
        and may take its time; `watcher` hears how far each bundle is. Earlier bundles are
        untouched. Nothing is raised: what arrived counts, whatever happened to the rest."""
        folder = self.folder(root)
        arrived: list[tuple[Ready, Path]] = []
        for ready in prepared.bundles:
            try:
                name = ready.record.name
                path = stick.put(folder, name, ready.spooled, self._files, watcher=watcher)
            except DeskError as problem:
                return Carried(tuple(arrived), problem)
            arrived.append((ready, path))
        with suppress(DeskError):  # the bundles are there; the note is a courtesy
            words = vietnamese("stick.note", office=self._office.unit.name)
            stick.leave_note(root, words, self._files)
        tidying.tidy(folder, prepared.done_with, prepared.at, self._files)
        return Carried(tuple(arrived), None)

    def note(self, carried: Carried) -> Exported:
        """Note what arrived as exported. Raises what kept the rest from arriving: that is sent
        again the next time, like everything that is not acknowledged."""
        with self._workspace.change():
            for ready, _ in carried.arrived:
                self._workspace.exchanged.put_bundle(replace(ready.record, result="exported"))
        spool.empty(self._outbox, self._files)
        if carried.problem is not None:
            raise carried.problem
        return Exported(
            files=tuple(path for _, path in carried.arrived),
            to=tuple(sorted({code for ready, _ in carried.arrived for code in ready.to})),
            lines=sum(ready.record.lines for ready, _ in carried.arrived),
        )

    def _built(
        self,
        readers: list[Peer],
        part: list[Segment],
        now: datetime,
        notes: Mapping[str, tuple[str, ...]],
        digest: Mapping[str, str],
    ) -> list[Ready]:
        """A part as a bundle; as several, when it shrinks less than lines usually do."""
        try:
            with self._workspace.change():
                made = outgoing.make(
                    self._workspace, self._keys.journal(self._workspace.journal.own()), readers,
                    part, at=now, notes=notes, digest=digest,
                )  # fmt: skip
                record = self._noted(made, now)
        except BundleTooLarge:
            if len(part) < 2:
                raise
            halves = part[: len(part) // 2], part[len(part) // 2 :]
            return [
                each for half in halves for each in self._built(readers, half, now, notes, digest)
            ]
        spooled = spool.keep(self._outbox, record.name, made.sealed, self._files)
        return [Ready(record, spooled, made.to)]

    def _notes(self) -> dict[str, tuple[str, ...]]:
        """Whose clocks are wrong, and who made something else of its lines, by office, told to
        that office."""
        found: dict[str, tuple[str, ...]] = {}
        for each in agreeing.differing(self._workspace):
            if not each.stays:
                continue  # the fault was here, and is mended
            said = vietnamese("agreement.note", office=each.office, desk=each.desk)
            found[each.office] = (*found.get(each.office, ()), said)
        for record in self._workspace.exchanged.wrong_clocks():
            peer = self._workspace.exchanged.peer(record.jid)
            if peer is not None:
                off = span(record.clock_off, vietnamese)
                said = vietnamese("clock.note", office=peer.office, desk=peer.desk, span=off)
                found[peer.office] = (*found.get(peer.office, ()), said)
        return found

    def _noted(self, made: outgoing.Outgoing, now: datetime) -> BundleRecord:
        unit, desk = self._office.unit.code, self._office.desk
        record = BundleRecord(
            id=made.id,
            dir="out",
            jid=self._workspace.journal.own().jid,
            no=made.no,
            name=stick.bundle_name(unit, desk, made.no, made.id),
            sha256=sha256(made.sealed).hexdigest(),
            at=now,
            result="made",
            lines=made.lines,
            own_to=made.own_to,
        )
        self._workspace.exchanged.put_bundle(record)
        return record

    def folder(self, root: Path) -> Path:
        """Where our bundles lie on a stick."""
        if self._office.role is Role.UPPER:
            return stick.downward(root)
        return stick.upward(root, self._office.unit.code)
