"""What can be told before the first line is written: the first three steps of the ladder."""

import msgspec

from desk_app.storage.anchor import Anchoring
from desk_app.storage.keyring import KeyMissing
from desk_app.storage.workspace import Workspace
from desk_app.sync import ladder, machine
from desk_app.sync.ladder import Evidence
from desk_app.sync.machine import Facts, Likeness
from desk_app.sync.own_keys import OwnKeys

_MACHINE = "machine"


def evidence(
    workspace: Workspace, keys: OwnKeys, anchor: Anchoring, found: Facts
) -> Evidence | None:
    """What tells, at the start, that our journal is not ours alone."""
    if _another_machine(workspace, found):
        return Evidence.MACHINE
    if not _has_key(workspace, keys):
        return Evidence.KEY
    if ladder.by_anchor(workspace, anchor.read()):
        return Evidence.ANCHOR
    return None


def lost(workspace: Workspace, anchor: Anchoring) -> int:
    """How many lines of our journal, as it is now, the anchor knows of and we do not have."""
    reached, own = anchor.read(), workspace.journal.own()
    return max(0, reached.n - own.n) if reached and reached.jid == own.jid else 0


def is_news(workspace: Workspace, found: Facts) -> bool:
    """Whether this is not quite the PC that was remembered."""
    return _remembered(workspace, found) != _kept(workspace)


def remember(workspace: Workspace, found: Facts) -> None:
    """Keep which PC this is; a fact that cannot be read now stays as it was. Call inside
    `change()`."""
    now = _remembered(workspace, found)
    workspace.settings.put(_MACHINE, msgspec.json.encode(now).decode())


def _remembered(workspace: Workspace, found: Facts) -> Likeness:
    kept = _kept(workspace)
    now = machine.likeness(found, kept.salt if kept else "")
    if kept is None or machine.another(kept, now):
        return now
    return msgspec.structs.replace(
        now, board=now.board or kept.board, disk=now.disk or kept.disk,
        cards=now.cards or kept.cards,
    )  # fmt: skip


def _another_machine(workspace: Workspace, found: Facts) -> bool:
    kept = _kept(workspace)
    return kept is not None and machine.another(kept, machine.likeness(found, kept.salt))


def _kept(workspace: Workspace) -> Likeness | None:
    text = workspace.settings.get(_MACHINE)
    return msgspec.json.decode(text, type=Likeness) if text else None


def _has_key(workspace: Workspace, keys: OwnKeys) -> bool:
    try:
        keys.journal(workspace.journal.own())
    except KeyMissing:
        return False
    return True
