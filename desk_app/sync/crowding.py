"""How many journals of one office a workspace takes up with.

A PC has a new journal when it is set up, restored or copied; no office comes near the limit, unless
somebody makes journals up. What has no room is not lost: bundles wait, and lines come again.
"""

from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync.refusals import TooManyJournals

MAX_JOURNALS = 256


def has_room(workspace: Workspace, peer: Peer) -> bool:
    """Whether a journal is known already, or its office has room for one more."""
    if workspace.exchanged.peer(peer.jid) is not None:
        return True
    return not is_full(workspace, peer.office)


def is_full(workspace: Workspace, office: str) -> bool:
    """Whether so many journals of an office are known that no other is taken up with."""
    return workspace.exchanged.journals_per_office().get(office, 0) >= MAX_JOURNALS


def require_room(workspace: Workspace, peer: Peer) -> None:
    """Raises TooManyJournals."""
    if not has_room(workspace, peer):
        raise too_many(peer.office, peer.desk)


def too_many(office: str, desk: str) -> TooManyJournals:
    """What is told of a journal that has no room."""
    return TooManyJournals(office=office, desk=desk, limit=MAX_JOURNALS)
