"""Enrolment: cards that go over the stick, digits that are compared over the phone."""

from dataclasses import dataclass, replace
from pathlib import Path

from desk_app.domain import chain
from desk_app.domain.entries import DeviceEnrolled
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.exchanged import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import cards, incoming, stick
from desk_app.sync.own_keys import OwnKeys


class FingerprintDiffers(DeskError):
    """The digits read over the phone are not those of the card."""

    code = "fingerprint-differs"
    exit_code = 95


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
        genesis = self._genesis()
        unit, desk = self._office.unit, self._office.desk
        if self._office.role is Role.UPPER:
            key = self._keys.journal(self._workspace.journal.own())
            readers = [cards.read_genesis(genesis).reader]
            content = cards.encode_upper_card(genesis, readers, key.sign)
            name = "CAPTREN.QMT"
        else:
            content = cards.encode_desk_card(genesis, f"{unit.name} – {desk}")
            name = f"{unit.code}-{desk}.QME"
        return stick.put(folder, name, content)

    def own_card(self) -> Card:
        """Our own card, to read the digits aloud from."""
        return _card(incoming.peer_of(self._genesis(), trusted_at=None))

    def read_card(self, path: Path) -> Card:
        """A card somebody brought. Raises `NotACard` and `FileUnreadable`."""
        return _card(_peer_on(path))

    def enrol(self, path: Path, *, fingerprint: str, by: str) -> Card:
        """Trust the journal on a card, after its digits were compared over the phone.

        Bundles of that journal that came before still wait: `Exchange.take_in_waiting`. Raises
        `NotACard`, `FileUnreadable` and `FingerprintDiffers`.
        """
        peer = _peer_on(path)
        if _digits(fingerprint) != _digits(chain.fingerprint(peer.genesis)):
            raise FingerprintDiffers
        now = self._clock()
        fact = DeviceEnrolled(jid=peer.jid, genesis=peer.genesis.decode())
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=now)
            known = self._workspace.exchanged.peer(peer.jid)
            fresh = replace(known, readers=peer.readers) if known else peer
            self._workspace.exchanged.put_peer(replace(fresh, trusted_at=now))
        return _card(peer)

    def _genesis(self) -> bytes:
        return self._workspace.journal.genesis(self._workspace.journal.own().j)


def _peer_on(path: Path) -> Peer:
    content = stick.content(path)
    if path.suffix.upper() == ".QMT":
        card = cards.decode_upper_card(content)
        return incoming.peer_of(card.genesis, trusted_at=None, readers=card.readers)
    return incoming.peer_of(cards.decode_desk_card(content).genesis, trusted_at=None)


def _card(peer: Peer) -> Card:
    return Card(
        jid=peer.jid,
        office=peer.office,
        office_name=peer.office_name,
        desk=peer.desk,
        role=peer.role,
        fingerprint=chain.fingerprint(peer.genesis),
    )


def _digits(text: str) -> str:
    return "".join(ch for ch in text if ch.isdigit())
