"""What waits for a decision of people: gaps that nobody closes, and on what PC a branch grew."""

from contextlib import suppress
from dataclasses import dataclass

from desk_app.storage.journal import Position
from desk_app.storage.workspace import Workspace
from desk_app.sync.cards import read_genesis
from desk_app.sync.refusals import NotACard


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Lines `first` to `last` of a journal are missing; `head` is the hash after them. `waiting`
    lines wait in the journal."""

    jid: str
    office: str
    office_name: str
    desk: str
    first: int
    last: int
    head: bytes
    waiting: int


def gaps(workspace: Workspace) -> list[Missing]:
    """The places before which lines are missing, by journal and number."""
    held = workspace.exchanged.held()
    lines = workspace.exchanged.held_per_journal()
    ends = {(segment.jid, segment.head) for segment in held}
    places = {
        (segment.jid, segment.a - 1, segment.prev) for segment in held
        if (segment.jid, segment.prev) not in ends and segment.a > 1
    }  # fmt: skip
    found = []
    for jid, last, head in sorted(places):
        known = [each.n for each in workspace.journal.branches(jid) if each.n < last]
        peer = workspace.exchanged.peer(jid)
        found.append(
            Missing(
                jid=jid, office=peer.office if peer else "",
                office_name=peer.office_name if peer else "", desk=peer.desk if peer else "",
                first=max(known, default=0) + 1, last=last, head=head, waiting=lines[jid],
            )
        )  # fmt: skip
    return found


def machine_of(workspace: Workspace, row: Position) -> str:
    """What the PC is called that went on from a branch, as the journal that continues it says; that
    of the journal itself when none does, "" when nobody said."""
    for peer in workspace.exchanged.peers():
        with suppress(NotACard, ValueError):
            opened = read_genesis(peer.genesis)
            place = opened.before_n, bytes.fromhex(opened.before_hash)
            if opened.before_jid == row.jid and workspace.journal.holds(row, *place):
                return opened.machine
    own = workspace.exchanged.peer(row.jid)
    return read_genesis(own.genesis).machine if own else ""
