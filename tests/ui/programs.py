"""The whole program on a real office, for tests of this room."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Party
from desk_app.ui.app import Program
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.scanner import Scanner

MORNING = datetime(2020, 3, 2, 8, 30, tzinfo=VIETNAM)
PROCEDURE = "1.004873"


def training_office(folder: Path, *, unit: str = "13498", role: Role = Role.DESK) -> Path:
    """A training office of a unit that no longer exists, so that it lives in its own time."""
    shutil.copytree(_set_up(unit, role), folder, dirs_exist_ok=True)
    return folder


@cache
def _set_up(unit: str, role: Role) -> Path:
    """Such an office, made once and copied for each test."""
    folder = Path(mkdtemp(prefix="desk-"))
    office = Office(
        unit=bootstrap.unit_on(unit, MORNING.date()),
        desk="A" if role is Role.DESK else "-",
        role=role,
        training=True,
    )
    bootstrap.set_up(folder, office, officer="Trần Văn Mẫu", clock=lambda: MORNING)
    return folder


def receive(desk: Desk, name: str, *, procedure: str = PROCEDURE) -> str:
    """Receive a dossier of an invented person; its uid."""
    draft = IntakeDraft(submitter=Party(name=name), procedure=procedure)
    return desk.intake.register(draft, by="o01").uid


def filled_office(folder: Path) -> Path:
    """A training desk with three dossiers: received, handed over, finished."""
    training_office(folder)
    desk = bootstrap.open_desk(folder, clock=lambda: MORNING)
    try:
        uids = [receive(desk, name) for name in ("Lê Thị Thử", "Phạm Văn Thử", "Đỗ Thị Thử")]
        for uid in uids[1:]:
            desk.processing.hand_over(desk.lookup.by_uid(uid), to="Lê Văn Mẫu", by="o01")
        desk.processing.finish(
            desk.lookup.by_uid(uids[2]), result="Giấy xác nhận", number="1/2020", by="o01"
        )
    finally:
        desk.close()
    return folder


@contextmanager
def running(
    qapp: QApplication, folder: Path, *, language: str = "", scanner: Scanner | None = None
) -> Iterator[Program]:
    """The program started on a data folder, ended afterwards. Whoever types needs a `scanner`
    with a clock of its own, or is taken for one."""
    program = Program(qapp, folder, language, scanner)
    try:
        program.start()
        yield program
    finally:
        program.end()
        if program.window is not None:
            program.window.close()
            shiboken6.delete(program.window)


def office_of(qtbot: QtBot, program: Program) -> OfficeWindow:
    """The window of the office, once it is open and has nothing more to ask."""
    qtbot.waitUntil(lambda: program.office is not None, timeout=10_000)
    settle(qtbot, program)
    assert program.office is not None
    return program.office


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until the lane has nothing to do."""
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=10_000)


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Give a window the keys."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
