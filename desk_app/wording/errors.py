"""Sentences for errors: what happened – is my data safe – what to do now."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.illegal-move": (
        "Hồ sơ {dossier} đang ở bước khác nên chưa làm được việc này. Không có gì thay đổi. "
        "Mở hồ sơ để xem bước hiện tại.",
        "Dossier {dossier} is at another step ({now}), so “{wanted}” is not possible now. Nothing "
        "was changed. Open the dossier to see its step.",
    ),
    "error.already-rated": (
        "Hồ sơ {dossier} đã có phiếu đánh giá. Phiếu đầu tiên được giữ nguyên.",
        "Dossier {dossier} has its slip already. The first slip stands.",
    ),
    "error.reason-missing": (
        "Phiếu “Không hài lòng” cần ghi lý do. Chưa lưu. Nhập lý do rồi lưu lại.",
        "A “not satisfied” slip needs the citizen's reason. Nothing was saved. Enter the reason "
        "and save again.",
    ),
    "error.not-yet-returned": (
        "Hồ sơ {dossier} chưa trả kết quả nên chưa lấy phiếu đánh giá. Trả kết quả trước.",
        "The result of dossier {dossier} has not been returned yet, so there is no slip to record. "
        "Return the result first.",
    ),
}
