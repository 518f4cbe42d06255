"""From sealed bytes to a checked bundle, and from a checked bundle to what we know of its sender.

Everything is verified before anything is applied. A segment that does not match its seal, that
cannot be read, or whose owner nobody has enrolled, is left out; our have-vector then lacks it, so
it comes again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import DeviceEnrolled, Entry
from desk_app.domain.office import VIETNAM, Role
from desk_app.storage import lines
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import crowding, scan_wants, seal
from desk_app.sync.bundle import Bundle, Manifest
from desk_app.sync.cards import public_key, read_genesis
from desk_app.sync.refusals import NotACard, SegmentRefused

_NEVER = datetime.min.replace(tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Checked:
    """A bundle whose sender is trusted: the segments that hold, those that do not match their
    seal or cannot be read, and those of journals nobody has enrolled."""

    bundle: Bundle
    good: tuple[Segment, ...]
    refused: tuple[Segment, ...]
    unknown: tuple[Segment, ...]

    def __add__(self, more: "Checked") -> "Checked":
        """With the verdicts on more segments of the same bundle."""
        return Checked(
            self.bundle,
            self.good + more.good,
            self.refused + more.refused,
            self.unknown + more.unknown,
        )

    @property
    def all(self) -> tuple[Segment, ...]:
        """Those that hold and those of unknown journals."""
        return self.good + self.unknown


class _Trusted(Mapping[str, Peer]):
    """Asks about a journal when it is asked for: a country has thousands, a bundle names a few."""

    def __init__(self, workspace: Workspace) -> None:
        own = workspace.journal.own()
        self._exchanged = workspace.exchanged
        self._own = peer_of(workspace.journal.genesis(own.j), trusted_at=None)

    def __getitem__(self, jid: str) -> Peer:
        found = self._exchanged.peer(jid)
        if found is not None and found.trusted_at:
            return found
        if jid == self._own.jid:
            return self._own
        raise KeyError(jid)

    def __iter__(self) -> Iterator[str]:
        trusted = {peer.jid for peer in self._exchanged.peers() if peer.trusted_at}
        return iter(trusted | {self._own.jid})

    def __len__(self) -> int:
        return len(list(iter(self)))


def trusted(workspace: Workspace) -> Mapping[str, Peer]:
    """The journals whose fingerprint somebody has compared, and our own."""
    return _Trusted(workspace)


def peer_of(genesis: bytes, *, trusted_at: datetime | None, readers: tuple[str, ...] = ()) -> Peer:
    """What the first line of a journal tells about its writer. Raises `NotACard`."""
    opened = read_genesis(genesis)
    return Peer(
        jid=chain.jid_of(genesis),
        office=opened.office,
        office_name=opened.office_name,
        desk=opened.desk,
        role=opened.role,
        genesis=genesis,
        readers=readers or (opened.reader,),
        trusted_at=trusted_at,
    )


Held = Callable[[Segment], bool]
"""Whether we hold what a segment leads to: then its lines are looked at no more."""


def held_in(workspace: Workspace) -> Held:
    """What a workspace holds. Equal hashes mean equal lines up to there, so a bundle that repeats
    what came before costs little, however long the journals are."""
    journal = workspace.journal

    def held(segment: Segment) -> bool:
        rows = journal.branches(segment.jid)
        return any(journal.holds(row, segment.b, segment.head) for row in rows)

    return held


def check(
    sealed: bytes,
    identities: Sequence[str],
    peers: Mapping[str, Peer],
    held: Held = lambda _segment: False,
) -> Checked:
    """Open and verify a bundle; of what is `held` already only that its owner is known. Raises the
    refusals of a bundle as a whole."""
    bundle = opened(sealed, identities, peers)
    return sort(bundle, bundle.segments, peers, held)


def opened(sealed: bytes, identities: Sequence[str], peers: Mapping[str, Peer]) -> Bundle:
    """Open a bundle and verify that its sender made it. Raises its refusals as a whole."""
    return seal.open_bundle(sealed, identities, keys_of(peers).get)


def sort(
    bundle: Bundle, segments: Sequence[Segment], peers: Mapping[str, Peer], held: Held
) -> Checked:
    """Verify some segments of an opened bundle: of what is `held` only that its owner is known."""
    return _sorted(bundle, segments, keys_of(peers), held)


def check_again(checked: Checked, peers: Mapping[str, Peer]) -> Checked:
    """Look once more at the segments of journals that were unknown: the bundle of an upper level
    may itself have brought the word that enrols them."""
    return _sorted(checked.bundle, checked.unknown, keys_of(peers), lambda _segment: False)


class _Keys(Mapping[str, bytes]):
    """The public keys of journals, read out when they are asked for."""

    def __init__(self, peers: Mapping[str, Peer]) -> None:
        self._peers = peers
        self._read: dict[str, bytes] = {}

    def __getitem__(self, jid: str) -> bytes:
        if jid not in self._read:
            self._read[jid] = public_key(read_genesis(self._peers[jid].genesis))
        return self._read[jid]

    def __iter__(self) -> Iterator[str]:
        return iter(self._peers)

    def __len__(self) -> int:
        return len(self._peers)


def keys_of(peers: Mapping[str, Peer]) -> Mapping[str, bytes]:
    """The public key of each journal."""
    return _Keys(peers)


def _sorted(
    bundle: Bundle, segments: Sequence[Segment], keys: Mapping[str, bytes], held: Held
) -> Checked:
    groups: dict[str, list[Segment]] = {"good": [], "refused": [], "unknown": []}
    for segment in segments:
        groups[_verdict(segment, keys.get(segment.jid), held)].append(segment)
    return Checked(bundle, *(tuple(group) for group in groups.values()))


def _verdict(segment: Segment, key: bytes | None, held: Held) -> str:
    if key is None:
        return "unknown"
    if held(segment):
        return "good"
    try:
        seal.verify_segment(segment, key)
    except SegmentRefused:
        return "refused"
    return "good" if lines.are_readable(segment.a, segment.lines) else "refused"


def written(manifest: Manifest, now: datetime) -> datetime:
    """When the sender made the bundle: by its own clock, which may be wrong, but not later than
    `now`."""
    return min(said(manifest), now)


def said(manifest: Manifest) -> datetime:
    """What the sender's clock said when it made the bundle, up to the end of all calendars."""
    try:
        return datetime.fromtimestamp(manifest.t / 1000, VIETNAM)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=VIETNAM)


def acknowledge(workspace: Workspace, manifest: Manifest, *, at: datetime) -> None:
    """Note what the sender said it holds when it made the bundle (`at`); a newer manifest replaces
    the former vector, also downward. What a revoked device says it holds is not noted, nor what was
    said in a journal before it was left: nobody reads in that one any more. Call inside
    `change()`."""
    peer = workspace.exchanged.peer(manifest.sender.jid)
    if peer is None or peer.stop is not None or at <= _left_at(workspace, peer):
        return
    if manifest.no > peer.no:
        have = {jid: list(tips) for jid, tips in manifest.have.items()}
        lacks = {jid: list(places) for jid, places in (manifest.lacks or {}).items()}
        said = replace(
            peer, no=manifest.no, have=have, lacks=lacks, seen=dict(manifest.seen), at=at,
            want=manifest.want, wants_all=scan_wants.are_all(manifest),
        )  # fmt: skip
        workspace.exchanged.put_peer(said)


def _left_at(workspace: Workspace, peer: Peer) -> datetime:
    """When we, or an upper level, left a journal for the next one; otherwise the beginning of time:
    a desk's PC may have been copied, and the copy may have a slow clock."""
    ours = any(each.jid == peer.jid for each in workspace.journal.ours())
    if not ours and peer.role != Role.UPPER:
        return _NEVER
    firsts = workspace.exchanged.instead_of(peer.jid)
    return max((lines.decode("", first).at for first in firsts), default=_NEVER)


def learn(workspace: Workspace, entries: Iterable[Entry]) -> None:
    """Trust the devices that an upper level we trust has enrolled. Call inside `change()`.

    The word of a desk enrols nobody, nor does one with a first line that names no device. Another
    upper level is never trusted by word: whoever stole the key of one could make others. Where
    people here trusted a device first, the upper level's word takes the place of theirs. An upper
    level takes the word of its own office alone: whom a level below trusts is that one's business.
    Where an office has no room for one more journal, that one waits.
    """
    own = workspace.journal.own()
    is_upper = read_genesis(workspace.journal.genesis(own.j)).role == Role.UPPER
    for entry in entries:
        if not isinstance(entry.fact, DeviceEnrolled):
            continue
        writer = workspace.exchanged.peer(entry.jid)
        if writer is None or writer.role != Role.UPPER:
            continue
        if is_upper and writer.office != own.office:
            continue
        with suppress(NotACard):
            device = peer_of(entry.fact.genesis.encode(), trusted_at=entry.at)
            if device.role == Role.UPPER or not crowding.has_room(workspace, device):
                continue
            known = workspace.exchanged.peer(device.jid) or device
            first = known.trusted_at or entry.at
            word = f"{entry.jid} {entry.n}"
            workspace.exchanged.put_peer(replace(known, trusted_at=first, trusted_by=word))
