"""What comes in: each file kept, verified whole, then applied portion by portion."""

from collections.abc import Generator, Sequence
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.services import Clock
from desk_app.services.exchange.applying import PORTION, Applying, Portion
from desk_app.services.exchange.begun import Begun
from desk_app.services.exchange.patience import Patience
from desk_app.services.exchange.scan_bundles import ScanReceiving, ScansCame, refused_unread
from desk_app.services.exchange.taken_in import Step, Steps, TakenIn
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import blobs, bundle, crowding, incoming, lineage, seal, stick, succession
from desk_app.sync.bundle import Bundle
from desk_app.sync.incoming import Checked
from desk_app.sync.ladder import Evidence
from desk_app.sync.own_keys import OwnKeys
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
        portion: Portion = PORTION,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._keys = keys
        self._inbox = inbox
        self._machine = machine
        self._patience = Patience(workspace)
        self._begun = Begun(workspace)
        self._applying = Applying(
            workspace, clock, self._begun, keys=keys, machine=machine, portion=portion
        )
        self._scans = ScanReceiving(workspace, scan_store, clock)

    def take_in(self, paths: Sequence[Path]) -> Steps:
        """Take in bundles, from files and from every bundle under a folder.

        Each file is first copied into the inbox, then verified whole, then applied portion by
        portion. A file that is refused, wholly or in part, or must wait is kept there. Bundles of
        our own are passed over, and after so many new files the rest is left for the next time;
        the last result tells. Raises `NothingToImport`.
        """
        results: list[TakenIn] = []
        files = [(file, path.is_dir()) for path in paths for file in _files(path)]
        for number, (file, among_others) in enumerate(files, 1):
            results += yield from self._taken_from(file, among_others=among_others)
            left = len(files) - number
            if left and sum(each.result not in _AS_BEFORE for each in results) >= MAX_FILES:
                return [*results, TakenIn(name="", result="later", left=left)]
        results = yield from self._with_released(results)
        if not results:
            raise NothingToImport(place=str(paths[0]) if paths else "")
        return results

    def take_in_waiting(self) -> Steps:
        """Take in the bundles that waited for a journal which has been enrolled meanwhile, and the
        rest of those that were begun before the program ended."""
        results = []
        begun = {digest: each.name for digest, each in self._begun.all().items()}
        waiting = {each.sha256: each.name for each in self._workspace.exchanged.waiting()}
        for digest, name in {**begun, **waiting}.items():
            kept = self._kept(digest)
            if kept.exists():
                taken = yield from self._take_in(name, kept.read_bytes(), among=None)
                results.append(taken)
                yield Step(name, 0, 0)
        return [result for result in results if result.result != "waiting"]

    def _with_released(self, results: list[TakenIn]) -> Steps:
        """What came, and what had waited until an upper level's word arrived with it."""
        released = yield from self.take_in_waiting()
        names = {each.name for each in released}
        still = [each for each in results if each.result != "waiting" or each.name not in names]
        return still + released

    def _taken_from(self, file: Path, *, among_others: bool) -> Steps:
        try:
            if problem := refused_unread(file):
                return [TakenIn(name=file.name, result="refused", problem=problem)]
            sealed = stick.content(file)
        except FileUnreadable as problem:
            return [TakenIn(name=file.name, result="refused", problem=problem)]
        if self._workspace.exchanged.made(sha256(sealed).hexdigest()):
            return []
        taken = yield from self._take_in(file.name, sealed, among=file if among_others else None)
        yield Step(file.name, 0, 0)
        return [taken]

    def _take_in(
        self, name: str, sealed: bytes, *, among: Path | None
    ) -> Generator[Step, None, TakenIn]:
        """`among` is where the file lies when it lies there with others."""
        digest = sha256(sealed).hexdigest()
        before = self._workspace.exchanged.bundle(digest)
        if before is not None and before.result == "taken-in":
            return TakenIn(name=name, result="known")
        try:
            found = self._opened(name, sealed)
        except StorageUnavailable:
            raise
        except DeskError as problem:
            return self._not_taken(name, sealed, problem, among)
        if isinstance(found, TakenIn):
            return found
        self._keep(digest, sealed)
        del sealed
        checked = yield from self._checked(name, digest, found)
        taken = yield from self._applying.apply(name, digest, checked)
        self._scans.erase()
        if not checked.refused:
            self._kept(digest).unlink(missing_ok=True)
        return taken

    def _opened(self, name: str, sealed: bytes) -> Bundle | TakenIn:
        """A bundle of a sender we trust; one with scans is taken in. Raises their refusals."""
        identities = self._keys.identities
        if not blobs.are_in(BytesIO(sealed), identities):
            return self._of_known_sender(sealed, identities)
        keys = incoming.keys_of(incoming.trusted(self._workspace))
        return self._with_scans(name, self._scans.take_in(name, sealed, identities, keys))

    def _of_known_sender(self, sealed: bytes, identities: list[str]) -> Bundle:
        """A bundle. That of a journal which continues one we trust is its own card."""
        trusted = incoming.trusted(self._workspace)
        try:
            return incoming.opened(sealed, identities, trusted)
        except UnknownSender:
            opened = bundle.decode(seal.unseal(sealed, identities))
            now = self._clock()
            with self._workspace.change():
                if succession.of_ours(self._workspace, opened.segments):
                    self._leave_on_a_successor(now)
                heirs = succession.accept(self._workspace, opened.segments, at=now)
                if not heirs:
                    succession.hold_of_uppers(self._workspace, opened.segments, at=now)
            if not heirs:
                sender = opened.manifest.sender
                if crowding.is_full(self._workspace, sender.office):
                    raise crowding.too_many(sender.office, sender.desk) from None
                raise
        return incoming.opened(sealed, identities, incoming.trusted(self._workspace))

    def _checked(
        self, name: str, digest: str, found: Bundle
    ) -> Generator[Step, None, Checked]:  # fmt: skip
        """The verdict on every segment of a bundle, before any of them is placed. One that takes
        several portions counts as begun from here on."""
        checked = Checked(found, (), (), ())
        portions = self._applying.portion.cut(found.segments)
        if len(portions) > 1:
            with self._workspace.change():
                self._begun.keep(digest, self._begun.of(digest, name))
        for portion in portions:
            if checked.all or checked.refused:
                yield Step(name, 0, sum(len(each.lines) for each in found.segments))
            trusted, held = incoming.trusted(self._workspace), incoming.held_in(self._workspace)
            checked += incoming.sort(found, portion, trusted, held)
        return checked

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

    def _with_scans(self, name: str, came: ScansCame) -> TakenIn:
        sender = came.manifest.sender
        return TakenIn(
            name=name, result="taken-in", office=sender.office,
            office_name=self._office_name(sender.jid), desk=sender.desk, scans=came.kept,
            unfit_scans=came.unfit,
        )  # fmt: skip

    def begun(self) -> tuple[str, ...]:
        """The names of the files that are taken in only in part."""
        return tuple(
            each.name for digest, each in self._begun.all().items() if self._kept(digest).exists()
        )

    def _leave_on_a_successor(self, now: datetime) -> None:
        lineage.leave(
            self._workspace, self._keys, Evidence.SUCCESSOR, at=now, machine=self._machine
        )

    def _office_name(self, jid: str) -> str:
        peer = self._workspace.exchanged.peer(jid)
        return peer.office_name if peer else ""

    def _kept(self, digest: str) -> Path:
        return self._inbox / f"{digest}.QMC"

    def _keep(self, digest: str, sealed: bytes) -> None:
        kept = self._kept(digest)
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
            self._begun.forget(digest)
            self._workspace.exchanged.put_bundle(record)


def _files(path: Path) -> list[Path]:
    """Every bundle under a folder, or a file."""
    return stick.found(path) if path.is_dir() else [path]
