"""What the words on the command line open, and the pictures for whoever has no screen."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app import __main__ as start
from desk_app.bootstrap import open_desk
from desk_app.domain.print_jobs import REPORT
from desk_app.services.documents import PaperKind
from desk_app.ui import screenshots
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.office_printing import OfficePrinting
from desk_app.ui.printing.bindings import Binding, bind
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.wording import say
from tests.ui.programs import filled_office, office_of, running, settle, training_office

SMALL_ENOUGH = 120_000


@pytest.mark.parametrize(
    ("typed", "data", "language"),
    [
        ([], None, ""),
        (["window"], None, ""),
        (["--data", "d"], Path("d"), ""),
        (["window", "--data", "d", "--lang", "en"], Path("d"), "en"),
    ],
)
def test_the_window_opens_without_a_command(
    monkeypatch: pytest.MonkeyPatch, typed: list[str], data: Path | None, language: str
) -> None:
    asked: list[tuple[Path | None, str]] = []

    def window(data: Path | None = None, language: str = "") -> int:
        asked.append((data, language))
        return 0

    monkeypatch.setattr("desk_app.ui.app.main", window)
    assert start.main(typed) == 0
    assert asked == [(data, language)]


def test_a_command_does_not_wait_for_qt() -> None:
    check = "import sys; from desk_app.__main__ import main; main(['due', '--help'])"
    code = f"try:\n    {check}\nexcept SystemExit:\n    print('PySide6' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert told.stdout.endswith("False\n")


@pytest.mark.usefixtures("qapp")
def test_pictures_show_every_page_and_stay_small(tmp_path: Path) -> None:
    office = filled_office(tmp_path / "office")
    taken = screenshots.take(tmp_path / "pictures", office)
    names = [picture.stem.rpartition("-")[2] for picture in taken]
    assert names == [
        "home", "intake", "dossiers", "returning", "printed", "books", "closing", "exchange",
        "reports", "settings", "dossier",
    ]  # fmt: skip
    for picture in taken:
        assert QImage(str(picture)).size() == screenshots.SIZE
        assert picture.stat().st_size < SMALL_ENOUGH


def test_the_picture_of_the_intake_shows_a_reception_and_leaves_no_draft(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = filled_office(tmp_path / "office")
    with running(qapp, folder) as program:
        office = office_of(qtbot, program)
        office.go("intake")
        screenshots._begin_reception(program, office)
        settle(qtbot, program)
        form = office.window.page("intake")
        assert isinstance(form, IntakeForm)
        assert form.said_back().startswith("Nguyễn Thị Mẫu – 035…001 – Chứng thực bản sao")
        assert form.due.is_known()
        assert form.papers.papers()
        office.go("home")
        settle(qtbot, program)
    desk = open_desk(folder)
    assert desk.intake.kept() == []
    desk.close()


@pytest.mark.usefixtures("qapp")
def test_a_folder_without_an_office_gives_a_picture_of_the_first_start(tmp_path: Path) -> None:
    taken = screenshots.take(tmp_path / "pictures", tmp_path / "nothing")
    assert [picture.name for picture in taken] == ["nothing-start.png"]


class _Tray(Printers):
    """A printer that keeps what it was sent."""

    def __init__(self) -> None:
        self.sent: list[PrintJob] = []

    def send(self, job: PrintJob) -> None:
        self.sent.append(job)


def test_a_report_goes_to_the_printer_chosen_for_reports(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        assert program.opened is not None
        desk, tray, refused = program.opened.desk, _Tray(), list[str]()
        printing = OfficePrinting(desk, program.tasks, Session("o01", ""), program, tray)
        printing.refused.connect(refused.append)
        receipts, reports = Binding("Máy in quầy"), Binding("Máy in phòng", copies=2)
        program.tasks.run(program, lambda: bind(desk.settings, PaperKind.RECEIPT, receipts))
        printing.print("II.06a", b"%PDF")
        settle(qtbot, program)
        assert (refused, tray.sent) == ([say("window.no-printer.report")], [])
        program.tasks.run(program, lambda: bind(desk.settings, REPORT, reports))
        printing.print("II.06a", b"%PDF")
        settle(qtbot, program)
        assert tray.sent == [PrintJob(b"%PDF", "II.06a", "Máy in phòng", copies=2)]
