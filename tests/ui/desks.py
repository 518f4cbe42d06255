"""A whole training desk behind real windows, for tests that work like a clerk."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.codes import ScanKind, kind_of_scan
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party, Sex
from desk_app.services.documents import PaperKind
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.returning.form import ReturningForm
from desk_app.ui.returning.screen import ReturningScreen
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests.builders import MONDAY, an_office
from tests.builders import Clock as OfficeClock
from tests.ui.clerk import Clerk, Clock

T = TypeVar("T")
_NONE = Qt.KeyboardModifier.NoModifier

OFFICER = "o01"
START = MONDAY
NHUNG = Party(
    name="Nguyễn Thị Hồng Nhung",
    number="035185000123",
    born=date(1985, 3, 27),
    sex=Sex.FEMALE,
    address="Thôn Mẫu, xã Thanh Hải",
    phone="0912345678",
)
CARD = "035185000123|111111111|Nguyễn Thị Hồng Nhung|27031985|Nữ|Thôn Mẫu, xã Thanh Hải|12012018"
CERTIFIED_COPY, MARITAL_STATUS, NO_SURE_TERM = "2.000815", "1.004873", "2.001019"


@dataclass
class Heard:
    """What the screens told the rest of the program."""

    saved: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    printed: list[tuple[Dossier, PaperKind]] = field(default_factory=list)
    received: list[Dossier] = field(default_factory=list)
    changed: list[Dossier] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)


class Lane:
    """The lane that owns the database, asked from a test."""

    def __init__(self, qtbot: QtBot, tasks: TaskRunner) -> None:
        self.qtbot, self.tasks = qtbot, tasks

    def ask(self, work: Callable[[], T]) -> T:
        """Do something on the lane, and wait for the answer."""
        answers: list[Any] = []
        self.tasks.run(self.tasks, work, done=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        answer: T = answers[0]
        return answer

    def settle(self) -> None:
        """Wait until nothing is under way."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.tasks.busy)


class Counter:
    """The window with both screens; each test gets a training desk of its own behind it.

    Windows are dear to make, so one is worked at by all the tests of a module.
    """

    def __init__(self, app: QApplication) -> None:
        self.keys_clock, self.clock, self.heard = Clock(), OfficeClock(), Heard()
        self.tasks, self._scanner = TaskRunner(), Scanner(app, clock=self.keys_clock)
        self.window = MainWindow(self.tasks, self._scanner)
        self.intake_form, self.returning_form = IntakeForm(), ReturningForm()
        self.window.add_page("home", "Trang chính", "home", "", QWidget())
        self.window.add_page("intake", "Tiếp nhận", "receive", "F2", self.intake_form)
        self.window.add_page("returning", "Trả kết quả", "return", "F4", self.returning_form)
        self.window.scanned.connect(self._on_scanned)
        self._hand = Clerk(self.keys_clock)

    def open(self, qtbot: QtBot, folder: Path) -> None:
        """Begin a test: a fresh office in `folder`, empty screens."""
        self.qtbot, self._folder = qtbot, folder
        self.heard = Heard()
        self.clock.now = START
        shutil.copytree(_template(), folder, dirs_exist_ok=True)
        self._open_file()
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.show_page("intake")
        self.settle()

    def close(self) -> None:
        """End a test."""
        self.settle()
        self.window.problems.clear()
        for screen in (self.intake, self.returning):
            shiboken6.delete(screen)
        self.ask(self.desk.close)

    def restart(self) -> None:
        """The power fails: what is on the screen is gone, the same file is opened again."""
        self.close()
        self._open_file()
        self.intake_form.clear()
        self.settle()

    def leave(self) -> None:
        """End the tests of a module."""
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self._scanner)
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()
        self._scanner.deleteLater()

    def _open_file(self) -> None:
        self.desk = self.ask(lambda: bootstrap.open_desk(self._folder, clock=self.clock))
        self.intake_form.clear()
        self.returning_form.show_nothing()
        session = Session(OFFICER, "Trần Thị Mẫu")
        self.intake = IntakeScreen(self.intake_form, self.desk, self.tasks, session)
        self.returning = ReturningScreen(self.returning_form, self.desk, self.tasks, session)
        self._listen()

    def _listen(self) -> None:
        heard = self.heard
        for screen in (self.intake, self.returning):
            screen.saved.connect(lambda words, _at: heard.saved.append(words))
            screen.print_asked.connect(lambda *asked: heard.printed.append(asked))
        self.intake.registered.connect(heard.received.append)
        self.intake.notice.connect(heard.notices.append)
        self.returning.changed.connect(heard.changed.append)
        self.returning.opened.connect(heard.opened.append)

    def _on_scanned(self, text: str) -> None:
        person = kind_of_scan(text) in (ScanKind.ID_CARD, ScanKind.ID_NUMBER)
        if person and self.window.current_page() == "intake":
            self.intake.scanned(text)
        else:
            self.returning.scanned(text)

    def ask(self, work: Callable[[], T]) -> T:
        """Do something on the lane that owns the database, and wait for the answer."""
        return Lane(self.qtbot, self.tasks).ask(work)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        Lane(self.qtbot, self.tasks).settle()

    def wait_for(self, focused: QWidget) -> None:
        """Wait until a widget has the focus, as a clerk looks where the cursor is."""
        self.qtbot.waitUntil(focused.hasFocus)

    def receive(self, party: Party = NHUNG, procedure: str = CERTIFIED_COPY) -> Dossier:
        """A dossier received without the window."""
        draft = IntakeDraft(submitter=party, procedure=procedure)
        received = self.ask(lambda: self.desk.intake.register(draft, by=OFFICER))
        self.clock.pass_by(minutes=1)
        return received

    def choose(self, code: str) -> None:
        """Choose a procedure by typing its code."""
        field = self.intake_form.procedure.procedure.input
        field.setFocus()
        self.wait_for(field)
        self._hand.type(code).press(Qt.Key.Key_Return)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """A key that is not counted."""
        self._hand.press(key, modifier)
        self.settle()

    def save(self) -> None:
        """F9, and wait until it is saved or refused."""
        with self.qtbot.waitSignal(self.intake_form.submitted):
            self._hand.press(Qt.Key.Key_F9)
        self.settle()

    def finish(self, dossier: Dossier) -> Dossier:
        """A dossier with a result."""
        return self.ask(
            lambda: self.desk.processing.finish(dossier, result="Bản sao chứng thực", by=OFFICER)
        )

    def stored(self) -> list[Dossier]:
        """The dossiers in the database, newest first."""
        return self.ask(self.desk.lookup.newest)


def assert_no_box() -> None:
    """No modal box is open, and none was ever made."""
    assert QApplication.activeModalWidget() is None
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog)]


def open_training_desk(folder: Path, clock: Callable[[], datetime] = lambda: START) -> Desk:
    """A fresh training office in `folder`. Call on the lane."""
    shutil.copytree(_template(), folder, dirs_exist_ok=True)
    return bootstrap.open_desk(folder, clock=clock)


@cache
def _template() -> Path:
    """A training office, made once and copied for each test."""
    folder = Path(mkdtemp(prefix="desk-"))
    bootstrap.set_up(folder, an_office(), officer="Trần Thị Mẫu", clock=lambda: START)
    return folder
