"""A wrong return taken back where it was made, and the end of the day, in the whole window."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.office_papers import OfficePaper
from desk_app.ui.closing.screen import ClosingScreen
from desk_app.ui.dossier.acts import LOOKS, Deed
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.opening import Opened
from desk_app.ui.preferences import Preferences
from desk_app.ui.returning.screen import ReturningScreen
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
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

ENTER, F4, F11 = Qt.Key.Key_Return, Qt.Key.Key_F4, Qt.Key.Key_F11


@dataclass(frozen=True, slots=True)
class Open:
    """A whole office, open."""

    office: OfficeWindow
    opened: Opened
    lane: Lane


@pytest.fixture
def at_work(qtbot: QtBot, tasks: TaskRunner, scanner: Scanner, tmp_path: Path) -> Iterator[Open]:
    lane = Lane(qtbot, tasks)
    desk = lane.ask(lambda: open_training_desk(tmp_path / "office"))
    opened = Opened(desk, Preferences(), lane.ask(desk.settings.officers)[0])
    office = OfficeWindow(opened, Session(OFFICER, "Trần Thị Mẫu"), tasks, scanner)
    qtbot.addWidget(office.window)
    office.window.resize(1366, 768)
    with qtbot.waitActive(office.window):
        office.window.show()
        office.window.activateWindow()
    lane.settle()
    yield Open(office, opened, lane)
    lane.settle()
    lane.ask(desk.close)


def _ready(at: Open) -> Dossier:
    desk, draft = at.opened.desk, IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY)
    received = at.lane.ask(lambda: desk.intake.register(draft, by=OFFICER))
    return at.lane.ask(lambda: desk.processing.finish(received, result="Bản sao", by=OFFICER))


def test_a_wrong_return_is_taken_back_where_it_was_made(at_work: Open, clerk: Clerk) -> None:
    ready, lane = _ready(at_work), at_work.lane
    returning = at_work.office.screens["returning"]
    assert isinstance(returning, ReturningScreen)
    clerk.scan(ready.intake.scan_code)
    lane.settle()
    clerk.press(F4)
    lane.settle()
    clerk.press(ENTER).press(ENTER)
    lane.settle()
    desk = at_work.opened.desk
    assert lane.ask(lambda: desk.lookup.by_uid(ready.uid)).state is State.RETURNED
    at_work.office.window.notices.undo.click()
    lane.settle()
    stored = lane.ask(lambda: desk.lookup.by_uid(ready.uid))
    assert stored.state is State.FINISHED
    assert at_work.office.window.current_page() == "returning"
    shown = returning._form.shown()
    assert shown is not None
    assert shown.state is State.FINISHED
    assert returning._form.is_ready()


def test_closing_the_day_stays_in_its_budget(at_work: Open, clerk: Clerk) -> None:
    _ready(at_work)
    closing = at_work.office.screens["closing"]
    assert isinstance(closing, ClosingScreen)
    form, printed = closing._form, list[OfficePaper]()
    closing.office_asked.disconnect()
    closing.office_asked.connect(printed.append)
    clerk.press(F11)
    at_work.lane.settle()
    assert form.sheet.page_count() == 1
    assert focused() is form.check.button
    clerk.think().press(ENTER)
    at_work.lane.settle()
    assert form.check.said() == say("day-end.check.sound")
    clerk.think().press(ENTER)
    at_work.lane.settle()
    assert printed == [OfficePaper.closing(START.date())]
    closing.paper_taken(printed[0], "Máy in quầy")
    clerk.think().press(ENTER)
    at_work.lane.settle()
    assert at_work.office.window.current_page() == "exchange"
    clerk.within("close the day")
    assert_no_box()


def test_the_sheet_of_the_day_follows_the_work(at_work: Open) -> None:
    closing = at_work.office.screens["closing"]
    assert isinstance(closing, ClosingScreen)
    at_work.office.go("closing")
    at_work.lane.settle()
    before = closing._sheet
    _ready(at_work)
    at_work.office.go("closing")
    at_work.lane.settle()
    assert closing._sheet != before


def test_no_key_of_a_page_is_one_of_the_windows(at_work: Open) -> None:
    window = at_work.office.window
    shortcuts = window.findChildren(QShortcut)
    own = [each.key().toString() for each in shortcuts if each.parent() is window]
    assert len(set(own)) == len(own)
    heard_by_the_window = {Move.RETURN, Move.REQUEST_SUPPLEMENT, Move.REFUSE, Move.EXTEND}
    acts = {look.key for act, look in LOOKS.items() if act not in {*heard_by_the_window, Deed.UNDO}}
    assert acts.isdisjoint(own)
    assert {"F6", "F7", "F8", "F11", "Ctrl+Z"} <= set(own)
