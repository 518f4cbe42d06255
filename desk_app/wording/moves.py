"""Sentences for moves that are refused: what happened, that nothing is lost, what now."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.why-missing": (
        "Hồ sơ {dossier} chưa được ghi bước này vì thiếu lý do. Hồ sơ giữ nguyên như trước. "
        "Hãy chọn hoặc gõ lý do.",
        "This step of {dossier} was not recorded: it needs a reason. The dossier is as it was. "
        "Choose or type the reason.",
    ),
    "error.asked-before": (
        "Hồ sơ {dossier} đã được yêu cầu bổ sung một lần. Yêu cầu lần nữa thì hồ sơ bị tính là "
        "trễ hạn. Hồ sơ giữ nguyên như trước. Nếu vẫn cần, hãy ghi lý do yêu cầu lần nữa.",
        "Papers were asked for once already for {dossier}; asking again makes it count as late. "
        "The dossier is as it was. If it must be, write why.",
    ),
    "error.nothing-asked-for": (
        "Phiếu yêu cầu bổ sung của {dossier} chưa ghi giấy tờ nào. Hồ sơ giữ nguyên như trước. "
        "Hãy chọn hoặc gõ giấy tờ còn thiếu.",
        "The request for {dossier} names no paper. The dossier is as it was. Choose or type what "
        "is missing.",
    ),
    "error.appointment-passed": (
        "Ngày hẹn mới của {dossier} phải sau ngày hẹn cũ và sau lúc này. Hồ sơ giữ nguyên như "
        "trước. Hãy chọn ngày khác.",
        "The new appointment of {dossier} must come after the old one and after now. The dossier "
        "is as it was. Choose another day.",
    ),
    "error.not-yet-law": (
        "Việc dừng giải quyết theo đề nghị chỉ có từ ngày 01/7/2025. Hồ sơ {dossier} giữ nguyên "
        "như trước. Nếu người dân không làm nữa, hãy ghi rút hồ sơ.",
        "Stopping on request exists since 1 July 2025 only. {dossier} is as it was. If the "
        "citizen gives up, record a withdrawal.",
    ),
    "error.nothing-to-undo": (
        "Hồ sơ {dossier} không có bước nào để hoàn tác lúc này. Hồ sơ giữ nguyên như trước. "
        "Hãy xem phần diễn biến, rồi ghi đính chính nếu cần.",
        "There is no step of {dossier} to take back now. The dossier is as it was. Look at the "
        "history and record a correction if need be.",
    ),
    "error.undo-reason-missing": (
        "Bước vừa chọn của {dossier} đã ghi lâu hơn 10 giây. Hồ sơ giữ nguyên như trước. "
        "Hãy ghi lý do rồi hoàn tác lại.",
        "That step of {dossier} was recorded more than 10 seconds ago. The dossier is as it was. "
        "Write the reason and take it back again.",
    ),
    "error.correction-empty": (
        "Đính chính của {dossier} chưa đổi gì hoặc chưa ghi lý do. Hồ sơ giữ nguyên như trước. "
        "Hãy sửa phần sai và ghi lý do.",
        "The correction of {dossier} changes nothing or has no reason. The dossier is as it was. "
        "Put the wrong part right and write the reason.",
    ),
    "error.not-in-conflict": (
        "Phần vừa chọn của {dossier} không còn khác nhau giữa các quầy. Hồ sơ giữ nguyên như "
        "trước. Hãy mở lại hồ sơ để xem bản mới nhất.",
        "What was chosen in {dossier} is no longer in conflict. The dossier is as it was. Open it "
        "again to see how it stands.",
    ),
}
