"""The commonest tasks cost no more keys, clicks and seconds than they may."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desk_app.domain.lifecycle import State
from desk_app.domain.person import Party
from desk_app.domain.satisfaction import Answer
from desk_app.services.documents import PaperKind
from tests.ui.clerk import Clerk, Clock, focused, send_by_hook
from tests.ui.desks import CARD, CERTIFIED_COPY, NHUNG, Counter, assert_no_box

ENTER, F2, F4, F9 = Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F9


@pytest.fixture
def clock(workplace: Counter) -> Clock:
    """The clerk and the scanner of the workplace go by one clock."""
    return workplace.keys_clock


def _saved_once(counter: Counter, submitter: Party) -> None:
    """The dossier is in the database and in the journal, one paper is asked for, the form is empty
    and the cursor home."""
    counter.qtbot.waitUntil(lambda: bool(counter.heard.received))
    counter.settle()
    (stored,) = counter.stored()[: len(counter.heard.received)]
    assert stored.intake.submitter == submitter
    assert stored.intake.procedure == CERTIFIED_COPY
    assert [paper.name for paper in stored.intake.papers]
    assert [step.kind for step in stored.history] == ["dossier.received.1"]
    assert [(each.uid, kind) for each, kind in counter.heard.printed] == [
        (stored.uid, PaperKind.RECEIPT)
    ]
    assert counter.heard.saved == [f"Đã lưu {stored.code}"]
    assert counter.ask(counter.desk.checking.check).findings == ()
    assert counter.ask(counter.desk.intake.kept) == []
    assert counter.intake_form.is_blank()
    assert counter.intake_form.person.submitter.number.input.hasFocus()
    assert_no_box()


def _choose_and_save(counter: Counter, clerk: Clerk) -> None:
    """From the procedure on, every intake is the same."""
    form = counter.intake_form
    clerk.think().type("ctbs").press(ENTER)
    counter.settle()
    counter.wait_for(form.orders)
    clerk.think().press(ENTER)
    counter.wait_for(form.due.return_way.input)
    assert form.due.words()[0] == "Thứ Hai 02/03/2020, trước 17:00"
    clerk.think().press(ENTER)
    counter.wait_for(form.save)
    assert form.said_back() == (
        "Nguyễn Thị Hồng Nhung – 035…123 – Chứng thực bản sao từ bản chính giấy tờ, văn bản – "
        "hẹn T2 02/03"
    )
    clerk.press(F9)


def test_intake_by_card_stays_in_its_budget(counter: Counter, clerk: Clerk) -> None:
    clerk.scan(CARD)
    counter.settle()
    counter.wait_for(counter.intake_form.person.submitter.phone.input)
    clerk.think().type("0912345678").press(ENTER)
    counter.wait_for(counter.intake_form.procedure.procedure.input)
    clerk.think()
    _choose_and_save(counter, clerk)
    _saved_once(counter, NHUNG)
    clerk.within("intake by card")


def test_intake_by_typing_stays_in_its_budget(counter: Counter, clerk: Clerk) -> None:
    fields = counter.intake_form.person.submitter
    clerk.press(F2).think().type("035185000123").press(ENTER)
    counter.settle()
    counter.wait_for(fields.name.input)
    clerk.think().type("Nguyễn Thị Hồng Nhung").press(ENTER)
    clerk.think().type("27031985").press(ENTER)
    counter.wait_for(fields.sex.input)
    clerk.press(ENTER)
    clerk.think().type("0912345678").press(ENTER)
    clerk.think().type("Thôn Mẫu").press(ENTER)
    counter.wait_for(counter.intake_form.procedure.procedure.input)
    _choose_and_save(counter, clerk)
    counter.qtbot.waitUntil(lambda: bool(counter.heard.received))
    written = counter.heard.received[0].intake.submitter
    assert (written.name, written.born, written.sex) == (NHUNG.name, NHUNG.born, NHUNG.sex)
    _saved_once(counter, written)
    clerk.within("intake by typing")


def test_intake_of_a_known_person_stays_in_its_budget(counter: Counter, clerk: Clerk) -> None:
    counter.receive()
    clerk.press(F2).think().type(NHUNG.number)
    counter.settle()
    clerk.press(ENTER)
    counter.wait_for(counter.intake_form.procedure.procedure.input)
    assert counter.intake_form.person.known_words() == "Khớp với sổ: 1 hồ sơ trước"
    clerk.think()
    _choose_and_save(counter, clerk)
    _saved_once(counter, NHUNG)
    clerk.within("intake of a known person")


def test_returning_with_a_slip_stays_in_its_budget(counter: Counter, clerk: Clerk) -> None:
    ready = counter.finish(counter.receive())
    counter.window.show_page("home")
    counter.window.search.setFocus()
    form = counter.returning_form
    clerk.scan(ready.intake.scan_code)
    counter.settle()
    clerk.press(F4)
    counter.wait_for(form.collector.first_stop())
    clerk.think().press(ENTER)
    counter.wait_for(form.give)
    clerk.think().press(ENTER)
    counter.settle()
    counter.wait_for(form.slip.first_stop())
    clerk.think().type("1")
    counter.settle()
    clerk.within("return a result")
    (stored,) = counter.stored()
    assert stored.state is State.RETURNED
    assert stored.handback is not None
    assert (stored.handback.relation, stored.handback.collector) == ("owner", NHUNG)
    assert stored.rating is not None
    assert stored.rating.answer is Answer.VERY
    assert [step.kind for step in stored.history[-2:]] == [
        "dossier.returned.1",
        "rating.given.1",
    ]
    assert [kind for _, kind in counter.heard.printed] == [PaperKind.RESULTS_SLIP]
    counter.wait_for(form.dossier.finder.input)
    assert_no_box()


def _inputs(form: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QComboBox)
    return [each for kind in kinds for each in form.findChildren(kind) if each.isVisible()]


def _all_open(counter: Counter) -> list[QLineEdit]:
    """The form with the owner and the change of the appointment open."""
    counter.intake_form.person.for_another.setChecked(True)
    counter.intake.scanned(CARD)
    counter.settle()
    procedures = counter.ask(counter.desk.intake.procedures)
    chosen = next(each for each in procedures if each.code == CERTIFIED_COPY)
    counter.intake_form.procedure.show_procedure(chosen)
    counter.intake_form.procedure.chosen.emit(chosen)
    counter.settle()
    counter.intake_form.due.change.click()
    return [each for each in _inputs(counter.intake_form) if isinstance(each, QLineEdit)]


@pytest.mark.parametrize("text", ["Nguyễn Đức Ướt", "ĐẶNG thị ỷ, thôn Quỳnh Hưởng"])
def test_an_input_method_writes_vietnamese_into_every_field(counter: Counter, text: str) -> None:
    fields = _all_open(counter)
    assert len(fields) >= 15
    for each in fields:
        each.setFocus()
        counter.wait_for(each)
        each.selectAll()
        each.del_()
        send_by_hook(each, text)
        assert each.text() == text, each.accessibleName()


def test_a_scan_never_types_into_a_field(counter: Counter, clerk: Clerk) -> None:
    _all_open(counter)
    dossier = counter.receive(Party(name="Người Khác", number="035085000999"))
    stops = [each for each in _inputs(counter.intake_form)]
    for stop in (*stops, counter.intake_form.papers, counter.intake_form.save):
        stop.setFocus()
        counter.wait_for(stop)
        before = counter.intake_form.draft()
        clerk.scan(dossier.intake.scan_code)
        counter.settle()
        assert counter.intake_form.draft() == before, stop.accessibleName()
        assert focused() is stop
    assert len(counter.stored()) == 1
