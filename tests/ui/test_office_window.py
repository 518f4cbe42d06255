"""The window of an office: home, the pages together, settings that others feel."""

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk_app import bootstrap, wording
from desk_app.domain.office import Role
from desk_app.domain.person import Party
from desk_app.domain.procedure import Term, TermKind
from desk_app.services.calendar import Calendar
from desk_app.ui import palettes, theme
from desk_app.ui.app import Program
from desk_app.ui.home.form import HomeForm
from desk_app.ui.home.upper_form import UpperHomeForm
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.preferences import Preferences
from desk_app.ui.settings.calendar_panel import DayDraft
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.status_line import Segment
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.wording import dates, say
from tests.ui.clerk import focused
from tests.ui.programs import (
    MORNING,
    activate,
    filled_office,
    office_of,
    receive,
    running,
    settle,
    training_office,
)
from tests.ui.work_desk import ask

INPUTS = (
    QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractItemView,
    QTabBar,
    QTabWidget,
)  # fmt: skip


def _desk(program: Program) -> bootstrap.Desk:
    assert program.opened is not None
    return program.opened.desk


def _home(program: Program) -> HomeForm:
    assert program.office is not None
    form = program.office.window.page("home")
    assert isinstance(form, HomeForm)
    return form


def _settings(qtbot: QtBot, program: Program) -> SettingsForm:
    office = office_of(qtbot, program)
    office.go("settings")
    settle(qtbot, program)
    form = office.window.page("settings")
    assert isinstance(form, SettingsForm)
    return form


def _figures(tiles: dict[str, FigureTile]) -> dict[str, str]:
    return {name: tile.figure() for name, tile in tiles.items()}


# ---- home


def test_home_shows_the_numbers_of_the_service(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    desk = bootstrap.open_desk(tmp_path, clock=lambda: MORNING)
    counts = desk.lookup.counts()
    desk.close()
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        assert _figures(_home(program).tiles) == {
            "due-today": str(counts.due_today),
            "overdue": str(counts.overdue),
            "working": str(counts.working),
            "waiting": str(counts.waiting),
            "ready": str(counts.ready),
        }
        assert _figures(_home(program).tiles)["ready"] == "1"
        assert _home(program).table.model().rowCount() == 3


@pytest.mark.parametrize("name", ["due-today", "overdue", "working", "waiting", "ready"])
def test_a_number_opens_its_list(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        listed = int(_home(program).tiles[name].figure())
        _home(program).tiles[name].click()
        settle(qtbot, program)
        assert office.window.current_page() == "dossiers"
        tables = office.window.page("dossiers").findChildren(QAbstractItemView)
        assert listed in {table.model().rowCount() for table in tables}


def test_an_empty_desk_offers_the_first_reception(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        _home(program).empty.button.click()
        assert office.window.current_page() == "intake"


def test_the_upper_level_sees_who_is_silent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path, unit="351", role=Role.UPPER)
    with running(qapp, tmp_path) as program:
        form = office_of(qtbot, program).window.page("home")
        assert isinstance(form, UpperHomeForm)
        below = [unit for unit in bootstrap.units() if unit.parent == "351"]
        assert form.tiles["silent"].figure() == str(len(below))
        assert form.tiles["sending"].figure() == "0"
        assert form.table.model().rowCount() == len(below)
        assert form.chart.view.accessibleName().endswith("theo đơn vị")
        form.tiles["silent"].click()
        assert office_of(qtbot, program).window.current_page() == "communes"


# ---- the window


def test_the_bottom_line_counts_what_waits_after_each_saved_change(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office, desk = office_of(qtbot, program), _desk(program)
        before = office.window.status.fact(Segment.WAITING)
        program.tasks.run(program, lambda: receive(desk, "Vũ Thị Thử"))
        settle(qtbot, program)
        office.screens["intake"].registered.emit(None)  # type: ignore[attr-defined]
        settle(qtbot, program)
        assert office.window.status.fact(Segment.WAITING) != before
        assert _home(program).table.model().rowCount() == 4


def test_a_scanned_receipt_opens_its_dossier(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office, desk = office_of(qtbot, program), _desk(program)
        found: list[str] = []
        program.tasks.run(
            program, lambda: desk.lookup.newest()[0].intake.scan_code, done=found.append
        )
        settle(qtbot, program)
        office.window.scanned.emit(found[0])
        settle(qtbot, program)
        assert office.window.current_page() == "dossiers"
        office.go("returning")
        office.window.scanned.emit(found[0])
        settle(qtbot, program)
        assert office.window.current_page() == "returning"


def test_a_scanned_card_goes_to_the_intake(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    card = "035185999001||Nguyễn Thị Mẫu|12031985|Nữ|Thôn Trung, Thanh Hải|15052019"
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        office.window.scanned.emit(card)
        settle(qtbot, program)
        assert office.window.current_page() == "intake"
        texts = [field.text() for field in office.window.page("intake").findChildren(QLineEdit)]
        assert "Nguyễn Thị Mẫu" in texts


def test_an_unknown_scan_is_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        office.window.scanned.emit("8934563138165")
        assert office.window.problems.words() == say("window.unknown-scan")


def test_the_window_closes_only_after_work_has_ended(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        window, gate = office_of(qtbot, program).window, threading.Event()
        activate(qtbot, window)
        program.tasks.run(program, lambda: gate.wait(10))
        window.close()
        assert window.isVisible()
        assert window.problems.words() == say("notice.closing")
        gate.set()
        qtbot.waitUntil(lambda: not window.isVisible())


def test_a_fault_shows_the_last_page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        program.show_crash("desk_app 0 · somewhere")
        assert program.window is not None
        assert program.window.windowTitle() == say("crash.title")


# ---- settings


def test_another_language_speaks_on_every_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        form = _settings(qtbot, program)
        form.look.chosen.emit(Preferences(language="en"))
        qtbot.waitUntil(lambda: wording.language() == "en")
        office = office_of(qtbot, program)
        assert office.window.current_page() == "settings"
        vietnamese = {
            pair[0] for pair in wording._TABLE.values() if pair[0] != pair[1] and "{" not in pair[0]
        }
        for key in office.screens:
            office.go(key)
            settle(qtbot, program)
            said = {words for words in _words(office.window) if words in vietnamese}
            assert said == set(), key
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        assert wording.language() == "en"


def test_the_option_goes_before_the_language_chosen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path, language="en") as program:
        office_of(qtbot, program)
        assert wording.language() == "en"


def test_size_and_colours_are_remembered(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        office.window.text_size_changed.emit(14)
        settle(qtbot, program)
        form = _settings(qtbot, program)
        assert form.look.draft().base == 14
        form.look.chosen.emit(Preferences(base=16, palette=palettes.DARK.name))
        settle(qtbot, program)
        assert theme.current() == theme.Theme(palettes.DARK, 16)
    theme.apply(qapp)
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        assert theme.current() == theme.Theme(palettes.DARK, 16)


def test_who_is_at_work_signs_the_next_entry(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        form = _settings(qtbot, program)
        panel = form.officers
        panel.name.input.setText("Hoàng Thị Thử")
        panel.add.click()
        settle(qtbot, program)
        panel.table.selectRow(1)
        panel.switch.click()
        settle(qtbot, program)
        form.calendar.changed.emit(DayDraft(date(2020, 3, 6), "off", "Nghỉ"))
        settle(qtbot, program)
        office, session = office_of(qtbot, program), program.session
        assert session is not None
        assert (session.officer, session.name) == ("o02", "Hoàng Thị Thử")
        named = office.window.navigation.findChild(QLabel, "officer")
        assert named is not None
        assert named.text() == "Hoàng Thị Thử"
        actors: list[str] = []
        desk = _desk(program)
        program.tasks.run(program, lambda: _last_actor(desk), done=actors.append)
        settle(qtbot, program)
        assert actors == ["o02"]
    with running(qapp, tmp_path) as program:
        office_of(qtbot, program)
        assert program.opened is not None
        assert program.opened.officer.officer == "o02"


def test_an_officer_needs_a_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        panel = _settings(qtbot, program).officers
        panel.add.click()
        settle(qtbot, program)
        assert panel.name.problem() == say("settings.officer.name-missing")
        assert panel.table.model().rowCount() == 1


def test_a_day_off_moves_the_next_appointment_and_usual_takes_it_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        panel, calendar = _settings(qtbot, program).calendar, _desk(program).calendar
        usual = _due(qtbot, program, calendar)
        panel.day.input.setText("03/03/2020")
        panel.name.input.setText("Mất điện cả xã")
        panel.save.click()
        settle(qtbot, program)
        assert _due(qtbot, program, calendar) == usual.replace(day=usual.day + 1)
        shown = [panel.table.model().index(row, 0).data() for row in range(99)]
        assert any(each and each.endswith("03/03") for each in shown)
        panel.changed.emit(DayDraft(date(2020, 3, 3), "usual"))
        settle(qtbot, program)
        assert _due(qtbot, program, calendar) == usual


def test_an_unreadable_day_is_told_at_its_field(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    with running(qapp, tmp_path) as program:
        panel = _settings(qtbot, program).calendar
        panel.day.input.setText("31/02/2020")
        panel.save.click()
        settle(qtbot, program)
        assert panel.day.problem() == say("settings.day.unreadable")


def test_a_file_that_is_no_export_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path / "office")
    file = tmp_path / "thư.json"
    file.write_bytes(b"\xff\xfe no export")
    with running(qapp, tmp_path / "office") as program:
        office, panel = office_of(qtbot, program), _settings(qtbot, program).catalogue
        before = panel.table.model().rowCount()
        panel.file_chosen.emit(file)
        settle(qtbot, program)
        assert say("error.unreadable-export").startswith(office.window.problems.words()[:20])
        assert panel.choose.isEnabled()
        assert panel.table.model().rowCount() == before > 0


def test_the_check_says_in_words_what_it_found_and_home_knows(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office, panel = office_of(qtbot, program), _settings(qtbot, program).data
        panel.check.click()
        settle(qtbot, program)
        assert panel.outcome.text().startswith(say("settings.data.sound", entries=9)[:14])
        sound = say("data.sound", day=dates.day(MORNING))
        assert office.window.status.fact(Segment.SAFE) == sound


# ---- every page


@pytest.mark.parametrize("role", list(Role))
def test_every_input_has_a_name(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, role: Role
) -> None:
    _any_office(tmp_path, role)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        nameless = set()
        for key in office.screens:
            office.go(key)
            settle(qtbot, program)
            nameless |= {
                (key, type(widget).__name__, type(widget.parentWidget()).__name__)
                for widget in _inputs(office.window)
                if not _name(widget)
            }
        assert nameless == set()
        assert qapp.activeModalWidget() is None
        assert office.window.findChildren(QDialog) == []


@pytest.mark.parametrize("base", [12, 20])
@pytest.mark.parametrize("role", list(Role))
def test_every_page_fits_a_small_screen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, role: Role, base: int
) -> None:
    _any_office(tmp_path, role)
    small = QSize(1092, 574)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        theme.apply(qapp, palettes.LIGHT, base)
        office.window.resize(small)
        office.window.show()
        assert office.window.minimumSizeHint().width() <= small.width()
        assert office.window.minimumSizeHint().height() <= small.height()
        too_wide = {}
        for key in office.screens:
            office.go(key)
            settle(qtbot, program)
            page = office.window.page(key)
            room = office.window.width() - office.window.navigation.width()
            if page.minimumSizeHint().width() > room:
                too_wide[key] = (page.minimumSizeHint().width(), room)
        assert too_wide == {}


def test_empty_list_of_the_upper_level_leads_to_the_bundles(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    _any_office(tmp_path, Role.UPPER)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        office.go("newest")
        settle(qtbot, program)
        empty = office.window.page("dossiers").findChild(EmptyPage)
        assert empty is not None
        assert "F2" not in empty._hint.text()
        empty.button.click()
        settle(qtbot, program)
        assert office.window.current_page() == "exchange"


def _any_office(folder: Path, role: Role) -> None:
    if role is Role.UPPER:
        training_office(folder, unit="351", role=role)
    else:
        filled_office(folder)


def _words(top: QWidget) -> set[str]:
    """Everything a person reads on the widgets in sight."""
    said = set()
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top):
            continue
        for name in ("text", "placeholderText", "windowTitle", "toolTip"):
            read = getattr(widget, name, None)
            if read is not None and isinstance(words := read(), str):
                said.add(words)
        said.add(widget.accessibleName())
    return said - {""}


def _name(widget: QWidget) -> str:
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name) if reader else widget.accessibleName()


def _inputs(top: QWidget) -> list[QWidget]:
    """What is in sight and the keyboard can reach."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if isinstance(widget, INPUTS)
        and widget.isVisibleTo(top)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def _due(qtbot: QtBot, program: Program, calendar: Calendar) -> date:
    found: list[date] = []

    def work() -> date:
        due_at = calendar.due(MORNING, Term(TermKind.WORKING_DAYS, 6)).due_at
        assert due_at is not None
        return due_at.date()

    program.tasks.run(program, work, done=found.append)
    settle(qtbot, program)
    return found[0]


def _last_actor(desk: bootstrap.Desk) -> str:
    """Who signed the newest entry of our own journal."""
    entries = [each for _, found in desk.calendar._workspace.journal.entries() for each in found]
    return max(entries, key=lambda each: each.n).actor


def test_a_key_of_the_window_means_the_reception_once_one_was_begun(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    filled_office(tmp_path)
    with running(qapp, tmp_path) as program:
        office = office_of(qtbot, program)
        activate(qtbot, office.window)
        (newest, *_) = ask(qtbot, program.tasks, _desk(program).lookup.newest)
        office.open_dossier(newest.uid)
        settle(qtbot, program)
        office.go("intake")
        form = office.window.page("intake")
        assert isinstance(form, IntakeForm)
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        settle(qtbot, program)
        assert office.window.current_page() == "dossiers"
        office.go("intake")
        form.person.submitter.show_party(Party(name="Nguyễn Thị Mẫu"))
        form.due.note.input.show_text("Xin cấp hộ chiếu")
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        settle(qtbot, program)
        assert office.window.current_page() == "intake"
        assert form.request.isVisible()
