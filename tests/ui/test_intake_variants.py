"""What few receptions need, by keys alone: certifying, notices, answers, lists, other communes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import CopyOrder
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import State
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.procedure import Channel, Term, TermKind
from desk_app.services.documents import PaperKind
from desk_app.ui import theme
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.field import Field
from tests.ui.clerk import Clerk, Clock, focused
from tests.ui.desks import (
    CARD,
    CERTIFIED_COPY,
    MARITAL_STATUS,
    NHUNG,
    OFFICER,
    Counter,
    Lane,
    assert_no_box,
)

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
RIGHT, DELETE, F6, F7, F9 = (
    Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9,
)  # fmt: skip
CTRL = Qt.KeyboardModifier.ControlModifier
NOTICE = "000.99.99.G15-200301-0007"


@pytest.fixture
def clock(workplace: Counter) -> Clock:
    """The clerk and the scanner of the workplace go by one clock."""
    return workplace.keys_clock


def _begin(counter: Counter, procedure: str) -> None:
    counter.intake.scanned(CARD)
    counter.settle()
    counter.choose(procedure)


def _stored(counter: Counter, how_many: int = 1) -> list[Dossier]:
    """What the window stored, once it is there, in the order of the codes."""
    counter.qtbot.waitUntil(lambda: bool(counter.heard.saved))
    counter.settle()
    assert_no_box()
    found = counter.stored()
    assert len(found) == how_many
    assert counter.ask(counter.desk.intake.kept) == []
    assert counter.intake_form.is_blank()
    assert focused() is counter.intake_form.person.submitter.number.input
    return sorted(found, key=lambda each: each.code)


def _problems(counter: Counter) -> dict[str, str]:
    fields = counter.intake_form.findChildren(Field)
    shown = [each for each in fields if each.isVisible() and each.problem()]
    return {each.input.accessibleName(): each.problem() for each in shown}


def _go_online(counter: Counter) -> None:
    """Shift+Tab back to the channel would be many keys; a clerk clicks into it and types 2."""
    counter.intake_form.procedure.channel.input.setFocus()
    counter.press(Qt.Key.Key_2)
    counter.settle()


# ---- certifying by the page


def test_pages_and_copies_are_typed_and_the_fee_follows(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, CERTIFIED_COPY)
    assert focused() is form.orders
    assert form.draft().fee_dong == 2_000
    clerk.type("5").press(RIGHT).type("2")
    assert form.draft().fee_dong == 14_000
    clerk.press(RIGHT).type("1").press(ENTER)
    assert focused() is form.due.return_way.input
    clerk.press(F9)
    (dossier,) = _stored(counter)
    assert dossier.intake.orders == (
        CopyOrder(name="Giấy tờ, văn bản", pages=5, copies=2, electronic=1, fee_dong=14_000),
    )
    assert dossier.intake.fee_dong == 14_000
    assert [kind for _, kind in counter.heard.printed] == [PaperKind.RECEIPT]


def test_several_originals_have_names_and_a_row_can_go(counter: Counter, clerk: Clerk) -> None:
    orders = counter.intake_form.orders
    _begin(counter, CERTIFIED_COPY)
    clerk.press(Qt.Key.Key_Home).type("Bằng tốt nghiệp").press(ENTER)
    counter.wait_for(orders)
    clerk.press(Qt.Key.Key_M, CTRL).type("Hợp đồng").press(ENTER)
    counter.wait_for(orders)
    clerk.type("12").press(Qt.Key.Key_M, CTRL).press(DELETE)
    assert [(each.name, each.pages, each.fee_dong) for each in orders.orders()] == [
        ("Bằng tốt nghiệp", 1, 2_000), ("Hợp đồng", 12, 14_000),
    ]  # fmt: skip
    clerk.press(DELETE)
    clerk.press(DELETE)
    assert len(orders.orders()) == 1, "the last original stays"
    assert counter.intake_form.draft().fee_dong == 2_000


def test_an_original_without_a_name_keeps_it_from_being_saved(
    counter: Counter, clerk: Clerk
) -> None:
    form = counter.intake_form
    _begin(counter, CERTIFIED_COPY)
    clerk.press(Qt.Key.Key_M, CTRL).press(F9)
    counter.settle()
    assert focused() is form.orders
    assert form.orders.accessibleDescription().startswith("Mỗi giấy cần chứng thực ghi tên")
    assert counter.stored() == []


def test_what_is_really_taken_is_spread_over_the_originals(counter: Counter) -> None:
    form = counter.intake_form
    _begin(counter, CERTIFIED_COPY)
    form.procedure.fee.input.setText("0")
    counter.press(F9)
    (dossier,) = _stored(counter)
    assert (dossier.intake.fee_dong, dossier.intake.orders[0].fee_dong) == (0, 0)


def test_there_are_never_more_electronic_copies_than_copies(counter: Counter, clerk: Clerk) -> None:
    _begin(counter, CERTIFIED_COPY)
    clerk.press(RIGHT).press(RIGHT).type("3")
    (order,) = counter.intake_form.orders.orders()
    assert (order.copies, order.electronic) == (3, 3)
    clerk.press(Qt.Key.Key_Left).type("2")
    (order,) = counter.intake_form.orders.orders()
    assert (order.copies, order.electronic) == (2, 2)


def test_only_a_certification_asks_for_originals(counter: Counter) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    assert not form.orders.isVisible()
    assert form.draft().orders == ()
    assert focused() is form.papers


def test_a_certification_kept_without_originals_opens_with_the_usual_one(counter: Counter) -> None:
    form = counter.intake_form
    counter.intake.show(IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY))
    counter.settle()
    (order,) = form.orders.orders()
    assert (order.pages, order.copies) == (1, 1)
    assert form.draft().fee_dong == 2_000


def test_what_was_really_taken_is_kept_when_a_certification_is_opened_again(
    counter: Counter,
) -> None:
    order = CopyOrder(name="Bằng mẫu", pages=3, copies=1, fee_dong=0)
    counter.intake.show(IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY, orders=(order,)))
    counter.settle()
    assert counter.intake_form.draft().fee_dong == 0
    assert [each.pages for each in counter.intake_form.orders.orders()] == [3]


# ---- notices of the portal, letters


def test_an_online_dossier_needs_the_code_of_its_notice(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    _go_online(counter)
    clerk.press(ENTER)
    assert focused() is form.procedure.arrival.portal_code.input
    clerk.press(F9)
    counter.settle()
    assert set(_problems(counter)) == {"Mã hồ sơ trên Cổng"}
    assert focused() is form.procedure.arrival.portal_code.input
    clerk.type(NOTICE).press(TAB).type("01032020").press(TAB).type("20:00").press(TAB)
    counter.settle()
    clerk.press(F9)
    (dossier,) = _stored(counter)
    intake = dossier.intake
    filed = datetime(2020, 3, 1, 20, tzinfo=VIETNAM)
    assert (intake.channel, intake.portal_code, intake.received_at) == (
        Channel.ONLINE, NOTICE, filed,
    )  # fmt: skip
    expected = counter.ask(lambda: counter.desk.calendar.due(filed, intake.term))
    assert intake.due_at == expected.due_at


def test_a_notice_can_be_noted_and_decided_about_later(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    assert not form.foot.note.isVisible()
    _go_online(counter)
    clerk.press(ENTER).type(NOTICE).press(Qt.Key.Key_S, CTRL)
    (dossier,) = _stored(counter)
    assert (dossier.state, dossier.due_at) == (State.PRESENTED, None)
    assert counter.heard.saved == [f"Đã ghi nhận {dossier.code}"]
    assert counter.heard.printed == []


def test_half_a_moment_of_filing_is_asked_about(counter: Counter, clerk: Clerk) -> None:
    _begin(counter, MARITAL_STATUS)
    _go_online(counter)
    clerk.press(ENTER).type(NOTICE).press(TAB).type("01032020").press(F9)
    counter.settle()
    assert _problems(counter) == {"Giờ": "Giờ phải có dạng 16:30."}
    assert counter.stored() == []


def test_a_letter_has_its_number(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    form.procedure.channel.input.setFocus()
    counter.press(Qt.Key.Key_3)
    assert form.draft().channel is Channel.POST
    assert not form.procedure.arrival.portal_code.isVisible()
    form.procedure.fee.input.setFocus()
    clerk.press(TAB).type("EX 99 VN").press(F9)
    (dossier,) = _stored(counter)
    assert dossier.intake.post_number == "EX 99 VN"


# ---- answers at the counter


def test_a_refusal_takes_a_reason_and_prints_its_paper(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    clerk.press(F7)
    counter.settle()
    assert focused() is form.refusal.reason.list
    assert not form.person.isVisible()
    assert "hẹn" not in form.said_back()
    clerk.press(F9)
    assert counter.stored() == [], "without a reason nobody is refused"
    clerk.press(Qt.Key.Key_2).press(ENTER).type("Điều 5").press(F9)
    (dossier,) = _stored(counter)
    assert dossier.state is State.TURNED_AWAY
    assert "Điều 5" in dossier.history[-1].note
    assert [kind for _, kind in counter.heard.printed] == [PaperKind.REFUSAL]
    assert counter.heard.saved == [f"Đã từ chối {dossier.code}"]
    assert form.person.isVisible()


def test_papers_are_asked_for_before_anything_is_received(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    clerk.press(F6)
    counter.settle()
    assert focused() is form.request.papers
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Space).press(ENTER)
    clerk.type("Sổ hộ khẩu").press(ENTER).press(Qt.Key.Key_1).press(ENTER)
    assert focused() is form.request.do
    clerk.press(ENTER)
    (dossier,) = _stored(counter)
    assert dossier.state is State.PRESENTED
    (asked,) = dossier.requests
    assert asked.fact.contents[-1] == "Sổ hộ khẩu"
    assert len(asked.fact.contents) == 2
    assert [kind for _, kind in counter.heard.printed] == [PaperKind.SUPPLEMENT_REQUEST]


def _on_paper(counter: Counter) -> str:
    document = counter.intake_form.paper._sheets.document
    return " ".join(document.getAllText(0).text().split())


def test_the_paper_of_an_answer_stands_beside_it_and_follows_what_is_typed(
    counter: Counter, clerk: Clerk
) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    assert not form.paper.isVisible()
    clerk.press(F6)
    counter.settle()
    assert form.paper.isVisible()
    counter.qtbot.waitUntil(lambda: form.paper.page_count() == 1)
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Space).press(ENTER).type("Sổ hộ khẩu mẫu")
    counter.qtbot.waitUntil(lambda: "Sổ hộ khẩu mẫu" in _on_paper(counter))
    assert counter.stored() == []
    clerk.press(ESCAPE)
    counter.settle()
    assert not form.paper.isVisible()
    clerk.press(F7)
    counter.settle()
    counter.qtbot.waitUntil(lambda: "TỪ CHỐI" in _on_paper(counter))


def test_asking_for_nothing_is_no_request(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    clerk.press(F6)
    counter.settle()
    clerk.press(F9)
    counter.settle()
    assert form.request.other.problem() == "Đánh dấu hoặc ghi giấy tờ còn thiếu."
    assert counter.stored() == []


def test_going_back_from_an_answer_loses_nothing(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    before = form.draft()
    clerk.press(F7)
    counter.settle()
    clerk.press(ESCAPE)
    counter.settle()
    assert form.person.isVisible()
    assert form.draft() == before
    assert focused() is form.papers
    clerk.press(F9)
    (dossier,) = _stored(counter)
    assert dossier.state is State.RECEIVED


def test_nobody_is_refused_without_a_name_and_a_wish(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    clerk.press(F7)
    assert not form.refusal.isVisible(), "the key is the window's while nothing was begun"
    form.person.submitter.phone.input.setFocus()
    clerk.type("0912345678").press(F7)
    counter.settle()
    assert set(_problems(counter)) == {"Họ và tên", "Thủ tục hành chính"}
    assert not form.refusal.isVisible()


def test_an_appointment_that_is_missing_keeps_nobody_from_being_refused(
    counter: Counter, clerk: Clerk
) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    clerk.press(Qt.Key.Key_I, CTRL).press(F7)
    counter.settle()
    assert form.refusal.isVisible()


# ---- several on one receipt


def _add_for(counter: Counter, clerk: Clerk, owner: str) -> None:
    """One more of the same submitter, for this owner, added to the list."""
    form = counter.intake_form
    clerk.press(Qt.Key.Key_T, CTRL).press(ENTER).press(ENTER).type(owner)
    counter.choose(CERTIFIED_COPY)
    clerk.press(Qt.Key.Key_N, CTRL)
    counter.qtbot.waitUntil(lambda: form.draft().procedure == "")
    counter.settle()


def test_a_list_has_one_receipt_and_keeps_the_submitter(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    counter.intake.scanned(CARD)
    counter.settle()
    _add_for(counter, clerk, "Trần Văn Một")
    assert form.draft() == IntakeDraft(submitter=replace(NHUNG, phone=""))
    assert focused() is form.procedure.procedure.input
    _add_for(counter, clerk, "Trần Văn Hai")
    assert form.batch.words() == "Trần Văn Một · Trần Văn Hai"
    assert not form.kept.isVisible(), "what is on the list is not offered as put aside"
    clerk.press(F9)
    found = _stored(counter, how_many=2)
    assert [each.intake.owner.name for each in found] == ["Trần Văn Một", "Trần Văn Hai"]
    assert {each.intake.batch for each in found} == {found[0].code}
    assert [(each.uid, kind) for each, kind in counter.heard.printed] == [
        (found[0].uid, PaperKind.RECEIPT)
    ]
    assert counter.heard.saved == [f"Đã lưu 2 hồ sơ, giấy hẹn chung {found[0].code}"]
    assert not form.batch.isVisible()


def test_what_stands_on_the_screen_is_saved_with_the_list(counter: Counter, clerk: Clerk) -> None:
    counter.intake.scanned(CARD)
    counter.settle()
    _add_for(counter, clerk, "Trần Văn Một")
    counter.choose(MARITAL_STATUS)
    clerk.press(F9)
    first, second = _stored(counter, how_many=2)
    assert (first.intake.batch, second.intake.batch) == (first.code, first.code)
    assert second.intake.owner.name == NHUNG.name


def test_a_list_of_one_is_an_ordinary_reception(counter: Counter, clerk: Clerk) -> None:
    counter.intake.scanned(CARD)
    counter.settle()
    _add_for(counter, clerk, "Trần Văn Một")
    clerk.press(F9)
    (dossier,) = _stored(counter)
    assert dossier.intake.batch == ""


def test_only_what_is_complete_comes_on_the_list(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    counter.intake.scanned(CARD)
    counter.settle()
    clerk.press(Qt.Key.Key_N, CTRL)
    counter.settle()
    assert set(_problems(counter)) == {"Thủ tục hành chính"}
    assert not form.batch.isVisible()


def test_the_last_of_the_list_comes_back_to_be_put_right(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    counter.intake.scanned(CARD)
    counter.settle()
    _add_for(counter, clerk, "Trần Văn Một")
    clerk.press(Qt.Key.Key_B, CTRL)
    counter.settle()
    owner = form.draft().owner
    assert owner is not None
    assert owner.name == "Trần Văn Một"
    assert not form.batch.isVisible()
    clerk.press(F9)
    (dossier,) = _stored(counter)
    assert dossier.intake.owner.name == "Trần Văn Một"


def test_a_list_that_is_left_or_lost_is_put_aside_one_by_one(
    counter: Counter, clerk: Clerk
) -> None:
    form = counter.intake_form
    counter.intake.scanned(CARD)
    counter.settle()
    _add_for(counter, clerk, "Trần Văn Một")
    _add_for(counter, clerk, "Trần Văn Hai")
    clerk.press(ESCAPE)
    counter.qtbot.waitUntil(lambda: len(form.kept.entries()) == 2)
    assert not form.batch.isVisible()
    assert form.is_blank()
    counter.restart()
    assert len(form.kept.entries()) == 2


# ---- second stage, other communes


def test_a_second_stage_is_asked_for_by_a_key(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    assert not form.due.second.days.isVisible()
    clerk.press(Qt.Key.Key_I, CTRL)
    assert focused() is form.due.second.days.input
    clerk.press(F9)
    counter.settle()
    assert _problems(counter) == {"Giai đoạn 2: số ngày": "Ghi số ngày, từ 1 đến 999."}
    clerk.type("10").press(F9)
    (dossier,) = _stored(counter)
    term = Term(TermKind.WORKING_DAYS, 20)
    due_at = dossier.due_at
    assert due_at is not None
    expected = counter.ask(lambda: counter.desk.calendar.due(due_at, term))
    assert dossier.intake.second_due_at == expected.due_at


def test_everything_typed_is_kept_and_comes_back(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, MARITAL_STATUS)
    _go_online(counter)
    clerk.press(ENTER).type(NOTICE).press(TAB).type("01032020").press(TAB).type("20:00")
    clerk.press(Qt.Key.Key_I, CTRL).type("10")
    before = form.draft()
    assert before.second_term is not None
    assert before.filed_at is not None
    clerk.press(ESCAPE)
    counter.qtbot.waitUntil(form.is_blank)
    counter.restart()
    counter.press(Qt.Key.Key_1, CTRL)
    counter.qtbot.waitUntil(lambda: form.draft() == before)


def test_originals_typed_come_back_with_their_fee(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    _begin(counter, CERTIFIED_COPY)
    clerk.type("7").press(Qt.Key.Key_M, CTRL).type("Hợp đồng").press(ENTER)
    counter.wait_for(form.orders)
    before = form.draft()
    assert len(before.orders) == 2
    clerk.press(ESCAPE)
    counter.qtbot.waitUntil(form.is_blank)
    counter.settle()
    counter.press(Qt.Key.Key_1, CTRL)
    counter.qtbot.waitUntil(lambda: form.draft() == before)


def test_before_the_decree_no_other_commune_is_offered(counter: Counter) -> None:
    _begin(counter, MARITAL_STATUS)
    assert not counter.intake_form.procedure.arrival.home.isVisible()


MERGED = datetime(2025, 11, 3, 8, 30, tzinfo=VIETNAM)


@pytest.fixture
def merged(qtbot: QtBot, tmp_path: Path, tasks: TaskRunner) -> Iterator[tuple[IntakeForm, Desk]]:
    """The reception of a commune of Ninh Bình after the communes were merged."""
    office = Office(
        unit=bootstrap.unit_on("13483", MERGED.date()), desk="A", role=Role.DESK, training=True
    )
    lane = Lane(qtbot, tasks)

    def opened() -> Desk:
        bootstrap.set_up(tmp_path, office, officer="Trần Thị Mẫu", clock=lambda: MERGED)
        return bootstrap.open_desk(tmp_path, clock=lambda: MERGED)

    desk, form = lane.ask(opened), IntakeForm()
    qtbot.addWidget(form)
    screen = IntakeScreen(form, desk, tasks, Session(OFFICER, "Trần Thị Mẫu"))
    with qtbot.waitActive(form):
        form.resize(1000, 700)
        form.show()
        form.activateWindow()
    lane.settle()
    screen.scanned(CARD)
    lane.settle()
    yield form, desk
    lane.settle()
    shiboken6.delete(screen)
    lane.ask(desk.close)


def test_a_dossier_of_another_commune_is_taken_by_typing_its_name(
    merged: tuple[IntakeForm, Desk], qtbot: QtBot, tasks: TaskRunner, clerk: Clerk
) -> None:
    (form, desk), lane = merged, Lane(qtbot, tasks)
    form.procedure.procedure.input.setFocus()
    clerk.type(MARITAL_STATUS).press(ENTER)
    lane.settle()
    arrival = form.procedure.arrival
    assert arrival.home.isVisible()
    assert form.draft().home_unit == ""
    wanted = lane.ask(desk.intake.neighbours)[3]
    arrival.home.input.setFocus()
    clerk.type("khong co xa nay").press(F9)
    lane.settle()
    assert arrival.home.problem() == "Chọn một xã, phường trong danh sách, hoặc xóa hết chữ."
    arrival.home.input.clear()
    clerk.type(wanted.name).press(ENTER).press(F9)
    qtbot.waitUntil(form.is_blank)
    lane.settle()
    (dossier,) = lane.ask(desk.lookup.newest)
    assert dossier.intake.home_unit == wanted.code


# ---- how it looks and sounds


@pytest.mark.parametrize("base", [12, 20])
def test_nothing_of_it_is_squeezed_in_the_smallest_window(counter: Counter, base: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, base_pt=base)
    _begin(counter, MARITAL_STATUS)
    _go_online(counter)
    counter.press(Qt.Key.Key_I, CTRL)
    counter.window.resize(1092, 614)
    counter.settle()
    QTest.qWait(50)
    form = counter.intake_form
    assert form.width() <= counter.window.width()
    shown = [each for each in form.findChildren(Field) if each.isVisible()]
    assert len(shown) >= 15
    assert [
        each.input.accessibleName()
        for each in shown
        if each.height() < each.minimumSizeHint().height() or each.input.height() < 32
    ] == []
    for button in (form.save, form.foot.note, form.foot.ask, form.foot.refuse):
        assert not button.visibleRegion().isEmpty()
    form.procedure.arrival.portal_code.input.setText(NOTICE)
    counter.press(F6)
    counter.settle()
    QTest.qWait(50)
    assert not form.request.do.visibleRegion().isEmpty()
    counter.press(ESCAPE)
    counter.window.resize(1366, 768)


def test_every_input_tells_its_name(counter: Counter) -> None:
    _begin(counter, MARITAL_STATUS)
    form = counter.intake_form
    tables = (form.orders, form.request.papers, form.request.reason.list, form.refusal.reason.list)
    inputs = [*form.findChildren(QLineEdit), *form.findChildren(QComboBox), *tables]
    for each in inputs:
        told = QAccessible.queryAccessibleInterface(each)
        assert told is not None
        assert told.text(QAccessible.Text.Name), each
