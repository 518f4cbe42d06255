"""The technical log: a rotating file without personal data."""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desk_app import __version__

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def set_up(folder: Path) -> None:
    """Log into a folder: five files of a megabyte, once per program.

    The log is for finding faults; the office's record is the journal.
    """
    root = logging.getLogger("desk_app")
    if root.handlers:
        return
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "desk.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where a fault of ours happened, for the log and for support. Without its message, which may
    name a person."""
    lines = [f"desk_app {__version__} · {sys.platform} · {kind.__name__}"]
    lines += [
        f"{frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(lines)
