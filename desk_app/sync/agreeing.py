"""Whether two PCs that hold the same lines made the same dossiers of them.

They must: whatever is shown follows from the lines alone. If not, there is a fault in a program; so
once a week a desk says in its bundles what it made of its office's lines, and whoever holds just
the same lines compares. On a difference everything is folded anew, and people are told.

Once a week, because it is not free: five milliseconds for a thousand dossiers, of forty that an
export of them all takes, and an export of a day is much smaller. Only a desk says so: an upper
level would have to go over the dossiers of all its offices, and hears of each of them anyway. What
forks, revocations or kinds of a newer version make of the same lines depends on more than lines,
so nothing is compared then.
"""

from datetime import date, datetime, timedelta

import msgspec

from desk_app.storage.known_peers import Tips
from desk_app.storage.migrations import FOLD_VERSION
from desk_app.storage.workspace import Workspace
from desk_app.sync import peers, ruling
from desk_app.sync.bundle import Manifest

EVERY = timedelta(days=7)
MARK = f"dossier.{FOLD_VERSION}"
"""Other versions may make something else of the same lines; theirs is not compared."""
_TOLD_ON, _FOUND = "agreement.told-on", "agreement.found"


class Differing(msgspec.Struct, frozen=True):
    """A PC that had made something else of the same lines; `stays` says that this was still so
    after everything here was folded anew."""

    office: str
    desk: str
    at: datetime
    stays: bool


def told(workspace: Workspace, *, at: datetime) -> dict[str, str]:
    """What goes into the manifests made now, {} when it is not time for it. Call inside
    `change()`."""
    day = workspace.settings.get(_TOLD_ON)
    if ruling.is_upper(workspace) or (day and at.date() - date.fromisoformat(day) < EVERY):
        return {}
    office = workspace.journal.own().office
    if not _is_plain(workspace, _about(workspace, office)):
        return {}
    workspace.settings.put(_TOLD_ON, at.date().isoformat())
    return {MARK: workspace.agreement.digest(office)}


def compare(workspace: Workspace, manifest: Manifest, *, at: datetime) -> None:
    """Compare what a trusted sender made of the lines of its office with what we did, if we hold
    just the same ones; fold everything anew on the first difference. Not inside `change()`."""
    said, sender = manifest.digest.get(MARK), manifest.sender
    peer = workspace.exchanged.peer(sender.jid)
    if said is None or peer is None:
        return
    here = _about(workspace, peer.office)
    there = {jid: list(tips) for jid, tips in manifest.have.items()}
    if here != there or not _is_plain(workspace, here):
        return
    found = _found(workspace)
    if workspace.agreement.digest(peer.office) == said:
        found.pop(sender.jid, None)
    else:
        if sender.jid not in found:
            workspace.rebuild()
        stays = workspace.agreement.digest(peer.office) != said
        found[sender.jid] = Differing(peer.office, peer.desk, at, stays)
    with workspace.change():
        workspace.settings.put(_FOUND, msgspec.json.encode(found).decode())


def differing(workspace: Workspace) -> list[Differing]:
    """The PCs that had made something else of the same lines when they were last compared."""
    return sorted(_found(workspace).values(), key=lambda each: (each.office, each.desk))


def _found(workspace: Workspace) -> dict[str, Differing]:
    kept = workspace.settings.get(_FOUND, "{}")
    return msgspec.json.decode(kept, type=dict[str, Differing])


def _about(workspace: Workspace, office: str) -> Tips:
    """The ends of the journals that an office's dossiers follow from: its own, and those of upper
    levels."""
    own = workspace.journal.own()
    writers = {peer.jid for peer in workspace.exchanged.peers_about(office)}
    if own.office == office or ruling.is_upper(workspace):
        writers.add(own.jid)
    return peers.tips_of(each for jid in writers for each in workspace.journal.branches(jid))


def _is_plain(workspace: Workspace, about: Tips) -> bool:
    """Whether what these journals come to follows from their lines alone."""
    one_voice = all(len(tips) == 1 for tips in about.values())
    revoked = about.keys() & workspace.devices.stops().keys()
    return one_voice and not revoked and workspace.agreement.knows_all_kinds()
