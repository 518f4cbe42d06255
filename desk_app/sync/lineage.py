"""Leaving the journal: always the same act, whatever the evidence.

What is there is sealed, a new journal names the place where the old one ended, and the work goes
on in it. Nothing is added to the old journal, nothing is asked. What others wrote in it meanwhile
comes home as the lines of any other journal.
"""

import secrets
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import msgspec

from desk_app import __version__
from desk_app.domain import chain
from desk_app.domain.entries import JournalOpened, ReadersSet
from desk_app.storage import lines
from desk_app.storage.journal import Position
from desk_app.storage.keyring import KeyMissing
from desk_app.storage.workspace import Workspace
from desk_app.sync import incoming, peers
from desk_app.sync.cards import public_key, read_genesis
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.ladder import REASONS, Evidence
from desk_app.sync.own_keys import OwnKeys

_DEPARTURES = "departures"
_TOLD = "departures.told"


class Departure(msgspec.Struct, frozen=True):
    """When we left a journal, where it ended, on what evidence, and how many of our lines the
    evidence says we lost."""

    at: datetime
    jid: str
    n: int
    evidence: Evidence
    lost: int = 0


def leave(
    workspace: Workspace,
    keys: OwnKeys,
    evidence: Evidence,
    *,
    at: datetime,
    machine: str = "",
    lost: int = 0,
) -> None:
    """Seal what is there and go on in a new journal. Call inside `change()`. `machine` is what
    people call the PC. The new keys are kept before the change is; a next key on paper stays one.

    Without its key a journal cannot be sealed and nobody can vouch for the next one: what was not
    sealed, and so was never sent, is then written into the new journal.
    """
    own = workspace.journal.own()
    first = workspace.journal.genesis(own.j)
    _, *following = peers.own_readers(workspace)
    try:
        key = keys.journal(own)
    except KeyMissing:
        given_up, hand_over = workspace.journal.give_up_tail(), None
    else:
        workspace.journal.seal_tail(key.sign)
        given_up, hand_over = [], key.sign
    left = workspace.journal.row(own.j)
    genesis, opened = _continued(
        keys, left, read_genesis(first), evidence, hand_over, at=at, machine=machine
    )
    workspace.journal.open_own(
        genesis, office=left.office, desk=left.desk, epoch=opened.epoch, key=public_key(opened)
    )
    for line in (first, genesis):
        if workspace.exchanged.peer(chain.jid_of(line)) is None:
            workspace.exchanged.put_peer(incoming.peer_of(line, trusted_at=at))
    if given_up:
        workspace.journal.take_over(given_up)
        workspace.fold_anew()
    if following:
        # The key on paper goes on being one of ours; the first line has room for one key only.
        named = ReadersSet(readers=(opened.reader, *following), reason="")
        workspace.record(named, actor="", at=at)
    _note(workspace, Departure(at, left.jid, left.n, evidence, lost))


def _continued(
    keys: OwnKeys,
    left: Position,
    former: JournalOpened,
    evidence: Evidence,
    hand_over: Callable[[bytes], bytes] | None,
    *,
    at: datetime,
    machine: str,
) -> tuple[bytes, JournalOpened]:
    """The first line of a journal that continues another, its keys kept."""
    journal_key, reading_key = JournalKey.generate(), ReadingKey.generate()
    message = chain.handover_message(journal_key.public, left.jid, left.n, left.h)
    opened = replace(
        former, epoch=left.epoch + 1, key=_text(journal_key.public),
        reader=reading_key.recipient, app=__version__, reason=REASONS[evidence],
        salt=secrets.token_hex(8), before_jid=left.jid, before_n=left.n,
        before_hash=left.h.hex(), machine=machine,
        hand=_text(hand_over(message)) if hand_over else "",
    )  # fmt: skip
    genesis = lines.encode(1, at, "", opened)
    keys.keep(chain.jid_of(genesis), journal_key, reading_key)
    return genesis, opened


def departures(workspace: Workspace) -> list[Departure]:
    """Every journal this workspace left, oldest first."""
    kept = workspace.settings.get(_DEPARTURES, "[]")
    return msgspec.json.decode(kept, type=list[Departure])


def untold(workspace: Workspace) -> list[Departure]:
    """Those that nobody has been told of yet."""
    return departures(workspace)[int(workspace.settings.get(_TOLD, "0")) :]


def tell(workspace: Workspace) -> None:
    """Somebody was told. Call inside `change()`."""
    workspace.settings.put(_TOLD, str(len(departures(workspace))))


def _note(workspace: Workspace, departure: Departure) -> None:
    kept = [*departures(workspace), departure]
    workspace.settings.put(_DEPARTURES, msgspec.json.encode(kept).decode())


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")
