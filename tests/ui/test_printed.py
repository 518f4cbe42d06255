"""The list of papers printed, over a real print system: known, sent again, never by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.services.documents import PaperKind, Size
from desk_app.ui.app import Program
from desk_app.ui.printed.form import WAITING, PrintedForm
from desk_app.ui.printing.bindings import Binding, bind
from desk_app.ui.scanner import Scanner
from desk_app.ui.status_line import Segment
from desk_app.wording import say
from tests.printing.reading import codes, picture
from tests.ui.clerk import Clerk, focused
from tests.ui.cups import PRINTER, PrintSystem
from tests.ui.programs import (
    MORNING,
    activate,
    office_of,
    receive,
    running,
    settle,
    training_office,
)
from tests.ui.work_desk import ask

CTRL = Qt.KeyboardModifier.ControlModifier
DAY = MORNING.date()


def begin(desk: Desk, uid: str) -> PaperJob:
    dossier = desk.lookup.by_uid(uid)
    return desk.print_jobs.begin(
        dossier,
        paper="receipt",
        size="A5",
        reprint=dossier.times_printed("receipt"),
        printer=PRINTER,
        by="o01",
    )


@contextmanager
def office(folder: Path) -> Iterator[Desk]:
    """A desk whose receipts go to the printer, before its window is opened."""
    training_office(folder)
    desk = bootstrap.open_desk(folder, clock=lambda: MORNING)
    bind(desk.settings, "receipt", Binding(PRINTER, Size.A5))
    yield desk
    desk.close()


class Place:
    """The window of an office, on the list of prints."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        self.window = office_of(qtbot, program).window
        activate(qtbot, self.window)
        form = self.window.page("printed")
        assert isinstance(form, PrintedForm)
        self.form = form

    @property
    def desk(self) -> Desk:
        assert self.program.opened is not None
        return self.program.opened.desk

    def settle(self) -> None:
        settle(self.qtbot, self.program)

    def times(self, uid: str) -> int:
        dossier = ask(self.qtbot, self.program.tasks, lambda: self.desk.lookup.by_uid(uid))
        return dossier.times_printed("receipt")

    def states(self) -> list[JobState]:
        return [row.job.state for row in self.form.rows()]

    def shown(self) -> list[list[str]]:
        model = self.form._tables[self.form.list_shown()].model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


def test_every_print_is_listed_with_time_officer_and_which_one_it_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scanner: Scanner, clerk: Clerk
) -> None:
    with office(tmp_path) as desk:
        uid = receive(desk, "Lê Thị Thử")
        for _ in range(2):
            desk.print_jobs.taken(begin(desk, uid))
        code = desk.lookup.by_uid(uid).code
        file = tmp_path / "x.pdf"
        dossier = desk.lookup.by_uid(uid)
        desk.documents.save(dossier, PaperKind.RECEIPT, size=Size.A5, by="o01", file=file)
    with running(qapp, tmp_path, scanner=scanner) as program:
        place = Place(qtbot, program)
        clerk.press(Qt.Key.Key_J, CTRL)
        place.settle()
        paper, who = "Giấy tiếp nhận và hẹn trả", "Trần Văn Mẫu"
        assert place.shown() == [
            ["08:30", "Đã lưu tệp", paper, code, "In lại lần 2", "Tệp PDF", who],
            ["08:30", "Máy in đã nhận", paper, code, "In lại lần 1", PRINTER, who],
            ["08:30", "Máy in đã nhận", paper, code, "Lần đầu", PRINTER, who],
        ]
        assert focused() is place.form._tables["by-day"]
        place.form._before.click()
        place.settle()
        assert place.form.rows() == ()
        assert place.form._empty._title.text() == say("printed.empty")


@pytest.fixture
def refused(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scanner: Scanner, paper: Path
) -> Iterator[tuple[Place, str]]:
    """The window after a printer refused a receipt; the dossier's uid."""
    with office(tmp_path) as desk:
        uid = receive(desk, "Lê Thị Thử")
        desk.print_jobs.refused(begin(desk, uid))
    with running(qapp, tmp_path, scanner=scanner) as program:
        yield Place(qtbot, program), uid


def test_a_paper_refused_before_is_printed_by_one_key(
    refused: tuple[Place, str], clerk: Clerk, paper: Path, print_system: PrintSystem
) -> None:
    place, uid = refused
    assert place.window.status.fact(Segment.PRINTER) == say("printing.waiting", count=1)
    clerk.press(Qt.Key.Key_J, CTRL)
    place.settle()
    assert place.states() == [JobState.REFUSED]
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert place.states() == [JobState.SENT]
    assert place.times(uid) == 1
    dossier = ask(place.qtbot, place.program.tasks, lambda: place.desk.lookup.by_uid(uid))
    scanned = codes(picture(print_system.printed(paper), 300))["QRCode"]
    assert scanned == dossier.intake.scan_code
    assert PRINTER in place.window.status.fact(Segment.PRINTER)
    assert place.form._chips.count(WAITING) == 0


@pytest.fixture
def cut_short(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scanner: Scanner, paper: Path
) -> Iterator[tuple[Place, str]]:
    """The window after the power failed between sending and noting; the dossier's uid."""
    with office(tmp_path) as desk:
        uid = receive(desk, "Lê Thị Thử")
        begin(desk, uid)
    with running(qapp, tmp_path, scanner=scanner) as program:
        yield Place(qtbot, program), uid


def test_after_a_power_cut_the_clerk_is_told_and_nothing_is_printed(
    cut_short: tuple[Place, str], clerk: Clerk, paper: Path
) -> None:
    place, uid = cut_short
    assert place.window.problems.words() == say("printed.interrupted", count=1)
    clerk.press(Qt.Key.Key_J, CTRL)
    place.settle()
    assert (place.form.list_shown(), place.states()) == (WAITING, [JobState.UNKNOWN])
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert focused() is place.form._acts.came_out
    assert (place.times(uid), paper.read_bytes()) == (0, b"")


def test_a_paper_found_in_the_tray_is_entered_and_not_printed(
    cut_short: tuple[Place, str], clerk: Clerk, paper: Path
) -> None:
    place, uid = cut_short
    clerk.press(Qt.Key.Key_J, CTRL)
    place.settle()
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert (place.times(uid), place.states()) == (1, [])
    assert "đã ra giấy" in place.window.notices.words()
    assert paper.read_bytes() == b""
    assert focused() is not None


def test_a_paper_that_is_not_in_the_tray_is_printed_once(
    cut_short: tuple[Place, str], clerk: Clerk, paper: Path, print_system: PrintSystem
) -> None:
    place, uid = cut_short
    clerk.press(Qt.Key.Key_J, CTRL)
    place.settle()
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Tab).press(Qt.Key.Key_Return)
    place.settle()
    assert (place.times(uid), place.states()) == (1, [])
    assert print_system.printed(paper)


def test_a_paper_cut_short_is_not_printed_from_its_dossier_either(
    cut_short: tuple[Place, str], paper: Path
) -> None:
    place, uid = cut_short
    assert place.program.office is not None
    dossier = ask(place.qtbot, place.program.tasks, lambda: place.desk.lookup.by_uid(uid))
    place.program.office._print(dossier, PaperKind.RECEIPT)
    place.settle()
    assert place.window.current_page() == "printed"
    assert place.form.list_shown() == WAITING
    assert dossier.code in place.window.problems.words()
    assert (place.times(uid), paper.read_bytes()) == (0, b"")


def test_a_paper_no_longer_wanted_leaves_the_list_of_those_that_wait(
    cut_short: tuple[Place, str], paper: Path
) -> None:
    place, uid = cut_short
    place.form._acts.drop.click()
    place.settle()
    assert (place.times(uid), place.form._chips.count(WAITING)) == (0, 0)


def test_a_report_is_printed_again_from_its_own_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scanner: Scanner, clerk: Clerk
) -> None:
    with office(tmp_path) as desk:
        receive(desk, "Lê Thị Thử")
        desk.print_jobs.taken(desk.print_jobs.begin_report("II.06a", printer=PRINTER, by="o01"))
    with running(qapp, tmp_path, scanner=scanner) as program:
        place = Place(qtbot, program)
        clerk.press(Qt.Key.Key_J, CTRL)
        place.settle()
        clerk.press(Qt.Key.Key_Return)
        place.settle()
        assert place.window.current_page() == "reports"
