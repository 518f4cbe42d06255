"""What comes in: each file kept, verified whole, then applied in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from desk_app.domain import clocks
from desk_app.domain.errors import DeskError
from desk_app.services import Clock
from desk_app.services.exchange.patience import Patience
from desk_app.services.exchange.scan_bundles import ScanReceiving, ScansCame, refused_unread
from desk_app.services.exchange.taken_in import TakenIn
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import (
    agreeing,
    blobs,
    bundle,
    crowding,
    incoming,
    ladder,
    lineage,
    placing,
    seal,
    settling,
    stick,
    succession,
)
from desk_app.sync.incoming import Checked
from desk_app.sync.ladder import Evidence
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.placing import Place, Placed
from desk_app.sync.refusals import (
    BundleNotForUs,
    DamagedBundle,
    TooManyJournals,
    UnknownSender,
)
from desk_app.sync.stick import FileUnreadable

MAX_FILES = 500
"""New files taken in at a time."""
_AS_BEFORE = ("known", "passed-over", "unfinished")
"""Results that would be the same the next time."""


class NothingToImport(DeskError):
    """No bundle lies where one was looked for."""

    code = "nothing-to-import"
    exit_code = 96
    told = frozenset({"place"})


class Receiving:
    """Takes in the bundles others made."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        *,
        keys: OwnKeys,
        inbox: Path,
        scan_store: ScanStore,
        machine: str,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._keys = keys
        self._inbox = inbox
        self._machine = machine
        self._patience = Patience(workspace)
        self._scans = ScanReceiving(workspace, scan_store, clock)

    def take_in(self, paths: Sequence[Path]) -> list[TakenIn]:
        """Take in bundles, from files and from every bundle under a folder.

        Each file is first copied into the inbox, then verified whole, then applied in one
        transaction. A file that is refused, wholly or in part, or must wait is kept there.
        Bundles of our own are passed over, and after so many new files the rest is left for the
        next time; the last result tells. Raises `NothingToImport`.
        """
        results: list[TakenIn] = []
        files = [(file, path.is_dir()) for path in paths for file in _files(path)]
        for number, (file, among_others) in enumerate(files, 1):
            results += self._taken_from(file, among_others=among_others)
            left = len(files) - number
            if left and sum(each.result not in _AS_BEFORE for each in results) >= MAX_FILES:
                return [*results, TakenIn(name="", result="later", left=left)]
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
                results.append(self._take_in(record.name, kept.read_bytes(), among=None))
        return [result for result in results if result.result != "waiting"]

    def _taken_from(self, file: Path, *, among_others: bool) -> list[TakenIn]:
        try:
            if problem := refused_unread(file):
                return [TakenIn(name=file.name, result="refused", problem=problem)]
            sealed = stick.content(file)
        except FileUnreadable as problem:
            return [TakenIn(name=file.name, result="refused", problem=problem)]
        if self._workspace.exchanged.made(sha256(sealed).hexdigest()):
            return []
        return [self._take_in(file.name, sealed, among=file if among_others else None)]

    def _take_in(self, name: str, sealed: bytes, *, among: Path | None) -> TakenIn:
        """`among` is where the file lies when it lies there with others."""
        digest = sha256(sealed).hexdigest()
        before = self._workspace.exchanged.bundle(digest)
        if before is not None and before.result == "taken-in":
            return TakenIn(name=name, result="known")
        try:
            checked = self._opened(name, sealed)
        except StorageUnavailable:
            raise
        except DeskError as problem:
            return self._not_taken(name, sealed, problem, among)
        if isinstance(checked, TakenIn):
            return checked
        self._keep(digest, sealed)
        return self._apply(name, digest, checked)

    def _opened(self, name: str, sealed: bytes) -> Checked | TakenIn:
        """A bundle opened and verified; one with scans is taken in. Raises their refusals."""
        identities = self._keys.identities
        if not blobs.are_in(BytesIO(sealed), identities):
            return self._checked(sealed, identities)
        keys = incoming.keys_of(incoming.trusted(self._workspace))
        return self._with_scans(name, self._scans.take_in(name, sealed, identities, keys))

    def _checked(self, sealed: bytes, identities: list[str]) -> Checked:
        """A bundle, verified. That of a journal which continues one we trust is its own card."""
        try:
            return self._checked_now(sealed, identities)
        except UnknownSender:
            opened = bundle.decode(seal.unseal(sealed, identities))
            now = self._clock()
            with self._workspace.change():
                if succession.of_ours(self._workspace, opened.segments):
                    self._leave_on(Evidence.SUCCESSOR, now)
                heirs = succession.accept(self._workspace, opened.segments, at=now)
            if not heirs:
                sender = opened.manifest.sender
                if crowding.is_full(self._workspace, sender.office):
                    raise crowding.too_many(sender.office, sender.desk) from None
                raise
        return self._checked_now(sealed, identities)

    def _checked_now(self, sealed: bytes, identities: list[str]) -> Checked:
        trusted, held = incoming.trusted(self._workspace), incoming.held_in(self._workspace)
        return incoming.check(sealed, identities, trusted, held)

    def _not_taken(
        self, name: str, sealed: bytes, problem: DeskError, among: Path | None
    ) -> TakenIn:
        if among is not None and isinstance(problem, BundleNotForUs):
            return TakenIn(name=name, result="passed-over", problem=problem)
        if (
            among is not None
            and isinstance(problem, DamagedBundle)
            and self._patience.with_file(among, len(sealed), self._clock())
        ):
            return TakenIn(name=name, result="unfinished", problem=problem)
        digest = sha256(sealed).hexdigest()
        self._keep(digest, sealed)
        if not isinstance(problem, UnknownSender | TooManyJournals):
            self._note_file(name, digest, f"refused-{problem.code}")
            return TakenIn(name=name, result="refused", problem=problem)
        office, made_at = str(problem.facts["office"]), self._clock()
        self._note_file(name, digest, "waiting", office=office, made_at=made_at)
        return TakenIn(
            name=name, result="waiting", office=office,
            desk=str(problem.facts["desk"]), problem=problem,
        )  # fmt: skip

    def _apply(self, name: str, digest: str, checked: Checked) -> TakenIn:
        manifest, sender = checked.bundle.manifest, checked.bundle.manifest.sender
        now = self._clock()
        record = BundleRecord(
            id=manifest.id, dir="in", jid=sender.jid, no=manifest.no, name=name, sha256=digest,
            at=now, result="taken-in", lines=sum(len(each.lines) for each in checked.good),
            office=sender.office, made_at=incoming.written(manifest, now),
            clock_off=self._clock_off(checked, now),
        )  # fmt: skip
        with self._workspace.change():
            known = self._workspace.exchanged.taken_in(manifest.id)
            placed = Placed()
            self._leave_on(ladder.in_bundle(self._workspace, manifest, checked.all), now)
            stopped, unknown = self._place(checked, placed, now), checked.unknown
            if unknown:
                succession.accept(self._workspace, unknown, at=now)
                fresh = incoming.check_again(checked, incoming.trusted(self._workspace))
                stopped += self._place(fresh, placed, now)
                unknown = fresh.unknown
            incoming.acknowledge(self._workspace, manifest, at=incoming.written(manifest, now))
            self._workspace.exchanged.put_bundle(
                replace(
                    record,
                    brought=not record.lines or placed.lines[Place.KNOWN] < record.lines,
                    held=placed.lines[Place.HELD],
                    forked=placed.lines[Place.FORK],
                )
            )
        agreeing.compare(self._workspace, manifest, at=now)
        self._scans.erase()
        if not checked.refused:
            (self._inbox / f"{digest}.QMC").unlink(missing_ok=True)
        return TakenIn(
            name=name,
            result="known" if known else "taken-in",
            office=sender.office,
            office_name=self._office_name(sender.jid),
            desk=sender.desk,
            new=placed.lines[Place.PLACED] - stopped,
            known=placed.lines[Place.KNOWN],
            held=placed.lines[Place.HELD],
            forked=placed.lines[Place.FORK],
            stopped=stopped,
            refused=sum(len(each.lines) for each in checked.refused),
            unknown=sum(len(each.lines) for each in unknown),
            clock_off=record.clock_off,
            notes=manifest.notes,
        )

    def _with_scans(self, name: str, came: ScansCame) -> TakenIn:
        sender = came.manifest.sender
        return TakenIn(
            name=name, result="taken-in", office=sender.office,
            office_name=self._office_name(sender.jid), desk=sender.desk, scans=came.kept,
            unfit_scans=came.unfit,
        )  # fmt: skip

    def _clock_off(self, checked: Checked, now: datetime) -> timedelta:
        manifest = checked.bundle.manifest
        peer = self._workspace.exchanged.peer(manifest.sender.jid)
        before = peer.at if peer and peer.no < manifest.no else None
        return clocks.off(incoming.said(manifest), now, before=before)

    def _place(self, checked: Checked, placed: Placed, now: datetime) -> int:
        """Place what is good, count it, and give how many lines are kept without being believed."""
        entries = placing.place_all(
            self._workspace, checked.good, incoming.trusted(self._workspace), placed, at=now
        )
        believed, stopped = settling.settle(self._workspace, entries, placed)
        self._leave_on(ladder.in_entries(self._workspace, believed), now)
        return stopped

    def _leave_on(self, evidence: Evidence | None, now: datetime) -> None:
        if evidence:
            lineage.leave(self._workspace, self._keys, evidence, at=now, machine=self._machine)

    def _office_name(self, jid: str) -> str:
        peer = self._workspace.exchanged.peer(jid)
        return peer.office_name if peer else ""

    def _keep(self, digest: str, sealed: bytes) -> None:
        kept = self._inbox / f"{digest}.QMC"
        if not kept.exists():
            self._inbox.mkdir(parents=True, exist_ok=True)
            stick.put(self._inbox, kept.name, sealed)

    def _note_file(
        self,
        name: str,
        digest: str,
        result: str,
        *,
        office: str = "",
        made_at: datetime | None = None,
    ) -> None:
        record = BundleRecord(
            id="", dir="in", jid="", no=0, name=name, sha256=digest, at=self._clock(),
            result=result, lines=0, office=office, made_at=made_at,
        )  # fmt: skip
        with self._workspace.change():
            self._workspace.exchanged.put_bundle(record)


def _files(path: Path) -> list[Path]:
    """Every bundle under a folder, or a file."""
    return stick.found(path) if path.is_dir() else [path]
