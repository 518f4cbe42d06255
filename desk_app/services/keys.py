"""Keys and trust: whom we know, who is believed no longer, what bundles are read with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain import chain
from desk_app.domain.entries import DeviceRestored, DeviceRevoked, Entry, Fact, ReadersSet
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.devices import Stop
from desk_app.storage.journal import Position
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import paper, peers
from desk_app.sync.fingerprints import require
from desk_app.sync.keys import ReadingKey, ReadingKeys
from desk_app.sync.paper import NotAKey

__all__ = [
    "Device",
    "DeviceUnknown",
    "Keys",
    "LaterLine",
    "NotAKey",
    "OnlyUpperRevokes",
    "OwnKeys",
]


class OnlyUpperRevokes(DeskError):
    """Whether a device is believed is for the upper level to say: all desks must agree on it."""

    code = "only-upper-revokes"
    exit_code = 52


class DeviceUnknown(DeskError):
    """No device, or more than one, is known here by what was typed."""

    code = "device-unknown"
    exit_code = 53
    told = frozenset({"device"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A journal we know of, as people see it: `trusted_by` is an officer's name or the upper
    level's; `readers` how many keys bundles for it are encrypted to; `no` and `seen_at` are of its
    newest bundle here; `held` its lines here. A revoked one has a `stop`, and `later` lines after
    it that are kept and do not count."""

    jid: str
    office: str
    office_name: str
    desk: str
    role: str
    fingerprint: str
    trusted_at: datetime | None
    trusted_by: str
    readers: int
    no: int
    seen_at: datetime | None
    held: int
    stop: Stop | None
    later: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterLine:
    """One line a device wrote after the last one that counts; `dossier` is the code of the dossier
    it is about, "" when it is about none we know."""

    n: int
    at: datetime
    actor: str
    kind: str
    dossier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKeys:
    """What bundles for us are encrypted to: `next_made` whether a key lies ready on paper,
    `readable` whether the one in use is on this PC, `kept` how many keys are, old ones included."""

    in_use: str
    next_made: bool
    readable: bool
    kept: int


class Keys:
    """Shows whom we know, revokes devices, and replaces reading keys. `keep` keeps the reading
    keys outside the database."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        *,
        reading_keys: ReadingKeys,
        keep: Callable[[str], None],
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._reading_keys = reading_keys
        self._keep = keep

    # ---- whom we know

    def devices(self) -> list[Device]:
        """Every journal but our own, by office and desk."""
        own = self._workspace.journal.own().jid
        known = self._workspace.exchanged.peers()
        names = {each.jid: each.office_name for each in known}
        names[own] = self._office.unit.name
        return [self._device(each, names) for each in known if each.jid != own]

    def device(self, typed: str) -> Device:
        """The device whose journal begins with what was typed, or whose office and desk it is:
        13498-A. Raises `DeviceUnknown`."""
        wanted = typed.strip()
        found = [
            each
            for each in self.devices()
            if wanted and (each.jid.startswith(wanted.lower()) or _label(each) == wanted.upper())
        ]
        if len(found) != 1:
            raise DeviceUnknown(device=wanted)
        return found[0]

    def _device(self, peer: Peer, names: dict[str, str]) -> Device:
        held = self._held(peer.jid)
        count = held.n if held else 0
        return Device(
            jid=peer.jid,
            office=peer.office,
            office_name=peer.office_name,
            desk=peer.desk,
            role=peer.role,
            fingerprint=chain.fingerprint(peer.genesis),
            trusted_at=peer.trusted_at,
            trusted_by=self._person(peer.trusted_by, names),
            readers=len(peer.readers),
            no=peer.no,
            seen_at=peer.at,
            held=count,
            stop=peer.stop,
            later=max(0, count - peer.stop.last) if peer.stop else 0,
        )

    def _person(self, by: str, names: dict[str, str]) -> str:
        voucher, _, line = by.partition(" ")
        if line:
            return names.get(voucher, "")
        officers = self._workspace.officers.of(self._office.unit.code)
        return next((each.name for each in officers if each.officer == by), by)

    def _held(self, jid: str) -> Position | None:
        return self._workspace.journal.get(jid)

    # ---- revoking

    def revoke(
        self, jid: str, *, digits: str, reason: str, by: str, last: int | None = None
    ) -> Device:
        """Believe a device up to its line `last` only, by default the last one we hold; nothing is
        encrypted to it any more. `digits` are the last four of its fingerprint, typed so that it is
        surely this one. Raises `OnlyUpperRevokes`, `DeviceUnknown` and `FingerprintDiffers`."""
        device = self._meant(jid, digits)
        end = device.held if last is None else last
        return self._say(DeviceRevoked(jid=device.jid, last=end, reason=nfc(reason)), device, by)

    def restore(self, jid: str, *, digits: str, reason: str, by: str) -> Device:
        """Believe a revoked device again, whatever it has written since. Raises as `revoke`."""
        device = self._meant(jid, digits)
        return self._say(DeviceRestored(jid=device.jid, reason=nfc(reason)), device, by)

    def last_before(self, jid: str, day: date) -> int:
        """The last line we hold that a device wrote before a day, by its own clock: what may be
        believed of one that was stolen on that day."""
        held = self._held(jid)
        entries = self._workspace.journal.after(held, 0) if held else []
        first = next((each.n for each in entries if each.at.date() >= day), None)
        return (held.n if held else 0) if first is None else first - 1

    def later_lines(self, jid: str) -> list[LaterLine]:
        """What a revoked device wrote after the last line that counts: kept, and to be looked at
        by people."""
        held, stop = self._held(jid), self._workspace.devices.stops().get(jid)
        if held is None or stop is None:
            return []
        return [self._later(entry) for entry in self._workspace.journal.after(held, stop.last)]

    def _later(self, entry: Entry) -> LaterLine:
        dossier = self._workspace.dossiers.get(entry.entity) if entry.entity else None
        code = getattr(entry.fact, "code", "") if dossier is None else dossier.code
        return LaterLine(
            n=entry.n, at=entry.at, actor=entry.actor, kind=entry.fact.KIND, dossier=str(code)
        )  # fmt: skip

    def _meant(self, jid: str, digits: str) -> Device:
        if self._office.role is not Role.UPPER:
            raise OnlyUpperRevokes
        device = self.device(jid)
        require(digits, device.fingerprint[-4:])
        return device

    def _say(self, fact: Fact, device: Device, by: str) -> Device:
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=self._clock())
        return self.device(device.jid)

    # ---- reading keys

    def own(self) -> OwnKeys:
        """What bundles for us are encrypted to."""
        in_use, *following = peers.own_readers(self._workspace)
        return OwnKeys(
            in_use=in_use,
            next_made=bool(following),
            readable=in_use in self._reading_keys.recipients,
            kept=len(self._reading_keys.recipients),
        )

    def replace(self, *, reason: str, by: str) -> OwnKeys:
        """Have bundles encrypted to a new key from now on, since the one in use may be in other
        hands. The old one stays, to open what was written before others hear of it."""
        fresh = ReadingKey.generate()
        _, *following = peers.own_readers(self._workspace)
        self._take(fresh)
        return self._address((fresh.recipient, *following), reason, by)

    def make_next(self, *, reason: str, by: str) -> str:
        """Make the key that will be used after the one in use, and have bundles encrypted to it as
        well. Gives its text, which is for paper: this PC does not keep it."""
        following = ReadingKey.generate()
        in_use, *_ = peers.own_readers(self._workspace)
        self._address((in_use, following.recipient), reason, by)
        return following.secret

    def take_up(self, typed: str, *, reason: str, by: str) -> OwnKeys:
        """Use the key on paper, typed or scanned: it opens what was encrypted to it from now on,
        and where it was our next one, it is the one in use. Raises `NotAKey`."""
        key = paper.reading_key(typed)
        self._take(key)
        _, *following = peers.own_readers(self._workspace)
        if key.recipient in following:
            return self._address((key.recipient,), reason, by)
        return self.own()

    def _take(self, key: ReadingKey) -> None:
        """Before the journal says so: a key that nobody uses yet does no harm."""
        wider = ReadingKeys(self._reading_keys.text)
        wider.add(key)
        self._keep(wider.text)
        self._reading_keys.add(key)

    def _address(self, readers: tuple[str, ...], reason: str, by: str) -> OwnKeys:
        with self._workspace.change():
            fact = ReadersSet(readers=readers, reason=nfc(reason))
            self._workspace.record(fact, actor=by, at=self._clock())
            return self.own()


def _label(device: Device) -> str:
    return device.office if device.role == Role.UPPER else f"{device.office}-{device.desk}"
