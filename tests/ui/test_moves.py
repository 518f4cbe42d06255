"""Every move of a dossier by its key and its form: what is typed is what is stored."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk, open_desk
from desk_app.domain.deadlines import parse_term
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierFinished, DossierKeyed, Stage
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.reasons import BLANK
from desk_app.services.documents import PaperKind
from desk_app.ui import theme
from desk_app.ui.dossier import acts
from desk_app.ui.dossier.acts import LOOKS, Act, Deed
from desk_app.ui.dossiers import KEY, Dossiers
from desk_app.ui.main_window import MainWindow
from desk_app.ui.notices import UNDO_MS
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.window_keys import WindowKeys
from desk_app.wording import say
from tests.acts import contested
from tests.builders import MONDAY
from tests.builders import Clock as OfficeClock
from tests.ui.clerk import Clerk, Clock, focused
from tests.ui.desks import assert_no_box
from tests.ui.work_desk import FilePrinters, ask, settled
from tests.week import CLERK, LAWYER, received, set_up

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, SPACE, DOWN, RIGHT, F9 = (
    Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_F9,
)  # fmt: skip
F6, F7, F8 = Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8
LETTER: dict[Qt.Key, Act] = {
    Qt.Key.Key_G: Move.HAND_OVER, Qt.Key.Key_B: Move.SUPPLEMENTED, Qt.Key.Key_N: Move.ASK_FEE,
    Qt.Key.Key_O: Move.FEE_PAID, Qt.Key.Key_U: Move.WITHDRAW, Qt.Key.Key_I: Deed.CORRECT,
    Qt.Key.Key_M: Deed.KEYED, Qt.Key.Key_T: Move.ACCEPT, Qt.Key.Key_W: Deed.SETTLE,
}  # fmt: skip
BIRTH = "1.001193"


@dataclass(slots=True)
class Work:
    """One window for all tests of the module; each gets a dossier of its own."""

    window: MainWindow
    page: Dossiers
    desk: Desk
    tasks: TaskRunner
    clock: OfficeClock
    bot: QtBot
    keys: Clock
    printed: list[tuple[Dossier, PaperKind]]

    def settle(self) -> None:
        settled(self.bot, self.tasks)

    def do(self, work: Callable[[], Dossier]) -> Dossier:
        return ask(self.bot, self.tasks, work)

    def now(self, dossier: Dossier) -> Dossier:
        return self.do(lambda: self.desk.lookup.by_uid(dossier.uid))

    def received(self, days: int = 5) -> Dossier:
        return self.do(lambda: received(self.desk, "Nguyễn Văn Mẫu", days=days))

    def asked(self) -> Dossier:
        """A dossier that waits for two papers since today."""
        dossier = self.received()
        return self.do(
            lambda: self.desk.processing.request_supplement(
                dossier, contents=("Tờ khai", "Giấy chứng sinh"), reason="Thiếu", by="o01"
            )
        )

    def open(self, dossier: Dossier) -> None:
        self.page.open(dossier.uid)
        self.settle()

    def panel(self, act: Act) -> Any:
        panel = self.page._dossier_form.panels[act]
        assert self.page._dossier_form.open_panel_now() is panel
        return panel


@pytest.fixture(scope="module")
def office(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[MainWindow, Dossiers, Desk, TaskRunner, OfficeClock, Clock]]:
    theme.apply(qapp)
    folder, clock, keys = tmp_path_factory.mktemp("moves") / "desk", OfficeClock(), Clock()
    set_up(folder, clock).close()
    tasks = TaskRunner()
    opened: list[Desk] = []
    tasks.run(tasks, lambda: open_desk(folder, clock=clock, hurried=True), done=opened.append)
    while not opened:
        qapp.processEvents()
    desk = opened[0]
    scanner, window_keys = Scanner(qapp, clock=keys), WindowKeys(qapp)
    window = MainWindow(tasks, scanner)
    page = Dossiers(window, desk, tasks, Session("o01", CLERK), FilePrinters(folder))
    window.add_page("elsewhere", "Trang khác", "home", "", QLineEdit())
    window.scanned.connect(page.open_code)
    yield window, page, desk, tasks, clock, keys
    for listener in (scanner, window_keys):
        qapp.removeEventFilter(listener)
    tasks.run(tasks, desk.close)
    tasks.close()
    window.close()
    window.deleteLater()


@pytest.fixture
def work(
    office: tuple[MainWindow, Dossiers, Desk, TaskRunner, OfficeClock, Clock], qtbot: QtBot
) -> Iterator[Work]:
    window, page, desk, tasks, clock, keys = office
    clock.now = MONDAY
    printed: list[tuple[Dossier, PaperKind]] = []

    def note(dossier: Dossier, kind: PaperKind) -> None:
        printed.append((dossier, kind))

    page.dossier.print_asked.disconnect()
    page.dossier.print_asked.connect(note)
    window.notices.clear()
    window.notices.end_offer()
    window.problems.clear()
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.show_list("newest")
    settled(qtbot, tasks)
    yield Work(window, page, desk, tasks, clock, qtbot, keys, printed)
    page._dossier_form.close_panel()
    settled(qtbot, tasks)


@pytest.fixture
def clock(office: tuple[MainWindow, Dossiers, Desk, TaskRunner, OfficeClock, Clock]) -> Clock:
    return office[-1]


# ---- the commonest ones stay in their budgets


def test_asking_for_papers_stays_in_its_budget(work: Work, clerk: Clerk) -> None:
    dossier = work.do(
        lambda: work.desk.intake.register(
            IntakeDraft(
                submitter=received(work.desk, "Trần Thị Ví Dụ", days=4).intake.submitter,
                procedure=BIRTH,
            ),
            by="o01",
        )
    )
    clerk.scan(dossier.intake.scan_code)
    work.settle()
    clerk.think().press(F6)
    names = [work.panel(Move.REQUEST_SUPPLEMENT).papers.item(at).text() for at in (0, 2)]
    clerk.think().press(SPACE).press(DOWN).press(DOWN).press(SPACE)
    clerk.think().press(ENTER)
    clerk.think().press(ENTER).press(F9)
    work.settle()
    clerk.within("ask for papers")
    stored = work.now(dossier)
    assert stored.state is State.WAITING
    assert stored.requests[-1].fact.contents == tuple(names)
    assert stored.requests[-1].fact.reason == say("reason.supplement.1")
    assert work.printed == [(stored, PaperKind.SUPPLEMENT_REQUEST)]
    assert stored.code in work.window.notices.words()
    assert focused() is work.page._dossier_form.acts.buttons[Move.SUPPLEMENTED]
    assert_no_box()


def test_refusing_stays_in_its_budget_and_takes_an_arrow(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    clerk.scan(dossier.intake.scan_code)
    work.settle()
    clerk.think().press(F7)
    clerk.think().type("3").press(ENTER)
    clerk.think().type("tờ khai có chữ ký")
    clerk.think().press(F9)
    panel = work.panel(Move.REFUSE)
    assert focused() is panel.back
    assert work.now(dossier).state is State.RECEIVED
    clerk.think().press(RIGHT).press(ENTER)
    work.settle()
    clerk.within("refuse")
    stored = work.now(dossier)
    assert stored.state is State.REFUSED
    assert stored.end is not None
    filled = say("reason.refusal.3").replace(BLANK, "tờ khai có chữ ký")
    assert stored.end.reason == filled
    assert work.printed == [(stored, PaperKind.REFUSAL)]
    assert_no_box()


def test_going_back_from_a_refusal_keeps_what_was_typed(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(F7).type("b").type("ản khai không đúng").press(F9).press(ENTER)
    panel = work.panel(Move.REFUSE)
    assert panel.reason.value() == "bản khai không đúng"
    assert panel.back.isHidden()
    assert focused() is panel.reason.words.input
    assert work.now(dossier).state is State.RECEIVED


def test_an_apology_stays_in_its_budget(work: Work, clerk: Clerk) -> None:
    dossier = work.received(days=4)
    clerk.scan(dossier.intake.scan_code)
    work.settle()
    clerk.think().press(F8)
    clerk.think().type("2").press(ENTER)
    clerk.think().type("6").press(ENTER)
    clerk.think().press(F9)
    work.settle()
    clerk.within("extend")
    stored = work.now(dossier)
    assert stored.extensions[-1].in_time
    assert stored.due_at is not None
    assert dossier.due_at is not None
    assert stored.due_at.date() == dossier.due_at.date() + timedelta(days=4)  # over a weekend
    assert stored.due_at.time() == dossier.due_at.time()
    assert stored.limit_at == stored.due_at
    assert work.printed == [(stored, PaperKind.APOLOGY)]
    assert_no_box()


# ---- what the forms say beforehand


def test_an_apology_says_when_it_no_longer_counts(work: Work, clerk: Clerk) -> None:
    dossier = work.received(days=1)
    work.open(dossier)
    clerk.press(F8)
    assert work.panel(Move.EXTEND).warning() == ""
    clerk.press(Qt.Key.Key_Escape)
    work.clock.now += timedelta(days=1)
    work.open(dossier)
    clerk.press(F8)
    assert work.panel(Move.EXTEND).warning() == say("dossier.extend.too-late")
    clerk.type("12/3/2020").press(ENTER).type("6").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.due_at is not None
    assert stored.due_at.date() == date(2020, 3, 12)
    assert stored.limit_at == dossier.limit_at
    clerk.press(F8)
    assert work.panel(Move.EXTEND).warning() == say("dossier.extend.again")


def test_a_second_request_warns_and_asks_why(work: Work, clerk: Clerk) -> None:
    dossier = work.asked()
    dossier = work.do(lambda: work.desk.processing.supplemented(dossier, papers=(), by="o01"))
    work.open(dossier)
    clerk.press(F6)
    panel = work.panel(Move.REQUEST_SUPPLEMENT)
    assert "trễ hạn" in panel._warning.text()
    clerk.press(ENTER).press(SPACE).press(F9)
    work.settle()
    assert panel.again.problem() == say("dossier.supplement.again-missing")
    assert focused() is panel.again.input
    clerk.type("mẫu tờ khai vừa đổi").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.requests[-1].fact.again == "mẫu tờ khai vừa đổi"
    assert stored.late_by_law


def test_papers_that_came_move_the_appointment_and_say_why(work: Work, clerk: Clerk) -> None:
    dossier = work.asked()
    work.clock.now += timedelta(days=3)
    work.open(dossier)
    clerk.press(Qt.Key.Key_B, CTRL)
    panel = work.panel(Move.SUPPLEMENTED)
    due, why = panel.due.words()
    assert "02/03/2020 đến 05/03/2020" in why
    clerk.press(DOWN).press(SPACE).press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.RECEIVED
    assert [paper.name for paper in stored.supplements[-1].papers] == ["Tờ khai"]
    assert stored.due_at is not None
    assert f"{stored.due_at:%d/%m/%Y}" in due
    assert dossier.due_at is not None
    assert stored.due_at > dossier.due_at


def test_a_reason_with_a_blank_is_not_taken(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(F7).type("2").press(F9)
    panel = work.panel(Move.REFUSE)
    assert panel.reason.words.problem() == say("reason.blank")
    assert focused() is panel.reason.words.input
    clerk.type("Điều 5")
    assert panel.reason.value().endswith("Điều 5.")


def test_coming_to_the_reasons_chooses_none(work: Work, clerk: Clerk) -> None:
    work.open(work.received())
    clerk.press(F7)
    assert work.panel(Move.REFUSE).reason.value() == ""
    clerk.press(F9)
    assert work.panel(Move.REFUSE).reason.words.problem() == say("reason.missing")


def test_the_paper_beside_the_form_follows_what_is_typed(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(F7)
    paper = work.page._dossier_form.paper
    work.settle()
    assert paper.isVisible()
    assert paper.page_count() == 1
    before = _ink(work)
    clerk.type("không thuộc xã này, đề nghị nộp tại nơi cư trú của người đi khai sinh")
    work.bot.waitUntil(lambda: not work.tasks.busy and _ink(work) != before, timeout=5000)
    assert work.now(dossier).printed == ()


def _ink(work: Work) -> QImage:
    document = work.page._dossier_form.paper._sheets.document
    return document.render(0, document.pagePointSize(0).toSize())


# ---- each of the others stores what was typed


def test_handing_over_names_stage_and_step(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_G, CTRL).type("tu").press(ENTER).press(ENTER)
    clerk.type("2").press(ENTER).type("3").press(ENTER).type("Xem gấp").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert (stored.handed_to, stored.stage) == (LAWYER, Stage.LEADER)
    assert stored.step_due_at is not None
    assert stored.step_due_at.date() == date(2020, 3, 5)
    shown = work.page._dossier_form._now.text()
    assert LAWYER in shown
    assert "05/03/2020" in shown


def test_money_is_asked_for_and_paid(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_N, CTRL).press(F9)
    assert work.panel(Move.ASK_FEE).amount.problem() == say("dossier.fee.amount-missing")
    clerk.type("8000").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.FEE_DUE
    assert stored.fee_asked is not None
    assert stored.fee_asked.amount_dong == 8000
    clerk.press(Qt.Key.Key_O, CTRL).type("BL 0012").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert (stored.state, stored.paused_at) == (State.RECEIVED, None)


def test_withdrawing_prints_its_confirmation(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_U, CTRL).type("1").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.WITHDRAWN
    assert work.printed == [(stored, PaperKind.WITHDRAWAL)]


def test_stopping_waits_for_its_law(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    assert Move.STOP not in work.page._dossier_form.acts.shown()
    clerk.press(Qt.Key.Key_H, CTRL)
    assert "01/7/2025" in work.window.problems.words()
    work.clock.now = work.clock.now.replace(year=2025, month=7, day=2)
    work.open(dossier)
    clerk.press(Qt.Key.Key_H, CTRL).type("2").press(ENTER).type("chuyển chỗ ở").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.STOPPED
    assert work.printed == [(stored, PaperKind.STOP_NOTICE)]


def test_a_presented_dossier_is_received_with_its_receipt(work: Work, clerk: Clerk) -> None:
    submitter = work.received().intake.submitter
    draft = IntakeDraft(submitter=submitter, procedure=BIRTH)
    dossier = work.do(lambda: work.desk.presenting.present(draft, by="o01"))
    assert dossier.state is State.PRESENTED
    work.open(dossier)
    assert focused() is work.page._dossier_form.acts.buttons[Move.ACCEPT]
    clerk.press(Qt.Key.Key_T, CTRL).press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.RECEIVED
    assert work.printed == [(stored, PaperKind.RECEIPT)]


def test_the_second_stage_begins_with_the_day_the_receipt_promised(
    work: Work, clerk: Clerk
) -> None:
    submitter = work.received().intake.submitter
    draft = IntakeDraft(submitter=submitter, procedure=BIRTH, second_term=parse_term("10wd"))
    dossier = work.do(lambda: work.desk.intake.register(draft, by="o01"))
    assert dossier.intake.second_due_at is not None
    dossier = work.do(lambda: work.desk.processing.finish(dossier, result="Bước 1", by="o01"))
    work.open(dossier)
    clerk.press(Qt.Key.Key_D, CTRL).press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.HANDED_OVER
    assert stored.second_stage_at is not None
    assert stored.due_at == dossier.intake.second_due_at


def test_the_provincial_code_is_kept(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_M, CTRL).press(F9)
    assert work.panel(Deed.KEYED).code.problem() == say("dossier.keyed.code-missing")
    clerk.type("H25.99-1").press(F9)
    work.settle()
    assert work.now(dossier).keyed == "H25.99-1"
    assert work.now(dossier).history[-1].kind == DossierKeyed.KIND


def test_a_correction_records_only_what_was_changed(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_I, CTRL).press(F9)
    panel = work.panel(Deed.CORRECT)
    assert panel.reason.problem() == say("dossier.correct.nothing")
    clerk.type("Nguyễn Văn Đúng").press(F9)
    assert panel.reason.problem() == say("dossier.correct.why-missing")
    panel.papers.setFocus()
    clerk.type("3")
    panel.reason.setFocus()
    clerk.type("ghi nhầm tên").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.intake.papers[0].originals == 3
    assert stored.intake.papers[1:] == dossier.intake.papers[1:]
    assert stored.intake.owner.name == stored.intake.submitter.name == "Nguyễn Văn Đúng"
    fact = stored.corrections[-1].fact
    assert (fact.reason, fact.sets, fact.note, fact.return_way) == (
        "ghi nhầm tên",
        None,
        None,
        None,
    )


# ---- taking back, and conflicts


def test_a_step_just_made_is_taken_back_by_one_key(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_K, CTRL).press(F9)
    work.settle()
    assert work.now(dossier).state is State.FINISHED
    assert work.window.notices.offers_undo()
    clerk.press(Qt.Key.Key_Z, CTRL)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.RECEIVED
    assert not work.window.notices.offers_undo()
    assert work.page._dossier_form.open_panel_now() is None
    happened = work.page._dossier_form._time_line.happenings()
    assert [each.struck for each in happened] == [False, True, False]
    assert happened[2].note == say(f"kind.{DossierFinished.KIND}")


def test_the_offer_holds_on_other_pages_and_ends(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.open(dossier)
    clerk.press(Qt.Key.Key_K, CTRL).press(F9)
    work.settle()
    work.window.show_page("elsewhere")
    clerk.press(Qt.Key.Key_Z, CTRL)
    work.settle()
    assert work.now(dossier).state is State.RECEIVED
    assert work.window.notices._offer_end.interval() == UNDO_MS == 10_000
    work.page.offer_undo(dossier)
    work.window.notices._offer_end.timeout.emit()
    assert not work.window.notices.offers_undo()
    assert not work.page._undoing.take()


def test_an_older_step_is_taken_back_with_a_reason(work: Work, clerk: Clerk) -> None:
    dossier = work.received()
    work.do(lambda: work.desk.processing.finish(dossier, result="Giấy", by="o01"))
    work.clock.now += timedelta(hours=1)
    work.open(dossier)
    clerk.press(Qt.Key.Key_Z, CTRL).press(F9)
    panel = work.panel(Deed.UNDO)
    assert panel.reason.problem() == say("dossier.undo.why-missing")
    clerk.type("ghi nhầm hồ sơ").press(F9)
    work.settle()
    stored = work.now(dossier)
    assert stored.state is State.RECEIVED
    assert stored.undone[-1].reason == "ghi nhầm hồ sơ"


def test_a_conflict_is_shown_side_by_side_and_settled_in_one_act(work: Work, clerk: Clerk) -> None:
    dossier = work.do(lambda: contested(work.desk))
    work.page.show_list("disputed")
    work.settle()
    assert [row.dossier.uid for row in work.page._list_form.rows()] == [dossier.uid]
    clerk.press(ENTER)
    work.settle()
    assert focused() is work.page._dossier_form.acts.buttons[Deed.SETTLE]
    clerk.press(ENTER)
    panel = work.panel(Deed.SETTLE)
    assert len(panel.sides._cards) == 2
    wanted = [branch.ref for branch in dossier.branches][1]
    clerk.type("2")
    assert panel.sides.chosen() == wanted
    clerk.press(F9)
    work.settle()
    stored = work.now(dossier)
    assert not stored.disputed
    assert stored.state is dossier.branches[1].state


# ---- keys and names


@pytest.mark.parametrize("key", list(LETTER))
def test_what_may_not_be_done_answers_with_its_sentence(
    work: Work, clerk: Clerk, key: Qt.Key
) -> None:
    dossier = work.received()
    work.do(lambda: work.desk.processing.withdraw(dossier, reason="thôi", by="o01"))
    work.open(dossier)
    clerk.press(key, CTRL)
    work.settle()
    act, form = LETTER[key], work.page._dossier_form
    if act in form.acts.shown():
        assert form.open_panel_now() is form.panels[act]
    else:
        assert form.open_panel_now() is None
        assert dossier.code in work.window.problems.words()


def test_the_keys_of_letters_mean_the_dossier_picked_or_open(work: Work, clerk: Clerk) -> None:
    work.clock.now += timedelta(days=1)
    first = work.received()
    work.clock.now += timedelta(minutes=1)
    second = work.received()
    work.page.show_list("newest")
    work.settle()
    work.open(first)
    work.window.show_page("elsewhere")
    clerk.press(F6)
    work.settle()
    assert work.page.dossier.uid == first.uid
    work.panel(Move.REQUEST_SUPPLEMENT)
    assert work.window.current_page() == KEY
    work.page.show_list("newest")
    work.settle()
    clerk.press(Qt.Key.Key_Home, CTRL)
    assert work.page._list_form.picked() == second.uid
    clerk.press(F8)
    work.settle()
    assert work.page.dossier.uid == second.uid
    work.panel(Move.EXTEND)


def test_every_act_has_a_key_of_its_own() -> None:
    keys = [look.key for look in LOOKS.values()]
    assert len(set(keys)) == len(keys)
    assert set(Move) | set(Deed) == set(LOOKS)
    assert not {"F1", "F2", "F3", "F5", "F9", "F10", "F11", "F12"} & set(keys)
    assert acts.DAILY.isdisjoint({Move.REFUSE, Move.STOP, Move.WITHDRAW, Deed.UNDO})


def test_every_input_of_every_form_has_its_name(work: Work) -> None:
    work.open(work.received())
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QListWidget, QTableView)
    for act, panel in work.page._dossier_form.panels.items():
        inputs = [each for kind in kinds for each in panel.findChildren(kind)]
        assert [each for each in inputs if not each.accessibleName()] == [], act
        assert inputs or act in (Move.ACCEPT,), act


# ---- in whose hands


def test_the_list_shows_one_officer_or_one_step(work: Work, clerk: Clerk) -> None:
    mine, signing = work.received(), work.received()
    for dossier, who, stage in (
        (mine, "Địa chính Thử Nghiệm", Stage.OFFICER), (signing, "Chủ tịch Thử", Stage.LEADER),
    ):  # fmt: skip
        work.do(
            lambda: work.desk.processing.hand_over(dossier, to=who, stage=stage, by="o01")  # noqa: B023  # asked at once
        )
    form = work.page._list_form
    work.page.show_list("working")
    work.settle()
    for words, uid in (("Địa chính Thử Nghiệm (1)", mine.uid), ("Chủ tịch Thử (1)", signing.uid)):
        form._hand.setCurrentIndex(form._hand.findText(words))
        work.settle()
        assert [row.dossier.uid for row in form.rows()] == [uid]
        assert form.list_shown() == ""
    step = next(at for at in range(form._hand.count()) if "Lãnh đạo" in form._hand.itemText(at))
    form._hand.setCurrentIndex(step)
    work.settle()
    assert signing.uid in [row.dossier.uid for row in form.rows()]
    assert {row.dossier.stage for row in form.rows()} == {Stage.LEADER}
    form._hand.setCurrentIndex(0)
    work.settle()
    assert form.list_shown() == "working"
