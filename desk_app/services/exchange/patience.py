"""Patience with files in a shared folder: one that is still being copied looks damaged."""

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from desk_app.storage.workspace import Workspace
from desk_app.sync import drives

STILL_COPIED = timedelta(minutes=10)
_SETTING = "exchange.unfinished"
_MOST = 500


class Patience:
    """Remembers since when a file that looks damaged has had its size."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def with_file(self, file: Path, size: int, now: datetime) -> bool:
        """Whether a file may still be copied: it lies in a folder, not on a stick that somebody
        brought, and its size has not been the same for ten minutes. By our own clock: the folder's
        may be wrong."""
        if drives.drive_of(file) is not None:
            return False
        seen = self._seen()
        known_size, since = seen.get(str(file), (-1, now))
        if known_size == size and now - since >= STILL_COPIED:
            self._keep({name: each for name, each in seen.items() if name != str(file)})
            return False
        if known_size != size:
            self._keep({**seen, str(file): (size, now)})
        return True

    def _seen(self) -> dict[str, tuple[int, datetime]]:
        kept = self._workspace.settings.get(_SETTING, "{}")
        return msgspec.json.decode(kept, type=dict[str, tuple[int, datetime]])

    def _keep(self, seen: dict[str, tuple[int, datetime]]) -> None:
        newest = dict(list(seen.items())[-_MOST:])
        with self._workspace.change():
            self._workspace.settings.put(_SETTING, msgspec.json.encode(newest).decode())
