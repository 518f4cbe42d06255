"""Enrolment: cards that go over the stick, digits that are compared over the phone."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desk_app.domain import chain
from desk_app.domain.entries import DeviceEnrolled
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import cards, crowding, incoming, own_card, paper, stick
from desk_app.sync.fingerprints import FingerprintDiffers, require
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.paper import is_card

__all__ = ["Card", "Enrolment", "FingerprintDiffers", "Source", "is_card"]

Source = Path | str
"""A card in a file, or the digits that the QR code of a printed one says."""
_UPPER = b'{"format":"qmc-upper/'


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An enrolment card: whose it is and the digits to compare over the phone."""

    jid: str
    office: str
    office_name: str
    desk: str
    role: str
    fingerprint: str


class Enrolment:
    """Hands out our own card, and trusts the journals on other cards."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        keys: OwnKeys,
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._keys = keys

    def write_card(self, folder: Path) -> Path:
        """Write our own card: a desk's .QME goes up, the upper level's .QMT comes down.
        Raises what `stick.put` raises."""
        unit, desk = self._office.unit, self._office.desk
        is_upper = self._office.role is Role.UPPER
        name = "CAPTREN.QMT" if is_upper else f"{unit.code}-{desk}.QME"
        key = self._keys.journal(self._workspace.journal.own())
        content = own_card.content(self._workspace, self._office, key.sign)
        self._forget_older(folder / name, content)
        return stick.put(folder, name, content)

    def own_card(self) -> Card:
        """Our own card, to read the digits aloud from."""
        return _card(incoming.peer_of(self._genesis(), trusted_at=None))

    def read_card(self, card: Source) -> Card:
        """A card somebody brought. Raises `NotACard` and `FileUnreadable`."""
        return _card(_peer_on(card))

    def enrol(self, card: Source, *, fingerprint: str, by: str) -> Card:
        """Trust the journal on a card, after its digits were compared over the phone.

        Bundles of that journal that came before still wait: `Exchange.take_in_waiting`. Raises
        `NotACard`, `FileUnreadable`, `FingerprintDiffers` and `TooManyJournals`.
        """
        peer = _peer_on(card)
        require(fingerprint, chain.fingerprint(peer.genesis))
        now = self._clock()
        fact = DeviceEnrolled(jid=peer.jid, genesis=peer.genesis.decode())
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=now)
            crowding.require_room(self._workspace, peer)
            before = self._workspace.devices.stops()
            known = self._workspace.exchanged.peer(peer.jid)
            fresh = replace(known, readers=peer.readers) if known else peer
            trusted = replace(fresh, trusted_at=now, trusted_by=by)
            self._workspace.exchanged.put_peer(trusted)
            # Of two upper levels the one enrolled last is heard first, also about the other one.
            self._workspace.believe_as_told(before)
        return _card(peer)

    def _forget_older(self, path: Path, content: bytes) -> None:
        """Our own card of before makes room, be it with other readers or of a journal we left;
        whatever else has the name stays."""
        ours = {each.jid for each in self._workspace.journal.ours()}
        with suppress(DeskError, OSError):
            if path.exists() and stick.content(path) != content and _peer_on(path).jid in ours:
                path.unlink()

    def _genesis(self) -> bytes:
        return self._workspace.journal.genesis(self._workspace.journal.own().j)


def _peer_on(source: Source) -> Peer:
    content = paper.card_content(source) if isinstance(source, str) else stick.content(source)
    upper = content.startswith(_UPPER) if isinstance(source, str) else _is_upper(source)
    if upper:
        card = cards.decode_upper_card(content)
        return incoming.peer_of(card.genesis, trusted_at=None, readers=card.readers)
    return incoming.peer_of(cards.decode_desk_card(content).genesis, trusted_at=None)


def _is_upper(path: Path) -> bool:
    return path.suffix.upper() == ".QMT"


def _card(peer: Peer) -> Card:
    return Card(
        jid=peer.jid,
        office=peer.office,
        office_name=peer.office_name,
        desk=peer.desk,
        role=peer.role,
        fingerprint=chain.fingerprint(peer.genesis),
    )
