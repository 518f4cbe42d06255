"""Words of the screen where results are returned, and of the citizen's slip."""

PAIRS: dict[str, tuple[str, str]] = {
    "returning.dossier": ("Hồ sơ", "Dossier"),
    "returning.dossier.hint": ("Quét giấy hẹn hoặc gõ số, tên", "Scan the receipt, or type"),
    "returning.find": ("Số hồ sơ, số cuối, họ tên", "Dossier number, its end, or a name"),
    "returning.find.like": ("ví dụ 0041 hoặc hong nhung", "such as 0041 or hong nhung"),
    "returning.found.none": (
        "Không thấy hồ sơ nào với “{text}”. Kiểm tra lại số, hoặc gõ họ tên.",
        "No dossier matches “{text}”. Check the number, or type the name.",
    ),
    "returning.found.many": (
        "{count} hồ sơ khớp. Chọn bằng mũi tên, rồi Enter.",
        "{count} dossiers match. Choose with the arrows, then Enter.",
    ),
    "returning.empty": ("Quét mã trên giấy hẹn của công dân", "Scan the code on the receipt"),
    "returning.empty.hint": (
        "hoặc gõ số cuối của hồ sơ rồi Enter. Hồ sơ hiện ra cùng người nhận, Enter để trả.",
        "or type the end of the dossier's number and press Enter. Then Enter returns the result.",
    ),
    "returning.owner": ("Chủ hồ sơ", "Owner"),
    "returning.submitter": ("Người nộp", "Submitted by"),
    "returning.procedure": ("Thủ tục", "Procedure"),
    "returning.due": ("Hẹn trả", "Due"),
    "returning.due.none": ("Không hẹn ngày trả", "No appointment"),
    "returning.result": ("Kết quả", "Result"),
    "returning.collector": ("Người nhận", "Collected by"),
    "returning.collector.hint": ("Enter: chính chủ", "Enter: in person"),
    "returning.who.owner": ("Chính chủ: {name}", "In person: {name}"),
    "returning.who.submitter": ("Người nộp: {name}", "Submitter: {name}"),
    "returning.who.authorised": ("Người được ủy quyền", "An authorised person"),
    "returning.who.post": ("Gửi qua bưu chính", "Sent by post"),
    "returning.number": ("Số căn cước người nhận", "Collector's identity number"),
    "returning.name": ("Họ và tên người nhận", "Collector's full name"),
    "returning.authority": ("Giấy ủy quyền", "Power of attorney"),
    "returning.authority.like": ("số, ngày, nơi chứng thực", "number, date, where certified"),
    "returning.return": ("Trả kết quả", "Return the result"),
    "returning.open": ("Mở hồ sơ", "Open the dossier"),
    "returning.not-ready": ("Chưa trả được", "Not ready to be returned"),
    "returning.not-ready.received": (
        "Hồ sơ mới tiếp nhận, chưa có kết quả. Mở hồ sơ để chuyển xử lý hoặc ghi kết quả, rồi trả.",
        "It was received and has no result yet. Open the dossier to hand it over or enter the "
        "result, then return it.",
    ),
    "returning.not-ready.handed_over": (
        "Hồ sơ đang xử lý ở {to}. Hẹn công dân theo ngày trên giấy; khi có kết quả, mở hồ sơ để ghi.",
        "{to} is working on it. The receipt gives the day; when the result is there, open the "
        "dossier and enter it.",
    ),
    "returning.not-ready.somebody": ("bộ phận chuyên môn", "the specialist officer"),
    "returning.returned": (
        "Đã trả lúc {moment} cho {name} ({relation}).",
        "Returned at {moment} to {name} ({relation}).",
    ),
    "returning.saved": ("Đã trả {code}", "Returned {code}"),
    "returning.slip": ("Phiếu đánh giá", "Satisfaction slip"),
    "returning.slip.hint": ("Bấm 1, 2, 3 · Esc bỏ qua", "Keys 1, 2, 3 · Esc skips"),
    "returning.slip.later": (
        "Trả kết quả xong, mời công dân chọn một trong ba mức.",
        "After the return, the citizen chooses one of three.",
    ),
    "returning.slip.ask": (
        "Ông/Bà có hài lòng với việc giải quyết hồ sơ này không?",
        "How satisfied are you with the handling of this dossier?",
    ),
    "returning.slip.reason": ("Lý do không hài lòng", "Why not satisfied"),
    "returning.slip.reason.like": (
        "ghi lời công dân, rồi Enter",
        "the citizen's words, then Enter",
    ),
    "returning.slip.thanks": (
        "Đã ghi phiếu đánh giá. Xin cảm ơn.",
        "The slip has been recorded. Thank you.",
    ),
    "returning.slip.given": (
        "Hồ sơ này đã có phiếu đánh giá, phiếu đầu tiên được giữ. Xin cảm ơn.",
        "This dossier has its slip already and the first one stands. Thank you.",
    ),
    "returning.skip": ("Bỏ qua", "Skip"),
    "returning.rated": ("Đã ghi phiếu {code}", "Slip recorded {code}"),
    "check.authority-missing": (
        "Ghi giấy ủy quyền: số, ngày, nơi chứng thực.",
        "Enter the power of attorney: number, date, where certified.",
    ),
    "check.reason-missing": (
        "Ghi lý do công dân không hài lòng.",
        "Enter why the citizen is not satisfied.",
    ),
}
