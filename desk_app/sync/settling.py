"""From placed lines to tables: what came may put more in force, and that again more."""

from desk_app.domain.entries import Entry
from desk_app.storage.workspace import Workspace
from desk_app.sync import incoming, placing, ruling, succession
from desk_app.sync.placing import Placed


def settle(workspace: Workspace, entries: list[Entry], placed: Placed) -> tuple[list[Entry], int]:
    """Fold entries in force, trust whom they enrol, and let count what they say counts: accepted
    branches, lines behind accepted gaps. Call inside `change()`. Gives all that came into force and
    is believed, and how many more lines are only kept."""
    found: list[Entry] = []
    stopped = 0
    while True:
        believed = workspace.fold(entries)
        incoming.learn(workspace, believed)
        succession.vouched_for(workspace, believed)
        found += believed
        stopped += len(entries) - len(believed)
        entries, unfolded = ruling.apply(workspace)
        if unfolded:
            workspace.fold_anew()
        if workspace.exchanged.holds_any():
            entries += placing.release(workspace, incoming.trusted(workspace), placed)
        if not entries:
            return found, stopped
