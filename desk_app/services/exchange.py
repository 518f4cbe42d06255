"""Exchanging bundles: export to a stick, import, what waits."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.hub import levels
from desk_app.services import Clock, new_uid
from desk_app.storage.exchanged import BundleRecord, Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import ahead, incoming, outgoing, peers, placing, stick
from desk_app.sync.incoming import Checked
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.placing import Place, Placed
from desk_app.sync.refusals import BundleNotForUs, UnknownSender
from desk_app.sync.stick import FileUnreadable
from desk_app.wording import vietnamese

Partner = Peer
"""A desk or an upper level that we exchange bundles with."""
Moved = BundleRecord
"""A bundle that went or came."""

_MAX_FILES = 500
_AS_BEFORE = ("known", "passed-over")
"""Results that would be the same the next time."""


class NoReader(DeskError):
    """Nobody has been enrolled whom a bundle could be encrypted to."""

    code = "no-reader"
    exit_code = 94


class NothingToImport(DeskError):
    """No bundle lies where one was looked for."""

    code = "nothing-to-import"
    exit_code = 96
    told = frozenset({"place"})


@dataclass(frozen=True, slots=True)
class Exported:
    """What went onto the stick."""

    files: tuple[Path, ...]
    to: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of one file. `result` is taken-in, known, waiting, refused or passed-over (for
    somebody else, among others on a stick); `problem` the error of the last three. Lines: newly
    in force, known already, held for a gap, kept as a fork, not matching their seal or unreadable
    (then the file is kept, too)."""

    name: str
    result: str
    office: str = ""
    office_name: str = ""
    desk: str = ""
    new: int = 0
    known: int = 0
    held: int = 0
    forked: int = 0
    refused: int = 0
    problem: DeskError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Three counts and who is there: what the exchange page shows. `held` are lines that wait for
    a gap to close, `forked` are other continuations of journals, kept until people decide."""

    unacknowledged: int
    held: int
    forked: int
    waiting: tuple[BundleRecord, ...]
    peers: tuple[Peer, ...]
    sent: tuple[BundleRecord, ...]
    received: tuple[BundleRecord, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file that came: its name, whether it lay among others, why it could not be read."""

    name: str
    among_others: bool
    problem: DeskError | None = None


class Exchange:
    """Moves bundles between this workspace and sticks or folders."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        journal_key: JournalKey,
        reading_key: ReadingKey,
        inbox: Path,
        units: tuple[Unit, ...] = (),
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._journal_key = journal_key
        self._reading_key = reading_key
        self._inbox = inbox
        self._names = {unit.code: unit.name for unit in units}
        self._first = office.officer(1)

    # ---- out

    def export(self, root: Path) -> Exported:
        """Write everything some reader is not known to hold to a stick or folder.

        At an upper level that has one above it, what the days of its offices count is written down
        first. A bundle's number is used up before its file is written, so that no two bundles ever
        carry one number. Raises `NoReader` and what `stick.put` raises; earlier bundles are
        untouched.
        """
        if not peers.audiences(self._workspace):
            raise NoReader
        now = self._clock()
        with self._workspace.change():
            if peers.above(self._workspace):
                levels.tell(self._workspace, self._names, new_uid, actor=self._first, at=now)
            made = outgoing.collect(
                self._workspace, self._journal_key, at=now, own_reader=self._reading_key.recipient
            )
            records = [self._noted(bundle, now) for bundle in made]
        folder = self._folder(root)
        files = []
        for bundle, record in zip(made, records, strict=True):
            files.append(stick.put(folder, record.name, bundle.sealed))
            with self._workspace.change():
                self._workspace.exchanged.put_bundle(replace(record, result="exported"))
        with suppress(DeskError):  # the bundles are there; the note is a courtesy
            stick.leave_note(root, vietnamese("stick.note", office=self._office.unit.name))
        to = sorted({code for bundle in made for code in bundle.to})
        return Exported(tuple(files), tuple(to), sum(bundle.lines for bundle in made))

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
        )
        self._workspace.exchanged.put_bundle(record)
        return record

    def _folder(self, root: Path) -> Path:
        if self._office.role is Role.UPPER:
            return stick.downward(root)
        return stick.upward(root, self._office.unit.code)

    # ---- in

    def take_in(self, paths: Sequence[Path], *, workers: int = 1) -> list[TakenIn]:
        """Take in bundles, from files and from every bundle under a folder.

        Each file is first copied into the inbox, then verified whole, then applied in one
        transaction. A file that is refused, wholly or in part, or must wait is kept there.
        Bundles of our own are passed over, and after so many new files the rest is left for the
        next time. With `workers` above 1 that many processes verify, ahead of this one, which
        alone writes. Raises `NothingToImport`.
        """
        results: list[TakenIn] = []
        with self._opened(self._arriving(paths), workers) as arriving:
            for file, sealed, ready in arriving:
                results += self._taken_from(file, sealed, ready)
                if sum(each.result not in _AS_BEFORE for each in results) >= _MAX_FILES:
                    return results
        if not results:
            raise NothingToImport(place=str(paths[0]) if paths else "")
        return self._with_released(results)

    def _with_released(self, results: list[TakenIn]) -> list[TakenIn]:
        """What came, and what had waited until an upper level's word arrived with it."""
        released = self.take_in_waiting()
        names = {each.name for each in released}
        still = [each for each in results if each.result != "waiting" or each.name not in names]
        return still + released

    def take_in_waiting(self) -> list[TakenIn]:
        """Take in the bundles that waited for a journal which has been enrolled meanwhile."""
        results = []
        for record in self._workspace.exchanged.waiting():
            kept = self._inbox / f"{record.sha256}.QMC"
            if kept.exists():
                results.append(self._take_in(record.name, kept.read_bytes(), among_others=False))
        return [result for result in results if result.result != "waiting"]

    def _arriving(self, paths: Sequence[Path]) -> Iterator[tuple[_File, bytes]]:
        """What lies in files and folders, with its bytes; none when they cannot be read."""
        for path in paths:
            among_others = path.is_dir()
            for file in stick.found(path) if among_others else [path]:
                try:
                    yield _File(file.name, among_others), stick.content(file)
                except FileUnreadable as problem:
                    yield _File(file.name, among_others, problem), b""

    @contextmanager
    def _opened(
        self, arriving: Iterator[tuple[_File, bytes]], workers: int
    ) -> Iterator[Iterable[tuple[_File, bytes, Checked | None]]]:
        """The same, opened and verified by other processes where there are to be some."""
        if workers == 1:
            yield ((file, sealed, None) for file, sealed in arriving)
            return
        peers = incoming.trusted(self._workspace)
        with ahead.openers(workers, [self._reading_key.secret], peers) as pool:
            yield pool.opened(arriving)

    def _taken_from(self, file: _File, sealed: bytes, ready: Checked | None) -> list[TakenIn]:
        if file.problem is not None:
            return [TakenIn(name=file.name, result="refused", problem=file.problem)]
        if self._workspace.exchanged.made(sha256(sealed).hexdigest()):
            return []
        return [self._take_in(file.name, sealed, ready, among_others=file.among_others)]

    def _take_in(
        self, name: str, sealed: bytes, ready: Checked | None = None, *, among_others: bool
    ) -> TakenIn:
        digest = sha256(sealed).hexdigest()
        before = self._workspace.exchanged.bundle(digest)
        if before is not None and before.result == "taken-in":
            return TakenIn(name=name, result="known")
        try:
            identities = [self._reading_key.secret]
            checked = ready or incoming.check(sealed, identities, incoming.trusted(self._workspace))
        except BundleNotForUs as problem:
            if among_others:
                return TakenIn(name=name, result="passed-over", problem=problem)
            return self._refuse(name, digest, sealed, problem)
        except UnknownSender as problem:
            self._keep(digest, sealed)
            self._note_file(name, digest, "waiting")
            return TakenIn(
                name=name, result="waiting", office=str(problem.facts["office"]),
                desk=str(problem.facts["desk"]), problem=problem,
            )  # fmt: skip
        except DeskError as problem:
            return self._refuse(name, digest, sealed, problem)
        self._keep(digest, sealed)
        return self._apply(name, digest, checked)

    def _refuse(self, name: str, digest: str, sealed: bytes, problem: DeskError) -> TakenIn:
        self._keep(digest, sealed)
        self._note_file(name, digest, f"refused-{problem.code}")
        return TakenIn(name=name, result="refused", problem=problem)

    def _apply(self, name: str, digest: str, checked: Checked) -> TakenIn:
        manifest, sender = checked.bundle.manifest, checked.bundle.manifest.sender
        now = self._clock()
        record = BundleRecord(
            id=manifest.id, dir="in", jid=sender.jid, no=manifest.no, name=name, sha256=digest,
            at=now, result="taken-in", lines=sum(len(each.lines) for each in checked.good),
        )  # fmt: skip
        with self._workspace.change():
            known = self._workspace.exchanged.taken_in(manifest.id)
            placed = self._place(checked, Placed(), now)
            fresh = incoming.check_again(checked, incoming.trusted(self._workspace))
            self._place(fresh, placed, now)
            incoming.acknowledge(self._workspace, manifest, at=incoming.written(manifest, now))
            self._workspace.exchanged.put_bundle(record)
        if not checked.refused:
            (self._inbox / f"{digest}.QMC").unlink(missing_ok=True)
        return TakenIn(
            name=name,
            result="known" if known else "taken-in",
            office=sender.office,
            office_name=self._office_name(sender.jid),
            desk=sender.desk,
            new=placed.lines[Place.PLACED],
            known=placed.lines[Place.KNOWN],
            held=placed.lines[Place.HELD],
            forked=placed.lines[Place.FORK],
            refused=sum(len(each.lines) for each in checked.refused),
        )

    def _place(self, checked: Checked, placed: Placed, now: datetime) -> Placed:
        entries = placing.place_all(
            self._workspace, checked.good, incoming.trusted(self._workspace), placed, at=now
        )
        self._workspace.fold(entries)
        incoming.learn(self._workspace, entries)
        return placed

    def _office_name(self, jid: str) -> str:
        peer = self._workspace.exchanged.peer(jid)
        return peer.office_name if peer else ""

    def _keep(self, digest: str, sealed: bytes) -> None:
        kept = self._inbox / f"{digest}.QMC"
        if not kept.exists():
            self._inbox.mkdir(parents=True, exist_ok=True)
            stick.put(self._inbox, kept.name, sealed)

    def _note_file(self, name: str, digest: str, result: str) -> None:
        record = BundleRecord(
            id="", dir="in", jid="", no=0, name=name, sha256=digest, at=self._clock(),
            result=result, lines=0,
        )  # fmt: skip
        with self._workspace.change():
            self._workspace.exchanged.put_bundle(record)

    # ---- how things stand

    def standing(self) -> Standing:
        """What waits to be exported, what is held, who is there and what went and came."""
        exchanged, own = self._workspace.exchanged, self._workspace.journal.own().jid
        return Standing(
            unacknowledged=peers.unacknowledged(self._workspace),
            held=sum(exchanged.held_per_journal().values()),
            forked=sum(each.branch_of is not None for each in self._workspace.journal.all()),
            waiting=tuple(exchanged.waiting()),
            peers=tuple(each for each in exchanged.peers() if each.jid != own),
            sent=tuple(exchanged.bundles(direction="out", limit=20)),
            received=tuple(exchanged.bundles(direction="in", limit=50)),
        )
