"""Printers for each kind of paper, set and tried out at a real print system."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.printing.trial_page import TRIAL_CODE
from desk_app.services.documents import Size
from desk_app.ui.app import Program
from desk_app.ui.printing.bindings import PAPERS, Binding, bind, binding
from desk_app.ui.scanner import Scanner
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.printers_panel import PrintersPanel
from desk_app.wording import say
from tests.printing.reading import codes, picture
from tests.ui.clerk import Clerk, focused
from tests.ui.cups import PRINTER, PrintSystem
from tests.ui.programs import MORNING, activate, office_of, running, settle, training_office
from tests.ui.work_desk import ask

SOLD = "Máy in đã bán"
_SHEETS = {
    **dict.fromkeys(
        ("receipt", "results-slip", "fee-receipt", "closing-sheet", "guidance"), tuple(Size)
    ),
    **dict.fromkeys(("register", "results-handover"), (Size.A4,)),
    "report": (),
}
"""The sheets of the papers that are not written on with a pen."""


class Place:
    """The panel in the window of an office whose results slips go to a printer that is gone."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        office = office_of(qtbot, program)
        self.window = office.window
        activate(qtbot, self.window)
        office.go("settings")
        form = self.window.page("settings")
        assert isinstance(form, SettingsForm)
        form.sections.open(form.printers)
        self.panel: PrintersPanel = form.printers
        self.settle()
        self.panel.take_focus()

    def settle(self) -> None:
        settle(self.qtbot, self.program)

    def bound(self, paper: str) -> Binding:
        opened = self.program.opened
        assert opened is not None
        settings = opened.desk.settings
        return ask(self.qtbot, self.program.tasks, lambda: binding(settings, paper))


@pytest.fixture
def place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scanner: Scanner, paper: Path
) -> Iterator[Place]:
    training_office(tmp_path)
    desk = bootstrap.open_desk(tmp_path, clock=lambda: MORNING)
    bind(desk.settings, "results-slip", Binding(SOLD, Size.A5))
    desk.close()
    with running(qapp, tmp_path, scanner=scanner) as program:
        yield Place(qtbot, program)


def test_a_printer_is_set_by_keys_alone(place: Place, clerk: Clerk) -> None:
    assert [row.paper for row in place.panel._rows.rows()] == list(PAPERS)
    clerk.press(Qt.Key.Key_Return)
    assert focused() is place.panel.printer.input
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    clerk.press(Qt.Key.Key_2).press(Qt.Key.Key_Return)
    clerk.type("3").press(Qt.Key.Key_Return).type("-4").press(Qt.Key.Key_Return)
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert place.bound("receipt") == Binding(PRINTER, Size.A4, 2, 3, -4)
    assert place.bound("report") == Binding()
    assert say("paper-kind.receipt") in place.window.notices.words()


def test_one_printer_for_all_papers_is_chosen_at_once(place: Place) -> None:
    panel = place.panel
    panel.spread.click()
    assert panel.printer.problem() == say("printing.choose-first")
    panel.printer.input.show_value(PRINTER)
    panel.spread.click()
    place.settle()
    bound = {paper: place.bound(paper).printer for paper in PAPERS}
    assert bound.pop("results-slip") == SOLD
    assert set(bound.values()) == {PRINTER}
    assert panel.spread.isHidden()


def test_a_paper_is_offered_only_the_sheets_it_is_made_for(place: Place) -> None:
    panel = place.panel
    for at, paper in enumerate(PAPERS):
        panel.table.selectRow(at)
        offered = [
            button.text() for button in panel.sheet.findChildren(QRadioButton) if button.isVisible()
        ]
        expected = _SHEETS.get(paper, (Size.A4, Size.A5))
        assert offered == [say(f"printing.size.{size.value}") for size in expected]


def test_a_trial_page_shows_what_the_printer_does(
    place: Place, print_system: PrintSystem, paper: Path
) -> None:
    place.panel.printer.input.show_value(PRINTER)
    place.panel.sheet.show_value(Size.A5.value)
    place.panel.trial.click()
    place.settle()
    drawn = picture(print_system.printed(paper), 254)
    assert codes(drawn)["QRCode"] == TRIAL_CODE
    corner = drawn.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert corner is not None
    assert corner[:2] == pytest.approx((100, 100), abs=3)
    assert PRINTER in place.window.notices.words()


def test_what_cannot_be_is_told_at_its_field_and_not_kept(place: Place) -> None:
    panel = place.panel
    panel.save.click()
    assert panel.printer.problem() == say("printing.choose-first")
    panel.printer.input.show_value(PRINTER)
    for typed in ("1,5", "ba", "31", "--2"):
        panel.down.input.setText(typed)
        panel.save.click()
        assert panel.down.problem() == say("settings.printers.moved.wrong", most=30)
        assert focused() is panel.down.input
    place.settle()
    assert place.bound("receipt") == Binding()


def test_a_printer_that_is_gone_is_named_and_stays_chosen(place: Place, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Down)
    row = place.panel._rows.rows()[1]
    assert (row.paper, row.gone) == ("results-slip", True)
    assert place.panel.printer.input.currentText() == say("printing.printer.gone", printer=SOLD)
    place.panel.trial.click()
    place.settle()
    assert SOLD in place.panel.printer.problem()
    assert focused() is place.panel.printer.input
    assert place.bound("results-slip").printer == SOLD


def test_a_printer_that_refuses_a_trial_page_is_told(
    place: Place, print_system: PrintSystem, paper: Path
) -> None:
    print_system.refuse(PRINTER)
    place.panel.printer.input.show_value(PRINTER)
    place.panel.trial.click()
    place.settle()
    assert place.panel.printer.problem() == say(
        "settings.printers.paper-not-printed", printer=PRINTER
    )
    assert paper.read_bytes() == b""


def test_another_printer_is_not_moved_as_the_one_before() -> None:
    before = Binding("Máy in A", Size.A5, 2, 3, -4)
    assert before.on("Máy in A", Size.A4) == Binding("Máy in A", Size.A4, 2, 3, -4)
    assert before.on("Máy in B", Size.A5) == Binding("Máy in B", Size.A5, 2, 0, 0)
