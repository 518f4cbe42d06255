"""What goes out: everything some reader is not known to hold, onto a stick or into a folder."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from desk_app.domain.chain import Segment
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.exchanged import BundleRecord, Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import outgoing, peers, spool, stick, tidying
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.medium import REAL, Files
from desk_app.sync.stick import Watcher, nobody
from desk_app.wording import vietnamese


class NoReader(DeskError):
    """Nobody has been enrolled whom a bundle could be encrypted to."""

    code = "no-reader"
    exit_code = 94


@dataclass(frozen=True, slots=True)
class Exported:
    """What went onto the stick."""

    files: tuple[Path, ...]
    to: tuple[str, ...]
    lines: int


class Sending:
    """Writes bundles of this workspace."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        journal_key: JournalKey,
        reading_key: ReadingKey,
        outbox: Path,
        files: Files = REAL,
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._journal_key = journal_key
        self._reading_key = reading_key
        self._outbox = outbox
        self._files = files

    def export(self, root: Path, *, whole: bool = False, watcher: Watcher = nobody) -> Exported:
        """Write everything some reader is not known to hold to a stick or folder.

        Each bundle is built on this PC first, then carried over, read back and only then noted as
        exported. A bundle's number is used up before its file is written, so that no two bundles
        ever carry one number. `whole` counts readers, too, that have been silent for 90 days;
        `watcher` hears how far each bundle is. Raises `NoReader`, `SpoolFailed` and what
        `stick.put` raises; earlier bundles are untouched, and what was not noted is sent again.
        """
        audiences = peers.audiences(self._workspace)
        if not audiences:
            raise NoReader
        now, folder = self._clock(), self._folder(root)
        with self._workspace.change():
            self._workspace.journal.seal_tail(self._journal_key.sign)
        spool.empty(self._outbox, self._files)
        sent = [
            self._send(readers, part, folder, now, watcher)
            for readers, part in self._wanted(audiences, now, whole=whole)
        ]
        self._leave_tidy(root, folder, now)
        return Exported(
            files=tuple(folder / record.name for record, _ in sent),
            to=tuple(sorted({code for _, to in sent for code in to})),
            lines=sum(record.lines for record, _ in sent),
        )

    def _wanted(
        self, audiences: list[list[Peer]], now: datetime, *, whole: bool
    ) -> Iterator[tuple[list[Peer], list[Segment]]]:
        for readers in audiences:
            for part in outgoing.parts(self._workspace, readers, at=now, whole=whole):
                yield readers, part

    def _send(
        self,
        readers: list[Peer],
        part: list[Segment],
        folder: Path,
        now: datetime,
        watcher: Watcher,
    ) -> tuple[BundleRecord, tuple[str, ...]]:
        """One bundle, from the journal to the medium."""
        with self._workspace.change():
            made = outgoing.make(
                self._workspace, self._journal_key, readers, part,
                at=now, own_reader=self._reading_key.recipient,
            )  # fmt: skip
            record = self._noted(made, now)
        ready = spool.keep(self._outbox, record.name, made.sealed, self._files)
        stick.put(folder, record.name, ready, self._files, watcher=watcher)
        record = replace(record, result="exported")
        with self._workspace.change():
            self._workspace.exchanged.put_bundle(record)
        spool.empty(self._outbox, self._files)
        return record, made.to

    def _leave_tidy(self, root: Path, folder: Path, now: datetime) -> None:
        """The bundles are there; the note and the order are courtesies."""
        with suppress(DeskError):
            words = vietnamese("stick.note", office=self._office.unit.name)
            stick.leave_note(root, words, self._files)
        old = now - tidying.BUNDLES_KEPT
        done_with = peers.done_with(self._workspace, at=now, made_before=old)
        tidying.tidy(folder, done_with, now, self._files)

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

    def _folder(self, root: Path) -> Path:
        if self._office.role is Role.UPPER:
            return stick.downward(root)
        return stick.upward(root, self._office.unit.code)
