"""The register, the late ones, who holds them, and the reports in words and points."""

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import Stage
from desk_app.domain.satisfaction import Answer
from desk_app.domain.tables import Cell, Table
from desk_app.services.reporting import REPORTS, AnswerOutOfScale
from tests.builders import Clock
from tests.offices import BY, MARRIAGE, at, finish, give_back, receive
from tests.reports.test_received import FEBRUARY, JANUARY

STATUS = "1.004873"


def asked(desk: Desk, moment: Clock, name: str) -> Table:
    moment.set("2020-06-01")
    return desk.reporting.table(name, JANUARY)


def column(table: Table, title: str) -> list[Cell]:
    at_ = [each.title for each in table.columns].index(title)
    return [row[at_] for row in table.rows]


def test_the_register_says_how_each_dossier_was_at_the_end_of_the_period(
    desk: Desk, moment: Clock
) -> None:
    first = receive(desk, "2020-01-10", moment, due="2020-01-20")
    second = receive(desk, "2020-01-14", moment, procedure=MARRIAGE, due="2020-02-10")
    give_back(desk, finish(desk, first, "2020-01-17", moment), "2020-01-20", moment)
    give_back(desk, finish(desk, second, "2020-02-07", moment), "2020-02-08", moment)

    table = asked(desk, moment, "register")

    assert column(table, "Mã hồ sơ") == [first.code, second.code]
    assert column(table, "Trả kết quả") == ["11:00 20/01/2020", ""]
    assert column(table, "Tình trạng") == ["Đã trả", "Mới tiếp nhận"]
    assert column(table, "Số điện thoại") == ["0900000001"] * 2


def test_the_overdue_are_told_with_and_without_an_apology(desk: Desk, moment: Clock) -> None:
    silent = receive(desk, "2020-01-10", moment, due="2020-01-20")
    sorry = receive(desk, "2020-01-10", moment, due="2020-01-21")
    ended = receive(desk, "2020-01-10", moment, due="2020-01-15")
    kept = receive(desk, "2020-01-10", moment, due="2020-01-16")
    finish(desk, ended, "2020-01-17", moment)
    moment.set("2020-01-15")
    desk.processing.extend(kept, due_at=at("2020-02-10"), reason="chờ xác minh", by=BY)
    moment.set("2020-01-22")
    desk.processing.extend(sorry, due_at=at("2020-01-30"), reason="chờ xác minh", by=BY)

    table = asked(desk, moment, "overdue")

    # The longest overdue first, those that ended last; an apology in time keeps a dossier out.
    assert column(table, "Mã hồ sơ") == [silent.code, sorry.code, ended.code]
    assert column(table, "Số ngày quá hạn") == [11, 10, 2]
    assert column(table, "Thư xin lỗi") == ["Chưa có", "Đã có", "Chưa có"]
    assert table.notes[0] == (
        "3 hồ sơ quá hạn: 2 đang giải quyết, 1 đã giải quyết trong kỳ; "
        "1 đã có, 2 chưa có thư xin lỗi."
    )


def test_a_dossier_asked_for_papers_twice_is_late_before_its_day(desk: Desk, moment: Clock) -> None:
    dossier = receive(desk, "2020-01-10", moment, procedure=STATUS, due="2020-02-20")
    for again in ("", "giấy nộp chưa đúng"):
        dossier = desk.processing.request_supplement(
            dossier, contents=("Giấy mẫu",), reason="thiếu giấy", by=BY, again=again
        )
        moment.pass_by(days=1)
        dossier = desk.processing.supplemented(dossier, papers=(), by=BY)

    table = asked(desk, moment, "overdue")

    assert column(table, "Vì sao") == ["Yêu cầu bổ sung từ lần 2"]
    assert column(table, "Số ngày quá hạn") == [0]


def test_officers_are_called_by_their_names_and_add_up_to_the_form(
    desk: Desk, moment: Clock
) -> None:
    one = receive(desk, "2020-01-10", moment, due="2020-01-20")
    receive(desk, "2020-01-10", moment, due="2020-01-20")
    desk.processing.hand_over(one, to=BY, by=BY)

    table = asked(desk, moment, "officers")

    assert column(table, "Người đang giữ hồ sơ") == ["Cán bộ Thử", "Chưa chuyển cho ai"]
    assert column(table, "Đang quá hạn") == [1, 1]


def test_a_step_is_overdue_when_its_own_day_has_passed(desk: Desk, moment: Clock) -> None:
    for due in ("2020-01-15", "2020-01-31"):
        dossier = receive(desk, "2020-01-10", moment, due="2020-02-20")
        desk.processing.hand_over(
            dossier, to=BY, by=BY, stage=Stage.LEADER, due_at=at(due)
        )  # fmt: skip

    (row,) = asked(desk, moment, "steps").rows

    assert row[1:] == ("Lãnh đạo", 2, 0, 0, 2, 1)


def test_a_unit_s_points_need_what_the_unit_says(desk: Desk, moment: Clock) -> None:
    dossier = receive(desk, "2020-01-10", moment, due="2020-01-20")
    give_back(desk, finish(desk, dossier, "2020-01-13", moment), "2020-01-14", moment, Answer.VERY)
    before = asked(desk, moment, "evaluation")
    assert column(before, "Điểm tự chấm")[:10] == [
        "2,0", "2,0", "2,0", "1,0", None, None, "2,0", None, None, None
    ]  # fmt: skip
    assert before.notes[0].startswith("Chưa khai chỉ số 5, 6, 8, 9")

    for name, text in (("5", "1"), ("6", "2"), ("8", "2"), ("9", "40")):
        desk.reporting.put_answer(f"evaluation.{name}", JANUARY, text)
    table = asked(desk, moment, "evaluation")

    assert column(table, "Điểm tự chấm")[:10] == [
        "2,0", "2,0", "2,0", "1,0", "1,0", "2,0", "2,0", "2,0", "0,0", "14,0"
    ]  # fmt: skip
    assert column(table, "Ghi chú")[9] == "Tốt"


def test_what_the_unit_says_belongs_to_its_period(desk: Desk) -> None:
    desk.reporting.put_answer("evaluation.6", JANUARY, "2")

    assert desk.reporting.answer("evaluation.6", JANUARY) == "2"
    assert desk.reporting.answer("evaluation.6", FEBRUARY) == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [("evaluation.5", "3"), ("evaluation.9", "101"), ("evaluation.8", "-1"), ("evaluation.6", "x")],
)
def test_an_answer_off_the_scale_is_refused(desk: Desk, name: str, text: str) -> None:
    with pytest.raises(AnswerOutOfScale):
        desk.reporting.put_answer(name, JANUARY, text)
    assert desk.reporting.answer(name, JANUARY) == ""


def test_a_slip_stays_in_its_month_when_the_return_is_taken_back(desk: Desk, moment: Clock) -> None:
    dossier = receive(desk, "2020-01-10", moment, due="2020-01-20")
    dossier = finish(desk, dossier, "2020-01-13", moment)
    dossier = give_back(desk, dossier, "2020-01-14", moment, Answer.VERY)
    before = {name: asked(desk, moment, name) for name in REPORTS}
    moment.set("2020-02-03")
    dossier = desk.correcting.undo(dossier, by=BY, reason="trả nhầm người")
    give_back(desk, dossier, "2020-02-04", moment)

    assert {name: asked(desk, moment, name) for name in REPORTS} == before
    assert before["satisfaction"].totals is not None
    assert before["satisfaction"].totals[2] == 1


def test_rates_say_what_is_left_without_the_late_and_the_unhappy(desk: Desk, moment: Clock) -> None:
    unhappy = receive(desk, "2020-01-10", moment, due="2020-01-20")
    give_back(desk, finish(desk, unhappy, "2020-01-13", moment), "2020-01-14", moment, Answer.NO)
    receive(desk, "2020-01-10", moment, due="2020-01-20")
    receive(desk, "2020-01-10", moment, due="2020-02-20")

    table = asked(desk, moment, "766")

    values = dict(zip(column(table, "Chỉ số"), column(table, "Kết quả"), strict=True))
    assert (values["2.1"], values["2.2"], values["5.4"]) == ("66,67", "3,00", "33,34")


def test_without_dossiers_rates_are_na(desk: Desk, moment: Clock) -> None:
    assert set(column(asked(desk, moment, "766"), "Kết quả")) == {"NA"}


def test_the_report_in_words_carries_what_the_unit_proposes(desk: Desk, moment: Clock) -> None:
    receive(desk, "2020-01-10", moment, due="2020-01-31")
    assert "…" in str(asked(desk, moment, "narrative").rows[-1][1])
    desk.reporting.put_answer("proposals", JANUARY, "Đề nghị thêm một máy in")

    table = asked(desk, moment, "narrative")

    assert table.rows[-1] == (None, "Đề nghị thêm một máy in", None)
    told = dict(zip(column(table, "Nội dung"), column(table, "Số hồ sơ"), strict=True))
    assert told["Đến hạn trả vào ngày cuối kỳ"] == told["Đang giải quyết"] == 1
