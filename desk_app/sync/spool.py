"""Where a bundle lies ready on this PC before anything is written to a stick.

Only what is whole on our own disk is carried to the medium. What lies here is never sent from
here a second time: the next export makes its own bundle of everything that is not acknowledged.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.sync import stick
from desk_app.sync.medium import REAL, Files
from desk_app.sync.stick import Spooled


class SpoolFailed(DeskError):
    """This PC's own disk did not take the bundle; nothing was written to the stick."""

    code = "spool-failed"
    exit_code = 56


def keep(folder: Path, name: str, sealed: bytes, files: Files = REAL) -> Spooled:
    """The bundle on our own disk, read back. Raises `SpoolFailed`."""
    try:
        path = stick.put(folder, name, sealed, files)
    except DeskError as problem:
        raise SpoolFailed from problem
    return Spooled(path, len(sealed), sha256(sealed).digest())


def empty(folder: Path, files: Files = REAL) -> None:
    """Remove what lies there: sent, or left by an export that was interrupted."""
    with suppress(OSError):
        for path, _ in files.listed(folder):
            with suppress(OSError):
                files.remove(path)
