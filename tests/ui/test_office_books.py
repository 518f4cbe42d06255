"""What an office keeps for its papers: numbers, own reasons, own Word templates, by keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.numbering import Book
from desk_app.domain.office import Role
from desk_app.domain.reasons import MOST, Occasion
from desk_app.services.documents import PaperKind
from desk_app.ui import theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.office_printing import OfficePrinting
from desk_app.ui.printing.bindings import Binding, bind
from desk_app.ui.session import Session
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.screen import SettingsScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from desk_app.wording.reasons import standard
from tests.printing.reading import words
from tests.ui.clerk import Clerk, focused
from tests.ui.cups import PRINTER, PrintSystem
from tests.ui.programs import MORNING, activate, training_office
from tests.ui.work_desk import ask, settled

T = TypeVar("T")
RETURN, TAB, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space
CTRL = Qt.KeyboardModifier.ControlModifier


class Place:
    """The system page of a training desk, in a window."""

    def __init__(self, qtbot: QtBot, window: MainWindow, tasks: TaskRunner, folder: Path) -> None:
        self.qtbot, self.window, self.tasks = qtbot, window, tasks
        self.desk: Desk = self.ask(lambda: bootstrap.open_desk(folder, clock=lambda: MORNING))
        with theme.put_on_last():
            self.form = SettingsForm(folder)
            window.add_page("settings", say("nav.settings"), "settings", "", self.form)
        self.session = Session("o01", "Trần Văn Mẫu")
        self.screen = SettingsScreen(self.form, self.desk, tasks, self.session)
        self.screen.saved.connect(window.success)
        activate(qtbot, window)
        self.reload()

    def reload(self) -> None:
        self.screen.reload()
        self.settle()

    def settle(self) -> None:
        settled(self.qtbot, self.tasks)
        assert self.window.findChildren(QDialog) == []

    def ask(self, work: Callable[[], T]) -> T:
        return ask(self.qtbot, self.tasks, work)

    def go(self, panel: QWidget, first: QWidget) -> None:
        self.form.sections.open(panel)
        first.setFocus()

    def following(self, book: Book, year: int = 0) -> int:
        return self.ask(lambda: self.desk.numbers.following(book, year))

    def gaps(self) -> list[tuple[object, ...]]:
        return [row[:5] for row in self.ask(self.desk.numbers.gap_list).rows]


@pytest.fixture
def place(qtbot: QtBot, window: MainWindow, tasks: TaskRunner, tmp_path: Path) -> Iterator[Place]:
    made = Place(qtbot, window, tasks, training_office(tmp_path / "office"))
    yield made
    made.ask(made.desk.close)


def write_over(clerk: Clerk, text: str) -> None:
    clerk.press(Qt.Key.Key_A, CTRL).type(text)


# ---- numbers


def test_a_paper_book_is_taken_over_and_a_number_declared_void_by_keys(
    place: Place, clerk: Clerk
) -> None:
    panel = place.form.numbers
    place.go(panel, panel.table)
    clerk.press(DOWN).press(TAB).press(DOWN)
    assert panel.act.value() == "start"
    clerk.press(TAB).type("57").press(RETURN)
    clerk.type("sổ giấy số 3").press(RETURN).press(RETURN)
    place.settle()
    assert place.following(Book.REFUSAL) == 57
    assert focused() is panel.table
    clerk.press(TAB).press(Qt.Key.Key_Up).press(TAB)
    clerk.type("57").press(RETURN).type("rách phôi").press(RETURN).press(RETURN)
    place.settle()
    assert place.gaps() == [
        ("PTC", 1, 56, say("numbers.why.book"), "sổ giấy số 3"),
        ("PTC", 57, 57, say("numbers.why.voided"), "rách phôi"),
    ]
    shown = [row.following for row in panel._rows.rows() if row.book is Book.REFUSAL]
    assert shown == [58]
    assert panel.table.current_row() == 1
    assert panel.gaps.table.model().rowCount() == 2
    assert say("settings.numbers.done.void", number=57, series="PTC") in (
        place.window.notices.words()
    )


def test_a_number_that_cannot_be_is_told_at_its_field_and_nothing_is_kept(
    place: Place, clerk: Clerk
) -> None:
    panel = place.form.numbers
    place.go(panel, panel.do)
    clerk.press(RETURN)
    assert panel.number.problem() == say("settings.numbers.missing")
    clerk.type("9").press(RETURN).type("nhầm").press(RETURN).press(RETURN)
    place.settle()
    assert panel.number.problem() == say("error.number-not-reached", number=9, following=1)
    assert focused() is panel.number.input
    write_over(clerk, "1")
    clerk.press(RETURN).press(Qt.Key.Key_A, CTRL).press(Qt.Key.Key_Delete)
    clerk.press(RETURN).press(RETURN)
    place.settle()
    assert panel.words.problem() == say("error.number-reason-missing", number=1)
    assert panel.number.problem() == ""
    assert focused() is panel.words.input
    assert place.gaps() == []


def test_every_year_that_has_numbers_is_offered_newest_first(place: Place) -> None:
    this, numbers = place.desk.clock().year, place.desk.numbers
    place.ask(lambda: numbers.start(Book.REFUSAL, 12, by="o01", year=this - 4))
    place.screen.reload()
    place.settle()
    offered = place.form.numbers.year.input
    assert [offered.itemText(at) for at in range(offered.count())] == [
        str(this), str(this - 1), str(this - 4),
    ]  # fmt: skip
    offered.show_value(this - 4)
    place.settle()
    rows = place.form.numbers.table.model()
    assert "12" in [rows.index(at, 2).data() for at in range(rows.rowCount())]


def test_what_happens_to_a_number_happens_in_the_year_shown(place: Place, clerk: Clerk) -> None:
    panel, last_year = place.form.numbers, place.desk.clock().year - 1
    place.go(panel, panel.year.input)
    clerk.press(Qt.Key.Key_2)
    place.settle()
    assert str(last_year) in panel.gaps.place.line.text()
    panel.act.show_value("start")
    panel.number.setFocus()
    clerk.type("8").press(RETURN).press(RETURN).press(RETURN)
    place.settle()
    assert place.following(Book.SUPPLEMENT, last_year) == 8
    assert place.following(Book.SUPPLEMENT) == 1
    assert panel._rows.rows()[0].following == 8


def test_the_list_of_numbers_is_written_as_a_paper(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    desk, gaps = place.desk, place.form.numbers.gaps
    place.ask(lambda: desk.numbers.void(Book.APOLOGY, 1, reason="in hỏng", by="o01"))
    place.reload()
    place.go(place.form.numbers, gaps.place.line)
    write_over(clerk, str(tmp_path / "so-giay"))
    clerk.press(RETURN).press(RETURN)
    place.settle()
    paper = words((tmp_path / "so-giay.pdf").read_bytes())
    assert "in hỏng" in paper
    assert "so-giay.pdf" in place.window.notices.words()
    gaps.place.line.clear()
    clerk.press(RETURN)
    assert gaps.file.problem() == say("settings.numbers.file.missing")


def test_the_list_of_numbers_comes_out_of_the_printer(
    print_system: PrintSystem, paper: Path, place: Place, clerk: Clerk
) -> None:
    place.ask(lambda: bind(place.desk.settings, "report", Binding(PRINTER)))
    reports = OfficePrinting(place.desk, place.tasks, place.session, place.screen)
    place.screen.print_pdf_asked.connect(reports.print)
    place.go(place.form.numbers, place.form.numbers.table)
    clerk.press(Qt.Key.Key_P, CTRL)
    place.settle()
    assert print_system.printed(paper)
    (listed,) = place.ask(lambda: place.desk.print_jobs.of_day(MORNING.date()))
    assert listed.title == say("numbers.title", year=MORNING.year)


# ---- details


def test_what_papers_say_of_the_office_is_typed_and_kept_by_keys(
    place: Place, clerk: Clerk
) -> None:
    panel = place.form.details
    place.go(panel, panel.phone.input)
    clerk.type("0226 000 001").press(RETURN).type("0700999001").press(RETURN)
    clerk.type("01BLP2-001").press(RETURN).type("AA/20T").press(RETURN)
    clerk.press(Qt.Key.Key_Right).press(RETURN).press(RETURN)
    place.settle()
    kept = place.ask(place.desk.settings.details)
    assert (kept.phone, kept.tax_code, kept.receipt_form, kept.receipt_symbol) == (
        "0226 000 001", "0700999001", "01BLP2-001", "AA/20T",
    )  # fmt: skip
    assert kept.third_copy
    assert say("settings.office.saved") in place.window.notices.words()


def test_a_tax_code_that_is_none_is_told_at_its_field_and_what_is_typed_stays(
    place: Place, clerk: Clerk
) -> None:
    panel = place.form.details
    place.go(panel, panel.tax_code.input)
    clerk.type("123").press(Qt.Key.Key_F9)
    place.settle()
    assert panel.tax_code.problem() == say("error.tax-code-unreadable", number="123")
    assert focused() is panel.tax_code.input
    place.reload()
    assert panel.tax_code.input.text() == "123"
    assert place.ask(place.desk.settings.details).tax_code == ""


# ---- reasons


def test_own_reasons_are_typed_saved_and_taken_back(place: Place, clerk: Clerk) -> None:
    panel = place.form.reasons
    place.go(panel, panel.occasion.input)
    clerk.press(Qt.Key.Key_4).press(TAB)
    edit = panel.lines[Occasion.STOP].input
    assert focused() is edit
    shipped = [each.words for each in standard(Occasion.STOP)]
    assert edit.toPlainText().splitlines() == shipped
    assert panel.whose.text() == say("reasons.whose.shipped")
    write_over(clerk, "Mất điện ...")
    clerk.press(RETURN).type("Bão").press(Qt.Key.Key_F9)
    place.settle()
    kept = place.ask(lambda: place.desk.reasons.listed(Occasion.STOP))
    assert [each.words for each in kept] == ["Mất điện …", "Bão"]
    assert edit.toPlainText() == "Mất điện …\nBão"
    assert panel.whose.text() == say("reasons.whose.own")
    clerk.press(TAB).press(TAB)
    assert focused() is panel.usual
    clerk.press(RETURN)
    place.settle()
    assert edit.toPlainText().splitlines() == shipped
    assert panel.whose.text() == say("reasons.whose.shipped")


def test_what_is_typed_stays_until_it_is_saved(place: Place, clerk: Clerk) -> None:
    panel = place.form.reasons
    edit = panel.lines[Occasion.SUPPLEMENT].input
    place.go(panel, edit)
    write_over(clerk, "Thiếu bản sao")
    panel.occasion.input.show_value(Occasion.REFUSAL)
    place.reload()
    panel.occasion.input.show_value(Occasion.SUPPLEMENT)
    assert edit.toPlainText() == "Thiếu bản sao"
    assert panel._card._hint.text() == say("settings.reasons.unsaved")


def test_more_reasons_than_digits_are_told_and_not_cut_off(place: Place, clerk: Clerk) -> None:
    panel = place.form.reasons
    edit = panel.lines[Occasion.REFUSAL]
    panel.occasion.input.show_value(Occasion.REFUSAL)
    place.go(panel, edit.input)
    edit.input.setPlainText("\n".join(f"lý do {n}" for n in range(MOST + 1)))
    clerk.press(Qt.Key.Key_F9)
    place.settle()
    assert edit.problem() == say("error.too-many-reasons", count=MOST + 1, most=MOST)
    assert focused() is edit.input
    kept = place.ask(lambda: place.desk.reasons.listed(Occasion.REFUSAL))
    assert kept == standard(Occasion.REFUSAL)


# ---- Word templates


def test_a_file_to_edit_is_written_once_then_taken_and_dropped_by_keys(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    panel, templates = place.form.templates, place.desk.templates
    card, file = panel.cards[PaperKind.REFUSAL], tmp_path / "mau.docx"
    place.go(panel, card.place.line)
    write_over(clerk, str(tmp_path / "mau"))
    clerk.press(RETURN).press(TAB).press(RETURN)
    place.settle()
    assert "ho_ten" in "".join(each.text for each in Document(str(file)).paragraphs)
    assert file.name in place.window.notices.words()
    written = file.read_bytes()
    clerk.press(RETURN)
    place.settle()
    assert card.file.problem() == say("settings.templates.file.exists")
    assert file.read_bytes() == written
    clerk.press(RETURN).press(RETURN)
    place.settle()
    assert place.ask(lambda: templates.chosen(PaperKind.REFUSAL))
    assert card._hint.text() == say("settings.templates.own")
    assert card.file.problem() == ""
    clerk.press(TAB).press(TAB).press(RETURN)
    place.settle()
    assert not place.ask(lambda: templates.chosen(PaperKind.REFUSAL))
    assert card._hint.text() == say("settings.templates.built-in")
    assert focused() is card.place.line


def test_a_field_the_letter_does_not_have_is_named_and_the_template_in_use_stays(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    panel, templates = place.form.templates, place.desk.templates
    file = tmp_path / "sai.docx"
    document = Document()
    document.add_paragraph("Kính gửi {{ ten_cua_ong }}")
    document.save(str(file))
    card = panel.cards[PaperKind.APOLOGY]
    place.go(panel, card.place.line)
    write_over(clerk, str(file))
    clerk.press(RETURN).press(RETURN)
    place.settle()
    assert "ten_cua_ong" in card.file.problem()
    assert "hen_moi" in card.file.problem()
    assert focused() is card.place.line
    assert not place.ask(lambda: templates.chosen(PaperKind.APOLOGY))


# ---- the upper level


def test_an_upper_level_numbers_and_words_no_papers(
    qtbot: QtBot, window: MainWindow, tasks: TaskRunner, tmp_path: Path
) -> None:
    place = Place(qtbot, window, tasks, training_office(tmp_path, unit="351", role=Role.UPPER))
    sections = place.form.sections
    for panel in (
        place.form.details, place.form.numbers, place.form.reasons, place.form.templates,
    ):  # fmt: skip
        assert not sections.offers(panel)
    place.ask(place.desk.close)
