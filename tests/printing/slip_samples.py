"""The papers beside receipt and results slip: obviously invented people, valid by default."""

from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from desk_app.domain.entries import CopyOrder, FeePart
from desk_app.domain.fees import Charge, certification_fee
from desk_app.domain.forms import Edition
from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import (
    Channel,
    Fee,
    FeeKind,
    FeeUnit,
    PaperNeeded,
    Procedure,
    Term,
    TermKind,
    Way,
)
from desk_app.domain.tables import Align, Column, Table
from desk_app.domain.timeliness import Timeliness
from desk_app.printing.closing_sheet import ClosingSheetData
from desk_app.printing.dossiers_handover import DossierHanded, DossiersHandoverData
from desk_app.printing.fee_receipt import FeeReceiptData
from desk_app.printing.guidance import GuidanceData
from desk_app.printing.receipt_lists import Listed
from desk_app.printing.register import RegisterData
from desk_app.printing.results_handover import ResultHanded, ResultsHandoverData
from desk_app.printing.routing_slip import HandOver, RoutingSlipData
from tests.printing.samples import CODE, OWNER, SCAN_CODE

T = TypeVar("T")
DESK = "Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải"
_HEAD = {
    "upper_name": "Ủy ban nhân dân xã Thanh Hải",
    "office_name": "Bộ phận Tiếp nhận và Trả kết quả",
    "seat": "Thanh Hải",
    "desk_name": DESK,
    "clerk": "Lê Thị Một Cửa",
    "printed_at": datetime(2020, 11, 11, 16, 5, tzinfo=VIETNAM),
}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2020."""
    return datetime(2020, 11, day, hour, minute, tzinfo=VIETNAM)


def _made(kind: type[T], plain: dict[str, object], differing: dict[str, object]) -> T:
    return kind(**{**_HEAD, **plain, **differing})


ORDERS = (
    CopyOrder(
        name="Bằng tốt nghiệp mẫu", pages=1, copies=5, electronic=2,
        fee_dong=certification_fee(1, 5),
    ),
    CopyOrder(
        name="Hợp đồng thuê nhà mẫu có tên dài để xuống dòng trong bảng", pages=12, copies=2,
        fee_dong=certification_fee(12, 2),
    ),
)  # fmt: skip


def listed(count: int = 3) -> tuple[Listed, ...]:
    """The dossiers of a receipt for several."""
    return tuple(
        Listed(
            code=f"000.00.06.H25-201104-{n:04d}", request="Thủ tục đăng ký khai sinh",
            unit="UBND xã Thanh Hải", received_at=at(4, 9, 32), due_at=at(11, 9),
            term="05 ngày làm việc", sets=1, name=f"NGUYỄN VĂN MẪU {n}",
        )
        for n in range(1, count + 1)
    )  # fmt: skip


def a_hand_over(**differing: object) -> HandOver:
    """From the desk to the officer."""
    plain = HandOver(
        giver_unit=DESK, receiver_unit="Công chức Tư pháp - Hộ tịch", at=at(4, 10, 5),
        giver="Lê Thị Một Cửa", receiver="Phạm Văn Hộ Tịch",
    )  # fmt: skip
    return replace(plain, **differing)  # type: ignore[arg-type]  # keywords of the dataclass


def a_routing_slip(
    edition: Edition = Edition.CIRCULAR_2018, **differing: object
) -> RoutingSlipData:
    """To the officer, to the leader, and back in time."""
    plain = {
        "code": CODE, "scan_code": SCAN_CODE, "edition": edition, "owner": OWNER.name,
        "settled_by": "Công chức Tư pháp - Hộ tịch", "with_whom": "Công an xã Thanh Hải",
        "received_at": at(4, 9, 32), "due_at": at(11, 9),
        "hand_overs": (
            a_hand_over(),
            a_hand_over(
                giver_unit="Công chức Tư pháp - Hộ tịch", receiver_unit="Lãnh đạo", at=at(6, 15),
                giver="Phạm Văn Hộ Tịch", receiver="Đỗ Văn Chủ Tịch", kept=Timeliness.EARLY,
                note="Trình ký",
            ),
            a_hand_over(
                giver_unit="Lãnh đạo", receiver_unit=DESK, at=at(10, 8, 30),
                giver="Đỗ Văn Chủ Tịch", receiver="Lê Thị Một Cửa", kept=Timeliness.LATE,
                note="Giấy khai sinh 045/2020",
            ),
        ),
    }  # fmt: skip
    return _made(RoutingSlipData, plain, differing)


def a_results_handover(count: int = 3, **differing: object) -> ResultsHandoverData:
    """Results that the officer brings to the desk."""
    results = tuple(
        ResultHanded(
            code=f"000.00.06.H25-201104-{n:04d}", content="Thủ tục đăng ký khai sinh",
            result=f"Giấy khai sinh {n:03d}/2020", owner=f"NGUYỄN VĂN MẪU {n}",
            address="Thôn Mẫu Một, xã Thanh Hải", has_fee=n % 2 == 1, by_post=n % 3 == 0,
        )
        for n in range(1, count + 1)
    )  # fmt: skip
    plain = {
        "giver_unit": "Công chức Tư pháp - Hộ tịch", "giver": "Phạm Văn Hộ Tịch",
        "receiver_unit": DESK, "receiver": "Lê Thị Một Cửa", "handed_at": at(11, 16),
        "results": results,
    }  # fmt: skip
    return _made(ResultsHandoverData, plain, differing)


def a_dossiers_handover(count: int = 3, **differing: object) -> DossiersHandoverData:
    """Dossiers that the desk sends to the commune they are for."""
    dossiers = tuple(
        DossierHanded(
            code=f"000.00.06.H25-201104-{n:04d}", procedure="Thủ tục đăng ký khai sinh",
            owner=f"NGUYỄN VĂN MẪU {n}", papers=n + 2, due_at=at(11, 9) if n != 2 else None,
            note="Có bản gốc" if n == 1 else "",
        )
        for n in range(1, count + 1)
    )  # fmt: skip
    plain = {
        "giver_unit": DESK, "giver": "Lê Thị Một Cửa",
        "receiver_unit": "Ủy ban nhân dân thị trấn Kiện Khê",
        "elsewhere": "Ủy ban nhân dân thị trấn Kiện Khê", "handed_at": at(4, 16),
        "number": "07/PBG",
        "dossiers": dossiers,
    }  # fmt: skip
    return _made(DossiersHandoverData, plain, differing)


def a_fee_receipt(**differing: object) -> FeeReceiptData:
    """For certified copies and a civil-status act."""
    plain = {
        "code": CODE, "scan_code": SCAN_CODE, "number": "0000045", "tax_code": "0000000000",
        "form": "01BLP2-001", "symbol": "AA-20T",
        "parts": (
            FeePart(charge=Charge.FEE, name="Phí chứng thực bản sao", amount_dong=13_000),
            FeePart(charge=Charge.LEVY, name="Lệ phí hộ tịch", amount_dong=8_000),
        ),
        "payer": OWNER.name, "address": OWNER.address, "method": "Tiền mặt",
        "taken_at": at(4, 9, 40), "collector": "Lê Thị Một Cửa",
    }  # fmt: skip
    return _made(FeeReceiptData, plain, differing)


def a_procedure() -> Procedure:
    """A procedure with every kind of paper, way and fee."""
    five = Term(TermKind.WORKING_DAYS, 10)
    return Procedure(
        code="9.000001", name="Thủ tục mẫu về đăng ký thử nghiệm", field="Lĩnh vực mẫu",
        ways=(
            Way(
                channel=Channel.DIRECT, term=five,
                fee=Fee(kind=FeeKind.AMOUNT, amount_dong=8_000, unit=FeeUnit.CASE),
            ),
            Way(channel=Channel.ONLINE, term=Term(TermKind.SAME_DAY), fee=Fee(kind=FeeKind.FREE)),
            Way(channel=Channel.POST, term=None, fee=Fee(kind=FeeKind.BY_COUNCIL)),
        ),
        papers=(
            PaperNeeded(name="Tờ khai theo mẫu", originals=1),
            PaperNeeded(name="Giấy tờ kèm theo mẫu", originals=1, copies=2, optional=True),
            PaperNeeded(name="Căn cước", shown_only=True),
        ),
        result="Giấy xác nhận mẫu", basis="Luật Mẫu số 00/2020/QH14",
        valid_from=date(2020, 1, 1),
    )  # fmt: skip


def a_guidance(**differing: object) -> GuidanceData:
    """The guidance for that procedure."""
    plain = {"procedure": a_procedure(), "place": DESK, "phone": "0900000000"}
    return _made(GuidanceData, plain, differing)


HEAD = "4f2a 90c1 77de 05b8 1a3c 66f0 e912 d48b 3307 5cbe 81fa 2d64 9b0e c75a 13f8 a6d2"


def a_closing_sheet(**differing: object) -> ClosingSheetData:
    """An ordinary day with a void number."""
    plain = {
        "day": date(2020, 11, 11),
        "counts": (
            ("Tiếp nhận trong ngày", 12), ("Đã có kết quả trong ngày", 8),
            ("Đã trả kết quả trong ngày", 7), ("Đang giải quyết cuối ngày", 31),
            ("Trong đó quá hạn", 1),
        ),
        "fees": (
            ("Phí: Chứng thực bản sao (tiền mặt)", 134_000),
            ("Lệ phí: Hộ tịch (chuyển khoản)", 16_000),
        ),
        "papers": (("Giấy tiếp nhận và hẹn trả", 14), ("Giấy biên nhận trả kết quả", 7)),
        "voided": (("Biên lai 0000046", "Ghi nhầm số tiền, đã thu hồi hai liên"),),
        "highest": "0012", "journal": "J7Q2K9", "lines": 1_204, "head": HEAD,
        "total_dong": 150_000,
    }  # fmt: skip
    return _made(ClosingSheetData, plain, differing)


def a_register(rows: int = 40, **differing: object) -> RegisterData:
    """A book of one field in the columns of 2018."""
    titles = ("STT", "Mã hồ sơ", "Tên TTHC", "Số lượng hồ sơ (bộ)", "Tên tổ chức, cá nhân",
              "Địa chỉ, số điện thoại", "Cơ quan chủ trì giải quyết", "Nhận hồ sơ",
              "Hẹn trả kết quả", "Trả kết quả", "Phương thức nhận kết quả", "Ký nhận",
              "Ghi chú")  # fmt: skip
    columns = tuple(
        Column(title, "Ngày, tháng, năm" if 7 <= place <= 11 else "", Align.LEFT)
        for place, title in enumerate(titles)
    )
    body = tuple(
        (str(n), f"000.00.06.H25-201104-{n:04d}", "Thủ tục đăng ký khai sinh", "1",
         f"NGUYỄN VĂN MẪU {n}", "Thôn Mẫu Một, xã Thanh Hải; 0900000012", "UBND xã Thanh Hải",
         "09:32 04/11/2020", "09:00 11/11/2020", "", "Trực tiếp", "", "")
        for n in range(1, rows + 1)
    )  # fmt: skip
    table = Table(
        name="register", title="Sổ theo dõi hồ sơ",
        facts=(("Lĩnh vực", "Hộ tịch"), ("Kỳ", "Từ ngày 01/11/2020 đến ngày 30/11/2020")),
        columns=columns, rows=body,
    )  # fmt: skip
    return _made(RegisterData, {"table": table}, differing)
