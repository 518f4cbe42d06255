"""The sheet that closes a day: counts, money, papers, and the journal's head."""

from datetime import timedelta

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from desk_app.domain.closing import grouped_hash
from desk_app.domain.entries import FeePart
from desk_app.domain.numbering import Book
from desk_app.domain.period import Period
from desk_app.services.documents import PaperKind, Size
from tests.acts import finished, received, returned
from tests.builders import MONDAY, Clock, workspace_of
from tests.printing import reading

BY = "o01"
DAY = MONDAY.date()
FEE = FeePart(charge="fee", name="Phí chứng thực", amount_dong=7_000)
LEVY = FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8_000)


def counted(desk: Desk) -> dict[str, int]:
    return dict(desk.closing.sheet(DAY, by=BY).counts)


def test_a_day_counts_what_was_done_and_what_is_open(training_desk: Desk) -> None:
    received(training_desk)
    finished(training_desk)
    returned(training_desk)
    training_desk.processing.withdraw(received(training_desk), reason="thôi", by=BY)
    assert counted(training_desk) == {
        "Tiếp nhận trong ngày": 4,
        "Chưa tiếp nhận, từ chối tại quầy": 0,
        "Đã có kết quả trong ngày": 2,
        "Đã trả kết quả trong ngày": 1,
        "Từ chối, dừng, rút trong ngày": 1,
        "Đang giải quyết cuối ngày": 1,
        "Trong đó quá hạn": 0,
    }


def test_a_past_day_is_closed_as_it_was(training_desk: Desk, moving_clock: Clock) -> None:
    dossier = received(training_desk)
    before = training_desk.closing.sheet(DAY, by=BY)
    moving_clock.pass_by(days=1)
    training_desk.processing.finish(dossier, result="Giấy mẫu", by=BY)
    received(training_desk)
    after = training_desk.closing.sheet(DAY, by=BY)
    assert after.counts == before.counts
    assert (after.lines, after.head, after.highest) == (before.lines, before.head, before.highest)


def test_money_of_the_day_is_that_of_the_fee_report(
    training_desk: Desk, moving_clock: Clock
) -> None:
    collect, dossier = training_desk.payments.collect, received(training_desk)
    wrong = collect(dossier, [FEE], by=BY)
    moving_clock.pass_by(days=1)
    collect(dossier, [FEE, LEVY], by=BY)
    training_desk.correcting.undo_fee(wrong, wrong.fees[0][0], by=BY, reason="ghi nhầm")
    for days in (0, 1):
        day = DAY + timedelta(days=days)
        sheet = training_desk.closing.sheet(day, by=BY)
        figures = workspace_of(training_desk).figures.taken(Period(day, day))
        assert sheet.total_dong == sum(each.dong for each in figures)
        assert sum(dong for _name, dong in sheet.fees) == sheet.total_dong
    assert sheet.voided == (("Biên lai số 0000001: 7.000 đồng", "ghi nhầm"),)


def test_papers_and_void_numbers_of_the_day_are_told(training_desk: Desk) -> None:
    dossier = received(training_desk)
    for _ in range(2):
        training_desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A5, by=BY)
    training_desk.numbers.void(Book.SUPPLEMENT, 1, reason="hỏng giấy", by=BY)
    sheet = training_desk.closing.sheet(DAY, by=BY)
    assert sheet.papers == (("Giấy tiếp nhận và hẹn trả", 2),)
    assert sheet.voided == (("Số 1/PBS", "hỏng giấy"),)


def test_the_head_is_the_hash_over_every_line_so_far(training_desk: Desk) -> None:
    for _ in range(3):
        received(training_desk)
    journal = workspace_of(training_desk).journal
    sheet = training_desk.closing.sheet(DAY, by=BY)
    head = chain.head(chain.START, journal.tail())
    assert sheet.head == grouped_hash(head)
    assert (sheet.journal, sheet.lines) == (journal.own().jid, journal.own().n)


def test_the_head_is_the_same_once_the_lines_are_sealed(
    training_desk: Desk, moving_clock: Clock
) -> None:
    received(training_desk)
    before = training_desk.closing.sheet(DAY, by=BY)
    moving_clock.pass_by(days=1)
    received(training_desk)
    workspace = workspace_of(training_desk)
    with workspace.change():
        workspace.journal.seal_tail(lambda _message: bytes(64))
    moving_clock.pass_by(days=1)
    received(training_desk)
    after = training_desk.closing.sheet(DAY, by=BY)
    assert (after.lines, after.head, after.counts) == (before.lines, before.head, before.counts)


def test_the_sheet_prints_with_the_highest_serial(training_desk: Desk) -> None:
    codes = [received(training_desk).code for _ in range(2)]
    read = reading.words(training_desk.closing.pdf(DAY, size=Size.A5, by=BY))
    assert f"cao nhất trong ngày: {codes[-1].rpartition('-')[2]}" in read
    assert "Tiếp nhận trong ngày 2" in read


def test_an_idle_day_has_a_sheet_too(training_desk: Desk, moving_clock: Clock) -> None:
    moving_clock.pass_by(days=5)
    sheet = training_desk.closing.sheet(moving_clock().date(), by=BY)
    assert sheet.highest == ""
    assert sheet.total_dong == 0
