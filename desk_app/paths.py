"""Where the program's resources and the office's data lie, in a checkout and frozen."""

import os
import sys
from hashlib import sha256
from pathlib import Path

_HERE = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource(name: str) -> Path:
    """A file shipped with the program, by its path under resources/."""
    return _HERE / "resources" / name


def file_list() -> Path | None:
    """The list of the installed program's files and their SHA-256; None in a checkout."""
    return _HERE / "files.sha256" if getattr(sys, "frozen", False) else None


def data_folder() -> Path:
    """The per-machine data folder: one ASCII path, never in a synchronised or roaming folder."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "QuayMotCua"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "quay-mot-cua"


def anchor_file(folder: Path) -> Path:
    """The anchor of the office whose data lies in `folder`: apart from it, on this PC, so that a
    copy of the data does not have it."""
    name = f"{sha256(str(folder.resolve()).encode()).hexdigest()[:16]}.anchor"
    if sys.platform == "win32":
        base = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"))
        return base / "QuayMotCua.anchors" / name
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "quay-mot-cua" / name
