"""What goes out: everything some reader is not known to hold, onto a stick or into a folder."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.workspace import Workspace
from desk_app.sync import ladder, lineage, outgoing, peers, stick
from desk_app.sync.own_keys import OwnKeys
from desk_app.wording import vietnamese
from desk_app.wording.clock_remarks import span


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
        keys: OwnKeys,
        machine: str,
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._keys = keys
        self._machine = machine

    def export(self, root: Path) -> Exported:
        """Write everything some reader is not known to hold to a stick or folder.

        A bundle's number is used up before its file is written, so that no two bundles ever carry
        one number. When a bundle of ours lies there that we never wrote, we go on in a journal of
        our own first. Raises `NoReader` and what `stick.put` raises; earlier bundles are untouched.
        """
        if not peers.audiences(self._workspace):
            raise NoReader
        now = self._clock()
        evidence = ladder.on_medium(self._workspace, root, self._keys.identities)
        with self._workspace.change():
            if evidence:
                lineage.leave(self._workspace, self._keys, evidence, at=now, machine=self._machine)
            key = self._keys.journal(self._workspace.journal.own())
            made = outgoing.collect(self._workspace, key, at=now, notes=self._notes())
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

    def _notes(self) -> dict[str, tuple[str, ...]]:
        """Whose clocks are wrong, by office, told to that office."""
        found: dict[str, tuple[str, ...]] = {}
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
        )
        self._workspace.exchanged.put_bundle(record)
        return record

    def _folder(self, root: Path) -> Path:
        if self._office.role is Role.UPPER:
            return stick.downward(root)
        return stick.upward(root, self._office.unit.code)
