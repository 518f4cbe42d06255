"""Letters to print: obviously invented people, valid by default."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from desk_app.domain.forms import Edition
from desk_app.domain.office import VIETNAM
from desk_app.printing.apology import ApologyData, apology_pdf
from desk_app.printing.refusal import RefusalData, refusal_pdf
from desk_app.printing.sheets import PaperSize
from desk_app.printing.stop_notice import StopNoticeData, stop_notice_pdf
from desk_app.printing.supplement_request import SupplementRequestData, supplement_request_pdf
from desk_app.printing.withdrawal import WithdrawalData, withdrawal_pdf
from tests.printing.samples import CODE, OWNER, PAPERS, SCAN_CODE, SUBMITTER

MADE = datetime(2020, 11, 9, 14, 5, tzinfo=VIETNAM)
RECEIVED = datetime(2020, 11, 4, 9, 32, tzinfo=VIETNAM)
DUE = datetime(2020, 11, 11, 9, 0, tzinfo=VIETNAM)
NEW_DUE = datetime(2020, 11, 18, 9, 0, tzinfo=VIETNAM)
OFFICE = "Ủy ban nhân dân xã Thanh Hải"


def _common(edition: Edition, number: str) -> dict[str, Any]:
    return {
        "upper_name": OFFICE,
        "office_name": "Bộ phận Tiếp nhận và Trả kết quả",
        "seat": "Thanh Hải",
        "desk_name": "Bộ phận Tiếp nhận và Trả kết quả xã Thanh Hải",
        "code": CODE,
        "scan_code": SCAN_CODE,
        "number": number,
        "clerk": "Lê Thị Một Cửa",
        "printed_at": MADE,
        "edition": edition,
        "applicant": OWNER,
        "submitter": SUBMITTER,
        "request": "Thủ tục đăng ký khai sinh",
        "made_at": MADE,
    }


def a_supplement_request(
    edition: Edition = Edition.CIRCULAR_2018, **differing: Any
) -> SupplementRequestData:
    """A request for two papers."""
    data = SupplementRequestData(
        **_common(edition, "12/PBS-BPTNTKQ"),
        contents=(
            "Giấy chứng sinh bản chính do cơ sở y tế nơi sinh cấp",
            "Văn bản ủy quyền được chứng thực của cha hoặc mẹ",
        ),
        reason="Hồ sơ còn thiếu giấy tờ so với thành phần hồ sơ quy định của thủ tục.",
        until=date(2020, 11, 20),
        guide="Lê Thị Một Cửa",
        phone="0900000056",
    )
    return replace(data, **differing)


def a_refusal(edition: Edition = Edition.CIRCULAR_2018, **differing: Any) -> RefusalData:
    """A refusal for want of competence."""
    reason = (
        "Thủ tục không thuộc thẩm quyền giải quyết của đơn vị; đề nghị nộp hồ sơ tại Ủy ban nhân "
        "dân xã Thử Nghiệm."
    )
    return replace(RefusalData(**_common(edition, "7/PTC-BPTNTKQ"), reason=reason), **differing)


def an_apology(edition: Edition = Edition.CIRCULAR_2018, **differing: Any) -> ApologyData:
    """An apology with an appointment a week later."""
    data = ApologyData(
        **_common(edition, "3/PXL"),
        office=OFFICE,
        received_at=RECEIVED,
        due_at=DUE,
        reason="Cơ quan phối hợp (Công an xã Thử Nghiệm) chưa có ý kiến trả lời.",
        new_due_at=NEW_DUE,
    )
    return replace(data, **differing)


def a_stop_notice(edition: Edition = Edition.CIRCULAR_2025, **differing: Any) -> StopNoticeData:
    """A notice to somebody who asked for it in writing."""
    data = StopNoticeData(
        **_common(edition, "1/TBD-TTPVHCC"),
        office=OFFICE,
        received_at=RECEIVED,
        due_at=DUE,
        reason="Người nộp hồ sơ có văn bản đề nghị dừng giải quyết, ngày 09/11/2020.",
    )
    return replace(data, **differing)


def a_withdrawal(edition: Edition = Edition.CIRCULAR_2018, **differing: Any) -> WithdrawalData:
    """A confirmation for somebody who will prepare the papers anew."""
    data = WithdrawalData(
        **_common(edition, "2/PRH-BPTNTKQ"),
        received_at=RECEIVED,
        reason="Người nộp hồ sơ không còn nhu cầu giải quyết.",
        papers=PAPERS,
    )
    return replace(data, **differing)


LETTERS: dict[str, Callable[..., bytes]] = {
    "supplement": lambda edition, size=PaperSize.A4, **differing: supplement_request_pdf(
        a_supplement_request(edition, **differing), size=size
    ),
    "refusal": lambda edition, size=PaperSize.A4, **differing: refusal_pdf(
        a_refusal(edition, **differing), size=size
    ),
    "apology": lambda edition, size=PaperSize.A4, **differing: apology_pdf(
        an_apology(edition, **differing), size=size
    ),
    "stop": lambda edition, size=PaperSize.A4, **differing: stop_notice_pdf(
        a_stop_notice(edition, **differing), size=size
    ),
    "withdrawal": lambda edition, size=PaperSize.A4, **differing: withdrawal_pdf(
        a_withdrawal(edition, **differing), size=size
    ),
}
"""Makes each letter of an edition, its fields changed as asked."""


def makers() -> dict[str, Callable[[bool], bytes]]:
    """Every letter, real or training."""
    return {name: partial(_make, name) for name in LETTERS}


def _make(name: str, training: bool) -> bytes:
    return LETTERS[name](Edition.CIRCULAR_2025, PaperSize.A5, training=training)
