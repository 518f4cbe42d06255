"""From a scanned receipt to the citizen's slip, through the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier import Dossier
from desk_app.domain.handback import Relation
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.satisfaction import Answer
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.opening import Opened
from desk_app.ui.preferences import Preferences
from desk_app.ui.returning.screen import ReturningScreen
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests.ui.clerk import Clerk
from tests.ui.desks import CERTIFIED_COPY, NHUNG, OFFICER, Lane, open_training_desk

ENTER, F4 = Qt.Key.Key_Return, Qt.Key.Key_F4


@pytest.fixture
def lane(qtbot: QtBot, tasks: TaskRunner) -> Lane:
    return Lane(qtbot, tasks)


@pytest.fixture
def opened(lane: Lane, tmp_path: Path) -> Iterator[Opened]:
    desk = lane.ask(lambda: open_training_desk(tmp_path / "office"))
    officer = lane.ask(desk.settings.officers)[0]
    yield Opened(desk, Preferences(), officer)
    lane.settle()
    lane.ask(desk.close)


def _ready(opened: Opened, lane: Lane) -> Dossier:
    desk, draft = opened.desk, IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY)
    received = lane.ask(lambda: desk.intake.register(draft, by=OFFICER))
    return lane.ask(lambda: desk.processing.finish(received, result="Bản sao", by=OFFICER))


def test_a_receipt_scanned_anywhere_leads_to_the_return_and_the_slip(
    qtbot: QtBot, opened: Opened, lane: Lane, scanner: Scanner, clerk: Clerk
) -> None:
    ready = _ready(opened, lane)
    office = OfficeWindow(opened, Session(OFFICER, "Trần Thị Mẫu"), lane.tasks, scanner)
    window, returning = office.window, office.screens["returning"]
    assert isinstance(returning, ReturningScreen)
    form = returning._form
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    lane.settle()
    clerk.scan(ready.intake.scan_code)
    lane.settle()
    qtbot.waitUntil(lambda: window.current_page() == "dossiers")
    lane.settle()
    clerk.press(F4)
    qtbot.waitUntil(form.collector.choices[Relation.OWNER].hasFocus)
    lane.settle()
    clerk.press(ENTER).press(ENTER)
    lane.settle()
    # No printer is chosen in this office, so the paper will be shown, but not over the slip.
    assert window.current_page() == "returning"
    assert form.slip.first_stop().hasFocus()
    clerk.type("2")
    lane.settle()
    qtbot.waitUntil(lambda: window.current_page() == "dossiers")
    stored = lane.ask(lambda: opened.desk.lookup.by_uid(ready.uid))
    assert stored.rating is not None
    assert stored.rating.answer is Answer.YES
    assert clerk.keys <= 6
    clerk.press(Qt.Key.Key_Escape)
    assert window.current_page() == "returning"
