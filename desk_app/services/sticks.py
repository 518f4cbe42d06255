"""Sticks: which are plugged in, which one it is, and when it may be pulled out."""

from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.sync import drives, leaving, stick
from desk_app.sync.drives import Drive
from desk_app.sync.leaving import Left

__all__ = ["Drive", "Left", "Sticks"]


class Sticks:
    """Asks the system about sticks. Knows no database: it may be asked beside the lane that has
    it, so that a slow medium holds up no saving."""

    def signature(self) -> str:
        """As long as this is the same, no stick came or went. Cheap enough to ask all the time."""
        return drives.signature()

    def plugged_in(self) -> list[Drive]:
        """The sticks there are, by place."""
        return drives.plugged_in()

    def mark(self, root: Path) -> str:
        """The mark that makes a stick known; empty where it has none."""
        try:
            return stick.mark(root)
        except DeskError:
            return ""

    def leave(self, path: Path, *, eject: bool = True) -> Left:
        """Have the system let go of the stick that `path` lies on, unless it is still wanted; says
        whether it did, or how long to wait before it is pulled out."""
        return leaving.leave(path, eject=eject)
