"""Each letter carries every field of its form, in the form's order, in both editions."""

import re

import pytest

from desk_app.domain.forms import Edition
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.page import page_count
from desk_app.printing.sheets import PaperSize
from tests.printing import reading
from tests.printing.letter_samples import LETTERS
from tests.printing.samples import CODE, OWNER, SCAN_CODE

SHEETS = (PaperSize.A4, PaperSize.A5)
OLD, NEW = Edition.CIRCULAR_2018, Edition.CIRCULAR_2025

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ THANH HẢI",
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: ",
    "Thanh Hải, ngày 09 tháng 11 năm 2020",
)
CONTACT = (
    "Địa chỉ: Thôn Mẫu Một, xã Thanh Hải, huyện Thanh Liêm, tỉnh Hà Nam",
    "Số điện thoại: 0900000012 Email: vidu@example.vn",
)
REQUEST = "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh"
IDENTITY = "Số định danh cá nhân/tổ chức: 000000000012"
DESK = "Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải"
REFUSED = (
    f"Qua xem xét, {DESK} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:"
)
APOLOGISES = "Ủy ban nhân dân xã Thanh Hải xin lỗi Ông (Bà)/Tổ chức"
HEAD_SIGNS = ("Nơi nhận:", "- Như trên;", "- Lưu: VT, hồ sơ.", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ")
STOP = (
    "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
    "Kính gửi: NGUYỄN THỊ VÍ DỤ",
    IDENTITY,
    *CONTACT,
    f"Mã hồ sơ: {CODE}",
    REQUEST,
    "Thời gian nhận hồ sơ: 9 giờ 32 phút, ngày 04/11/2020",
    "Thời gian hẹn trả kết quả: 9 giờ 00 phút, ngày 11/11/2020",
    "Theo đề nghị của Ông (Bà)/Tổ chức, Ủy ban nhân dân xã Thanh Hải thông báo dừng giải quyết hồ "
    "sơ nêu trên kể từ 14 giờ 05 phút, ngày 09/11/2020.",
    "Lý do: Người nộp hồ sơ có văn bản đề nghị dừng giải quyết, ngày 09/11/2020.",
    "Căn cứ: Điều 21 Nghị định số 118/2025/NĐ-CP; đến thời điểm này, hồ sơ chưa có quyết định",
    "Nếu còn nhu cầu giải quyết, Ông (Bà)/Tổ chức nộp hồ sơ mới theo quy định.",
    "Xin thông báo cho Ông/Bà được biết và thực hiện.",
    *HEAD_SIGNS,
)
WITHDRAWAL = (
    "GIẤY XÁC NHẬN RÚT HỒ SƠ",
    "Hồ sơ của: NGUYỄN THỊ VÍ DỤ",
    IDENTITY,
    *CONTACT,
    f"Mã hồ sơ: {CODE}",
    REQUEST,
    "Thời gian nhận hồ sơ: 9 giờ 32 phút, ngày 04/11/2020",
    f"{DESK} xác nhận Ông (Bà)/Tổ chức đã rút hồ sơ nêu trên vào lúc 14 giờ 05 phút, ngày "
    "09/11/2020.",
    "Lý do: Người nộp hồ sơ không còn nhu cầu giải quyết.",
    "Giấy tờ trả lại gồm:",
    "1. Tờ khai đăng ký khai sinh theo mẫu (01 bản chính)",
    "5. Giấy tờ chứng minh nơi cư trú của cha mẹ (02 bản photo)",
    "Hồ sơ kết thúc từ thời điểm rút; không có kết quả được trả cho hồ sơ này.",
    "NGƯỜI NHẬN LẠI HỒ SƠ",
    "NGƯỜI TRẢ LẠI HỒ SƠ",
)
FIELDS: dict[tuple[str, Edition], tuple[str, ...]] = {
    ("supplement", OLD): (
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        f"Mã hồ sơ: {CODE}",
        DESK,
        "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: NGUYỄN THỊ VÍ DỤ",
        REQUEST,
        *CONTACT,
        "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
        "1. Giấy chứng sinh bản chính do cơ sở y tế nơi sinh cấp",
        "2. Văn bản ủy quyền được chứng thực của cha hoặc mẹ",
        "Lý do: Hồ sơ còn thiếu giấy tờ so với thành phần hồ sơ quy định của thủ tục.",
        "Đề nghị nộp bổ sung chậm nhất ngày: 20/11/2020",
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với Lê Thị Một Cửa, số "
        "điện thoại 0900000056 để được hướng dẫn.",
        "NGƯỜI HƯỚNG DẪN",
        "Lê Thị Một Cửa",
    ),
    ("supplement", NEW): (
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        f"Mã hồ sơ: {CODE}",
        "Hồ sơ của: NGUYỄN THỊ VÍ DỤ",
        REQUEST,
        *CONTACT,
        "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
        "1. Giấy chứng sinh bản chính do cơ sở y tế nơi sinh cấp",
        "2. Văn bản ủy quyền được chứng thực của cha hoặc mẹ",
        "Lý do: Hồ sơ còn thiếu giấy tờ so với thành phần hồ sơ quy định của thủ tục.",
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với Lê Thị Một Cửa số "
        "điện thoại 0900000056 để được hướng dẫn.",
        "NGƯỜI HƯỚNG DẪN",
    ),
    ("refusal", OLD): (
        "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
        DESK,
        "Tiếp nhận hồ sơ của: NGUYỄN THỊ VÍ DỤ",
        *CONTACT,
        REQUEST,
        REFUSED,
        "Thủ tục không thuộc thẩm quyền giải quyết của đơn vị; đề nghị nộp hồ sơ tại",
        "Xin thông báo cho Ông/Bà được biết và thực hiện.",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ),
    ("refusal", NEW): (
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        DESK,
        "Tiếp nhận hồ sơ của: NGUYỄN THỊ VÍ DỤ",
        IDENTITY,
        *CONTACT,
        f"Mã hồ sơ: {CODE}",
        REQUEST,
        REFUSED,
        "Thủ tục không thuộc thẩm quyền giải quyết của đơn vị; đề nghị nộp hồ sơ tại",
        "Xin thông báo cho Ông/Bà được biết và thực hiện.",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ),
    ("apology", OLD): (
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        "V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ",
        "Kính gửi: NGUYỄN THỊ VÍ DỤ",
        "Ngày 04/11/2020, Ủy ban nhân dân xã Thanh Hải tiếp nhận hồ sơ của Ông (Bà)/Tổ chức về "
        "việc: Thủ tục đăng ký khai sinh.",
        f"Mã số hồ sơ: {CODE}",
        "Thời gian hẹn trả kết quả: 9 giờ 00 phút, ngày 11/11/2020",
        "không có kết quả giải quyết hồ sơ để trả đúng thời gian ghi trên Giấy tiếp nhận hồ sơ",
        "Lý do: Cơ quan phối hợp (Công an xã Thử Nghiệm) chưa có ý kiến trả lời.",
        f"{APOLOGISES} về sự chậm trễ này và hẹn lại thời gian trả kết quả vào: 9 giờ 00 phút, "
        "ngày 18/11/2020.",
        *HEAD_SIGNS,
    ),
    ("apology", NEW): (
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Kính gửi: NGUYỄN THỊ VÍ DỤ",
        "Ngày 04/11/2020, Ủy ban nhân dân xã Thanh Hải tiếp nhận hồ sơ giải quyết thủ tục hành "
        "chính “Thủ tục đăng ký khai sinh” của Ông (Bà)/Tổ chức NGUYỄN THỊ VÍ DỤ.",
        IDENTITY,
        f"Mã số hồ sơ: {CODE}",
        "Thời gian hẹn trả kết quả: 9 giờ 00 phút, ngày 11/11/2020",
        "không có kết quả giải quyết hồ sơ để trả đúng thời gian ghi trên Giấy tiếp nhận hồ sơ",
        "Lý do: Cơ quan phối hợp (Công an xã Thử Nghiệm) chưa có ý kiến trả lời.",
        f"{APOLOGISES} và đề nghị gia hạn thời gian giải quyết, hẹn trả kết quả vào: 9 giờ 00 "
        "phút, ngày 18/11/2020.",
        *HEAD_SIGNS,
    ),
    ("stop", OLD): STOP,
    ("stop", NEW): STOP,
    ("withdrawal", OLD): WITHDRAWAL,
    ("withdrawal", NEW): WITHDRAWAL,
}
NUMBERS = {
    "supplement": "12/PBS-BPTNTKQ", "refusal": "7/PTC-BPTNTKQ", "apology": "3/PXL",
    "stop": "1/TBD-TTPVHCC", "withdrawal": "2/PRH-BPTNTKQ",
}  # fmt: skip
EACH = pytest.mark.parametrize(
    ("name", "edition"), FIELDS, ids=[f"{name} {edition}" for name, edition in FIELDS]
)
ON_SHEETS = pytest.mark.parametrize("size", SHEETS)


@ON_SHEETS
@EACH
def test_letter_has_the_fields_of_its_form_in_order(
    name: str, edition: Edition, size: PaperSize
) -> None:
    read = reading.words(LETTERS[name](edition, size))
    for said in HEAD:
        assert said in read, said
    assert f"Số: {NUMBERS[name]} " in read
    # The parts of a signature block stand side by side: their order is not that of the page.
    body = [said for said in FIELDS[name, edition] if said not in HEAD_SIGNS]
    at = 0
    for said in body:
        found = read.find(said, at)
        assert found >= 0, f"{said!r} not after {read[max(0, at - 60) : at]!r}"
        at = found + len(said)
    for said in set(FIELDS[name, edition]) & set(HEAD_SIGNS):
        assert said in read, said


@EACH
def test_the_code_on_a_letter_is_read_by_a_scanner(name: str, edition: Edition) -> None:
    for size in SHEETS:
        picture = reading.picture(LETTERS[name](edition, size), 203)
        assert reading.codes(picture) == {"QRCode": SCAN_CODE}


@ON_SHEETS
@EACH
def test_letter_fits_one_page(name: str, edition: Edition, size: PaperSize) -> None:
    assert page_count(LETTERS[name](edition, size)) == 1


def test_the_form_of_2018_refuses_without_the_number_of_the_person() -> None:
    assert OWNER.number not in reading.words(LETTERS["refusal"](OLD))


@EACH
def test_a_code_stands_once_besides_the_foot(name: str, edition: Edition) -> None:
    assert reading.words(LETTERS[name](edition)).count(CODE) == 2


@pytest.mark.parametrize("name", LETTERS)
def test_letters_do_not_go_onto_a_roll(name: str) -> None:
    with pytest.raises(PaperNeedsSheet):
        LETTERS[name](NEW, PaperSize.ROLL)


@pytest.mark.parametrize("edition", [OLD, NEW])
def test_a_second_request_says_why_it_is_made(edition: Edition) -> None:
    read = reading.words(LETTERS["supplement"](edition, again="Luật mới đòi thêm giấy thử"))
    assert "Lý do yêu cầu bổ sung lần nữa: Luật mới đòi thêm giấy thử" in read


@pytest.mark.parametrize("edition", [OLD, NEW])
def test_what_is_not_known_yet_is_left_to_be_written_by_hand(edition: Edition) -> None:
    read = reading.words(
        LETTERS["supplement"](edition, contents=(), reason="", phone="", until=None)
    )
    assert re.search(r"1\. …+ Lý do: …+", read)
    assert "chậm nhất" not in read
    assert "vào: ……" in reading.words(LETTERS["apology"](edition, new_due_at=None))


def test_papers_that_were_only_shown_are_not_given_back() -> None:
    assert "Căn cước của người đi đăng ký" not in reading.words(LETTERS["withdrawal"](OLD))
    assert "Giấy tờ trả lại" not in reading.words(LETTERS["withdrawal"](OLD, papers=()))
