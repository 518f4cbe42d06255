"""Slips that go with dossiers, registers, guidance: made from what is stored."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperReceived, Stage
from desk_app.domain.numbering import Book
from desk_app.domain.office_papers import OfficeKind, OfficePaper
from desk_app.domain.period import Period, month
from desk_app.domain.procedure import Channel
from desk_app.services.documents import (
    NoResultYet,
    NothingToTell,
    PaperKind,
    PaperNotSaved,
    SeveralReceivers,
    Size,
)
from desk_app.services.documents.guidance import NotOnOffer
from tests.acts import finished, received, returned
from tests.builders import CERTIFIED_COPY, MONDAY, Clock, a_draft, a_party
from tests.offices import at, established
from tests.printing import reading

BY = "o01"
DOSSIERS, RESULTS = PaperKind.DOSSIERS_HANDOVER, PaperKind.RESULTS_HANDOVER


def tight(words: str) -> str:
    """Without blanks: columns break lines where they like."""
    return "".join(words.split())


def handed(desk: Desk, to: str = "Phạm Thử", stage: Stage = Stage.OFFICER) -> Dossier:
    return desk.processing.hand_over(received(desk), to=to, stage=stage, by=BY)


# ---- the routing slip


def test_routing_slip_tells_every_hand_over_so_far(
    training_desk: Desk, moving_clock: Clock
) -> None:
    due = MONDAY + timedelta(days=2)
    dossier = received(training_desk)
    hand_over = training_desk.processing.hand_over
    hand_over(dossier, to="Phạm Thử", by=BY, due_at=due)
    moving_clock.pass_by(days=3)
    hand_over(dossier, to="Đỗ Thử", stage=Stage.LEADER, by=BY, note="Trình ký")
    done = training_desk.processing.finish(dossier, result="Giấy mẫu", number="045", by=BY)
    paper = training_desk.documents.issue(done, PaperKind.ROUTING_SLIP, size=Size.A4, by=BY)
    read = reading.words(paper.pdf)
    for said in (
        "Công chức chuyên môn", "Phạm Thử", "Lãnh đạo", "Đỗ Thử", "Trình ký", "■ Quá hạn",
        "Giấy mẫu 045",
    ):  # fmt: skip
        assert tight(said) in tight(read), said
    assert read.count("Người giao") == 5


def test_routing_slip_keeps_its_number_when_it_is_printed_again(training_desk: Desk) -> None:
    dossier = handed(training_desk)
    words = [
        reading.words(
            training_desk.documents.issue(dossier, PaperKind.ROUTING_SLIP, size=Size.A5, by=BY).pdf
        )
        for _ in range(2)
    ]
    assert all("Số: 01/PKS" in each for each in words)
    assert "BẢN IN LẠI LẦN 1" in words[1]


def test_a_hand_over_taken_back_is_not_on_the_routing_slip(training_desk: Desk) -> None:
    dossier = handed(training_desk, to="Nhầm Người")
    back = training_desk.correcting.undo(dossier, by=BY)
    paper = training_desk.documents.preview(back, PaperKind.ROUTING_SLIP, size=Size.A4, by=BY)
    assert "Nhầm Người" not in reading.words(paper.pdf)


# ---- hand-overs


def test_one_slip_hands_several_dossiers_over_and_each_remembers_it(training_desk: Desk) -> None:
    dossiers = [handed(training_desk) for _ in range(3)]
    paper = training_desk.hand_overs.issue(dossiers, DOSSIERS, size=Size.A4, by=BY)
    read = tight(reading.words(paper.pdf))
    for dossier in dossiers:
        assert dossier.code in read
        assert training_desk.lookup.get(dossier.code).times_printed(DOSSIERS.value) == 1
    assert tight("Bên nhận: Công chức chuyên môn – Ông/Bà: Phạm Thử") in read
    again = training_desk.hand_overs.preview(dossiers, DOSSIERS, size=Size.A4, by=BY)
    assert again.reprint == 1


def test_a_slip_keeps_its_number_until_one_of_its_dossiers_is_handed_over_anew(
    training_desk: Desk,
) -> None:
    desk, dossiers = training_desk, [handed(training_desk) for _ in range(2)]
    asked = desk.hand_overs.preview(dossiers, DOSSIERS, size=Size.A4, by=BY)
    assert "Số: ………/PBG" in reading.words(asked.pdf)
    orders = (dossiers, dossiers[::-1])
    for order in orders:
        paper = desk.hand_overs.issue(order, DOSSIERS, size=Size.A4, by=BY)
        assert "Số: 01/PBG" in reading.words(paper.pdf)
    desk.processing.hand_over(dossiers[1], to="Phạm Thử", by=BY)
    anew = desk.hand_overs.issue(dossiers, DOSSIERS, size=Size.A4, by=BY)
    assert "Số: 02/PBG" in reading.words(anew.pdf)
    assert desk.numbers.gap_list().rows == ()


def test_a_slip_for_one_dossier_is_the_same_paper_through_either_door(training_desk: Desk) -> None:
    desk, dossier = training_desk, handed(training_desk)
    first = desk.documents.issue(dossier, DOSSIERS, size=Size.A4, by=BY)
    paper = OfficePaper.slip(OfficeKind.DOSSIERS_HANDOVER, [dossier.uid])
    second = desk.office_papers.numbered(paper, size=Size.A4, by=BY)
    for pdf in (first.pdf, second.pdf):
        assert "Số: 01/PBG" in reading.words(pdf)
    assert second.reprint == 1


def test_slips_of_results_and_of_dossiers_run_in_one_book(training_desk: Desk) -> None:
    desk = training_desk
    desk.numbers.start(Book.HANDOVER, 15, by=BY)
    desk.hand_overs.issue([handed(desk)], DOSSIERS, size=Size.A4, by=BY)
    results = desk.hand_overs.issue([finished(desk)], RESULTS, size=Size.A4, by=BY)
    assert "Số: 16/PBG" in reading.words(results.pdf)


def test_one_slip_has_one_receiver(training_desk: Desk) -> None:
    dossiers = [handed(training_desk), handed(training_desk, to="Đỗ Thử", stage=Stage.LEADER)]
    with pytest.raises(SeveralReceivers) as told:
        training_desk.hand_overs.issue(dossiers, DOSSIERS, size=Size.A4, by=BY)
    assert told.value.facts["receivers"] == "Phạm Thử, Đỗ Thử"
    assert training_desk.lookup.get(dossiers[0].code).times_printed(DOSSIERS.value) == 0


def test_a_dossier_still_at_the_desk_is_on_no_hand_over_slip(training_desk: Desk) -> None:
    with pytest.raises(NothingToTell):
        training_desk.hand_overs.issue([received(training_desk)], DOSSIERS, size=Size.A4, by=BY)


def test_dossiers_of_another_commune_go_there_with_a_slip(tmp_path: Path) -> None:
    clock = Clock(at("2025-10-06"))
    (unit, other) = (each for each in _communes_2025()[:2])
    desk = established(tmp_path / "desk", unit, clock)
    draft = a_draft(procedure=CERTIFIED_COPY, home_unit=other)
    dossier = desk.intake.register(draft, by=BY)
    name = desk.registers.table(dossier.intake.field, month(clock().date())).rows[0][5]
    sent = desk.processing.hand_over(dossier, to=str(name), stage=Stage.AGENCY, by=BY)
    paper = desk.documents.issue(sent, DOSSIERS, size=Size.A5, by=BY)
    read = reading.words(paper.pdf)
    assert "Hồ sơ thuộc thẩm quyền giải quyết của" in read
    assert read.count(str(name)) >= 2
    desk.close()


def _communes_2025() -> list[str]:
    day = date(2025, 10, 6)
    return [
        each.code for each in bootstrap.units()
        if each.valid_on(day) and each.level.value == "commune"
    ]  # fmt: skip


def test_results_are_handed_to_the_desk_in_one_slip(training_desk: Desk) -> None:
    dossiers = [
        training_desk.processing.finish(handed(training_desk), result=f"Giấy mẫu {n}", by=BY)
        for n in range(2)
    ]
    by_post = training_desk.intake.register(a_draft(return_way=Channel.POST, fee_dong=1), by=BY)
    dossiers.append(training_desk.processing.finish(by_post, result="Giấy bưu điện", by=BY))
    paper = training_desk.hand_overs.issue(dossiers, RESULTS, size=Size.A4, by=BY)
    read = reading.words(paper.pdf)
    for said in ("Giấy mẫu 0", "Giấy mẫu 1", "Giấy bưu điện", "Số kết quả bàn giao: 03", "X X"):
        assert said in read, said


def test_a_dossier_without_result_is_on_no_results_slip(training_desk: Desk) -> None:
    with pytest.raises(NoResultYet):
        training_desk.hand_overs.issue([handed(training_desk)], RESULTS, size=Size.A4, by=BY)


def test_a_slip_that_cannot_be_saved_was_not_printed(training_desk: Desk, tmp_path: Path) -> None:
    dossier = handed(training_desk)
    with pytest.raises(PaperNotSaved):
        training_desk.hand_overs.save(
            [dossier], DOSSIERS, size=Size.A4, by=BY, file=tmp_path / "nowhere" / "slip.pdf"
        )
    assert training_desk.lookup.get(dossier.code).times_printed(DOSSIERS.value) == 0


# ---- the receipt of a batch


def test_a_batch_has_one_receipt_whichever_dossier_asks_for_it(training_desk: Desk) -> None:
    paper = PaperReceived(name="Tờ khai mẫu", originals=1, copies=2)
    drafts = [
        a_draft(submitter=a_party(name=f"Người Thử {n}"), papers=(paper,), fee_dong=2_000)
        for n in range(3)
    ]
    batch = training_desk.intake.register_batch(drafts, by=BY)
    receipts = [
        reading.words(
            training_desk.documents.preview(each, PaperKind.RECEIPT, size=Size.A4, by=BY).pdf
        )
        for each in batch
    ]
    assert len(set(receipts)) == 1
    for said in (
        f"Mã hồ sơ: {batch[0].code}", "Số lượng hồ sơ: 03 (kèm theo danh sách)",
        "1 Tờ khai mẫu 3 6", "6.000 đồng", *(dossier.code for dossier in batch),
    ):  # fmt: skip
        assert tight(said) in tight(receipts[0]), said


# ---- the register


def test_register_of_a_field_has_a_line_for_each_dossier_received(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossiers = [returned(training_desk), finished(training_desk), received(training_desk)]
    gone = training_desk.processing.withdraw(received(training_desk), reason="thôi", by=BY)
    period = month(moving_clock().date())
    (field,) = training_desk.registers.fields(period)
    table = training_desk.registers.table(field, period)
    codes = [row[1] for row in table.rows]
    assert sorted(map(str, codes)) == sorted(each.code for each in [*dossiers, gone])
    assert [row[0] for row in table.rows] == ["1", "2", "3", "4"]
    assert all(isinstance(cell, str) for row in table.rows for cell in row)
    returns = {row[1]: row[9] for row in table.rows}
    assert str(returns[gone.code]).startswith("Đã rút")
    assert returns[dossiers[2].code] == ""


def test_columns_of_the_register_are_those_of_its_time(training_desk: Desk) -> None:
    def titles(start: date) -> list[str]:
        table = training_desk.registers.table("Chứng thực", Period(start, start))
        return [column.title for column in table.columns]

    common = ["STT", "Mã hồ sơ", "Tên TTHC"]
    who = ["Tên tổ chức, cá nhân", "Địa chỉ, số điện thoại", "Cơ quan chủ trì giải quyết"]
    when = ["Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả", "Phương thức nhận kết quả", "Ký nhận"]
    assert titles(date(2020, 3, 1)) == [*common, "Số lượng hồ sơ (bộ)", *who, *when, "Ghi chú"]
    assert titles(date(2026, 3, 1)) == [*common, *who, *when]


def test_what_was_never_received_is_in_no_register(
    training_desk: Desk, moving_clock: Clock
) -> None:
    training_desk.presenting.turn_away(a_draft(), reason="không thuộc thẩm quyền", by=BY)
    assert training_desk.registers.fields(month(moving_clock().date())) == []


def test_register_prints_as_a_book_and_as_a_spreadsheet(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = received(training_desk)
    period, field = month(moving_clock().date()), dossier.intake.field
    read = reading.words(training_desk.registers.pdf(field, period, by=BY))
    for said in ("SỔ THEO DÕI HỒ SƠ", f"Lĩnh vực: {field}", "Từ ngày 01/03/2020", dossier.code):
        assert tight(said) in tight(read), said
    book = training_desk.reporting.xlsx(training_desk.registers.table(field, period))
    assert book.startswith(b"PK")


# ---- guidance


def test_guidance_says_what_is_valid_today(training_desk: Desk) -> None:
    procedure = training_desk.intake.procedure(CERTIFIED_COPY)
    assert procedure is not None
    read = reading.words(training_desk.guidance.pdf(CERTIFIED_COPY, size=Size.A5, by=BY))
    assert tight(procedure.name) in tight(read)
    for paper in procedure.papers:
        assert tight(paper.name) in tight(read)


def test_guidance_for_nothing_on_offer_is_refused(training_desk: Desk) -> None:
    with pytest.raises(NotOnOffer):
        training_desk.guidance.pdf("9.999999", size=Size.A5, by=BY)


def test_every_procedure_of_the_catalogue_has_its_guidance(training_desk: Desk) -> None:
    for procedure in training_desk.procedures.on_offer():
        assert training_desk.guidance.pdf(procedure.code, size=Size.ROLL, by=BY)


def test_kinds_offered_are_the_papers_that_can_be_made(training_desk: Desk) -> None:
    for made in (received, handed, finished, returned):
        dossier = made(training_desk)
        for kind in training_desk.documents.kinds(dossier):
            assert training_desk.documents.preview(dossier, kind, size=Size.A4, by=BY).pdf
