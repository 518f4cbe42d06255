"""A long session does not wear out Python's constants."""

import subprocess
import sys

_SESSION = """
import desk_app.ui
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal()
bell = Bell()
for _ in range(30_000):
    bell.setParent(None)
    bell.rung.emit()
print("still here")
"""


def test_thousands_of_calls_into_qt_do_not_end_the_interpreter() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _SESSION], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "still here"), ended.stderr
