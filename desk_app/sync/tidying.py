"""Leaving a stick tidy: our own unfinished drafts and our own old bundles go, nothing else.

No bundle is removed that the next export could not make again: what it carried stays in the
journal, and everything a reader is not known to hold is exported anew.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from re import compile as pattern

from desk_app.sync.medium import REAL, Files

_DRAFT = pattern(r"~QM\d{5}\.TMP\Z")
DRAFTS_KEPT = timedelta(days=1)
BUNDLES_KEPT = timedelta(days=30)


def tidy(folder: Path, done_with: Mapping[str, str], now: datetime, files: Files = REAL) -> int:
    """Remove drafts that nobody has written to for a day, and the bundles `done_with` (by name,
    the SHA-256 of the content in hex): a file of that name with other content stays. Whatever
    cannot be read or removed stays, too. Gives how many went."""
    gone = 0
    with suppress(OSError):
        for path, written in files.listed(folder):
            with suppress(OSError):
                if _is_stale(path, written, now) or _is_done_with(path, done_with, files):
                    files.remove(path)
                    gone += 1
    return gone


def _is_stale(path: Path, written: float, now: datetime) -> bool:
    age = now.timestamp() - written
    return _DRAFT.match(path.name) is not None and age > DRAFTS_KEPT.total_seconds()


def _is_done_with(path: Path, done_with: Mapping[str, str], files: Files) -> bool:
    if path.name not in done_with:
        return False
    total = sha256()
    for block in files.blocks(path):
        total.update(block)
    return total.hexdigest() == done_with[path.name]
