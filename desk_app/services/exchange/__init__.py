"""Exchanging bundles: export to a stick, import, what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.office import Office
from desk_app.services import Clock
from desk_app.services.exchange.receiving import NothingToImport, Receiving, TakenIn
from desk_app.services.exchange.sending import Exported, NoReader, Sending
from desk_app.storage.exchanged import BundleRecord, Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import peers, ruling
from desk_app.sync.own_keys import OwnKeys

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
    a gap to close, `forked` are other continuations of journals, kept until people decide."""

    unacknowledged: int
    held: int
    forked: int
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
        keys: OwnKeys,
        inbox: Path,
        machine: str = "",
    ) -> None:
        """`machine` is what people call this PC."""
        self._workspace = workspace
        self._sending = Sending(workspace, office, clock, keys=keys, machine=machine)
        self._receiving = Receiving(workspace, clock, keys=keys, inbox=inbox, machine=machine)

    def export(self, root: Path) -> Exported:
        """As `Sending.export`."""
        return self._sending.export(root)

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
            forked=len(ruling.open_branches(self._workspace)),
            waiting=tuple(exchanged.waiting()),
            peers=tuple(each for each in exchanged.peers() if each.jid != own),
            sent=tuple(exchanged.bundles(direction="out", limit=20)),
            received=tuple(exchanged.bundles(direction="in", limit=50)),
        )
