"""The calendar on the system page: a swap, hours of a field, and the appointments that move."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.hours import MORNING, DayHours
from desk_app.domain.procedure import Term, TermKind
from desk_app.services.documents import PaperKind, Size
from desk_app.ui import theme
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.screen import SettingsScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.builders import MONDAY, Clock, a_draft, a_party
from tests.offices import BY, DISTRICT, THANH_HAI, established
from tests.ui.clerk import Clerk
from tests.ui.desks import assert_no_box
from tests.ui.lane import Lane, shown

MARITAL_STATUS = "1.004873"


@dataclass
class Page:
    """The system page, and what it told."""

    form: SettingsForm
    screen: SettingsScreen
    desk: Desk
    lane: Lane
    clock: Clock
    saved: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    printed: list[tuple[Dossier, PaperKind]] = field(default_factory=list)

    def version(self) -> str:
        return str(self.lane.do(lambda: self.desk.calendar.version(2020)))

    def receive(self, name: str) -> Dossier:
        draft = a_draft(procedure=MARITAL_STATUS, submitter=a_party(name=name))
        dossier = self.lane.do(lambda: self.desk.intake.register(draft, by=BY))
        issue = self.desk.documents.issue
        self.lane.do(lambda: issue(dossier, PaperKind.RECEIPT, size=Size.A5, by=BY))
        self.clock.pass_by(minutes=1)
        return dossier


def _page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, folder: Path, unit: str) -> Page:
    lane = Lane(qtbot, tasks)
    clock = Clock(MONDAY)
    desk = lane.do(lambda: established(folder, unit, clock))
    with theme.put_on_last():
        form = SettingsForm(desk.folder)
        window.add_page("settings", "Hệ thống", "settings", "", form)
    screen = SettingsScreen(form, desk, tasks, Session(BY, "Trần Thị Mẫu"))
    made = Page(form, screen, desk, lane, clock)
    screen.saved.connect(lambda words, _at: made.saved.append(words))
    screen.notice.connect(made.notices.append)
    screen.print_asked.connect(lambda *asked: made.printed.append(asked))
    shown(qtbot, window)
    window.show_page("settings")
    screen.reload()
    lane.settle()
    return made


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    made = _page(qtbot, tasks, window, tmp_path / "desk", THANH_HAI)
    yield made
    made.lane.settle()
    made.lane.do(made.desk.close)


@pytest.fixture
def upper(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, tmp_path: Path) -> Iterator[Page]:
    made = _page(qtbot, tasks, window, tmp_path / "upper", DISTRICT)
    yield made
    made.lane.settle()
    made.lane.do(made.desk.close)


def _cells(table: QAbstractItemView) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_swap_is_entered_by_keys_and_shows_both_days(page: Page, clerk: Clerk) -> None:
    panel = page.form.calendar
    page.form.sections.open(panel)
    before = page.version()
    panel.kind.input.show_value("swap")
    panel.day.setFocus()
    clerk.type("3/4/2020")
    panel.partner.setFocus()
    clerk.type("11/4/2020").press(Qt.Key.Key_Return)
    clerk.type("Nghỉ lễ").press(Qt.Key.Key_Return)
    clerk.type("CV 1/CP").press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    page.lane.settle()
    rows = {row[0]: row[1] for row in _cells(panel.table)}
    assert rows["Thứ Sáu, 03/04"] == "nghỉ, làm bù ngày 11/04/2020"
    assert rows["Thứ Bảy, 11/04"] == "làm bù cho ngày 03/04/2020"
    assert page.version() != before
    assert len(page.saved) == 1
    assert_no_box()


def test_a_swap_without_the_other_day_is_told_at_its_field(page: Page) -> None:
    panel = page.form.calendar
    panel.kind.input.show_value("swap")
    panel.day.input.setText("3/4/2020")
    panel.save.click()
    page.lane.settle()
    assert panel.partner.problem() == say("settings.day.unreadable")
    assert page.saved == []


def test_a_day_of_the_table_comes_into_the_form_whole(page: Page) -> None:
    panel = page.form.calendar
    panel.day.input.setText("3/4/2020")
    panel.kind.input.show_value("swap")
    panel.partner.input.setText("11/4/2020")
    panel.basis.input.setText("CV 1/CP")
    panel.save.click()
    page.lane.settle()
    row = [each[0] for each in _cells(panel.table)].index("Thứ Bảy, 11/04")
    panel.table.activated.emit(panel.table.model().index(row, 0))
    draft = panel.draft()
    assert (draft.kind, draft.basis) == ("swap", "CV 1/CP")
    assert draft.partner is not None
    assert draft.partner.isoformat() == "2020-04-03"


def test_the_whole_of_a_day_and_its_basis_stand_below_the_table(page: Page) -> None:
    panel = page.form.calendar
    panel.table.selectRow(0)
    assert panel._picked.text() == "nghỉ (Tết Dương lịch) · Bộ luật Lao động 2012, Điều 115"


def test_the_version_stands_beside_the_year(page: Page) -> None:
    assert say("appointment.version", year=2020, number=1, digest="")[:-1] in (
        page.form.calendar._version.text()
    )  # fmt: skip


def test_hours_of_a_field_are_kept_and_taken_back(page: Page) -> None:
    panel = page.form.hours
    page.form.sections.open(panel)
    panel.field.input.show_value("Hộ tịch")
    page.lane.settle()
    assert panel.typed()[5] == "-"
    panel.days[5].input.setText("7:30-11:30")
    panel.save.click()
    page.lane.settle()
    calendar = page.desk.calendar
    assert page.lane.do(lambda: calendar.hours("Hộ tịch")).week[5] == DayHours(MORNING)
    assert not page.lane.do(calendar.hours).week[5].is_open
    panel.usual.click()
    page.lane.settle()
    assert panel.typed()[5] == "-"


def test_a_commune_is_told_whose_hours_it_sets(page: Page) -> None:
    panel = page.form.hours
    assert not panel.unit.isVisibleTo(panel)
    assert panel.whose.text().startswith("Giờ làm việc của Xã Thanh Hải.")


def test_the_upper_level_sets_the_hours_of_one_commune(upper: Page) -> None:
    panel, calendar = upper.form.hours, upper.desk.calendar
    upper.form.sections.open(panel)
    panel.unit.input.show_value(THANH_HAI)
    upper.lane.settle()
    panel.days[5].input.setText("7:30-11:30")
    panel.save.click()
    upper.lane.settle()
    theirs = upper.lane.do(lambda: calendar.hours(unit=THANH_HAI))
    assert theirs.week[5] == DayHours(MORNING)
    assert not upper.lane.do(calendar.hours).week[5].is_open
    panel.unit.input.show_value(DISTRICT)
    upper.lane.settle()
    assert panel.typed()[5] == "-"


@pytest.mark.parametrize("base", [12, 20])
def test_all_parts_of_the_page_are_in_sight_in_the_smallest_window(
    page: Page, window: MainWindow, base: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        theme.apply(app, base_pt=base)
        window.resize(1092, 614)
        page.lane.settle()
        QApplication.processEvents()
        names = page.form.sections.list
        every = [names.item(at) for at in range(names.count())]
        offered = [item for item in every if not item.isHidden()]
        assert page.form.sections.title(page.form.data) in [item.text() for item in offered]
        for item in offered:
            line = names.visualItemRect(item)
            assert names.viewport().rect().contains(line), item.text()
            assert line.height() >= names.fontMetrics().height()
            assert names.visibleRegion().contains(names.viewport().mapToParent(line.center()))
    finally:
        theme.apply(app)


def test_ctrl_tab_goes_through_the_parts_and_round(page: Page, clerk: Clerk) -> None:
    sections, control = page.form.sections, Qt.KeyboardModifier.ControlModifier
    sections.open(page.form.officers)
    page.form.officers.name.setFocus()
    clerk.press(Qt.Key.Key_Tab, control)
    assert sections.shown() is page.form.details
    clerk.press(Qt.Key.Key_Backtab, control | Qt.KeyboardModifier.ShiftModifier)
    assert sections.shown() is page.form.officers
    clerk.press(Qt.Key.Key_Backtab, control | Qt.KeyboardModifier.ShiftModifier)
    assert sections.shown() is page.form.data


def test_hours_that_cannot_be_read_are_told_at_their_day(page: Page) -> None:
    panel = page.form.hours
    panel.days[2].input.setText("sáng")
    panel.save.click()
    page.lane.settle()
    assert panel.days[2].problem() == say("settings.hours.unreadable")
    assert page.saved == []


def test_what_moves_is_told_moved_by_one_key_and_printed_by_another(
    page: Page, clerk: Clerk
) -> None:
    first, second = page.receive("Nguyễn Văn Thử"), page.receive("Trần Thị Thử")
    panel = page.form.calendar
    panel.day.input.setText("4/3/2020")
    panel.name.input.setText("Tránh bão")
    panel.save.click()
    page.lane.settle()
    assert page.notices == [say("settings.moved.notice", count=2)]
    assert page.form.sections.title(page.form.moved).endswith("(2)")

    moved = page.form.moved
    page.form.sections.open(moved)
    rows = _cells(moved.table)
    assert [row[0] for row in rows] == [first.code, second.code]
    assert rows[0][2:5] == ["0900000001", "08:30 05/03/2020", "08:30 06/03/2020"]
    assert moved.table.isColumnHidden(5), "nobody has a second stage"
    moved.reason.setFocus()
    clerk.press(Qt.Key.Key_F9)
    page.lane.settle()
    assert _cells(moved.table) == []
    assert not page.form.sections.title(page.form.moved).endswith(")")
    assert [row[0] for row in _cells(moved.receipts)] == [first.code, second.code]

    clerk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page.lane.settle()
    assert [(each.code, kind) for each, kind in page.printed] == [
        (first.code, PaperKind.RECEIPT), (second.code, PaperKind.RECEIPT),
    ]  # fmt: skip
    assert_no_box()


def test_one_of_them_can_be_moved_alone_and_never_without_a_reason(page: Page) -> None:
    first, second = page.receive("Nguyễn Văn Thử"), page.receive("Trần Thị Thử")
    calendar, moved = page.desk.calendar, page.form.moved
    day = MONDAY.date().replace(day=4)
    page.lane.do(lambda: calendar.set_day(day, "off", name="Bão", basis="", by=BY))
    page.form.calendar.unit_asked.emit()
    page.form.sections.open(moved)
    moved.show_moved(page.lane.do(calendar.moved), "")
    moved.reason.input.setText("")
    moved.one.click()
    page.lane.settle()
    assert moved.reason.problem() == say("settings.moved.reason.missing")
    moved.reason.input.setText("Bão")
    moved.table.selectRow(1)
    moved.one.click()
    page.lane.settle()
    assert [row[0] for row in _cells(moved.table)] == [first.code]
    assert [row[0] for row in _cells(moved.receipts)] == [second.code]


def test_the_second_stage_that_moves_is_listed(page: Page) -> None:
    calendar = page.desk.calendar
    draft = a_draft(
        submitter=a_party(), procedure=MARITAL_STATUS, second_term=Term(TermKind.WORKING_DAYS, 10)
    )
    page.lane.do(lambda: page.desk.intake.register(draft, by=BY))
    day = MONDAY.date().replace(day=10)
    page.lane.do(lambda: calendar.set_day(day, "off", name="Bão", basis="", by=BY))
    page.screen.reload()
    page.lane.settle()
    table = page.form.moved.table
    assert not table.isColumnHidden(5)
    (row,) = _cells(table)
    assert row[3:] == ["08:30 05/03/2020", "08:30 05/03/2020", "08:30 13/03/2020"]


def test_the_upper_level_sets_a_day_for_one_commune_and_has_no_appointments(upper: Page) -> None:
    panel = upper.form.calendar
    assert not panel.unit.isHidden()
    assert not upper.form.sections.offers(upper.form.moved)
    panel.unit.input.show_value(THANH_HAI)
    upper.lane.settle()
    panel.day.input.setText("4/3/2020")
    panel.name.input.setText("Lụt")
    panel.save.click()
    upper.lane.settle()
    assert "Thứ Tư, 04/03" in [row[0] for row in _cells(panel.table)]
    panel.unit.input.show_value(DISTRICT)
    upper.lane.settle()
    assert "Thứ Tư, 04/03" not in [row[0] for row in _cells(panel.table)]
