"""What lies on a stick, as far as the names of its files tell."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desk_app.storage.workspace import Workspace
from desk_app.sync import stick


@dataclass(frozen=True, slots=True, kw_only=True)
class OnStick:
    """Bundles by what we know of them: `ours` we made, `known` were taken in before, `new` were
    not met yet and may be for us or for others. `written_at` is when we last wrote here."""

    ours: int
    known: int
    new: int
    written_at: datetime | None


def on_stick(workspace: Workspace, root: Path) -> OnStick:
    """Count the bundles at `root`. Names are hints: whether a bundle is for us shows only when it
    is taken in. Raises `StickGone`."""
    names = [path.name for path in stick.found(root)]
    met = workspace.exchanged.by_name(names)
    ours = [record for record in met if record.dir == "out"]
    known = {record.name for record in met if record.dir == "in"}
    return OnStick(
        ours=len(ours),
        known=len(known),
        new=len(set(names) - {record.name for record in ours} - known),
        written_at=max((record.at for record in ours), default=None),
    )
