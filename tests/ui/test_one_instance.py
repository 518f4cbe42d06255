"""A second start shows the first window; what a dead program left behind does not block."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.ui.one_instance import OneInstance

pytestmark = pytest.mark.usefixtures("qapp")

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desk_app.ui.one_instance import OneInstance
app = QCoreApplication([])
sys.exit(10 + OneInstance(Path(sys.argv[1])).take())
"""


def _start_again(folder: Path) -> "subprocess.Popen[bytes]":
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, "-c", _SECOND, str(folder)], env=surroundings)


def test_a_second_start_asks_the_first_and_gives_way(qtbot: QtBot, tmp_path: Path) -> None:
    first = OneInstance(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.asked, timeout=20_000):
        second = _start_again(tmp_path)
    assert second.wait(20) == 10
    first.release()


def test_another_folder_is_another_office(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    first, second = OneInstance(tmp_path / "one"), OneInstance(tmp_path / "two")
    assert first.take()
    assert second.take()
    first.release()
    second.release()


@pytest.mark.parametrize("left", [b"", b"\0" * 64, b"4194303\ndesk-app\nelsewhere\n"])
def test_a_lock_nobody_holds_does_not_block(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "window.lock").write_bytes(left)
    mine = OneInstance(tmp_path)
    assert mine.take()
    mine.release()


def test_the_folder_is_free_again_afterwards(qapp: QApplication, tmp_path: Path) -> None:
    first = OneInstance(tmp_path)
    assert first.take()
    first.release()
    second = OneInstance(tmp_path)
    assert second.take()
    second.release()
