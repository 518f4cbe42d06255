"""Papers to print: obviously invented people, valid by default."""

from dataclasses import replace
from datetime import datetime

from desk_app.domain.entries import PaperReceived
from desk_app.domain.forms import Edition
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.domain.tables import Align, Column, Table
from desk_app.printing.receipt import ReceiptData
from desk_app.printing.results_slip import ResultsSlipData

CODE = "000.00.06.H25-201104-0012"
SCAN_CODE = "1349820110400012"

OWNER = Party(
    name="NGUYỄN THỊ VÍ DỤ",
    number="000000000012",
    address="Thôn Mẫu Một, xã Thanh Hải, huyện Thanh Liêm, tỉnh Hà Nam",
    phone="0900000012",
    email="vidu@example.vn",
)
SUBMITTER = Party(
    name="TRẦN VĂN THỬ NGHIỆM",
    number="000000000034",
    address="Thôn Mẫu Hai, xã Thanh Hải, huyện Thanh Liêm, tỉnh Hà Nam",
    phone="0900000034",
)
PAPERS = (
    PaperReceived(name="Tờ khai đăng ký khai sinh theo mẫu", originals=1),
    PaperReceived(name="Giấy chứng sinh do cơ sở y tế cấp", originals=1, copies=1),
    PaperReceived(name="Giấy chứng nhận kết hôn của cha mẹ", certified=1),
    PaperReceived(name="Căn cước của người đi đăng ký", shown_only=True),
    PaperReceived(name="Văn bản ủy quyền được chứng thực", originals=1),
    PaperReceived(name="Giấy tờ chứng minh nơi cư trú của cha mẹ", copies=2),
)


def a_receipt(edition: Edition = Edition.CIRCULAR_2018, **differing: object) -> ReceiptData:
    """A receipt of a birth registration, brought by somebody else than the owner."""
    data = ReceiptData(
        upper_name="Ủy ban nhân dân xã Thanh Hải",
        office_name="Bộ phận Tiếp nhận và Trả kết quả",
        seat="Thanh Hải",
        desk_name="Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải",
        code=CODE,
        scan_code=SCAN_CODE,
        clerk="Lê Thị Một Cửa",
        printed_at=datetime(2020, 11, 4, 9, 33, tzinfo=VIETNAM),
        edition=edition,
        submitter=SUBMITTER,
        owner=OWNER,
        authority="Văn bản ủy quyền số 00/2020 chứng thực tại UBND xã Thanh Hải",
        request="Thủ tục đăng ký khai sinh",
        papers=PAPERS,
        term="05 ngày làm việc",
        received_at=datetime(2020, 11, 4, 9, 32, tzinfo=VIETNAM),
        due_at=datetime(2020, 11, 11, 9, 0, tzinfo=VIETNAM),
        return_at="Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải",
        fee_dong=8_000,
        book="01/2020",
        serial="312",
    )
    return replace(data, **differing)  # type: ignore[arg-type]  # keywords of the dataclass


def a_slip(**differing: object) -> ResultsSlipData:
    """A slip for the birth certificate, fetched by somebody else than the owner."""
    data = ResultsSlipData(
        upper_name="Ủy ban nhân dân xã Thanh Hải",
        office_name="Bộ phận Tiếp nhận và Trả kết quả",
        seat="Thanh Hải",
        desk_name="Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải",
        code=CODE,
        scan_code=SCAN_CODE,
        clerk="Lê Thị Một Cửa",
        clerk_phone="0900000056",
        printed_at=datetime(2020, 11, 11, 9, 5, tzinfo=VIETNAM),
        procedure_name="Thủ tục đăng ký khai sinh",
        owner=OWNER,
        collector=SUBMITTER,
        authority="Văn bản ủy quyền số 00/2020",
        result="Giấy khai sinh",
        result_number="045/2020",
        abstract="Giấy khai sinh của NGUYỄN VĂN MẪU NHỎ, 02 trích lục bản sao",
        returned_at=datetime(2020, 11, 11, 9, 4, tzinfo=VIETNAM),
    )
    return replace(data, **differing)  # type: ignore[arg-type]  # keywords of the dataclass


def a_statutory_table(rows: int = 12) -> Table:
    """The thirteen columns of form II.06a with `rows` fields and their totals."""
    got, done, open_ = (
        "Tiếp nhận", "Số lượng hồ sơ đã giải quyết", "Số lượng hồ sơ đang giải quyết",
    )  # fmt: skip
    titles = (
        ("TT", "", 0.5), ("Lĩnh vực, công việc giải quyết theo cấp", "", 3.6),
        ("Tổng số", got, 1), ("Trực tuyến", f"{got} › Trong kỳ", 1),
        ("Trực tiếp, dịch vụ bưu chính", f"{got} › Trong kỳ", 1.2), ("Từ kỳ trước", got, 1),
        ("Tổng số", done, 1), ("Trước hạn", done, 1), ("Đúng hạn", done, 1), ("Quá hạn", done, 1),
        ("Tổng số", open_, 1), ("Trong hạn", open_, 1), ("Quá hạn", open_, 1),
    )  # fmt: skip
    columns = tuple(
        Column(title, group, Align.LEFT if place == 1 else Align.CENTRE, weight)
        for place, (title, group, weight) in enumerate(titles)
    )
    body = tuple(
        (n, f"Lĩnh vực thử nghiệm số {n} có tên dài để xuống dòng", *range(n, n + 11))
        for n in range(1, rows + 1)
    )
    totals = (None, "Tổng cộng", *(sum(row[at] for row in body) for at in range(2, 13)))
    return Table(
        name="on-time",
        title="Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị",
        form="Biểu số II.06a/VPCP/KSTT",
        facts=(
            ("Đơn vị báo cáo", "UBND xã Thanh Hải"),
            ("Đơn vị nhận báo cáo", "UBND huyện Thanh Liêm"),
            ("Kỳ báo cáo", "Tháng 11/2020"),
        ),
        columns=columns,
        rows=body,
        totals=totals,
        notes=("Đơn vị tính: Số hồ sơ TTHC.",),
    )
