"""Pictures of the pages as a clerk sees them, for the manual and for whoever has no screen."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desk_app import logs, wording
from desk_app.domain.idcard import to_party
from desk_app.domain.intake import IntakeDraft
from desk_app.ui import theme
from desk_app.ui.app import Program
from desk_app.ui.crash import CrashHook
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.lasting import keep_constants
from desk_app.ui.office_window import OfficeWindow
from desk_app.wording import say

SIZE = QSize(1366, 768)
_CARD = (
    "035185999001||Nguyễn Thị Mẫu|12031985|Nữ|"
    "Thôn Mẫu, Xã Thanh Hải, Thanh Liêm, Hà Nam|15052019"
)  # fmt: skip
"""The text of a card that nobody has."""

_PHONE, _PROCEDURE = "0900000000", "2.000815"
_SETTLED_MS = 120
_SMALLEST = 0


def main(folder: Path, offices: Sequence[Path], language: str = "") -> int:
    """Take the pictures of every office into a folder and say where they are."""
    # Pictures need no screen; and a window that flashes by would only confuse.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    keep_constants()
    app = QApplication.instance() or QApplication(["desk-app"])
    assert isinstance(app, QApplication)
    wording.use(language or wording.LANGUAGES[0])
    theme.apply(app)
    CrashHook(app).install()
    logs.set_up(offices[0] / "log")
    taken = [picture for office in offices for picture in take(folder, office, language)]
    lines = [say("window.pictures", folder=folder), *map(str, taken)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def take(folder: Path, data: Path, language: str = "") -> list[Path]:
    """Open the office in `data` in its real window and picture each page; the files, in order.

    A `QApplication` must be there. Files are named by the unit, the number and the page. Where
    there is no office that opens, the page that says so is pictured.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(app, data, language)
    program.start()
    _wait(lambda: program.window is not None and not program.tasks.busy)
    try:
        if program.office is None:
            return [_picture(program, folder / f"{data.name}-start.png")]
        return _picture_office(program, program.office, folder, data.name)
    finally:
        program.end()
        if program.window is not None:
            program.window.close()


def _picture_office(program: Program, office: OfficeWindow, folder: Path, name: str) -> list[Path]:
    taken = []
    for number, key in enumerate(office.screens, start=1):
        office.go("newest" if key == "dossiers" else key)
        if key == "intake":
            _begin_reception(program, office)
        taken.append(_picture(program, folder / f"{name}-{number}-{key}.png"))
    return taken + _picture_first_dossier(program, folder, name)


def _begin_reception(program: Program, office: OfficeWindow) -> None:
    """An empty form says little: in a sample office show a reception under way. It is not kept."""
    screen, opened = office.screens["intake"], program.opened
    assert isinstance(screen, IntakeScreen)
    assert opened is not None
    desk = opened.desk
    if not desk.office.training:
        return

    def reception() -> IntakeDraft:
        person = replace(to_party(desk.intake.card(_CARD)), phone=_PHONE)
        procedure = desk.intake.procedure(_PROCEDURE)
        if procedure is None:
            return IntakeDraft(submitter=person)
        papers = desk.intake.usual_papers(procedure)
        return IntakeDraft(submitter=person, procedure=procedure.code, papers=papers)

    program.tasks.run(program, reception, done=screen.show)


def _picture_first_dossier(program: Program, folder: Path, name: str) -> list[Path]:
    """One dossier with its history, if there is one."""
    found: list[str] = []
    opened = program.opened
    assert opened is not None
    assert program.office is not None
    program.tasks.run(
        program,
        lambda: [each.uid for each in opened.desk.lookup.newest()[:1]],
        done=found.extend,
    )
    _wait(lambda: not program.tasks.busy)
    if not found:
        return []
    program.office.open_dossier(found[0])
    return [_picture(program, folder / f"{name}-dossier.png")]


def _picture(program: Program, file: Path) -> Path:
    window = program.window
    assert window is not None
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(SIZE)
    _wait(lambda: not program.tasks.busy)
    small(window.grab().toImage()).save(str(file), quality=_SMALLEST)
    return file


def small(picture: QImage) -> QImage:
    """The same picture in its 256 most frequent colours, which a window hardly exceeds: a third
    of the size in a file."""
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    frequent = [colour for colour, _ in Counter(pixels).most_common(256)]
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8, frequent, Qt.ImageConversionFlag.AvoidDither
    )


def _wait(reached: Callable[[], bool]) -> None:
    """Let events run until something is so, and a moment more for what it sets off."""
    loop = QEventLoop()
    watch = QTimer(interval=20)
    watch.timeout.connect(lambda: loop.quit() if reached() else None)
    watch.start()
    if not reached():
        loop.exec()
    watch.stop()
    QTimer.singleShot(_SETTLED_MS, loop.quit)
    loop.exec()
