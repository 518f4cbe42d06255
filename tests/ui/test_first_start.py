"""The first start, by keyboard alone: to a working desk, through power cuts and lost keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.domain import export_day, units
from desk_app.domain.export_day import ExportDay
from desk_app.domain.office import Office, Role
from desk_app.storage.keyring import WrongRecoveryCode
from desk_app.sync import drives, stick
from desk_app.sync.drives import Drive
from desk_app.ui.app import Program
from desk_app.ui.scanner import Scanner
from desk_app.ui.welcome import recovery_sheet, sample_office, setting_up
from desk_app.ui.welcome.form import WelcomeForm
from desk_app.wording import parting, say
from tests.printing.reading import words
from tests.ui.clerk import Clerk
from tests.ui.programs import activate, filled_office, office_of, running, training_office

Key = Qt.Key


def _form(program: Program) -> WelcomeForm:
    assert isinstance(program.window, WelcomeForm)
    return program.window


@pytest.fixture
def plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for a stick: none can be plugged into a test."""
    root = tmp_path / "USB XA"
    root.mkdir()
    found = [Drive(root=root, name=root.name, free_bytes=14_200_000_000)]
    monkeypatch.setattr(drives, "plugged_in", lambda: list(found))
    return root


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _at_the_desk_page(qtbot: QtBot, program: Program, clerk: Clerk) -> WelcomeForm:
    form = _form(program)
    activate(qtbot, form)
    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    qtbot.waitUntil(form.unit.table.hasFocus)
    clerk.press(Key.Key_Return)
    assert form.current() == "desk"
    return form


def _answer_until_code(qtbot: QtBot, program: Program, clerk: Clerk) -> str:
    """The third unit, desk B, one officer, everything by key; the recovery code."""
    form = _form(program)
    activate(qtbot, form)
    clerk.press(Key.Key_Tab).press(Key.Key_Return)
    qtbot.waitUntil(form.unit.table.hasFocus)
    clerk.press(Key.Key_Down).press(Key.Key_Down).press(Key.Key_Return)
    assert form.current() == "desk"
    clerk.press(Key.Key_Right).press(Key.Key_Return)
    assert form.current() == "officer"
    clerk.type("Nguyễn Thị Mẫu").press(Key.Key_Return)
    qtbot.waitUntil(lambda: form.current() == "code", timeout=10_000)
    return form.code.code.text().replace(" ", "")


def test_keys_alone_lead_to_a_working_desk(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    with running(qapp, tmp_path, scanner=scanner) as program:
        code = _answer_until_code(qtbot, program, clerk)
        assert len(code.replace("-", "")) == 25
        clerk.press(Key.Key_Tab).press(Key.Key_Tab).press(Key.Key_Return)
        office = office_of(qtbot, program)
        assert office.window.current_page() == "home"
        assert program.opened is not None
        ours = program.opened.desk.office
        assert (ours.unit, ours.desk) == (setting_up.offered()[2], "B")
        assert (ours.role, ours.training) == (Role.DESK, False)
        assert program.opened.officer.name == "Nguyễn Thị Mẫu"
    (tmp_path / "keys" / "database.key").unlink()
    bootstrap.recover(tmp_path, code)
    desk = bootstrap.open_desk(tmp_path)
    assert desk.exchange.export_day() == export_day.USUAL
    assert desk.exchange.known_stick() is None
    desk.close()


def test_the_export_day_and_the_stick_are_chosen_by_keys_at_set_up(
    qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path, plugged_in: Path
) -> None:
    usb, folder = plugged_in, tmp_path / "data"
    with running(_app(), folder, scanner=scanner) as program:
        form = _at_the_desk_page(qtbot, program, clerk)
        qtbot.waitUntil(lambda: form.desk.stick.count() == 2)
        assert form.desk.stick.currentText() == "Để sau"
        clerk.press(Key.Key_Tab).press(Key.Key_Up).press(Key.Key_Tab).press(Key.Key_Down)
        assert form.desk.stick.currentText() == "USB XA (trống 14,2 GB)"
        clerk.press(Key.Key_Return)
        clerk.type("Nguyễn Thị Mẫu").press(Key.Key_Return)
        qtbot.waitUntil(lambda: form.current() == "code", timeout=10_000)
    desk = bootstrap.open_desk(folder)
    known = desk.exchange.known_stick()
    assert known is not None
    assert (known.name, known.mark) == ("USB XA", stick.mark(usb))
    assert desk.exchange.export_day() == ExportDay(weekday=4)
    assert not desk.exchange.standing().due
    desk.close()


def test_a_stick_that_was_pulled_out_is_told_and_setting_up_goes_on_without_it(
    qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path, plugged_in: Path
) -> None:
    usb, folder = plugged_in, tmp_path / "data"
    with running(_app(), folder, scanner=scanner) as program:
        form = _at_the_desk_page(qtbot, program, clerk)
        qtbot.waitUntil(lambda: form.desk.stick.count() == 2)
        clerk.press(Key.Key_Tab).press(Key.Key_Tab).press(Key.Key_Down).press(Key.Key_Return)
        usb.rmdir()
        usb.write_bytes(b"")  # what answers there is no stick any more
        clerk.type("Nguyễn Thị Mẫu").press(Key.Key_Return)
        qtbot.waitUntil(lambda: form.current() == "desk", timeout=10_000)
        assert form.desk.stick_problem() == say("error.stick-gone")
        assert form.desk.stick.hasFocus()
        assert not bootstrap.is_set_up(folder)
        clerk.press(Key.Key_Up).press(Key.Key_Return)
        assert form.current() == "officer"
        clerk.press(Key.Key_Return)
        qtbot.waitUntil(lambda: form.current() == "code", timeout=10_000)
    desk = bootstrap.open_desk(folder)
    assert desk.exchange.known_stick() is None
    desk.close()


def test_escape_goes_back_a_step(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    with running(qapp, tmp_path, scanner=scanner) as program:
        form = _form(program)
        activate(qtbot, form)
        clerk.press(Key.Key_Tab).press(Key.Key_Return).press(Key.Key_Return)
        clerk.press(Key.Key_Return)
        for page in ("officer", "desk", "unit", "choice"):
            assert form.current() == page
            clerk.press(Key.Key_Escape)
    assert not bootstrap.is_set_up(tmp_path)


def test_an_officer_without_a_name_makes_no_office(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    with running(qapp, tmp_path, scanner=scanner) as program:
        form = _form(program)
        activate(qtbot, form)
        form.show_page("officer")
        clerk.press(Key.Key_Return)
        assert form.officer.name.problem() == say("settings.officer.name-missing")
        assert form.current() == "officer"
    assert not bootstrap.is_set_up(tmp_path)


def test_a_power_cut_before_the_code_is_put_away_shows_a_code_that_opens(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    with running(qapp, tmp_path, scanner=scanner) as program:
        lost = _answer_until_code(qtbot, program, clerk)
    with running(qapp, tmp_path, scanner=scanner) as program:
        form = _form(program)
        qtbot.waitUntil(lambda: form.current() == "code", timeout=10_000)
        shown = form.code.code.text().replace(" ", "")
        form.code.kept.click()
        office_of(qtbot, program)
    assert shown != lost
    with pytest.raises(WrongRecoveryCode):
        bootstrap.recover(tmp_path, lost)
    bootstrap.recover(tmp_path, shown)
    assert not setting_up.code_is_due(tmp_path)


def test_a_power_cut_before_the_office_is_made_begins_at_the_first_choice(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "code-not-put-away").touch()
    (tmp_path / "unfinished.db").write_bytes(b"half an office")
    with running(qapp, tmp_path) as program:
        assert _form(program).current() == "choice"


def test_a_commune_that_is_not_listed_is_typed(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    with running(qapp, tmp_path, scanner=scanner) as program:
        form = _form(program)
        activate(qtbot, form)
        form.show_page("unit")
        clerk.press(Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        form.unit.table.selectRow(form.unit.table.model().rowCount() - 1)
        clerk.press(Key.Key_Return)
        assert form.current() == "typed"
        clerk.type("Xã Thử").press(Key.Key_Return).press(Key.Key_Return)
        clerk.type("99").press(Key.Key_Return).type("H42.77").press(Key.Key_Return)
        clerk.type("37").press(Key.Key_Return).type("Tỉnh Ninh Bình").press(Key.Key_Return)
        clerk.press(Key.Key_Return)
        assert form.typed.fields["code"].problem() == say("check.unit.code-digits")
        assert form.typed.fields["code"].input.hasFocus()
        form.typed.fields["code"].input.clear()
        clerk.type("13999")
        form.typed.on.click()
        assert form.current() == "desk"


def test_a_typed_unit_gives_codes_that_can_be_read_back() -> None:
    sound = setting_up.offered()[0]
    assert units.check(sound) == {}


def test_the_wrong_code_keeps_the_office_closed_and_the_right_one_opens_it(
    qapp: QApplication, qtbot: QtBot, clerk: Clerk, scanner: Scanner, tmp_path: Path
) -> None:
    training_office(tmp_path)
    code = bootstrap.new_recovery_code(tmp_path)
    (tmp_path / "keys" / "database.key").unlink()
    with running(qapp, tmp_path, scanner=scanner) as program:
        qtbot.waitUntil(lambda: program.welcome is not None, timeout=10_000)
        form = _form(program)
        activate(qtbot, form)
        assert form.current() == "recover"
        clerk.type("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA").press(Key.Key_Return)
        qtbot.waitUntil(lambda: form.recover.code.problem() != "")
        assert form.recover.code.problem() == say("error.wrong-recovery-code")
        assert form.recover.code.input.hasFocus()
        form.recover.code.input.setText(code.lower())
        clerk.press(Key.Key_Return)
        assert office_of(qtbot, program).window.current_page() == "home"


def test_a_desk_whose_journal_key_is_lost_goes_on_in_another_journal_and_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    training_office(tmp_path)
    code = bootstrap.new_recovery_code(tmp_path)
    (tmp_path / "keys" / "database.key").unlink()
    (tmp_path / "keys" / "journal.secret").unlink()
    with running(qapp, tmp_path) as program:
        qtbot.waitUntil(lambda: program.welcome is not None, timeout=10_000)
        _form(program).recover.submitted.emit(code)
        window = office_of(qtbot, program).window
        qtbot.waitUntil(lambda: bool(window.problems.words()), timeout=10_000)
        assert window.problems.words() == parting.departed("key")


def test_the_sheet_for_the_envelope_carries_the_code_and_the_office(tmp_path: Path) -> None:
    file = tmp_path / "mã khôi phục.pdf"
    unit = setting_up.offered()[0]
    office = Office(unit=unit, desk="C", role=Role.DESK)
    code = "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY"
    assert recovery_sheet.save(file, office, code)
    sheet = words(file.read_bytes())
    assert code in sheet
    assert unit.name in sheet
    assert not recovery_sheet.save(tmp_path / "no folder" / "x.pdf", office, code)


def test_a_sample_lives_in_its_own_time(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    place = filled_office(sample_office.folder_of(tmp_path, "desk"))
    with running(qapp, tmp_path) as program:
        _form(program).choice.trial.click()
        office_of(qtbot, program)
        assert program.opened is not None
        assert program.opened.desk.folder == place
        assert program.opened.desk.clock().date() == date(2020, 3, 2)
    assert not bootstrap.is_set_up(tmp_path)
