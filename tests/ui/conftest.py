"""A window, a scanner and a clerk for the tests of this room."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app import wording
from desk_app.ui import palettes, theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.scanner import Scanner
from desk_app.ui.tasks import TaskRunner
from tests.ui import cups
from tests.ui.clerk import Clerk, Clock
from tests.ui.cups import PrintSystem
from tests.ui.desks import Counter


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    if not qapp.styleSheet() or theme.current() != theme.Theme(palettes.LIGHT, 12):
        theme.apply(qapp, palettes.LIGHT)
    yield
    wording.use("vi")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clerk(clock: Clock) -> Clerk:
    return Clerk(clock)


@pytest.fixture
def scanner(qapp: QApplication, clock: Clock) -> Iterator[Scanner]:
    made = Scanner(qapp, clock=clock)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def window(qtbot: QtBot, tasks: TaskRunner, scanner: Scanner) -> MainWindow:
    made = MainWindow(tasks, scanner)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, QWidget], None]:
    """Shows a window and waits until a widget in it has the focus."""

    def show(top: QWidget, target: QWidget) -> None:
        qtbot.addWidget(top)
        with qtbot.waitActive(top):
            top.show()
            top.activateWindow()
        target.setFocus()
        qtbot.waitUntil(target.hasFocus)

    return show


@pytest.fixture(scope="module")
def workplace(qapp: QApplication) -> Iterator[Counter]:
    """The window with its screens, for all tests of a module."""
    theme.apply(qapp, palettes.LIGHT)
    made = Counter(qapp)
    yield made
    made.leave()


@pytest.fixture
def counter(workplace: Counter, qtbot: QtBot, tmp_path: Path) -> Iterator[Counter]:
    """The window with its screens, over a training desk of the test's own."""
    workplace.open(qtbot, tmp_path / "office")
    yield workplace
    workplace.close()


@pytest.fixture(scope="session")
def print_system() -> Iterator[PrintSystem]:
    """CUPS, started once for all tests of a run."""
    with cups.running() as system:
        yield system


@pytest.fixture
def paper(print_system: PrintSystem, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    """A printer that works, at its print system; the file into which it prints."""
    monkeypatch.setenv("CUPS_SERVER", str(print_system.socket))
    file = print_system.add(cups.PRINTER)
    file.write_bytes(b"")
    return file
