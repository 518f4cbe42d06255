"""Exchanging bundles: export to a stick, import, what waits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desk_app.domain.office import Office
from desk_app.services import Clock
from desk_app.services.exchange.receiving import NothingToImport, Receiving, TakenIn
from desk_app.services.exchange.scan_bundles import ScanSending
from desk_app.services.exchange.sending import Exported, NoReader, Sending
from desk_app.storage.exchanged import BundleRecord, Peer
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import peers
from desk_app.sync.keys import JournalKey, ReadingKey

__all__ = [
    "Exchange",
    "Exported",
    "Moved",
    "NoReader",
    "NothingToImport",
    "Partner",
    "Standing",
    "TakenIn",
]

Partner = Peer
"""A desk or an upper level that we exchange bundles with."""
Moved = BundleRecord
"""A bundle that went or came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Three counts and who is there: what the exchange page shows. `held` are lines that wait for
    a gap to close, `forked` are other continuations of journals, kept until people decide;
    `lacking_scans` are named by entries here and are asked for."""

    unacknowledged: int
    held: int
    forked: int
    lacking_scans: int
    waiting: tuple[BundleRecord, ...]
    peers: tuple[Peer, ...]
    sent: tuple[BundleRecord, ...]
    received: tuple[BundleRecord, ...]


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
        scan_store: ScanStore,
    ) -> None:
        self._workspace = workspace
        self._sending = Sending(
            workspace, office, clock, journal_key=journal_key, reading_key=reading_key
        )
        self._scan_sending = ScanSending(
            workspace, scan_store, office, clock, journal_key=journal_key,
            own_reader=reading_key.recipient,
        )  # fmt: skip
        self._receiving = Receiving(
            workspace, clock, reading_key=reading_key, inbox=inbox, scan_store=scan_store
        )

    def export(self, root: Path) -> Exported:
        """As `Sending.export`, and after the entries the scans that readers asked for, until
        nothing more fits."""
        made = self._sending.export(root)
        parts = list(self._scan_sending.write(self._sending.folder(root)))
        return replace(
            made,
            files=(*made.files, *(part.file for part in parts if part.file)),
            scans=sum(part.scans for part in parts),
            scans_left=parts[-1].left if parts else 0,
        )

    def take_in(self, paths: Sequence[Path]) -> list[TakenIn]:
        """As `Receiving.take_in`."""
        return self._receiving.take_in(paths)

    def take_in_waiting(self) -> list[TakenIn]:
        """As `Receiving.take_in_waiting`."""
        return self._receiving.take_in_waiting()

    def standing(self) -> Standing:
        """What waits to be exported, what is held, who is there and what went and came."""
        exchanged, own = self._workspace.exchanged, self._workspace.journal.own().jid
        return Standing(
            unacknowledged=peers.unacknowledged(self._workspace),
            held=sum(exchanged.held_per_journal().values()),
            forked=sum(each.branch_of is not None for each in self._workspace.journal.all()),
            lacking_scans=self._workspace.held_scans.lacking_count(),
            waiting=tuple(exchanged.waiting()),
            peers=tuple(each for each in exchanged.peers() if each.jid != own),
            sent=tuple(exchanged.bundles(direction="out", limit=20)),
            received=tuple(exchanged.bundles(direction="in", limit=50)),
        )
