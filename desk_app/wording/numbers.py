"""Sentences about the numbers of papers, and the list of those that no one paper carries."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.number-taken": (
        "Sổ này đã cấp đến trước số {following}, không thể bắt đầu từ số {number}. Các số đã cấp "
        "giữ nguyên. Hãy nhập số {following} hoặc lớn hơn.",
        "This series has given out every number before {following}; it cannot go on from {number}. "
        "Nothing was changed. Enter {following} or more.",
    ),
    "error.number-not-reached": (
        "Chưa cấp đến số {number}: số kế tiếp là {following}. Các số đã cấp giữ nguyên. Hãy xem "
        "lại số cần hủy.",
        "Number {number} has not been reached; the next one is {following}. Nothing was changed. "
        "Look again which number is meant.",
    ),
    "error.number-void-already": (
        "Số {number} đã được hủy trước đó. Lý do cũ vẫn giữ nguyên, không cần hủy lại.",
        "Number {number} was declared void before. Its reason is kept; there is nothing to do.",
    ),
    "error.number-reason-missing": (
        "Số {number} chưa được hủy vì thiếu lý do. Các số đã cấp giữ nguyên. Hãy ghi lý do hủy số.",
        "Number {number} was not declared void: it needs a reason. Nothing was changed. Write why.",
    ),
    "numbers.title": ("Danh mục số giấy cần lưu ý, năm {year}", "Numbers to account for, {year}"),
    "numbers.unit": ("Đơn vị", "Unit"),
    "numbers.reached": ("Số đã cấp đến", "Numbers reached"),
    "numbers.none": ("chưa cấp số nào", "none given yet"),
    "numbers.all-there": (
        "Các số đã cấp liên tục, không có số hủy, số thiếu, số trùng.",
        "All numbers follow each other; none is void, missing or double.",
    ),
    "numbers.column.series": ("Ký hiệu", "Symbol"),
    "numbers.column.first": ("Từ số", "From"),
    "numbers.column.last": ("Đến số", "To"),
    "numbers.column.why": ("Tình trạng", "What"),
    "numbers.column.words": ("Lý do, ghi chú", "Reason, note"),
    "numbers.column.dossier": ("Mã hồ sơ", "Dossier"),
    "numbers.column.at": ("Lúc ghi", "Written at"),
    "numbers.column.by": ("Người ghi", "By"),
    "numbers.why.voided": ("Số hủy", "Void"),
    "numbers.why.book": ("Thuộc sổ giấy", "In the paper book"),
    "numbers.why.missing": ("Thiếu, chưa rõ", "Missing"),
    "numbers.why.twice": ("Trùng số", "On two papers"),
    "numbers.series.PBS": ("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Supplement requests"),
    "numbers.series.PTC": ("Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "Refusals"),
    "numbers.series.PXL": ("Phiếu xin lỗi", "Apologies"),
    "numbers.series.TBD": ("Thông báo dừng giải quyết hồ sơ", "Stop notices"),
    "numbers.series.PRH": ("Giấy xác nhận rút hồ sơ", "Withdrawal confirmations"),
    "numbers.series.PKS": ("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Routing slips"),
    "numbers.series.PBG": ("Phiếu bàn giao hồ sơ, kết quả", "Hand-over slips"),
    "numbers.series.BL": ("Biên lai thu phí, lệ phí", "Fee receipts"),
}
