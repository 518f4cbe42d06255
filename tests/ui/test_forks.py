"""The page of forks and gaps: both branches side by side, one act for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.services.lineage import Gap
from desk_app.ui.forks.fork_card import ForkCard
from desk_app.ui.forks.form import ForksForm
from desk_app.ui.forks.screen import ForksScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.builders import Clock
from tests.offices import (
    BY,
    DISTRICT,
    THANH_HAI,
    at,
    enrol_each_other,
    established,
    receive_now,
)
from tests.ui.clerk import Clerk
from tests.ui.lane import Lane, shown

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def forked(folder: Path, moment: Clock) -> Desk:
    """A district that has both branches of a desk that was copied."""
    upper = established(folder / "upper", DISTRICT, moment)
    desk = established(folder / "desk", THANH_HAI, moment)
    enrol_each_other(desk, upper, folder / "cards")
    desk.close()
    shutil.copytree(folder / "desk", folder / "clone")
    for name in ("desk", "clone"):
        one = bootstrap.open_desk(folder / name, clock=moment, hurried=True)
        receive_now(one, f"Người Mẫu Ở {name}")
        upper.exchange.take_in(list(one.exchange.export(folder / f"stick-{name}").files))
        one.close()
    return upper


@pytest.fixture
def lane(qtbot: QtBot, tasks: TaskRunner) -> Lane:
    return Lane(qtbot, tasks)


@pytest.fixture
def upper(lane: Lane, tmp_path: Path) -> Iterator[Desk]:
    desk = lane.do(lambda: forked(tmp_path, Clock(at("2020-03-02"))))
    yield desk
    lane.do(desk.close)


@pytest.fixture
def form(qtbot: QtBot, tasks: TaskRunner, window: MainWindow, upper: Desk, lane: Lane) -> ForksForm:
    made = ForksForm()
    screen = ForksScreen(made, upper, tasks, Session(BY, "Trần Thử Nghiệm"))
    screen.saved.connect(window.success)
    window.add_page("other", "Trang khác", "home", "F2", QWidget())
    window.add_page("forks", say("nav.forks"), "half-circle", "F3", made)
    shown(qtbot, window)
    window.show_page("forks")
    lane.settle()
    return made


def test_both_branches_are_told_and_enter_lets_both_count(
    form: ForksForm, upper: Desk, lane: Lane, clerk: Clerk, window: MainWindow
) -> None:
    (card,) = form.cards
    assert isinstance(card, ForkCard)
    assert card.accept.hasFocus()
    assert len(card.refuse) == 1

    clerk.press(ENTER)
    lane.settle()

    assert form.cards == []
    assert form.empty.isVisible()
    names = lane.do(lambda: {each.intake.owner.name for each in upper.lookup.newest()})
    assert names == {"Người Mẫu Ở desk", "Người Mẫu Ở clone"}
    assert say("forks.accepted") in window.notices.words()


def test_a_branch_can_be_set_aside_by_keys(
    form: ForksForm, upper: Desk, lane: Lane, clerk: Clerk
) -> None:
    (card,) = form.cards
    assert isinstance(card, ForkCard)
    card.refuse[0].setFocus()
    clerk.press(Qt.Key.Key_Space)
    lane.settle()
    assert form.cards == []
    names = lane.do(lambda: {each.intake.owner.name for each in upper.lookup.newest()})
    assert names == {"Người Mẫu Ở desk"}


def test_what_was_decided_can_be_decided_anew_by_keys(
    form: ForksForm, upper: Desk, lane: Lane, clerk: Clerk
) -> None:
    def names() -> set[str]:
        return lane.do(lambda: {each.intake.owner.name for each in upper.lookup.newest()})

    assert form.decided.isHidden()
    clerk.press(ENTER)
    lane.settle()
    form.decided.setFocus()
    clerk.press(Qt.Key.Key_Space)
    lane.settle()
    (card,) = form.cards
    assert isinstance(card, ForkCard)
    assert card.accept.isHidden()
    (refuse,) = card.refuse
    assert refuse.hasFocus()
    clerk.press(Qt.Key.Key_Space)
    lane.settle()
    assert names() == {"Người Mẫu Ở desk"}

    (card,) = form.cards
    assert isinstance(card, ForkCard)
    assert card.refuse == []
    assert card.accept.hasFocus()
    clerk.press(ENTER)
    lane.settle()
    assert names() == {"Người Mẫu Ở desk", "Người Mẫu Ở clone"}


def test_missing_lines_have_a_card_with_whom_to_call(form: ForksForm, qtbot: QtBot) -> None:
    gap = Gap(
        jid="x", office="13489", office_name="Xã Mẫu", desk="B", first=5, last=9, head="",
        waiting=3,
    )  # fmt: skip
    form.show_waiting((), (gap,))
    (card,) = form.cards
    with qtbot.waitSignal(form.gap_accept_asked) as asked:
        card.accept.click()
    assert asked.args == ["x"]
