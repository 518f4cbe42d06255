"""Receiving on one screen: people, procedures, papers, appointments, drafts, saving."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from desk_app.domain.dossier import Dossier
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party, PartyKind, Sex
from desk_app.domain.procedure import Channel
from desk_app.ui import theme
from desk_app.ui.intake.due_card import read_hour
from desk_app.ui.intake.reading_back import age
from desk_app.ui.widgets.field import Field
from tests.ui.clerk import Clerk, Clock, focused
from tests.ui.desks import (
    CARD,
    CERTIFIED_COPY,
    MARITAL_STATUS,
    NHUNG,
    NO_SURE_TERM,
    START,
    Counter,
    assert_no_box,
)

ENTER, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier
OTHER_CARD = "035085000456||Trần Văn Mẫu|01021985|Nam|Thôn Thử, xã Thanh Hải|05032019"


@pytest.fixture
def clock(workplace: Counter) -> Clock:
    """The clerk and the scanner of the workplace go by one clock."""
    return workplace.keys_clock


UNMARKED_CARD = "035185000777||Nguyen Thi Mau|27031985|Nu|Thon Mau, xa Thanh Hai|12012018"


def _scan(counter: Counter, text: str) -> None:
    counter.intake.scanned(text)
    counter.settle()


def _received(counter: Counter) -> Dossier:
    """The one dossier saved by the window."""
    counter.save()
    (dossier,) = counter.heard.received
    return counter.ask(lambda: counter.desk.lookup.by_uid(dossier.uid))


def _problems(counter: Counter) -> dict[str, str]:
    fields = counter.intake_form.findChildren(Field)
    return {each.input.accessibleName(): each.problem() for each in fields if each.problem()}


def _lock_disk(counter: Counter, *, locked: bool) -> None:
    """Let nothing be written, as on a disk that fails."""
    database = counter.desk.intake._workspace._db
    counter.ask(lambda: database.execute(f"PRAGMA query_only = {int(locked)}").fetchone())


# ---- people


def test_a_card_fills_the_submitter_and_leaves_the_phone(counter: Counter) -> None:
    _scan(counter, CARD)
    shown = counter.intake_form.draft().submitter
    assert (shown.name, shown.number, shown.born) == (NHUNG.name, NHUNG.number, NHUNG.born)
    assert (shown.sex, shown.address, shown.phone) == (Sex.FEMALE, NHUNG.address, "")
    assert focused() is counter.intake_form.person.submitter.phone.input


def test_what_a_card_leaves_doubtful_is_marked_and_looked_at_first(counter: Counter) -> None:
    _scan(counter, UNMARKED_CARD)
    submitter = counter.intake_form.person.submitter
    assert submitter.name.mark() == "Họ tên cần đối chiếu thẻ"
    assert submitter.address.mark() == "Nơi thường trú cần đối chiếu thẻ"
    assert submitter.born.mark() == ""
    assert focused() is submitter.name.input
    counter.press(Qt.Key.Key_End)
    counter.press(Qt.Key.Key_A)
    assert submitter.name.mark() == ""


def test_a_card_without_marks_of_a_known_person_takes_the_spelling_of_the_register(
    counter: Counter,
) -> None:
    counter.receive()
    _scan(
        counter, "035185000123||Nguyen Thi Hong Nhung|27031985|Nu|Thon Mau, xa Thanh Hai|12012018"
    )
    submitter = counter.intake_form.person.submitter
    assert submitter.party() == NHUNG
    assert submitter.name.mark() == submitter.address.mark() == ""
    assert counter.intake_form.person.known_words() == "Khớp với sổ: 1 hồ sơ trước"


def test_card_and_register_stand_side_by_side_where_they_differ(counter: Counter) -> None:
    counter.receive()
    moved = CARD.replace("Thôn Mẫu", "Thôn Mới")
    _scan(counter, moved)
    person = counter.intake_form.person
    assert person.submitter.address.input.text() == "Thôn Mới, xã Thanh Hải"
    assert person.submitter.address.mark() == "Sổ ghi: Thôn Mẫu, xã Thanh Hải"
    assert person.known_words() == "Sổ ghi khác: so hai bên"
    counter.press(Qt.Key.Key_G, CTRL)
    counter.qtbot.waitUntil(lambda: person.submitter.party().address == NHUNG.address)
    assert person.submitter.address.mark() == ""


def test_a_number_tells_the_sex_of_somebody_unknown(counter: Counter, clerk: Clerk) -> None:
    clerk.type("035185000777")
    counter.settle()
    assert counter.intake_form.draft().submitter.sex is Sex.FEMALE
    assert counter.intake_form.person.known_words() == ""


def test_what_was_typed_before_the_register_answered_is_kept(counter: Counter) -> None:
    counter.receive()
    submitter = counter.intake_form.person.submitter
    submitter.name.input.setText("Tên Gõ Trước")
    submitter.number.input.setText(NHUNG.number)
    submitter.number_typed.emit(NHUNG.number)
    counter.settle()
    assert submitter.name.input.text() == "Tên Gõ Trước"
    assert submitter.name.mark() == f"Sổ ghi: {NHUNG.name}"


def test_an_unreadable_card_changes_nothing(counter: Counter) -> None:
    _scan(counter, CARD)
    before = counter.intake_form.draft()
    _scan(counter, "|||")
    assert counter.intake_form.draft() == before
    assert counter.window.problems.words().startswith("Chưa đọc được thẻ căn cước.")


def test_owner_and_submitter_are_two_people(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.press(Qt.Key.Key_T, CTRL)
    assert focused() is counter.intake_form.person.owner.kind.input
    _scan(counter, OTHER_CARD)
    counter.intake_form.person.authority.input.setText("Số 05/GUQ, 01/03/2020")
    counter.choose(CERTIFIED_COPY)
    assert "Nguyễn Thị Hồng Nhung nộp cho Trần Văn Mẫu" in counter.intake_form.said_back()
    intake = _received(counter).intake
    assert (intake.submitter.name, intake.owner.name) == (NHUNG.name, "Trần Văn Mẫu")
    assert intake.owner.number == "035085000456"
    assert intake.authority == "Số 05/GUQ, 01/03/2020"


def test_an_organisation_can_be_the_owner(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.press(Qt.Key.Key_T, CTRL)
    owner = counter.intake_form.person.owner
    counter.press(Qt.Key.Key_2)
    assert owner.number.input.accessibleName() == "Mã số thuế"
    assert not owner.born.isVisible()
    owner.number.input.setText("0700 123 456")
    owner.name.input.setText("Công ty TNHH Mẫu")
    counter.choose(CERTIFIED_COPY)
    assert _received(counter).intake.owner == Party(
        name="Công ty TNHH Mẫu", kind=PartyKind.ORGANISATION, number="0700123456"
    )


def test_closing_the_owners_part_makes_the_submitter_the_owner(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.press(Qt.Key.Key_T, CTRL)
    _scan(counter, OTHER_CARD)
    counter.press(Qt.Key.Key_T, CTRL)
    counter.choose(CERTIFIED_COPY)
    intake = _received(counter).intake
    assert intake.owner == intake.submitter


# ---- procedure and papers


def test_a_digit_chooses_one_of_the_procedures_used_most(counter: Counter, clerk: Clerk) -> None:
    counter.receive(procedure=MARITAL_STATUS)
    counter.intake.reload()
    counter.settle()
    counter.intake_form.procedure.procedure.input.setFocus()
    clerk.type("1").press(ENTER)
    counter.settle()
    assert counter.intake_form.draft().procedure == MARITAL_STATUS


def test_a_digit_offers_each_procedure_once(counter: Counter) -> None:
    counter.receive(procedure=MARITAL_STATUS)
    counter.intake.reload()
    counter.settle()
    offered = [choice.key.code for choice in counter.intake._rows_for("2")]
    assert len(offered) > 1
    assert len(offered) == len(set(offered))


def test_papers_are_ticked_with_their_usual_counts_and_changed_by_keys(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(MARITAL_STATUS)
    papers = counter.intake_form.papers
    usual = counter.ask(lambda: counter.desk.intake.procedure(MARITAL_STATUS))
    assert usual is not None
    assert [row.ticked for row in papers.rows()] == [not each.optional for each in usual.papers]
    first = papers.rows()[0].paper
    counter.press(SPACE)
    assert first not in papers.papers()
    counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_1)
    counter.press(Qt.Key.Key_2)
    second = papers.rows()[1]
    assert (second.ticked, second.paper.originals) == (True, 12)
    assert second.paper in _received(counter).intake.papers


def test_only_channels_that_are_offered_can_be_chosen(counter: Counter) -> None:
    counter.choose(CERTIFIED_COPY)
    channel = counter.intake_form.procedure.channel.input
    assert [channel.itemText(at) for at in range(channel.count())] == ["Trực tiếp"]
    counter.intake_form.procedure.show_procedure(None)
    counter.choose(MARITAL_STATUS)
    channel.setFocus()
    counter.press(Qt.Key.Key_2)
    assert counter.intake_form.draft().channel is Channel.ONLINE


def test_sets_and_fee_are_saved_as_typed(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(CERTIFIED_COPY)
    counter.intake_form.procedure.sets.input.setText("3")
    counter.intake_form.procedure.fee.input.setText("12.000")
    intake = _received(counter).intake
    assert (intake.sets, intake.fee_dong) == (3, 12000)


def test_enter_alone_walks_to_save(counter: Counter, clerk: Clerk) -> None:
    form = counter.intake_form
    walked = []
    for _ in range(20):
        walked.append(focused())
        if focused() is form.save:
            break
        clerk.press(ENTER)
    fields = form.person.submitter
    assert walked == [
        fields.number.input, fields.name.input, fields.born.input, fields.sex.input,
        fields.phone.input, fields.address.input, form.procedure.procedure.input,
        form.due.return_way.input, form.save,
    ]  # fmt: skip


def test_tab_goes_through_every_field_in_the_order_of_the_window(counter: Counter) -> None:
    counter.choose(CERTIFIED_COPY)
    form = counter.intake_form
    form.go_home()
    seen = []
    for _ in range(40):
        seen.append(focused())
        if focused() is form.save:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    visible = {
        each
        for kind in (QLineEdit, QComboBox, QAbstractButton)
        for each in form.findChildren(kind)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    foot = form.foot
    assert visible - set(seen) == {foot.aside, foot.ask, foot.refuse, foot.again}
    assert len(seen) == len(set(seen))


def test_every_input_has_a_name_for_screen_readers(counter: Counter) -> None:
    inputs = [
        each
        for form in (counter.intake_form, counter.returning_form)
        for kind in (QLineEdit, QComboBox, QAbstractButton)
        for each in form.findChildren(kind)
    ]
    nameless = [
        each
        for each in inputs
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    # Hidden buttons have nothing to offer yet; Qt's own corner of a table cannot be reached.
    assert [
        each
        for each in nameless
        if not each.isHidden() and each.objectName() != "qt_tableview_cornerbutton"
    ] == []


# ---- the appointment


def test_the_appointment_says_why(counter: Counter) -> None:
    counter.choose(MARITAL_STATUS)
    moment, why = counter.intake_form.due.words()
    assert moment == "Thứ Năm 05/03/2020, trước 08:30"
    assert why.startswith("Nhận 08:30 Thứ Hai 02/03; 3 ngày làm việc; theo Lịch 2020, bản 1 – ")


def test_a_changed_appointment_needs_a_reason(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(MARITAL_STATUS)
    counter.press(Qt.Key.Key_D, CTRL)
    due = counter.intake_form.due
    counter.wait_for(due.day.input)
    assert (due.day.input.text(), due.hour.input.text()) == ("05/03/2020", "08:30")
    due.day.input.setText("9/3/2020")
    counter.save()
    assert _problems(counter) == {"Lý do đổi ngày hẹn": "Ghi lý do đổi ngày hẹn trả."}
    assert focused() is due.reason.input
    due.reason.input.setText("Chờ xác minh nơi cư trú cũ")
    intake = _received(counter).intake
    assert intake.due_at == datetime(2020, 3, 9, 8, 30, tzinfo=VIETNAM)
    assert intake.due_reason == "Chờ xác minh nơi cư trú cũ"


def test_opening_the_change_without_changing_anything_asks_no_reason(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(MARITAL_STATUS)
    counter.press(Qt.Key.Key_D, CTRL)
    intake = _received(counter).intake
    assert (intake.due_at, intake.due_reason) == (
        datetime(2020, 3, 5, 8, 30, tzinfo=VIETNAM),
        "",
    )


def test_without_a_sure_term_the_clerk_gives_the_appointment(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(NO_SURE_TERM)
    due = counter.intake_form.due
    assert due.words()[0] == "Nhập ngày hẹn trả"
    assert not due.reason.isVisible()
    counter.save()
    assert _problems(counter) == {
        "Ngày hẹn trả": "Danh mục không ghi chắc chắn thời hạn. Nhập ngày hẹn trả."
    }
    assert focused() is due.day.input
    due.day.input.setText("06032020")
    due.hour.input.setText("16h")
    assert _received(counter).intake.due_at == datetime(2020, 3, 6, 16, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("16:30", 990), ("16h30", 990), ("1630", 990), ("16h", 960), ("16", 960), (" 7.15 ", 435)],
)
def test_hours_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    hour = read_hour(typed)
    assert hour is not None
    assert hour.hour * 60 + hour.minute == minutes


@pytest.mark.parametrize("typed", ["", "25:00", "16:75", "chiều", "16:3", "12345"])
def test_what_is_no_hour_is_not_read(typed: str) -> None:
    assert read_hour(typed) is None


# ---- saving


def test_all_problems_show_at_once_at_their_fields(counter: Counter) -> None:
    submitter = counter.intake_form.person.submitter
    submitter.number.input.setText("0351")
    submitter.born.input.setText("31/02/1985")
    submitter.phone.input.setText("123")
    counter.save()
    assert _problems(counter) == {
        "Số căn cước": "Số căn cước phải đủ 12 số (CMND cũ 9 số).",
        "Họ và tên": "Nhập họ và tên.",
        "Ngày sinh": "Ngày phải là ngày có thật, ví dụ 27/03/1985.",
        "Điện thoại": "Số điện thoại phải từ 9 đến 13 số.",
        "Thủ tục hành chính": "Chọn thủ tục hành chính.",
    }
    assert focused() is submitter.number.input
    assert submitter.born.input.text() == "31/02/1985"
    assert counter.stored() == []
    assert_no_box()


def test_pressing_save_twice_saves_once(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(CERTIFIED_COPY)
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_F9)
    counter.intake_form.submitted.emit()
    counter.intake_form.submitted.emit()
    counter.settle()
    QTest.qWait(150)
    counter.settle()
    assert len(counter.stored()) == len(counter.heard.printed) == 1


def test_a_refused_save_loses_nothing_and_can_be_repeated(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(CERTIFIED_COPY)
    before = counter.intake_form.draft()
    _lock_disk(counter, locked=True)
    counter.save()
    assert counter.intake_form.draft() == before
    assert counter.window.problems.words().startswith("Chưa lưu được")
    assert counter.heard.printed == []
    _lock_disk(counter, locked=False)
    assert _received(counter).intake.submitter.name == NHUNG.name


# ---- drafts


def test_a_draft_is_kept_when_a_field_is_left_and_opened_again(
    counter: Counter, clerk: Clerk
) -> None:
    clerk.type("035185000123").press(ENTER).type("Nguyễn Thị Dở").press(ENTER)
    counter.qtbot.waitUntil(
        lambda: (
            [each.draft.submitter.name for each in counter.ask(counter.desk.intake.kept)]
            == ["Nguyễn Thị Dở"]
        )
    )
    counter.clock.pass_by(minutes=12)
    counter.restart()
    entries = counter.intake_form.kept.entries()
    assert [each.words for each in entries] == ["Nguyễn Thị Dở · 12 phút trước"]
    counter.press(Qt.Key.Key_1, CTRL)
    counter.qtbot.waitUntil(lambda: not counter.intake_form.is_blank())
    counter.settle()
    shown = counter.intake_form.draft().submitter
    assert (shown.name, shown.number) == ("Nguyễn Thị Dở", "035185000123")
    assert focused() is counter.intake_form.person.submitter.born.input
    assert counter.intake_form.kept.entries() == ()


def test_another_card_puts_a_half_filled_reception_aside_and_says_so(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(MARITAL_STATUS)
    counter.press(SPACE)
    before = counter.intake_form.draft()
    _scan(counter, OTHER_CARD)
    assert counter.intake_form.draft().submitter.name == "Trần Văn Mẫu"
    assert counter.intake_form.draft().procedure == ""
    assert counter.heard.notices == [
        f"Đã để dở hồ sơ của {NHUNG.name}, không mất gì. Thẻ vừa quét mở hồ sơ mới."
    ]
    counter.press(Qt.Key.Key_1, CTRL)
    counter.qtbot.waitUntil(lambda: counter.intake_form.draft() == before)
    counter.settle()
    assert [each.words for each in counter.intake_form.kept.entries()] == [
        "Trần Văn Mẫu · vừa xong"
    ]


def test_the_same_card_again_fills_the_same_reception(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(CERTIFIED_COPY)
    _scan(counter, CARD)
    assert counter.intake_form.draft().procedure == CERTIFIED_COPY
    assert counter.heard.notices == []


def test_escape_puts_aside_and_empties(counter: Counter) -> None:
    counter.press(ESCAPE)
    QTest.qWait(150)
    assert counter.heard.notices == []
    _scan(counter, CARD)
    counter.press(ESCAPE)
    counter.qtbot.waitUntil(counter.intake_form.is_blank)
    counter.settle()
    assert counter.heard.notices == [f"Đã để dở hồ sơ của {NHUNG.name}"]
    (kept,) = counter.ask(counter.desk.intake.kept)
    assert kept.draft.submitter.number == NHUNG.number
    assert focused() is counter.intake_form.person.submitter.number.input


def test_an_owner_asked_for_but_not_entered_is_no_loss(counter: Counter) -> None:
    counter.press(Qt.Key.Key_T, CTRL)
    assert counter.intake_form.is_blank()
    counter.press(Qt.Key.Key_Escape)
    counter.settle()
    assert counter.intake_form.person.owner_party() is None
    assert counter.ask(counter.desk.intake.kept) == []


def test_escape_closes_an_open_list_first(counter: Counter, clerk: Clerk) -> None:
    _scan(counter, CARD)
    field = counter.intake_form.procedure.procedure.input
    field.setFocus()
    clerk.type("ctbs")
    assert field.is_open()
    clerk.press(ESCAPE)
    QTest.qWait(150)
    assert not field.is_open()
    assert counter.intake_form.draft().submitter.number == NHUNG.number


def test_delete_discards_what_was_put_aside(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.press(ESCAPE)
    counter.qtbot.waitUntil(counter.intake_form.kept.isVisible)
    button = counter.intake_form.kept.findChildren(QAbstractButton)[0]
    button.setFocus()
    counter.wait_for(button)
    counter.press(Qt.Key.Key_Delete)
    assert counter.ask(counter.desk.intake.kept) == []
    assert not counter.intake_form.kept.isVisible()


def test_ages_are_said_in_the_unit_that_fits() -> None:
    spans = [timedelta(), timedelta(minutes=59), timedelta(hours=3), timedelta(days=2)]
    said = [age(START, START + span) for span in spans]
    assert said == ["vừa xong", "59 phút trước", "3 giờ trước", "2 ngày trước"]


def test_cards_side_by_side_begin_and_end_in_one_line(counter: Counter) -> None:
    _scan(counter, CARD)
    counter.choose(CERTIFIED_COPY)
    form = counter.intake_form
    person, procedure, papers, due = (
        card.geometry() for card in (form.person, form.procedure, form.papers_card, form.due)
    )
    assert (person.top(), papers.top()) == (procedure.top(), due.top())
    assert (person.bottom(), papers.bottom()) == (procedure.bottom(), due.bottom())


def test_with_an_owner_the_appointment_moves_up_and_the_edges_still_meet(counter: Counter) -> None:
    counter.choose(CERTIFIED_COPY)
    form = counter.intake_form
    form.person.for_another.click()
    counter.qtbot.waitUntil(lambda: form.due.geometry().top() < form.person.geometry().bottom())
    assert form.person.geometry().top() == form.procedure.geometry().top()
    assert form.papers_card.geometry().bottom() == form.due.geometry().bottom()
    form.clear()
    counter.qtbot.waitUntil(lambda: form.due.geometry().top() > form.person.geometry().bottom())


@pytest.mark.parametrize("base", [12, 20])
def test_nothing_is_squeezed_in_the_smallest_window(counter: Counter, base: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, base_pt=base)
    _scan(counter, UNMARKED_CARD)
    counter.choose(CERTIFIED_COPY)
    counter.press(Qt.Key.Key_D, CTRL)
    counter.window.resize(1092, 614)
    counter.settle()
    QTest.qWait(50)
    shown = [each for each in counter.intake_form.findChildren(Field) if each.isVisible()]
    assert len(shown) >= 14
    assert [
        each.input.accessibleName()
        for each in shown
        if each.height() < each.minimumSizeHint().height() or each.input.height() < 32
    ] == []
    assert not counter.intake_form.save.visibleRegion().isEmpty()
    counter.window.resize(1366, 768)
