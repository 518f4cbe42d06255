"""Standard reasons. They go onto papers, so the English half is for readers of the code."""

from desk_app.domain.reasons import Occasion, Reason, numbered

PAIRS: dict[str, tuple[str, str]] = {
    "reason.supplement.1": (
        "Hồ sơ còn thiếu giấy tờ so với thành phần hồ sơ quy định của thủ tục.",
        "Papers that the procedure asks for are missing.",
    ),
    "reason.supplement.2": (
        "Thông tin kê khai tại mục … chưa khớp với giấy tờ kèm theo.",
        "What is stated under … does not agree with the papers enclosed.",
    ),
    "reason.supplement.3": (
        "Giấy tờ … đã hết hạn hoặc không còn giá trị sử dụng.",
        "The paper … has expired or is no longer in force.",
    ),
    "reason.supplement.4": (
        "Bản sao … chưa được chứng thực và không có bản chính để đối chiếu.",
        "The copy of … is not certified and the original was not shown.",
    ),
    "reason.supplement.5": (
        "Tờ khai chưa theo mẫu quy định hoặc chưa ký, chưa ghi đủ nội dung tại mục ….",
        "The declaration is not on the form, not signed, or not filled in under ….",
    ),
    "reason.supplement.6": (
        "Chưa có văn bản ủy quyền hợp pháp cho người nộp thay.",
        "There is no lawful authorisation for the person handing it in.",
    ),
    "reason.refusal.1": (
        "Thủ tục không thuộc thẩm quyền giải quyết của đơn vị; đề nghị nộp hồ sơ tại ….",
        "The procedure is not for this office; please hand it in at ….",
    ),
    "reason.refusal.2": (
        "Không đủ điều kiện giải quyết theo quy định tại ….",
        "The conditions of … are not met.",
    ),
    "reason.refusal.3": (
        "Đã được hướng dẫn bổ sung nhưng hồ sơ vẫn thiếu ….",
        "After guidance the dossier still lacks ….",
    ),
    "reason.refusal.4": (
        "Giấy tờ … có dấu hiệu tẩy xóa, sửa chữa làm sai lệch nội dung.",
        "The paper … shows signs of alteration.",
    ),
    "reason.refusal.5": (
        "Cùng một nội dung đã được tiếp nhận, đang giải quyết theo hồ sơ số ….",
        "The same request is being dealt with already as dossier ….",
    ),
    "reason.refusal.6": (
        "Nội dung yêu cầu đang có tranh chấp, khiếu nại chưa được giải quyết xong: ….",
        "There is an unsettled dispute or complaint about the request: ….",
    ),
    "reason.extension.1": (
        "Cơ quan phối hợp (…) chưa có ý kiến trả lời.",
        "The agency consulted (…) has not answered yet.",
    ),
    "reason.extension.2": (
        "Hồ sơ cần xác minh, kiểm tra thực tế thêm về ….",
        "The dossier needs further verification on site of ….",
    ),
    "reason.extension.3": (
        "Số lượng hồ sơ tiếp nhận tăng đột biến trong thời gian ….",
        "Unusually many dossiers came in during ….",
    ),
    "reason.extension.4": (
        "Hệ thống thông tin, đường truyền gặp sự cố từ ngày ….",
        "The information system or the line has been down since ….",
    ),
    "reason.extension.5": (
        "Thiên tai, dịch bệnh, sự kiện bất khả kháng: ….",
        "Disaster, epidemic, force majeure: ….",
    ),
    "reason.extension.6": (
        "Người có thẩm quyền ký đi vắng, kết quả chưa được ký duyệt.",
        "The person who signs is away; the result is not signed yet.",
    ),
    "reason.stop.1": (
        "Người nộp hồ sơ có văn bản đề nghị dừng giải quyết, ngày ….",
        "The applicant asked in writing, on …, for the handling to stop.",
    ),
    "reason.stop.2": (
        "Người nộp hồ sơ trực tiếp đề nghị dừng giải quyết vì ….",
        "The applicant asked in person for the handling to stop because ….",
    ),
    "reason.withdrawal.1": (
        "Người nộp hồ sơ không còn nhu cầu giải quyết.",
        "The applicant no longer needs it.",
    ),
    "reason.withdrawal.2": (
        "Người nộp hồ sơ rút để chuẩn bị lại giấy tờ: ….",
        "The applicant takes it back to prepare the papers anew: ….",
    ),
    "reason.withdrawal.3": (
        "Người nộp hồ sơ chuyển sang nộp tại ….",
        "The applicant will hand it in at … instead.",
    ),
}


def standard(occasion: Occasion) -> tuple[Reason, ...]:
    """The reasons shipped with the program, in Vietnamese: they go onto papers."""
    prefix = f"reason.{occasion.value}."
    return numbered(vi for key, (vi, _) in PAIRS.items() if key.startswith(prefix))
