"""What upper levels said about forks and gaps, and how it comes to count."""

from desk_app.domain.entries import Entry
from desk_app.domain.office import Role
from desk_app.storage.journal import Position
from desk_app.storage.rulings import Ruling, Word
from desk_app.storage.workspace import Workspace
from desk_app.sync.cards import read_genesis


def in_force(workspace: Workspace) -> list[Ruling]:
    """The words that count: those of upper levels we trust, and our own if we are one."""
    if not workspace.rulings.any():
        return []
    own = workspace.journal.ours()
    writers = {
        each.jid for each in workspace.exchanged.peers()
        if each.trusted_at and each.role == Role.UPPER
    }  # fmt: skip
    if is_upper(workspace):
        writers |= {each.jid for each in own}
    return workspace.rulings.by(writers)


def is_upper(workspace: Workspace) -> bool:
    """Whether we are an upper level ourselves."""
    own = workspace.journal.own()
    return read_genesis(workspace.journal.genesis(own.j)).role == Role.UPPER


def apply(workspace: Workspace) -> tuple[list[Entry], bool]:
    """Put the branches in force that were accepted, and those out that were refused. Call inside
    `change()`. Gives the entries to fold, and whether something folded counts no more."""
    said = [each for each in in_force(workspace) if each.word is not Word.GAP]
    entries: list[Entry] = []
    unfolded = False
    for position in workspace.journal.all() if said else ():
        word = _word(workspace, position, said)
        if position.state == "branch" and word is Word.ACCEPTED:
            entries += _accepted(workspace, position)
        elif position.branch_of is not None and position.in_force and word is Word.REFUSED:
            workspace.journal.let_count(position.j, counts=False)
            unfolded = True
    return entries, unfolded


def open_branches(workspace: Workspace) -> list[Position]:
    """The branches that nobody has decided about."""
    said = [each for each in in_force(workspace) if each.word is not Word.GAP]
    return [
        each for each in workspace.journal.all()
        if each.state == "branch" and _word(workspace, each, said) is None
    ]  # fmt: skip


def decided_branches(workspace: Workspace) -> list[Position]:
    """The branches that an upper level said something about, which it may take back."""
    said = [each for each in in_force(workspace) if each.word is not Word.GAP]
    return [
        each for each in workspace.journal.all()
        if each.branch_of is not None and _word(workspace, each, said) is not None
    ]  # fmt: skip


def _word(workspace: Workspace, position: Position, said: list[Ruling]) -> Word | None:
    """The word about the furthest place on a row."""
    here = [
        each for each in said
        if each.jid == position.jid and each.n <= position.n
        and workspace.journal.holds(position, each.n, each.h)
    ]  # fmt: skip
    return max(here, key=lambda each: each.n).word if here else None


def _accepted(workspace: Workspace, position: Position) -> list[Entry]:
    """Let a branch count with those it grew out of."""
    entries: list[Entry] = []
    while position.state == "branch":
        entries = workspace.journal.let_count(position.j, counts=True) + entries
        assert position.branch_of is not None
        position = workspace.journal.row(position.branch_of)
    return entries
