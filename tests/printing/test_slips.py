"""Each slip, sheet and book carries every field of its form, in its order, on every paper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from desk_app.domain.forms import Edition
from desk_app.domain.timeliness import Timeliness
from desk_app.printing import dossiers_handover, routing_slip
from desk_app.printing.closing_sheet import closing_sheet_pdf
from desk_app.printing.dossiers_handover import dossiers_handover_pdf
from desk_app.printing.fee_receipt import COPIES, FeeCopy, fee_receipt_pdf
from desk_app.printing.guidance import guidance_pdf
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.register import register_pdf
from desk_app.printing.results_handover import results_handover_pdf
from desk_app.printing.routing_slip import routing_slip_pdf
from desk_app.printing.sheets import PaperSize
from tests.printing import reading
from tests.printing.samples import CODE, SCAN_CODE, a_receipt
from tests.printing.slip_samples import (
    DESK,
    HEAD,
    ORDERS,
    a_closing_sheet,
    a_dossiers_handover,
    a_fee_receipt,
    a_guidance,
    a_hand_over,
    a_register,
    a_results_handover,
    a_routing_slip,
    at,
    listed,
)

SIZES = tuple(PaperSize)
EDITIONS = tuple(Edition)
CITIZEN = (Copy.CITIZEN,)


def in_order(read: str, said: Sequence[str]) -> None:
    """Each of `said` stands in what was read, after the one before; columns wrap where they like,
    so blanks do not count."""
    tight, place = re.sub(r"\s", "", read), 0
    for each in said:
        wanted = re.sub(r"\s", "", each)
        found = tight.find(wanted, place)
        assert found >= 0, f"{each!r} is not there" if wanted not in tight else f"{each!r} is early"
        place = found + len(wanted)


ROUTING_HEAD = {
    Edition.CIRCULAR_2018: (
        "Kèm theo hồ sơ của: NGUYỄN THỊ VÍ DỤ",
        f"Mã hồ sơ: {CODE}",
        "Ngày nhận: 9 giờ 32 phút, ngày 04/11/2020",
        "Ngày, giờ hẹn trả kết quả: 9 giờ 00 phút, ngày 11/11/2020",
        "Cơ quan (bộ phận) giải quyết hồ sơ: Công chức Tư pháp - Hộ tịch",
        "Cơ quan phối hợp giải quyết hồ sơ: Công an xã Thanh Hải",
    ),
    Edition.CIRCULAR_2025: (
        f"Mã số hồ sơ: {CODE}",
        "Cơ quan (bộ phận) giải quyết hồ sơ: Công chức Tư pháp - Hộ tịch",
        "Cơ quan phối hợp giải quyết hồ sơ: Công an xã Thanh Hải",
        "Ngày nhận: 9 giờ 32 phút, ngày 04/11/2020",
        "Hẹn trả kết quả vào: 9 giờ 00 phút, ngày 11/11/2020",
    ),
}


@pytest.mark.parametrize("size", routing_slip.SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_routing_slip_has_its_fields_and_every_hand_over(edition: Edition, size: PaperSize) -> None:
    read = reading.words(routing_slip_pdf(a_routing_slip(edition), size=size))
    in_order(
        read,
        (
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            *ROUTING_HEAD[edition],
            "TÊN ĐƠN VỊ",
            "THỜI GIAN GIAO, NHẬN HỒ SƠ",
            "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (trước hạn/đúng hạn/quá hạn)",
            "GHI CHÚ",
            f"1. Giao: {DESK}",
            "2. Nhận: Công chức Tư pháp - Hộ tịch",
            "1. Giao: Công chức Tư pháp - Hộ tịch",
            "■ Trước hạn",
            "Trình ký",
            "1. Giao: Lãnh đạo",
            "■ Quá hạn",
            "Giấy khai sinh 045/2020",
            "Kết quả giải quyết hồ sơ do bên nhận ghi.",
        ),
    )
    tight = re.sub(r"\s", "", read)
    assert read.count("Người giao") == read.count("Người nhận") == 5
    for said in ("10 giờ 05 phút, ngày 04/11/2020", "Phạm Văn Hộ Tịch", "Đỗ Văn Chủ Tịch"):
        assert re.sub(r"\s", "", said) in tight


@pytest.mark.parametrize(("handed", "blocks"), [(0, 4), (1, 4), (2, 4), (3, 5), (9, 11)])
def test_routing_slip_keeps_room_for_hands_to_come(handed: int, blocks: int) -> None:
    data = a_routing_slip(hand_overs=(a_hand_over(),) * handed)
    read = reading.words(routing_slip_pdf(data, size=PaperSize.A4))
    assert read.count("Người giao") == blocks
    assert read.count("… giờ … phút") == blocks - handed


def test_routing_slip_ticks_one_box_or_none() -> None:
    for kept in (*Timeliness, None):
        data = a_routing_slip(hand_overs=(a_hand_over(kept=kept),))
        read = reading.words(routing_slip_pdf(data, size=PaperSize.A4))
        assert read.count("■") == (0 if kept is None else 1)


def test_a_block_of_the_routing_slip_is_not_torn_apart() -> None:
    data = a_routing_slip(hand_overs=(a_hand_over(),) * 14)
    for page in reading.pages(routing_slip_pdf(data, size=PaperSize.A5)):
        assert page.count("1. Giao") == page.count("Người giao") == page.count("□ Quá hạn")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_certification_receipt_counts_pages_copies_and_fees(
    edition: Edition, size: PaperSize
) -> None:
    data = a_receipt(edition, orders=ORDERS, fee_dong=38_000)
    read = reading.words(receipt_pdf(data, size=size, copies=CITIZEN))
    if size is PaperSize.ROLL:
        lines: tuple[str, ...] = (
            "1. Bằng tốt nghiệp mẫu: 1 trang × 5 bản (trong đó ký bản điện tử: 2), phí 10.000 đồng",
            "12 trang × 2 bản (trong đó ký bản điện tử: 0), phí 28.000 đồng",
        )
    else:
        lines = (
            "TT", "Thành phần hồ sơ", "Số trang", "Số bản giấy", "Ký bản điện tử", "Phí (đồng)",
            "1 Bằng tốt nghiệp mẫu 1 3 2 10.000", "12 2 28.000", "Cộng 38.000",
        )  # fmt: skip
    in_order(read, (*lines, "2.000 đồng/trang", "1.000 đồng/trang", "200.000 đồng/bản"))
    assert "Tờ khai đăng ký khai sinh" not in read


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_batch_receipt_lists_its_dossiers(edition: Edition, size: PaperSize) -> None:
    data = a_receipt(edition, listed=listed(), due_at=None)
    read = reading.words(receipt_pdf(data, size=size, copies=CITIZEN))
    in_order(
        read,
        (
            "Số lượng hồ sơ: 03 (kèm theo danh sách)",
            "Thời gian trả kết quả giải quyết hồ sơ: theo danh sách kèm theo",
            "DANH SÁCH HỒ SƠ KÈM THEO",
        ),
    )
    tight = re.sub(r"\s", "", read)
    for each in listed():
        assert re.sub(r"\s", "", each.name) in tight
        assert each.code in tight
    if size is not PaperSize.ROLL:
        in_order(
            read,
            (
                "DANH SÁCH", "STT", "Nội dung", "Đơn vị", "Ngày nhận", "Ngày hẹn trả",
                "Thời hạn xử lý", "Số lượng hồ sơ", "Họ và tên", "UBND xã Thanh Hải",
                "09:32 04/11/2020", "09:00 11/11/2020", "05 ngày làm việc", "NGUYỄN VĂN MẪU 1",
            ),
        )  # fmt: skip


def test_list_of_a_batch_goes_on_over_pages_with_its_heading() -> None:
    data = a_receipt(listed=listed(60), due_at=None)
    pages = reading.pages(receipt_pdf(data, size=PaperSize.A4, copies=CITIZEN))
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[0]
    assert len(pages) >= 3
    assert all("Họ và tên" in page and "DANH SÁCH" in page for page in pages[2:])


def test_second_stage_has_lines_six_and_seven_in_the_wording_of_2018() -> None:
    early = a_receipt(second_at=at(11, 9), second_due_at=at(18, 9))
    read = reading.words(receipt_pdf(early, size=PaperSize.A4, copies=CITIZEN))
    in_order(
        read,
        (
            "5. Thời gian trả kết quả giải quyết hồ sơ: 9 giờ 00 phút, ngày 11/11/2020",
            "6. Thời gian nhận hồ sơ giai đoạn 2 (nếu có): 9 giờ 00 phút, ngày 11/11/2020",
            "7. Thời gian trả kết quả giải quyết hồ sơ giai đoạn 2 (nếu có): 9 giờ 00 phút, "
            "ngày 18/11/2020",
            "8. Đăng ký nhận kết quả tại",
        ),
    )
    later = replace(early, edition=Edition.CIRCULAR_2025)
    read = reading.words(receipt_pdf(later, size=PaperSize.A4, copies=CITIZEN))
    in_order(read, ("Thời gian nhận hồ sơ giai đoạn 2", "Đăng ký nhận kết quả tại"))


def test_results_handover_has_its_columns_and_crosses() -> None:
    read = reading.words(results_handover_pdf(a_results_handover()))
    in_order(
        read,
        (
            "PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            "Bên giao: Công chức Tư pháp - Hộ tịch – Ông/Bà: Phạm Văn Hộ Tịch",
            f"Bên nhận: {DESK} – Ông/Bà: Lê Thị Một Cửa",
            "Thời gian bàn giao: 16 giờ 00 phút, ngày 11/11/2020",
            "Số kết quả bàn giao: 03",
            "TT", "Mã hồ sơ", "Nội dung giải quyết TTHC", "Kết quả giải quyết TTHC",
            "Họ tên chủ hồ sơ", "Địa chỉ chủ hồ sơ", "Phí, lệ phí (X là có)",
            "Đăng ký trả kết quả qua bưu điện (X là có)",
            "000.00.06.H25-201104-0001", "Giấy khai sinh 001/2020", "X",
            "000.00.06.H25-201104-0003", "X X",
            "NGƯỜI GIAO", "NGƯỜI NHẬN",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("size", dossiers_handover.SIZES)
def test_dossiers_handover_has_its_columns_and_whom_they_are_for(size: PaperSize) -> None:
    read = reading.words(dossiers_handover_pdf(a_dossiers_handover(), size=size))
    in_order(
        read,
        (
            "Số: 07/PBG",
            "PHIẾU BÀN GIAO HỒ SƠ",
            f"Bên giao: {DESK}",
            "Bên nhận: Ủy ban nhân dân thị trấn Kiện Khê",
            "Thời gian bàn giao: 16 giờ 00 phút, ngày 04/11/2020",
            "Hồ sơ thuộc thẩm quyền giải quyết của Ủy ban nhân dân thị trấn Kiện Khê",
            "Số hồ sơ bàn giao: 03",
            "TT", "Mã hồ sơ", "Tên thủ tục hành chính", "Chủ hồ sơ", "Số giấy tờ",
            "Hẹn trả kết quả", "Ghi chú",
            "000.00.06.H25-201104-0001", "NGUYỄN VĂN MẪU 1", "09:00 11/11/2020", "Có bản gốc",
            "NGƯỜI GIAO", "NGƯỜI NHẬN",
        ),
    )  # fmt: skip


def test_what_people_write_on_does_not_go_onto_a_roll() -> None:
    with pytest.raises(PaperNeedsSheet):
        routing_slip_pdf(a_routing_slip(), size=PaperSize.ROLL)
    with pytest.raises(PaperNeedsSheet):
        dossiers_handover_pdf(a_dossiers_handover(), size=PaperSize.ROLL)


def test_dossiers_that_stay_in_the_office_are_for_nobody_else() -> None:
    read = reading.words(
        dossiers_handover_pdf(a_dossiers_handover(elsewhere=""), size=PaperSize.A4)
    )
    assert "thuộc thẩm quyền" not in read


@pytest.mark.parametrize("size", SIZES)
def test_fee_receipt_has_its_fields_in_order(size: PaperSize) -> None:
    read = reading.words(fee_receipt_pdf(a_fee_receipt(), size=size, copies=(FeeCopy.PAYER,)))
    amounts = (
        ("Phí: 13.000 đồng", "Lệ phí: 8.000 đồng")
        if size is PaperSize.ROLL
        else ("Phí (đồng)", "Lệ phí (đồng)", "Cộng 13.000 8.000")
    )
    in_order(
        read,
        (
            "Đơn vị thu: Ủy ban nhân dân xã Thanh Hải", "Mã số thuế: 0000000000",
            "Mẫu số: 01BLP2-001", "Ký hiệu: AA-20T", "Số: 0000045",
            "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", "Liên 2: Giao người nộp tiền",
            "9 giờ 40 phút, ngày 04/11/2020", "Tên loại phí, lệ phí:", *amounts,
            "Tên đơn vị hoặc người nộp tiền: NGUYỄN THỊ VÍ DỤ", f"Mã hồ sơ: {CODE}",
            "Địa chỉ: Thôn Mẫu Một", "Số tiền: 21.000 đồng",
            "Viết bằng chữ: Hai mươi mốt nghìn đồng", "Hình thức thanh toán: Tiền mặt",
            "NGƯỜI THU TIỀN", "Lê Thị Một Cửa",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("count", COPIES)
def test_each_copy_of_a_fee_receipt_says_for_whom_it_is(count: int) -> None:
    pdf = fee_receipt_pdf(a_fee_receipt(), size=PaperSize.A5, copies=COPIES[count])
    marks = ("Liên 1: Lưu tại cơ quan thu", "Liên 2: Giao người nộp tiền", "Liên 3: Lưu nội bộ")
    pages = reading.pages(pdf)
    assert len(pages) == count
    for page, mark in zip(pages, marks, strict=False):
        assert [each in page for each in marks].count(True) == 1
        assert mark in page


def test_fee_receipt_without_registered_series_leaves_room_to_write() -> None:
    data = a_fee_receipt(tax_code="", form="", symbol="", number="")
    read = reading.words(fee_receipt_pdf(data, size=PaperSize.A5, copies=COPIES[2]))
    in_order(read, ("Mã số thuế: ………", "Mẫu số: ………", "Ký hiệu: ………", "Số: ………"))


@pytest.mark.parametrize("size", SIZES)
def test_guidance_says_papers_ways_result_basis_and_place(size: PaperSize) -> None:
    read = reading.words(guidance_pdf(a_guidance(), size=size))
    in_order(
        read,
        (
            "PHIẾU HƯỚNG DẪN THỦ TỤC HÀNH CHÍNH", "Thủ tục mẫu về đăng ký thử nghiệm",
            "Mã thủ tục: 9.000001 – Lĩnh vực: Lĩnh vực mẫu",
            "1. Giấy tờ cần có", "1. Tờ khai theo mẫu (01 bản chính)",
            "2. Giấy tờ kèm theo mẫu (01 bản chính, 02 bản photo, nếu có)",
            "3. Căn cước (xuất trình)",
            "2. Cách nộp, thời hạn giải quyết, phí và lệ phí",
            "Nộp trực tiếp tại quầy: thời hạn 5 ngày làm việc; phí, lệ phí: 8.000 đồng/hồ sơ",
            "Nộp trực tuyến: thời hạn trong ngày; phí, lệ phí: không thu",
            "Nộp qua bưu chính: thời hạn hỏi cán bộ tiếp nhận; phí, lệ phí: theo Nghị quyết",
            "3. Kết quả: Giấy xác nhận mẫu", "4. Căn cứ pháp lý: Luật Mẫu số 00/2020/QH14",
            f"5. Nơi nộp và nhận kết quả: {DESK}", "6. Điện thoại liên hệ: 0900000000",
            "Theo quy định có hiệu lực ngày 11/11/2020",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_closing_sheet_says_what_the_day_brought_and_where_the_journal_stands(
    size: PaperSize,
) -> None:
    pdf = closing_sheet_pdf(a_closing_sheet(), size=size)
    assert len(reading.pages(pdf)) == 1
    in_order(
        reading.words(pdf),
        (
            "PHIẾU KHÓA SỔ CUỐI NGÀY", "Ngày 11/11/2020", DESK,
            "1. Hồ sơ trong ngày", "Tiếp nhận trong ngày 12", "Đã có kết quả trong ngày 8",
            "Đã trả kết quả trong ngày 7", "Đang giải quyết cuối ngày 31", "Trong đó quá hạn 1",
            "Số thứ tự hồ sơ cao nhất trong ngày: 0012",
            "2. Phí, lệ phí đã thu trong ngày", "134.000", "16.000",
            "Tổng số tiền: 150.000 đồng (Bằng chữ: Một trăm năm mươi nghìn đồng)",
            "3. Giấy tờ đã in trong ngày", "Giấy tiếp nhận và hẹn trả 14",
            "4. Số giấy tờ bị hủy trong ngày", "Biên lai 0000046", "Ghi nhầm số tiền",
            "5. Nhật ký nghiệp vụ", "Nhật ký: J7Q2K9", "Số dòng: 1.204", HEAD,
            "NGƯỜI LẬP PHIẾU", "NGƯỜI PHỤ TRÁCH",
        ),
    )  # fmt: skip


def test_closing_sheet_of_an_empty_day_says_so() -> None:
    data = a_closing_sheet(fees=(), papers=(), voided=(), highest="", total_dong=0)
    read = reading.words(closing_sheet_pdf(data, size=PaperSize.A5))
    assert read.count("Không có.") == 3
    assert "cao nhất trong ngày: không có" in read
    assert "Tổng số tiền: 0 đồng (Bằng chữ: Không đồng)" in read


def test_register_repeats_its_heading_and_numbers_its_pages() -> None:
    pages = reading.pages(register_pdf(a_register(60)))
    assert len(pages) > 2
    assert "SỔ THEO DÕI HỒ SƠ" in pages[0]
    assert "Lĩnh vực: Hộ tịch" in pages[0]
    for number, page in enumerate(pages, start=1):
        assert "Mã hồ sơ" in page
        assert f"Trang {number}/{len(pages)}" in page


@pytest.mark.parametrize("size", routing_slip.SIZES)
def test_code_on_the_routing_slip_is_read_by_the_scanner(size: PaperSize) -> None:
    image = reading.picture(routing_slip_pdf(a_routing_slip(), size=size), 203)
    assert reading.codes(image)["QRCode"] == SCAN_CODE


@pytest.mark.parametrize("size", SIZES)
def test_code_on_the_fee_receipt_is_read_by_the_scanner(size: PaperSize) -> None:
    image = reading.picture(fee_receipt_pdf(a_fee_receipt(), size=size), 203)
    assert reading.codes(image)["Code128"] == SCAN_CODE


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_codes_on_the_variants_of_the_receipt_are_read(edition: Edition, size: PaperSize) -> None:
    for data in (a_receipt(edition, orders=ORDERS), a_receipt(edition, listed=listed())):
        image = reading.picture(receipt_pdf(data, size=size, copies=CITIZEN), 203)
        assert reading.codes(image)["QRCode"] == SCAN_CODE


LONG = "TÊN RẤT DÀI CỦA MỘT TỔ CHỨC VÍ DỤ " * 6


def test_longest_names_still_fit_the_columns() -> None:
    printed = datetime.fromisoformat("2020-11-11T16:05+07:00")
    handed = a_dossiers_handover()
    dossiers = tuple(replace(each, owner=LONG, procedure=LONG) for each in handed.dossiers)
    routed = tuple(
        a_hand_over(giver_unit=LONG, receiver=LONG, note=LONG, at=printed) for _ in range(3)
    )
    for pdf in (
        dossiers_handover_pdf(replace(handed, dossiers=dossiers), size=PaperSize.A5),
        routing_slip_pdf(a_routing_slip(hand_overs=routed, owner=LONG), size=PaperSize.A5),
        fee_receipt_pdf(a_fee_receipt(payer=LONG, address=LONG), size=PaperSize.ROLL),
        guidance_pdf(a_guidance(place=LONG), size=PaperSize.ROLL),
    ):
        assert re.sub(r"\s", "", LONG) in re.sub(r"\s", "", reading.words(pdf))
