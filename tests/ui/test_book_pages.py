"""Registers, guidance and slips by keys, and their place in the list of prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office_papers import OfficeKind, OfficePaper
from desk_app.domain.period import Period
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.services.documents import PaperNotPrinted, Size
from desk_app.ui.books.form import BooksForm
from desk_app.ui.books.screen import BooksScreen
from desk_app.ui.closing.screen import ClosingScreen
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.opening import Opened
from desk_app.ui.preferences import Preferences
from desk_app.ui.printed.form import PrintedForm
from desk_app.ui.printing.bindings import Binding, bind, bind_the_rest
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.printing import reading
from tests.ui.clerk import Clerk, focused
from tests.ui.desks import (
    CERTIFIED_COPY,
    NHUNG,
    OFFICER,
    START,
    Lane,
    assert_no_box,
    open_training_desk,
)

CTRL, ENTER, F9, F11 = (
    Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return, Qt.Key.Key_F9, Qt.Key.Key_F11,
)  # fmt: skip
RIGHT, DOWN, SPACE = (
    Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space,
)  # fmt: skip
PRINTER = "Máy in phòng"
DAY = START.date()


class _Tray(Printers):
    """A printer that keeps what it was sent, or has no paper."""

    def __init__(self) -> None:
        self.sent: list[PrintJob] = []
        self.empty = False

    def send(self, job: PrintJob) -> None:
        if self.empty:
            raise PaperNotPrinted(printer=job.printer)
        self.sent.append(job)


@dataclass(frozen=True, slots=True)
class Place:
    """A whole office, open, with a printer for reports."""

    office: OfficeWindow
    desk: Desk
    lane: Lane
    tray: _Tray
    folder: Path

    @property
    def form(self) -> BooksForm:
        screen = self.office.screens["books"]
        assert isinstance(screen, BooksScreen)
        return screen._form

    def open(self, clerk: Clerk, *ways: Qt.Key) -> None:
        """Show the page, and go to a kind of paper by arrows."""
        clerk.press(Qt.Key.Key_L, CTRL)
        self.lane.settle()
        for way in ways:
            clerk.press(way)
        self.lane.settle()

    def press(self, clerk: Clerk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        clerk.press(key, modifier) if modifier else clerk.press(key)
        self.lane.settle()

    def jobs(self) -> list[PaperJob]:
        return self.lane.ask(lambda: self.desk.print_jobs.of_day(DAY))

    def times(self, dossier: Dossier, kind: OfficeKind) -> int:
        return self.lane.ask(lambda: self.desk.lookup.by_uid(dossier.uid)).times_printed(kind.value)

    def received(self) -> Dossier:
        draft = IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY)
        return self.lane.ask(lambda: self.desk.intake.register(draft, by=OFFICER))

    def handed(self, to: str = "Lê Văn Mẫu") -> Dossier:
        one, processing = self.received(), self.desk.processing
        return self.lane.ask(lambda: processing.hand_over(one, to=to, by=OFFICER))

    def finished(self) -> Dossier:
        one, processing = self.received(), self.desk.processing
        return self.lane.ask(lambda: processing.finish(one, result="Bản sao", by=OFFICER))


@pytest.fixture
def place(qtbot: QtBot, tasks: TaskRunner, scanner: Scanner, tmp_path: Path) -> Iterator[Place]:
    lane, tray = Lane(qtbot, tasks), _Tray()
    desk = lane.ask(lambda: open_training_desk(tmp_path / "office"))
    folder = tmp_path / "saved"
    lane.ask(lambda: bind_the_rest(desk.settings, PRINTER))
    lane.ask(lambda: desk.settings.put_setting("books.folder", str(folder)))
    opened = Opened(desk, Preferences(), lane.ask(desk.settings.officers)[0])
    office = OfficeWindow(opened, Session(OFFICER, "Trần Thị Mẫu"), tasks, scanner)
    office._printing._printers = tray
    qtbot.addWidget(office.window)
    office.window.resize(1366, 768)
    with qtbot.waitActive(office.window):
        office.window.show()
        office.window.activateWindow()
    lane.settle()
    yield Place(office, desk, lane, tray, folder)
    lane.settle()
    assert_no_box()
    lane.ask(desk.close)


def test_the_register_of_the_month_is_there_at_once_and_printed_with_one_key(
    place: Place, clerk: Clerk
) -> None:
    place.received()
    place.open(clerk)
    assert place.form.paper.page_count() == 1
    place.press(clerk, F9)
    ((job,), (sent,)) = place.jobs(), place.tray.sent
    assert job.office_paper == OfficePaper.register("Chứng thực", Period(DAY.replace(day=1), DAY))
    assert (job.state, job.officer, job.printer, job.reprint) == (
        JobState.SENT, OFFICER, PRINTER, 0,
    )  # fmt: skip
    assert sent.pdf.startswith(b"%PDF")
    assert sent.title == job.title == "Chứng thực, 01/03/2020–02/03/2020"


def test_a_period_without_dossiers_has_no_register(place: Place, clerk: Clerk) -> None:
    place.received()
    place.open(clerk)
    clerk.press(ENTER)
    assert focused() is place.form.register.start.input
    clerk.press(Qt.Key.Key_A, CTRL).type("01012019").press(ENTER)
    clerk.press(Qt.Key.Key_A, CTRL).type("31012019")
    place.lane.settle()
    assert place.form.asked() is None
    place.press(clerk, F9)
    assert (place.jobs(), place.tray.sent) == ([], [])
    clerk.press(Qt.Key.Key_A, CTRL).type("01012018")
    assert place.form.register.end.problem() == say("bookpages.day.backward")


def test_guidance_is_printed_again_from_the_list_and_says_which_time(
    place: Place, clerk: Clerk
) -> None:
    place.open(clerk, RIGHT)
    clerk.press(ENTER)
    assert focused() is place.form.guidance.procedure.input
    clerk.type(CERTIFIED_COPY).press(ENTER)
    place.lane.settle()
    assert place.form.paper.page_count() >= 1
    place.press(clerk, F9)
    place.press(clerk, Qt.Key.Key_J, CTRL)
    listed = place.office.window.page("printed")
    assert isinstance(listed, PrintedForm)
    (row,) = listed.rows()
    assert (row.paper, row.job.title, row.time, row.printer, row.who) == (
        say("paper-kind.guidance"), CERTIFIED_COPY, say("printed.time.first"), PRINTER,
        "Trần Thị Mẫu",
    )  # fmt: skip
    assert listed._acts.words() == say("printed.what.sent.anew", printer=PRINTER)
    place.press(clerk, ENTER)
    assert [each.time for each in listed.rows()] == [
        say("printed.time.again", number=1), say("printed.time.first"),
    ]  # fmt: skip
    assert len(place.tray.sent) == 2


def test_a_slip_names_those_ticked_and_stands_in_their_histories(
    place: Place, clerk: Clerk
) -> None:
    kind = OfficeKind.DOSSIERS_HANDOVER
    dossiers = [place.handed() for _ in range(3)]
    others = place.handed(to="Phạm Thị Mẫu")
    place.open(clerk, DOWN)
    assert place.form.chosen() is kind
    slip = place.form.slips[kind]
    clerk.press(ENTER).press(ENTER)
    assert focused() is slip.dossiers
    assert slip.dossiers.count() == len(dossiers)
    place.press(clerk, SPACE)
    asked = place.form.asked()
    assert asked is not None
    named = {each.uid for each in dossiers[1:]}
    assert set(asked.dossiers()) == named
    place.press(clerk, F9)
    (job,) = place.jobs()
    assert (job.paper, set(job.dossiers)) == (kind.value, named)
    assert {each.uid for each in dossiers if place.times(each, kind)} == named
    assert place.times(others, kind) == 0
    assert focused() is slip.dossiers
    assert place.form.asked() == asked


def test_results_are_ticked_before_their_slip_is_printed(place: Place, clerk: Clerk) -> None:
    kind = OfficeKind.RESULTS_HANDOVER
    ready = place.finished()
    place.open(clerk, DOWN, RIGHT)
    assert place.form.chosen() is kind
    place.press(clerk, F9)
    assert place.tray.sent == []
    clerk.press(ENTER)
    place.press(clerk, SPACE)
    place.press(clerk, F9)
    assert [job.office_paper for job in place.jobs()] == [OfficePaper.slip(kind, [ready.uid])]
    assert place.times(ready, kind) == 1
    asked = place.form.asked()
    place.finished()
    place.open(clerk)
    assert place.form.slips[kind].dossiers.count() == 2
    assert place.form.asked() == asked


def test_a_file_is_listed_and_a_table_to_calculate_with_is_not(place: Place, clerk: Clerk) -> None:
    place.received()
    place.open(clerk)
    place.press(clerk, Qt.Key.Key_S, CTRL)
    place.form.xlsx.setFocus()
    place.press(clerk, SPACE)
    files = {file.suffix: file.read_bytes()[:4] for file in place.folder.iterdir()}
    assert files == {".pdf": b"%PDF", ".xlsx": b"PK\x03\x04"}
    assert [(job.state, job.paper) for job in place.jobs()] == [
        (JobState.SAVED, OfficeKind.REGISTER.value)
    ]


def test_a_folder_that_takes_no_file_is_told_at_the_file(place: Place, clerk: Clerk) -> None:
    place.received()
    place.folder.write_text("in the way", encoding="utf-8")
    place.open(clerk)
    place.press(clerk, Qt.Key.Key_S, CTRL)
    assert place.form._file.problem()
    assert focused() is place.form.place.line
    assert place.jobs() == []


def test_closing_says_what_became_of_the_sheet(place: Place, clerk: Clerk) -> None:
    closing = place.office.screens["closing"]
    assert isinstance(closing, ClosingScreen)
    step, settings = closing._form.print, place.desk.settings
    place.lane.ask(lambda: bind(settings, OfficeKind.CLOSING, Binding("")))
    place.press(clerk, F11)
    place.press(clerk, ENTER)
    place.press(clerk, ENTER)
    assert step.said() == say("day-end.print.no-printer")
    assert focused() is step.button
    place.lane.ask(lambda: bind(settings, OfficeKind.CLOSING, Binding(PRINTER)))
    place.tray.empty = True
    place.press(clerk, ENTER)
    assert step.said() == say("day-end.print.refused")
    assert focused() is step.button
    place.tray.empty = False
    clerk.press(ENTER)
    assert step.said() == say("day-end.print.sending")
    place.lane.settle()
    assert step.said() == say("day-end.print.taken", printer=PRINTER)
    assert focused() is closing._form.export.button


def test_the_closing_sheet_is_listed_and_sent_again_when_it_was_refused(
    place: Place, clerk: Clerk
) -> None:
    place.tray.empty = True
    place.press(clerk, F11)
    place.press(clerk, ENTER)
    place.press(clerk, ENTER)
    (job,) = place.jobs()
    assert (job.state, job.title) == (JobState.REFUSED, "Phiếu khóa sổ 02/03/2020")
    place.tray.empty = False
    place.press(clerk, Qt.Key.Key_J, CTRL)
    place.press(clerk, ENTER)
    (job,) = place.jobs()
    assert (job.state, job.reprint) == (JobState.SENT, 0)
    assert [each.title for each in place.tray.sent] == ["Phiếu khóa sổ 02/03/2020"]


def test_without_a_printer_nothing_is_listed(place: Place, clerk: Clerk) -> None:
    place.received()
    kind = OfficeKind.REGISTER
    place.lane.ask(lambda: bind(place.desk.settings, kind, Binding("")))
    place.open(clerk)
    place.press(clerk, F9)
    named = say(f"paper-kind.{kind}")
    assert place.office.window.problems.words() == say("window.no-printer.paper", paper=named)
    assert place.jobs() == []


def test_each_paper_goes_to_its_own_printer_on_its_own_sheet(place: Place, clerk: Clerk) -> None:
    settings, other = place.desk.settings, "Máy in nhỏ"
    place.lane.ask(lambda: bind(settings, OfficeKind.CLOSING, Binding(other, Size.A5)))
    place.received()
    place.open(clerk)
    place.press(clerk, F9)
    place.press(clerk, F11)
    place.press(clerk, ENTER)
    place.press(clerk, ENTER)
    assert [job.printer for job in place.tray.sent] == [PRINTER, other]
    assert [job.size for job in place.jobs()] == [Size.A5, Size.A4]


def test_guidance_is_printed_on_the_sheet_chosen_on_the_page(place: Place, clerk: Clerk) -> None:
    place.open(clerk, RIGHT)
    clerk.press(ENTER).type(CERTIFIED_COPY).press(ENTER).press(ENTER)
    place.lane.settle()
    assert focused().accessibleName().endswith(say("printing.size.A4"))
    place.press(clerk, RIGHT)
    place.press(clerk, F9)
    ((job,), (sent,)) = place.jobs(), place.tray.sent
    assert job.size == Size.A5
    assert reading.picture(sent.pdf, 254).size == pytest.approx((1480, 2100), abs=3)


def test_a_key_pressed_twice_prints_one_paper(place: Place, clerk: Clerk) -> None:
    place.received()
    place.open(clerk)
    clerk.press(F9).press(F9)
    place.lane.settle()
    assert len(place.tray.sent) == len(place.jobs()) == 1
