"""Words of scans: the panel on a dossier's page, the scan folder, what can go wrong."""

PAIRS: dict[str, tuple[str, str]] = {
    "scans.title": ("Bản quét", "Scans"),
    "scans.hint": ("Enter xem lớn · Delete gỡ", "Enter shows large · Delete takes out"),
    "scans.hint.read": ("Enter xem lớn", "Enter shows large"),
    "scans.none": ("Chưa có bản quét nào.", "There are no scans yet."),
    "scans.add": ("Thêm bản quét", "Add scans"),
    "scans.add.waiting": (
        "Thêm bản quét ({count} tờ vừa quét)",
        "Add scans ({count} just scanned)",
    ),
    "scans.add.hint": (
        "Space đánh dấu · Enter lấy tờ này · Esc thôi",
        "Space ticks · Enter takes this one · Esc leaves",
    ),
    "scans.waiting": ("Tờ vừa quét", "Sheets just scanned"),
    "scans.folder": (
        "Tờ nào quét vào {folder} sẽ hiện ở đây và được đánh dấu sẵn.",
        "A sheet scanned into {folder} shows up here, ticked.",
    ),
    "scans.folder.none": (
        "Chọn tệp có sẵn; hoặc chọn thư mục mà máy quét lưu vào, tờ vừa quét sẽ tự hiện ở đây.",
        "Choose files; or choose the folder the scanner saves to, and sheets show up here by "
        "themselves.",
    ),
    "scans.others": (
        "Có {count} tệp khác không nhận được (chỉ nhận JPEG, PNG, PDF đến 20 MB).",
        "Other files, not taken: {count} (only JPEG, PNG and PDF up to 20 MB).",
    ),
    "scans.paper": ("Là giấy tờ nào", "Which paper it is"),
    "scans.save": ("Lưu vào hồ sơ", "Save in the dossier"),
    "scans.save.some": ("Lưu {count} tờ vào hồ sơ", "Save {count} in the dossier"),
    "scans.saved": ("Đã lưu {count} bản quét", "Scans saved: {count}"),
    "scans.saved.left": (
        "; {count} tệp chưa xóa được khỏi thư mục máy quét",
        "; not removed from the scan folder: {count}",
    ),
    "scans.none-ticked": (
        "Đánh dấu ít nhất một tờ (phím Space).",
        "Tick at least one sheet (with Space).",
    ),
    "scans.choose-files": ("Chọn tệp…", "Choose files…"),
    "scans.choose-files.title": ("Chọn tệp bản quét", "Choose scans"),
    "scans.choose-folder": ("Chọn thư mục máy quét…", "Choose the scan folder…"),
    "scans.kind": ("Bản quét (*.jpg *.jpeg *.png *.pdf)", "Scans (*.jpg *.jpeg *.png *.pdf)"),
    "scans.drop": ("Gỡ bản quét", "Take a scan out"),
    "scans.drop.which": (
        "Gỡ “{name}” khỏi hồ sơ. Lý do được ghi vào phần diễn biến.",
        "Take “{name}” out of the dossier. The reason stands in the history.",
    ),
    "scans.drop.reason": ("Lý do", "Reason"),
    "scans.drop.reason-missing": ("Ghi lý do.", "Say why."),
    "scans.drop.save": ("Gỡ bản quét này", "Take this scan out"),
    "scans.dropped": ("Đã gỡ bản quét", "Scan taken out"),
    "scans.viewer": ("Bản quét phóng to", "Scan, large"),
    "scans.place": ("bản {number}/{count}", "scan {number} of {count}"),
    "scans.page": ("trang {number}/{count}", "page {number} of {count}"),
    "scans.before": ("Bản trước", "Before"),
    "scans.after": ("Bản sau", "After"),
    "scans.nearer": ("Phóng to", "Nearer"),
    "scans.farther": ("Thu nhỏ", "Farther"),
    "scans.close": ("Đóng", "Close"),
    "scans.closed": (
        "Không xem được bản quét này ở đây: tệp có mật khẩu hoặc không đúng kiểu.",
        "This scan cannot be shown here: it has a password, or is not what it seems.",
    ),
    "scans.kilobytes": ("{size} KB", "{size} kB"),
    "scans.megabytes": ("{size} MB", "{size} MB"),
    "scans.no-folder": ("Chưa chọn thư mục máy quét", "No scan folder has been chosen"),
    "scans.not-here": ("không có trên máy này", "not on this PC"),
    "error.scan-too-large": (
        "Tệp {name} nặng {megabytes} MB, quá {limit} MB nên chưa nhận vào. Hồ sơ không thay đổi. "
        "Quét lại với độ nét thấp hơn (300 dpi là đủ) hoặc tách thành nhiều tệp.",
        "The file {name} has {megabytes} MB, more than the {limit} MB allowed, and was not taken in. "
        "The dossier is as it was. Scan it again less finely (300 dpi will do) or in several files.",
    ),
    "error.not-a-scan": (
        "Tệp {name} không phải ảnh JPEG, PNG hay tệp PDF nên chưa nhận vào. Hồ sơ không thay đổi. "
        "Chọn tệp khác, hoặc đặt máy quét lưu thành PDF.",
        "The file {name} is no JPEG or PNG picture and no PDF, and was not taken in. The dossier is "
        "as it was. Choose another file, or let the scanner save as PDF.",
    ),
    "error.scan-cut-off": (
        "Tệp {name} chưa trọn vẹn: máy quét còn đang ghi, hoặc tệp bị đứt. Hồ sơ không thay đổi. "
        "Chờ một chút rồi làm lại; nếu vẫn vậy thì quét lại tờ này.",
        "The file {name} is not whole: the scanner is still writing it, or it was cut off. The dossier "
        "is as it was. Wait a moment and try again; if it stays so, scan the sheet again.",
    ),
    "error.scan-unreadable": (
        "Không đọc được tệp {name}. Hồ sơ không thay đổi. Xem tệp còn ở chỗ cũ không, USB còn cắm "
        "không, rồi làm lại.",
        "The file {name} could not be read. The dossier is as it was. See whether it is still there "
        "and the stick still plugged in, then try again.",
    ),
    "error.scan-missing": (
        "Bản quét {name} không có trên máy này: tờ này được quét ở quầy khác và chưa đến, đã dọn vì "
        "cấp trên đang giữ, hoặc đã mất. Hồ sơ vẫn đầy đủ. Bản quét chưa đến sẽ tự đến cùng gói "
        "đồng bộ; cần gấp thì hỏi quầy đã quét, hoặc quét lại tờ giấy.",
        "The scan {name} is not on this PC: it was made at another desk and has not come yet, was "
        "dropped since the upper level holds it, or was lost. The dossier itself is complete. One "
        "that has not come is asked for and comes with a bundle; if it is urgent ask the desk that "
        "made it, or scan the paper again.",
    ),
    "error.scan-damaged": (
        "Bản quét {name} bị hỏng trên ổ đĩa nên không mở. Hồ sơ và các bản quét khác không ảnh hưởng. "
        "Quét lại tờ giấy này rồi thêm vào; báo người phụ trách máy vì ổ đĩa có thể sắp hỏng.",
        "The scan {name} was damaged on the disk and is not opened. The dossier and its other scans "
        "are not affected. Scan the paper again and add it; tell whoever looks after the PC, for the "
        "disk may be failing.",
    ),
    "error.scan-reason-missing": (
        "Ghi lý do gỡ bản quét. Chưa có gì thay đổi.",
        "Say why the scan is taken out. Nothing was changed.",
    ),
    "error.no-such-scan": (
        "Hồ sơ không có bản quét {digest}, hoặc có nhiều bản bắt đầu như vậy. Chưa có gì thay đổi. "
        "Xem lại danh sách bản quét.",
        "The dossier has no scan {digest}, or several that begin so. Nothing was changed. Look at "
        "the list of its scans.",
    ),
    "error.scan-folder-gone": (
        "Không mở được thư mục máy quét {folder}. Hồ sơ không thay đổi. Kiểm tra máy quét, dây mạng, "
        "hoặc chọn thư mục khác.",
        "The scan folder {folder} could not be opened. The dossier is as it was. Check the scanner "
        "and the network cable, or choose another folder.",
    ),
}
