"""Is this PC alone in its journal? Eight kinds of evidence, each of which catches what the one
before cannot.

A copy of a database does not differ from the original until both go on. What can be told at the
start is told before the first line is written; the rest comes with bundles. Nobody has to find out
who was first: whoever sees evidence leaves the journal, the original and the copy alike.

    1  the machine is another one          a disk or a database was carried to another PC
    2  the journal's key is not there      a database was copied without its keys
    3  the anchor is further               a database was brought back from a copy
    4  our bundle that we did not write    (on the stick, before we write there)
    5  a bundle from us that we never made (taken in)
    6  others know more of us than we do   they saw later bundles, later lines, or a successor
    7  two bundles with one number         told by whoever saw both
    8  two continuations of one place      told by whoever saw both
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from desk_app.domain.chain import Segment
from desk_app.domain.entries import DeviceEnrolled, Entry, JournalOpened
from desk_app.domain.errors import DeskError
from desk_app.storage.anchor import Reached
from desk_app.storage.known_peers import predecessor
from desk_app.storage.workspace import Workspace
from desk_app.sync import bundle, ruling, seal, stick
from desk_app.sync.bundle import Manifest


class Evidence(StrEnum):
    """What tells that somebody else writes, or wrote, in our journal."""

    MACHINE = "machine"
    KEY = "key"
    ANCHOR = "anchor"
    OWN_BUNDLE = "own-bundle"
    STRANGE_BUNDLE = "strange-bundle"
    SEEN = "seen"
    TIP = "tip"
    SUCCESSOR = "successor"
    SUSPECT = "suspect"
    FORK = "fork"


REASONS = {
    Evidence.MACHINE: "moved", Evidence.KEY: "moved", Evidence.ANCHOR: "restored",
    Evidence.OWN_BUNDLE: "restored", Evidence.STRANGE_BUNDLE: "cloned",
    Evidence.SEEN: "restored", Evidence.TIP: "restored", Evidence.SUCCESSOR: "cloned",
    Evidence.SUSPECT: "cloned", Evidence.FORK: "fork",
}  # fmt: skip
"""What the first line of the next journal gives as reason."""


def by_anchor(workspace: Workspace, reached: Reached | None) -> bool:
    """Whether our journal once was at a place that it does not have now."""
    if reached is None:
        return False
    return not any(
        each.jid == reached.jid and workspace.journal.holds(each, reached.n, reached.h)
        for each in workspace.journal.ours()
    )


def on_medium(workspace: Workspace, root: Path, identities: Sequence[str]) -> Evidence | None:
    """What the bundles that lie on a stick or share already tell. Only those whose name could be
    ours and that we do not remember are opened."""
    own = workspace.journal.own()
    start = stick.bundle_name(own.office, own.desk, 0, "").partition("-000000-")[0]
    for file in stick.found(root):
        if not file.name.startswith(f"{start}-") or workspace.exchanged.wrote(file.name):
            continue
        with suppress(DeskError):
            content = stick.content(file)
            if workspace.exchanged.made(sha256(content).hexdigest()):
                continue
            found = bundle.decode(seal.unseal(content, identities))
            if found.manifest.sender.jid == own.jid:
                seal.verify_manifest(found, own.key)
                return Evidence.OWN_BUNDLE
    return None


def in_bundle(
    workspace: Workspace, manifest: Manifest, segments: Iterable[Segment]
) -> Evidence | None:
    """What a verified bundle tells about our journal, before anything of it is placed."""
    own = workspace.journal.own()
    if manifest.sender.jid == own.jid:
        return Evidence.STRANGE_BUNDLE
    if manifest.seen.get(own.jid, 0) >= workspace.exchanged.next_no(own.jid):
        return Evidence.SEEN
    tips = manifest.have.get(own.jid, ())
    if not all(workspace.journal.holds(own, n, bytes.fromhex(h)) for n, h in tips):
        return Evidence.TIP
    if own.jid in manifest.suspect:
        return Evidence.SUSPECT
    return _in_segments(workspace, segments)


def _in_segments(workspace: Workspace, segments: Iterable[Segment]) -> Evidence | None:
    own = workspace.journal.own()
    for segment in segments:
        if segment.jid == own.jid and not workspace.journal.holds(own, segment.b, segment.head):
            return Evidence.FORK
        if segment.a == 1 and predecessor(segment.lines[0]) == own.jid:
            return Evidence.SUCCESSOR
    return None


def in_entries(workspace: Workspace, entries: Iterable[Entry]) -> Evidence | None:
    """What entries tell that came into force: that somebody continues our journal."""
    own = workspace.journal.own().jid
    for entry in entries:
        match entry.fact:
            case JournalOpened(before_jid=before):
                named = before
            case DeviceEnrolled(genesis=genesis):
                named = predecessor(genesis.encode())
            case _:
                continue
        if named == own and entry.jid != own:
            return Evidence.SUCCESSOR
    return None


def suspects(workspace: Workspace) -> tuple[str, ...]:
    """The journals that speak with two voices, to tell everybody."""
    own = workspace.journal.own().jid
    forked = {position.jid for position in ruling.open_branches(workspace)}
    return tuple(sorted((forked | workspace.exchanged.two_voiced()) - {own}))
