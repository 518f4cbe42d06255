"""The receipt says what its form asks for, on every paper the desk has."""

import re
import unicodedata
from dataclasses import replace

import pytest

from desk_app.domain.entries import PaperReceived
from desk_app.domain.forms import Edition
from desk_app.domain.person import Party
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.sheets import PaperSize
from tests.printing import reading
from tests.printing.samples import OWNER, PAPERS, SUBMITTER, a_receipt

SIZES = tuple(PaperSize)
EDITIONS = tuple(Edition)
CITIZEN = (Copy.CITIZEN,)

SAID = {
    Edition.CIRCULAR_2018: (
        "Tiếp nhận hồ sơ của: NGUYỄN THỊ VÍ DỤ",
        "Người nộp: TRẦN VĂN THỬ NGHIỆM",
        "Số CMND/Thẻ căn cước/Hộ chiếu: 000000000034",
        "1. Thành phần hồ sơ, số lượng mỗi loại giấy tờ gồm:",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 9 giờ 32 phút, ngày 04/11/2020",
        "5. Thời gian trả kết quả giải quyết hồ sơ: 9 giờ 00 phút, ngày 11/11/2020",
        "6. Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải",
        "Quyển số: 01/2020, Số thứ tự: 312",
    ),
    Edition.CIRCULAR_2025: (
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: TRẦN VĂN THỬ NGHIỆM",
        "Số định danh cá nhân/tổ chức: 000000000034",
        "Trường hợp được ủy quyền",
        "Họ và tên: NGUYỄN THỊ VÍ DỤ",
        "Email: vidu@example.vn",
        "Thành phần hồ sơ nộp gồm:",
        "2. Giấy chứng sinh do cơ sở y tế cấp (01 bản chính, 01 bản photo)",
        "4. Căn cước của người đi đăng ký (xuất trình)",
        "Số lượng hồ sơ: 01 (bộ)",
        "Thời gian trả kết quả giải quyết hồ sơ: 9 giờ 00 phút, ngày 11/11/2020",
        "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2020, Số thứ tự: 312",
    ),
}
ALWAYS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN XÃ THANH HẢI",
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "Thanh Hải, ngày 04 tháng 11 năm 2020",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "Mã hồ sơ: 000.00.06.H25-201104-0012",
    "Liên 2: Giao khách hàng",
    "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh",
    "Phí, lệ phí: 8.000 đồng (Bằng chữ: Tám nghìn đồng)",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
    "Lê Thị Một Cửa",
    "In lúc 09:33 04/11/2020",
    *(paper.name for paper in PAPERS),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_receipt_says_everything_its_form_asks_for(edition: Edition, size: PaperSize) -> None:
    read = reading.words(receipt_pdf(a_receipt(edition), size=size, copies=CITIZEN))
    assert unicodedata.is_normalized("NFC", read)
    for said in (*ALWAYS, *SAID[edition]):
        assert said in read, said


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_receipt_with_six_papers_fits_one_page(edition: Edition, size: PaperSize) -> None:
    pdf = receipt_pdf(a_receipt(edition), size=size, copies=CITIZEN)
    assert len(reading.pages(pdf)) == 1


def test_each_copy_is_a_page_of_one_document() -> None:
    pdf = receipt_pdf(a_receipt(), size=PaperSize.A5, copies=(Copy.OFFICE, Copy.CITIZEN))
    office, citizen = reading.pages(pdf)
    assert "Liên 1: Lưu" in office
    assert "Liên 2" not in office
    assert "Liên 2: Giao khách hàng" in citizen
    assert "Liên 1" not in citizen


@pytest.mark.parametrize("edition", EDITIONS)
def test_procedure_without_appointment_promises_no_day(edition: Edition) -> None:
    data = a_receipt(edition, due_at=None)
    read = reading.words(receipt_pdf(data, size=PaperSize.A4, copies=CITIZEN))
    assert "hồ sơ: không có ngày hẹn trả theo quy định" in read


def test_who_comes_for_himself_is_not_his_own_principal() -> None:
    data = a_receipt(Edition.CIRCULAR_2025, owner=SUBMITTER)
    read = reading.words(receipt_pdf(data, size=PaperSize.A4, copies=CITIZEN))
    assert "Trường hợp được ủy quyền" not in read


def test_no_fee_line_when_there_is_no_fee() -> None:
    read = reading.words(receipt_pdf(a_receipt(fee_dong=0), size=PaperSize.A4, copies=CITIZEN))
    assert "lệ phí" not in read


def test_empty_field_is_dots_to_fill_in_by_hand() -> None:
    data = a_receipt(submitter=replace(SUBMITTER, number=""))
    read = reading.words(receipt_pdf(data, size=PaperSize.A4, copies=CITIZEN))
    assert "Hộ chiếu: ………" in read


LONG_NAME = "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN THƯƠNG MẠI DỊCH VỤ VÍ DỤ " * 3
LONG_ADDRESS = "Số 000, ngõ Mẫu, đường Thử Nghiệm Rất Dài, tổ dân phố Ví Dụ, phường Mẫu, " * 4
LONG = Party(
    name=LONG_NAME.strip(),
    number="0000000000-000",
    address=LONG_ADDRESS.strip(),
    phone="0900000000",
    email=f"{'dia.chi.rat.dai.' * 6}@example.vn",
)


@pytest.mark.parametrize(
    ("edition", "size", "count"),
    [
        (Edition.CIRCULAR_2018, PaperSize.A4, 2),
        (Edition.CIRCULAR_2018, PaperSize.A5, 2),
        (Edition.CIRCULAR_2018, PaperSize.ROLL, 1),
        (Edition.CIRCULAR_2025, PaperSize.A4, 2),
        (Edition.CIRCULAR_2025, PaperSize.A5, 3),
        (Edition.CIRCULAR_2025, PaperSize.ROLL, 1),
    ],
)
def test_longest_names_and_twenty_papers_fit(edition: Edition, size: PaperSize, count: int) -> None:
    papers = tuple(
        PaperReceived(name=f"Giấy tờ mẫu thứ {n} có tên gọi dài hơn một dòng của tờ giấy khổ nhỏ "
                           "và còn dài nữa", originals=1, copies=2)
        for n in range(1, 21)
    )  # fmt: skip
    data = a_receipt(edition, submitter=LONG, owner=replace(LONG, name=f"{LONG.name} HAI"),
                     request="Thủ tục mẫu có tên rất dài " * 8, papers=papers)  # fmt: skip
    pdf = receipt_pdf(data, size=size, copies=CITIZEN)
    read = reading.pages(pdf)
    assert len(read) == count
    whole = re.sub(r"\s", "", "".join(read))
    for said in (LONG.name, LONG.email, LONG.address, papers[0].name, papers[-1].name):
        assert re.sub(r"\s", "", said) in whole
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in read[-1]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_printed_into_the_margins(size: PaperSize) -> None:
    data = a_receipt(Edition.CIRCULAR_2018, submitter=LONG, owner=LONG, clerk=LONG.name)
    image = reading.picture(receipt_pdf(data, size=size, copies=CITIZEN), 100)
    margin = round({PaperSize.A4: 14, PaperSize.A5: 9, PaperSize.ROLL: 3.5}[size] / 25.4 * 100)
    for edge in (0, image.width - margin):
        strip = image.crop((edge, 0, edge + margin, image.height))
        assert strip.getextrema()[0] == 255


def test_receipts_of_one_dossier_name_both_people_only_where_asked() -> None:
    read = reading.words(receipt_pdf(a_receipt(), size=PaperSize.A4, copies=CITIZEN))
    assert OWNER.number not in read
