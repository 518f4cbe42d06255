"""Sentences about erasing people by law and dropping dossiers after their time."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.only-upper-erases": (
        "Chỉ cấp trên được ra lệnh xóa dữ liệu, để mọi nơi cùng xóa như nhau. Chưa xóa gì. Hãy gửi "
        "yêu cầu của công dân lên cấp trên.",
        "Only the upper level orders an erasure, so that it is made everywhere alike. Nothing was "
        "erased. Pass the citizen's request on to the upper level.",
    ),
    "error.basis-missing": (
        "Chưa ghi căn cứ để xóa. Chưa xóa gì. Hãy ghi số, ngày của văn bản hoặc đơn yêu cầu.",
        "The basis of the erasure is missing. Nothing was erased. Write the number and day of the "
        "decision or request.",
    ),
    "error.still-open": (
        "Hồ sơ {dossier} chưa kết thúc nên chưa xóa được. Chưa xóa gì, kể cả các hồ sơ khác. Hãy "
        "giải quyết xong hồ sơ rồi xóa.",
        "Dossier {dossier} has not ended, so it cannot be erased. Nothing was erased, of the "
        "others neither. Settle it first.",
    ),
    "error.newer-changed-dossier": (
        "Hồ sơ {dossier} đã được một bản phần mềm mới hơn xử lý theo cách mà bản này chưa hiểu. Hồ "
        "sơ vẫn nguyên vẹn và chỉ xem được ở đây. Hãy nâng cấp phần mềm rồi làm tiếp.",
        "A newer program changed dossier {dossier} in a way this one does not understand. The "
        "dossier is whole and can only be looked at here. Upgrade this program, then go on.",
    ),
    "retention.erased": (
        "Đã ra lệnh xóa {lines} dòng nhật ký của {dossiers} hồ sơ. Lệnh đi cùng các gói gửi xuống.",
        "{lines} journal lines of {dossiers} dossiers are erased. The order goes down with the "
        "next bundles.",
    ),
    "retention.nothing": (
        "Không có hồ sơ nào kết thúc trước ngày {day}.",
        "No dossier ended before {day}.",
    ),
    "kind.record.emptied.1": ("Nội dung đã xóa theo quy định", "Erased by law"),
    "kind.record.unread": ("Thay đổi của phần mềm mới hơn", "Changed by a newer program"),
    "dossier.newer": (
        "Bản phần mềm mới hơn đã thay đổi hồ sơ này: ở đây chỉ xem được. Hãy nâng cấp phần mềm.",
        "A newer program changed this dossier: it can only be looked at here. Upgrade the program.",
    ),
}
