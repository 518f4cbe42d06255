"""Returning a result: who collects it, what to do when there is none, the citizen's slip."""

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import State
from desk_app.domain.person import Party, PartyKind
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from desk_app.services.documents import PaperKind
from tests.ui.clerk import Clerk, Clock, focused
from tests.ui.desks import CERTIFIED_COPY, NHUNG, OFFICER, Counter, assert_no_box

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
SON = Party(name="Trần Văn Con", number="035201000456")
SON_CARD = "035201000456||Trần Văn Con|01022001|Nam|Thôn Thử, xã Thanh Hải|05032019"
COMPANY = Party(name="Công ty TNHH Mẫu", kind=PartyKind.ORGANISATION, number="0700123456")


@pytest.fixture
def clock(workplace: Counter) -> Clock:
    """The clerk and the scanner of the workplace go by one clock."""
    return workplace.keys_clock


@pytest.fixture
def at_returning(counter: Counter) -> Counter:
    counter.window.show_page("returning")
    counter.settle()
    return counter


def _show(counter: Counter, dossier: Dossier) -> None:
    counter.returning.show(dossier.uid)
    counter.settle()


def _return_to_owner(counter: Counter) -> Dossier:
    """A dossier received, finished and returned by two Enters."""
    dossier = counter.finish(counter.receive())
    _show(counter, dossier)
    counter.press(ENTER)
    counter.press(ENTER)
    return counter.ask(lambda: counter.desk.lookup.by_uid(dossier.uid))


def _stored(counter: Counter, dossier: Dossier) -> Dossier:
    return counter.ask(lambda: counter.desk.lookup.by_uid(dossier.uid))


def test_a_dossier_without_a_result_says_where_it_is_and_what_to_do(at_returning: Counter) -> None:
    form = at_returning.returning_form
    dossier = at_returning.receive()
    _show(at_returning, dossier)
    assert form.standing_words().startswith("Hồ sơ mới tiếp nhận, chưa có kết quả.")
    assert not form.give.isVisible()
    handed = at_returning.ask(
        lambda: at_returning.desk.processing.hand_over(dossier, to="Lê Thị Thử", by=OFFICER)
    )
    _show(at_returning, handed)
    assert form.standing_words().startswith("Hồ sơ đang xử lý ở Lê Thị Thử.")
    form.open.click()
    assert at_returning.heard.opened == [dossier.uid]
    assert _stored(at_returning, dossier).state is State.HANDED_OVER


def test_the_end_of_the_number_and_a_name_find_a_dossier(
    at_returning: Counter, clerk: Clerk
) -> None:
    form = at_returning.returning_form
    first, second = at_returning.receive(), at_returning.receive(SON)
    clerk.type(second.code[-4:]).press(ENTER)
    at_returning.settle()
    assert form.shown() == second
    clerk.type("hong nhung").press(ENTER)
    at_returning.settle()
    assert form.shown() == first
    assert first.code in form.dossier.facts()
    assert "Nguyễn Thị Hồng Nhung · 035…123" in form.dossier.facts()


def test_several_dossiers_are_chosen_from_by_keys(at_returning: Counter, clerk: Clerk) -> None:
    form = at_returning.returning_form
    older = at_returning.receive()
    at_returning.receive()
    clerk.type("nhung").press(ENTER)
    at_returning.settle()
    assert focused() is form.dossier.hits
    assert form.dossier.finder.mark() == "2 hồ sơ khớp. Chọn bằng mũi tên, rồi Enter."
    clerk.press(Qt.Key.Key_Down).press(ENTER)
    at_returning.settle()
    assert form.shown() == older


def test_nothing_found_says_so_and_keeps_what_was_typed(
    at_returning: Counter, clerk: Clerk
) -> None:
    finder = at_returning.returning_form.dossier.finder
    clerk.type("9999").press(ENTER)
    at_returning.settle()
    assert finder.problem().startswith("Không thấy hồ sơ nào với “9999”.")
    assert finder.input.text() == "9999"
    assert focused() is finder.input


def test_whoever_came_with_the_dossier_collects_for_an_organisation(at_returning: Counter) -> None:
    draft = IntakeDraft(submitter=NHUNG, owner=COMPANY, procedure=CERTIFIED_COPY)
    desk = at_returning.desk
    received = at_returning.ask(lambda: desk.intake.register(draft, by=OFFICER))
    _show(at_returning, at_returning.finish(received))
    at_returning.press(ENTER)
    at_returning.press(ENTER)
    handback = _stored(at_returning, received).handback
    assert handback is not None
    assert (handback.relation, handback.collector) == ("submitter", NHUNG)


def test_the_card_of_somebody_else_makes_an_authorised_person(at_returning: Counter) -> None:
    dossier = at_returning.finish(at_returning.receive())
    _show(at_returning, dossier)
    card = at_returning.returning_form.collector
    at_returning.returning.scanned(SON_CARD)
    at_returning.settle()
    assert card.choices[card.relation()].text() == "Người được ủy quyền"
    assert focused() is card.authority.input
    at_returning.press(Qt.Key.Key_F9)
    at_returning.qtbot.waitUntil(lambda: bool(card.authority.problem()))
    assert card.authority.problem() == "Ghi giấy ủy quyền: số, ngày, nơi chứng thực."
    assert _stored(at_returning, dossier).state is State.FINISHED
    card.authority.input.setText("Số 07/GUQ, UBND xã Thanh Hải")
    at_returning.press(ENTER)
    at_returning.press(ENTER)
    handback = _stored(at_returning, dossier).handback
    assert handback is not None
    assert handback.relation == "authorised"
    assert (handback.collector.name, handback.collector.number) == (SON.name, SON.number)
    assert handback.authority == "Số 07/GUQ, UBND xã Thanh Hải"


def test_the_owners_own_card_confirms_the_owner(at_returning: Counter) -> None:
    _show(at_returning, at_returning.finish(at_returning.receive()))
    card = at_returning.returning_form.collector
    at_returning.press(Qt.Key.Key_2)
    assert card.relation().value == "authorised"
    at_returning.returning.scanned(f"{NHUNG.number}||{NHUNG.name}|27031985|Nữ|Thôn Mẫu|12012018")
    at_returning.settle()
    assert card.relation().value == "owner"
    assert card.power() == ""


def test_the_post_can_collect_what_is_to_be_posted(at_returning: Counter) -> None:
    draft = IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY, return_way=Channel.POST)
    desk = at_returning.desk
    received = at_returning.ask(lambda: desk.intake.register(draft, by=OFFICER))
    _show(at_returning, at_returning.finish(received))
    at_returning.press(Qt.Key.Key_3)
    at_returning.press(ENTER)
    at_returning.press(ENTER)
    handback = _stored(at_returning, received).handback
    assert handback is not None
    assert (handback.relation, handback.collector.name) == ("post", "Bưu chính")


def test_a_result_is_returned_once_however_often_enter_is_pressed(at_returning: Counter) -> None:
    dossier = at_returning.finish(at_returning.receive())
    _show(at_returning, dossier)
    at_returning.returning_form.submitted.emit()
    at_returning.returning_form.submitted.emit()
    at_returning.settle()
    kinds = [step.kind for step in _stored(at_returning, dossier).history]
    assert kinds.count("dossier.returned.1") == 1
    assert [kind for _, kind in at_returning.heard.printed] == [PaperKind.RESULTS_SLIP]
    assert at_returning.heard.saved == [f"Đã trả {dossier.code}"]


def test_a_result_returned_meanwhile_is_said_kindly(at_returning: Counter) -> None:
    dossier = at_returning.finish(at_returning.receive())
    _show(at_returning, dossier)
    at_returning.ask(
        lambda: at_returning.desk.returning.return_result(
            dossier, collector=NHUNG, relation="owner", by=OFFICER
        )
    )
    at_returning.returning_form.submitted.emit()
    at_returning.settle()
    assert at_returning.window.problems.words().startswith(f"Hồ sơ {dossier.code} đang ở bước khác")
    assert at_returning.returning_form.standing_words().startswith("Đã trả lúc ")
    assert at_returning.returning_form.slip.is_open()


def test_dissatisfaction_is_recorded_with_its_reason(at_returning: Counter, clerk: Clerk) -> None:
    dossier = _return_to_owner(at_returning)
    slip = at_returning.returning_form.slip
    clerk.type("3")
    assert focused() is slip.reason.input
    clerk.press(ENTER)
    assert slip.reason.problem() == "Ghi lý do công dân không hài lòng."
    clerk.type("Chờ lâu").press(ENTER)
    at_returning.settle()
    rating = _stored(at_returning, dossier).rating
    assert rating is not None
    assert (rating.answer, rating.reason) == (Answer.NO, "Chờ lâu")
    assert slip.words() == "Đã ghi phiếu đánh giá. Xin cảm ơn."
    assert_no_box()


def test_arrows_and_enter_answer_too_but_enter_alone_never_does(
    at_returning: Counter, clerk: Clerk
) -> None:
    dossier = _return_to_owner(at_returning)
    clerk.press(ENTER)
    at_returning.settle()
    assert _stored(at_returning, dossier).rating is None
    clerk.press(Qt.Key.Key_Right).press(Qt.Key.Key_Right).press(ENTER)
    at_returning.settle()
    rating = _stored(at_returning, dossier).rating
    assert rating is not None
    assert rating.answer is Answer.YES


def test_a_slip_can_be_skipped_and_given_later(at_returning: Counter, clerk: Clerk) -> None:
    dossier = _return_to_owner(at_returning)
    form = at_returning.returning_form
    clerk.press(ESCAPE)
    assert focused() is form.dossier.finder.input
    assert _stored(at_returning, dossier).rating is None
    _show(at_returning, dossier)
    assert form.slip.is_open()


def test_a_second_slip_is_not_asked_for_and_the_answer_is_not_shown(
    at_returning: Counter, clerk: Clerk
) -> None:
    dossier = _return_to_owner(at_returning)
    clerk.type("1")
    at_returning.settle()
    _show(at_returning, dossier)
    slip = at_returning.returning_form.slip
    assert not slip.is_open()
    assert slip.words().startswith("Hồ sơ này đã có phiếu đánh giá")
    assert not [face for face in slip.faces.values() if face.isChecked()]
