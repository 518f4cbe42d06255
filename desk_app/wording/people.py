"""Sentences about people's cards and about codes that were typed or scanned."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.unreadable-card": (
        "Chưa đọc được thẻ căn cước. Những gì đã nhập vẫn còn nguyên. "
        "Quét lại thẻ, hoặc nhập theo thẻ bằng tay.",
        "The identity card could not be read. What you have entered is untouched. Scan the card "
        "again, or enter it by hand.",
    ),
    "error.unreadable-code": (
        "Mã hồ sơ chưa đúng dạng “H56.14-240823-0001”. Không có gì thay đổi. "
        "Xem lại mã trên giấy tiếp nhận rồi nhập lại.",
        "This does not look like a dossier code such as “H56.14-240823-0001”. Nothing was changed. "
        "Look at the code on the receipt and enter it again.",
    ),
    "doubt.name": ("Họ tên cần đối chiếu thẻ", "Compare the name with the card"),
    "doubt.residence": (
        "Nơi thường trú cần đối chiếu thẻ",
        "Compare the residence with the card",
    ),
    "doubt.born": ("Ngày sinh cần đối chiếu thẻ", "Compare the date of birth with the card"),
    "doubt.born-year-only": ("Thẻ chỉ ghi năm sinh", "The card gives only the year of birth"),
    "doubt.sex": ("Giới tính cần đối chiếu thẻ", "Compare the sex with the card"),
    "doubt.issued": ("Ngày cấp cần đối chiếu thẻ", "Compare the date of issue with the card"),
    "doubt.old-number": ("Số CMND cũ cần đối chiếu thẻ", "Compare the old number with the card"),
    "doubt.province": (
        "Ba số đầu không phải mã tỉnh, cần đối chiếu thẻ",
        "The first three digits are no province's; compare the number with the card",
    ),
    "doubt.number-and-sex": (
        "Số định danh không khớp giới tính, cần đối chiếu thẻ",
        "The number does not agree with the sex; compare both with the card",
    ),
    "doubt.number-and-year": (
        "Số định danh không khớp năm sinh, cần đối chiếu thẻ",
        "The number does not agree with the year of birth; compare both with the card",
    ),
    "doubt.fields": (
        "Thẻ có nhiều hoặc ít mục hơn thường lệ, cần đối chiếu thẻ",
        "The card has more or fewer items than usual; compare all of it with the card",
    ),
    "hint.legacy-table": (
        "Bộ gõ đang ở bảng mã {table}, hãy chọn Unicode rồi nhập lại.",
        "The input method is set to {table}; choose Unicode and type this again.",
    ),
}
