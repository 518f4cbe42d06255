"""Work runs on one lane; answers come back to the GUI thread, or not at all."""

import threading
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import IllegalMove
from desk_app.ui.tasks import TaskRunner


def _problem() -> IllegalMove:
    return IllegalMove(dossier="000001", now="returned", wanted="finish")


def _refuse() -> None:
    raise _problem()


def test_work_runs_in_order_on_one_thread_and_answers_in_the_gui_thread(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner = QObject()
    lanes: set[int] = set()
    answers: list[tuple[int, bool]] = []

    def work(number: int) -> Callable[[], int]:
        def run() -> int:
            lanes.add(threading.get_ident())
            return number

        return run

    def done(number: int) -> None:
        answers.append((number, threading.current_thread() is threading.main_thread()))

    for number in range(20):
        tasks.run(owner, work(number), done=done)
    assert tasks.busy
    qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == [(number, True) for number in range(20)]
    assert len(lanes) == 1
    assert threading.get_ident() not in lanes


def test_the_answer_of_a_dead_owner_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, answers = QObject(), list[object]()
    gate = threading.Event()
    tasks.run(owner, gate.wait, done=answers.append)
    tasks.run(owner, _refuse, failed=answers.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == []


def test_a_problem_goes_to_whoever_asked(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, problems = QObject(), list[str]()
    with qtbot.assertNotEmitted(tasks.refused):
        tasks.run(owner, _refuse, failed=lambda problem: problems.append(problem.code))
        qtbot.waitUntil(lambda: not tasks.busy)
    assert problems == ["illegal-move"]


def test_a_problem_nobody_takes_becomes_a_notice(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner = QObject()
    with qtbot.waitSignal(tasks.refused) as told:
        tasks.run(owner, _refuse)
    assert isinstance(told.args[0], IllegalMove)


def test_a_fault_of_ours_reaches_the_crash_hook_and_the_lane_lives_on(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, answers, problems = QObject(), list[int](), list[DeskError]()
    with qtbot.capture_exceptions() as faults:
        tasks.run(owner, lambda: 1 // 0, failed=problems.append)
        tasks.run(owner, lambda: 7, done=answers.append)
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    assert (answers, problems) == ([7], [])


def test_waiting_is_shown_only_after_a_while(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner = QObject()
    with qtbot.assertNotEmitted(tasks.waiting_changed):
        tasks.run(owner, lambda: None)
        qtbot.waitUntil(lambda: not tasks.busy)
    gate = threading.Event()
    with qtbot.waitSignal(tasks.waiting_changed) as told:
        tasks.run(owner, gate.wait)
    assert told.args == [True]
    with qtbot.waitSignal(tasks.waiting_changed) as told:
        gate.set()
    assert told.args == [False]
